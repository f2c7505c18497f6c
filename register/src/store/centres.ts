/** Centres of the ISSN Network, by their code. */
import { type Selectable, sql } from 'kysely';
import type { Centre, CentreProfile } from '../domain/centre.ts';
import type { CentreRow, CentreStatus } from '../domain/rows.ts';
import { cleanText, texts } from './columns.ts';
import { queries, type ReadStore, type Tx } from './handle.ts';
import type { Tables } from './schema.ts';

export async function listCentres(db: ReadStore): Promise<CentreRow[]> {
  const rows = await db[queries].selectFrom('centre').selectAll().orderBy('code').execute();
  return rows.map(({ code, name, country, status }) => ({
    code,
    ...(name === null ? {} : { name }),
    ...(country === null ? {} : { country }),
    ...(status === 'active' ? {} : { status: status as CentreStatus }),
  }));
}

/** All that is said of a centre. */
export async function findCentre(db: ReadStore, code: string): Promise<Centre | undefined> {
  const row = await db[queries].selectFrom('centre').selectAll().where('code', '=', code).executeTakeFirst();
  return row && toCentre(row);
}

/** All that is said of every centre, by code. */
export async function describeCentres(db: ReadStore): Promise<Centre[]> {
  return (await db[queries].selectFrom('centre').selectAll().orderBy('code').execute()).map(toCentre);
}

/** Adds centres, or gives known ones their names; what is not said stays as it is. */
export async function writeCentres(tx: Tx, centres: readonly CentreRow[]): Promise<void> {
  if (centres.length === 0) return;
  await sql`
    INSERT INTO centre (code, name, country)
    SELECT * FROM unnest(
      ${texts(centres.map(({ code }) => code))}, ${texts(centres.map(({ name }) => name))},
      ${texts(centres.map(({ country }) => country))}
    )
    ON CONFLICT (code) DO UPDATE SET
      name = coalesce(EXCLUDED.name, centre.name), country = coalesce(EXCLUDED.country, centre.country)
  `.execute(tx[queries]);
}

export interface CentreRevision {
  readonly ordinal: number;
  readonly centre: Centre;
  readonly actor: string;
  readonly reason?: string;
  readonly at: Date;
}

/** Writes all that is said of one centre, and keeps what it says as its next revision. */
export async function writeCentre(
  tx: Tx,
  centre: Centre,
  { actor, reason }: { readonly actor: string; readonly reason?: string },
): Promise<void> {
  const { code, name, country, status, ...profile } = centre;
  const row = { name: name ?? null, country: country ?? null, status, profile: cleanText(JSON.stringify(profile)) };
  await tx[queries]
    .insertInto('centre')
    .values({ code, ...row })
    .onConflict((conflict) => conflict.column('code').doUpdateSet(row))
    .execute();
  // The row of the centre is locked by now, so two writers do not meet at one ordinal.
  await sql`
    INSERT INTO centre_revision (centre, ordinal, data, actor, reason)
    SELECT ${code}, coalesce(max(ordinal), 0) + 1, ${cleanText(JSON.stringify(centre))}, ${actor}, ${reason ?? null}
    FROM centre_revision WHERE centre = ${code}
  `.execute(tx[queries]);
}

/** Everything that was ever said of a centre, the first first. */
export async function listCentreRevisions(db: ReadStore, code: string): Promise<CentreRevision[]> {
  const rows = await db[queries]
    .selectFrom('centre_revision')
    .selectAll()
    .where('centre', '=', code)
    .orderBy('ordinal')
    .execute();
  return rows.map(({ ordinal, data, actor, reason, at }) => ({
    ordinal,
    centre: JSON.parse(data) as Centre,
    actor,
    ...(reason === null ? {} : { reason }),
    at,
  }));
}

function toCentre({ code, name, country, status, profile }: Selectable<Tables['centre']>): Centre {
  return {
    ...(profile === null ? {} : (JSON.parse(profile) as CentreProfile)),
    code,
    ...(name === null ? {} : { name }),
    ...(country === null ? {} : { country }),
    status: status as CentreStatus,
  };
}
