/** Our list of clauses has the same numbers and levels as the list beside the project. */
import { expect, test } from 'vitest';
import { absent, isThere, readShared } from '../shared.ts';
import { clauses } from './clauses.ts';

test('no clause is listed twice, and none has a blank in its name', () => {
  const names = clauses.map(({ clause }) => clause);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => /\s/.test(name))).toEqual([]);
});

const file = 'reference/clauses.tsv';
test.skipIf(!isThere(file))(`the list is complete${isThere(file) ? '' : ` (${absent(file)})`}`, () => {
  const rows = readShared(file).trimEnd().split('\n').slice(1);
  expect(clauses.map(({ clause, level }) => `${clause}\t${level}`)).toEqual(
    rows.map((row) => row.split('\t').slice(0, 2).join('\t')),
  );
});
