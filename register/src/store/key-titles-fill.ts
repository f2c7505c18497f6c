/**
 * Fills the table of key titles from the records of a register that is older than the table: in batches of bounded size, each a
 * transaction of its own, so that it goes on where it was interrupted, and any number of starters may do it at once.
 */
import { readMarc21 } from '@masthead/crosswalk';
import { type Kysely, sql } from 'kysely';
import { keyTitleClaimOf } from '../domain/key-title-claim.ts';
import { isWithdrawn, type NumberState } from '../domain/number-state.ts';
import { textToRecord } from './canonical-record.ts';
import { queries } from './handle.ts';
import { type ClaimWrite, writeKeyTitles } from './key-titles.ts';
import type { Tables } from './schema.ts';

/** Records in one transaction. */
const batchSize = 1000;

/** Does nothing once it is done. Of records with one key title the lowest number gets it. Gives how many records were read. */
export async function fillKeyTitles(
  db: Kysely<Tables>,
  log?: { info(sentence: string): void },
  batch: number = batchSize,
): Promise<number> {
  let read = 0;
  for (;;) {
    const got = await fillBatch(db, batch);
    if (got === 0) break;
    if (read === 0) log?.info('Taking the key titles of the records into their table; this is done once.');
    read += got;
    if (read % 100_000 === 0) log?.info(`Read ${read} records so far.`);
  }
  if (read > 0) log?.info(`The key titles of ${read} records are in their table.`);
  return read;
}

async function fillBatch(db: Kysely<Tables>, batch: number): Promise<number> {
  const done = await sql<{ done: boolean }>`SELECT done FROM key_title_fill`.execute(db);
  if (done.rows[0]?.done !== false) return 0;
  return db.transaction().execute(async (tx) => {
    const { rows: head } = await sql<{ after: number; done: boolean }>`
      SELECT after, done FROM key_title_fill FOR UPDATE
    `.execute(tx);
    if (head[0]?.done !== false) return 0;
    // A title that is written at this moment is waited for; its revision, which we then do not see, has brought its own row.
    const { rows } = await sql<{ number: number; state: NumberState; record: string | null }>`
      SELECT number.number, number.state, revision.record
      FROM (
        SELECT id, number, ordinal FROM title WHERE number > ${head[0].after} ORDER BY number LIMIT ${batch} FOR SHARE
      ) AS title
      JOIN number ON number.number = title.number
      LEFT JOIN title_revision AS revision ON revision.title = title.id AND revision.ordinal = title.ordinal
      ORDER BY title.number
    `.execute(tx);
    const writes: ClaimWrite[] = [];
    for (const { number, state, record } of rows) {
      const serial = record === null || isWithdrawn(state) ? undefined : readMarc21(textToRecord(record)).serial;
      const claim = serial === undefined ? undefined : keyTitleClaimOf(serial);
      if (claim !== undefined) writes.push({ number, known: false, claim });
    }
    await writeKeyTitles({ [queries]: tx }, writes);
    const last = rows.at(-1)?.number;
    await sql`
      UPDATE key_title_fill SET after = ${last ?? head[0].after}, done = ${rows.length < batch}
    `.execute(tx);
    return rows.length;
  });
}
