/** 001, 003, 005, 039 and 008/00-05: the record itself: its number, who keeps it, when it was made and changed. */
import { type Issn, parseIssn } from '@masthead/issn';
import { isControlField, isDataField } from '@masthead/marc';
import type { RecordData } from '@masthead/serial';
import { presentValue } from './draft.ts';
import type { RecordEditor } from './editor.ts';
import type { Rule } from './rule.ts';

/** `20200206054800.0` to `2020-02-06T05:48:00`; 005 has no time zone, so there is none here. */
export function parseTransactionTime(text: string): string | undefined {
  const match = /^([0-9]{4})([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})(?:\.([0-9]))?/.exec(text.trim());
  if (match === null) return undefined;
  const [, year, month, day, hour, minute, second, tenth] = match;
  if (!isDate(month!, day!) || hour! > '24' || minute! > '59' || second! > '60') return undefined;
  const fraction = tenth === undefined || tenth === '0' ? '' : `.${tenth}`;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${fraction}`;
}

/** The reverse; time zones are dropped, as 005 has no room for one. A date alone gives midnight. */
export function formatTransactionTime(iso: string): string | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d):(\d\d)(?:\.(\d))?)?/.exec(iso);
  if (match === null) return undefined;
  const [, year, month, day, hour = '00', minute = '00', second = '00', tenth = '0'] = match;
  return `${year}${month}${day}${hour}${minute}${second}.${tenth}`;
}

function isDate(month: string, day: string): boolean {
  return month >= '01' && month <= '12' && day >= '01' && day <= '31';
}

/** A date at the start of `200406091916`. */
function dateOf(text: string): string | undefined {
  const match = /^\s*([12][0-9]{3})([0-9]{2})([0-9]{2})/.exec(text);
  return match !== null && isDate(match[2]!, match[3]!) ? `${match[1]}-${match[2]}-${match[3]}` : undefined;
}

/** 008/00-05 has two digits for the year; MARC began in 1968. */
export function parseDateEntered(fixed: string): string | undefined {
  if (!/^[0-9]{6}/.test(fixed)) return undefined;
  const [year, month, day] = [fixed.slice(0, 2), fixed.slice(2, 4), fixed.slice(4, 6)];
  if (!isDate(month, day)) return undefined;
  return `${year >= '68' ? '19' : '20'}${year}-${month}-${day}`;
}

export function formatDateEntered(date: string): string | undefined {
  const short = date.slice(2, 4) + date.slice(5, 7) + date.slice(8, 10);
  return parseDateEntered(short) === date ? short : undefined;
}

const noDate = '||||||';

export const recordData: Rule = {
  tags: ['001', '003', '005', '035', '039'],
  read(field, draft) {
    const { recordData: data } = draft.serial;
    const writable = data as { -readonly [K in keyof RecordData]: RecordData[K] };
    if (isControlField(field)) {
      const value = field.value.trim();
      if (value === '') return;
      if (field.tag === '001') {
        writable.controlNumber ??= value;
        draft.ownNumbers.push(value.replace('-', '').toUpperCase());
      } else if (field.tag === '003') {
        writable.controlAgency ??= value;
      } else if (writable.modified === undefined) {
        const time = parseTransactionTime(value);
        if (time !== undefined) writable.modified = time;
      }
      return;
    }
    if (field.tag === '035') {
      const value = presentValue(field, 'a');
      const own = value === undefined ? null : /^\(ISSN\)(.*)$/i.exec(value);
      const number = own === null ? undefined : parseIssn(own[1]!);
      if (number?.ok) draft.ownNumbers.push(number.issn.replace('-', ''));
    } else if (field.tag === '039') {
      for (const { code, value } of field.subfields) {
        if (code !== 'v' && code !== 'y') continue;
        const date = dateOf(value);
        if (date !== undefined) draft.createdDates.push(date);
      }
    }
  },
  conclude(draft) {
    const writable = draft.serial.recordData as { -readonly [K in keyof RecordData]: RecordData[K] };
    let created: string | undefined;
    for (const date of draft.createdDates) if (created === undefined || date < created) created = date;
    created ??= draft.fixed === undefined ? undefined : parseDateEntered(draft.fixed);
    if (created !== undefined) writable.created = created;
  },
  write(serial, before, editor) {
    const data = serial.recordData;
    const was = before?.recordData ?? {};
    if (before === undefined || data.controlNumber !== was.controlNumber) editor.setControl('001', data.controlNumber);
    if (before === undefined || data.controlAgency !== was.controlAgency) editor.setControl('003', data.controlAgency);
    if (before === undefined || data.modified !== was.modified) {
      editor.setControl('005', data.modified === undefined ? undefined : formatTransactionTime(data.modified));
    }
    if (before === undefined || data.created !== was.created) writeCreated(data.created, editor);
  },
  examples: [
    {
      because: 'the Register’s own record, last changed on a day in 2020, entered in 2004 as 039 has it',
      fields: [
        '=001  1520-6424',
        '=003  ISSN',
        '=005  20200206054800.0',
        '=022  0\\$a1520-6424',
        '=039  \\9$a202002060548$bVLOAD$y200406091916$zload',
      ],
      says: {
        issn: '1520-6424' as Issn,
        recordData: {
          controlNumber: '1520-6424',
          controlAgency: 'ISSN',
          created: '2004-06-09',
          modified: '2020-02-06T05:48:00',
        },
      },
      writes: ['=001  1520-6424', '=003  ISSN', '=005  20200206054800.0', '=022  \\\\$a1520-6424'],
    },
  ],
};

function writeCreated(date: string | undefined, editor: RecordEditor): void {
  const short = date === undefined ? undefined : formatDateEntered(date);
  let has039 = false;
  editor.base.forEach((field, at) => {
    if (field.tag !== '039' || !isDataField(field)) return;
    const first = field.subfields.findIndex(({ code, value }) => isCreation(code) && dateOf(value) !== undefined);
    if (first < 0) return;
    // The first says the date now; any other would be another date of creation.
    const subfields = field.subfields.flatMap((subfield, index) => {
      if (!isCreation(subfield.code) || dateOf(subfield.value) === undefined) return [subfield];
      if (index !== first || has039 || date === undefined) return [];
      return [{ code: subfield.code, value: date.replaceAll('-', '') }];
    });
    if (date !== undefined) has039 = true;
    if (subfields.length === 0) editor.remove(at);
    else editor.replace(at, { ...field, subfields });
  });
  if (short !== undefined) editor.setFixed(0, short);
  else if (editor.control('008') !== undefined || date === undefined) editor.setFixed(0, noDate);
  if (short === undefined && date !== undefined && !has039) {
    const subfields = [{ code: 'y', value: date.replaceAll('-', '') }];
    editor.insert({ tag: '039', ind1: ' ', ind2: '9', subfields }, undefined);
  }
}

function isCreation(code: string): boolean {
  return code === 'v' || code === 'y';
}
