/** Serials made by hand, for tests. */
import type { Issn } from '@masthead/issn';
import { emptySerial, type Serial } from '@masthead/serial';

export const issn = (text: string): Issn => text as Issn;

/** A serial that says nothing but its number. */
export function bareSerial(number: string, more: Partial<Serial> = {}): Serial {
  return { ...emptySerial(issn(number)), ...more };
}

/** A record with everything that the free model knows. */
export const nature = bareSerial('0028-0836', {
  centre: '2',
  issnL: issn('0028-0836'),
  cancelledIssnL: ['1476-4687'],
  incorrect: ['0028-0837', 'none'],
  cancelled: ['0302-2889'],
  titleProper: { text: 'Nature.', script: 'Latn' },
  keyTitle: { text: 'Nature (London)', script: 'Latn', qualifier: 'London' },
  abbreviatedKeyTitle: { text: 'Nature (Lond.)', script: 'Latn' },
  variantTitles: [{ text: 'Nature, a weekly illustrated journal of science', script: 'Latn', type: 'other' }],
  medium: 'print',
  marcCountry: 'enk',
  countries: ['GBR'],
  languages: ['eng'],
  publications: [
    { role: 'earliest', places: [{ text: 'London' }], publishers: [{ text: 'Macmillan' }], dates: '1869-' },
    { role: 'latest', places: [{ text: 'London' }], publishers: [{ text: 'Springer Nature Limited' }] },
  ],
  dates: { start: '1869', status: 'current', numbering: [] },
  urls: [{ url: 'https://www.nature.com/' }],
  relations: [
    { kind: 'other-medium', title: 'Nature (Online)', issn: issn('1476-4687') },
    { kind: 'supplement', title: 'Nature. New biology', issn: issn('0090-0028') },
  ],
  recordData: { created: '2004-06-09', modified: '2023-09-15T13:09:35', createdBy: 'BO' },
});

/** A title in two scripts. */
export const pravda = bareSerial('0233-4275', {
  status: 'legacy',
  issnL: issn('0233-4275'),
  titleProper: { text: 'Pravda.', script: 'Latn', original: { text: 'Правда.', script: 'Cyrl' } },
  keyTitle: { text: 'Pravda (Moskva)', script: 'Latn', original: { text: 'Правда (Москва)', script: 'Cyrl' } },
  parallelTitles: [{ text: 'Istina', script: 'Latn', original: { text: 'Истина', script: 'Cyrl' } }],
  medium: 'print',
  marcCountry: 'ur',
  countries: ['SUN'],
});
