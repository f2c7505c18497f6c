/** 030: CODEN. */
import { presentValue } from './draft.ts';
import { listRule } from './rule.ts';

export const coden = listRule<string>({
  tags: ['030'],
  carries: 'a',
  itemsOf(field) {
    const value = presentValue(field, 'a');
    return value === undefined ? [] : [value];
  },
  list: (serial) => serial.coden,
  add(draft, items) {
    draft.serial.coden.push(...items);
  },
  fieldOf: (item) => ({ field: { tag: '030', ind1: ' ', ind2: ' ', subfields: [{ code: 'a', value: item }] } }),
  examples: [{ because: 'a CODEN', fields: ['=030  \\\\$aNATUAS'], says: { coden: ['NATUAS'] } }],
});
