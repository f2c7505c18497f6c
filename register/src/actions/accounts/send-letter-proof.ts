/** Writes a letter whose link proves something once: the secret goes into the letter, its hash into the register. */
import { addLetterProof, countAttempt, emailKey, enqueueLetter, type ProofWrite, type Tx } from '../../store/index.ts';
import { hashOfSecret, limitKey, makeSecret } from './secrets.ts';

const minute = 60_000;
/** How long the link of each letter can be used, in milliseconds. */
export const lasts = {
  verify: 24 * 60 * minute,
  'sign-in': 15 * minute,
  password: 60 * minute,
  address: 24 * 60 * minute,
  invitation: 14 * 24 * 60 * minute,
} as const;

export type LetterPurpose = keyof typeof lasts;

/** Path of the page that a letter leads to. */
export const letterPath = (secret: string): string => `/letter/${secret}`;

export interface ProvingLetter extends Omit<ProofWrite, 'secretHash' | 'expires' | 'purpose'> {
  readonly purpose: LetterPurpose;
  /** Words of the letter. */
  readonly letter: string;
  readonly language: string;
  readonly name?: string;
  readonly values?: Readonly<Record<string, string | number>>;
  /** Milliseconds that the link can be used; default by its purpose. */
  readonly lasting?: number;
}

/** Gives the path of the link. */
export async function sendLetterProof(tx: Tx, request: ProvingLetter): Promise<string> {
  const { letter, language, name, values, lasting, ...proof } = request;
  const secret = makeSecret();
  const link = letterPath(secret);
  const expires = new Date(Date.now() + (lasting ?? lasts[proof.purpose]));
  await addLetterProof(tx, { ...proof, secretHash: hashOfSecret(secret), expires });
  await enqueueLetter(tx, {
    to: proof.email,
    language,
    letter,
    link,
    secret: true,
    ...(name !== undefined && { name }),
    ...(values !== undefined && { values }),
  });
  return link;
}

/** Letters that one address is written in an hour at the wish of somebody who has not signed in. */
const mostInAnHour = 5;

/** Whether one more letter may be written to the address; counted whether there is an account or not. */
export async function mayWriteTo(tx: Tx, email: string): Promise<boolean> {
  return (await countAttempt(tx, limitKey('letter', emailKey(email)), 3600)) <= mostInAnHour;
}
