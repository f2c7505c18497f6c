import { describe, expect, test } from 'vitest';
import { nearestWord, shorterQueries, slips } from './suggest.ts';

describe('shorter queries', () => {
  test.each([
    ['nature physics review', ['nature physics', 'nature review', 'physics review']],
    ['"nature physics"', ['nature physics', 'nature', 'physics']],
    ['nature', []],
  ])('%s', (text, shorter) => {
    expect(shorterQueries(text, 4)).toEqual(shorter);
  });

  test('no more than asked for', () => {
    expect(shorterQueries('a b c d e f', 2)).toHaveLength(2);
  });
});

test.each([
  ['nature', 'natrue', 1, 'neighbours swapped count once'],
  ['nature', 'nature', 0, 'the same'],
  ['nature', 'natur', 1, 'one lost'],
  ['nature', 'denature', 2, 'two added'],
  ['nature', 'mature', 1, 'one replaced'],
])('from %s to %s: %i, %s', (one, other, count) => {
  expect(slips(one, other)).toBe(count);
  expect(slips(other, one)).toBe(count);
});

test.each<[string, string[], string | undefined, string]>([
  ['natrue', ['Nature physics', 'National review'], 'nature', 'the nearest of all words'],
  ['sceince', ['Science et vie'], 'science', 'folded as the index is'],
  ['cel', ['Sell', 'Cell'], 'cell', 'a short word may have one slip only'],
  ['zzzzzz', ['Nature'], undefined, 'nothing is near'],
])('%s: %s', (word, titles, nearest) => {
  expect(nearestWord(word, titles)).toBe(nearest);
});
