/** Letters that came in and what became of each: none is taken twice, none vanishes without a trace. */
import { queries, type ReadStore, type Tx } from './handle.ts';

/** `message` and `bounce` were taken; the others say why a letter was left aside. */
export const incomingOutcomes = [
  'message',
  'bounce',
  'delayed',
  'automatic',
  'own',
  'unknown-address',
  'of-centre',
  'not-taken',
  'unreadable',
] as const;
export type IncomingOutcome = (typeof incomingOutcomes)[number];

export interface IncomingWrite {
  /** Its Message-ID, or the hash of its bytes when it has none. */
  readonly messageId: string;
  readonly sender: string;
  readonly subject: string;
  readonly outcome: IncomingOutcome;
  readonly request?: number;
  /** Of the letter that bounced. */
  readonly outbox?: number;
}

export interface IncomingRow extends IncomingWrite {
  readonly id: number;
  readonly at: Date;
}

/** False when it is there already. */
export async function addIncomingLetter(tx: Tx, letter: IncomingWrite): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await tx[queries]
    .insertInto('incoming_letter')
    .values({
      message_id: letter.messageId,
      sender: letter.sender.slice(0, 320),
      subject: letter.subject.slice(0, 200),
      outcome: letter.outcome,
      request: letter.request ?? null,
      outbox: letter.outbox ?? null,
    })
    .onConflict((conflict) => conflict.column('message_id').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows > 0n;
}

export async function isLetterTaken(db: ReadStore, messageId: string): Promise<boolean> {
  const row = await db[queries]
    .selectFrom('incoming_letter')
    .select('id')
    .where('message_id', '=', messageId)
    .executeTakeFirst();
  return row !== undefined;
}

/** The newest first. */
export async function listIncomingLetters(db: ReadStore, limit: number): Promise<IncomingRow[]> {
  const rows = await db[queries].selectFrom('incoming_letter').selectAll().orderBy('id', 'desc').limit(limit).execute();
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    messageId: row.message_id,
    sender: row.sender,
    subject: row.subject,
    outcome: row.outcome as IncomingOutcome,
    ...(row.request !== null && { request: row.request }),
    ...(row.outbox !== null && { outbox: row.outbox }),
  }));
}
