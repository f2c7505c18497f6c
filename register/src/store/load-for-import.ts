/** What the Register knows of many numbers at once, for an import to decide by. */
import { sql } from 'kysely';
import type { NumberState } from '../domain/number-state.ts';
import type { RevisionForm } from '../domain/rows.ts';
import { hexOf, integers } from './columns.ts';
import { queries, type ReadStore } from './handle.ts';
import type { KnownNumber } from './title-write.ts';

/**
 * One query. Takes no locks: `writeTitles` notices by `basedOn` when somebody wrote in between, and the transaction runs again.
 */
export async function loadForImport(db: ReadStore, numbers: readonly number[]): Promise<Map<number, KnownNumber>> {
  const { rows } = await sql<{
    number: number;
    state: NumberState;
    centre: string | null;
    replacement: number | null;
    issn_l: number | null;
    title: number | null;
    ordinal: number | null;
    form: RevisionForm | null;
    hash: Uint8Array | null;
  }>`
    SELECT number.number, number.state, number.centre, number.replacement, member.cluster AS issn_l,
      title.id AS title, title.ordinal, revision.form, revision.record_hash AS hash
    FROM number
    LEFT JOIN cluster_member AS member ON member.member = number.number AND member.kind = 'L'
    LEFT JOIN title ON title.number = number.number
    LEFT JOIN title_revision AS revision ON revision.title = title.id AND revision.ordinal = title.ordinal
    WHERE number.number = ANY (${integers(numbers)})
  `.execute(db[queries]);
  const known = new Map<number, KnownNumber>();
  for (const row of rows) {
    known.set(row.number, {
      number: row.number,
      state: row.state,
      ...(row.centre === null ? {} : { centre: row.centre }),
      ...(row.replacement === null ? {} : { replacement: row.replacement }),
      ...(row.issn_l === null ? {} : { issnL: row.issn_l }),
      ...(row.title === null || row.ordinal === null || row.form === null || row.hash === null
        ? {}
        : { title: { id: row.title, ordinal: row.ordinal, form: row.form, hash: hexOf(row.hash) } }),
    });
  }
  return known;
}
