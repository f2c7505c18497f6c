/** The examples of ISO 3297:2020, clause 8, as the kit shows them. */
import type { Serial } from '@masthead/serial';
import { describe, expect, test } from 'vitest';
import { bareSerial, issn } from '../linked-data/serials.test.help.ts';
import type { EmbeddingContext, Sibling } from './facts.ts';
import { snippetByName } from './kit.ts';
import { type Place, placesFor } from './places.ts';

function shown(name: string, serial: Serial, siblings: readonly Sibling[] = [], context?: EmbeddingContext): string[] {
  const result = snippetByName(name)?.write(serial, siblings, context);
  if (!result?.ok) throw new Error(`${name} was not written: ${JSON.stringify(result)}`);
  return result.text.trimEnd().split('\n');
}

const acoustical = bareSerial('1063-7710', { issnL: issn('1063-7710'), medium: 'print' });
const online: Sibling = { issn: issn('1562-6865'), medium: 'online', title: 'Acoustical physics (Online)' };

describe('8.1: prefix, a space, two groups of four', () => {
  test('a resource in one medium needs no word for it', () => {
    expect(shown('cover', bareSerial('0540-4614', { medium: 'online' }))).toEqual(['ISSN 0540-4614']);
  });
});

describe('8.2: the places', () => {
  test('8.2.1: a printed resource, in order of preference', () => {
    expect(placesFor('print')).toEqual([
      {
        clause: '8.2.1',
        firstWillDo: true,
        places: ['front-cover', 'title-page', 'caption', 'masthead', 'back-cover', 'colophon', 'editorial-pages'],
      },
    ]);
  });
  test.each([
    ['online', ['title-screen', 'main-menu', 'article'], '8.2.2 and, at the article level, 8.2.2.2'],
    [
      'digital-carrier',
      ['title-screen', 'main-menu', 'container-label', 'packaging-back', 'article'],
      'a container as well, 8.2.2.1',
    ],
    ['other', ['microfiche-header', 'microfiche-label'], '8.2.3'],
  ] as const)('%s: %s (%s)', (medium, expected: readonly Place[], _reason) => {
    expect(placesFor(medium).flatMap(({ places }) => places)).toEqual(expected);
  });
  test('8.2.1: both versions are shown on each', () => {
    const serial = bareSerial('0268-540X', { medium: 'print' });
    expect(shown('cover', serial, [{ issn: issn('1467-8322'), medium: 'online' }])).toEqual([
      'ISSN 0268-540X (Print)',
      'ISSN 1467-8322 (Online)',
    ]);
  });
  test('8.2.2.2: with each article, in one line', () => {
    const serial = { ...acoustical, titleProper: { text: 'Acoustical physics' } };
    expect(shown('article', serial, [online])).toEqual([
      'Acoustical physics. ISSN 1063-7710 (Print); ISSN 1562-6865 (Online); ISSN-L 1063-7710',
    ]);
  });
});

describe('8.3: an ISBN beside the ISSN, each after its title', () => {
  const series = bareSerial('0143-3032', { type: 'm', titleProper: { text: 'Ashgate historical keyboard series' } });
  const volume = { title: 'Studies in English organ music', isbn: '978-1-4073-1652-9' };
  test('as in the example', () => {
    expect(shown('volume', series, [], { volume })).toEqual([
      'Studies in English organ music ISBN 978-1-4073-1652-9',
      'Ashgate historical keyboard series ISSN 0143-3032',
    ]);
  });
  test.each([
    [undefined, { type: 'no-volume' }, 'nothing was given'],
    [{ ...volume, title: ' ' }, { type: 'no-volume' }, 'half of it was given'],
    [{ ...volume, isbn: '978-1-4073-1652-8' }, { type: 'not-an-isbn', text: '978-1-4073-1652-8' }, 'wrong check digit'],
    [
      { ...volume, isbn: '977-2-0493-6300-2' },
      { type: 'not-an-isbn', text: '977-2-0493-6300-2' },
      'the EAN of a serial',
    ],
    [
      { ...volume, isbn: '0-306-40615-2' },
      { type: 'not-an-isbn', text: '0-306-40615-2' },
      'ten digits, no longer given since 2007',
    ],
  ])('%j is refused: %j (%s)', (given, problem, _reason) => {
    expect(snippetByName('volume')?.write(series, [], given && { volume: given })).toEqual({ ok: false, problem });
  });
});

describe('8.4: several ISSN, each with its title', () => {
  test('main series and subseries, the larger first', () => {
    const serial = bareSerial('0302-9743', {
      titleProper: { text: 'Lecture notes' },
      relations: [
        { kind: 'subseries', title: 'Sublibrary', issn: issn('1611-3349') },
        { kind: 'main-series', title: 'Library', issn: issn('0028-0836') },
        { kind: 'subseries', title: 'Without a number' },
      ],
    });
    expect(shown('series', serial)).toEqual([
      'ISSN 0028-0836 (Library)',
      'ISSN 0302-9743 (Lecture notes)',
      'ISSN 1611-3349 (Sublibrary)',
    ]);
  });
  test('not there without another series', () => {
    expect(snippetByName('series')?.write(acoustical)).toEqual({ ok: false, problem: { type: 'no-series' } });
  });
});

describe('8.5: an insert has its own number on its own title page', () => {
  const insert = { title: 'Physics supplement', issn: issn('0090-0028') };
  test('seen from the resource that contains it', () => {
    const serial = { ...acoustical, relations: [{ kind: 'supplement' as const, ...insert }] };
    expect(shown('insert', serial)).toEqual(['Physics supplement', 'ISSN 0090-0028']);
  });
  test('seen from the insert', () => {
    const serial = bareSerial('0090-0028', {
      titleProper: { text: 'Physics supplement' },
      relations: [{ kind: 'supplement-to', title: 'Acoustical physics', issn: acoustical.issn }],
    });
    expect(shown('insert', serial)).toEqual(['Physics supplement', 'ISSN 0090-0028']);
  });
  test('not there for others', () => {
    expect(snippetByName('insert')?.write(acoustical)).toEqual({ ok: false, problem: { type: 'no-insert' } });
  });
});

describe('8.6: all medium versions together, and the ISSN-L', () => {
  test('with the word after the number', () => {
    expect(shown('cover', acoustical, [online])).toEqual([
      'ISSN 1063-7710 (Print)',
      'ISSN 1562-6865 (Online)',
      'ISSN-L 1063-7710',
    ]);
  });
  test('or before it', () => {
    expect(shown('masthead', acoustical, [online])).toEqual([
      'Print version: ISSN 1063-7710',
      'Online version: ISSN 1562-6865',
      'ISSN-L 1063-7710',
    ]);
  });
  test('the same from the other version, since both show both', () => {
    const other = bareSerial('1562-6865', { issnL: issn('1063-7710'), medium: 'online' });
    expect(shown('cover', other, [{ issn: acoustical.issn, medium: 'print' }])).toEqual(
      shown('cover', acoustical, [online]),
    );
  });
  test('two of one medium are told apart by their titles', () => {
    const serial = { ...acoustical, keyTitle: { text: 'Acoustical physics (Moskva)' } };
    const reprint: Sibling = { issn: issn('0028-0836'), medium: 'print', title: 'Acoustical physics (Reprint)' };
    expect(shown('cover', serial, [reprint])).toEqual([
      'ISSN 1063-7710 (Print, Acoustical physics (Moskva))',
      'ISSN 0028-0836 (Print, Acoustical physics (Reprint))',
      'ISSN-L 1063-7710',
    ]);
  });
  test('other clusters stand beside the ISSN-L', () => {
    const cluster = { kind: 'H', issn: issn('2049-3630'), cancelled: [], incorrect: [] };
    expect(shown('cover', { ...acoustical, clusters: [cluster] })).toEqual([
      'ISSN 1063-7710',
      'ISSN-L 1063-7710',
      'ISSN-H 2049-3630',
    ]);
  });
});
