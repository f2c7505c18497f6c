/** The version of this program, from the package it belongs to. */
import { readFileSync } from 'node:fs';
import { packageFile } from '../root.ts';

export const version: string = (JSON.parse(readFileSync(packageFile('package.json'), 'utf8')) as { version: string })
  .version;
