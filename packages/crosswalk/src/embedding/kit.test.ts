/** The table: no number that names nothing is spread, every snippet of one serial states the same numbers, and names are unique. */
import { isIssn } from '@masthead/issn';
import { media } from '@masthead/serial';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { kbartColumns } from '../kbart/kbart.ts';
import { bareSerial, issn, nature, pravda } from '../linked-data/serials.test.help.ts';
import { describeEmbeddingProblem } from './describe.ts';
import type { Sibling } from './facts.ts';
import { kit, snippetByName } from './kit.ts';

const online: Sibling = { issn: issn('1476-4687'), medium: 'online', title: 'Nature (Online)' };
const textOf = (name: string, serial = nature, siblings: readonly Sibling[] = [online]): string => {
  const result = snippetByName(name)?.write(serial, siblings);
  return result?.ok ? result.text : '';
};

describe('the table', () => {
  test('has every name once, as it can stand in an address', () => {
    const names = kit.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z]+$/.test(name))).toEqual([]);
  });

  test.each(['cancelled', 'suppressed', 'unreported'] as const)('writes nothing of a %s number', (status) => {
    for (const { write } of kit) {
      expect(write({ ...nature, status }, [online])).toEqual({
        ok: false,
        problem: { type: 'names-no-resource', status },
      });
    }
  });

  test('names the number that replaces a cancelled one', () => {
    const result = snippetByName('jats')?.write({ ...nature, status: 'cancelled', replacedBy: issn('2049-3630') });
    if (result?.ok !== false) throw new Error('written');
    expect(describeEmbeddingProblem(result.problem)).toContain('ISSN 2049-3630');
  });

  test.each([
    ['opf', {}, 'no-title', 'a collection is named'],
    ['datacite', {}, 'no-title', 'titles are obligatory'],
    ['crossref', { medium: 'print' }, 'no-title', 'full_title is obligatory'],
    ['kbart', { medium: 'print' }, 'no-title', 'publication_title is obligatory'],
    [
      'crossref',
      { medium: 'other', titleProper: { text: 'A' } },
      'medium-not-expressible',
      'without a type it would be taken for print',
    ],
    [
      'kbart',
      { medium: 'digital-carrier', titleProper: { text: 'A' } },
      'medium-not-expressible',
      'there is no column',
    ],
  ] as const)('%s of %j: %s (%s)', (name, more, type, _reason) => {
    expect(snippetByName(name)?.write(bareSerial('2049-3630', more))).toMatchObject({ ok: false, problem: { type } });
  });
});

describe('what is stated of each medium', () => {
  test.each([
    [
      'html',
      '<meta name="citation_issn" content="0028-0836">\n<meta name="citation_issn" content="1476-4687">',
      'Highwire has no medium',
    ],
    [
      'jats',
      '<issn publication-format="print">0028-0836</issn>\n  <issn publication-format="electronic">1476-4687</issn>\n  <issn-l>0028-0836</issn-l>',
      'JATS 1.3',
    ],
    [
      'crossref',
      '<issn media_type="print">0028-0836</issn>\n  <issn media_type="electronic">1476-4687</issn>',
      'schema 5.3.1',
    ],
    [
      'datacite',
      '<relatedIdentifier relatedIdentifierType="EISSN" relationType="IsPublishedIn">1476-4687</relatedIdentifier>',
      'kernel 4',
    ],
    ['xmp', '<prism:issn>0028-0836</prism:issn>\n      <prism:eIssn>1476-4687</prism:eIssn>', 'PRISM 3.0'],
    ['opf', '<meta refines="#issn-serial" property="dcterms:identifier">urn:issn:1476-4687</meta>', 'EPUB 3.3, D.3.4'],
    ['marcxml', '<subfield code="x">1476-4687</subfield>', '776'],
  ])('%s: %s (%s)', (name, expected, _reason) => {
    expect(textOf(name)).toContain(expected);
  });

  test('a KBART row has the address of the online version, from whichever version it is made', () => {
    const print = bareSerial('2049-3630', { medium: 'print', titleProper: { text: 'A' } });
    const there: Sibling = { issn: issn('1476-4687'), medium: 'online', url: 'https://journal.example.org/online' };
    expect(textOf('kbart', print, [there]).split('\t')).toContain('https://journal.example.org/online');
    expect(textOf('kbart', print, [{ ...there, url: 'javascript:alert(1)' }])).not.toContain('javascript');
  });

  test('a KBART row has a cell for every column of its header', () => {
    const [header, row] = textOf('kbart')
      .split('\n')
      .map((line) => line.split('\t'));
    const cell = (name: (typeof kbartColumns)[number]) => row?.[header?.indexOf(name) ?? -1];
    expect([header?.length, row?.length]).toEqual([25, 25]);
    expect([cell('publication_title'), cell('print_identifier'), cell('online_identifier'), cell('notes')]).toEqual([
      'Nature.',
      '0028-0836',
      '1476-4687',
      'ISSN-L 0028-0836',
    ]);
  });

  test('an original script in no way disturbs', () => {
    expect(textOf('cover', pravda, [])).toBe('ISSN 0233-4275\nISSN-L 0233-4275\n');
  });
});

const numbers = ['0028-0836', '1476-4687', '2049-3630', '1144-875X', '0317-8471', '1050-124X'].map(issn);
const number = fc.constantFrom(...numbers);
const title = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.constant('A & <b>'));

describe('what would break the reader', () => {
  const valuesOf = (title: string, siblings: readonly Sibling[] = [online]): string[] =>
    [
      ...textOf('ooxml', { ...nature, titleProper: { text: title } }, siblings).matchAll(
        /<vt:lpwstr>(.*)<\/vt:lpwstr>/g,
      ),
    ].map((match) => match[1]!);

  test.each([
    ['a'.repeat(255), 255, 'as long as may be'],
    ['a'.repeat(2000), 255, 'too long'],
    [`${'a'.repeat(254)}😀`, 254, 'a character of two units across the limit'],
  ])('a custom property has at most 255 units, or Excel crashes: %#, %3$s', (title, length, _why) => {
    expect(valuesOf(title).at(-1)).toHaveLength(length);
  });

  test('many versions in a custom property end after a whole number', () => {
    const many = ['1144-875X', '0317-8471', '0028-0836'].map(
      (number): Sibling => ({ issn: issn(number), medium: 'online', title: 'Title '.repeat(15) }),
    );
    const shown = valuesOf('Nature', many).find((value) => value.startsWith('ISSN '));
    expect(shown!.length).toBeLessThanOrEqual(255);
    expect(shown).toMatch(/\)$/);
  });

  test('a title cannot turn the number after it backwards', () => {
    const serial = { ...nature, titleProper: { text: '\u202eerutaN \u2067x' } };
    for (const name of ['article', 'masthead', 'text', 'html']) {
      expect(textOf(name, serial), name).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    }
    expect(textOf('article', serial)).toMatch(/^erutaN x\. ISSN /);
  });
});

test('snippets of one serial state its number, and no number that is not among its facts', () => {
  const given = fc.record({
    number,
    issnL: fc.option(number),
    medium: fc.option(fc.constantFrom(...media)),
    title,
    siblings: fc.array(fc.record({ issn: number, medium: fc.constantFrom(...media) }), { maxLength: 3 }),
  });
  fc.assert(
    fc.property(given, ({ number, issnL, medium, title, siblings }) => {
      const serial = bareSerial(number, {
        ...(issnL && { issnL }),
        ...(medium && { medium }),
        titleProper: { text: title.replace(/\d/g, '') },
      });
      const known = new Set([number, ...(issnL ? [issnL] : []), ...siblings.map((sibling) => sibling.issn)]);
      for (const { name, write } of kit) {
        const result = write(serial, siblings);
        if (!result.ok) continue;
        const found = (result.text.match(/\d{4}-\d{3}[\dX]/g) ?? []).filter(isIssn);
        // Crossref and KBART have no place for media other than theirs.
        if (!['crossref', 'kbart', 'xmp'].includes(name)) expect(found, name).toContain(number);
        expect(
          found.filter((each) => !known.has(issn(each))),
          name,
        ).toEqual([]);
        if (issnL && !['crossref', 'article', 'series'].includes(name)) expect(result.text, name).toContain(issnL);
      }
    }),
  );
});
