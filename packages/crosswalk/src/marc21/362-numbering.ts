/** 362: dates of publication and numbering, as transcribed. */
import { presentValue } from './draft.ts';
import { listRule } from './rule.ts';

export const numbering = listRule<string>({
  tags: ['362'],
  carries: 'a',
  itemsOf(field) {
    const value = presentValue(field, 'a');
    return value === undefined ? [] : [value];
  },
  list: (serial) => serial.dates.numbering,
  add(draft, items) {
    (draft.serial.dates.numbering as string[]).push(...items);
  },
  fieldOf: (item, _context, base) => ({
    field: {
      tag: '362',
      // Formatted (0) when it reads like a designation that is open or closed, otherwise a note.
      ind1: base?.ind1 ?? (/[0-9)\]]\s*-|-\s*$/.test(item) ? '0' : '1'),
      ind2: base?.ind2 ?? ' ',
      subfields: [{ code: 'a', value: item }],
    },
  }),
  examples: [
    {
      because: 'a formatted designation and a note',
      fields: ['=362  0\\$aVol. 68, [no. 1] (Jan. 1985)-', '=362  1\\$aCeased with v. 90, no. 12 (Dec. 2007).'],
      says: {
        dates: {
          status: 'unknown',
          numbering: ['Vol. 68, [no. 1] (Jan. 1985)-', 'Ceased with v. 90, no. 12 (Dec. 2007).'],
        },
      },
    },
  ],
});
