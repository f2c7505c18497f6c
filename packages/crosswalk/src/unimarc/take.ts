/** Records of either format as MARC 21: told apart one by one, since files mix them, and what a file is said to be can be wrong. */
import { detectFormat, type MarcFormat, type MarcRecord, type ReadItem, type RecordReader } from '@masthead/marc';
import { unimarcToMarc21 } from './convert.ts';
import type { Loss } from './loss.ts';
import type { UnimarcOptions } from './rule.ts';

export interface Taken {
  /** MARC 21. */
  readonly record: MarcRecord;
  /** What the record was. */
  readonly format: MarcFormat;
  /** What MARC 21 has no place for. */
  readonly losses: readonly Loss[];
}

/** An item's record as MARC 21, read with `unimarc: 'read'`. `assumed` counts where nothing in the record speaks for either. */
export function takeAsMarc21(
  record: MarcRecord,
  read: ReadItem['format'],
  assumed: MarcFormat = 'marc21',
  options: UnimarcOptions = {},
): Taken {
  if (read === 'unimarc' || (assumed === 'unimarc' && seemsUnimarc(record))) {
    return { ...unimarcToMarc21(record, options), format: 'unimarc' };
  }
  return { record, format: 'marc21', losses: none };
}
const none: readonly Loss[] = [];

function seemsUnimarc(record: MarcRecord): boolean {
  const { format, evidence } = detectFormat(record);
  return format === 'unimarc' || evidence.length === 0;
}

/** An item whose record was UNIMARC, with what MARC 21 has no place for. */
export interface ConvertedItem extends ReadItem {
  readonly losses: readonly Loss[];
}

/** A reader whose UNIMARC records come as MARC 21, as `ConvertedItem`s; others come as they are. */
export function readingUnimarc(reader: RecordReader): RecordReader {
  const take = (item: ReadItem): ReadItem | ConvertedItem => {
    if (item.record === undefined) return item;
    const { format: _, ...rest } = item;
    const { record, format, losses } = takeAsMarc21(item.record, item.format, 'unimarc');
    return format === 'unimarc' ? { ...rest, record, losses } : { ...rest, record };
  };
  return { push: (chunk) => reader.push(chunk).map(take), end: () => reader.end().map(take) };
}

export function isConverted(item: ReadItem): item is ConvertedItem {
  return 'losses' in item;
}
