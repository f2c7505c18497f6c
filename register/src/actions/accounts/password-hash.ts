/** Passwords as they are kept: argon2id with the parameters that OWASP gives first (19 MiB, 2 passes, 1 lane), in PHC form. */
import { hash, verify } from '@node-rs/argon2';
import { normalizePassword, passwordLengths } from '../../domain/password.ts';

// 2 is argon2id; the package's enumeration is there for its own types alone.
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(normalizePassword(password), cost);

/** Of a password that nobody has: whoever has none costs the same time as who has one. */
let nobodys: Promise<string> | undefined;

/** Whether it is the password of the hash; without a hash it never is, after the same work. */
export async function isPassword(kept: string | undefined, password: string): Promise<boolean> {
  nobodys ??= hashPassword('a password that nobody has');
  const typed = normalizePassword(password).slice(0, 4 * passwordLengths.most);
  const right = await verify(kept ?? (await nobodys), typed);
  return right && kept !== undefined;
}
