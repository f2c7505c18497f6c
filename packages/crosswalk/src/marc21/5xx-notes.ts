/** 5XX notes, and 310 and 321, the frequency in words. Local notes (59X) and those about a library's own copy are not for readers. */
import type { DataField } from '@masthead/marc';
import type { Note } from '@masthead/serial';
import { listRule } from './rule.ts';

// 510 has a rule of its own; 541, 561, 562 and 583 describe one copy, 584 its accumulation, 590–599 are local.
const notOfTheResource = new Set([510, 541, 561, 562, 583, 584]);
const tags = ['310', '321'];
for (let tag = 500; tag <= 589; tag++) if (!notOfTheResource.has(tag)) tags.push(String(tag));

/** All subfields with text in their order; control subfields and what is said about the note are left out. */
function textOf(field: DataField): string {
  let text = '';
  for (const { code, value } of field.subfields) {
    const part = value.trim();
    // $0–$9 are control numbers, links and sources; $u and $w are addresses and record numbers.
    if (part === '' || (code >= '0' && code <= '9') || code === 'u' || code === 'w' || code === 'x') continue;
    text = text === '' ? part : `${text} ${part}`;
  }
  return text;
}

export const notes = listRule<Note>({
  tags,
  carries: 'abcdefghijklmnopqrstvyz',
  itemsOf(field) {
    const text = textOf(field);
    return text === '' ? [] : [{ tag: field.tag, text }];
  },
  list: (serial) => serial.notes,
  add(draft, items) {
    draft.serial.notes.push(...items);
  },
  fieldOf: (item, _context, base) => ({
    field: {
      tag: item.tag,
      ind1: base?.tag === item.tag ? base.ind1 : ' ',
      ind2: base?.tag === item.tag ? base.ind2 : ' ',
      subfields: [{ code: 'a', value: item.text }],
    },
  }),
  examples: [
    {
      because: 'a note keeps its tag, so that a reader can be told what it is about',
      fields: ['=588  \\\\$aLatest issue consulted: Vol. 88, no. 12 (2005).', '=310  \\\\$aMonthly'],
      says: {
        notes: [
          { tag: '588', text: 'Latest issue consulted: Vol. 88, no. 12 (2005).' },
          { tag: '310', text: 'Monthly' },
        ],
      },
    },
    {
      because: 'a reproduction note is read as one text, whatever its subfields',
      fields: ['=533  \\\\$aMicrofilm.$bAnn Arbor :$cUMI,$d1980-'],
      says: { notes: [{ tag: '533', text: 'Microfilm. Ann Arbor : UMI, 1980-' }] },
      writes: ['=533  \\\\$aMicrofilm. Ann Arbor : UMI, 1980-'],
    },
  ],
});
