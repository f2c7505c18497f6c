/**
 * Compares the table of key titles with what the records say when all of them are read again: the invariant of the table, for who
 * wants to be sure. Each page is read in one statement, so writers at work beside it make no faults.
 */
import { readMarc21 } from '@masthead/crosswalk';
import { sql } from 'kysely';
import { keyTitleClaimOf } from '../domain/key-title-claim.ts';
import { isWithdrawn, type NumberState } from '../domain/number-state.ts';
import { textToRecord } from './canonical-record.ts';
import { queries, type ReadStore } from './handle.ts';
import { keyOf } from './key-titles.ts';

export interface KeyTitleFault {
  readonly number: number;
  /**
   * `missing`: the record claims a key title, the table has none. `differs`: the table has another, or files or abbreviates it
   * otherwise. `unclaimed`: the number is withdrawn, or its record claims none. `no-holder`: it waits for one that nobody holds.
   */
  readonly type: 'missing' | 'differs' | 'unclaimed' | 'no-holder';
  /** In the table. */
  readonly text?: string;
  /** By the record. */
  readonly claimed?: string;
}

export interface KeyTitleCheck {
  readonly faults: readonly KeyTitleFault[];
  /** Numbers that were looked at. */
  readonly read: number;
  /** `after` of the following page; absent when all have been read. */
  readonly next?: number;
}

interface Checked {
  readonly number: number;
  readonly state: NumberState | null;
  readonly record: string | null;
  readonly normal: string | null;
  readonly text: string | null;
  readonly filing: string | null;
  readonly abbreviated: string | null;
  readonly orphan: boolean | null;
}

/** One page, by number. A number without a record may have a key title that was taken for it before its record comes. */
export async function checkKeyTitles(
  db: ReadStore,
  { after = -1, limit }: { readonly after?: number; readonly limit: number },
): Promise<KeyTitleCheck> {
  const { rows } = await sql<Checked>`
    SELECT wanted.number, number.state, revision.record,
      held.normal, held.text, held.filing, held.abbreviated,
      NOT held.holds AND NOT EXISTS (
        SELECT FROM key_title AS holder WHERE holder.normal = held.normal AND holder.holds
      ) AS orphan
    FROM (
      (SELECT number FROM title WHERE number > ${after} ORDER BY number LIMIT ${limit})
      UNION (SELECT number FROM key_title WHERE number > ${after} ORDER BY number LIMIT ${limit})
      ORDER BY number LIMIT ${limit}
    ) AS wanted
    LEFT JOIN number ON number.number = wanted.number
    LEFT JOIN title ON title.number = wanted.number
    LEFT JOIN title_revision AS revision ON revision.title = title.id AND revision.ordinal = title.ordinal
    LEFT JOIN key_title AS held ON held.number = wanted.number
    ORDER BY wanted.number
  `.execute(db[queries]);
  const last = rows.at(-1)?.number;
  return {
    faults: rows.flatMap(faultsOf),
    read: rows.length,
    ...(rows.length === limit && last !== undefined && { next: last }),
  };
}

function faultsOf({ number, state, record, normal, text, filing, abbreviated, orphan }: Checked): KeyTitleFault[] {
  const faults: KeyTitleFault[] = [];
  const withdrawn = state === null || isWithdrawn(state);
  const serial = record === null || withdrawn ? undefined : readMarc21(textToRecord(record)).serial;
  const claim = serial && keyTitleClaimOf(serial);
  const claimed = claim && { claimed: claim.text };
  if (text === null) {
    if (claim !== undefined) faults.push({ number, type: 'missing', ...claimed });
    return faults;
  }
  const takenEarly = record === null && !withdrawn;
  if (claim === undefined && !takenEarly) faults.push({ number, type: 'unclaimed', text });
  else if (claim !== undefined) {
    const same =
      keyOf(claim.normal) === normal &&
      claim.text === text &&
      claim.filing === filing &&
      (claim.abbreviated === undefined ? null : keyOf(claim.abbreviated)) === abbreviated;
    if (!same) faults.push({ number, type: 'differs', text, ...claimed });
  }
  if (orphan) faults.push({ number, type: 'no-holder', text });
  return faults;
}
