/** The version of this program, from the package it belongs to. */
import { existsSync, readFileSync } from 'node:fs';

/** The sources and the compiled program lie at different depths below the package. */
function readVersion(): string {
  for (let folder = new URL('../', import.meta.url), depth = 0; depth < 4; depth++, folder = new URL('../', folder)) {
    const file = new URL('package.json', folder);
    if (!existsSync(file)) continue;
    const { name, version } = JSON.parse(readFileSync(file, 'utf8')) as { name: string; version: string };
    if (name === 'masthead') return version;
  }
  return '0.0.0';
}

export const version = readVersion();
