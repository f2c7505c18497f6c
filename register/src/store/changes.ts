/** The ledger of changes: appended freely by any transaction, read in the order of the Register. */
import { type Selectable, sql } from 'kysely';
import type { ChangeKind, ChangeRow, ChangeWrite } from '../domain/change.ts';
import { positionOf } from './as-of.ts';
import { bigints, cleanText, hexOf, integers, texts } from './columns.ts';
import { changeDigest } from './digest.ts';
import { queries, type ReadStore, type Tx, writing } from './handle.ts';
import type { Tables } from './schema.ts';

export interface LedgerEntry extends ChangeWrite {
  /** Hash of the revision (title, ordinal). */
  readonly recordHash?: string;
}

/**
 * Appends changes in this order; one that names no revision has the current one of its number. The rows of their numbers are locked first, so that the order of two changes of one number is the
 * order in which they were made, whoever made them.
 */
export async function appendChanges(tx: Tx, changes: readonly ChangeWrite[]): Promise<void> {
  if (changes.length === 0) return;
  const numbers = [...new Set(changes.map(({ number }) => number))];
  const { rows } = await sql<{
    number: number;
    title: number | null;
    current: number | null;
    ordinal: number | null;
    hash: Uint8Array | null;
  }>`
    SELECT number.number, title.id AS title, title.ordinal AS current, revision.ordinal, revision.record_hash AS hash
    FROM (SELECT number FROM number WHERE number = ANY (${integers(numbers)}) ORDER BY number FOR UPDATE) AS number
    LEFT JOIN title ON title.number = number.number
    LEFT JOIN title_revision AS revision ON revision.title = title.id
  `.execute(tx[queries]);
  const hashes = new Map(rows.map(({ number, ordinal, hash }) => [`${number} ${ordinal}`, hash]));
  const titles = new Map(rows.map((row) => [row.number, row]));
  await appendLedger(
    tx,
    changes.map((change) => {
      const { title, current } = titles.get(change.number) ?? {};
      // A number keeps its record, also when the change is about something else.
      const whole =
        change.ordinal === undefined && typeof title === 'number' && typeof current === 'number'
          ? { ...change, title, ordinal: current }
          : change;
      const hash = whole.ordinal === undefined ? undefined : hashes.get(`${whole.number} ${whole.ordinal}`);
      return hash ? { ...whole, recordHash: hexOf(hash) } : whole;
    }),
  );
}

/** For writers within the store, which hold the locks of the numbers already. */
export async function appendLedger(tx: Tx, entries: readonly LedgerEntry[]): Promise<void> {
  if (entries.length === 0 || tx[writing].silent) return;
  const ledger = tx[writing];
  const at = new Date();
  // What is digested is what is stored, to the letter.
  const clean = (text: string | undefined): string | undefined =>
    text === undefined || text === '' ? undefined : cleanText(text);
  const rows = entries.map((entry) => {
    const { reason, evidence, detail, ...rest } = entry;
    const facts = detailToText(detail);
    const cleanReason = clean(reason);
    const cleanEvidence = clean(evidence);
    return {
      ...rest,
      actor: cleanText(entry.actor),
      ...(cleanReason === undefined ? {} : { reason: cleanReason }),
      ...(cleanEvidence === undefined ? {} : { evidence: cleanEvidence }),
      ...(facts === undefined ? {} : { detail: facts }),
    };
  });
  const digests = rows.map((row) => changeDigest(row, at));
  const { rows: reserved } = await sql<{ id: number }>`
    SELECT nextval('change_id') AS id FROM generate_series(1, ${rows.length}::int4)
  `.execute(tx[queries]);
  const ids = reserved.map(({ id }) => id);
  await sql`
    INSERT INTO change (id, kind, number, state, replacement, title, ordinal, actor, reason, evidence, change_set, at, digest, detail)
    SELECT id, kind, number, state, replacement, title, ordinal, actor, reason, evidence, change_set::uuid,
      ${at.toISOString()}::timestamptz, decode(digest, 'hex'), detail
    FROM unnest(
      ${bigints(ids)}, ${texts(rows.map(({ kind }) => kind))}, ${integers(rows.map(({ number }) => number))},
      ${texts(rows.map(({ state }) => state))}, ${integers(rows.map(({ replacement }) => replacement))},
      ${bigints(rows.map(({ title }) => title))}, ${integers(rows.map(({ ordinal }) => ordinal))},
      ${texts(rows.map(({ actor }) => actor))}, ${texts(rows.map(({ reason }) => reason))},
      ${texts(rows.map(({ evidence }) => evidence))}, ${texts(rows.map(({ changeSet }) => changeSet))}, ${texts(digests)},
      ${texts(rows.map(({ detail }) => detail))}
    ) AS row (id, kind, number, state, replacement, title, ordinal, actor, reason, evidence, change_set, digest, detail)
  `.execute(tx[queries]);
  for (let at = 0; at < rows.length; at++) {
    ledger.unsealed.push({ change: ids[at]!, number: rows[at]!.number, digest: digests[at]! });
  }
}

// Of a large file of facts somebody else must keep care: a change says what happened, in a few words.
const longestDetail = 100_000;

/** JSON has no control characters, so the text is stored as it is. */
function detailToText(detail: unknown): string | undefined {
  const text = JSON.stringify(detail);
  if (text !== undefined && text.length > longestDetail) {
    throw new RangeError(`The detail of a change has ${text.length} characters; ${longestDetail} is the most.`);
  }
  return text;
}

/** Every sealed change of a number, in order. */
export async function history(db: ReadStore, number: number): Promise<ChangeRow[]> {
  const position = positionOf(db);
  const rows = await db[queries]
    .selectFrom('seal')
    .innerJoin('change', 'change.id', 'seal.change')
    .selectAll('change')
    .select(['seal.position', 'seal.sealed_at'])
    .where('seal.number', '=', number)
    .$if(position !== undefined, (query) => query.where('seal.position', '<=', position!))
    .orderBy('seal.position')
    .execute();
  return rows.map(toChange);
}

/** A change with its place, as the database has it. */
export type StoredChange = Selectable<Tables['change']> & {
  readonly position: number | null;
  readonly sealed_at: Date | null;
};

export function toChange(row: StoredChange): ChangeRow {
  return {
    id: row.id,
    kind: row.kind as ChangeKind,
    number: row.number,
    state: row.state,
    ...(row.replacement === null ? {} : { replacement: row.replacement }),
    ...(row.title === null || row.ordinal === null ? {} : { title: row.title, ordinal: row.ordinal }),
    actor: row.actor,
    ...(row.reason === null ? {} : { reason: row.reason }),
    ...(row.evidence === null ? {} : { evidence: row.evidence }),
    ...(row.change_set === null ? {} : { changeSet: row.change_set }),
    ...(row.detail === null ? {} : { detail: JSON.parse(row.detail) as unknown }),
    at: row.at,
    digest: hexOf(row.digest),
    ...(row.position === null || row.sealed_at === null ? {} : { position: row.position, sealedAt: row.sealed_at }),
  };
}
