import { describe, expect, test } from 'vitest';
import { type Conditions, isUnchanged } from './conditional.ts';

const validators = { etag: '"abc"', lastModified: new Date('2024-05-06T07:08:09.900Z') };

const rows: readonly [Conditions, boolean, string][] = [
  [{}, false, 'no condition'],
  [{ 'if-none-match': '"abc"' }, true, 'the same tag'],
  [{ 'if-none-match': 'W/"abc"' }, true, 'tags are compared weakly'],
  [{ 'if-none-match': '"x", "abc", "y"' }, true, 'one of several'],
  [{ 'if-none-match': '"x,"abc' }, false, 'not a list of tags'],
  [{ 'if-none-match': '*' }, true, 'any that is there'],
  [{ 'if-none-match': 'abc' }, false, 'a tag without quotes is none'],
  [{ 'if-none-match': '"abcd"' }, false, 'another tag'],
  [{ 'if-none-match': '' }, false, 'no tag at all'],
  [{ 'if-modified-since': 'Mon, 06 May 2024 07:08:09 GMT' }, true, 'the same second: the fraction is not told'],
  [{ 'if-modified-since': 'Mon, 06 May 2024 07:08:08 GMT' }, false, 'a second before'],
  [{ 'if-modified-since': 'yesterday' }, false, 'no date'],
  [{ 'if-none-match': '"x"', 'if-modified-since': 'Mon, 06 May 2030 00:00:00 GMT' }, false, 'the tag decides alone'],
];

describe('isUnchanged', () => {
  test.each(rows)('%j is %s: %s', (conditions, expected) => {
    expect(isUnchanged(conditions, validators)).toBe(expected);
  });

  test('a weak tag of ours is found again', () => {
    expect(isUnchanged({ 'if-none-match': '"abc"' }, { ...validators, etag: 'W/"abc"' })).toBe(true);
  });
});
