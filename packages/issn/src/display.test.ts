import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Issn } from './brand.ts';
import { clusterTypes, type DisplayedIssn, formatDisplay, parseDisplay } from './display.ts';
import { issnFromInteger } from './integer.ts';

const entry = (
  issn: string,
  rest: Omit<DisplayedIssn, 'issn' | 'prefix'> & { prefix?: DisplayedIssn['prefix'] } = {},
) => ({ prefix: 'ISSN', ...rest, issn: issn as Issn }) as DisplayedIssn;
const example = [
  entry('1063-7710', { prefix: 'ISSN-L' }),
  entry('1562-6865', { medium: 'online' }),
  entry('1063-7710', { medium: 'print' }),
];

describe('formatDisplay', () => {
  it('writes both layouts of clause 8.6, the cluster last', () => {
    expect(formatDisplay(example)).toEqual(['ISSN 1562-6865 (Online)', 'ISSN 1063-7710 (Print)', 'ISSN-L 1063-7710']);
    expect(formatDisplay(example, { layout: 'before' })).toEqual([
      'Online version: ISSN 1562-6865',
      'Print version: ISSN 1063-7710',
      'ISSN-L 1063-7710',
    ]);
  });

  it('takes the words of other languages, and titles (8.4)', () => {
    const words = { print: 'imprim\u00e9', online: 'en ligne', 'digital-carrier': 'CD-ROM' };
    const version = (word: string) => `Version ${word}`;
    expect(formatDisplay(example, { words })[0]).toBe('ISSN 1562-6865 (en ligne)');
    expect(formatDisplay(example, { words, version, layout: 'before' })[1]).toBe(
      'Version imprim\u00e9: ISSN 1063-7710',
    );
    expect(formatDisplay([entry('0028-0836', { label: 'Nature' })])).toEqual(['ISSN 0028-0836 (Nature)']);
  });
});

describe('parseDisplay', () => {
  it.each([
    ['ISSN 0540-4614', [entry('0540-4614')], '8.1'],
    ['0540-4614', [entry('0540-4614')], 'a bare number'],
    ['ISSN-H 0028-0836', [entry('0028-0836', { prefix: 'ISSN-H' })], 'another cluster type'],
    [
      'ISSN 0268-540X (Print)\nISSN 1467-8322 (Online)',
      [
        entry('0268-540X', { medium: 'print', label: 'Print' }),
        entry('1467-8322', { medium: 'online', label: 'Online' }),
      ],
      '8.2.1',
    ],
    [
      'Version en ligne : ISSN 1562-6865',
      [entry('1562-6865', { medium: 'online', label: 'Version en ligne' })],
      'in French',
    ],
    [
      'ISSN 0028-0836 (Print history)',
      [entry('0028-0836', { label: 'Print history' })],
      'a title that has a word for a medium in it (8.4)',
    ],
    ['ISSN\uff1a0028-0836'.replace('\uff1a', ': '), [entry('0028-0836')], 'a colon'],
  ])('%j: %3$s', (text, entries, _why) => {
    expect(parseDisplay(text)).toEqual({ ok: true, entries });
  });

  it.each([
    [
      'ISSN-Q 0028-0836',
      { line: 1, problem: { type: 'unknown-cluster', prefix: 'ISSN-Q' } },
      'a type that nobody defined',
    ],
    [
      'ISSN 0028-0836\nISSN-L 8755-5108',
      { line: 2, problem: { type: 'wrong-check-digit', found: '8', right: '7', meant: '8755-5107' } },
      'the wrong example of 8.1',
    ],
    ['', { line: 1, problem: { type: 'empty' } }, 'nothing'],
    ['Print: '.repeat(1000), { line: 1, problem: { type: 'wrong-prefix', prefix: expect.any(String) } }, 'a long line'],
  ])('%j is refused: %3$s', (text, failure, _why) => {
    expect(parseDisplay(text)).toMatchObject({ ok: false, line: failure.line });
  });

  it('knows the types that it is given', () => {
    const mine = { prefix: 'ISSN-Q', name: 'Edition', definition: 'All language editions.', ownNumber: true } as const;
    expect(parseDisplay('ISSN-Q 0028-0836', { clusters: [...clusterTypes, mine] })).toEqual({
      ok: true,
      entries: [entry('0028-0836', { prefix: 'ISSN-Q' })],
    });
  });

  it('reads back what formatDisplay writes, in both layouts', () => {
    const one = fc.record({
      issn: fc.integer({ min: 0, max: 9_999_999 }).map(issnFromInteger),
      medium: fc.constantFrom('print', 'online', 'digital-carrier'),
    });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 4 }), fc.constantFrom('after', 'before'), (list, layout) => {
        const entries = list.map(({ issn, medium }) => entry(issn, { medium: medium as 'print' }));
        const result = parseDisplay(formatDisplay(entries, { layout: layout as 'after' }).join('\n'));
        expect(result.ok && result.entries.map(({ issn, medium, prefix }) => ({ prefix, medium, issn }))).toEqual(
          entries,
        );
      }),
    );
  });
});
