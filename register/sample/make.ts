/** Writes `sample.mrc` from `serials.tsv`: `npm run sample` after a change of the table. */
import { readFileSync, writeFileSync } from 'node:fs';
import { makeSample } from './marc.ts';

const file = (name: string): URL => new URL(name, import.meta.url);
const bytes = makeSample(readFileSync(file('serials.tsv'), 'utf8'));
writeFileSync(file('sample.mrc'), bytes);
process.stdout.write(`sample.mrc: ${bytes.length} bytes\n`);
