/** LDR/05 and 699 $8 and $v: status of the record in the Register and the centre that made it (ISSN network practice). */
import { isDataField, type Subfield } from '@masthead/marc';
import type { RecordData, RecordStatus, Serial } from '@masthead/serial';
import { presentValue } from './draft.ts';
import type { RecordEditor } from './editor.ts';
import type { Rule } from './rule.ts';

/** Also names of earlier years: a number that is `Free` is not reported yet, a record in `Work` is provisional. */
const statuses: Readonly<Record<string, RecordStatus>> = {
  register: 'register',
  confirmed: 'register',
  provisional: 'provisional',
  work: 'provisional',
  legacy: 'legacy',
  unreported: 'unreported',
  free: 'unreported',
  cancelled: 'cancelled',
  canceled: 'cancelled',
  suppressed: 'suppressed',
};

/** The last word of `-- Register`. */
function statusOf(text: string): RecordStatus | undefined {
  const word = /([A-Za-z]+)\W*$/.exec(text)?.[1]?.toLowerCase();
  return word !== undefined && Object.hasOwn(statuses, word) ? statuses[word] : undefined;
}

function centreOf(value: string): string {
  const text = value.replace(/^_+/, '');
  return /^0[0-9]$/.test(text) ? text.slice(1) : text;
}

function isGone(status: RecordStatus | undefined): boolean {
  return status === 'cancelled' || status === 'suppressed';
}

export const status: Rule = {
  tags: ['699'],
  read(field, draft) {
    if (!isDataField(field)) return;
    const value = presentValue(field, '8');
    if (value !== undefined && draft.status699 === undefined) {
      const found = statusOf(value);
      if (found === undefined) {
        draft.problems.push({ type: 'unknown-code', severity: 'warning', tag: '699', value, list: 'status' });
      } else {
        draft.status699 = found;
      }
    }
    const centre = presentValue(field, 'v');
    if (centre !== undefined) {
      const data = draft.serial.recordData as { -readonly [K in keyof RecordData]: RecordData[K] };
      data.createdBy ??= centreOf(centre);
    }
  },
  conclude(draft) {
    const { status699, serial } = draft;
    if (isGone(status699)) serial.status = status699!;
    else if (draft.leader.charAt(5) === 'd')
      serial.status = serial.replacedBy === undefined ? 'suppressed' : 'cancelled';
    else serial.status = status699 ?? 'register';
  },
  write(serial, before, editor) {
    const centreSame = before !== undefined && before.recordData.createdBy === serial.recordData.createdBy;
    // Whether LDR/05 `d` means cancelled or suppressed depends on 022 $v, so that is part of what was said.
    const statusSame =
      before !== undefined &&
      before.status === serial.status &&
      (!isGone(serial.status) || (before.replacedBy === undefined) === (serial.replacedBy === undefined));
    if (!statusSame) {
      const deleted = editor.context.leader.charAt(5) === 'd';
      if (isGone(serial.status) && !deleted) editor.leader(5, 'd');
      if (!isGone(serial.status) && deleted) editor.leader(5, 'c');
    }
    if (!statusSame || !centreSame) write699(serial, before, editor);
  },
  examples: [
    {
      because: 'a confirmed record, made by the centre with code 1',
      fields: ['=699  9\\$aUSA$v_1$x[1520-000$y1559-999]$z19980421$8-- Register'],
      says: { status: 'register', recordData: { createdBy: '1' } },
      writes: ['=699  9\\$v1$8Register'],
    },
    {
      because: 'an old record that was never completed',
      fields: ['=699  9\\$8-- Legacy'],
      says: { status: 'legacy' },
      writes: ['=699  9\\$8Legacy'],
    },
    {
      because: 'a deleted record without a replacement was suppressed',
      fields: [],
      leader: '00000das a2200000 c 4500',
      says: { status: 'suppressed' },
      writes: ['=699  9\\$8Suppressed'],
    },
  ],
};

function termOf(status: RecordStatus): string {
  return status.charAt(0).toUpperCase() + status.slice(1);
}

function write699(serial: Serial, before: Serial | undefined, editor: RecordEditor): void {
  const { createdBy } = serial.recordData;
  let statusDone = false;
  let centreDone = false;
  editor.base.forEach((field, at) => {
    if (field.tag !== '699' || !isDataField(field)) return;
    const subfields: Subfield[] = [];
    for (const subfield of field.subfields) {
      if (subfield.code === '8') {
        if (!statusDone) {
          const same = statusOf(subfield.value) === serial.status;
          subfields.push(same ? subfield : { code: '8', value: termOf(serial.status) });
        }
        statusDone = true;
      } else if (subfield.code === 'v') {
        if (!centreDone && createdBy !== undefined) {
          const same = centreOf(subfield.value.trim()) === createdBy;
          subfields.push(same ? subfield : { code: 'v', value: createdBy });
        }
        centreDone = true;
      } else {
        subfields.push(subfield);
      }
    }
    if (subfields.length === 0) editor.remove(at);
    else editor.replace(at, { ...field, subfields });
  });
  const rest: Subfield[] = [];
  if (!centreDone && createdBy !== undefined) rest.push({ code: 'v', value: createdBy });
  const needed = editor.fresh || serial.status !== 'register' || before?.status !== 'register';
  if (!statusDone && needed) rest.push({ code: '8', value: termOf(serial.status) });
  if (rest.length > 0) editor.insert({ tag: '699', ind1: '9', ind2: ' ', subfields: rest }, undefined);
}
