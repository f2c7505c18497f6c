/** A key title that one number gives up for another, past those who wait for it longer: a duplicate's to the number that survives it. */
import { sql } from 'kysely';
import type { KeyTitleClaim } from '../domain/key-title-claim.ts';
import { queries, type Tx } from './handle.ts';
import { claimKeyTitle, keyOf, releaseKeyTitles } from './key-titles.ts';

/** False: `from` does not hold it, so that somebody else decides who gets it. */
export async function passKeyTitle(
  tx: Tx,
  { from, to, claim }: { readonly from: number; readonly to: number; readonly claim: KeyTitleClaim },
): Promise<boolean> {
  const key = keyOf(claim.normal);
  const { numAffectedRows = 0n } = await sql`
    DELETE FROM key_title WHERE number = ${from} AND normal = ${key} AND holds
  `.execute(tx[queries]);
  if (numAffectedRows === 0n) return false;
  const { numAffectedRows: waited = 0n } = await sql`
    UPDATE key_title SET holds = true WHERE number = ${to} AND normal = ${key}
  `.execute(tx[queries]);
  if (waited > 0n) return true;
  await releaseKeyTitles(tx, [to]);
  return claimKeyTitle(tx, to, claim);
}
