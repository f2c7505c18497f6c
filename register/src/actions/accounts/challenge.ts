/**
 * Challenges of passkeys (WebAuthn 3, 13.4.3): random, signed for what they were made for, good for five minutes and for one answer. They
 * are not kept before they are answered, so whoever opens the page a million times fills no table.
 */
import { createHash, randomBytes } from 'node:crypto';
import { type Tx, useChallenge } from '../../store/index.ts';
import type { SecretBox } from './secret-box.ts';

/** Milliseconds. */
const lasts = 5 * 60_000;
const purpose = 'passkey-challenge';
const randomLength = 16;
const headLength = randomLength + 6;

/** `subject` says what it is for, such as `sign-in`. */
export function makeChallenge(secrets: SecretBox, subject: string, now = Date.now()): Uint8Array<ArrayBuffer> {
  const head = Buffer.alloc(headLength);
  randomBytes(randomLength).copy(head);
  head.writeUIntBE(now + lasts, randomLength, 6);
  const signature = secrets.sign(purpose, `${subject} ${head.toString('base64url')}`);
  return new Uint8Array(Buffer.concat([head, Buffer.from(signature, 'base64url')]));
}

/** When it expires; undefined: it was not made here, not for this, or too long ago. `challenge` is base64url. */
export function readChallenge(
  secrets: SecretBox,
  subject: string,
  challenge: string,
  now = Date.now(),
): Date | undefined {
  const bytes = Buffer.from(challenge, 'base64url');
  if (bytes.length !== headLength + 32) return undefined;
  const head = bytes.subarray(0, headLength);
  const signature = bytes.subarray(headLength).toString('base64url');
  if (!secrets.verify(purpose, `${subject} ${head.toString('base64url')}`, signature)) return undefined;
  const expires = head.readUIntBE(randomLength, 6);
  return now <= expires ? new Date(expires) : undefined;
}

/** False when it was answered before: of two answers at once, one is taken. */
export const takeChallenge = (tx: Tx, challenge: string, expires: Date): Promise<boolean> =>
  useChallenge(tx, createHash('sha256').update(challenge).digest(), expires);
