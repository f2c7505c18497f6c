/** What the acts on titles have in common: whose a title is, who is written to, and what can go wrong. */
import { readMarc21 } from '@masthead/crosswalk';
import { issnFromInteger } from '@masthead/issn';
import { displayTitle, type Serial } from '@masthead/serial';
import type { Actor } from '../../domain/actor.ts';
import type { FileProblem } from '../../domain/evidence-file.ts';
import type { Belonging } from '../../domain/permissions.ts';
import type { NumberRow, RecordRow } from '../../domain/rows.ts';
import type { TitleRequestProblem } from '../../domain/title-request.ts';
import {
  enqueueLetter,
  findAccount,
  findHoldings,
  findNumber,
  findRecord,
  type HoldingRow,
  listMemberships,
  type ReadStore,
  type Store,
  type Tx,
} from '../../store/index.ts';
import type { LifeProblem } from '../life/problems.ts';
import type { DeskProblem } from '../requests/desk-act.ts';

export type TitleProblem =
  | DeskProblem
  | FileProblem
  | { readonly type: 'title-unknown' }
  | { readonly type: 'not-usable'; readonly problems: readonly TitleRequestProblem[] }
  /** She holds it already. */
  | { readonly type: 'held-already' }
  /** A report of the same matter waits for the centre. */
  | { readonly type: 'asked-already'; readonly reference: string }
  /** The taker has not said that she takes it. */
  | { readonly type: 'consent-missing' }
  /** Who gives it holds it no longer. */
  | { readonly type: 'giver-holds-no-more' }
  /** It is another's to answer, by the address that it was offered to. */
  | { readonly type: 'not-for-you' }
  | { readonly type: 'to-herself' }
  /** The Register would not take it. */
  | { readonly type: 'not-applied'; readonly problems: readonly LifeProblem[] }
  /** It says what only the centre's own hand can do. */
  | { readonly type: 'by-hand' };

export type TitleResult<T extends object = object> =
  | ({ readonly ok: true } & T)
  | { readonly ok: false; readonly problem: TitleProblem };

export const unable = (problem: TitleProblem): { readonly ok: false; readonly problem: TitleProblem } => ({
  ok: false,
  problem,
});

class Unable extends Error {
  readonly problem: TitleProblem;
  constructor(problem: TitleProblem) {
    super(problem.type);
    this.problem = problem;
  }
}

/** In one transaction of which nothing stays when it refuses. */
export async function titleTransaction<T extends object>(
  store: Store,
  work: (tx: Tx) => Promise<TitleResult<T>>,
): Promise<TitleResult<T>> {
  try {
    return await store.transaction(async (tx) => {
      const result = await work(tx);
      if (!result.ok) throw new Unable(result.problem);
      return result;
    });
  } catch (cause) {
    if (cause instanceof Unable) return unable(cause.problem);
    throw cause;
  }
}

export interface Title {
  readonly number: NumberRow;
  readonly record?: RecordRow;
  readonly serial?: Serial;
  readonly holding?: HoldingRow;
  readonly name: string;
}

export async function findTitle(read: ReadStore, number: number): Promise<Title | undefined> {
  const row = await findNumber(read, number);
  if (row === undefined) return undefined;
  const record = await findRecord(read, number);
  const serial = record && readMarc21(record.record).serial;
  const [holding] = await findHoldings(read, [number]);
  return {
    number: row,
    ...(record && { record }),
    ...(serial && { serial }),
    ...(holding && { holding }),
    name: serial === undefined ? `ISSN ${issnFromInteger(number)}` : displayTitle(serial),
  };
}

/** Whose it is, for `refusalOf`: its holder's, and its centre's. A title that nobody holds is no applicant's. */
export function belongingOfTitle({ number, holding }: Title): Belonging {
  return {
    ...(number.centre !== undefined && { centre: number.centre }),
    ...(holding?.organisation !== undefined && { organisation: holding.organisation }),
    ...(holding?.organisation === undefined && holding?.account !== undefined && { account: holding.account }),
  };
}

export interface TitleLetter {
  readonly letter: string;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly link: string;
  readonly request?: number;
}

/** To one account, in its language; the id of the letter. Nothing is written to an account that has ended. */
export async function writeToAccount(tx: Tx, id: number, letter: TitleLetter): Promise<number | undefined> {
  const account = await findAccount(tx, id);
  if (account === undefined || account.ended !== undefined) return undefined;
  const { email: to, name, language } = account;
  return enqueueLetter(tx, { to, name, language, ...letter });
}

/** To the holder: the account, or the owners of the organisation. Gives the letters that were written. */
export async function writeToHolder(tx: Tx, holding: HoldingRow, letter: TitleLetter): Promise<number[]> {
  const owners =
    holding.organisation === undefined
      ? []
      : await listMemberships(tx, { organisation: holding.organisation, role: 'owner' });
  const accounts =
    owners.length > 0 ? owners.map(({ account }) => account) : holding.account === undefined ? [] : [holding.account];
  const written: number[] = [];
  for (const account of new Set(accounts)) {
    const id = await writeToAccount(tx, account, letter);
    if (id !== undefined) written.push(id);
  }
  return written;
}

/** To those of a centre who have one of the roles; without a centre, to the staff of the Authority. */
export async function writeToCentre(
  tx: Tx,
  centre: string | undefined,
  roles: readonly Actor['role'][],
  letter: TitleLetter,
  except?: string,
): Promise<number[]> {
  const members =
    centre === undefined
      ? [...(await listMemberships(tx, { role: 'staff' })), ...(await listMemberships(tx, { role: 'administrator' }))]
      : (await listMemberships(tx, { centre })).filter(({ role }) => roles.includes(role));
  const written: number[] = [];
  for (const account of new Set(members.map((member) => member.account))) {
    if (`account ${account}` === except) continue;
    const id = await writeToAccount(tx, account, letter);
    if (id !== undefined) written.push(id);
  }
  return written;
}
