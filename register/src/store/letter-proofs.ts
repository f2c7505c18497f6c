/** What a letter proves: found by the hash of the secret in its link, used once, within its time. Invitations are letters that give a role. */
import { sql } from 'kysely';
import type { Role } from '../domain/actor.ts';
import { queries, type ReadStore, type Tx } from './handle.ts';

export type ProofPurpose = 'verify' | 'password' | 'sign-in' | 'invitation' | 'address' | 'draft';

interface ProofBody {
  readonly purpose: ProofPurpose;
  /** Where the letter went. */
  readonly email: string;
  readonly account?: number;
  /** Of an invitation. */
  readonly role?: Role;
  readonly centre?: string;
  readonly organisation?: number;
  readonly createdBy?: string;
  /** What else it gives, as JSON can hold it. */
  readonly data?: Readonly<Record<string, string>>;
  readonly expires: Date;
}

export interface ProofWrite extends ProofBody {
  /** SHA-256 of the secret. */
  readonly secretHash: Uint8Array;
}

export interface ProofRow extends ProofBody {
  readonly id: number;
  readonly created: Date;
  /** Of the centre or the organisation of an invitation. */
  readonly of?: string;
}

export async function addLetterProof(tx: Tx, proof: ProofWrite): Promise<number> {
  const { id } = await tx[queries]
    .insertInto('letter_proof')
    .values({
      secret_hash: proof.secretHash,
      purpose: proof.purpose,
      account: proof.account ?? null,
      email: proof.email,
      role: proof.role ?? null,
      centre: proof.centre ?? null,
      organisation: proof.organisation ?? null,
      created_by: proof.createdBy ?? null,
      data: proof.data === undefined ? null : JSON.stringify(proof.data),
      expires: proof.expires,
      used: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** The proof of a secret that can be used now. */
export async function findLetterProof(db: ReadStore, secretHash: Uint8Array): Promise<ProofRow | undefined> {
  const row = await usable(db).where('letter_proof.secret_hash', '=', secretHash).executeTakeFirst();
  return row && toProof(row);
}

/** Uses it up: of two that try at once, one gets it. */
export async function useLetterProof(tx: Tx, secretHash: Uint8Array): Promise<ProofRow | undefined> {
  const found = await findLetterProof(tx, secretHash);
  return found !== undefined && (await endLetterProof(tx, found.id)) ? found : undefined;
}

/** Takes it back, or uses it up; false when somebody else was quicker. */
export async function endLetterProof(tx: Tx, id: number): Promise<boolean> {
  const { numUpdatedRows } = await tx[queries]
    .updateTable('letter_proof')
    .set({ used: sql<Date>`now()` })
    .where('id', '=', id)
    .where('used', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Ends all of the account that are of these purposes, as after its password has changed. */
export async function endLetterProofs(tx: Tx, account: number, purposes: readonly ProofPurpose[]): Promise<void> {
  await tx[queries]
    .updateTable('letter_proof')
    .set({ used: sql<Date>`now()` })
    .where('account', '=', account)
    .where('purpose', 'in', purposes)
    .where('used', 'is', null)
    .execute();
}

/** Removes those that expired a month ago, used or not; the number of rows. */
export async function forgetOldProofs(tx: Tx): Promise<number> {
  const { numDeletedRows } = await tx[queries]
    .deleteFrom('letter_proof')
    .where('expires', '<', sql<Date>`now() - interval '30 days'`)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** Invitations that wait for an answer: of a centre, of an organisation, of the Registration Authority, or one by its id. */
export async function listInvitations(
  db: ReadStore,
  of: { readonly centre?: string; readonly organisation?: number; readonly id?: number; readonly authority?: true },
): Promise<ProofRow[]> {
  let query = usable(db).where('letter_proof.purpose', '=', 'invitation').orderBy('letter_proof.id').limit(500);
  if (of.id !== undefined) query = query.where('letter_proof.id', '=', of.id);
  if (of.centre !== undefined) query = query.where('letter_proof.centre', '=', of.centre);
  if (of.organisation !== undefined) query = query.where('letter_proof.organisation', '=', of.organisation);
  if (of.authority) {
    query = query.where('letter_proof.centre', 'is', null).where('letter_proof.organisation', 'is', null);
  }
  return (await query.execute()).map(toProof);
}

const usable = (db: ReadStore) =>
  db[queries]
    .selectFrom('letter_proof')
    .leftJoin('centre', 'centre.code', 'letter_proof.centre')
    .leftJoin('organisation', 'organisation.id', 'letter_proof.organisation')
    .select([
      'letter_proof.id',
      'letter_proof.purpose',
      'letter_proof.account',
      'letter_proof.email',
      'letter_proof.role',
      'letter_proof.centre',
      'letter_proof.organisation',
      'letter_proof.created_by',
      'letter_proof.data',
      'letter_proof.created',
      'letter_proof.expires',
      'centre.name as centreName',
      'organisation.name as organisationName',
    ])
    .where('letter_proof.used', 'is', null)
    .where('letter_proof.expires', '>', sql<Date>`now()`)
    .where('organisation.ended', 'is', null);

type Row = Awaited<ReturnType<ReturnType<typeof usable>['executeTakeFirstOrThrow']>>;

function toProof(row: Row): ProofRow {
  const of = row.organisationName ?? row.centreName ?? row.centre;
  return {
    id: row.id,
    purpose: row.purpose as ProofPurpose,
    email: row.email,
    ...(row.account !== null && { account: row.account }),
    ...(row.role !== null && { role: row.role as Role }),
    ...(row.centre !== null && { centre: row.centre }),
    ...(row.organisation !== null && { organisation: row.organisation }),
    ...(row.created_by !== null && { createdBy: row.created_by }),
    ...(row.data !== null && { data: JSON.parse(row.data) as Record<string, string> }),
    ...(of !== null && { of }),
    created: row.created,
    expires: row.expires,
  };
}
