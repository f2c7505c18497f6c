/** Titles as people describe them: what is understood, and what is said of the rest. */
import { validateRecord, writeMarc21 } from '@masthead/crosswalk';
import type { Issn } from '@masthead/issn';
import { expect, test } from 'vitest';
import { describeDescriptionProblem, readDescription, type TitleDescription } from './title-description.ts';

const least = { title: 'Revue', medium: 'print' } as const;
const read = (more: Partial<TitleDescription>) => {
  const result = readDescription({ ...least, ...more });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.description;
};

test.each([
  ['ISO code', { country: 'fra' }, { countries: ['FRA'] }],
  ['MARC code', { country: 'enk' }, { countries: ['GBR'], marcCountry: 'enk' }],
  ['name of a country', { country: 'Japan' }, { countries: ['JPN'] }],
  ['code and name of a language', { languages: ['fre', 'German'] }, { languages: ['fre', 'ger'] }],
  ['name of a frequency', { frequency: 'Quarterly' }, { frequency: 'q' }],
  ['what has begun is current', { start: '2026' }, { dates: { start: '2026', status: 'current' } }],
  ['what has ended has ceased', { start: '199u', end: '2004' }, { dates: { end: '2004', status: 'ceased' } }],
  [
    'a section',
    { title: 'British abstracts', designation: 'A', section: 'Pure chemistry' },
    { titleProper: { text: 'British abstracts. A, Pure chemistry' } },
  ],
  [
    'a title in its own script beside the Romanized one',
    { title: 'Sekai', originalTitle: '世界' },
    { titleProper: { text: 'Sekai', original: { text: '世界' } } },
  ],
  ['an asked-for key title with its qualifier', { keyTitle: 'Revue (Paris)' }, { keyTitle: { qualifier: 'Paris' } }],
  [
    'the issue it was described from',
    { describedFrom: 'no 1' },
    { notes: [{ tag: '588', text: 'Description based on: no 1' }] },
  ],
] as const)('%s', (_why, given, said) => {
  expect(read(given)).toMatchObject(said);
});

test.each([
  ['country', { country: 'Atlantis' }],
  ['languages', { languages: ['Klingonese'] }],
  ['start', { start: 'spring' }],
  ['frequency', { frequency: 'now and then' }],
  ['urls', { urls: ['javascript:alert(1)'] }],
] as const)('a value of %s that means nothing is told', (field, given) => {
  const result = readDescription({ ...least, ...given });
  expect(result).toMatchObject({ ok: false, problems: [{ type: 'value-unknown', field }] });
  if (!result.ok) expect(describeDescriptionProblem(result.problems[0]!)).toContain(field);
});

test('a whole description makes a record that is right by the ISSN profile', () => {
  const description = read({
    country: 'FRA',
    languages: ['fre'],
    publisher: 'Éditions X',
    place: 'Paris',
    start: '2026',
    frequency: 'quarterly',
    regularity: 'regular',
    type: 'periodical',
    udc: '53',
    keyTitle: 'Revue',
  });
  const issn = '0028-0836' as Issn;
  const record = writeMarc21({ ...description, issn, issnL: issn, centre: '7' }, undefined, { modified: '2026-01-01' });
  expect(validateRecord(record).filter(({ severity }) => severity === 'error')).toEqual([]);
});
