/** Numbers that come back from being withdrawn: their records, which stayed, claim their key titles again. */
import { readMarc21 } from '@masthead/crosswalk';
import { sql } from 'kysely';
import { keyTitleClaimOf } from '../domain/key-title-claim.ts';
import { textToRecord } from './canonical-record.ts';
import { integers } from './columns.ts';
import { queries, type Tx } from './handle.ts';
import { type ClaimWrite, writeKeyTitles } from './key-titles.ts';

/** Who took the key title meanwhile keeps it: then the number waits, and is on the worklist. */
export async function reclaimKeyTitles(tx: Tx, numbers: readonly number[]): Promise<void> {
  if (numbers.length === 0) return;
  const { rows } = await sql<{ number: number; record: string }>`
    SELECT title.number, revision.record FROM title
    JOIN title_revision AS revision ON revision.title = title.id AND revision.ordinal = title.ordinal
    WHERE title.number = ANY (${integers(numbers)})
  `.execute(tx[queries]);
  const writes: ClaimWrite[] = [];
  for (const { number, record } of rows) {
    const { serial } = readMarc21(textToRecord(record));
    const claim = serial && keyTitleClaimOf(serial);
    if (claim !== undefined) writes.push({ number, known: true, claim });
  }
  if (writes.length > 0) await writeKeyTitles(tx, writes);
}
