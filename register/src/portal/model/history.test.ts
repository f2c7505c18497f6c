import type { Issn } from '@masthead/issn';
import type { Relation } from '@masthead/serial';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawHistory, type Link, linksOf, type TitleKey } from './history.ts';

const [a, b, c, d] = ['0028-0836', '1476-4687', '2049-3630', '0317-8471'] as Issn[] as [Issn, Issn, Issn, Issn];
const columnsOf = (links: readonly Link[]): Record<string, number> =>
  Object.fromEntries(drawHistory(links).places.map(({ key, column }) => [key, column]));

describe('the links that a record states', () => {
  test.each<[string, Relation[], Link[]]>([
    ['an earlier title', [{ kind: 'continues', issn: b }], [{ from: b, to: a, succession: 'continues' }]],
    ['a later title', [{ kind: 'absorbed-by', issn: b }], [{ from: a, to: b, succession: 'absorbs' }]],
    [
      'a title without a number',
      [{ kind: 'supersedes', title: 'Old' }],
      [{ from: 'title:Old', to: a, succession: 'continues' }],
    ],
    ['no step of a history', [{ kind: 'supplement', issn: b }], []],
    ['a record that names itself', [{ kind: 'continues', issn: a }], []],
    [
      'a merger: the last title is the one that was formed',
      [
        { kind: 'merged-with', issn: b },
        { kind: 'merged-with', issn: c },
      ],
      [
        { from: b, to: c, succession: 'formed-by-union' },
        { from: a, to: c, succession: 'formed-by-union' },
      ],
    ],
  ])('%s', (_reason, relations, links) => {
    expect(linksOf(a, relations)).toEqual(links);
  });
});

describe('the drawing', () => {
  const link = (from: TitleKey, to: TitleKey): Link => ({ from, to, succession: 'continues' });

  test('stands every title after all its predecessors', () => {
    expect(columnsOf([link(a, b), link(b, c), link(a, c)])).toEqual({ [a]: 0, [b]: 1, [c]: 2 });
  });

  test('stands a predecessor that joins late right before its successor', () => {
    expect(columnsOf([link(a, b), link(b, c), link(d, c)])).toEqual({ [a]: 0, [b]: 1, [d]: 1, [c]: 2 });
  });

  test('leaves out a link that closes a circle, as when a title changed back', () => {
    expect(drawHistory([link(a, b), link(b, a)]).links).toEqual([link(a, b)]);
  });

  test('draws once what two records state', () => {
    expect(drawHistory([link(a, b), { from: a, to: b, succession: 'absorbs' }]).links).toEqual([link(a, b)]);
  });

  test('puts a single title midway between two', () => {
    const rows = Object.fromEntries(drawHistory([link(a, c), link(b, c)]).places.map(({ key, row }) => [key, row]));
    expect(rows).toEqual({ [a]: 0, [b]: 2, [c]: 1 });
  });

  test('never draws backwards, nor two titles in one place', () => {
    const key = fc.integer({ min: 0, max: 9 }).map((n): TitleKey => `title:${n}`);
    const links = fc.array(fc.tuple(key, key), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(links, (pairs) => {
        const stated = pairs.filter(([from, to]) => from !== to).map(([from, to]) => link(from, to));
        fc.pre(stated.length > 0);
        const drawing = drawHistory(stated);
        const placeOf = new Map(drawing.places.map((place) => [place.key, place]));
        for (const { from, to } of drawing.links) {
          expect(placeOf.get(from)!.column).toBeLessThan(placeOf.get(to)!.column);
        }
        const taken = drawing.places.map(({ column, row }) => `${column}/${row}`);
        expect(new Set(taken).size).toBe(taken.length);
        for (const { column, row } of drawing.places) {
          expect(column).toBeLessThan(drawing.columns);
          expect(row + 2).toBeLessThanOrEqual(drawing.rows);
        }
      }),
    );
  });
});
