/** From chunks of bytes to records, one after the other, in constant memory. */
import type { ReadItem, RecordReader } from './reader.ts';

/**
 * Gives what `reader` makes of `source`. `source` may be a Node or web stream of bytes, an array of chunks, or anything
 * else that can be iterated; chunks may have any size.
 */
export async function* readRecords(
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  reader: RecordReader,
): AsyncGenerator<ReadItem, void, undefined> {
  for await (const chunk of source) yield* reader.push(chunk);
  yield* reader.end();
}

/** The same for an input that is in memory as a whole. */
export function readAll(bytes: Uint8Array, reader: RecordReader): ReadItem[] {
  const items = reader.push(bytes);
  for (const item of reader.end()) items.push(item);
  return items;
}
