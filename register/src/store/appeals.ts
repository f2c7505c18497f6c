/** Appeals against decisions on requests: one for each decision, answered once (ISO 3297:2020, D.2 l). */
import { type Selectable, sql } from 'kysely';
import type { AppealPlace, AppealState } from '../domain/appeal.ts';
import { requestDays } from '../domain/request-state.ts';
import { cleanText } from './columns.ts';
import { queries, type ReadStore, type Tx } from './handle.ts';
import type { Tables } from './schema.ts';

export interface AppealWrite {
  readonly request: number;
  readonly against: { readonly decided: Date; readonly by: string; readonly decision?: unknown };
  readonly account: number;
  readonly organisation?: number;
  /** Absent: the Registration Authority. */
  readonly centre?: string;
  readonly why: AppealPlace;
  readonly grounds: string;
}

export interface AppealRow extends AppealWrite {
  readonly id: number;
  readonly state: AppealState;
  readonly submitted: Date;
  readonly due: Date;
  readonly decided?: Date;
  readonly decidedBy?: string;
  readonly rule?: string;
  readonly reason?: string;
}

/** Undefined when there is one against this decision. */
export async function addAppeal(tx: Tx, appeal: AppealWrite): Promise<AppealRow | undefined> {
  const { against } = appeal;
  const row = await tx[queries]
    .insertInto('appeal')
    .values({
      request: appeal.request,
      against: against.decided,
      against_by: against.by,
      against_decision: against.decision === undefined ? null : cleanText(JSON.stringify(against.decision)),
      account: appeal.account,
      organisation: appeal.organisation ?? null,
      centre: appeal.centre ?? null,
      why_there: appeal.why,
      grounds: cleanText(appeal.grounds),
      due: sql<Date>`now() + make_interval(days => ${requestDays.decideAppeal})`,
      decided: null,
      decided_by: null,
      rule: null,
      reason: null,
    })
    .onConflict((conflict) => conflict.columns(['request', 'against']).doNothing())
    .returningAll()
    .executeTakeFirst();
  return row && toAppeal(row);
}

/** Nobody else answers it until the transaction is over. */
export async function holdAppeal(tx: Tx, id: number): Promise<AppealRow | undefined> {
  const row = await tx[queries].selectFrom('appeal').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row && toAppeal(row);
}

export async function findAppeal(db: ReadStore, id: number): Promise<AppealRow | undefined> {
  const row = await db[queries].selectFrom('appeal').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toAppeal(row);
}

/** All against decisions on the request, the first one first. */
export async function appealsOfRequest(db: ReadStore, request: number): Promise<AppealRow[]> {
  const rows = await db[queries]
    .selectFrom('appeal')
    .selectAll()
    .where('request', '=', request)
    .orderBy('id')
    .execute();
  return rows.map(toAppeal);
}

export interface AppealQuery {
  /** Of this centre; `null`: of the Registration Authority; absent: everybody's. */
  readonly centre?: string | null;
  readonly states?: readonly AppealState[];
  readonly limit: number;
}

/** What is due first comes first. */
export async function listAppeals(db: ReadStore, { centre, states, limit }: AppealQuery): Promise<AppealRow[]> {
  let query = db[queries].selectFrom('appeal').selectAll();
  if (centre === null) query = query.where('centre', 'is', null);
  else if (centre !== undefined) query = query.where('centre', '=', centre);
  if (states !== undefined) query = query.where('state', 'in', [...states, 'none']);
  const rows = await query.orderBy('due').orderBy('id').limit(limit).execute();
  return rows.map(toAppeal);
}

export interface AppealAnswer {
  readonly state: 'upheld' | 'dismissed' | 'withdrawn';
  readonly by: string;
  readonly rule?: string;
  readonly reason?: string;
}

export async function answerAppeal(tx: Tx, id: number, { state, by, rule, reason }: AppealAnswer): Promise<AppealRow> {
  const row = await tx[queries]
    .updateTable('appeal')
    .set({ state, decided: sql<Date>`now()`, decided_by: by, rule: rule ?? null, reason: reason ?? null })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .returningAll()
    .executeTakeFirstOrThrow();
  return toAppeal(row);
}

function toAppeal(row: Selectable<Tables['appeal']>): AppealRow {
  return {
    id: row.id,
    request: row.request,
    against: {
      decided: row.against,
      by: row.against_by,
      ...(row.against_decision !== null && { decision: JSON.parse(row.against_decision) as unknown }),
    },
    account: row.account,
    ...(row.organisation !== null && { organisation: row.organisation }),
    ...(row.centre !== null && { centre: row.centre }),
    why: row.why_there as AppealPlace,
    grounds: row.grounds,
    state: row.state as AppealState,
    submitted: row.submitted,
    due: row.due,
    ...(row.decided !== null && { decided: row.decided }),
    ...(row.decided_by !== null && { decidedBy: row.decided_by }),
    ...(row.rule !== null && { rule: row.rule }),
    ...(row.reason !== null && { reason: row.reason }),
  };
}
