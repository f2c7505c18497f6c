/** The outbox: letters are rows in the transaction of what they tell of, and are sent afterwards, by one server each. */
import { type Selectable, sql } from 'kysely';
import { isMailAddress, mailName } from '../domain/mail-address.ts';
import { emailKey } from './accounts.ts';
import { queries, type ReadStore, type Store, storeInternals, type Tx, writing } from './handle.ts';
import type { Tables } from './schema.ts';

/** A letter to be written. Its words are `letter.<letter>.subject` and `letter.<letter>.text`. */
export interface LetterWrite {
  /** An address that `isMailAddress` takes; another throws, since no form lets it through. */
  readonly to: string;
  /** Of the reader. */
  readonly name?: string;
  /** Of the words, BCP 47; English when there is no interface in it. */
  readonly language: string;
  readonly letter: string;
  readonly values?: Readonly<Record<string, string | number>>;
  /** Where its button leads: a path of this site, or an absolute address. */
  readonly link?: string;
  /** The link proves something, such as an address: it is forgotten once the letter is sent. */
  readonly secret?: boolean;
  /** Id of the request in whose conversation it stands: an answer to the letter comes there. */
  readonly request?: number;
  /** False when a person wrote it herself; default true. */
  readonly automatic?: boolean;
  readonly attachments?: readonly LetterAttachment[];
}

export interface LetterAttachment {
  readonly name: string;
  readonly type: string;
  /** Lower-case hexadecimal hash of a file of the evidence store. */
  readonly evidence?: string;
}

export const letterStates = ['waiting', 'sent', 'refused', 'given-up', 'bounced'] as const;
export type LetterState = (typeof letterStates)[number];

export interface LetterRow extends Omit<LetterWrite, 'name' | 'values' | 'secret' | 'automatic' | 'attachments'> {
  readonly id: number;
  /** Nobody guesses it: in its Message-ID and the address that bounces come to. */
  readonly key: string;
  readonly name: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly secret: boolean;
  readonly automatic: boolean;
  readonly attachments: readonly LetterAttachment[];
  readonly created: Date;
  readonly state: LetterState;
  readonly attempts: number;
  /** Not tried before. */
  readonly due: Date;
  readonly sent?: Date;
  /** What the other server said last, or what the bounce says. */
  readonly answer?: string;
}

/** Puts the letter into the outbox; its id. Sent when the transaction has committed. */
export async function enqueueLetter(tx: Tx, letter: LetterWrite): Promise<number> {
  const to = letter.to.trim();
  if (!isMailAddress(to)) throw new Error('A letter was written to what is no address of electronic mail.');
  const { id } = await tx[queries]
    .insertInto('outbox')
    .values({
      email: to,
      email_key: emailKey(to),
      name: mailName(letter.name ?? ''),
      language: letter.language,
      letter: letter.letter,
      data: JSON.stringify(letter.values ?? {}),
      link: letter.link ?? null,
      secret: letter.secret ?? false,
      attachments: letter.attachments?.length ? JSON.stringify(letter.attachments) : null,
      request: letter.request ?? null,
      automatic: letter.automatic ?? true,
      taker: null,
      sent: null,
      answer: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  tx[writing].letters = true;
  return id;
}

/** Calls `listener` after every commit of this process that put letters into the outbox; the answer ends it. */
export function onLetters(store: Store, listener: () => void): () => void {
  const { onLetters: listeners } = store[storeInternals];
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** All to an address, the oldest first. */
export async function listLettersTo(db: ReadStore, email: string): Promise<LetterRow[]> {
  const rows = await db[queries]
    .selectFrom('outbox')
    .selectAll()
    .where('email_key', '=', emailKey(email))
    .orderBy('id')
    .execute();
  return rows.map(toLetter);
}

/** All of a conversation, the oldest first, with what became of each: a centre sees here that an applicant was not reached. */
export async function lettersOfRequest(db: ReadStore, request: number): Promise<LetterRow[]> {
  const rows = await db[queries]
    .selectFrom('outbox')
    .selectAll()
    .where('request', '=', request)
    .orderBy('id')
    .execute();
  return rows.map(toLetter);
}

export async function findLetter(db: ReadStore, id: number): Promise<LetterRow | undefined> {
  const row = await db[queries].selectFrom('outbox').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toLetter(row);
}

export interface TakenLetter extends LetterRow {
  /** Of the request in whose conversation it stands. */
  readonly reference?: string;
  /** Message-ID of the last letter that came into that conversation. */
  readonly answers?: string;
}

/**
 * Takes letters that are due for sending: nobody else takes them for `seconds`, in which they are sent and told of, or the taker died. The row
 * locks of two takers never meet (SKIP LOCKED).
 */
export async function takeLetters(
  tx: Tx,
  { taker, limit, seconds }: { readonly taker: string; readonly limit: number; readonly seconds: number },
): Promise<TakenLetter[]> {
  const { rows } = await sql<Selectable<Tables['outbox']> & { reference: string | null; answers: string | null }>`
    WITH taken AS (
      SELECT id FROM outbox WHERE state = 'waiting' AND due <= now() ORDER BY due, id LIMIT ${limit} FOR UPDATE SKIP LOCKED
    ), changed AS (
      UPDATE outbox SET attempts = attempts + 1, taker = ${taker}, due = now() + make_interval(secs => ${seconds}), changed = now()
      FROM taken WHERE outbox.id = taken.id RETURNING outbox.*
    )
    SELECT changed.*, request.reference,
      (SELECT message_id FROM incoming_letter WHERE incoming_letter.request = changed.request ORDER BY id DESC LIMIT 1) AS answers
    FROM changed LEFT JOIN request ON request.id = changed.request ORDER BY changed.id
  `.execute(tx[queries]);
  return rows.map((row) => ({
    ...toLetter(row),
    ...(row.reference !== null && { reference: row.reference }),
    ...(row.answers !== null && { answers: row.answers }),
  }));
}

/** Those of the embedded register, whose one process has just begun: whoever took them is gone, and they are due at once. */
export async function freeLetters(tx: Tx): Promise<void> {
  await tx[queries]
    .updateTable('outbox')
    .set({ taker: null, due: sql<Date>`now()` })
    .where('state', '=', 'waiting')
    .where('taker', 'is not', null)
    .execute();
}

/** What became of a letter that was taken for sending. */
export type Sending =
  | { readonly type: 'sent'; readonly answer: string }
  | { readonly type: 'refused' | 'given-up'; readonly answer: string }
  | { readonly type: 'put-off'; readonly answer: string; readonly seconds: number };

/** Writes it down; false when another has taken the letter since, whose word counts. */
export async function endSending(tx: Tx, id: number, taker: string, outcome: Sending): Promise<boolean> {
  const answer = outcome.answer.slice(0, 1000);
  const row = await tx[queries]
    .updateTable('outbox')
    .set({ taker: null, answer, changed: sql<Date>`now()`, ...stateAfter(outcome) })
    .where('id', '=', id)
    .where('taker', '=', taker)
    .where('state', '=', 'waiting')
    .returning(['email_key', 'secret'])
    .executeTakeFirst();
  if (row === undefined) return false;
  if (outcome.type === 'sent') {
    if (row.secret)
      await tx[queries].updateTable('outbox').set({ data: '{}', link: null }).where('id', '=', id).execute();
  } else if (outcome.type === 'refused') await addFailure(tx, row.email_key, answer);
  return true;
}

function stateAfter(outcome: Sending) {
  if (outcome.type === 'put-off') return { due: sql<Date>`now() + make_interval(secs => ${outcome.seconds})` };
  return { state: outcome.type, ...(outcome.type === 'sent' && { sent: sql<Date>`now()` }) };
}

/** Marks the letter, and the address it was sent to; the letter as it then is, undefined when it is none of ours or had bounced before. */
export async function bounceLetter(tx: Tx, key: string, answer: string): Promise<LetterRow | undefined> {
  const row = await tx[queries]
    .updateTable('outbox')
    .set({ state: 'bounced', answer: answer.slice(0, 1000), changed: sql<Date>`now()` })
    .where('key', '=', key)
    .where('state', '=', 'sent')
    .returningAll()
    .executeTakeFirst();
  if (row === undefined) return undefined;
  await addFailure(tx, row.email_key, answer.slice(0, 1000));
  return toLetter(row);
}

async function addFailure(tx: Tx, key: string, answer: string): Promise<void> {
  await sql`
    INSERT INTO failing_address AS failing (email_key, answer) VALUES (${key}, ${answer})
    ON CONFLICT (email_key) DO UPDATE SET letters = failing.letters + 1, answer = excluded.answer
  `.execute(tx[queries]);
}

export async function findLetterByKey(db: ReadStore, key: string): Promise<LetterRow | undefined> {
  const row = await db[queries].selectFrom('outbox').selectAll().where('key', '=', key).executeTakeFirst();
  return row && toLetter(row);
}

/** Sends it once more, as somebody asked by hand; false when it waits, or its values were forgotten with its secret. */
export async function sendLetterAgain(tx: Tx, id: number): Promise<boolean> {
  const row = await tx[queries]
    .updateTable('outbox')
    .set({ state: 'waiting', attempts: 0, due: sql<Date>`now()`, sent: null, taker: null, changed: sql<Date>`now()` })
    .where('id', '=', id)
    .where((where) =>
      where.or([
        where('state', 'in', ['refused', 'given-up']),
        where.and([where('state', 'in', ['bounced', 'sent']), where('secret', '=', false)]),
        where.and([where('state', '=', 'waiting'), where('taker', 'is', null)]),
      ]),
    )
    .returning('email_key')
    .executeTakeFirst();
  if (row === undefined) return false;
  tx[writing].letters = true;
  return true;
}

export interface FailingAddress {
  readonly email: string;
  readonly since: Date;
  readonly letters: number;
  readonly answer: string;
}

/** Why letters to this address come back, if they do. */
export async function findFailingAddress(db: ReadStore, email: string): Promise<FailingAddress | undefined> {
  const row = await db[queries]
    .selectFrom('failing_address')
    .selectAll()
    .where('email_key', '=', emailKey(email))
    .executeTakeFirst();
  return row && { email: row.email_key, since: row.since, letters: row.letters, answer: row.answer };
}

/** The address is well again: somebody says so, or a letter came from it. */
export async function clearFailingAddress(tx: Tx, email: string): Promise<void> {
  await tx[queries].deleteFrom('failing_address').where('email_key', '=', emailKey(email)).execute();
}

/** The newest first, from before `before`. */
export async function listOutbox(
  db: ReadStore,
  { state, before, limit }: { readonly state?: LetterState; readonly before?: number; readonly limit: number },
): Promise<LetterRow[]> {
  let query = db[queries].selectFrom('outbox').selectAll().orderBy('id', 'desc').limit(limit);
  if (state !== undefined) query = query.where('state', '=', state);
  if (before !== undefined) query = query.where('id', '<', before);
  return (await query.execute()).map(toLetter);
}

/** How many letters are in each state. */
export async function countOutbox(db: ReadStore): Promise<Readonly<Record<LetterState, number>>> {
  const rows = await db[queries]
    .selectFrom('outbox')
    .select((row) => ['state', row.fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute();
  const counts = new Map(rows.map(({ state, count }) => [state, Number(count)]));
  return Object.fromEntries(letterStates.map((state) => [state, counts.get(state) ?? 0])) as Record<
    LetterState,
    number
  >;
}

export function toLetter(row: Selectable<Tables['outbox']>): LetterRow {
  return {
    id: row.id,
    key: row.key,
    to: row.email,
    name: row.name,
    language: row.language,
    letter: row.letter,
    values: JSON.parse(row.data),
    ...(row.link !== null && { link: row.link }),
    secret: row.secret,
    attachments: row.attachments === null ? [] : JSON.parse(row.attachments),
    ...(row.request !== null && { request: row.request }),
    automatic: row.automatic,
    created: row.created,
    state: row.state as LetterState,
    attempts: row.attempts,
    due: row.due,
    ...(row.sent !== null && { sent: row.sent }),
    ...(row.answer !== null && { answer: row.answer }),
  };
}
