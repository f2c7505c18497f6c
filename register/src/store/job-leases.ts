/** Who does a job now: a row for each, so that of any number of servers one does it, and another goes on when that one dies. */
import { sql } from 'kysely';
import { queries, type ReadStore, type Tx } from './handle.ts';

export interface JobRow {
  readonly job: string;
  readonly holder?: string;
  readonly heldUntil?: Date;
  /** Not run again before. */
  readonly due: Date;
  readonly started?: Date;
  readonly ended?: Date;
  readonly runs: number;
  readonly failures: number;
  /** What the last run that went well did, in items. */
  readonly done?: number;
  /** Why the last run failed; absent when it went well. */
  readonly error?: string;
}

export interface LeaseWrite {
  readonly job: string;
  /** Names this server and no other. */
  readonly holder: string;
  /** How long it is held without a word. */
  readonly seconds: number;
  /** Also before it is due. */
  readonly now?: boolean;
}

/** Whether the job is the holder's now: it is due, and nobody else holds it. */
export async function takeJob(tx: Tx, { job, holder, seconds, now = false }: LeaseWrite): Promise<boolean> {
  const { rows } = await sql`
    INSERT INTO job_lease AS lease (job, holder, held_until, started)
    VALUES (${job}, ${holder}, now() + make_interval(secs => ${seconds}), now())
    ON CONFLICT (job) DO UPDATE SET holder = excluded.holder, held_until = excluded.held_until, started = now()
    WHERE (lease.held_until IS NULL OR lease.held_until <= now()) AND (${now} OR lease.due <= now())
    RETURNING job
  `.execute(tx[queries]);
  return rows.length === 1;
}

/** Holds it for longer; false when another has taken it over. */
export async function keepJob(tx: Tx, { job, holder, seconds }: Omit<LeaseWrite, 'now'>): Promise<boolean> {
  const { numUpdatedRows } = await tx[queries]
    .updateTable('job_lease')
    .set({ held_until: sql<Date>`now() + make_interval(secs => ${seconds})` })
    .where('job', '=', job)
    .where('holder', '=', holder)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export interface JobEnd {
  readonly job: string;
  readonly holder: string;
  /** Seconds until it is due again. */
  readonly every: number;
  readonly outcome: { readonly done: number } | { readonly error: string };
}

/** Lets go of it and writes down how it went. */
export async function endJob(tx: Tx, { job, holder, every, outcome }: JobEnd): Promise<void> {
  const failed = 'error' in outcome;
  await tx[queries]
    .updateTable('job_lease')
    .set((row) => ({
      holder: null,
      held_until: null,
      due: sql<Date>`now() + make_interval(secs => ${every})`,
      ended: sql<Date>`now()`,
      runs: row('runs', '+', 1),
      failures: row('failures', '+', failed ? 1 : 0),
      ...(failed ? { error: outcome.error.slice(0, 2000) } : { error: null, done: outcome.done }),
    }))
    .where('job', '=', job)
    .where('holder', '=', holder)
    .execute();
}

/** Those of the embedded register, whose one process has just begun: whoever held them is gone. */
export async function freeJobs(tx: Tx): Promise<void> {
  await tx[queries].updateTable('job_lease').set({ holder: null, held_until: null }).execute();
}

export async function listJobs(db: ReadStore): Promise<JobRow[]> {
  const rows = await db[queries].selectFrom('job_lease').selectAll().orderBy('job').execute();
  return rows.map((row) => ({
    job: row.job,
    ...(row.holder !== null && { holder: row.holder }),
    ...(row.held_until !== null && { heldUntil: row.held_until }),
    due: row.due,
    ...(row.started !== null && { started: row.started }),
    ...(row.ended !== null && { ended: row.ended }),
    runs: row.runs,
    failures: row.failures,
    ...(row.done !== null && { done: row.done }),
    ...(row.error !== null && { error: row.error }),
  }));
}
