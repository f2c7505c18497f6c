/** Centres of the ISSN Network, by their code. */
import { sql } from 'kysely';
import type { CentreRow, CentreStatus } from '../domain/rows.ts';
import { texts } from './columns.ts';
import { queries, type ReadStore, type Tx } from './handle.ts';

export async function listCentres(db: ReadStore): Promise<CentreRow[]> {
  const rows = await db[queries].selectFrom('centre').selectAll().orderBy('code').execute();
  return rows.map(({ code, name, country, status }) => ({
    code,
    ...(name === null ? {} : { name }),
    ...(country === null ? {} : { country }),
    ...(status === 'active' ? {} : { status: status as CentreStatus }),
  }));
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
