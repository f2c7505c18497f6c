/** What a reader of a format gives that is no MARC record: Serials in order, each with its place and its problems. */
import type { MarcProblem, MarcRecord, ReadLimits } from '@masthead/marc';
import type { Serial } from '@masthead/serial';
import type { Entry, Format } from '../format.ts';
import { readMarc21 } from '../marc21/index.ts';
import { writeMarc21 } from '../marc21/write.ts';
import type { CrosswalkProblem } from '../problems.ts';
import type { SerialItem, SerialReader } from './serial-item.ts';

export interface EntryItem {
  readonly position: number;
  readonly offset: number;
  readonly entry?: Entry;
  readonly problems: readonly (MarcProblem | CrosswalkProblem)[];
}

export interface EntryReader {
  push(chunk: Uint8Array): EntryItem[];
  end(): EntryItem[];
}

/**
 * Reads any format of the table that can be read, as what its rows write: a record and its Serial. What is not MARC is written as
 * MARC 21 by the ISSN profile; a MARC record stays as it is.
 */
export function createEntryReader(format: Format, limits?: ReadLimits): EntryReader | undefined {
  const records = format.createReader?.(limits);
  if (records !== undefined) {
    type Item = ReturnType<typeof records.push>[number];
    const toEntry = ({ position, offset, record, problems }: Item): EntryItem => {
      if (record === undefined) return { position, offset, problems };
      const read = readMarc21(record);
      const all = [...problems, ...read.problems];
      return read.serial === undefined
        ? { position, offset, problems: all }
        : { position, offset, entry: { record, serial: read.serial }, problems: all };
    };
    return { push: (chunk) => records.push(chunk).map(toEntry), end: () => records.end().map(toEntry) };
  }
  const serials = format.createSerialReader?.(limits);
  if (serials === undefined) return undefined;
  const toEntry = ({ serial, ...rest }: SerialItem): EntryItem =>
    serial === undefined ? rest : { ...rest, entry: { record: recordOf(serial), serial } };
  return { push: (chunk) => serials.push(chunk).map(toEntry), end: () => serials.end().map(toEntry) };
}

const recordOf = (serial: Serial): MarcRecord => writeMarc21(serial);

/** All items of bytes that are at hand. */
export function readAllSerials(bytes: Uint8Array, reader: SerialReader): SerialItem[] {
  return [...reader.push(bytes), ...reader.end()];
}
