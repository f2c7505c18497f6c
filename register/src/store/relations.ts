/** Relations between numbers (MARC 760-787), derived from current revisions. */
import type { RelationKind } from '@masthead/serial';
import { sql } from 'kysely';
import { codeToMedium, codeToState, stateToCode } from '../domain/facet-codes.ts';
import type { RelationRow } from '../domain/rows.ts';
import { textToCard } from '../domain/search-document.ts';
import { positionOf } from './as-of.ts';
import { integers, texts } from './columns.ts';
import { queries, type ReadStore, type Tx } from './handle.ts';
import { listedStates, seenRelations } from './sight.ts';

/** Relations in other records that point at a number or at one that was cancelled in its favour, at most `limit`. */
export async function findIncomingRelations(db: ReadStore, number: number, limit = 500): Promise<RelationRow[]> {
  const kinds = seenRelations(db);
  const states = listedStates(db);
  if (kinds?.length === 0 || positionOf(db) !== undefined) return [];
  const rows = await db[queries]
    .selectFrom('relation')
    .leftJoin('search', 'search.number', 'relation.number')
    .select(['relation.number', 'relation.kind', 'relation.other', 'search.card', 'search.medium', 'search.status'])
    .where(
      'relation.other',
      '=',
      sql<number>`ANY (ARRAY(SELECT ${number}::int4 UNION ALL SELECT number FROM number WHERE replacement = ${number}))`,
    )
    .where('relation.number', '<>', number)
    .$if(kinds !== undefined, (query) => query.where('relation.kind', 'in', [...kinds!]))
    .$if(states !== undefined, (query) => query.where('search.status', 'in', states!.map(stateToCode)))
    .orderBy('relation.number')
    .orderBy('relation.kind')
    .limit(limit)
    .execute();
  return rows.map((row) => {
    const medium = row.medium === null ? undefined : codeToMedium(row.medium);
    return {
      from: row.number,
      to: row.other,
      kind: row.kind as RelationKind,
      ...(row.card === null ? {} : { title: textToCard(row.card).title.text }),
      ...(medium === undefined ? {} : { medium }),
      ...(row.status === null ? {} : { state: codeToState(row.status) }),
    };
  });
}

/** Replaces the relations of numbers; `former` are those that may have had some. */
export async function writeRelations(
  tx: Tx,
  writes: readonly { readonly number: number; readonly relations: readonly { kind: RelationKind; to: number }[] }[],
  former: readonly number[],
): Promise<void> {
  if (former.length > 0) {
    await sql`DELETE FROM relation WHERE number = ANY (${integers(former)})`.execute(tx[queries]);
  }
  const rows = writes.flatMap(({ number, relations }) =>
    relations.filter(({ to }) => to !== number).map(({ kind, to }) => ({ number, kind, to })),
  );
  if (rows.length === 0) return;
  await sql`
    INSERT INTO relation (number, kind, other)
    SELECT * FROM unnest(
      ${integers(rows.map(({ number }) => number))}, ${texts(rows.map(({ kind }) => kind))},
      ${integers(rows.map(({ to }) => to))}
    )
    ON CONFLICT DO NOTHING
  `.execute(tx[queries]);
}
