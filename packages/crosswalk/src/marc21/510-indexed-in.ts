/** 510: services that index or abstract the resource; the network marks those it shows as a facet with $9 `facet`. */
import type { IndexedIn } from '@masthead/serial';
import { presentValue } from './draft.ts';
import { withClosing, withoutClosing } from './punctuation.ts';
import { listRule } from './rule.ts';

export const indexedIn = listRule<IndexedIn>({
  tags: ['510'],
  carries: 'au9',
  itemsOf(field, context) {
    const name = presentValue(field, 'a');
    if (name === undefined) return [];
    const facet = field.subfields.some(({ code, value }) => code === '9' && value.trim() === 'facet');
    const url = presentValue(field, 'u');
    const text = withoutClosing(name, context.punctuated);
    return [url === undefined ? { name: text, facet } : { name: text, url, facet }];
  },
  list: (serial) => serial.indexedIn,
  add(draft, items) {
    draft.serial.indexedIn.push(...items);
  },
  fieldOf: (item, context, base) => ({
    field: {
      tag: '510',
      ind1: base?.ind1 ?? '0',
      ind2: base?.ind2 ?? ' ',
      subfields: [
        { code: 'a', value: withClosing(item.name, context.punctuated) },
        ...(item.url === undefined ? [] : [{ code: 'u', value: item.url }]),
        ...(item.facet ? [{ code: '9', value: 'facet' }] : []),
      ],
    },
  }),
  examples: [
    {
      because: 'a service that the network shows as a facet',
      fields: ['=510  0\\$aSCOPUS$uhttps://www.scopus.com/$9facet'],
      says: { indexedIn: [{ name: 'SCOPUS', url: 'https://www.scopus.com/', facet: true }] },
    },
    {
      because: 'any other reference; its own ISSN stays in the record',
      fields: ['=510  2\\$aPopulation index$x0032-4701'],
      says: { indexedIn: [{ name: 'Population index', facet: false }] },
      writes: ['=510  0\\$aPopulation index'],
    },
  ],
});
