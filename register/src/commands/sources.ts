/** Files as streams of bytes: opened with a sentence when they cannot be, unpacked when they are gzip, counted as they are read. */
import { once } from 'node:events';
import { createReadStream, type Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { CannotRun } from './io.ts';

export interface ByteSource {
  /** As the caller named it. */
  readonly name: string;
  /** Bytes on disk; absent for a pipe. */
  readonly size?: number;
  /** Bytes taken from disk so far (packed ones for gzip), for progress. */
  readonly taken: () => number;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** Opens a file, or standard input for `-`. Gzip is told by its first bytes and unpacked on the way. */
export async function openSource(name: string, stdin: Readable): Promise<ByteSource> {
  let size: number | undefined;
  let stream: Readable;
  if (name === '-') {
    stream = stdin;
  } else {
    const stats = await statOrSay(name);
    if (stats.isDirectory()) throw new CannotRun(`${name} is a folder. Name the files in it.`);
    if (stats.isFile()) size = stats.size;
    stream = createReadStream(name, { highWaterMark: 256 * 1024 });
    // An error that comes before anybody reads would end the process.
    await once(stream, 'open').catch((error: unknown) => {
      throw new CannotRun(`${name} cannot be opened: ${reason(error)}.`);
    });
  }
  let taken = 0;
  const counted = (async function* () {
    try {
      for await (const chunk of stream) {
        taken += (chunk as Uint8Array).length;
        yield chunk as Uint8Array;
      }
    } catch (error) {
      throw new CannotRun(`${name} cannot be read: ${reason(error)}.`);
    }
  })();
  return { name, ...(size !== undefined && { size }), taken: () => taken, chunks: unpacked(name, counted) };
}

/** The first `length` bytes (fewer at the end of a short stream), and the whole stream again from its start. */
export async function peek(
  chunks: AsyncIterable<Uint8Array>,
  length: number,
): Promise<{ start: Uint8Array; chunks: AsyncGenerator<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const held: Uint8Array[] = [];
  let heldBytes = 0;
  while (heldBytes < length) {
    const next = await iterator.next();
    if (next.done) break;
    held.push(next.value);
    heldBytes += next.value.length;
  }
  const start = held.length === 1 ? held[0]! : Buffer.concat(held);
  const all = (async function* () {
    try {
      if (start.length > 0) yield start;
      for (;;) {
        const next = await iterator.next();
        if (next.done) return;
        yield next.value;
      }
    } finally {
      await iterator.return?.();
    }
  })();
  return { start, chunks: all };
}

async function* unpacked(name: string, packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { start, chunks } = await peek(packed, 2);
  if (!(start[0] === 0x1f && start[1] === 0x8b)) {
    yield* chunks;
    return;
  }
  const gunzip = createGunzip({ chunkSize: 256 * 1024 });
  let failure: unknown;
  const feeding = (async () => {
    try {
      for await (const chunk of chunks) {
        if (gunzip.destroyed) return;
        if (!gunzip.write(chunk)) await new Promise((resolve) => gunzip.once('drain', resolve).once('close', resolve));
      }
      gunzip.end();
    } catch (error) {
      failure = error;
      gunzip.destroy();
    }
  })();
  try {
    for await (const chunk of gunzip) yield chunk as Uint8Array;
  } catch (error) {
    throw failure ?? new CannotRun(`${name} is not a whole gzip file: ${reason(error)}.`);
  } finally {
    gunzip.destroy();
    await feeding;
  }
}

async function statOrSay(name: string): Promise<Stats> {
  try {
    return await stat(name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new CannotRun(`There is no file ${name}.`);
    throw new CannotRun(`${name} cannot be opened: ${reason(error)}.`);
  }
}

/** The reason of a system error, without the call and the path that Node puts around it. */
export function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EACCES') return 'permission denied';
  if (code === 'EISDIR') return 'it is a folder';
  if (code === 'ENOSPC') return 'the disk is full';
  if (code === 'ENOENT') return 'there is no such file or folder';
  return (message ?? String(error)).replace(/\.$/, '');
}
