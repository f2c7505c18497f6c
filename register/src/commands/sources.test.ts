import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CannotRun } from './io.ts';
import { openSource, peek } from './sources.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'masthead-sources-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const none = Readable.from([]);
async function textOf(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts).toString();
}
async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

describe('openSource', () => {
  test('a file, with its size and what was taken of it', async () => {
    const source = await openSource(await file('plain', 'abc'), none);
    expect(source.size).toBe(3);
    expect(await textOf(source.chunks)).toBe('abc');
    expect(source.taken()).toBe(3);
  });

  test('gzip is unpacked, and progress counts the packed bytes', async () => {
    const text = 'issn,title\n'.repeat(100_000);
    const packed = gzipSync(text);
    const source = await openSource(await file('packed.gz', packed), none);
    expect(await textOf(source.chunks)).toBe(text);
    expect(source.taken()).toBe(packed.length);
  });

  test('two gzip files one behind the other are one text, as gzip has it', async () => {
    const path = await file('two.gz', Buffer.concat([gzipSync('a'), gzipSync('b')]));
    expect(await textOf((await openSource(path, none)).chunks)).toBe('ab');
  });

  test('a gzip file that ends too early says so', async () => {
    const path = await file('short.gz', gzipSync('abc'.repeat(10_000)).subarray(0, 40));
    await expect(textOf((await openSource(path, none)).chunks)).rejects.toThrow(/not a whole gzip file/);
  });

  test('- is standard input', async () => {
    const source = await openSource('-', Readable.from([Buffer.from('xyz')]));
    expect(source.size).toBeUndefined();
    expect(await textOf(source.chunks)).toBe('xyz');
  });

  test('what is there and cannot be opened is a sentence before anything is imported', async () => {
    // A socket: not even root opens one as a file.
    const path = join(folder, 'socket');
    const server = createServer().listen(path);
    await once(server, 'listening');
    await expect(openSource(path, none)).rejects.toThrow(/cannot be opened/);
    server.close();
  });

  test('an empty file is an empty stream', async () => {
    expect(await textOf((await openSource(await file('empty', ''), none)).chunks)).toBe('');
  });

  test('a missing file and a folder are sentences', async () => {
    await expect(openSource(join(folder, 'absent'), none)).rejects.toThrow(CannotRun);
    await expect(openSource(join(folder, 'absent'), none)).rejects.toThrow(/There is no file .*absent/);
    await expect(openSource(folder, none)).rejects.toThrow(/is a folder/);
  });
});

test('peek gives the beginning, and the whole again', async () => {
  const source = Readable.from([Buffer.from('ab'), Buffer.from('cd'), Buffer.from('ef')]);
  const { start, chunks } = await peek(source, 3);
  expect(Buffer.from(start).toString()).toBe('abcd');
  expect(await textOf(chunks)).toBe('abcdef');
});
