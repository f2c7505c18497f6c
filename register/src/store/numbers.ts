/** Numbers: every ISSN that was ever touched, what state it is in, and what it was replaced by. */
import { sql } from 'kysely';
import type { ChangeKind, ChangeMeta } from '../domain/change.ts';
import { facetWord, stateToCode } from '../domain/facet-codes.ts';
import { isWithdrawn, type NumberState } from '../domain/number-state.ts';
import type { NumberRow } from '../domain/rows.ts';
import { quoteLexeme } from '../domain/search-vector.ts';
import { findNumbersAsOf, positionOf } from './as-of.ts';
import { appendLedger, type LedgerEntry } from './changes.ts';
import { findMemberships, type Membership, writeMemberships } from './clusters.ts';
import { hexOf, integers, texts } from './columns.ts';
import { queries, type ReadStore, type Tx } from './handle.ts';
import { releaseKeyTitles } from './key-titles.ts';
import { reclaimKeyTitles } from './key-titles-reclaim.ts';
import type { NumberWrite } from './title-write.ts';

export async function findNumber(db: ReadStore, number: number): Promise<NumberRow | undefined> {
  return (await findNumbers(db, [number])).get(number);
}

/** Those of the numbers that the Register knows. */
export async function findNumbers(db: ReadStore, numbers: readonly number[]): Promise<Map<number, NumberRow>> {
  const position = positionOf(db);
  if (position !== undefined) return findNumbersAsOf(db, numbers, position);
  const { rows } = await sql<{
    number: number;
    state: NumberState;
    centre: string | null;
    replacement: number | null;
    title: number | null;
    first_seen: Date;
  }>`
    SELECT number.number, number.state, number.centre, number.replacement, title.id AS title, number.first_seen
    FROM number LEFT JOIN title ON title.number = number.number
    WHERE number.number = ANY (${integers(numbers)})
  `.execute(db[queries]);
  return new Map(
    rows.map((row) => [
      row.number,
      {
        number: row.number,
        state: row.state,
        ...(row.centre === null ? {} : { centre: row.centre }),
        ...(row.replacement === null ? {} : { replacement: row.replacement }),
        ...(row.title === null ? {} : { title: row.title }),
        firstSeen: row.first_seen,
      },
    ]),
  );
}

/** Sets the state of one number, with or without a title. See `writeNumbers`. */
export async function setNumberState(tx: Tx, write: NumberWrite): Promise<boolean> {
  return (await writeNumbers(tx, [write])).includes(write.number);
}

/**
 * Records numbers and sets their states; each number at most once in a call. What is already so is left alone and no change is
 * written for it. Gives the numbers that changed. A replacement or cluster that is unknown is recorded as `unreported`.
 */
export async function writeNumbers(tx: Tx, writes: readonly NumberWrite[]): Promise<number[]> {
  if (writes.length === 0) return [];
  const sorted = [...writes].sort((a, b) => a.number - b.number);
  await recordUnknown(tx, named(sorted), new Set(sorted.map(({ number }) => number)));
  const before = await lockNumbers(tx, sorted);
  const changed = sorted.filter((write) => {
    const row = before.get(write.number);
    return (
      row === undefined ||
      row.state !== write.state ||
      (write.replacement !== undefined && row.replacement !== write.replacement) ||
      (write.centre !== undefined && row.centre !== write.centre)
    );
  });
  await upsertNumbers(tx, changed);
  await releaseKeyTitles(
    tx,
    changed.filter(({ state }) => isWithdrawn(state)).map(({ number }) => number),
  );
  const wasWithdrawn = ({ number }: NumberWrite) => isWithdrawn(before.get(number)?.state ?? 'unreported');
  await reclaimKeyTitles(
    tx,
    changed.filter((write) => !isWithdrawn(write.state) && wasWithdrawn(write)).map(({ number }) => number),
  );
  const joining = sorted.flatMap(({ number, clusters = [] }) => (clusters.length > 0 ? [{ number, clusters }] : []));
  const joins = await findJoins(tx, joining);
  await appendLedger(
    tx,
    sorted
      // Where nothing else changed, the ledger is told of the clusters all the same.
      .filter((write) => changed.includes(write) || joins.has(write.number))
      .map((write) => {
        const kind = changed.includes(write) ? {} : { kind: 'cluster-changed' as const };
        const row = before.get(write.number);
        return withFacts({ ...entryOf(write, row), ...kind }, write, joins.has(write.number), row?.centre);
      }),
  );
  await writeMemberships(tx, joining);
  await showStates(tx, changed);
  return changed.map(({ number }) => number);
}

interface LockedNumber {
  readonly number: number;
  readonly state: NumberState;
  readonly centre: string | null;
  readonly replacement: number | null;
  readonly title: number | null;
  readonly ordinal: number | null;
  readonly hash: Uint8Array | null;
}

async function lockNumbers(tx: Tx, writes: readonly NumberWrite[]): Promise<Map<number, LockedNumber>> {
  const { rows } = await sql<LockedNumber>`
    SELECT number.*, title.id AS title, title.ordinal, revision.record_hash AS hash
    FROM (
      SELECT number, state, centre, replacement FROM number
      WHERE number = ANY (${integers(writes.map(({ number }) => number))}) ORDER BY number FOR UPDATE
    ) AS number
    LEFT JOIN title ON title.number = number.number
    LEFT JOIN title_revision AS revision ON revision.title = title.id AND revision.ordinal = title.ordinal
  `.execute(tx[queries]);
  return new Map(rows.map((row) => [row.number, row]));
}

function entryOf(write: NumberWrite, before: LockedNumber | undefined): LedgerEntry {
  const { number, state, change } = write;
  const replacement = state === 'cancelled' ? (write.replacement ?? before?.replacement ?? undefined) : undefined;
  return {
    ...change,
    kind: write.kind ?? kindOf(state, before),
    number,
    state,
    ...(replacement === undefined ? {} : { replacement }),
    ...(typeof before?.title === 'number' && typeof before.ordinal === 'number' && before.hash !== null
      ? { title: before.title, ordinal: before.ordinal, recordHash: hexOf(before.hash) }
      : {}),
  };
}

/** Numbers that a write puts into clusters in which they are not yet. */
async function findJoins(tx: Tx, memberships: readonly Membership[]): Promise<ReadonlySet<number>> {
  if (memberships.length === 0) return new Set();
  const known = await findMemberships(
    tx,
    memberships.map(({ number }) => number),
  );
  const isIn = (number: number, kind: string, cluster: number): boolean =>
    known.get(number)?.some((one) => one.kind === kind && one.cluster === cluster) === true;
  return new Set(
    memberships.flatMap(({ number, clusters }) =>
      clusters.every((one) => isIn(number, one.kind, one.number)) ? [] : [number],
    ),
  );
}

/** What neither the state nor a record tells stands in the detail: clusters and custody (domain/replayed-facts.ts). */
function withFacts(
  entry: LedgerEntry,
  write: NumberWrite,
  joins: boolean,
  before: string | null | undefined,
): LedgerEntry {
  const detail = entry.detail ?? {};
  const passes = write.centre !== undefined && write.centre !== (before ?? undefined);
  if ((!joins && !passes) || typeof detail !== 'object' || Array.isArray(detail)) return entry;
  const facts = { ...(joins && { memberships: write.clusters }), ...(passes && { centre: write.centre }) };
  return { ...entry, detail: { ...detail, ...facts } };
}

function kindOf(state: NumberState, before: LockedNumber | undefined): ChangeKind {
  if (state === 'cancelled') return 'number-cancelled';
  if (state === 'suppressed') return 'number-suppressed';
  return before === undefined ? 'number-recorded' : 'number-state-changed';
}

/** Rows in ascending order; a number that is known takes the new state, and keeps its centre and replacement where none is given. */
export async function upsertNumbers(
  tx: Tx,
  rows: readonly Pick<NumberWrite, 'number' | 'state' | 'replacement' | 'centre'>[],
): Promise<void> {
  if (rows.length === 0) return;
  const centres = [...new Set(rows.flatMap(({ centre }) => (centre === undefined ? [] : [centre])))];
  if (centres.length > 0) {
    await sql`INSERT INTO centre (code) SELECT unnest(${texts(centres)}) ON CONFLICT DO NOTHING`.execute(tx[queries]);
  }
  // A row that needs no update is locked all the same: the changes that follow rely on it.
  await sql`
    INSERT INTO number (number, state, replacement, centre)
    SELECT * FROM unnest(
      ${integers(rows.map(({ number }) => number))}, ${texts(rows.map(({ state }) => state))},
      ${integers(rows.map(({ replacement }) => replacement))}, ${texts(rows.map(({ centre }) => centre))}
    )
    ON CONFLICT (number) DO UPDATE SET
      state = EXCLUDED.state,
      replacement = CASE WHEN EXCLUDED.state = 'cancelled' THEN coalesce(EXCLUDED.replacement, number.replacement) END,
      centre = coalesce(EXCLUDED.centre, number.centre)
    WHERE (number.state, coalesce(EXCLUDED.replacement, number.replacement), coalesce(EXCLUDED.centre, number.centre))
      IS DISTINCT FROM (EXCLUDED.state, number.replacement, number.centre)
  `.execute(tx[queries]);
}

interface Named {
  readonly number: number;
  readonly change: ChangeMeta;
}

/** Numbers that writes name beside their own: replacements and clusters. */
export function named(
  writes: readonly (Pick<NumberWrite, 'replacement' | 'clusters'> & { readonly change: ChangeMeta })[],
): Named[] {
  const all: Named[] = [];
  for (const { replacement, clusters = [], change } of writes) {
    if (replacement !== undefined) all.push({ number: replacement, change });
    for (const { number } of clusters) all.push({ number, change });
  }
  return all;
}

/** Records numbers that were only named by another: `unreported`, unless they are known or in `except`. */
export async function recordUnknown(tx: Tx, all: readonly Named[], except: ReadonlySet<number>): Promise<void> {
  const byNumber = new Map<number, ChangeMeta>();
  for (const { number, change } of all) {
    if (!except.has(number) && !byNumber.has(number)) byNumber.set(number, change);
  }
  if (byNumber.size === 0) return;
  const numbers = [...byNumber.keys()].sort((a, b) => a - b);
  const { rows } = await sql<{ number: number }>`
    INSERT INTO number (number, state) SELECT number, 'unreported' FROM unnest(${integers(numbers)}) AS number
    ON CONFLICT DO NOTHING RETURNING number
  `.execute(tx[queries]);
  await appendLedger(
    tx,
    rows.map(({ number }) => ({ ...byNumber.get(number)!, kind: 'number-recorded', number, state: 'unreported' })),
  );
}

/** A state is a facet, and a withdrawn number ranks last. */
export async function showStates(tx: Tx, writes: readonly Pick<NumberWrite, 'number' | 'state'>[]): Promise<void> {
  for (const state of new Set(writes.map((write) => write.state))) {
    const numbers = writes.filter((write) => write.state === state).map(({ number }) => number);
    await sql`
      UPDATE search SET
        status = ${stateToCode(state)},
        rank = CASE WHEN ${isWithdrawn(state)} THEN 0 ELSE rank END,
        vector = ts_delete(vector, '=s' || status) || ${quoteLexeme(facetWord.status(state))}::tsvector
      WHERE number = ANY (${integers(numbers)}) AND status <> ${stateToCode(state)}
    `.execute(tx[queries]);
  }
}
