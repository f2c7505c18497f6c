import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { iso, plain } from './bytes.test.support.ts';
import { createIso2709Reader } from './iso2709/reader.ts';
import { readRecords } from './read-records.ts';
import type { ReadItem } from './reader.ts';

async function positions(items: AsyncIterable<ReadItem>): Promise<number[]> {
  const found: number[] = [];
  for await (const item of items) found.push(item.position);
  return found;
}

describe('readRecords', () => {
  const twice = Buffer.concat([iso(plain), iso(plain)]);

  it('takes an array of chunks', async () => {
    const chunks = [twice.subarray(0, 10), twice.subarray(10, 11), twice.subarray(11)];
    expect(await positions(readRecords(chunks, createIso2709Reader()))).toEqual([1, 2]);
  });

  it('takes a stream', async () => {
    expect(await positions(readRecords(Readable.from([twice]), createIso2709Reader()))).toEqual([1, 2]);
  });

  it('gives each record before it asks for the next chunk', async () => {
    const asked: string[] = [];
    async function* source(): AsyncGenerator<Uint8Array> {
      asked.push('first');
      yield iso(plain);
      asked.push('second');
      yield iso(plain);
    }
    for await (const item of readRecords(source(), createIso2709Reader())) asked.push(`record ${item.position}`);
    expect(asked).toEqual(['first', 'record 1', 'second', 'record 2']);
  });
});
