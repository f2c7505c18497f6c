/** 008/18, 19, 21 and 33: frequency, regularity, type of resource, script of the title; in 006 when 008 is for another material. */
import type { Serial } from '@masthead/serial';
import { has008ForSerials } from './draft.ts';
import type { RecordEditor } from './editor.ts';
import type { Rule } from './rule.ts';

/** Position in 008 of each code, and in 006 (17 positions less). */
const positions = { frequency: 18, regularity: 19, type: 21, titleScript: 33 } as const;
type Coded = keyof typeof positions;

/** What stands for "not known": `u` where MARC 21 defines it, otherwise the fill character. */
const unknownCode: Readonly<Record<Coded, string>> = { frequency: 'u', regularity: 'u', type: '|', titleScript: 'u' };

export const coded: Rule = {
  tags: [],
  read() {},
  conclude(draft) {
    const inFixed = draft.fixed !== undefined && has008ForSerials(draft.leader);
    const text = inFixed ? draft.fixed : draft.serialForm;
    if (text === undefined) return;
    const shift = inFixed ? 0 : 17;
    for (const name of Object.keys(positions) as Coded[]) {
      const code = text.charAt(positions[name] - shift);
      if (code !== '' && code !== '|' && code !== unknownCode[name]) draft.serial[name] = code;
    }
  },
  write(serial, before, editor) {
    for (const name of Object.keys(positions) as Coded[]) {
      if (before === undefined || before[name] !== serial[name]) writeCode(name, serial, editor);
    }
  },
  examples: [
    {
      because: 'a weekly, regular periodical whose title is in basic Roman letters',
      fields: ['=008  190816c18699999enkwr|p\\\\\\\\\\\\\\0\\\\\\a0eng\\c'],
      says: { frequency: 'w', regularity: 'r', type: 'p', titleScript: 'a' },
      writes: ['=008  ||||||uuuuuuuuuxx\\wr|p||\\\\\\\\\\0\\\\\\a0und\\c'],
    },
    {
      because: 'unknown and uncoded are both absent',
      fields: ['=008  190816c18699999enkuu||\\\\\\\\\\\\\\0\\\\\\|0eng\\c'],
      says: { dates: { start: '1869', status: 'current', numbering: [] } },
      writes: ['=008  ||||||c18699999xx\\uu||||\\\\\\\\\\0\\\\\\u0und\\c'],
    },
  ],
};

function writeCode(name: Coded, serial: Serial, editor: RecordEditor): void {
  const code = serial[name] ?? unknownCode[name];
  if (editor.fresh || has008ForSerials(editor.context.leader)) {
    editor.setFixed(positions[name], code);
    return;
  }
  // The record describes a map, a recording …: what makes it a serial stands in 006.
  const at = positions[name] - 17;
  const present = editor.serialForm() ?? `s${'|'.repeat(17)}`;
  const padded = present.padEnd(18, '|');
  editor.setSerialForm(padded.slice(0, at) + code + padded.slice(at + 1));
}
