/** 857: where copies of an online resource are kept (MARC 21, 2022). An address that does not work any more ($h) is none. */
import type { WebArchive } from '@masthead/serial';
import { presentValue } from './draft.ts';
import { listRule } from './rule.ts';

/** The properties and their subfields; a persistent identifier ($g) stands for an address. */
const properties = [
  ['agency', 'b'],
  ['archive', 'c'],
  ['dates', 'd'],
  ['url', 'u'],
] as const;

export const webArchives = listRule<WebArchive>({
  tags: ['857'],
  carries: 'bcdu',
  itemsOf(field) {
    const found: { -readonly [K in keyof WebArchive]: WebArchive[K] } = {};
    for (const [property, code] of properties) {
      const value = presentValue(field, code) ?? (code === 'u' ? presentValue(field, 'g') : undefined);
      if (value !== undefined) found[property] = value;
    }
    return found.agency === undefined && found.archive === undefined && found.url === undefined ? [] : [found];
  },
  list: (serial) => serial.webArchives,
  add(draft, items) {
    draft.serial.webArchives.push(...items);
  },
  fieldOf: (item, _context, base) => ({
    field: {
      tag: '857',
      ind1: base?.ind1 ?? '4',
      ind2: base?.ind2 ?? '0',
      subfields: properties.flatMap(([property, code]) => {
        const value = item[property];
        return value === undefined ? [] : [{ code, value }];
      }),
    },
  }),
  examples: [
    {
      because: 'agency, archive, dates and address',
      fields: ['=857  40$bBritish Library$cUK Web Archive$d2013-2020$uhttps://www.webarchive.org.uk/'],
      says: {
        webArchives: [
          {
            agency: 'British Library',
            archive: 'UK Web Archive',
            dates: '2013-2020',
            url: 'https://www.webarchive.org.uk/',
          },
        ],
      },
    },
    {
      because: 'a persistent identifier stands for the address, and one that does not work any more is none',
      fields: [
        '=857  40$bInternet Archive$garchive:/12148/1$hhttps://gone.example.org/',
        '=857  40$hhttps://gone.example.org/',
      ],
      says: { webArchives: [{ agency: 'Internet Archive', url: 'archive:/12148/1' }] },
      writes: ['=857  40$bInternet Archive$uarchive:/12148/1'],
    },
  ],
});
