/** A record as the rules look at it: fields with their place, 008, number, status and medium, each found once. */
import { type Issn, isIssn, parseIssn } from '@masthead/issn';
import { controlValue, type DataField, isDataField, type MarcRecord } from '@masthead/marc';
import type { Medium, RecordStatus } from '@masthead/serial';
import { readMarc21 } from '../marc21/read.ts';
import type { ProfileProblem, ValidateOptions } from './problems.ts';

export interface Placed {
  readonly field: DataField;
  readonly tag: string;
  /** From 1, among the fields with this tag. */
  readonly occurrence: number;
}

export interface Facts {
  readonly record: MarcRecord;
  readonly status: RecordStatus;
  readonly today?: string;
  /** The number the record is about. */
  readonly issn?: Issn;
  /** 008, when it has its 40 characters. */
  readonly fixed?: string;
  readonly medium?: Medium;
  /** Data fields with this tag. */
  fields(tag: string): readonly Placed[];
}

/** What a rule finds; the rule's id and severity are added. */
export type Found = Omit<ProfileProblem, 'rule' | 'severity' | 'occurrences'> &
  Partial<Pick<ProfileProblem, 'severity'>> & { readonly occurrence?: number };

export function gatherFacts(record: MarcRecord, { status, today }: ValidateOptions): Facts {
  const byTag = new Map<string, Placed[]>();
  const counts = new Map<string, number>();
  for (const field of record.fields) {
    const occurrence = (counts.get(field.tag) ?? 0) + 1;
    counts.set(field.tag, occurrence);
    if (!isDataField(field)) continue;
    const placed = { field, tag: field.tag, occurrence };
    const same = byTag.get(field.tag);
    if (same === undefined) byTag.set(field.tag, [placed]);
    else same.push(placed);
  }
  const { serial } = readMarc21(record);
  const fixed = controlValue(record, '008');
  const isPrepublication = record.leader.charAt(17) === '8' && !byTag.has('699');
  const own = serial?.status === 'register' && isPrepublication ? 'provisional' : (serial?.status ?? 'register');
  return {
    record,
    status: status ?? own,
    ...(today !== undefined && { today }),
    ...(serial && { issn: serial.issn }),
    ...(fixed?.length === 40 && { fixed }),
    ...(serial?.medium && { medium: serial.medium }),
    fields: (tag) => byTag.get(tag) ?? [],
  };
}

/** Values of a subfield with content, without blanks around. */
export function contentsOf({ field }: Placed, code: string): string[] {
  return field.subfields.flatMap((each) => (each.code === code && each.value.trim() !== '' ? [each.value.trim()] : []));
}

export function contentOf(placed: Placed, code: string): string | undefined {
  return contentsOf(placed, code)[0];
}

/** A number in any spelling, when its check digit is right. */
export function numberIn(text: string | undefined): Issn | undefined {
  if (text === undefined) return undefined;
  if (isIssn(text)) return text;
  const parsed = parseIssn(text);
  return parsed.ok ? parsed.issn : undefined;
}

export function placeOf({ tag, occurrence }: Placed): Pick<Found, 'tag' | 'occurrence'> {
  return { tag, occurrence };
}

export const linkingTags = [
  '760',
  '762',
  '765',
  '767',
  '770',
  '772',
  '775',
  '776',
  '777',
  '780',
  '785',
  '787',
] as const;
