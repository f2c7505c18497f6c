/**
 * WHO SEES WHAT: one policy for each class of user, and the one function that makes of a record what a visitor may see of it. Everything
 * that is written, shown, searched or harvested is made from its answer. That a number has a state is seen by everybody
 * (ISO 3297:2020, 3.1.3); the rest follows what the network's Portal says of its classes of users.
 */
import type { Issn } from '@masthead/issn';
import type { Field, MarcRecord } from '@masthead/marc';
import { type RecordStatus, recordStatuses } from '@masthead/serial';
import type { LinkedDataModel } from './linked-data/policy.ts';
import { mediumAs007 } from './marc21/007-medium.ts';
import { readMarc21 } from './marc21/read.ts';
import {
  administrativeFields,
  essentialFields,
  type FieldTable,
  namedPart,
  namesPlace,
  unnamedPart,
} from './visible-fields.ts';

export interface VisibilityPolicy {
  readonly name: string;
  /** Statuses whose records are shown. Of a number in another status, only the state is. */
  readonly statuses: ReadonlySet<RecordStatus>;
  /** Of a record: all of it, only what a table names, or all but that. */
  readonly fields: { readonly only?: FieldTable; readonly but?: FieldTable };
  /** Whether the records of open-access resources are shown whole, as those of ROAD are. */
  readonly openAccessWhole: boolean;
  /** In which model linked data are written. It says no more than the record that is seen does. */
  readonly linkedData: LinkedDataModel;
}

const every: ReadonlySet<RecordStatus> = new Set(recordStatuses);
const confirmed: ReadonlySet<RecordStatus> = new Set<RecordStatus>(['register']);

const essential = { statuses: confirmed, fields: { only: essentialFields }, openAccessWhole: true } as const;

/**
 * `free` to `network` are the classes of users of the network's Portal; a publisher sees in addition the whole records of the resources that
 * are hers (`Visitor.owns`). `open` and `full` are what an installation may show to everybody: whole records in both, and linked
 * data in the model that programs for the Portal's public answers know, or in the full one.
 */
export const visibility = {
  free: { name: 'free', ...essential, linkedData: 'free' },
  publisher: { name: 'publisher', ...essential, linkedData: 'free' },
  subscriber: {
    name: 'subscriber',
    statuses: every,
    fields: { but: administrativeFields },
    openAccessWhole: true,
    linkedData: 'full',
  },
  network: { name: 'network', statuses: every, fields: {}, openAccessWhole: true, linkedData: 'full' },
  open: { name: 'open', statuses: every, fields: {}, openAccessWhole: true, linkedData: 'free' },
  full: { name: 'full', statuses: every, fields: {}, openAccessWhole: true, linkedData: 'full' },
} as const satisfies Record<string, VisibilityPolicy>;

export const userClasses = ['free', 'publisher', 'subscriber', 'network'] as const;
export type UserClass = (typeof userClasses)[number];

/** What an installation may show to everybody. */
export const publicModels = ['open', 'free', 'full'] as const;
export type PublicModel = (typeof publicModels)[number];

/** Who looks. */
export interface Visitor {
  readonly policy: VisibilityPolicy;
  /** Whether the resource is the visitor's own: then its record is seen whole, whatever its status. */
  readonly owns?: (issn: Issn) => boolean;
}

/** Whether a visitor sees anything of a record but the state of its number. */
export function seesRecord({ policy, owns }: Visitor, issn: Issn, status: RecordStatus): boolean {
  return policy.statuses.has(status) || owns?.(issn) === true;
}

/** Whether the policy shows a place of MARC 21 records in general, such as `008/35-37`: what filters and facets are made of. */
export function showsPlace({ fields: { only, but } }: VisibilityPolicy, place: string): boolean {
  if (only !== undefined) return namesPlace(only, place);
  return but === undefined || !namesPlace(but, place);
}

/** Whether the policy shows whole records, and not only some of their fields. */
export const showsWhole = ({ fields: { only } }: VisibilityPolicy): boolean => only === undefined;

/** What a visitor may see of a record; undefined when that is nothing. The record itself when that is all. */
export function visibleRecord(
  visitor: Visitor,
  issn: Issn,
  status: RecordStatus,
  record: MarcRecord,
): MarcRecord | undefined {
  if (!seesRecord(visitor, issn, status)) return undefined;
  const { fields, openAccessWhole } = visitor.policy;
  const { only, but } = fields;
  if ((only ?? but) === undefined || visitor.owns?.(issn) === true) return record;
  if (only === undefined) return { ...record, fields: parts(record, (field) => unnamedPart(but!, field)) };
  if (openAccessWhole && isOpenAccess(record)) {
    return { ...record, fields: parts(record, (field) => unnamedPart(administrativeFields, field)) };
  }
  return withMedium({ ...record, fields: parts(record, (field) => namedPart(only, field)) }, record);
}

function parts(record: MarcRecord, part: (field: Field) => Field | undefined): Field[] {
  const kept: Field[] = [];
  for (const field of record.fields) {
    const seen = part(field);
    if (seen !== undefined) kept.push(seen);
  }
  return kept;
}

/** The medium is essential, and a record without 007 says it by fields that are not: then a 007 says it. */
function withMedium(seen: MarcRecord, record: MarcRecord): MarcRecord {
  if (seen.fields.some(({ tag }) => tag === '007')) return seen;
  const medium = readMarc21(record).serial?.medium;
  if (medium === undefined) return seen;
  const place = seen.fields.findIndex(({ tag }) => tag > '007');
  return { ...seen, fields: seen.fields.toSpliced(place < 0 ? seen.fields.length : place, 0, mediumAs007(medium)) };
}

/** In ROAD (510 $a), or of open access by 856 $7 (MARC 21: 0, open access). */
export function isOpenAccess({ fields }: MarcRecord): boolean {
  return fields.some((field) => {
    if (!('subfields' in field)) return false;
    if (field.tag === '510') return field.subfields.some(({ code, value }) => code === 'a' && /^ROAD\b/.test(value));
    return field.tag === '856' && field.subfields.some(({ code, value }) => code === '7' && value.trim() === '0');
  });
}
