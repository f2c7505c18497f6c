/**
 * Makes `src/short-list.ts`, the project's own list of title words, from `abbreviations.txt`: `node --conditions=source --import tsx
 * packages/iso4/scripts/make-short-list.ts`. Says how many of the title words of the sample register the list knows
 * (docs/decisions/0015-short-word-list.md).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { coverage, readAbbreviations, type ShortRow, sampleTitles, toRows } from './short-list.ts';

const here = new URL('.', import.meta.url);
const rows = toRows(readAbbreviations(readFileSync(new URL('abbreviations.txt', here), 'utf8')));
const titles = sampleTitles(readFileSync(new URL('../../../register/sample/serials.tsv', here), 'utf8'));

writeFileSync(new URL('../src/short-list-rows.ts', here), moduleOf(rows));
const { known, words, unknown } = coverage(rows, titles);
const share = ((100 * known) / words).toFixed(1);
process.stdout.write(`${rows.length} entries; they know ${known} of ${words} title words of the sample (${share}%).\n`);
process.stdout.write(`Most frequent of the others: ${unknown.slice(0, 60).join(', ')}\n`);

function moduleOf(list: readonly ShortRow[]): string {
  const lines = list.map(({ pattern, abbreviation, languages }) =>
    [pattern, shortenedCell(abbreviation), languages.join(' ')].join('\t'),
  );
  return `/**
 * Title words and their abbreviations: the project's own list, made by scripts/make-short-list.ts from scripts/abbreviations.txt.
 * Change that file and run the script; a test holds the two together. Licence: facts, free for any use. Long because it is a list.
 */

/** A line an entry: pattern, abbreviation without its final stop (empty: not abbreviated; with =: it has none), languages. */
export const shortListRows = \`${lines.join('\n')}\`;
`;
}

function shortenedCell(abbreviation: string): string {
  if (abbreviation === 'n.a.') return '';
  return abbreviation.endsWith('.') ? abbreviation.slice(0, -1) : `${abbreviation}=`;
}
