/** The outbox: letters are rows in the transaction of what they tell of, and are sent afterwards, by one server each. */
import { type Selectable, sql } from 'kysely';
import { isMailAddress, mailName } from '../domain/mail-address.ts';
import { emailKey } from './accounts.ts';
import { queries, type ReadStore, type Tx } from './handle.ts';
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
  return id;
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

/** The database clock; sending is timed by it, so that servers with other clocks agree. */
export const now = sql<Date>`now()`;

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
