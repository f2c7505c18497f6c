/** What the link of a letter is for, without using it: programs that read mail open links, people press buttons. */
import { findLetterProof, type ProofRow, type Store } from '../../store/index.ts';
import { hashOfSecret, isSecret } from './secrets.ts';

/** Read where it was written, as a replica may not have it yet. Undefined: it was used, has expired, or never was. */
export async function readLetter(store: Store, secret: string): Promise<ProofRow | undefined> {
  return isSecret(secret) ? store.transaction((tx) => findLetterProof(tx, hashOfSecret(secret))) : undefined;
}
