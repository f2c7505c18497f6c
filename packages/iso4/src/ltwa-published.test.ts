/** The two published lists that the shared folder has: read whole, and mended where the rules say and nowhere else. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseLtwa } from './index.ts';

const folder = new URL('../../../../shared/data/ltwa/', import.meta.url);

const lists = [
  {
    name: 'LTWA_20210702.tsv',
    form: { encoding: 'utf-8', byteOrderMark: false, separator: 'tab', header: 1, lines: 56136, blankLines: 0 },
    entries: 56138,
    problems: { 'not-of-the-word': 41 },
  },
  {
    name: 'LTWA_20160915.utf16.txt',
    form: { encoding: 'utf-16le', byteOrderMark: true, separator: 'tab', header: 1, lines: 56058, blankLines: 0 },
    entries: 56059,
    problems: { 'not-of-the-word': 41, 'unreadable-character': 1 },
  },
];

/** Repairs that both lists need, by rule. The others differ by a few rows. */
const repairs = {
  note: 7,
  'optional-letters': 3,
  'stop-for-hyphen': 4,
  'stray-comma': 3,
  'not-abbreviated': 2,
  unshortened: 3,
  'missing-stop': 5,
  'repeated-stop': 1,
  'part-hyphen': 1,
  case: 46,
  'no-language': 98,
  'repeated-language': 11,
  'language-code': 1,
};

describe.each(lists)('$name', ({ name, form, entries, problems }) => {
  const file = new URL(name, folder);
  it.skipIf(!existsSync(file))('is read whole (skipped without the shared folder beside the project)', () => {
    const list = parseLtwa(readFileSync(file));
    expect(list.form).toEqual(form);
    expect(list.entries).toHaveLength(entries);
    expect(tally(list.problems.map(({ type }) => type))).toEqual(problems);
    expect(tally(list.repairs.map(({ rule }) => rule))).toMatchObject(repairs);
    const odd = list.entries.filter(
      ({ pattern, text, abbreviation, languages }) =>
        pattern !== pattern.normalize('NFC').trim() ||
        /[(),]/.test(text) ||
        languages.length === 0 ||
        (abbreviation !== undefined && !/^[^(),?]+[.\p{L}]$/u.test(abbreviation)),
    );
    expect(odd).toEqual([]);
  });
});

function tally(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
