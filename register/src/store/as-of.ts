/**
 * The Register as it was: a store that answers as of a position of the ledger. State, replacement and record are those of each number's
 * newest change up to there. Media stand together as the records of that time say (022 $l). What other records said of a number then is
 * not kept in a way that could be asked, so it is left out.
 */
import { readMarc21 } from '@masthead/crosswalk';
import { issnToInteger } from '@masthead/issn';
import type { MarcRecord } from '@masthead/marc';
import { sql } from 'kysely';
import { isWithdrawn, type NumberState } from '../domain/number-state.ts';
import type { ClusterRow, NumberRow, RecordRow, RevisionForm } from '../domain/rows.ts';
import { textToRecord } from './canonical-record.ts';
import { bigints, hexOf, integers } from './columns.ts';
import { moment, queries, type ReadStore } from './handle.ts';
import { seenPart, seenRow } from './sight.ts';

/** The same store as of a position; what is asked through it is answered as it would have been then. */
export function asOf<Read extends ReadStore>(db: Read, position: number): Read {
  return { ...db, [moment]: position };
}

/** The position that a store is asked about; undefined: the present. */
export function positionOf(db: ReadStore): number | undefined {
  return db[moment];
}

export async function findNumbersAsOf(
  db: ReadStore,
  numbers: readonly number[],
  position: number,
): Promise<Map<number, NumberRow>> {
  const { rows } = await sql<{
    number: number;
    state: NumberState;
    replacement: number | null;
    title: number | null;
    first_seen: Date;
  }>`
    SELECT wanted.number, change.state, change.replacement, change.title, number.first_seen
    FROM unnest(${integers(numbers)}) AS wanted (number)
    CROSS JOIN LATERAL (${newest(position)}) AS newest
    JOIN change ON change.id = newest.change
    JOIN number ON number.number = wanted.number
  `.execute(db[queries]);
  return new Map(
    rows.map((row) => [
      row.number,
      {
        number: row.number,
        state: row.state,
        ...(row.replacement === null ? {} : { replacement: row.replacement }),
        ...(row.title === null ? {} : { title: row.title }),
        firstSeen: row.first_seen,
      },
    ]),
  );
}

const newest = (position: number) => sql`
  SELECT position, change, sealed_at FROM seal WHERE seal.number = wanted.number AND seal.position <= ${position}
  ORDER BY position DESC LIMIT 1
`;

export async function findRecordsAsOf(
  db: ReadStore,
  numbers: readonly number[],
  position: number,
): Promise<Map<number, RecordRow>> {
  const { rows } = await sql<{
    number: number;
    state: NumberState;
    present: NumberState;
    replacement: number | null;
    title: number;
    ordinal: number;
    record: string;
    hash: Uint8Array;
    form: RevisionForm;
    source: string | null;
    position: number;
    sealed_at: Date;
    created: Date;
    changed: Date;
  }>`
    SELECT wanted.number, change.state, number.state AS present, change.replacement, change.title, change.ordinal,
      revision.record, revision.record_hash AS hash, revision.form, revision.source, revision.created AS changed,
      first.created, newest.position, newest.sealed_at
    FROM unnest(${integers(numbers)}) AS wanted (number)
    CROSS JOIN LATERAL (${newest(position)}) AS newest
    JOIN change ON change.id = newest.change
    JOIN number ON number.number = wanted.number
    JOIN title_revision AS revision ON revision.title = change.title AND revision.ordinal = change.ordinal
    JOIN title_revision AS first ON first.title = change.title AND first.ordinal = 1
  `.execute(db[queries]);
  const found = new Map<number, RecordRow>();
  for (const row of rows) {
    const then: RecordRow = {
      number: row.number,
      state: row.state,
      ...(row.replacement === null ? {} : { replacement: row.replacement }),
      title: row.title,
      revision: `${row.title}-${row.ordinal}`,
      ordinal: row.ordinal,
      record: textToRecord(row.record),
      hash: hexOf(row.hash),
      form: row.form,
      ...(row.source === null ? {} : { source: row.source }),
      position: row.position,
      sealedAt: row.sealed_at,
      created: row.created,
      changed: row.changed,
    };
    // What is not shown of a number today is not shown of its past.
    const seen = seenRow(db, { ...then, state: row.present }) && seenRow(db, then);
    if (seen !== undefined) found.set(row.number, seen);
  }
  return found;
}

/** Former records as the visitor sees them today, by title and ordinal (`1207-3`). */
export async function findRevisions(
  db: ReadStore,
  wanted: readonly { readonly title: number; readonly ordinal: number }[],
): Promise<Map<string, MarcRecord>> {
  if (wanted.length === 0) return new Map();
  const { rows } = await sql<{ number: number; present: NumberState; title: number; ordinal: number; record: string }>`
    SELECT title.number, number.state AS present, revision.title, revision.ordinal, revision.record
    FROM unnest(${bigints(wanted.map(({ title }) => title))}, ${integers(wanted.map(({ ordinal }) => ordinal))})
      AS wanted (title, ordinal)
    JOIN title_revision AS revision ON revision.title = wanted.title AND revision.ordinal = wanted.ordinal
    JOIN title ON title.id = revision.title
    JOIN number ON number.number = title.number
  `.execute(db[queries]);
  const found = new Map<string, MarcRecord>();
  for (const { number, present, title, ordinal, record } of rows) {
    const seen = seenPart(db, number, present, textToRecord(record));
    if (seen !== undefined) found.set(`${title}-${ordinal}`, seen);
  }
  return found;
}

/**
 * The ISSN-L clusters that the records of that time made, by member: of the numbers themselves, of those that stand with them today, and of
 * those that stand today with the number that was their ISSN-L.
 */
export async function findClustersAsOf(
  db: ReadStore,
  numbers: readonly number[],
  position: number,
): Promise<Map<number, ClusterRow>> {
  const own = await issnLsAsOf(db, numbers, position);
  const { rows } = await sql<{ member: number }>`
    SELECT DISTINCT member FROM cluster_member WHERE kind = 'L' AND cluster IN (
      SELECT cluster FROM cluster_member WHERE kind = 'L' AND member = ANY (${integers(numbers)})
      UNION ALL SELECT unnest(${integers([...numbers, ...own.values()])})
    )
  `.execute(db[queries]);
  const others = [...own.values(), ...rows.map(({ member }) => member)].filter((number) => !own.has(number));
  const all = new Map([...own, ...(await issnLsAsOf(db, [...new Set(others)], position))]);
  const found = new Map<number, ClusterRow>();
  for (const number of numbers) {
    // Of a number that was an ISSN-L and has no record of that time, the others say so.
    const cluster = own.get(number) ?? ([...all.values()].includes(number) ? number : undefined);
    if (cluster === undefined) continue;
    const members = [...all].flatMap(([member, issnL]) => (issnL === cluster ? [member] : []));
    found.set(number, { kind: 'L', cluster, members: members.sort((a, b) => a - b) });
  }
  return found;
}

/** With the eyes of the Register: which numbers stand together is seen by everybody. */
async function issnLsAsOf(db: ReadStore, numbers: readonly number[], position: number): Promise<Map<number, number>> {
  const found = new Map<number, number>();
  for (const [number, { record, state }] of await findRecordsAsOf({ [queries]: db[queries] }, numbers, position)) {
    const issnL = isWithdrawn(state) ? undefined : readMarc21(record).serial?.issnL;
    if (issnL !== undefined) found.set(number, issnToInteger(issnL));
  }
  return found;
}
