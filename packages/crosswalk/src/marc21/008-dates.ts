/** 008/06-14: whether the resource is current or ceased, and its dates. */
import { isControlField } from '@masthead/marc';
import type { PublicationDates } from '@masthead/serial';
import type { Writable } from './draft.ts';
import type { Rule } from './rule.ts';

const noEnd = '9999';
const unknown = 'uuuu';

/** Four characters, digits or `u`; absent when nothing is known or coded. Blanks within count as unknown digits. */
function yearOf(text: string): string | undefined {
  if (isDigits(text)) return text;
  const year = text.replace(/[ |?-]/g, 'u').toLowerCase();
  return /^[0-9u]{4}$/.test(year) && year !== unknown ? year : undefined;
}

function isDigits(text: string): boolean {
  if (text.length !== 4) return false;
  for (let at = 0; at < 4; at++) if ((text.charCodeAt(at) ^ 48) > 9) return false;
  return true;
}

export const dates: Rule = {
  tags: ['008', '006'],
  read(field, draft) {
    if (!isControlField(field)) return;
    if (field.tag === '006') {
      if (field.value.charAt(0) === 's') draft.serialForm ??= field.value;
    } else if (draft.fixed === undefined) {
      draft.fixed = field.value;
    }
  },
  conclude(draft) {
    const { fixed, problems } = draft;
    if (fixed === undefined) {
      problems.push({ type: 'missing-field', severity: 'warning', tag: '008' });
      return;
    }
    if (fixed.length < 40) {
      problems.push({ type: 'short-field', severity: 'warning', tag: '008', length: fixed.length });
    }
    const code = fixed.charAt(6);
    const date1 = fixed.slice(7, 11);
    const date2 = fixed.slice(11, 15);
    const start = date1 === '' || date1 === noEnd ? undefined : yearOf(date1);
    const status: PublicationDates['status'] = code === 'c' ? 'current' : code === 'd' ? 'ceased' : 'unknown';
    let end = date2 === '' || date2 === noEnd || date2 === '    ' ? undefined : yearOf(date2);
    if (status === 'ceased' && date2 === noEnd) {
      problems.push({ type: 'codes-disagree', severity: 'advice', tag: '008', value: `d ${date2}`, taken: status });
    }
    if (status === 'current' && end !== undefined) {
      problems.push({ type: 'codes-disagree', severity: 'advice', tag: '008', value: `c ${date2}`, taken: status });
      end = undefined;
    }
    const numbering = draft.serial.dates.numbering as string[];
    const result: Writable<PublicationDates> = { status, numbering };
    if (start !== undefined) result.start = start;
    if (end !== undefined) result.end = end;
    draft.serial.dates = result;
  },
  write(serial, before, editor) {
    const now = serial.dates;
    const was = before?.dates;
    if (was !== undefined && was.start === now.start && was.end === now.end && was.status === now.status) return;
    const code = now.status === 'current' ? 'c' : now.status === 'ceased' ? 'd' : 'u';
    const end = now.end ?? (now.status === 'current' ? noEnd : unknown);
    editor.setFixed(6, code + (now.start ?? unknown) + end);
  },
  examples: [
    {
      because: 'current since 1869',
      fields: ['=008  190816c18699999enkwr|p\\\\\\\\\\\\\\0\\\\\\a0eng\\c'],
      says: { dates: { start: '1869', status: 'current', numbering: [] } },
      writes: ['=008  ||||||c18699999xx\\uu||||\\\\\\\\\\0\\\\\\u0und\\c'],
    },
    {
      because: 'ceased in a year not known exactly',
      fields: ['=008  750101d195u200unyuqr|p\\\\\\\\\\\\\\0\\\\\\a0eng\\c'],
      says: { dates: { start: '195u', end: '200u', status: 'ceased', numbering: [] } },
      writes: ['=008  ||||||d195u200uxx\\uu||||\\\\\\\\\\0\\\\\\u0und\\c'],
    },
    {
      because: 'status unknown',
      fields: ['=008  750101u19uuuuuunyuqr|p\\\\\\\\\\\\\\0\\\\\\a0eng\\c'],
      says: { dates: { start: '19uu', status: 'unknown', numbering: [] } },
      writes: ['=008  ||||||u19uuuuuuxx\\uu||||\\\\\\\\\\0\\\\\\u0und\\c'],
    },
  ],
};
