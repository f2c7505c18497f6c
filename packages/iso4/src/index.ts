/** Title words abbreviated by ISO 4 and the LTWA. */
export type { EntryKind, LtwaEntry } from './entry.ts';
