/** 080 and 082: Universal and Dewey Decimal Classification. One field may have several numbers (082 $a is repeatable). */
import type { Classification } from '@masthead/serial';
import { presentValue } from './draft.ts';
import { listRule } from './rule.ts';

export const classification = listRule<Classification>({
  tags: ['080', '082'],
  carries: 'a2',
  itemsOf(field) {
    const scheme = field.tag === '080' ? 'udc' : 'ddc';
    const edition = presentValue(field, '2');
    const items: Classification[] = [];
    for (const { code, value } of field.subfields) {
      if (code !== 'a') continue;
      const text = value.trim();
      if (text !== '') items.push(edition === undefined ? { scheme, value: text } : { scheme, value: text, edition });
    }
    return items;
  },
  list: (serial) => serial.classifications,
  add(draft, items) {
    draft.serial.classifications.push(...items);
  },
  fieldOf(item, _context, base) {
    const tag = item.scheme === 'udc' ? '080' : '082';
    const keepsIndicators = base?.tag === tag;
    return {
      field: {
        tag,
        ind1: keepsIndicators ? base.ind1 : tag === '082' ? '0' : ' ',
        ind2: keepsIndicators ? base.ind2 : tag === '082' ? '4' : ' ',
        subfields: [
          { code: 'a', value: item.value },
          ...(item.edition === undefined ? [] : [{ code: '2', value: item.edition }]),
        ],
      },
    };
  },
  examples: [
    {
      because: 'a UDC number and a Dewey number with the edition',
      fields: ['=080  \\\\$a621.3', '=082  04$a621.38/05$219'],
      says: {
        classifications: [
          { scheme: 'udc', value: '621.3' },
          { scheme: 'ddc', value: '621.38/05', edition: '19' },
        ],
      },
    },
    {
      because: 'German libraries put several numbers in one field',
      fields: ['=082  74$a570$a540$222sdnb'],
      says: {
        classifications: [
          { scheme: 'ddc', value: '570', edition: '22sdnb' },
          { scheme: 'ddc', value: '540', edition: '22sdnb' },
        ],
      },
      writes: ['=082  04$a570$222sdnb', '=082  04$a540$222sdnb'],
    },
  ],
});
