/**
 * Corrects a record that is not accurate, with proof (ISO 3297:2020, D.2 i): by a whole new record or by single fields. The number, who made
 * the record, in whose custody it is and its place in clusters have verbs of their own. When somebody else wrote in between, nothing is
 * written and the answer says what changed.
 */
import { randomUUID } from 'node:crypto';
import { type ProfileProblem, readMarc21, validateRecord } from '@masthead/crosswalk';
import { type Issn, issnFromInteger } from '@masthead/issn';
import { controlValue, type MarcRecord } from '@masthead/marc';
import type { Serial } from '@masthead/serial';
import type { Actor } from '../domain/actor.ts';
import { type Evidence, evidenceProblem, evidenceToText } from '../domain/evidence.ts';
import { editFields, type FieldEdit, isEmptyField } from '../domain/field-edits.ts';
import { isWithdrawn, type NumberState } from '../domain/number-state.ts';
import { differences, type FieldDifference } from '../domain/record-differences.ts';
import { withTime } from '../domain/record-edits.ts';
import {
  findChangesOf,
  findRecord,
  findRevision,
  type HeldNumber,
  holdNumbers,
  type RecordRow,
  type Store,
  type Tx,
  writeTitles,
} from '../store/index.ts';
import {
  decide,
  describedOrRefused,
  heldOrRefused,
  moveOrRefuse,
  reasonOrRefuse,
  refuse,
  revisionWrite,
} from './life/decide.ts';
import type { FixedPart, LifeProblem, LifeResult } from './life/problems.ts';
import { type ReciprocalOutcome, writeReciprocals } from './write-reciprocals.ts';

export interface CorrectRequest {
  readonly number: number;
  /** Ordinal of the revision that the correction was made from. */
  readonly basedOn: number;
  /** The whole record as it is to be, or what changes in it. */
  readonly correction: { readonly record: MarcRecord } | { readonly edits: readonly FieldEdit[] };
  /** What shows that it is so. */
  readonly proof: Evidence;
  readonly reason: string;
  /** The status may become another one too (699 $8), such as Register for a legacy record that is complete now. */
  readonly allowStatus?: boolean;
  readonly now?: Date;
}

export interface Corrected {
  readonly issn: Issn;
  readonly ordinal: number;
  readonly differences: readonly FieldDifference[];
  /** What became of the other ends of its links, where the correction is about links. */
  readonly relations: readonly ReciprocalOutcome[];
  /** What was wrong with the record by the ISSN profile before, and still is. */
  readonly left: readonly ProfileProblem[];
}

const linkTag = /^7[678]/;

function errorsOf(record: MarcRecord, status: NumberState, today: string): ProfileProblem[] {
  return validateRecord(record, { status, today }).filter(({ severity }) => severity === 'error');
}

const keyOf = ({ occurrences, ...problem }: ProfileProblem): string => JSON.stringify(problem);

export async function correctRecord(
  store: Store,
  actor: Actor,
  request: CorrectRequest,
): Promise<LifeResult<Corrected>> {
  const { number, basedOn, proof, allowStatus = false, now = new Date() } = request;
  return decide(store, async (tx) => {
    const held = heldOrRefused(await holdNumbers(tx, [number]), number, actor, 'correct-record');
    const current = describedOrRefused(held);
    const reason = reasonOrRefuse(request.reason);
    const unusable = evidenceProblem(proof);
    if (unusable !== undefined) refuse(unusable);
    const base = await baseOrRefused(tx, held.issn, current, basedOn);
    const wanted = wantedOrRefused(base, request);
    if (basedOn !== current.ordinal) refuse(await meanwhile(tx, held, current, basedOn, base, wanted));
    const { record, serial } = keptOrRefused(held, current.record, wanted, allowStatus);
    if (isLinkedWith(record, held.issn) && !isLinkedWith(current.record, held.issn)) {
      refuse({ type: 'link-to-itself', issn: held.issn });
    }
    const changed = differences(current.record, record).filter(({ tag }) => tag !== '005');
    if (changed.length === 0) refuse({ type: 'nothing-to-correct', issn: held.issn });
    const state = serial.status;
    if (state !== held.row.state) {
      if (isWithdrawn(state)) refuse(fixed(held.issn, 'status', held.row.state, state));
      moveOrRefuse(held, state, 'confirm-issn');
    }
    const today = now.toISOString().slice(0, 10);
    const left = errorsOf(record, state, today);
    // What was wrong before is not held against a correction of something else; what the correction makes wrong is.
    const known = new Set(errorsOf(current.record, state, today).map(keyOf));
    const made = left.filter((problem) => !known.has(keyOf(problem)));
    if (made.length > 0) refuse({ type: 'profile', issn: held.issn, problems: made });
    const written = withTime(record, { now });
    const detail = { proof };
    const change = { actor: actor.name, reason, evidence: evidenceToText(proof), changeSet: randomUUID(), detail };
    const { replacement } = held.row;
    const write = revisionWrite({
      held,
      record: written,
      state,
      ...(replacement !== undefined && { replacement }),
      kind: 'record-corrected',
      change,
    });
    const { keyTitlesTaken } = await writeTitles(tx, [{ ...write, form: 'record' }]);
    const holder = keyTitlesTaken.get(number);
    // A record that came in with another's key title may be corrected in everything else.
    if (holder !== undefined && changed.some(({ tag }) => tag === '222')) {
      const keyTitle = write.keyTitle?.text ?? '';
      refuse({ type: 'key-title-taken', issn: held.issn, keyTitle, holder: issnFromInteger(holder) });
    }
    // A link to a cancelled number is followed with it, so the record may be one revision further.
    const linked = changed.some(({ tag }) => linkTag.test(tag));
    const { outcomes } = linked ? await writeReciprocals(tx, actor, [number], change) : { outcomes: [] };
    const { ordinal } = (await findRecord(tx, number))!;
    return { issn: held.issn, ordinal, differences: changed, left, relations: outcomes };
  });
}

function isLinkedWith(record: MarcRecord, issn: Issn): boolean {
  return readMarc21(record).serial?.relations.some((relation) => relation.issn === issn) ?? false;
}

async function baseOrRefused(tx: Tx, issn: Issn, current: RecordRow, basedOn: number): Promise<MarcRecord> {
  if (basedOn === current.ordinal) return current.record;
  const revision = await findRevision(tx, current.title, basedOn);
  if (revision === undefined) refuse({ type: 'revision-unknown', issn, ordinal: basedOn, current: current.ordinal });
  return revision.record;
}

function wantedOrRefused(base: MarcRecord, { correction }: CorrectRequest): MarcRecord {
  if ('record' in correction) return correction.record;
  const edited = editFields(base, correction.edits);
  if (!edited.ok) refuse(...edited.problems);
  return { ...edited.record, fields: edited.record.fields.filter((field) => !isEmptyField(field)) };
}

/** Somebody wrote after the revision that the correction starts from: who, what, and where both changed the same. */
async function meanwhile(
  tx: Tx,
  { issn, row }: HeldNumber & { readonly issn: Issn },
  current: RecordRow,
  basedOn: number,
  base: MarcRecord,
  wanted: MarcRecord,
): Promise<LifeProblem> {
  const theirs = differences(base, current.record).filter(({ tag }) => tag !== '005');
  const mine = new Set(differences(base, wanted).map(({ tag }) => tag));
  const both = [...new Set(theirs.map(({ tag }) => tag))].filter((tag) => mine.has(tag) && tag !== '005');
  const by = (await findChangesOf(tx, row.number)).findLast(({ ordinal = 0 }) => ordinal > basedOn)?.actor ?? '';
  return { type: 'changed-meanwhile', issn, basedOn, current: current.ordinal, by, theirs, both };
}

const fixed = (issn: Issn, what: FixedPart, before: string, after: string): LifeProblem => ({
  type: 'fixed-field',
  issn,
  what,
  before,
  after,
});

/** The record with what a correction leaves alone: taken over where the new record says nothing of it, refused where it says otherwise. */
function keptOrRefused(
  { issn, row }: HeldNumber & { readonly issn: Issn },
  before: MarcRecord,
  wanted: MarcRecord,
  allowStatus: boolean,
): { readonly record: MarcRecord; readonly serial: Serial } {
  const record = withKeptFields(before, wanted);
  const serial = readMarc21(record).serial;
  const was = readMarc21(before).serial;
  if (serial === undefined || was === undefined) refuse({ type: 'unreadable' });
  const problems: LifeProblem[] = [];
  const same = (what: FixedPart, one: string | undefined, other: string | undefined): void => {
    if ((one ?? '') !== (other ?? '')) problems.push(fixed(issn, what, one ?? '', other ?? ''));
  };
  same('number', issn, serial.issn);
  same('control-number', controlValue(before, '001'), controlValue(record, '001'));
  same('creating-centre', was.recordData.createdBy, serial.recordData.createdBy);
  same('centre', was.centre, serial.centre);
  same('issn-l', clustersOf(was), clustersOf(serial));
  same('former-issn-l', was.cancelledIssnL.join(' '), serial.cancelledIssnL.join(' '));
  same('replacement', was.replacedBy, serial.replacedBy);
  same('cancelled-numbers', was.cancelled.join(' '), serial.cancelled.join(' '));
  if (!allowStatus) same('status', was.status, serial.status);
  if (problems.length > 0) refuse(...problems);
  // What the record says of itself may be behind what the Register says; unless it is to change, the Register's counts.
  return { record, serial: serial.status === was.status ? { ...serial, status: row.state } : serial };
}

const clustersOf = ({ issnL, clusters }: Serial): string =>
  [issnL ?? '', ...clusters.map(({ kind, issn }) => `${kind} ${issn}`).sort()].join(' ').trim();

/** Control numbers and the record's history with the network: a record from elsewhere does not have them. */
const keptTags = ['001', '003', '005', '039', '699'];

function withKeptFields(before: MarcRecord, wanted: MarcRecord): MarcRecord {
  let fields = wanted.fields;
  for (const tag of keptTags) {
    if (fields.some((field) => field.tag === tag)) continue;
    const kept = before.fields.filter((field) => field.tag === tag);
    if (kept.length === 0) continue;
    const next = fields.findIndex((field) => field.tag > tag);
    const at = next < 0 ? fields.length : next;
    fields = [...fields.slice(0, at), ...kept, ...fields.slice(at)];
  }
  return fields === wanted.fields ? wanted : { ...wanted, fields };
}
