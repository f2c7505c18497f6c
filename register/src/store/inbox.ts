/** The inbox of a centre: what is there by state and deadline, and the requests of a question in an order that can be paged by key. */
import { foldText, type Medium } from '@masthead/serial';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { RequestKind, RequestState } from '../domain/request-state.ts';
import { queries, type ReadStore, type Tx } from './handle.ts';
import { findRequestsById, type RequestRow } from './requests.ts';

export const inboxOrders = ['due', 'oldest', 'newest', 'title'] as const;
export type InboxOrder = (typeof inboxOrders)[number];
export const dueFilters = ['overdue', 'today', 'week'] as const;
export type DueFilter = (typeof dueFilters)[number];

export interface InboxQuery {
  /** Absent: of all centres. */
  readonly centre?: string;
  readonly states?: readonly RequestState[];
  readonly kind?: RequestKind;
  readonly urgent?: boolean;
  /** An account; `null`: nobody has it in hand. */
  readonly assignee?: number | null;
  readonly tag?: string;
  /** ISO 3166-1 alpha-3, of publication. */
  readonly country?: string;
  readonly medium?: Medium;
  readonly batch?: string;
  readonly due?: DueFilter;
  /** Words of the title, or a reference. */
  readonly text?: string;
  readonly order?: InboxOrder;
}

/** Where a row stands in its order. */
export type InboxKey = readonly (string | number)[];

export interface InboxRow {
  readonly request: RequestRow;
  readonly key: InboxKey;
  readonly assigneeName?: string;
}

export interface InboxPage {
  readonly rows: readonly InboxRow[];
  readonly total: number;
  /** Whether there are rows before the first and after the last. */
  readonly before: boolean;
  readonly after: boolean;
}

// Days end at midnight of UTC, the Register's clock.
const startOfDay = sql`(date_trunc('day', now() AT TIME ZONE 'UTC') AT TIME ZONE 'UTC')`;
const duePatterns: Readonly<Record<DueFilter, RawBuilder<SqlBool>>> = {
  overdue: sql<SqlBool>`due < now()`,
  today: sql<SqlBool>`due >= now() AND due < ${startOfDay} + interval '1 day'`,
  week: sql<SqlBool>`due >= now() AND due < ${startOfDay} + interval '7 days'`,
};

const micros = (column: string) => sql`(extract(epoch FROM ${sql.ref(column)}) * 1000000)::bigint`;
const last = sql`9000000000000000000::bigint`;
/** What counts first stands first, all rising; `id` comes last. */
const orders: Readonly<Record<InboxOrder, readonly [RawBuilder<unknown>, RawBuilder<unknown>]>> = {
  due: [sql`(CASE WHEN urgent THEN 0 ELSE 1 END)::bigint`, sql`coalesce(${micros('due')}, ${last})`],
  oldest: [sql`coalesce(${micros('submitted')}, ${last})`, sql`0::bigint`],
  newest: [sql`-${micros('changed')}`, sql`0::bigint`],
  title: [sql`split_part(request.title, E'\n', 2) COLLATE "C"`, sql`0::bigint`],
};

function conditions(query: InboxQuery): RawBuilder<SqlBool> {
  const all: RawBuilder<unknown>[] = [sql`request.state <> 'draft'`];
  if (query.centre !== undefined) all.push(sql`request.centre = ${query.centre}`);
  if (query.states !== undefined) all.push(sql`request.state IN (${sql.join([...query.states, 'none'])})`);
  if (query.kind !== undefined) all.push(sql`request.kind = ${query.kind}`);
  if (query.urgent !== undefined) all.push(sql`request.urgent = ${query.urgent}`);
  if (query.assignee === null) all.push(sql`request.assignee IS NULL`);
  else if (query.assignee !== undefined) all.push(sql`request.assignee = ${query.assignee}`);
  if (query.batch !== undefined) all.push(sql`request.batch = ${query.batch}`);
  if (query.due !== undefined) all.push(sql`request.state = 'submitted' AND (${duePatterns[query.due]})`);
  if (query.tag !== undefined)
    all.push(
      sql`EXISTS (SELECT FROM request_tag WHERE request_tag.request = request.id AND request_tag.tag = ${query.tag})`,
    );
  if (query.country !== undefined) all.push(sql`request.form::jsonb ->> 'country' = ${query.country}`);
  if (query.medium !== undefined)
    all.push(
      sql`coalesce(request.form::jsonb -> 'versions', '[]'::jsonb) @> ${JSON.stringify([{ medium: query.medium }])}::jsonb`,
    );
  const text = query.text?.trim() ?? '';
  if (text !== '') {
    const pattern = `%${foldText(text).replace(/[\\%_]/g, '\\$&')}%`;
    all.push(sql`(request.title LIKE ${pattern} OR request.reference = ${text.toUpperCase()})`);
  }
  return sql<SqlBool>`${sql.join(all, sql` AND `)}`;
}

export interface InboxPaging {
  /** Rows beyond this key, not itself. */
  readonly after?: InboxKey;
  readonly before?: InboxKey;
  readonly limit: number;
}

export async function listInbox(db: ReadStore, query: InboxQuery, paging: InboxPaging): Promise<InboxPage> {
  const { after, before, limit } = paging;
  const [first, second] = orders[query.order ?? 'due'];
  const type = query.order === 'title' ? sql`text` : sql`bigint`;
  const from = after ?? before;
  const place =
    from === undefined
      ? sql`true`
      : sql`(${first}, ${second}, request.id) ${before === undefined ? sql`>` : sql`<`}
          (${from[0] ?? ''}::${type}, ${from[1] ?? 0}::bigint, ${from[2] ?? 0}::bigint)`;
  const direction = before === undefined || after !== undefined ? sql`ASC` : sql`DESC`;
  const found = await sql<{ id: number; first: string; second: string; name: string | null }>`
    SELECT request.id, (${first})::text AS first, (${second})::text AS second, account.name
    FROM request LEFT JOIN account ON account.id = request.assignee
    WHERE ${conditions(query)} AND ${place}
    ORDER BY ${first} ${direction}, ${second} ${direction}, request.id ${direction}
    LIMIT ${limit + 1}
  `.execute(db[queries]);
  const more = found.rows.length > limit;
  const rows = found.rows.slice(0, limit);
  const backwards = before !== undefined && after === undefined;
  if (backwards) rows.reverse();
  const { rows: counted } = await sql<{ total: string }>`
    SELECT count(*) AS total FROM request WHERE ${conditions(query)}
  `.execute(db[queries]);
  const requests = await findRequestsById(
    db,
    rows.map(({ id }) => id),
  );
  return {
    rows: rows.flatMap(({ id, first: one, second: two, name }) => {
      const request = requests.get(id);
      return request === undefined
        ? []
        : [{ request, key: [one, two, id], ...(name !== null && { assigneeName: name }) }];
    }),
    total: Number(counted[0]?.total ?? 0),
    before: backwards ? more : after !== undefined,
    after: backwards ? true : more,
  };
}

/** Where a request stands in the order of the question, also when it is not in its answer any more. */
export async function inboxKeyOf(db: ReadStore, request: number, order: InboxOrder = 'due'): Promise<InboxKey> {
  const [first, second] = orders[order];
  const { rows } = await sql<{ first: string; second: string }>`
    SELECT (${first})::text AS first, (${second})::text AS second FROM request WHERE id = ${request}
  `.execute(db[queries]);
  return [rows[0]?.first ?? '', rows[0]?.second ?? '0', request];
}

export interface InboxCounts {
  readonly states: ReadonlyMap<RequestState, number>;
  readonly due: Readonly<Record<DueFilter, number>>;
  /** Of those that wait for the centre. */
  readonly urgent: number;
  readonly mine: number;
  readonly nobodys: number;
  /** When the one that waits longest was sent. */
  readonly oldest?: Date;
}

export async function inboxCounts(
  db: ReadStore,
  { centre, account }: { readonly centre?: string; readonly account?: number },
): Promise<InboxCounts> {
  const whose = centre === undefined ? sql`true` : sql`centre = ${centre}`;
  const { rows } = await sql<{ state: string; count: string }>`
    SELECT state, count(*) AS count FROM request WHERE state <> 'draft' AND ${whose} GROUP BY state
  `.execute(db[queries]);
  const { rows: waiting } = await sql<
    Record<DueFilter | 'urgent' | 'mine' | 'nobodys', string> & { oldest: Date | null }
  >`
    SELECT count(*) FILTER (WHERE ${duePatterns.overdue}) AS overdue,
      count(*) FILTER (WHERE ${duePatterns.today}) AS today,
      count(*) FILTER (WHERE ${duePatterns.week}) AS week,
      count(*) FILTER (WHERE urgent) AS urgent,
      count(*) FILTER (WHERE assignee = ${account ?? 0}) AS mine,
      count(*) FILTER (WHERE assignee IS NULL) AS nobodys,
      min(submitted) AS oldest
    FROM request WHERE state = 'submitted' AND ${whose}
  `.execute(db[queries]);
  const one = waiting[0]!;
  return {
    states: new Map(rows.map(({ state, count }) => [state as RequestState, Number(count)])),
    due: { overdue: Number(one.overdue), today: Number(one.today), week: Number(one.week) },
    urgent: Number(one.urgent),
    mine: Number(one.mine),
    nobodys: Number(one.nobodys),
    ...(one.oldest !== null && { oldest: one.oldest }),
  };
}

/** Centres where something waits. */
export async function centresWithWork(db: ReadStore): Promise<readonly string[]> {
  const { rows } = await sql<{ centre: string }>`
    SELECT DISTINCT centre FROM request WHERE state = 'submitted' AND centre IS NOT NULL ORDER BY centre
  `.execute(db[queries]);
  return rows.map(({ centre }) => centre);
}

/** False when the centre was told on the day; default today, in UTC. */
export async function noteDigest(tx: Tx, centre: string, day?: string): Promise<boolean> {
  const { rows } = await sql<{ centre: string }>`
    INSERT INTO centre_digest (centre, day) VALUES (${centre}, coalesce(${day ?? null}::date, (now() AT TIME ZONE 'UTC')::date))
    ON CONFLICT DO NOTHING RETURNING centre
  `.execute(tx[queries]);
  return rows.length > 0;
}
