/** Records made from nothing are complete by the ISSN profile: fields that it wants, codes that it allows. */
import type { Issn } from '@masthead/issn';
import { controlValue, fieldsOf, firstSubfield, type MarcRecord } from '@masthead/marc';
import { emptySerial, type Serial } from '@masthead/serial';
import { describe, expect, it } from 'vitest';
import { writeMarc21 } from './write.ts';

const full: Serial = {
  ...emptySerial('1520-6424' as Issn),
  issnL: '1520-6424' as Issn,
  centre: '1',
  keyTitle: { text: 'Electronics (Online)', script: 'Latn', qualifier: 'Online' },
  abbreviatedKeyTitle: { text: 'Electron. (Online)', script: 'Latn' },
  titleProper: { text: 'Electronics', script: 'Latn' },
  medium: 'online',
  countries: ['USA'],
  languages: ['eng'],
  publications: [
    { role: 'latest', places: [{ text: 'New York', script: 'Latn' }], publishers: [{ text: 'Wiley', script: 'Latn' }] },
  ],
  dates: { start: '1985', status: 'current', numbering: [] },
  frequency: 'm',
  regularity: 'r',
  type: 'p',
  titleScript: 'a',
  classifications: [{ scheme: 'ddc', value: '621' }],
  urls: [{ url: 'https://example.org/' }],
};

/** 008 by position, as the profile's schema (`himarc-register`) has it for continuing resources. */
const allowed: readonly (readonly [from: number, to: number, RegExp])[] = [
  [0, 6, /^([0-9]{6}|\|{6})$/],
  [6, 7, /^[bcdeikmnpqrstu|]$/],
  [7, 11, /^([0-9u]{4}|\|{4})$/],
  [11, 15, /^([0-9u]{4}|\|{4})$/],
  [15, 18, /^([a-z ]{3}|vp |xx )$/],
  [18, 19, /^[ abcdefghijkmqstuwz|]$/],
  [19, 20, /^[nrux|]$/],
  [20, 21, /^[ |]$/],
  [21, 22, /^[ dghjlmnprstw|]$/],
  [22, 24, /^[ abcdefoqrs|]{2}$/],
  [24, 29, /^[ a-z56|]{5}$/],
  [29, 30, /^[01|]$/],
  [30, 33, /^( {3}|\|{3})$/],
  [33, 34, /^[ abcdefghijkluz|]$/],
  [34, 35, /^[012|]$/],
  [35, 38, /^[a-z]{3}$/],
  [38, 39, /^[ dorsx|]$/],
  [39, 40, /^[ cdu|]$/],
];

function check008(record: MarcRecord): void {
  const fixed = controlValue(record, '008')!;
  expect(fixed).toHaveLength(40);
  for (const [from, to, codes] of allowed) expect(fixed.slice(from, to)).toMatch(codes);
}

describe('a record made from nothing', () => {
  const record = writeMarc21(full, undefined, { modified: '2026-11-21T20:47:00' });

  it('has the fields that the profile wants, in the order of their tags', () => {
    const tags = record.fields.map(({ tag }) => tag);
    expect(tags).toEqual('001 003 005 007 008 022 044 082 210 222 245 264 336 337 338 699 856'.split(' '));
    expect(fieldsOf(record, '022')[0]).toMatchObject({
      subfields: [
        { code: 'a', value: '1520-6424' },
        { code: 'l', value: '1520-6424' },
        { code: '2', value: '1' },
      ],
    });
    expect(firstSubfield(fieldsOf(record, '044')[0]!, 'c')).toBe('USA');
  });

  it('says it all in 008', () => {
    expect(controlValue(record, '008')).toBe('261121c19859999xxumr|p|o     0   a0eng c');
    check008(record);
  });

  it('has only codes that the profile allows, when next to nothing is known', () => {
    check008(writeMarc21(emptySerial('0028-0836' as Issn)));
    expect(writeMarc21(emptySerial('0028-0836' as Issn)).fields.map(({ tag }) => tag)).toEqual([
      '001',
      '003',
      '008',
      '022',
      '699',
    ]);
  });

  it.each([
    ['a serial', {}, '00000nas a2200000 c 4500'],
    ['a website: an integrating resource', { type: 'w' }, '00000nai a2200000 c 4500'],
    ['provisional: prepublication level', { status: 'provisional' as const }, '00000nas a22000008c 4500'],
    ['cancelled', { status: 'cancelled' as const }, '00000das a2200000 c 4500'],
  ])('has a leader for %s', (_what, parts, leader) => {
    expect(writeMarc21({ ...full, ...parts }).leader).toBe(leader);
  });
});
