/** What the Register knows of many numbers at once, for an import to decide by. */
import { sql } from 'kysely';
import type { NumberState } from '../domain/number-state.ts';
import type { RevisionForm } from '../domain/rows.ts';
import { hexOf, integers } from './columns.ts';
import { queries, type ReadStore } from './handle.ts';
import type { KnownNumber } from './title-write.ts';

/**
 * One query. Takes no locks: `writeTitles` notices by `basedOn` when somebody wrote in between, and the transaction runs again.
 * LATERAL and LIMIT keep it to look-ups by index: the embedded database never learns how large its tables are, and would read
 * them whole.
 */
export async function loadForImport(db: ReadStore, numbers: readonly number[]): Promise<Map<number, KnownNumber>> {
  const { rows } = await sql<{
    number: number;
    state: NumberState;
    centre: string | null;
    replacement: number | null;
    issn_l: number | null;
    names_cluster: string | null;
    title: number | null;
    ordinal: number | null;
    form: RevisionForm | null;
    hash: Uint8Array | null;
  }>`
    SELECT number.number, number.state, number.centre, number.replacement,
      (SELECT cluster FROM cluster_member WHERE member = number.number AND kind = 'L') AS issn_l,
      (SELECT kind FROM cluster WHERE number = wanted.number AND approved_by IS NOT NULL LIMIT 1) AS names_cluster,
      title.id AS title, title.ordinal, revision.form, revision.record_hash AS hash
    FROM unnest(${integers(numbers)}) AS wanted (number)
    CROSS JOIN LATERAL (SELECT * FROM number WHERE number = wanted.number LIMIT 1) AS number
    LEFT JOIN LATERAL (SELECT id, ordinal FROM title WHERE number = wanted.number LIMIT 1) AS title ON true
    LEFT JOIN LATERAL (
      SELECT form, record_hash FROM title_revision WHERE title = title.id AND ordinal = title.ordinal LIMIT 1
    ) AS revision ON true
  `.execute(db[queries]);
  const known = new Map<number, KnownNumber>();
  for (const row of rows) {
    known.set(row.number, {
      number: row.number,
      state: row.state,
      ...(row.centre === null ? {} : { centre: row.centre }),
      ...(row.replacement === null ? {} : { replacement: row.replacement }),
      ...(row.issn_l === null ? {} : { issnL: row.issn_l }),
      ...(row.names_cluster === null ? {} : { namesCluster: row.names_cluster }),
      ...(row.title === null || row.ordinal === null || row.form === null || row.hash === null
        ? {}
        : { title: { id: row.title, ordinal: row.ordinal, form: row.form, hash: hexOf(row.hash) } }),
    });
  }
  return known;
}
