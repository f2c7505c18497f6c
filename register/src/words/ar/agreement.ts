/** Arabic: agreements with publishers, and credits. */
import type { agreement as english } from '../en/agreement.ts';

export const agreement: Readonly<Record<keyof typeof english, string>> = {};
