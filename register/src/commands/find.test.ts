import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { findIssns } from '@masthead/issn/find';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { runCommand } from '../../test/build/run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'find-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const find = (stdin: string | Uint8Array | Readable, ...args: string[]) => runCommand(['find', ...args], { stdin });
const rows = (stdout: string) =>
  stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split('\t'));

describe('rows', () => {
  test('position, as found, ISSN, verdict, confidence, kind, medium, problem, file', async () => {
    const text = 'Nature, ISSN: 0028-0836 (print); 1476-4687 (online), 1990-1992. ISSN-L 00280836, ISSN 0028-0837';
    expect(await find(text)).toEqual({
      code: 0,
      stdout:
        '14\t0028-0836\t0028-0836\tvalid\t0.99\tISSN\tprint\t\t-\n' +
        '33\t1476-4687\t1476-4687\tvalid\t0.95\tISSN\tonline\t\t-\n' +
        '71\t00280836\t0028-0836\tvalid\t0.99\tISSN-L\t\t\t-\n' +
        '86\t0028-0837\t\tinvalid\t0.8\tISSN\t\twrong-check-digit\t-\n',
      stderr: '',
    });
  });

  test('a number broken between two lines stays in one row', async () => {
    const { stdout } = await find('ISSN 0028-\n0836');
    expect(rows(stdout)).toEqual([['5', '0028- 0836', '0028-0836', 'valid', '0.99', 'ISSN', '', '', '-']]);
  });
});

describe('what a file is', () => {
  const meta = '<meta name="citation_issn" content="0028-0836">';
  test.each<[string, string[], string | undefined, string]>([
    [meta, [], 'attribute', 'a tag at the beginning'],
    [`\n ${meta}`, [], 'attribute', 'after white space'],
    [`Saved from the web\n<html>${meta}`, [], 'attribute', 'a tag that only documents have'],
    [meta, ['--as', 'text'], undefined, 'the option wins'],
    [`a < b ISSN 0028-0836`, [], undefined, 'a sign that is no tag'],
    [`a < b ISSN <i>0028</i>-0836`, ['--as', 'html'], 'text', 'the option wins here too'],
    ['{"issn":"0028-0836"}', [], undefined, 'JSON is read as text'],
  ])('%j %j: %s (%s)', async (content, args, place) => {
    const { code, stdout } = await find(content, '--format', 'jsonl', ...args);
    const found = JSON.parse(stdout);
    expect([code, found.issn, found.place]).toEqual([0, '0028-0836', place]);
  });

  test.each([
    ['UTF-8', Buffer.from('ISSN 0028–0836')],
    ['with a byte order mark', Buffer.from('\ufeffISSN 0028–0836')],
    ['UTF-16, little end first', Buffer.from('\ufeffISSN 0028–0836', 'utf16le')],
    ['UTF-16, big end first', Buffer.from('\ufeffISSN 0028–0836', 'utf16le').swap16()],
    ['as HTML says', Buffer.from('<meta charset=windows-1252>ISSN 0028\u00960836', 'latin1')],
    ['as XML says', Buffer.from('<?xml version="1.0" encoding="windows-1252"?><p>ISSN 0028\u00960836', 'latin1')],
    ['a name that nobody knows says nothing', Buffer.from('<meta charset=klingon>ISSN 0028–0836')],
    ['packed with gzip', gzipSync('ISSN 0028–0836')],
  ])('its characters: %s', async (_reason, bytes) => {
    const { stdout } = await find(bytes);
    expect(rows(stdout).map((columns) => columns.slice(1, 4))).toEqual([['0028–0836', '0028-0836', 'valid']]);
  });

  test.each([
    ['%PDF-1.7\n%âãÏÓ ISSN 0028-0836', /- is a PDF file\. Take its text out first/, 'PDF'],
    ['PK\u0003\u0004 ISSN 0028-0836', /- is a ZIP file \(as EPUB/, 'EPUB'],
  ])('%j is refused and not searched: %s (%s)', async (content, sentence) => {
    const { code, stdout, stderr } = await find(content);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(sentence);
  });
});

describe('endings', () => {
  test.each([
    ['ISSN 0028-0836', [], 0, 'found'],
    ['ISSN 0028-0837', [], 0, 'found, and wrong'],
    ['Tel. 0221 2049-3630', [], 1, 'none'],
    ['', [], 1, 'an empty file'],
    ['see 0028-0836', ['--minimum', '0.9'], 1, 'not sure enough'],
    ['pp. 0028-0836', ['--minimum', '0'], 0, 'everything that has the shape'],
    ['ISSN 0028-0836', ['--minimum', '2'], 2, 'no such confidence'],
    ['ISSN 0028-0836', ['--minimum', ''], 2, 'no number'],
    ['ISSN 0028-0836', ['--as', 'pdf'], 2, 'no such kind'],
    ['ISSN 0028-0836', ['--format', 'csv'], 2, 'no such format'],
  ])('%j %j ends with %i: %s', async (content, args, ending) => {
    const { code, stdout, stderr } = await find(content, ...args);
    expect([code, stdout !== '', stderr !== '']).toEqual([ending, ending === 0, ending === 2]);
  });

  test('several files; one that is not there is said, and the others are read', async () => {
    const [one, other] = [file('one.txt', 'ISSN 0028-0836'), file('other.html', '<p>ISSN 1144-875X')];
    const { code, stdout, stderr } = await find('', one, join(folder, 'none'), other);
    expect(code).toBe(2);
    expect(rows(stdout).map((columns) => [columns[2], columns.at(-1)])).toEqual([
      ['0028-0836', one],
      ['1144-875X', other],
    ]);
    expect(stderr).toMatch(/^There is no file .*none\.\n$/);
    expect((await find('', one, other)).code).toBe(0);
  });

  test('asked to stop, it ends with 2', async () => {
    const stop = new AbortController();
    const endless = Readable.from(
      (function* () {
        for (let piece = 0; piece < 1000; piece++) {
          if (piece === 3) stop.abort();
          yield Buffer.from('ISSN 0028-0836\n'.repeat(1000));
        }
      })(),
    );
    const { code, stdout } = await runCommand(['find'], { stdin: endless, stop: stop.signal });
    expect(code).toBe(2);
    expect(rows(stdout).length).toBeLessThan(10_000);
  });
});

test('finds what findIssns finds in the whole text, however the file is cut up', async () => {
  const part = fc.constantFrom(
    'ISSN 0028-0836 ',
    'e-ISSN: 1144–875X, ',
    '2049-3630 (print) ',
    'Ελλάδα 日本 ',
    '<p>',
    '<meta name="issn" content="1476-4687">',
    'ISSN 0028-0837\n',
    'x'.repeat(700),
    '&ndash; ',
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(part, { maxLength: 12 }),
      fc.integer({ min: 1, max: 2000 }),
      fc.constantFrom('text', 'html'),
      async (parts, size, as) => {
        const text = parts.join('');
        const bytes = Buffer.from(text);
        const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
          bytes.subarray(at * size, (at + 1) * size),
        );
        const { code, stdout } = await find(Readable.from(pieces), '--as', as, '--format', 'jsonl');
        const found = stdout.split('\n').slice(0, -1);
        const wanted = findIssns(text, { markup: as === 'html' });
        expect(found.map((line) => JSON.parse(line))).toEqual(
          wanted.map(({ start, written, problem, ...same }) => ({
            file: '-',
            position: start,
            found: written,
            verdict: problem === undefined ? 'valid' : 'invalid',
            ...(problem && { problem: problem.type, hint: expect.any(String) }),
            ...same,
          })),
        );
        expect(code).toBe(wanted.length > 0 ? 0 : 1);
      },
    ),
    { numRuns: 150 },
  );
});

test.each([
  ['text', 'word '],
  ['html', '<b>&amp; '],
])('a line of 10 MB of %s is read to its end', async (as, filler) => {
  const piece = Buffer.from(filler.repeat(20_000));
  const count = Math.ceil(10_000_000 / piece.length);
  const line = function* () {
    for (let at = 0; at < count; at++) yield piece;
    yield Buffer.from('ISSN 0028-0836');
  };
  const { stdout } = await find(Readable.from(line()), '--as', as);
  expect(rows(stdout)[0]?.slice(0, 3)).toEqual([String(count * piece.length + 5), '0028-0836', '0028-0836']);
});
