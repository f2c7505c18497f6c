/** What applicant and centre say to one another about a request, and what a centre notes for itself: written once, never changed. */
import { cleanText } from './columns.ts';
import { queries, type ReadStore, type Tx } from './handle.ts';

export const messageSides = ['applicant', 'centre', 'note'] as const;
export type MessageSide = (typeof messageSides)[number];

export interface MessageWrite {
  readonly request: number;
  readonly side: MessageSide;
  readonly account?: number;
  readonly body: string;
  /** The Message-ID of the letter that it came in. */
  readonly letter?: string;
}

export interface MessageRow {
  readonly id: number;
  readonly at: Date;
  readonly side: MessageSide;
  readonly account?: number;
  /** Name of its writer, where it is an account. */
  readonly name?: string;
  readonly body: string;
  readonly letter?: string;
}

/** The id of the message, or undefined when its letter was taken before. */
export async function addMessage(tx: Tx, message: MessageWrite): Promise<number | undefined> {
  const row = await tx[queries]
    .insertInto('message')
    .values({
      request: message.request,
      side: message.side,
      account: message.account ?? null,
      body: cleanText(message.body),
      letter: message.letter ?? null,
    })
    .onConflict((conflict) => conflict.column('letter').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** In the order in which they were written. The applicant is shown all but `note`. */
export async function listMessages(
  db: ReadStore,
  request: number,
  { sides = messageSides }: { readonly sides?: readonly MessageSide[] } = {},
): Promise<MessageRow[]> {
  const rows = await db[queries]
    .selectFrom('message')
    .leftJoin('account', 'account.id', 'message.account')
    .selectAll('message')
    .select('account.name')
    .where('message.request', '=', request)
    .where('message.side', 'in', [...sides])
    .orderBy('message.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    side: row.side as MessageSide,
    ...(row.account !== null && { account: row.account }),
    ...(row.name !== null && { name: row.name }),
    body: row.body,
    ...(row.letter !== null && { letter: row.letter }),
  }));
}
