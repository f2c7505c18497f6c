import { expect, test } from 'vitest';
import { wordsFor } from '../../words/languages.ts';
import { fieldName } from './field-name.ts';

test.each([
  ['title.roman', 'Title as it stands on the publication', 'both scripts are one field'],
  ['versions.0.url', 'Version 1: Web address', 'versions are counted from one'],
  ['versions.1', 'Version 2', 'a version as a whole'],
  ['unheard-of', 'unheard-of', 'what has no name keeps its path'],
])('%s is called “%s”: %s', (path, name) => {
  expect(fieldName(wordsFor('en'), path)).toBe(name);
});
