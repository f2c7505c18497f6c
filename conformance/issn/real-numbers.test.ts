/** Numbers that were really assigned: all of them are read, as they stand and through every other form. */
import { issnFromInteger, issnToInteger, likelyIssns, parseAnyIssn, parseIssn, strictOptions } from '@masthead/issn';
import { describe, expect, it } from 'vitest';
import { absent, isThere, readShared } from '../shared.ts';

/** Found in the published table itself: the check character of 2222-551 is X. */
const knownToBeWrong = ['2222-5518'];

const lists = ['data/serials/serials.tsv', 'data/serials/issn-to-issn-l.tsv'] as const;

describe.each(lists)('%s', (file) => {
  it.skipIf(!isThere(file))(`has right numbers only${isThere(file) ? '' : ` (${absent(file)})`}`, () => {
    const rows = readShared(file).split('\n').slice(1).filter(Boolean);
    const numbers = rows.flatMap((row) => row.split('\t').filter((cell) => /^\d{4}-\d{3}[\dX]$/.test(cell)));
    expect(numbers.length).toBeGreaterThanOrEqual(rows.length);
    const wrong = numbers.filter((number) => {
      const result = parseIssn(number, strictOptions);
      return !result.ok || issnFromInteger(issnToInteger(result.issn)) !== number || !parseAnyIssn(number).ok;
    });
    expect(wrong.filter((number) => !knownToBeWrong.includes(number))).toEqual([]);
  });
});

describe('a typing error in a number that was really assigned', () => {
  const file = lists[0];
  it.skipIf(!isThere(file))(`leads back to it${isThere(file) ? '' : ` (${absent(file)})`}`, () => {
    const numbers = readShared(file)
      .split('\n')
      .slice(1, 2001)
      .map((row) => row.slice(0, 9));
    for (const [index, number] of numbers.entries()) {
      const place = [0, 1, 2, 5, 6, 7][index % 6]!;
      const swapped = number.slice(0, place) + number[place + 1] + number[place] + number.slice(place + 2);
      if (swapped !== number) expect(likelyIssns(swapped).slice(0, 8)).toContain(number);
    }
  });
});
