/** The account of an address: the one that is there, or a new one that nobody has proved yet and nothing can be done with before. */
import type { Account } from '../../domain/person.ts';
import { addAccount, findAccountByEmail, type Tx } from '../../store/index.ts';

export interface AccountWish {
  /** As `parseEmail` gives it. */
  readonly email: string;
  /** As `parseName` gives it. */
  readonly name: string;
  readonly language: string;
}

export async function accountForEmail(tx: Tx, { email, name, language }: AccountWish): Promise<Account> {
  const found = await findAccountByEmail(tx, email);
  if (found !== undefined) {
    const { password: _, ...account } = found;
    return account;
  }
  const added = await addAccount(tx, { email, name, language });
  // Somebody else was quicker by a moment.
  return added ?? accountForEmail(tx, { email, name, language });
}
