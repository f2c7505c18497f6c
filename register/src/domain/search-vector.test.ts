/** Words and positions as the text of a tsvector. */
import { describe, expect, test } from 'vitest';
import { createSearchVector, numberWord, quoteLexeme } from './search-vector.ts';

describe('search vector', () => {
  test('words have their places and weights, and a gap parts two texts', () => {
    const vector = createSearchVector();
    expect(vector.add('Nature and nature', 'A')).toBe(3);
    vector.add('Springer Nature', 'C');
    vector.addWord('00280836');
    vector.addWord('=m1');
    expect(vector.toText()).toBe("'nature':1A,3A,6C 'and':2A 'springer':5C '00280836' '=m1'");
  });

  test('the same text again adds nothing', () => {
    const vector = createSearchVector();
    vector.add('Nature', 'A');
    expect(vector.add('Nature', 'B')).toBe(0);
    expect(vector.toText()).toBe("'nature':1A");
  });

  test('the last character of a run of pairs stands by itself too, since no pair begins with it', () => {
    const vector = createSearchVector();
    vector.add('故事会 1963', 'A');
    expect(vector.toText()).toBe("'故事':1A '事会':2A '会':2A '1963':3A");
  });

  test('characters that end a lexeme are doubled', () => {
    expect(quoteLexeme("a'b\\c")).toBe("'a''b\\\\c'");
  });

  test('no text makes more than the database takes', () => {
    const vector = createSearchVector();
    vector.add('word '.repeat(50_000), 'A');
    vector.add(`${'x'.repeat(5_000)} y`, 'A');
    const text = vector.toText();
    expect(text.length).toBeLessThan(2_000);
    expect(text).not.toContain('x'.repeat(201));
  });

  test('a number is a word without its hyphen', () => {
    expect(numberWord('2049-363X')).toBe('2049363x');
  });
});
