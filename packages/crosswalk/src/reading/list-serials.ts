/** A reader of lists as a reader of Serials: one item for each number of a row. */
import type { ListReader, ListRow } from '../csv/list-reader.ts';
import type { SerialItem, SerialReader } from './serial-item.ts';

function itemsOf({ position, offset, serials, problems }: ListRow): SerialItem[] {
  if (serials.length === 0) return [{ position, offset, problems }];
  return serials.map((serial): SerialItem => ({ position, offset, serial, problems }));
}

export function createSerialReaderOfList(reader: ListReader): SerialReader {
  return {
    push: (chunk) => reader.push(chunk).flatMap(itemsOf),
    end: () => reader.end().flatMap(itemsOf),
  };
}
