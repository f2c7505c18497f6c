/**
 * The ledger in pages, as columns: the database sends each column of a page as one text, which costs a third of what as many rows cost
 * in the driver. The columns are what digests and hashes are made of, and nothing else.
 */
import { type Kysely, sql } from 'kysely';
import { hexOf } from './columns.ts';
import type { Said } from './digest.ts';
import type { Tables } from './schema.ts';

/** One position of the ledger. Moments are ISO 8601 with milliseconds. */
export interface LedgerLine {
  readonly position: number;
  readonly sealedAt: string;
  readonly hash: string;
  readonly change: number;
  /**
   * Whether what the seal names is there: the change is missing, is about another number, or names a revision that is missing; or one of
   * the values is none that the Register ever writes.
   */
  readonly fault?: 'change-missing' | 'change-altered' | 'record-missing';
  readonly said: Said;
  readonly detail: string | null;
  /** Empty when it cannot be read. */
  readonly digest: string;
}

const separator = '\u001e';
const nothing = '\u001d';

type Columns = Readonly<Record<(typeof columnNames)[number], string>> & { readonly count: number };
const columnNames = [
  'position',
  'sealed_at',
  'hash',
  'change',
  'fault',
  'kind',
  'number',
  'state',
  'replacement',
  'ordinal',
  'record_hash',
  'actor',
  'reason',
  'evidence',
  'change_set',
  'at',
  'detail',
  'digest',
] as const;

/** Positions above `after` up to `until`, in order; those that are missing are not among them. */
export async function readLedgerPage(db: Kysely<Tables>, after: number, until: number): Promise<LedgerLine[]> {
  const columns = await readColumns(db, after, until);
  if (columns.count === 0) return [];
  const lines = linesOf(columns);
  if (lines !== undefined) return lines;
  // Some value has a sign in it that the Register never writes, so the columns cannot be told apart: look closer.
  if (until - after > 1) {
    const middle = Math.floor((after + until) / 2);
    return [...(await readLedgerPage(db, after, middle)), ...(await readLedgerPage(db, middle, until))];
  }
  return [await unreadable(db, until)];
}

async function readColumns(db: Kysely<Tables>, after: number, until: number): Promise<Columns> {
  const texts = (column: string) =>
    sql.raw(`coalesce(string_agg(coalesce(${column}, chr(29)), chr(30)), '') AS ${column}`);
  // A sign before what is there tells an empty text from none.
  const optional = (column: string) =>
    sql.raw(`coalesce(string_agg(coalesce('=' || ${column}, ''), chr(30)), '') AS ${column}`);
  const array = (column: string) => sql.raw(`coalesce(array_agg(${column})::text, '{}') AS ${column}`);
  const bytes = (column: string) =>
    sql.raw(`coalesce(encode(string_agg(coalesce(${column}, '\\x'), ''::bytea), 'hex'), '') AS ${column}`);
  const { rows } = await sql<Columns>`
    SELECT count(*)::int4 AS count, ${array('position')}, ${array('sealed_at')}, ${bytes('hash')}, ${array('change')},
      ${texts('fault')}, ${texts('kind')}, ${array('number')}, ${texts('state')}, ${array('replacement')}, ${array('ordinal')},
      ${texts('record_hash')}, ${texts('actor')}, ${optional('reason')}, ${optional('evidence')}, ${array('change_set')}, ${array('at')},
      ${optional('detail')}, ${bytes('digest')}
    FROM (
      SELECT seal.position, seal.sealed_at AT TIME ZONE 'UTC' AS sealed_at, seal.hash, seal.change,
        CASE
          WHEN change.id IS NULL THEN 'change-missing'
          WHEN change.number <> seal.number THEN 'change-altered'
          WHEN change.title IS NOT NULL AND revision.title IS NULL THEN 'record-missing'
        END AS fault,
        change.kind, change.number, change.state, change.replacement, change.ordinal, change.actor, change.reason, change.evidence,
        change.change_set, change.at AT TIME ZONE 'UTC' AS at, change.detail, change.digest,
        encode(revision.record_hash, 'hex') AS record_hash
      FROM seal
      LEFT JOIN change ON change.id = seal.change
      LEFT JOIN title_revision AS revision ON revision.title = change.title AND revision.ordinal = change.ordinal
      WHERE seal.position > ${after} AND seal.position <= ${until} ORDER BY seal.position
    ) AS page
  `.execute(db);
  return rows[0]!;
}

/** Undefined when the columns are not equally long. */
function linesOf(columns: Columns): LedgerLine[] | undefined {
  const { count } = columns;
  const position = numbersOf(columns.position);
  const sealedAt = momentsOf(columns.sealed_at);
  const change = numbersOf(columns.change);
  const fault = textsOf(columns.fault);
  const kind = textsOf(columns.kind);
  const number = numbersOf(columns.number);
  const state = textsOf(columns.state);
  const replacement = numbersOf(columns.replacement);
  const ordinal = numbersOf(columns.ordinal);
  const recordHash = textsOf(columns.record_hash);
  const actor = textsOf(columns.actor);
  const reason = optionalTextsOf(columns.reason);
  const evidence = optionalTextsOf(columns.evidence);
  const changeSet = valuesOf(columns.change_set);
  const at = momentsOf(columns.at);
  const detail = optionalTextsOf(columns.detail);
  const lists = [
    position,
    sealedAt,
    change,
    fault,
    kind,
    number,
    state,
    replacement,
    ordinal,
    recordHash,
    actor,
    reason,
  ];
  const others = [evidence, changeSet, at, detail];
  if ([...lists, ...others].some(({ length }) => length !== count)) return undefined;
  const missing = fault.reduce((sum, one) => sum + Number(one === 'change-missing'), 0);
  if (columns.hash.length !== count * 64 || columns.digest.length !== (count - missing) * 64) return undefined;
  const lines: LedgerLine[] = [];
  for (let row = 0, digest = 0; row < count; row++) {
    const isMissing = fault[row] === 'change-missing';
    lines.push({
      position: position[row]!,
      sealedAt: sealedAt[row]!,
      hash: columns.hash.slice(row * 64, row * 64 + 64),
      change: change[row]!,
      ...(fault[row] === null ? undefined : { fault: fault[row] as NonNullable<LedgerLine['fault']> }),
      said: [
        kind[row]!,
        number[row]!,
        state[row]!,
        replacement[row]!,
        ordinal[row]!,
        recordHash[row]!,
        actor[row]!,
        reason[row]!,
        evidence[row]!,
        changeSet[row]!,
        at[row]!,
      ],
      detail: detail[row]!,
      digest: isMissing ? '' : columns.digest.slice(digest, digest + 64),
    });
    if (!isMissing) digest += 64;
  }
  return lines;
}

async function unreadable(db: Kysely<Tables>, position: number): Promise<LedgerLine> {
  const said: Said = [null, null, null, null, null, null, null, null, null, null, ''];
  const seal = await db.selectFrom('seal').selectAll().where('position', '=', position).executeTakeFirstOrThrow();
  const sealedAt = Number.isNaN(seal.sealed_at.getTime?.() ?? Number.NaN) ? '' : seal.sealed_at.toISOString();
  return {
    position,
    sealedAt,
    hash: hexOf(seal.hash),
    change: seal.change,
    fault: 'change-altered',
    said,
    detail: null,
    digest: '',
  };
}

const textsOf = (column: string): (string | null)[] =>
  column.split(separator).map((text) => (text === nothing ? null : text));

const optionalTextsOf = (column: string): (string | null)[] =>
  column.split(separator).map((text) => (text === '' ? null : text.slice(1)));

const valuesOf = (column: string): (string | null)[] =>
  column
    .slice(1, -1)
    .split(',')
    .map((text) => (text === 'NULL' ? null : text));

const numbersOf = (column: string): (number | null)[] =>
  column
    .slice(1, -1)
    .split(',')
    .map((text) => (text === 'NULL' ? null : Number(text)));

/** `"2026-01-01 00:00:00.12"` as ISO 8601. Many neighbours have the same moment. */
function momentsOf(column: string): string[] {
  let last = '';
  let moment = '';
  return column
    .slice(1, -1)
    .split(',')
    .map((text) => {
      if (text === last) return moment;
      last = text;
      const match = /^"(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})(?:\.(\d{1,3}))?"$/.exec(text);
      // What is no moment of our calendar to the millisecond was not written by the Register: its hash cannot be right.
      moment = match === null ? text : `${match[1]}T${match[2]}.${(match[3] ?? '').padEnd(3, '0')}Z`;
      return moment;
    });
}
