import { describe, expect, it } from 'vitest';
import {
  frequencies,
  frequencyName,
  regularities,
  regularityName,
  resourceTypeName,
  resourceTypes,
  titleScriptName,
  titleScripts,
} from './vocabularies.ts';

describe('vocabularies', () => {
  it.each([
    ['frequencies', Object.entries(frequencies)],
    ['regularities', Object.entries(regularities)],
    ['resource types', Object.entries(resourceTypes)],
    ['title scripts', Object.entries(titleScripts).map(([code, { name }]) => [code, name] as const)],
  ])('%s: one character each, names that can be keys, none twice', (_name, entries) => {
    for (const [code, name] of entries) {
      expect(code).toMatch(/^[a-z ]$/);
      expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    }
    expect(new Set(entries.map(([, name]) => name)).size).toBe(entries.length);
  });

  it('names codes, and nothing for what is no code', () => {
    expect(frequencyName('w')).toBe('weekly');
    expect(regularityName('r')).toBe('regular');
    expect(resourceTypeName('p')).toBe('periodical');
    expect(titleScriptName('c')).toBe('cyrillic');
    expect([frequencyName('?'), frequencyName('constructor'), frequencyName(undefined)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
