/**
 * Whoever has a number in custody takes the record of another centre's file that was refused (`import-conflict`): it becomes a revision as
 * an import would write it, and the matter is settled with it (ISO 3297:2020, 5.1; docs/guide/worklist.md).
 */
import { randomUUID } from 'node:crypto';
import { type Issn, issnFromInteger, issnToInteger } from '@masthead/issn';
import type { MarcRecord } from '@masthead/marc';
import type { Actor } from '../domain/actor.ts';
import type { ChangeMeta } from '../domain/change.ts';
import { refusalOf } from '../domain/permissions.ts';
import { withCentre } from '../domain/record-custody.ts';
import { differences, type FieldDifference } from '../domain/record-differences.ts';
import type { MatterRow } from '../domain/worklist.ts';
import {
  findCentresOfBlocks,
  findChangesOf,
  findMatter,
  findRecord,
  findRecords,
  findRevision,
  holdNumbers,
  loadForImport,
  type ReadStore,
  type RecordRow,
  type Store,
  settleMatter,
  textToRecord,
  writeNumbers,
  writeTitles,
} from '../store/index.ts';
import type { ImportConflict } from './import-records/custody.ts';
import {
  type Decision,
  decideBatch,
  type Item,
  isCandidate,
  numbersInvolved,
  recordsNeeded,
  withKeyTitlesTaken,
} from './import-records/decide.ts';
import type { ImportAction, ReportedProblem } from './import-records/outcome.ts';
import { describedItem, marcToItem, recordBefore } from './import-records/read-items.ts';
import { createSeen } from './import-records/seen.ts';
import type { WorklistProblem } from './settle-worklist.ts';

export interface TakeRequest {
  readonly id: number;
  readonly reason?: string;
  /** Ordinal of the revision that whoever decides has seen; absent: the one that the matter is about. */
  readonly basedOn?: number;
}

export type TakeConflictProblem =
  | WorklistProblem
  /** The matter is of another kind. */
  | { readonly type: 'no-conflict'; readonly id: number }
  /** The other side asks for a number to be cancelled, and that is another verb. */
  | { readonly type: 'cancel-instead'; readonly issn: Issn; readonly inFavourOf: Issn }
  /** The record in the Register is not the one any more that the matter is about: what was written in between. */
  | {
      readonly type: 'changed-meanwhile';
      readonly issn: Issn;
      /** 0: there was no record. */
      readonly basedOn: number;
      readonly current: number;
      /** Who wrote it. */
      readonly by: string;
      readonly theirs: readonly FieldDifference[];
    }
  /** An import would refuse it too. */
  | { readonly type: 'not-taken'; readonly issn: Issn; readonly problems: readonly ReportedProblem[] };

export interface ConflictTaken {
  readonly issn: Issn;
  readonly action: Exclude<ImportAction, 'rejected'>;
  /** Warnings and advice, as an import gives them. */
  readonly problems: readonly ReportedProblem[];
  /** The ordinal of the record now. */
  readonly ordinal?: number;
}

export type TakeConflictResult =
  | ({ readonly ok: true } & ConflictTaken)
  | { readonly ok: false; readonly problems: readonly TakeConflictProblem[] };

export async function takeConflict(store: Store, actor: Actor, request: TakeRequest): Promise<TakeConflictResult> {
  const { id } = request;
  const refuse = (problem: TakeConflictProblem): TakeConflictResult => ({ ok: false, problems: [problem] });
  return store.transaction(async (tx): Promise<TakeConflictResult> => {
    const matter = await findMatter(tx, id);
    const notTheirs = matter && refusalOf(actor, 'settle-worklist', matter.centre);
    if (notTheirs?.type === 'not-permitted') return refuse(notTheirs);
    if (matter === undefined || notTheirs !== undefined) return refuse({ type: 'matter-unknown', id });
    const detail = matter.detail as ImportConflict | null;
    if (matter.kind !== 'import-conflict' || !detail?.record) return refuse({ type: 'no-conflict', id });
    if (matter.state !== 'open') return refuse({ type: 'matter-settled', id });
    const { number } = matter;
    const issn = issnFromInteger(number);
    // Whoever writes the record meanwhile waits until this is decided.
    await holdNumbers(tx, [number]);
    if (detail.problem === 'cancels-for-another' && matter.other !== undefined) {
      return refuse({ type: 'cancel-instead', issn, inFavourOf: issnFromInteger(matter.other) });
    }
    const reason = request.reason?.trim();
    const change = { actor: actor.name, ...(reason && { reason }), changeSet: randomUUID() };
    const { custody, current, decision } = await decideConflict(tx, matter, change);
    const notInCustody = refusalOf(actor, 'import-records', custody);
    if (notInCustody !== undefined) return refuse(notInCustody);
    const basedOn = request.basedOn ?? ordinalOf(detail);
    if (basedOn !== (current?.ordinal ?? 0)) return refuse(await meanwhile(tx, issn, basedOn, current));
    const { action, problems } = decision.outcomes[0]!;
    if (action === 'rejected') return refuse({ type: 'not-taken', issn, problems });
    // From here on something is written, and nothing refuses it any more.
    const settled = await settleMatter(tx, id, { state: 'done', by: actor.name, ...(reason && { reason }) });
    if (!settled) return refuse({ type: 'matter-settled', id });
    const { keyTitlesTaken } = await writeTitles(tx, decision.titles);
    await writeNumbers(tx, decision.numbers);
    const told = withKeyTitlesTaken(decision, keyTitlesTaken).outcomes[0]!;
    const ordinal = (await findRecord(tx, number))?.ordinal;
    return { ok: true, issn, action, problems: told.problems, ...(ordinal !== undefined && { ordinal }) };
  });
}

export interface DecidedConflict {
  /** Who has the number in custody today. */
  readonly custody?: string;
  readonly current?: RecordRow;
  /** What an import by whoever has it would do; nothing of it is written yet. */
  readonly decision: Decision;
}

/** What would become of the record as it came, were it taken now. */
export async function decideConflict(db: ReadStore, matter: MatterRow, change: ChangeMeta): Promise<DecidedConflict> {
  const detail = matter.detail as ImportConflict;
  const { number } = matter;
  const item = itemOf(detail);
  const involved = [...new Set([number, ...numbersInvolved([item])])];
  const known = await loadForImport(db, involved);
  const custody = known.get(number)?.centre ?? (await findCentresOfBlocks(db, [number])).get(number);
  const before = await findRecord(db, number);
  const kept = keptInCustody(item, detail, custody, before?.record);
  const needed = recordsNeeded([kept], known);
  const rows = await findRecords(db, [...new Set([...needed, number])]);
  const records = new Map(needed.map((one) => [one, recordBefore(rows.get(one)!.record)]));
  const decision = decideBatch(
    `matter ${matter.id}, ${detail.file}`,
    [kept],
    { known, records, seen: createSeen() },
    change,
  );
  const current = rows.get(number);
  return { decision, ...(custody !== undefined && { custody }), ...(current && { current }) };
}

/** The record as it came. */
export function recordOfConflict({ record }: ImportConflict): MarcRecord {
  return textToRecord(JSON.stringify(record));
}

/** The ordinal of the revision that the Register had when the matter was opened; 0 where it had none. */
export function ordinalOf({ revision }: ImportConflict): number {
  return Number(revision?.split('-')[1] ?? 0);
}

function itemOf(detail: ImportConflict): Item {
  const place = { position: detail.position, offset: 0, problems: [] };
  const item = marcToItem(place, recordOfConflict(detail));
  if (detail.form !== 'list' || !isCandidate(item)) return item;
  const { serial } = recordBefore(recordOfConflict(detail));
  return describedItem(place, serial);
}

/**
 * To take what another centre says of a title is no transfer of its custody (022 $2), and makes nobody else its creator (699 $v): both stay
 * as they are, unless the matter is just that.
 */
function keptInCustody(
  item: Item,
  { problem, position }: ImportConflict,
  custody: string | undefined,
  before: MarcRecord | undefined,
): Item {
  if (!isCandidate(item) || problem !== 'in-custody-of-another' || custody === undefined) return item;
  const { centre: named = custody } = item.statement;
  if (item.form === 'record') {
    const came = textToRecord(item.canonical.text);
    const record = withCreator(named === custody ? came : withCentre(came, item.issn, custody), before);
    if (record !== came) return marcToItem({ position, offset: 0, problems: [] }, record);
  }
  const derive = item.derive;
  return {
    ...item,
    statement: { ...item.statement, centre: custody },
    derive: () => ({ ...derive(), centre: custody }),
  };
}

/** The record with the creating centre that the Register has, where both name one. */
function withCreator(record: MarcRecord, before: MarcRecord | undefined): MarcRecord {
  const creator = before && creatorOf(before);
  const came = creatorOf(record);
  if (creator === undefined || came === undefined || came === creator) return record;
  const fields = record.fields.map((field) =>
    field.tag === '699' && 'subfields' in field
      ? { ...field, subfields: field.subfields.map((one) => (one.code === 'v' ? { ...one, value: creator } : one)) }
      : field,
  );
  return { ...record, fields };
}

const creatorOf = (record: MarcRecord): string | undefined =>
  record.fields
    .flatMap((field) => (field.tag === '699' && 'subfields' in field ? field.subfields : []))
    .find(({ code }) => code === 'v')?.value;

/** Somebody wrote after the revision that the matter is about: who, and what. */
async function meanwhile(
  db: ReadStore,
  issn: Issn,
  basedOn: number,
  current: RecordRow | undefined,
): Promise<TakeConflictProblem> {
  const before = current && (await findRevision(db, current.title, basedOn));
  const theirs = before ? differences(before.record, current.record).filter(({ tag }) => tag !== '005') : [];
  const changes = await findChangesOf(db, issnToInteger(issn));
  const by = changes.findLast(({ ordinal = 0 }) => ordinal > basedOn)?.actor ?? '';
  return { type: 'changed-meanwhile', issn, basedOn, current: current?.ordinal ?? 0, by, theirs };
}
