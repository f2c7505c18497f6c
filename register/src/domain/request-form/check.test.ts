/** What is wrong with a form: every kind of problem once, with what it names; and what is read and kept of what is sent. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyRequestForm, type RequestForm } from '../request-form.ts';
import { checkRequestForm, type RequestProblem } from './check.ts';
import { readRequestForm } from './read.ts';

const complete: RequestForm = {
  ...emptyRequestForm,
  applicant: { kind: 'publisher', name: 'Ada', email: 'ada@example.org' },
  title: { roman: 'Vestnik', original: 'Вестник' },
  country: 'FRA',
  cities: [{ roman: 'Paris' }],
  versions: [{ medium: 'print' }, { medium: 'online', url: 'https://acta.example.org', format: 'html' }],
  languages: ['fre'],
  publisher: { name: { roman: 'Société botanique' } },
  status: 'current',
  start: '2026-01',
  frequency: 'q',
  type: 'periodical',
};

test('a complete form has no problems, and an empty draft neither', () => {
  expect(checkRequestForm(complete, { complete: true })).toEqual([]);
  expect(checkRequestForm(emptyRequestForm, { complete: false })).toEqual([]);
});

test('all that must be there is asked for', () => {
  const missing = checkRequestForm(emptyRequestForm, { complete: true });
  expect(missing.every(({ type }) => type === 'missing')).toBe(true);
  expect(missing.map(({ field }) => field)).toEqual([
    'title.roman',
    'languages',
    'type',
    'versions',
    'publisher.name.roman',
    'country',
    'cities',
    'status',
    'start',
    'frequency',
    'applicant.kind',
    'applicant.name',
    'applicant.email',
  ]);
});

const print = { medium: 'print' } as const;
test.each<[RequestProblem['type'], string, Partial<RequestForm>]>([
  ['url-missing', 'versions.0.url', { versions: [{ medium: 'online', format: 'pdf' }] }],
  ['roman-missing', 'title.roman', { title: { original: '東京' } }],
  ['roman-not-roman', 'title.roman', { title: { roman: 'Вестник' } }],
  ['too-long', 'title.roman', { title: { roman: 'x'.repeat(1001) } }],
  ['too-many', 'languages', { languages: Array.from({ length: 21 }, () => 'fre') }],
  ['not-a-choice', 'type', { type: 'pamphlet' as never }],
  ['not-a-choice', 'frequency', { frequency: '=1+1' }],
  ['country-unknown', 'country', { country: 'XXX' }],
  ['language-unknown', 'languages.0', { languages: ['xxx'] }],
  ['email-not-usable', 'applicant.email', { applicant: { ...complete.applicant, email: 'ada@example.org\nBcc: x' } }],
  ['address-not-usable', 'versions.0.url', { versions: [{ ...print, url: 'javascript:alert(1)' }] }],
  ['address-not-usable', 'versions.0.url', { versions: [{ ...print, url: 'https://a:b@example.org' }] }],
  ['date-not-usable', 'start', { start: '2026-13' }],
  ['end-before-start', 'end', { status: 'discontinued', start: '2026-03', end: '2025' }],
  ['end-missing', 'end', { status: 'discontinued' }],
  ['end-not-wanted', 'end', { end: '2027' }],
  ['succeeding-not-wanted', 'succeeding.0.title', { succeeding: [{ title: 'Next' }] }],
  ['issn-not-usable', 'former.0.issn', { former: [{ title: 'Before', issn: '0028-0837' }] }],
  [
    'issn-repeated',
    'former.0.issn',
    { versions: [{ ...print, issn: '0028-0836' }, ...complete.versions], former: [{ issn: '0028-0836' }] },
  ],
  ['nothing-asked', 'versions', { versions: [{ ...print, issn: '0028-0836' }] }],
  ['version-repeated', 'versions.1.medium', { versions: [print, print] }],
])('%s at %s', (type, field, change) => {
  expect(checkRequestForm({ ...complete, ...change }, { complete: true })).toMatchObject([{ type, field }]);
});

test('a number that is one slip away is named', () => {
  const [problem] = checkRequestForm({ ...emptyRequestForm, former: [{ issn: '0028-083X' }] }, { complete: false });
  expect(problem?.type).toBe('issn-not-usable');
});

test('reading is strict about shape and kind about text', () => {
  expect(
    readRequestForm({ title: { roman: ' A\u0000\r\ntitle\u202e ' }, cities: [{}, { roman: ' ' }], frequency: ' ' }),
  ).toEqual({
    ok: true,
    form: { ...emptyRequestForm, title: { roman: 'A title' }, frequency: ' ' },
  });
  expect(readRequestForm({ versions: [{ medium: 'print', issn: 'issn 0028 0836' }] })).toMatchObject({
    form: { versions: [{ medium: 'print', issn: '0028-0836' }] },
  });
  for (const [json, path] of [
    [{ title: 'x' }, 'title'],
    [{ admin: true }, ''],
    [{ versions: [{ medium: 1 }] }, 'versions.0.medium'],
    [{ cities: Array.from({ length: 101 }, () => ({ roman: 'x' })) }, 'cities'],
    [null, ''],
  ] as const) {
    expect(readRequestForm(json)).toEqual({ ok: false, problem: { type: 'form-not-usable', path } });
  }
});

test('what was read is read again as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), (roman, note) => {
      const first = readRequestForm({ title: { roman }, note });
      if (!first.ok) throw new Error('texts are always read');
      expect(readRequestForm(JSON.parse(JSON.stringify(first.form)))).toEqual(first);
    }),
  );
});
