/** Documents of strangers are read in threads that end: by their own limits, whatever the document does. */
import { afterEach, expect, test } from 'vitest';
import { readDocument } from './read-document.ts';
import { createReadingThreads, type ReadingLimits, type ReadingThreads, readingLimits } from './reading-threads.ts';

let threads: ReadingThreads | undefined;
afterEach(() => threads?.close());

/** A reader by its source: what it makes of `bytes` and `mediaType`. */
const readerOf = (body: string): string =>
  `data:text/javascript,${encodeURIComponent(`export function readDocument(bytes, mediaType) { ${body} }`)}`;

function open(limits: Partial<ReadingLimits> = {}, body?: string): ReadingThreads {
  const all = { ...readingLimits, milliseconds: 120_000, ...limits };
  threads = body === undefined ? createReadingThreads(all) : createReadingThreads(all, readerOf(body));
  return threads;
}

const page = new TextEncoder().encode('<p>ISSN 0028-0836, ISSN 0317-8470');
const named = "return { ok: false, problem: { type: 'unsupported', what: mediaType } };";

test('gives what the reader gives in its own thread, for several at once', async () => {
  const { read } = open();
  const results = await Promise.all([page, page, page, new Uint8Array([0])].map((bytes) => read(bytes, 'text/html')));
  const expected = readDocument(page, 'text/html');
  expect(expected).toMatchObject({ ok: true, sightings: { list: [{ issn: '0028-0836' }, { written: '0317-8470' }] } });
  expect(results).toEqual([expected, expected, expected, readDocument(new Uint8Array([0]), 'text/html')]);
});

test('gives a document up that takes too long, and reads the next', async () => {
  const limits = { threads: 1, milliseconds: 3_000 };
  const { read } = open(limits, `if (mediaType === 'slow') for (;;); ${named}`);
  const [slow, next] = await Promise.all([read(page, 'slow'), read(page, 'next')]);
  expect(slow).toEqual({ ok: false, problem: { type: 'too-slow', milliseconds: 3_000 } });
  // The new thread has to start within the limit, which a busy machine may not manage.
  if (!next.ok && next.problem.type !== 'too-slow') expect(next.problem).toEqual({ type: 'unsupported', what: 'next' });
});

test('gives a document up that takes too much memory, and reads the next', async () => {
  const body = `if (mediaType === 'large') for (const all = [];;) all.push({ some: [...bytes] }); ${named}`;
  const { read } = open({ threads: 1, megabytes: 64 }, body);
  const [large, next] = await Promise.all([read(page, 'large'), read(page, 'next')]);
  expect(large).toEqual({ ok: false, problem: { type: 'too-much-memory' } });
  expect(next).toEqual({ ok: false, problem: { type: 'unsupported', what: 'next' } });
});

test('throws a fault of the reader, and reads the next', async () => {
  const { read } = open({ threads: 1 }, `if (mediaType === 'fault') throw new TypeError('ours'); ${named}`);
  const [fault, next] = await Promise.allSettled([read(page, 'fault'), read(page, 'next')]);
  expect(fault).toMatchObject({ status: 'rejected', reason: { message: 'ours' } });
  expect(next).toMatchObject({ status: 'fulfilled', value: { problem: { what: 'next' } } });
});

test('lets no more wait than may wait', async () => {
  const { read } = open({ threads: 1, waiting: 1 }, named);
  const results = await Promise.all(['one', 'two', 'three'].map((name) => read(page, name)));
  expect(results.map((result) => !result.ok && result.problem)).toEqual([
    { type: 'unsupported', what: 'one' },
    { type: 'unsupported', what: 'two' },
    { type: 'busy' },
  ]);
});

test('lets a thread go that has nothing to do, and starts another', async () => {
  const { read } = open({ threads: 1, idleMilliseconds: 0 }, "return { ok: false, problem: { type: 'encrypted' } };");
  for (let time = 0; time < 3; time++) {
    expect(await read(page, '')).toMatchObject({ problem: { type: 'encrypted' } });
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
});

test('gives up what is read and what waits when it is closed', async () => {
  const { read, close } = open({ threads: 1 }, 'for (;;);');
  const all = Promise.allSettled([read(page, ''), read(page, '')]);
  await close();
  expect((await all).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await expect(read(page, '')).rejects.toThrow('Nothing is read any more.');
});
