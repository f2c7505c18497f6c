/**
 * When a provisional number is due to be confirmed, and when its publisher is reminded. A number is assigned up to some months before
 * the first issue (practice of the ISSN network); one that never appears is suppressed, but nobody's number without being asked.
 */
import { dataFieldsOf, type MarcRecord } from '@masthead/marc';

export interface DuePolicy {
  /** Months after assignment, where the record does not say when it is to appear. */
  readonly months: number;
  /** Reminders before the number may be suppressed. */
  readonly reminders: number;
  /** Days between two reminders, and between the last one and suppression. */
  readonly everyDays: number;
}

export const duePolicy: DuePolicy = { months: 6, reminders: 2, everyDays: 30 };

export interface DueDate {
  /** The last day on which it is not due, ISO 8601. */
  readonly day: string;
  /** Where that comes from: 263, the year in 008/07-10, or the day of assignment. */
  readonly from: 'expected' | 'coded-year' | 'assigned';
}

/** 263 decides; then a year in 008 that lies after that of assignment; then so many months after assignment. */
export function dueDateOf(record: MarcRecord | undefined, assigned: Date, policy: DuePolicy = duePolicy): DueDate {
  const expected = record && expectedDay(record);
  if (expected !== undefined) return { day: expected, from: 'expected' };
  const year = record && codedYear(record);
  if (year !== undefined && year > assigned.getUTCFullYear()) return { day: `${year}-12-31`, from: 'coded-year' };
  return { day: addMonths(assigned, policy.months), from: 'assigned' };
}

/** 263 $a is `202703`, `2027--`, or a day: the end of what it says. */
function expectedDay(record: MarcRecord): string | undefined {
  for (const field of dataFieldsOf(record, '263')) {
    const text = field.subfields.find(({ code }) => code === 'a')?.value ?? '';
    const match = /^([0-9]{4})-?([0-9]{2})?(?:-?([0-9]{2}))?/.exec(text.trim());
    if (match === null) continue;
    const [, year = '', month, day] = match;
    if (month === undefined || Number(month) < 1 || Number(month) > 12) return `${year}-12-31`;
    const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
    const known = day !== undefined && Number(day) >= 1 && Number(day) <= last;
    return `${year}-${month}-${known ? day : String(last).padStart(2, '0')}`;
  }
  return undefined;
}

function codedYear(record: MarcRecord): number | undefined {
  const field = record.fields.find(({ tag }) => tag === '008');
  const text = field && 'value' in field ? field.value.slice(7, 11) : '';
  return /^[0-9]{4}$/.test(text) && text !== '9999' ? Number(text) : undefined;
}

/** The same day of a later month, or its last day. */
function addMonths(date: Date, months: number): string {
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(date.getUTCDate(), last))).toISOString().slice(0, 10);
}

/** What comes next for a number that is due. */
export type DueStep =
  | { readonly step: 'remind'; readonly ordinal: number }
  /** Until this day nothing is done. */
  | { readonly step: 'wait'; readonly until: string }
  | { readonly step: 'may-be-suppressed'; readonly since: string };

/** `given`: the moments of the reminders so far, in order. */
export function nextStep(given: readonly Date[], now: Date, policy: DuePolicy = duePolicy): DueStep {
  const last = given.at(-1);
  if (last === undefined) return { step: 'remind', ordinal: 1 };
  const until = new Date(last.getTime() + policy.everyDays * 86_400_000).toISOString().slice(0, 10);
  if (now.toISOString().slice(0, 10) < until) return { step: 'wait', until };
  return given.length < policy.reminders
    ? { step: 'remind', ordinal: given.length + 1 }
    : { step: 'may-be-suppressed', since: until };
}
