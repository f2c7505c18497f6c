/** The one table of columns: keys are told apart, every place is one of the form, and cells and places find one another. */
import { describe, expect, test } from 'vitest';
import { requestColumns } from './request-columns.ts';
import { dateOf, readRequestCells } from './request-columns-read.ts';
import { createRequestVocabulary } from './request-columns-words.ts';
import { checkRequestForm } from './request-form/check.ts';
import { readRequestForm } from './request-form/read.ts';

const vocabulary = createRequestVocabulary([]);
const read = (cells: Record<string, string>) => readRequestCells(cells, vocabulary);

test('each column has a key of its own', () => {
  const keys = requestColumns.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
});

test('the nineteen elements of Table C.1 all have a column', () => {
  const elements = new Set(requestColumns.map(({ element }) => element));
  expect(Array.from({ length: 19 }, (_, at) => at + 1).filter((element) => !elements.has(element))).toEqual([]);
});

test('the example of the template is a complete request', () => {
  const row = read(Object.fromEntries(requestColumns.map(({ key, example }) => [key, example])));
  const form = { ...row.form, applicant: { kind: 'publisher', name: 'Ada', email: 'ada@example.org' } as const };
  expect(row.problems).toEqual([]);
  expect(readRequestForm(form)).toEqual({ ok: true, form });
  expect(checkRequestForm(form, { complete: true })).toEqual([]);
});

test.each(requestColumns.filter(({ path }) => path !== undefined))(
  '$key goes into the form and comes back from there',
  (column) => {
    const value = {
      country: 'FRA',
      language: 'fre',
      date: '2026',
      issn: '0317-8471',
      yes: 'yes',
      status: 'current',
      type: 'blog',
      format: 'html',
      frequency: 'm',
    }[column.kind as string];
    const { form, columnOf } = read({ [column.key]: value ?? 'Some text' });
    expect(readRequestForm(form).ok).toBe(true);
    const field = column.path!.replace('#', '0');
    expect(columnOf(field)).toBe(column.key);
  },
);

describe('a row', () => {
  const cases: readonly [string, Record<string, string>, object][] = [
    ['names a country by name, by two letters or by three', { country: 'fr' }, { form: { country: 'FRA' } }],
    [
      'keeps the order of languages, without the gap between',
      { 'language-1': 'French', 'language-3': 'en' },
      { form: { languages: ['fre', 'eng'] } },
    ],
    [
      'has a version for each medium that is wanted or described',
      { print: 'X', 'online-url': 'https://a.example/' },
      { form: { versions: [{ medium: 'print' }, { medium: 'online', url: 'https://a.example/' }] } },
    ],
    [
      'has none for a medium that is not',
      { print: 'no', online: 'yes' },
      { form: { versions: [{ medium: 'online' }] }, problems: [] },
    ],
    [
      'is asked about a medium that is denied and described',
      { print: 'no', 'print-issn': '0317-8471' },
      { problems: [{ type: 'medium-contradicted', column: 'print', filled: 'print-issn' }] },
    ],
    [
      'leaves out what it does not understand, and says so',
      { type: 'pamphlet', title: 'A' },
      {
        form: { title: { roman: 'A' } },
        problems: [{ type: 'unknown-value', column: 'type', list: 'type', value: 'pamphlet' }],
      },
    ],
    [
      'takes an ISSN in any writing',
      { 'former-issn-1': 'issn 03178471' },
      { form: { former: [{ issn: '0317-8471' }] } },
    ],
    ['has lines within a cell as one', { title: 'One\n two' }, { form: { title: { roman: 'One two' } } }],
    [
      'keeps parallel titles apart from variants',
      { 'variant-title-1': 'V', 'parallel-title-2': 'P' },
      {
        form: {
          otherTitles: [
            { kind: 'parallel', text: 'P' },
            { kind: 'variant', text: 'V' },
          ],
        },
      },
    ],
    [
      'has a cell that is too long refused',
      { title: 'x'.repeat(3000) },
      { problems: [{ type: 'too-long', column: 'title', most: 2000 }] },
    ],
  ];
  test.each(cases)('%s', (_why, cells, wanted) => {
    expect(read(cells)).toMatchObject(wanted);
  });

  test('says where a place of the form is, also when nothing stands there', () => {
    const { columnOf } = read({ 'online-issn': '0317-8471', 'digital-carrier': 'yes' });
    expect(columnOf('versions.0.url')).toBe('online-url');
    expect(columnOf('versions.1.url')).toBe('digital-carrier-url');
    expect(columnOf('cities')).toBe('city-1');
    expect(columnOf('versions')).toBe('print');
    expect(columnOf('publisher.name.roman')).toBe('publisher');
    expect(columnOf('applicant.name')).toBeUndefined();
  });
});

test.each([
  ['2026', '2026'],
  ['2026-3', '2026-03'],
  ['2026-03-15', '2026-03'],
  ['2026-03-15T00:00:00', '2026-03'],
  ['03/2026', '2026-03'],
  ['15.03.2026', '2026-03'],
  ['2026-13', undefined],
  ['spring 2026', undefined],
  ['26', undefined],
])('the date %s is %s', (text, wanted) => {
  expect(dateOf(text)).toBe(wanted);
});
