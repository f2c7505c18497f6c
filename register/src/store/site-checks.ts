/** What addresses of held titles showed when they were looked at, and what holders of provisional numbers were told. Written once. */
import { sql } from 'kysely';
import { cleanText, integers } from './columns.ts';
import { queries, type ReadStore, type Tx } from './handle.ts';

export const siteResults = ['shown', 'wrong', 'absent', 'unreachable'] as const;
export type SiteResult = (typeof siteResults)[number];
export type SiteReason = 'weekly' | 'asked' | 'due';

export interface SiteCheckWrite {
  readonly number: number;
  readonly url: string;
  readonly why: SiteReason;
  readonly result: SiteResult;
  /** What was found and where, or why nothing was. */
  readonly data: unknown;
}

export interface SiteCheckRow extends SiteCheckWrite {
  readonly id: number;
  readonly at: Date;
}

export async function addSiteCheck(tx: Tx, check: SiteCheckWrite): Promise<void> {
  const { data, ...rest } = check;
  await tx[queries]
    .insertInto('site_check')
    .values({ ...rest, data: cleanText(JSON.stringify(data)) })
    .execute();
}

/** The latest of each number, by number. */
export async function latestSiteChecks(db: ReadStore, numbers: readonly number[]): Promise<Map<number, SiteCheckRow>> {
  if (numbers.length === 0) return new Map();
  const rows = await db[queries]
    .selectFrom('site_check')
    .selectAll()
    .distinctOn('number')
    .where('number', '=', sql<number>`ANY (${integers(numbers)})`)
    .orderBy('number')
    .orderBy('id', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.number, toCheck(row)]));
}

/** Of one number, the latest first. */
export async function listSiteChecks(db: ReadStore, number: number, limit = 10): Promise<SiteCheckRow[]> {
  const rows = await db[queries]
    .selectFrom('site_check')
    .selectAll()
    .where('number', '=', number)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toCheck);
}

/** Held numbers above `after`, ascending, that were not looked at since the moment. */
export async function listUncheckedHoldings(
  db: ReadStore,
  { since, after, limit }: { readonly since: Date; readonly after: number; readonly limit: number },
): Promise<number[]> {
  const rows = await db[queries]
    .selectFrom('holding')
    .select('number')
    .where('until', 'is', null)
    .where('number', '>', after)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('site_check')
            .select('site_check.id')
            .whereRef('site_check.number', '=', 'holding.number')
            .where('site_check.at', '>', since),
        ),
      ),
    )
    .orderBy('number')
    .limit(limit)
    .execute();
  return rows.map(({ number }) => number);
}

interface CheckRow {
  id: number;
  number: number;
  url: string;
  why: string;
  result: string;
  data: string;
  at: Date;
}

const toCheck = (row: CheckRow): SiteCheckRow => ({
  ...row,
  why: row.why as SiteReason,
  result: row.result as SiteResult,
  data: JSON.parse(row.data) as unknown,
});

export type NoticeKind = 'reminder' | 'escalation' | 'suppression';

export interface NoticeWrite {
  readonly number: number;
  readonly kind: NoticeKind;
  readonly ordinal: number;
  /** `holder`, `centre` or `head`, with whom: `holder account 12`. */
  readonly recipient: string;
  /** Id in the outbox. */
  readonly letter: number;
  readonly by: string;
  /** ISO 8601 day. */
  readonly until?: string;
}

export interface NoticeRow extends Omit<NoticeWrite, 'by'> {
  readonly given: Date;
}

/** Whether there was none like it: then its letter has to be written first, so ask `findNotices` before. */
export async function addNotice(tx: Tx, { by, until, ...notice }: NoticeWrite): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await tx[queries]
    .insertInto('holder_notice')
    .values({ ...notice, given_by: by, until: until ?? null })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows > 0n;
}

export async function listNotices(db: ReadStore, number: number): Promise<NoticeRow[]> {
  const { rows } = await sql<{
    number: number;
    kind: NoticeKind;
    ordinal: number;
    recipient: string;
    letter: number;
    given: Date;
    until: string | null;
  }>`
    SELECT number, kind, ordinal, recipient, letter, given, to_char(until, 'YYYY-MM-DD') AS until
    FROM holder_notice WHERE number = ${number} ORDER BY id
  `.execute(db[queries]);
  return rows.map(({ until, letter, ...row }) => ({
    ...row,
    letter: Number(letter),
    ...(until !== null && { until }),
  }));
}
