/** Spanish: what follows a number: titles held, certificates, claims, changes, transfers, appeals. */
import type { after as english } from '../en/after.ts';

export const after: Readonly<Record<keyof typeof english, string>> = {};
