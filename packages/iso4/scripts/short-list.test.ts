/** The short list is what its script makes, says nothing twice, and every abbreviation is one of its word. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseLtwa, shortList } from '../src/index.ts';
import { coverage, readAbbreviations, sampleTitles, shortListLanguages, toRows } from './short-list.ts';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const rows = toRows(readAbbreviations(read('abbreviations.txt')));
const asLine = (row: (typeof rows)[number]): string =>
  `${row.pattern}\t${row.abbreviation}\t${row.languages.join(', ')}`;

describe('the short list', () => {
  it('is what the script makes of abbreviations.txt', () => {
    const listed = shortList.map((entry) => ({
      pattern: entry.pattern,
      abbreviation: entry.abbreviation ?? 'n.a.',
      languages: entry.languages,
    }));
    expect(listed).toEqual(rows);
  });

  it('has between 1,500 and 2,000 entries, in each of its ten languages', () => {
    expect(rows.length).toBeGreaterThan(1500);
    expect(rows.length).toBeLessThan(2000);
    for (const language of shortListLanguages) {
      expect(rows.filter(({ languages }) => languages.includes(language)).length).toBeGreaterThan(50);
    }
  });

  it('is read by the same reader as any list, without a repair, a conflict or a doubt', () => {
    const text = `WORD\tABBREVIATIONS\tLANGUAGE CODES\n${rows.map(asLine).join('\n')}\n`;
    const file = parseLtwa(new TextEncoder().encode(text));
    expect(file.repairs).toEqual([]);
    expect(file.problems).toEqual([]);
    expect(file.entries).toHaveLength(rows.length);
  });

  it('has words, beginnings and ends of words, in small letters but for names', () => {
    for (const { pattern } of rows) expect(pattern).toMatch(/^-?\p{L}[\p{L}ʹ·]*(?: \p{L}+)*-?$/u);
    expect(rows.filter(({ pattern }) => /\p{Lu}/u.test(pattern)).map(({ pattern }) => pattern)).toEqual([
      'New England',
      'New York',
      'United States of America',
    ]);
    expect([...new Set(shortList.map(({ kind }) => kind))].sort()).toEqual(['stem', 'suffix', 'word']);
  });

  it('abbreviates: each is shorter than its word and ends in a full stop unless it keeps the end', () => {
    const odd = shortList.filter(({ text, kind, abbreviation }) => {
      if (abbreviation === undefined) return false;
      const letters = abbreviation.replace(/[-.\s]/g, '');
      const cut = kind === 'stem' ? text.length : text.length - 1;
      return letters.length > cut || !(abbreviation.endsWith('.') || text.endsWith(abbreviation.split('.').at(-1)!));
    });
    expect(odd.map(({ pattern, abbreviation }) => `${pattern} ${abbreviation}`)).toEqual([]);
  });

  it('knows at least three in four title words of the sample register', () => {
    const { known, words } = coverage(rows, sampleTitles(read('../../../register/sample/serials.tsv')));
    expect(words).toBeGreaterThan(500);
    expect(known / words).toBeGreaterThan(0.75);
  });
});
