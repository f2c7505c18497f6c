/** 856: where the resource is online. A second indicator 2 says that the address is of something else. */
import type { DataField } from '@masthead/marc';
import type { OnlineLocation } from '@masthead/serial';
import { presentValue } from './draft.ts';
import { listRule } from './rule.ts';

/**
 * The first web address of the field, else the first address (a URN beside its resolver's URL gives the URL). A persistent identifier in $g
 * (2022) stands for it where there is no $u; an address in $h does not work any more and is none.
 */
function addressOf(field: DataField): string | undefined {
  return firstAddress(field, 'u') ?? firstAddress(field, 'g');
}

function firstAddress(field: DataField, wanted: 'u' | 'g'): string | undefined {
  let first: string | undefined;
  for (const { code, value } of field.subfields) {
    if (code !== wanted) continue;
    const text = value.trim();
    if (text === '') continue;
    first ??= text;
    if (/^(?:https?|ftp):/i.test(text)) return text;
  }
  return first;
}

export const urls = listRule<OnlineLocation>({
  tags: ['856'],
  carries: 'uz',
  itemsOf(field) {
    const url = field.ind2 === '2' ? undefined : addressOf(field);
    if (url === undefined) return [];
    const note = presentValue(field, 'z') ?? presentValue(field, '3') ?? presentValue(field, 'y');
    return [note === undefined ? { url } : { url, note }];
  },
  list: (serial) => serial.urls,
  add(draft, items) {
    draft.serial.urls.push(...items);
  },
  fieldOf: (item, _context, base) => ({
    field: {
      tag: '856',
      ind1: base?.ind1 ?? '4',
      ind2: base?.ind2 ?? '0',
      subfields: [
        { code: 'u', value: item.url },
        ...(item.note === undefined ? [] : [{ code: 'z', value: item.note }]),
      ],
    },
  }),
  examples: [
    {
      because: 'an address with a note for the public',
      fields: ['=856  40$uhttps://www.nature.com/nature/$zsubscription needed'],
      says: { urls: [{ url: 'https://www.nature.com/nature/', note: 'subscription needed' }] },
    },
    {
      because: 'a persistent identifier stands for the address, and one that does not work any more is none',
      fields: [
        '=856  40$ghttps://hdl.example.org/2027/1$hhttp://old.example.org/',
        '=856  40$hhttp://gone.example.org/',
      ],
      says: { urls: [{ url: 'https://hdl.example.org/2027/1' }] },
      writes: ['=856  40$uhttps://hdl.example.org/2027/1'],
    },
    {
      because: 'the address of a related resource is not the address of this one',
      fields: ['=856  42$uhttps://example.org/cover.jpg$3Cover'],
      says: { urls: [] },
      writes: [],
    },
  ],
});
