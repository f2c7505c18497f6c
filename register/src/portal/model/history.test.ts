import type { Issn } from '@masthead/issn';
import type { Relation } from '@masthead/serial';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawHistory, type Link, lineOf, linksOf, partAround, type TitleKey } from './history.ts';

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

  test('a merger into two media: both say that they were formed from this title', () => {
    const relations: Relation[] = [b, c, d].map((issn) => ({ kind: 'merged-with', issn }));
    expect(linksOf(a, relations, new Set([c, d]))).toEqual([
      { from: b, to: c, succession: 'formed-by-union' },
      { from: b, to: d, succession: 'formed-by-union' },
      { from: a, to: c, succession: 'formed-by-union' },
      { from: a, to: d, succession: 'formed-by-union' },
    ]);
  });
});

const link = (from: TitleKey, to: TitleKey): Link => ({ from, to, succession: 'continues' });

describe('the line of a title', () => {
  const e: TitleKey = 'title:e';
  test.each<[string, TitleKey, Link[], Link[]]>([
    [
      'all that led to it, and all that came of it',
      c,
      [link(a, b), link(b, c), link(c, d)],
      [link(a, b), link(b, c), link(c, d)],
    ],
    ['not its sisters', b, [link(a, b), link(a, c), link(a, d)], [link(a, b)]],
    ['what else went into a later title', a, [link(a, c), link(b, c), link(e, b)], [link(a, c), link(b, c)]],
    ['all that went into itself', c, [link(a, c), link(b, c), link(e, b)], [link(a, c), link(b, c), link(e, b)]],
    ['nothing of another history', a, [link(b, c)], []],
  ])('has %s', (_reason, title, links, line) => {
    expect(lineOf(title, links).links).toEqual(line);
  });
});

describe('the part around a title', () => {
  const family = [link(a, b), link(b, c), link(c, d)];

  test('is the whole where there is room', () => {
    expect(partAround(b, family, 4)).toEqual({ links: family, isWhole: true });
  });

  test('ends where there is none', () => {
    expect(partAround(a, family, 3)).toEqual({ links: [link(a, b), link(b, c)], isWhole: false });
  });

  test('has what is one step away, however much that is', () => {
    expect(partAround(b, family, 1)).toEqual({ links: [link(a, b), link(b, c)], isWhole: false });
  });
});

describe('the drawing', () => {
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
