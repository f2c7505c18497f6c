/** Secrets that are told once, in a cookie or a letter: 256 random bits, of which only the hash is kept. They need no slow hash: nobody guesses them. */
import { createHash, randomBytes } from 'node:crypto';

export const makeSecret = (): string => randomBytes(32).toString('base64url');

export const isSecret = (text: string): boolean => /^[\w-]{43}$/.test(text);

export const hashOfSecret = (secret: string): Uint8Array => createHash('sha256').update(secret).digest();

/** An address of mail as the key of a limit: the table of limits is no list of who tried to come in. */
export const limitKey = (kind: string, text: string): string =>
  `${kind}:${createHash('sha256').update(text).digest('base64url').slice(0, 22)}`;
