/** A word of a title finds the entries that apply to it, before those that only begin like it. */
import { parseLtwa } from '@masthead/iso4';
import { expect, test } from 'vitest';
import { createWordIndex, type WordQuery } from './word-index.ts';
import { contentToEntries, entriesToContent } from './word-list.ts';

const rows = [
  'abdomin-\tabdom.\tmul',
  'abdomen\tn.a.\teng',
  '-band\t-bd.\tger',
  '-gráf-\t-gr.\thun',
  'Zeitschrift\tZ.\tger',
  'Zeit\tn.a.\tger',
  'San Diego\tn.a.\teng',
  'diego\td.\tspa',
  'journal\tj.\teng, fre',
  'Labor (laboratory)\tLab.\tger',
];
const { entries } = parseLtwa(new TextEncoder().encode(`WORD\tABBREVIATIONS\tLANGUAGE CODES\n${rows.join('\n')}\n`));
const index = createWordIndex(entries);
const find = (query: Partial<WordQuery>): string[] =>
  index.search({ limit: 100, ...query }).hits.map(({ entry, match }) => `${entry.pattern} ${match}`);

test.each<[Partial<WordQuery>, string[], string]>([
  [{ word: 'abdominal' }, ['abdomin- applies'], 'a stem'],
  [{ word: 'ABDOMEN' }, ['abdomen applies'], 'a whole word, in any case'],
  [{ word: 'abdom' }, ['abdomen begins', 'abdomin- begins'], 'a beginning that was typed'],
  [{ word: 'Sammelband' }, ['-band applies'], 'the end of a compound'],
  [{ word: 'band' }, ['-band begins'], 'an end is no word'],
  [{ word: 'fotográfia' }, ['-gráf- applies'], 'the middle of a word, with marks'],
  [{ word: 'fotografia' }, ['-gráf- applies'], 'and without'],
  [{ word: 'Zeitschrift' }, ['Zeitschrift applies'], 'a longer word is not a shorter one'],
  [{ word: 'Zeit' }, ['Zeit applies', 'Zeitschrift begins'], 'what applies comes first'],
  [{ word: 'San Diego journal' }, ['San Diego applies', 'journal applies', 'diego applies'], 'the words of a title'],
  [{ word: 'labor' }, ['Labor applies'], 'notes do not stand in the way'],
  [{ abbreviation: 'Z' }, ['Zeitschrift abbreviation'], 'an abbreviation without its stop'],
  [{ abbreviation: 'abd' }, ['abdomin- abbreviation'], 'its beginning'],
  [{ word: 'journal', language: 'ger' }, [], 'another language'],
  [{ word: 'abdominal', language: 'ger' }, ['abdomin- applies'], 'any language'],
  [{ language: 'fre', abbreviation: 'j' }, ['journal abbreviation'], 'both'],
  [{ word: '?!', language: 'spa' }, ['abdomin- listed', 'diego listed'], 'no word at all: the list'],
])('%j: %s (%s)', (query, found) => {
  expect(find(query)).toEqual(found);
});

test('a page is a part of the whole', () => {
  const all = index.search({ limit: 100 });
  expect(all.total).toBe(rows.length);
  expect(index.search({ offset: 3, limit: 2 })).toEqual({ total: rows.length, hits: all.hits.slice(3, 5) });
  expect(index.languages[0]).toEqual({ code: 'ger', entries: 4 });
});

test('entries come back from the text that keeps them', () => {
  expect(contentToEntries(entriesToContent(entries))).toEqual(entries);
});
