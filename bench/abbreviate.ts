/**
 * Titles abbreviated per second with the full list, on the real titles of `../shared/data/serials/serials.tsv`, one core:
 * with the words remembered that titles share (the default), with none remembered, with the trace; and how long the list
 * takes to be read and compiled. The reference looks each word up by itself in a table of whole words and stems and knows
 * no rule at all: what the rules cost.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Abbreviator, createAbbreviator, type LtwaEntry, parseLtwa } from '@masthead/iso4';
import { type Figure, median, takeTurns } from './lib.ts';

export const name = 'abbreviate';
export const title = 'Titles abbreviated with the full list, beside a look-up of single words';

const shared = (path: string): string => fileURLToPath(new URL(`../../shared/data/${path}`, import.meta.url));
const listFile = shared('ltwa/LTWA_20210702.tsv');
const titleFile = shared('serials/serials.tsv');

export async function run(): Promise<readonly Figure[] | { skipped: string }> {
  if (!existsSync(listFile) || !existsSync(titleFile)) return { skipped: '../shared/data is not beside the project' };
  const bytes = readFileSync(listFile);
  const titles = readFileSync(titleFile, 'utf8')
    .split('\n')
    .slice(1)
    .flatMap((line) => line.split('\t')[1] || []);
  const loads: number[] = [];
  let entries: readonly LtwaEntry[] = [];
  let sink = 0;
  for (let turn = 0; turn < 3; turn++) {
    const start = performance.now();
    entries = parseLtwa(bytes).entries;
    sink += createAbbreviator(entries).abbreviate('Journal of chemistry').length;
    loads.push(performance.now() - start);
  }
  const over = (abbreviate: (title: string) => number) => (): number => {
    for (const each of titles) sink += abbreviate(each);
    return titles.length;
  };
  const withMemory = createAbbreviator(entries);
  const without = createAbbreviator(entries, { rememberedWords: 0 });
  const lookUp = createLookUp(entries);
  const rates = await takeTurns(
    [
      { name: reference, round: over((each) => lookUp(each).length) },
      { name: 'abbreviate', round: over(lengthBy(withMemory)) },
      { name: 'abbreviate, language given', round: over(lengthBy(withMemory, 'eng')) },
      { name: 'abbreviate, no word remembered', round: over(lengthBy(without)) },
      { name: 'explain, with the trace', round: over((each) => withMemory.explain(each).steps.length) },
    ],
    3,
  );
  if (Number.isNaN(sink)) throw new Error('unreachable, but uses what was computed');
  return [
    ...[...rates].map(([figure, value]): Figure => {
      if (figure === reference) return { name: figure, value, unit: 'titles/s' };
      return { name: figure, value, unit: 'titles/s', reference };
    }),
    { name: 'read and compile the list', value: median(loads), unit: 'ms', less: true },
  ];
}

const reference = 'look-up of single words';

const lengthBy =
  ({ abbreviate }: Abbreviator, language?: string) =>
  (each: string): number =>
    abbreviate(each, { language }).length;

/** The least that a program can do with the list: whole words, then ever shorter beginnings. */
function createLookUp(entries: readonly LtwaEntry[]): (title: string) => string {
  const words = new Map<string, string>();
  const stems = new Map<string, string>();
  for (const { kind, text, abbreviation } of entries) {
    if (kind === 'word') words.set(text.toLowerCase(), abbreviation ?? text);
    else if (kind === 'stem') stems.set(text.toLowerCase(), abbreviation ?? text);
  }
  const one = (word: string): string => {
    const small = word.toLowerCase();
    const found = words.get(small);
    if (found !== undefined) return found;
    for (let end = small.length; end > 2; end--) {
      const stem = stems.get(small.slice(0, end));
      if (stem !== undefined) return stem;
    }
    return word;
  };
  return (each) => each.split(' ').map(one).join(' ');
}
