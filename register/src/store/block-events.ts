/** The events of blocks: appended one after the other under the lock of `block_head`, and chained by hash, so that a rewriting shows. */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { BlockEventKind, BlockEventRow, BlockEventWrite } from '../domain/block.ts';
import { cleanText, hexOf } from './columns.ts';
import { queries, type ReadStore, type Tx } from './handle.ts';
import type { Tables } from './schema.ts';

const nothing = '0'.repeat(64);

/** What the hash of an event covers: the event before it, and everything that this one says. */
export function blockEventHash(previous: string, event: Omit<BlockEventRow, 'hash'>): string {
  const { id, block, kind, centre, former, actor, reason, evidence, at } = event;
  const said = [
    previous,
    id,
    block,
    kind,
    centre,
    former ?? null,
    actor,
    reason ?? null,
    evidence ?? null,
    at.toISOString(),
  ];
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}

/** Whoever holds this lock is alone in changing blocks until the transaction ends. */
export async function lockBlockHead(tx: Tx): Promise<{ readonly events: number; readonly hash: string }> {
  const row = await tx[queries].selectFrom('block_head').selectAll().forUpdate().executeTakeFirstOrThrow();
  return { events: row.events, hash: hexOf(row.hash) };
}

export async function appendBlockEvent(tx: Tx, write: BlockEventWrite): Promise<void> {
  const { events, hash: previous } = await lockBlockHead(tx);
  const { reason, evidence, former, ...rest } = write;
  const event = {
    ...rest,
    actor: cleanText(write.actor),
    ...(former !== undefined && { former }),
    ...(reason !== undefined && reason !== '' && { reason: cleanText(reason) }),
    ...(evidence !== undefined && evidence !== '' && { evidence: cleanText(evidence) }),
    id: events + 1,
    at: new Date(),
  };
  const hash = Buffer.from(blockEventHash(previous, event), 'hex');
  await tx[queries]
    .insertInto('block_event')
    .values({ former: null, reason: null, evidence: null, ...event, hash })
    .execute();
  await tx[queries].updateTable('block_head').set({ events: event.id, hash }).execute();
}

/** Of one block, or of all; in their order. */
export async function listBlockEvents(db: ReadStore, block?: number): Promise<BlockEventRow[]> {
  let select = db[queries].selectFrom('block_event').selectAll().orderBy('id');
  if (block !== undefined) select = select.where('block', '=', block);
  return (await select.execute()).map(toEvent);
}

/** The first event whose hash is not what it should be, or the head that does not fit the last event; undefined: the chain holds. */
export async function findBrokenBlockEvent(db: ReadStore): Promise<number | 'head' | undefined> {
  let previous = nothing;
  let count = 0;
  for (const event of await listBlockEvents(db)) {
    if (event.id !== count + 1 || event.hash !== blockEventHash(previous, event)) return event.id;
    previous = event.hash;
    count = event.id;
  }
  const { rows } = await sql<{ events: number; hash: Uint8Array }>`SELECT events, hash FROM block_head`.execute(
    db[queries],
  );
  const head = rows[0]!;
  return head.events === count && hexOf(head.hash) === previous ? undefined : 'head';
}

function toEvent(row: Tables['block_event']): BlockEventRow {
  return {
    id: row.id,
    block: row.block,
    kind: row.kind as BlockEventKind,
    centre: row.centre,
    ...(row.former === null ? {} : { former: row.former }),
    actor: row.actor,
    ...(row.reason === null ? {} : { reason: row.reason }),
    ...(row.evidence === null ? {} : { evidence: row.evidence }),
    at: row.at,
    hash: hexOf(row.hash),
  };
}
