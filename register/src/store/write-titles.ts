/** Writes revisions of titles and all that follows from them, a thousand at once in about ten statements. */
import { sql } from 'kysely';
import { isWithdrawn } from '../domain/number-state.ts';
import { appendLedger, type LedgerEntry } from './changes.ts';
import { writeMemberships } from './clusters.ts';
import { bigints, integers, texts } from './columns.ts';
import { queries, type Tx } from './handle.ts';
import { writeKeyTitles } from './key-titles.ts';
import { named, recordUnknown, upsertNumbers, writeNumbers } from './numbers.ts';
import { writeRelations } from './relations.ts';
import type { TitlesWritten, TitleWrite } from './title-write.ts';
import { ConflictError } from './transaction.ts';
import { writeSearch } from './write-search.ts';

/**
 * Writes each title's next revision; each number at most once in a call. A number with a title needs `basedOn`. When another writer
 * was faster, the transaction is rolled back and run again.
 */
export async function writeTitles(tx: Tx, batch: readonly TitleWrite[]): Promise<TitlesWritten> {
  if (batch.length === 0) return { keyTitlesTaken: new Map() };
  // One order for everybody: two writers that meet wait for one another instead of locking each other out.
  const writes = [...batch].sort((a, b) => a.number - b.number);
  const own = new Set(writes.map(({ number }) => number));
  if (own.size < writes.length) throw new RangeError('A number is written twice in one batch.');
  await recordUnknown(tx, named(writes), own);
  await upsertNumbers(tx, writes);
  const replacements = await keptReplacements(tx, writes);
  const titles = await writeTitleRows(tx, writes);
  await writeRevisions(tx, writes, titles);
  await appendLedger(
    tx,
    writes.map((write) => entryOf(write, titles.get(write.number)!, replacements.get(write.number))),
  );
  const updated = writes.filter(({ basedOn }) => basedOn !== undefined).map(({ number }) => number);
  await writeRelations(tx, writes, updated);
  // What is withdrawn stands under nothing, whatever its record says; what it was part of until now is left by a verb of its own.
  await writeMemberships(
    tx,
    writes.filter(({ state }) => !isWithdrawn(state)),
  );
  await writeSearch(tx, writes);
  await cancelNumbers(tx, writes, own);
  const keyTitlesTaken = await writeKeyTitles(
    tx,
    writes
      .filter(({ keyTitleTaken }) => keyTitleTaken !== true)
      .map(({ number, state, keyTitle, basedOn }) => ({
        number,
        known: basedOn !== undefined,
        ...(keyTitle !== undefined && !isWithdrawn(state) && { claim: keyTitle }),
      })),
  );
  return { keyTitlesTaken };
}

/** What cancelled numbers were replaced by before, where the write does not say: they keep it, and the ledger says so. */
async function keptReplacements(tx: Tx, writes: readonly TitleWrite[]): Promise<Map<number, number>> {
  const silent = writes.filter(({ state, replacement }) => state === 'cancelled' && replacement === undefined);
  if (silent.length === 0) return new Map();
  const { rows } = await sql<{ number: number; replacement: number }>`
    SELECT number, replacement FROM number
    WHERE number = ANY (${integers(silent.map(({ number }) => number))}) AND replacement IS NOT NULL
  `.execute(tx[queries]);
  return new Map(rows.map(({ number, replacement }) => [number, replacement]));
}

/** Identities of the titles by number. */
async function writeTitleRows(tx: Tx, writes: readonly TitleWrite[]): Promise<Map<number, number>> {
  const created = writes.filter(({ basedOn }) => basedOn === undefined);
  const updated = writes.filter(({ basedOn }) => basedOn !== undefined);
  const titles = new Map<number, number>();
  if (created.length > 0) {
    const { rows } = await sql<{ id: number; number: number }>`
      INSERT INTO title (number, ordinal) SELECT number, 1 FROM unnest(${integers(created.map(({ number }) => number))}) AS number
      ON CONFLICT DO NOTHING RETURNING id, number
    `.execute(tx[queries]);
    for (const { id, number } of rows) titles.set(number, id);
  }
  if (updated.length > 0) {
    const { rows } = await sql<{ id: number; number: number }>`
      UPDATE title SET ordinal = title.ordinal + 1
      FROM unnest(
        ${integers(updated.map(({ number }) => number))}, ${integers(updated.map(({ basedOn }) => basedOn))}
      ) AS row (number, ordinal)
      WHERE title.number = row.number AND title.ordinal = row.ordinal
      RETURNING title.id, title.number
    `.execute(tx[queries]);
    for (const { id, number } of rows) titles.set(number, id);
  }
  if (titles.size < writes.length) {
    const missed = writes.find(({ number }) => !titles.has(number))!;
    throw new ConflictError(`The title of number ${missed.number} has another revision than expected.`);
  }
  return titles;
}

async function writeRevisions(
  tx: Tx,
  writes: readonly TitleWrite[],
  titles: ReadonlyMap<number, number>,
): Promise<void> {
  await sql`
    INSERT INTO title_revision (title, ordinal, form, record, record_hash, source)
    SELECT title, ordinal, form, record, decode(hash, 'hex'), source
    FROM unnest(
      ${bigints(writes.map(({ number }) => titles.get(number)))}, ${integers(writes.map(ordinalOf))},
      ${texts(writes.map(({ form }) => form))}, ${texts(writes.map(({ text }) => text))},
      ${texts(writes.map(({ hash }) => hash))}, ${texts(writes.map(({ source }) => source))}
    ) AS row (title, ordinal, form, record, hash, source)
  `.execute(tx[queries]);
}

function ordinalOf({ basedOn = 0 }: TitleWrite): number {
  return basedOn + 1;
}

function entryOf(write: TitleWrite, title: number, kept: number | undefined): LedgerEntry {
  const { number, state, replacement = kept, hash, change, basedOn } = write;
  return {
    ...change,
    kind: write.kind ?? (basedOn === undefined ? 'title-created' : 'title-updated'),
    number,
    state,
    ...(replacement === undefined || state !== 'cancelled' ? {} : { replacement }),
    title,
    ordinal: ordinalOf(write),
    recordHash: hash,
  };
}

async function cancelNumbers(tx: Tx, writes: readonly TitleWrite[], own: ReadonlySet<number>): Promise<void> {
  const cancelled = new Map<number, { by: number; change: TitleWrite['change'] }>();
  for (const { number, cancels, change } of writes) {
    for (const other of cancels) {
      if (own.has(other)) throw new RangeError(`Number ${other} is written and cancelled in one batch.`);
      if (!cancelled.has(other)) cancelled.set(other, { by: number, change });
    }
  }
  await writeNumbers(
    tx,
    [...cancelled].map(([number, { by, change }]) => ({ number, state: 'cancelled', replacement: by, change })),
  );
}
