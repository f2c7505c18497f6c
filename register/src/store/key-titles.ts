/**
 * Key titles: which number holds which, and which records want one that another number holds (ISO 3297:2020, 6). That no two numbers
 * hold the same is an index, not a check; what is compared is made by `keyTitleNormalForm` and never by the database.
 */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { KeyTitleClaim } from '../domain/key-title-claim.ts';
import { cleanText, integers, texts } from './columns.ts';
import { queries, type ReadStore, type Tx } from './handle.ts';
import { listedStates } from './sight.ts';

export interface KeyTitleRow {
  readonly number: number;
  readonly text: string;
}

export interface ClaimWrite {
  readonly number: number;
  /** Absent: the number has no key title any more. */
  readonly claim?: KeyTitleClaim;
  /** Whether it may have a row already. */
  readonly known: boolean;
}

// An index entry ends at 2,704 bytes; these are at most 4 bytes each.
const longestKey = 240;

/** What stands in the column: the normal form, or the beginning of a long one and the hash of all of it. */
export function keyOf(normal: string): string {
  if (normal.length <= longestKey) return normal;
  // Not in the middle of a surrogate pair, which no database stores.
  const start = normal.slice(0, 160).replace(/[\ud800-\udbff]$/, '');
  return `${start}#${createHash('sha256').update(normal).digest('hex')}`;
}

function byNormal<Row>(normals: readonly string[], byKey: ReadonlyMap<string, Row>): Map<string, Row> {
  const found = new Map<string, Row>();
  for (const normal of normals) {
    const row = byKey.get(keyOf(normal));
    if (row !== undefined) found.set(normal, row);
  }
  return found;
}

/** Who holds these key titles, by normal form. What nobody holds is not in the answer. */
export async function findKeyTitleHolders(
  db: ReadStore,
  normals: readonly string[],
): Promise<Map<string, KeyTitleRow>> {
  if (normals.length === 0) return new Map();
  // LATERAL and LIMIT keep it to look-ups by index, on the embedded database too.
  const { rows } = await sql<KeyTitleRow & { normal: string }>`
    SELECT holder.number, holder.normal, holder.text
    FROM unnest(${texts(normals.map(keyOf))}) AS wanted (normal)
    CROSS JOIN LATERAL (
      SELECT number, normal, text FROM key_title WHERE normal = wanted.normal AND holds LIMIT 1
    ) AS holder
  `.execute(db[queries]);
  const byKey = new Map(rows.map(({ number, normal, text }) => [normal, { number, text }]));
  return byNormal(normals, byKey);
}

/** Who has these abbreviated key titles, by their normal form; of several one. */
export async function findAbbreviatedHolders(
  db: ReadStore,
  normals: readonly string[],
  except?: number,
): Promise<Map<string, KeyTitleRow>> {
  if (normals.length === 0) return new Map();
  const { rows } = await sql<KeyTitleRow & { abbreviated: string }>`
    SELECT holder.number, holder.abbreviated, holder.text
    FROM unnest(${texts(normals.map(keyOf))}) AS wanted (abbreviated)
    CROSS JOIN LATERAL (
      SELECT number, abbreviated, text FROM key_title
      WHERE abbreviated = wanted.abbreviated AND number <> ${except ?? -1} LIMIT 1
    ) AS holder
  `.execute(db[queries]);
  const byKey = new Map(rows.map(({ number, abbreviated, text }) => [abbreviated, { number, text }]));
  return byNormal(normals, byKey);
}

/** Key titles of these numbers, whether they hold them or wait for them. */
export async function findKeyTitlesOf(db: ReadStore, numbers: readonly number[]): Promise<Map<number, KeyTitleRow>> {
  const { rows } = await sql<KeyTitleRow>`
    SELECT number, text FROM key_title WHERE number = ANY (${integers(numbers)})
  `.execute(db[queries]);
  return new Map(rows.map((row) => [row.number, row]));
}

/**
 * Writes what records claim, in bulk; each number at most once. The first to claim a key title holds it. Gives, for each number that
 * did not get what it claims, who holds it: its claim is kept and waits. Called last in a transaction, after numbers are locked.
 */
export async function writeKeyTitles(tx: ReadStore, writes: readonly ClaimWrite[]): Promise<Map<number, number>> {
  const known = writes.filter((write) => write.known);
  const settled = known.length === 0 ? new Map<number, boolean>() : await renew(tx, known);
  let left = await claimFree(tx, sorted(writes.filter((write) => !settled.has(write.number))));
  if (left.length > 0) left = await claimAgain(tx, left, settled);
  const taken = await wait(tx, left);
  const waiting = known.filter(({ number, claim }) => claim !== undefined && settled.get(number) === false);
  if (waiting.length === 0) return taken;
  return new Map([...taken, ...(await holdersOf(tx, waiting))]);
}

/** Takes the key titles of numbers that are withdrawn: who waits for one gets it. */
export async function releaseKeyTitles(tx: Tx, numbers: readonly number[]): Promise<void> {
  if (numbers.length === 0) return;
  const { rows } = await sql<Released>`
    DELETE FROM key_title WHERE number = ANY (${integers(numbers)}) RETURNING normal, holds
  `.execute(tx[queries]);
  await promote(tx, rows);
}

/**
 * Claims one key title for a number unless another number holds it. True: it is this number's now, and what it held before is free.
 * False: nothing has changed.
 */
export async function claimKeyTitle(tx: Tx, number: number, claim: KeyTitleClaim): Promise<boolean> {
  const write = { number, claim, known: true };
  if ((await claimFree(tx, [write])).length === 0) return true;
  const key = keyOf(claim.normal);
  const { rows } = await sql<{ number: number; normal: string }>`
    SELECT number, normal FROM key_title WHERE number = ${number} OR (normal = ${key} AND holds)
  `.execute(tx[queries]);
  const own = rows.find((row) => row.number === number);
  // Without a row of its own it was somebody else's that was in the way.
  if (own === undefined) return false;
  if (own.normal !== key && rows.length > 1) return false;
  const held = (await renew(tx, [write])).get(number);
  return held ?? (await claimFree(tx, [write])).length === 0;
}

/**
 * Claims key titles for numbers that have none yet. Gives the numbers that did not get theirs, because another number holds it, or took
 * it at this moment: nothing has changed for those.
 */
export async function claimKeyTitles(
  tx: Tx,
  claims: readonly { readonly number: number; readonly claim: KeyTitleClaim }[],
): Promise<ReadonlySet<number>> {
  const writes = sorted(claims.map((one) => ({ ...one, known: false })));
  return new Set((await claimFree(tx, writes)).map(({ number }) => number));
}

interface Released {
  readonly normal: string;
  readonly holds: boolean;
}

type Claiming = ClaimWrite & { readonly claim: KeyTitleClaim };

/** One order for everybody: two writers that meet wait for one another instead of locking each other out. */
function sorted(writes: readonly ClaimWrite[]): Claiming[] {
  const claiming = writes.filter((write): write is Claiming => write.claim !== undefined);
  return claiming.sort((a, b) =>
    a.claim.normal < b.claim.normal ? -1 : a.claim.normal > b.claim.normal ? 1 : a.number - b.number,
  );
}

function columnsOf(writes: readonly ClaimWrite[]) {
  return sql`unnest(
    ${integers(writes.map(({ number }) => number))}, ${texts(writes.map(({ claim }) => claim && keyOf(claim.normal)))},
    ${texts(writes.map(({ claim }) => claim?.text))}, ${texts(writes.map(({ claim }) => claim?.filing))},
    ${texts(writes.map(({ claim }) => claim?.abbreviated && keyOf(claim.abbreviated)))}
  ) AS row (number, normal, text, filing, abbreviated)`;
}

/** Brings rows that are there up to date: those whose key title is another now go. Gives those that stay, and whether they hold it. */
async function renew(tx: ReadStore, writes: readonly ClaimWrite[]): Promise<Map<number, boolean>> {
  const gone = await sql<Released>`
    DELETE FROM key_title USING ${columnsOf(writes)}
    WHERE key_title.number = row.number AND key_title.normal IS DISTINCT FROM row.normal
    RETURNING key_title.normal, key_title.holds
  `.execute(tx[queries]);
  await promote(tx, gone.rows);
  const { rows } = await sql<{ number: number; holds: boolean }>`
    UPDATE key_title SET text = row.text, filing = coalesce(row.filing, ''), abbreviated = row.abbreviated
    FROM ${columnsOf(writes)}
    WHERE key_title.number = row.number
    RETURNING key_title.number, key_title.holds
  `.execute(tx[queries]);
  return new Map(rows.map(({ number, holds }) => [number, holds]));
}

/** Gives those whose key title another number holds, or who have a row of their own. The index decides, also against writers at this moment. */
async function claimFree(tx: ReadStore, writes: readonly Claiming[]): Promise<readonly Claiming[]> {
  if (writes.length === 0) return [];
  const { rows } = await sql<{ number: number }>`
    INSERT INTO key_title (number, normal, holds, text, filing, abbreviated)
    SELECT number, normal, true, text, coalesce(filing, ''), abbreviated FROM ${columnsOf(writes)}
    ON CONFLICT DO NOTHING RETURNING number
  `.execute(tx[queries]);
  if (rows.length === writes.length) return [];
  const got = new Set(rows.map(({ number }) => number));
  return writes.filter(({ number }) => !got.has(number));
}

/** New numbers that have a row all the same, from before their record came: it is brought up to date. Gives those who must wait. */
async function claimAgain(
  tx: ReadStore,
  writes: readonly Claiming[],
  settled: Map<number, boolean>,
): Promise<readonly Claiming[]> {
  const rows = await findKeyTitlesOf(
    tx,
    writes.map(({ number }) => number),
  );
  if (rows.size === 0) return writes;
  const early = writes.filter(({ number }) => rows.has(number));
  const stayed = await renew(tx, early);
  for (const [number, holds] of stayed) settled.set(number, holds);
  const late = new Set(
    await claimFree(
      tx,
      early.filter(({ number }) => !stayed.has(number)),
    ),
  );
  return writes.filter((write) => !rows.has(write.number) || late.has(write));
}

/**
 * Puts claims in line, and gives who holds what they claim. The holder is locked: when it is about to let go, either it sees who waits,
 * or we see that it went.
 */
async function wait(tx: ReadStore, writes: readonly Claiming[]): Promise<Map<number, number>> {
  const taken = new Map<number, number>();
  if (writes.length === 0) return taken;
  const keys = [...new Set(writes.map(({ claim }) => keyOf(claim.normal)))];
  const { rows } = await sql<{ normal: string; number: number }>`
    SELECT holder.normal, holder.number
    FROM unnest(${texts(keys)}) AS wanted (normal)
    CROSS JOIN LATERAL (
      SELECT normal, number FROM key_title WHERE normal = wanted.normal AND holds LIMIT 1 FOR SHARE
    ) AS holder
  `.execute(tx[queries]);
  const holders = new Map(rows.map(({ normal, number }) => [normal, number]));
  await sql`
    INSERT INTO key_title (number, normal, holds, text, filing, abbreviated)
    SELECT number, normal, false, text, coalesce(filing, ''), abbreviated FROM ${columnsOf(writes)}
    ON CONFLICT (number) DO NOTHING
  `.execute(tx[queries]);
  const free = keys.filter((key) => !holders.has(key));
  await promote(
    tx,
    free.map((normal) => ({ normal, holds: true })),
  );
  for (const { number, claim } of writes) {
    const holder = holders.get(keyOf(claim.normal));
    if (holder !== undefined) taken.set(number, holder);
  }
  return taken;
}

/** Of those who wait for a key title that was let go, the lowest number gets it. */
async function promote(tx: ReadStore, released: readonly Released[]): Promise<void> {
  const normals = [...new Set(released.filter(({ holds }) => holds).map(({ normal }) => normal))].sort();
  if (normals.length === 0) return;
  await sql`
    UPDATE key_title SET holds = true
    FROM (
      SELECT normal, min(number) AS number FROM key_title
      WHERE NOT holds AND normal = ANY (${texts(normals)}) GROUP BY normal
    ) AS first
    WHERE key_title.number = first.number
      AND NOT EXISTS (SELECT FROM key_title AS holder WHERE holder.normal = first.normal AND holder.holds)
  `.execute(tx[queries]);
}

async function holdersOf(tx: ReadStore, waiting: readonly ClaimWrite[]): Promise<Map<number, number>> {
  const holders = await findKeyTitleHolders(tx, [...new Set(waiting.map(({ claim }) => claim!.normal))]);
  const taken = new Map<number, number>();
  for (const { number, claim } of waiting) {
    const holder = holders.get(claim!.normal);
    if (holder !== undefined && holder.number !== number) taken.set(number, holder.number);
  }
  return taken;
}

export interface KeyTitlePlace {
  readonly filing: string;
  readonly number: number;
}

export interface KeyTitleEntry extends KeyTitleRow, KeyTitlePlace {
  /** False for a record whose key title another number holds. */
  readonly holds: boolean;
}

export interface KeyTitlePage {
  readonly entries: readonly KeyTitleEntry[];
  /** `after` of the following page; absent on the last. */
  readonly next?: KeyTitlePlace;
  /** `before` of the page before; absent on the first. */
  readonly previous?: KeyTitlePlace;
}

export interface KeyTitleListQuery {
  /** Begins at the first key title that files here or behind: folded text. */
  readonly from?: string;
  readonly after?: KeyTitlePlace;
  readonly before?: KeyTitlePlace;
  readonly limit: number;
}

/** All key titles with their numbers, in filing order, paged by key: every page costs the same (ISO 3297:2020, 6.3). */
export async function listKeyTitles(db: ReadStore, query: KeyTitleListQuery): Promise<KeyTitlePage> {
  const { after, before, from, limit } = query;
  const place = before ?? after ?? { filing: from ?? '', number: -1 };
  const filing = cleanText(place.filing);
  const isListed = listedTitle(db);
  const { rows } = await (before === undefined
    ? sql<KeyTitleEntry>`
        SELECT number, text, filing, holds FROM key_title
        WHERE (filing, number) > (${filing}::text, ${place.number}::int4) AND ${isListed} ORDER BY filing, number LIMIT ${limit + 1}`
    : sql<KeyTitleEntry>`
        SELECT number, text, filing, holds FROM key_title
        WHERE (filing, number) < (${filing}::text, ${place.number}::int4) AND ${isListed}
        ORDER BY filing DESC, number DESC LIMIT ${limit + 1}`
  ).execute(db[queries]);
  const more = rows.length > limit;
  const entries = rows.slice(0, limit);
  if (before !== undefined) entries.reverse();
  const [first, last] = [entries[0], entries.at(-1)];
  const placeOf = ({ filing: at, number }: KeyTitleEntry): KeyTitlePlace => ({ filing: at, number });
  const goesOn = before === undefined ? more : true;
  const goesBack = before === undefined ? (after ?? from ?? '') !== '' : more;
  return {
    entries,
    ...(goesOn && last !== undefined && { next: placeOf(last) }),
    ...(goesBack && first !== undefined && { previous: placeOf(first) }),
  };
}

/** Condition on a row of `key_title`: its number is in a state whose titles are shown. */
function listedTitle(db: ReadStore) {
  const states = listedStates(db);
  if (states === undefined) return sql`true`;
  return sql`EXISTS (SELECT FROM number WHERE number.number = key_title.number AND state = ANY (${texts(states)}))`;
}

/** Key titles of one title, whatever their qualifier, by the filing form of the title alone; at most `limit`. */
export async function findKeyTitleFamily(db: ReadStore, filing: string, limit: number): Promise<KeyTitleRow[]> {
  const { rows } = await sql<KeyTitleRow>`
    SELECT number, text FROM key_title
    WHERE filing = ${cleanText(filing)}::text
      OR (filing > ${`${cleanText(filing)}\u0001`}::text AND filing < ${`${cleanText(filing)}\u0002`}::text)
    ORDER BY filing, number LIMIT ${limit}
  `.execute(db[queries]);
  return rows;
}

/** A record whose key title another number holds. */
export interface KeyTitleConflict {
  readonly number: number;
  readonly text: string;
  readonly holder: KeyTitleRow;
}

/** The worklist of key titles that two numbers have, by number; `after` is the last number of the page before. */
export async function listKeyTitleConflicts(
  db: ReadStore,
  { after = -1, limit }: { readonly after?: number; readonly limit: number },
): Promise<KeyTitleConflict[]> {
  const { rows } = await sql<{ number: number; text: string; holder: number; held: string }>`
    SELECT waiting.number, waiting.text, holder.number AS holder, holder.text AS held
    FROM (
      SELECT number, normal, text FROM key_title WHERE NOT holds AND number > ${after} AND ${listedTitle(db)}
      ORDER BY number LIMIT ${limit}
    ) AS waiting
    JOIN LATERAL (
      SELECT number, text FROM key_title WHERE normal = waiting.normal AND holds LIMIT 1
    ) AS holder ON true
    ORDER BY waiting.number
  `.execute(db[queries]);
  return rows.map(({ number, text, holder, held }) => ({ number, text, holder: { number: holder, text: held } }));
}

export async function countKeyTitleConflicts(db: ReadStore): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    SELECT count(*)::int4 AS count FROM key_title WHERE NOT holds AND ${listedTitle(db)}
  `.execute(db[queries]);
  return rows[0]?.count ?? 0;
}
