import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Line, readLines } from './lines.ts';

async function* chunked(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let from = 0;
  for (let i = 0; from < bytes.length; i++) {
    const size = Math.max(1, sizes[i % Math.max(1, sizes.length)] ?? bytes.length);
    yield bytes.subarray(from, from + size);
    from += size;
  }
}

async function linesOf(text: string | Uint8Array, sizes: readonly number[] = [], limit = 1000): Promise<Line[]> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const lines: Line[] = [];
  for await (const some of readLines(chunked(bytes, sizes), limit)) lines.push(...some);
  return lines;
}

const whole = (...texts: string[]): Line[] => texts.map((text) => ({ text, cut: false }));

describe('readLines', () => {
  test.each([
    ['', [], 'an empty file has no line'],
    ['\n', [''], 'one empty line'],
    ['a\nb\n', ['a', 'b'], 'two lines'],
    ['a\nb', ['a', 'b'], 'the last line may lack its end'],
    ['a\r\nb\r\n', ['a', 'b'], 'CRLF'],
    ['a\n\nb', ['a', '', 'b'], 'an empty line in between is a line'],
    ['\uFEFFa\n', ['a'], 'a byte order mark is no character of the first line'],
    ['é\nЖ\n', ['é', 'Ж'], 'characters of several bytes'],
  ])('%j gives %j: %s', async (text, expected) => {
    expect(await linesOf(text)).toEqual(whole(...expected));
  });

  test('bytes that are no UTF-8 become U+FFFD and the next line is whole', async () => {
    expect(await linesOf(Uint8Array.of(0x61, 0xff, 0x0a, 0x62))).toEqual(whole('a\uFFFD', 'b'));
  });

  test('a line at the limit is whole, one character more is cut', async () => {
    expect(await linesOf('12345\n123456\r\n1\n', [3], 5)).toEqual([
      { text: '12345', cut: false },
      { text: '12345', cut: true },
      { text: '1', cut: false },
    ]);
  });

  test('CRLF behind a line at the limit is not counted', async () => {
    expect(await linesOf('12345\r\n', [2], 5)).toEqual(whole('12345'));
  });

  test('where the chunks end makes no difference', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => !/[\r\n\uFEFF]/.test(text))),
        fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 }),
        fc.constantFrom('\n', '\r\n'),
        async (texts, sizes, end) => {
          const joined = texts.map((text) => text + end).join('');
          expect(await linesOf(joined, sizes)).toEqual(whole(...texts));
        },
      ),
    );
  });

  test('a line of 200 MB is cut and costs no memory of its size', async () => {
    const block = new Uint8Array(1024 * 1024).fill(0x39);
    const source = (async function* () {
      for (let i = 0; i < 200; i++) yield block;
      yield new TextEncoder().encode('\n0028-0836\n');
    })();
    const before = process.memoryUsage().heapUsed;
    const lines: Line[] = [];
    for await (const some of readLines(source, 1000)) lines.push(...some);
    expect(lines).toEqual([
      { text: '9'.repeat(1000), cut: true },
      { text: '0028-0836', cut: false },
    ]);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(100 * 1024 * 1024);
  });
});
