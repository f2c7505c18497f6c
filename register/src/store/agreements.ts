/** Agreements with publishers: their terms, calls, numbers and samples. Whoever counts against a quota locks the agreement's row first. */
import { type Selectable, sql } from 'kysely';
import type { AgreementState, AgreementTerms, AgreementUsage } from '../domain/agreement.ts';
import { bigints, integers } from './columns.ts';
import { queries, type ReadStore, type Tx } from './handle.ts';
import type { Tables } from './schema.ts';

export interface AgreementRow extends AgreementTerms {
  readonly id: number;
  readonly organisation: number;
  readonly organisationName: string;
  readonly centre: string;
  readonly centreName?: string;
  readonly state: AgreementState;
  readonly version: number;
  readonly created: Date;
  readonly createdBy: string;
}

export interface AgreementQuery {
  readonly id?: number;
  readonly organisation?: number;
  readonly centre?: string;
  readonly state?: AgreementState;
}

function selectAgreements(db: ReadStore) {
  return db[queries]
    .selectFrom('agreement')
    .innerJoin('organisation', 'organisation.id', 'agreement.organisation')
    .innerJoin('centre', 'centre.code', 'agreement.centre')
    .selectAll('agreement')
    .select(['organisation.name as organisationName', 'centre.name as centreName'])
    .orderBy('agreement.id');
}

type Row = Selectable<Tables['agreement']> & { organisationName: string; centreName: string | null };

const toAgreement = (row: Row): AgreementRow => ({
  id: row.id,
  organisation: row.organisation,
  organisationName: row.organisationName,
  centre: row.centre,
  ...(row.centreName !== null && { centreName: row.centreName }),
  ...(row.block !== null && { block: row.block }),
  state: row.state as AgreementState,
  since: row.since,
  ...(row.until !== null && { until: row.until }),
  quotaYear: row.quota_year,
  quotaOpen: row.quota_open,
  byApi: row.by_api,
  byFile: row.by_file,
  sampling: row.sampling,
  errorLimit: row.error_limit,
  contactName: row.contact_name,
  contactEmail: row.contact_email,
  contactLanguage: row.contact_language,
  terms: row.terms,
  version: row.version,
  created: row.created,
  createdBy: row.created_by,
});

export async function listAgreements(db: ReadStore, query: AgreementQuery = {}): Promise<AgreementRow[]> {
  let select = selectAgreements(db);
  if (query.id !== undefined) select = select.where('agreement.id', '=', query.id);
  if (query.organisation !== undefined) select = select.where('agreement.organisation', '=', query.organisation);
  if (query.centre !== undefined) select = select.where('agreement.centre', '=', query.centre);
  if (query.state !== undefined) select = select.where('agreement.state', '=', query.state);
  return (await select.execute()).map(toAgreement);
}

export async function findAgreement(db: ReadStore, id: number): Promise<AgreementRow | undefined> {
  return (await listAgreements(db, { id }))[0];
}

/** The agreement in force on a day (YYYY-MM-DD) that an organisation has, for routing; the oldest of several. */
export async function findAgreementInForce(
  db: ReadStore,
  organisation: number,
  day: string,
): Promise<AgreementRow | undefined> {
  const all = await listAgreements(db, { organisation, state: 'active' });
  return all.find(({ since, until }) => since <= day && (until === undefined || day <= until));
}

/** Locks it until the transaction ends: who counts against its quotas comes one after the other. */
export async function lockAgreement(tx: Tx, id: number): Promise<AgreementRow | undefined> {
  const row = await tx[queries]
    .selectFrom('agreement')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && findAgreement(tx, id);
}

const toValues = (terms: AgreementTerms) => ({
  block: terms.block ?? null,
  since: terms.since,
  until: terms.until ?? null,
  quota_year: terms.quotaYear,
  quota_open: terms.quotaOpen,
  by_api: terms.byApi,
  by_file: terms.byFile,
  sampling: terms.sampling,
  error_limit: terms.errorLimit,
  contact_name: terms.contactName,
  contact_email: terms.contactEmail,
  contact_language: terms.contactLanguage,
  terms: terms.terms,
});

export async function addAgreement(
  tx: Tx,
  { organisation, centre, by, ...terms }: AgreementTerms & { organisation: number; centre: string; by: string },
): Promise<number> {
  const { id } = await tx[queries]
    .insertInto('agreement')
    .values({ organisation, centre, created_by: by, ...toValues(terms) })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** The agreement is locked. */
export async function changeAgreement(tx: Tx, id: number, terms: AgreementTerms): Promise<void> {
  await tx[queries]
    .updateTable('agreement')
    .set({ ...toValues(terms), version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute();
}

export async function moveAgreement(tx: Tx, id: number, state: AgreementState): Promise<void> {
  await tx[queries]
    .updateTable('agreement')
    .set({ state, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute();
}

export interface AgreementEvent {
  readonly ordinal: number;
  readonly at: Date;
  readonly kind: string;
  readonly actor: string;
  readonly reason?: string;
  readonly data?: unknown;
}

/** The agreement is locked. */
export async function addAgreementEvent(
  tx: Tx,
  agreement: number,
  event: { readonly kind: string; readonly actor: string; readonly reason?: string; readonly data?: unknown },
): Promise<void> {
  const { kind, actor, reason, data } = event;
  await sql`
    INSERT INTO agreement_event (agreement, ordinal, kind, actor, reason, data)
    SELECT ${agreement}, coalesce(max(ordinal), 0) + 1, ${kind}, ${actor}, ${reason ?? null}, ${data === undefined ? null : JSON.stringify(data)}
    FROM agreement_event WHERE agreement = ${agreement}
  `.execute(tx[queries]);
}

/** In the order in which they happened. */
export async function listAgreementEvents(db: ReadStore, agreement: number): Promise<AgreementEvent[]> {
  const rows = await db[queries]
    .selectFrom('agreement_event')
    .selectAll()
    .where('agreement', '=', agreement)
    .orderBy('ordinal')
    .execute();
  return rows.map(({ ordinal, at, kind, actor, reason, data }) => ({
    ordinal,
    at,
    kind,
    actor,
    ...(reason !== null && { reason }),
    ...(data !== null && { data: JSON.parse(data) as unknown }),
  }));
}

/** What is used of quotas and block, with what open calls ask for. `year` is a calendar year. */
export async function agreementUsage(db: ReadStore, id: number, year: number): Promise<AgreementUsage> {
  const { rows } = await sql<{ year: number; open: number; left: number; size: number; asked: number }>`
    SELECT
      (SELECT count(*) FROM agreement_number WHERE agreement = ${id}
        AND taken >= make_timestamptz(${year}::int4, 1, 1, 0, 0, 0, 'UTC')
        AND taken < make_timestamptz(${year + 1}::int4, 1, 1, 0, 0, 0, 'UTC'))::int4 AS year,
      (SELECT count(*) FROM agreement_number JOIN number ON number.number = agreement_number.number
        WHERE agreement_number.agreement = ${id} AND number.state = 'provisional')::int4 AS open,
      (SELECT count(*) FROM free_number WHERE free_number.block = agreement.block)::int4 AS left,
      coalesce((SELECT last - first + 1 FROM block WHERE block.id = agreement.block), 0)::int4 AS size,
      (SELECT coalesce(sum(asked), 0) FROM agreement_call
        WHERE agreement = ${id} AND kind = 'take' AND state = 'open')::int4 AS asked
    FROM agreement WHERE id = ${id}
  `.execute(db[queries]);
  const { asked, ...row } = rows[0]!;
  return { ...row, year: row.year + asked, open: row.open + asked };
}

export interface AgreementCall {
  readonly id: number;
  readonly agreement: number;
  readonly kind: 'take' | 'confirm';
  readonly key: string;
  /** Lower-case hexadecimal. */
  readonly digest: string;
  readonly asked: number;
  /** Keys and labels of the assignments that it consists of. */
  readonly parts: readonly { readonly key: string; readonly label: string }[];
  readonly state: 'open' | 'done';
  readonly done: number;
  readonly result?: unknown;
  readonly at: Date;
  readonly by: string;
}

const toCall = (row: Selectable<Tables['agreement_call']>): AgreementCall => ({
  id: row.id,
  agreement: row.agreement,
  kind: row.kind as 'take' | 'confirm',
  key: row.key,
  digest: Buffer.from(row.digest).toString('hex'),
  asked: row.asked,
  parts: JSON.parse(row.parts) as AgreementCall['parts'],
  state: row.state as 'open' | 'done',
  done: row.done,
  ...(row.result !== null && { result: JSON.parse(row.result) as unknown }),
  at: row.at,
  by: row.by,
});

export async function findAgreementCall(
  db: ReadStore,
  agreement: number,
  which: { readonly id: number } | { readonly kind: 'take' | 'confirm'; readonly key: string },
): Promise<AgreementCall | undefined> {
  const select = db[queries].selectFrom('agreement_call').selectAll().where('agreement', '=', agreement);
  const row = await ('id' in which
    ? select.where('id', '=', which.id)
    : select.where('kind', '=', which.kind).where('key', '=', which.key)
  ).executeTakeFirst();
  return row && toCall(row);
}

/** Newest first, without their rows. */
export async function listAgreementCalls(db: ReadStore, agreement: number, limit: number): Promise<AgreementCall[]> {
  const rows = await db[queries]
    .selectFrom('agreement_call')
    .selectAll()
    .where('agreement', '=', agreement)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => toCall({ ...row, result: null, parts: '[]' }));
}

/** Calls that were broken off: open, and begun before a moment. */
export async function listOpenCalls(db: ReadStore, before: Date): Promise<AgreementCall[]> {
  const rows = await db[queries]
    .selectFrom('agreement_call')
    .selectAll()
    .where('state', '=', 'open')
    .where('at', '<', before)
    .orderBy('id')
    .execute();
  return rows.map(toCall);
}

/** The agreement is locked, and has no call with this key. */
export async function addAgreementCall(
  tx: Tx,
  call: Pick<AgreementCall, 'agreement' | 'kind' | 'key' | 'digest' | 'asked' | 'parts' | 'by'>,
): Promise<number> {
  const { digest, parts, ...values } = call;
  const { id } = await tx[queries]
    .insertInto('agreement_call')
    .values({ ...values, digest: Buffer.from(digest, 'hex'), parts: JSON.stringify(parts) })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** False when it had been closed. */
export async function closeAgreementCall(
  tx: Tx,
  id: number,
  { done, result }: { readonly done: number; readonly result: unknown },
): Promise<boolean> {
  const { numUpdatedRows } = await tx[queries]
    .updateTable('agreement_call')
    .set({ state: 'done', done, result: JSON.stringify(result) })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Numbers that came of a call; those that are entered already stay as they are. */
export async function addAgreementNumbers(
  tx: Tx,
  {
    agreement,
    call,
    numbers,
  }: { readonly agreement: number; readonly call: number; readonly numbers: readonly number[] },
): Promise<void> {
  if (numbers.length === 0) return;
  await sql`
    INSERT INTO agreement_number (number, agreement, call)
    SELECT number, ${agreement}, ${call} FROM unnest(${integers(numbers)}) AS row (number) ORDER BY number
    ON CONFLICT (number) DO NOTHING
  `.execute(tx[queries]);
}

export interface AgreementNumber {
  readonly number: number;
  readonly state: string;
  readonly taken: Date;
  readonly confirmed?: Date;
  readonly call: number;
}

export interface AgreementNumberQuery {
  readonly state?: string;
  readonly after?: number;
  readonly limit?: number;
  readonly numbers?: readonly number[];
  /** Days of the taking, both in it. */
  readonly since?: string;
  readonly until?: string;
}

/** Ascending. */
export async function listAgreementNumbers(
  db: ReadStore,
  agreement: number,
  { state, after, limit, numbers, since, until }: AgreementNumberQuery = {},
): Promise<AgreementNumber[]> {
  let select = db[queries]
    .selectFrom('agreement_number as own')
    .innerJoin('number', 'number.number', 'own.number')
    .select(['own.number', 'number.state', 'own.taken', 'own.confirmed', 'own.call'])
    .where('own.agreement', '=', agreement)
    .orderBy('own.number');
  if (state !== undefined) select = select.where('number.state', '=', state as 'provisional');
  if (after !== undefined) select = select.where('own.number', '>', after);
  if (numbers !== undefined) select = select.where('own.number', '=', sql<number>`ANY (${integers(numbers)})`);
  if (since !== undefined) select = select.where('own.taken', '>=', new Date(`${since}T00:00:00Z`));
  if (until !== undefined)
    select = select.where('own.taken', '<', new Date(new Date(`${until}T00:00:00Z`).getTime() + 86_400_000));
  if (limit !== undefined) select = select.limit(limit);
  return (await select.execute()).map(({ confirmed, ...row }) => ({
    ...row,
    ...(confirmed !== null && { confirmed }),
  }));
}

export interface AgreementMonth {
  /** YYYY-MM, UTC. */
  readonly month: string;
  readonly taken: number;
  readonly confirmed: number;
  readonly sampled: number;
  readonly wrong: number;
}

/** By month of the taking, of the confirming and of the judging. */
export async function agreementMonths(db: ReadStore, agreement: number): Promise<AgreementMonth[]> {
  const { rows } = await sql<AgreementMonth>`
    WITH own AS (SELECT * FROM agreement_number WHERE agreement = ${agreement}),
    judged AS (
      SELECT one.judged, one.verdict FROM agreement_sample_number AS one JOIN agreement_sample AS sample ON sample.id = one.sample
      WHERE sample.agreement = ${agreement} AND one.verdict IS NOT NULL
    ),
    happened AS (
      SELECT taken AS at, 1 AS taken, 0 AS confirmed, 0 AS sampled, 0 AS wrong FROM own
      UNION ALL SELECT confirmed, 0, 1, 0, 0 FROM own WHERE confirmed IS NOT NULL
      UNION ALL SELECT judged, 0, 0, 1, CASE verdict WHEN 'wrong' THEN 1 ELSE 0 END FROM judged
    )
    SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM') AS month, sum(taken)::int4 AS taken, sum(confirmed)::int4 AS confirmed,
      sum(sampled)::int4 AS sampled, sum(wrong)::int4 AS wrong
    FROM happened GROUP BY 1 ORDER BY 1
  `.execute(db[queries]);
  return rows;
}

/** Numbers by their state now. */
export async function agreementStateCounts(db: ReadStore, agreement: number): Promise<Map<string, number>> {
  const { rows } = await sql<{ state: string; count: number }>`
    SELECT number.state, count(*)::int4 AS count FROM agreement_number AS own JOIN number ON number.number = own.number
    WHERE own.agreement = ${agreement} GROUP BY number.state ORDER BY number.state
  `.execute(db[queries]);
  return new Map(rows.map(({ state, count }) => [state, count]));
}

export interface AgreementSample {
  readonly id: number;
  readonly agreement: number;
  readonly since: string;
  readonly until: string;
  readonly seed: string;
  readonly rate: number;
  readonly population: number;
  readonly errorLimit: number;
  readonly at: Date;
  readonly by: string;
  readonly closed?: Date;
  readonly size: number;
  readonly judged: number;
  readonly wrong: number;
}

/** Newest first. */
export async function listAgreementSamples(
  db: ReadStore,
  agreement: number,
  { id }: { readonly id?: number } = {},
): Promise<AgreementSample[]> {
  const { rows } = await sql<Omit<AgreementSample, 'closed'> & { closed: Date | null }>`
    SELECT sample.id, agreement, since, until, seed, rate, population, error_limit AS "errorLimit", at, by, closed,
      count(one.number)::int4 AS size, count(one.verdict)::int4 AS judged,
      (count(*) FILTER (WHERE one.verdict = 'wrong'))::int4 AS wrong
    FROM agreement_sample AS sample LEFT JOIN agreement_sample_number AS one ON one.sample = sample.id
    WHERE agreement = ${agreement} AND (${id ?? null}::int8 IS NULL OR sample.id = ${id ?? null})
    GROUP BY sample.id ORDER BY sample.id DESC
  `.execute(db[queries]);
  return rows.map(({ closed, ...row }) => ({ ...row, ...(closed !== null && { closed }) }));
}

export async function addAgreementSample(
  tx: Tx,
  {
    numbers,
    errorLimit,
    ...sample
  }: Omit<AgreementSample, 'id' | 'at' | 'closed' | 'size' | 'judged' | 'wrong'> & {
    readonly numbers: readonly number[];
  },
): Promise<number> {
  const { id } = await tx[queries]
    .insertInto('agreement_sample')
    .values({ ...sample, error_limit: errorLimit })
    .returning('id')
    .executeTakeFirstOrThrow();
  await sql`
    INSERT INTO agreement_sample_number (sample, number) SELECT ${id}, number FROM unnest(${integers(numbers)}) AS row (number)
  `.execute(tx[queries]);
  return id;
}

export interface SampledNumber {
  readonly number: number;
  readonly state: string;
  readonly verdict?: 'right' | 'wrong';
  readonly reason?: string;
  readonly judged?: Date;
  readonly judgedBy?: string;
}

/** Ascending. */
export async function listSampledNumbers(db: ReadStore, sample: number): Promise<SampledNumber[]> {
  const rows = await db[queries]
    .selectFrom('agreement_sample_number as one')
    .innerJoin('number', 'number.number', 'one.number')
    .select(['one.number', 'number.state', 'one.verdict', 'one.reason', 'one.judged', 'one.judged_by'])
    .where('one.sample', '=', sample)
    .orderBy('one.number')
    .execute();
  return rows.map(({ number, state, verdict, reason, judged, judged_by: by }) => ({
    number,
    state,
    ...(verdict !== null && { verdict: verdict as 'right' | 'wrong' }),
    ...(reason !== null && { reason }),
    ...(judged !== null && { judged }),
    ...(by !== null && { judgedBy: by }),
  }));
}

/** False when the number is not in the sample. */
export async function judgeSampled(
  tx: Tx,
  sample: number,
  number: number,
  judgement: { readonly verdict: 'right' | 'wrong'; readonly reason?: string; readonly by: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx[queries]
    .updateTable('agreement_sample_number')
    .set({
      verdict: judgement.verdict,
      reason: judgement.reason ?? null,
      judged: sql<Date>`now()`,
      judged_by: judgement.by,
    })
    .where('sample', '=', sample)
    .where('number', '=', number)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function closeSample(tx: Tx, id: number): Promise<void> {
  await tx[queries].updateTable('agreement_sample').set({ closed: sql<Date>`now()` }).where('id', '=', id).execute();
}

/** Agreements that blocks stand under, by block; ended ones aside. */
export async function agreementsOfBlocks(db: ReadStore, blocks: readonly number[]): Promise<Map<number, number>> {
  const { rows } = await sql<{ block: number; id: number }>`
    SELECT block, id FROM agreement WHERE state <> 'ended' AND block = ANY (${bigints(blocks)})
  `.execute(db[queries]);
  return new Map(rows.map(({ block, id }) => [block, id]));
}

/** Publisher organisations that an agreement can be written with, by name. */
export async function listPublishers(
  db: ReadStore,
): Promise<readonly { readonly id: number; readonly name: string }[]> {
  return db[queries]
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('kind', '=', 'publisher')
    .where('ended', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .limit(5_000)
    .execute();
}
