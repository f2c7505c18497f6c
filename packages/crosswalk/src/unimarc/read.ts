/** UNIMARC to Serial, by way of MARC 21: one reading of what a record says, whatever format it came in. */
import type { MarcRecord } from '@masthead/marc';
import type { Serial } from '@masthead/serial';
import { type ReadResult, readMarc21 } from '../marc21/read.ts';
import { type WriteOptions, writeMarc21 } from '../marc21/write.ts';
import { type Converted, marc21ToUnimarc, unimarcToMarc21 } from './convert.ts';
import type { Loss } from './loss.ts';
import type { UnimarcOptions } from './rule.ts';

export interface ReadUnimarcResult extends ReadResult {
  /** The record as MARC 21, with all of its source in it. */
  readonly record: MarcRecord;
  readonly losses: readonly Loss[];
}

export function readUnimarc(record: MarcRecord, options: UnimarcOptions = {}): ReadUnimarcResult {
  const converted = unimarcToMarc21(record, options);
  return { ...readMarc21(converted.record), ...converted };
}

/** Serial to UNIMARC. On a base record, which is UNIMARC too, only what the Serial changes is changed. */
export function writeUnimarc(
  serial: Serial,
  base?: MarcRecord,
  options: UnimarcOptions & WriteOptions = {},
): Converted {
  const marc21 = base === undefined ? undefined : unimarcToMarc21(base, options).record;
  return marc21ToUnimarc(writeMarc21(serial, marc21, options), options);
}
