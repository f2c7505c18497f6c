/** Russian: many requests at once, by spreadsheet or program. */
import type { bulk as english } from '../en/bulk.ts';

export const bulk: Readonly<Record<keyof typeof english, string>> = {};
