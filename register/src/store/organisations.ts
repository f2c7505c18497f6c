/** Organisations that ask, subscribe or archive. Ended, never deleted: requests and numbers name them. */
import { sql } from 'kysely';
import type { OrganisationKind } from '../domain/actor.ts';
import type { Organisation } from '../domain/organisation.ts';
import { queries, type ReadStore, type Tx } from './handle.ts';

export interface OrganisationWrite {
  readonly kind: OrganisationKind;
  readonly name: string;
  /** ISO 3166-1 alpha-3. */
  readonly country?: string;
  readonly website?: string;
  readonly by: string;
}

export async function addOrganisation(tx: Tx, organisation: OrganisationWrite): Promise<Organisation> {
  const row = await tx[queries]
    .insertInto('organisation')
    .values({
      kind: organisation.kind,
      name: organisation.name,
      country: organisation.country ?? null,
      website: organisation.website ?? null,
      created_by: organisation.by,
      ended: null,
      ended_by: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return toOrganisation(row);
}

export async function findOrganisation(db: ReadStore, id: number): Promise<Organisation | undefined> {
  const row = await db[queries].selectFrom('organisation').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toOrganisation(row);
}

/** Holds it until the transaction ends, so that its members change one after the other. Undefined: there is none, or it has ended. */
export async function holdOrganisation(tx: Tx, id: number): Promise<Organisation | undefined> {
  const row = await tx[queries]
    .selectFrom('organisation')
    .selectAll()
    .where('id', '=', id)
    .where('ended', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return row && toOrganisation(row);
}

export async function changeOrganisation(
  tx: Tx,
  id: number,
  change: { readonly name: string; readonly country?: string; readonly website?: string },
): Promise<void> {
  const { name, country = null, website = null } = change;
  await tx[queries].updateTable('organisation').set({ name, country, website }).where('id', '=', id).execute();
}

/** Ends it with its memberships and invitations; false when it had ended. */
export async function endOrganisation(tx: Tx, id: number, by: string): Promise<boolean> {
  const { numUpdatedRows } = await tx[queries]
    .updateTable('organisation')
    .set({ ended: sql<Date>`now()`, ended_by: by })
    .where('id', '=', id)
    .where('ended', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await tx[queries]
    .updateTable('membership')
    .set({ ended: sql<Date>`now()`, ended_by: by })
    .where('organisation', '=', id)
    .where('ended', 'is', null)
    .execute();
  await tx[queries]
    .updateTable('letter_proof')
    .set({ used: sql<Date>`now()` })
    .where('organisation', '=', id)
    .where('used', 'is', null)
    .execute();
  return true;
}

export interface OrganisationQuery {
  /** What its name holds, in any case. */
  readonly text?: string;
  readonly kind?: OrganisationKind;
  /** Those after this id. */
  readonly after?: number;
  readonly limit: number;
}

export interface ListedOrganisation extends Organisation {
  readonly members: number;
}

/** By id. */
export async function listOrganisations(db: ReadStore, query: OrganisationQuery): Promise<ListedOrganisation[]> {
  let found = db[queries]
    .selectFrom('organisation')
    .selectAll()
    .select((row) =>
      row
        .selectFrom('membership')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('membership.organisation', '=', 'organisation.id')
        .where('membership.ended', 'is', null)
        .as('members'),
    )
    .orderBy('id')
    .limit(query.limit);
  if (query.text !== undefined && query.text !== '') found = found.where(holds('name', query.text));
  if (query.kind !== undefined) found = found.where('kind', '=', query.kind);
  if (query.after !== undefined) found = found.where('id', '>', query.after);
  return (await found.execute()).map((row) => ({ ...toOrganisation(row), members: Number(row.members) }));
}

/** Whether a column of text holds what was typed, which is no pattern. */
export const holds = (column: string, text: string) =>
  sql<boolean>`strpos(lower(${sql.ref(column)}), lower(${text})) > 0`;

interface Row {
  id: number;
  kind: string;
  name: string;
  country: string | null;
  website: string | null;
  created: Date;
  ended: Date | null;
}

function toOrganisation(row: Row): Organisation {
  return {
    id: row.id,
    kind: row.kind as OrganisationKind,
    name: row.name,
    ...(row.country !== null && { country: row.country }),
    ...(row.website !== null && { website: row.website }),
    created: row.created,
    ...(row.ended !== null && { ended: row.ended }),
  };
}
