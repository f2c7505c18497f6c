/** Chinese: second factors, passkeys, sign-in by a centre’s own directory, credentials of programs. */
import type { factor as english } from '../en/factor.ts';

export const factor: Readonly<Record<keyof typeof english, string>> = {};
