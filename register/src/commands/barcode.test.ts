import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { barcodeFormats, drawBarcode } from '@masthead/barcode';
import type { Issn } from '@masthead/issn';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../test/build/run-command.ts';
import { scratchFolder } from '../../test/databases.ts';
import { runMasthead } from './program.ts';

const folder = scratchFolder();

function expected(issn: string, options: Parameters<typeof drawBarcode>[1], name: string, scale = 1): Uint8Array {
  const drawn = drawBarcode(issn as Issn, options);
  if (!drawn.ok) throw new Error(drawn.problem.type);
  return barcodeFormats.find((format) => format.name === name)!.write(drawn.barcode, scale);
}

describe('one barcode', () => {
  test.each<[string, string[], Parameters<typeof drawBarcode>[1]]>([
    ['an ISSN', ['2049-3630'], {}],
    ['another spelling', ['issn 20493630'], {}],
    ['with words and its medium', ['ISSN imprimé : 2049-3630 (Print)'], {}],
    ['with a variant', ['2049-3630', '--variant', '07'], { variant: '07' }],
    ['with an add-on of two', ['2049-3630', '--addon', '05'], { addOn: '05' }],
    ['with an add-on of five', ['2049-3630', '--addon', '51299'], { addOn: '51299' }],
    ['a GTIN-13 with all that it says', ['9772049363071 05'], { variant: '07', addOn: '05' }],
    ['a GTIN-13 and another add-on', ['9772049363071+05', '--addon', '06'], { variant: '07', addOn: '06' }],
  ])('%s', async (_reason, args, options) => {
    const { code, stdout, stderr } = await runCommand(['barcode', ...args, '--format', 'svg']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toBe(Buffer.from(expected('2049-3630', options, 'svg')).toString());
  });

  test.each(barcodeFormats.map(({ name }) => name))('as %s into a file, in another size', async (name) => {
    const file = join(folder, `one.${name}`);
    const { code, stdout, stderr } = await runCommand([
      'barcode',
      '1144-875x',
      '--scale',
      '1.5',
      '--format',
      name,
      '--out',
      file,
    ]);
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toBe(`ISSN 1144-875X, 977-1144-875-00-7: written to ${file}.\n`);
    expect(new Uint8Array(readFileSync(file))).toEqual(new Uint8Array(expected('1144-875X', {}, name, 1.5)));
    expect(existsSync(`${file}.part`)).toBe(false);
  });

  test('into a folder, under a name of its own', async () => {
    await runCommand(['barcode', '0317-8471', '--addon', '12', '--format', 'png', '--out', folder]);
    expect(existsSync(join(folder, '0317-8471-00-12.png'))).toBe(true);
  });

  test.each(['png', 'pdf'])('%s is not sent to a terminal', async (name) => {
    const written: string[] = [];
    const stream = () =>
      new Writable({
        write(chunk: Buffer, _encoding, done) {
          written.push(chunk.toString());
          done();
        },
      });
    const code = await runMasthead(['barcode', '2049-3630', '--format', name], {
      environment: {},
      workingFolder: folder,
      stdin: process.stdin,
      stdout: Object.assign(stream(), { isTTY: true }),
      stderr: stream(),
      stop: new AbortController().signal,
    });
    expect(code).toBe(2);
    expect(written.join('')).toMatch(/^A terminal cannot show P..\. Name a file with --out/);
  });
});

describe('what is not right', () => {
  test.each<[string, string, RegExp]>([
    ['a wrong check digit names the right number', '2049-3631', /check digit is 0, not 1.*2049-3630/],
    ['an ISBN is told as one', '9780877799306', /begins with 978, which is for books/],
    ['a code with a wrong check digit', '9772049363003', /last digit of the code must be 2/],
    ['no number', 'Nature', /.+/],
  ])('%s: ends with 1', async (_reason, text, sentence) => {
    const { code, stdout, stderr } = await runCommand(['barcode', text, '--format', 'svg']);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(sentence);
  });

  test.each<[string, string[], RegExp]>([
    ['a variant of one digit', ['--format', 'svg', '--variant', '7'], /two digits, 00 to 99, not "7"/],
    ['an add-on of three', ['--format', 'svg', '--addon', '123'], /two or five digits/],
    ['a size that is too small', ['--format', 'svg', '--scale', '0.5'], /from 0\.8 to 2.*"0\.5"/],
    ['another format', ['--format', 'gif'], /choices are svg, png, pdf/],
    ['no format', [], /required option '--format <format>' not specified/],
    ['a folder that is not there', ['--format', 'svg', '--out', join(folder, 'no', 'b.svg')], /cannot be written/],
  ])('%s: ends with 2', async (_reason, args, sentence) => {
    const { code, stdout, stderr } = await runCommand(['barcode', '2049-3630', ...args]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(sentence);
  });
});

describe('a list', () => {
  const list = '2049-3630\r\n\n9772049363071 05\n9780877799306\nISSN 1144-875x\n';

  test('one file a number, wrong lines with their place, and 1', async () => {
    const out = join(folder, 'list');
    const { code, stdout, stderr } = await runCommand(['barcode', '-', '--format', 'svg', '--out', out], {
      stdin: list,
    });
    expect([code, stdout]).toEqual([1, '']);
    expect(readdirSync(out).sort()).toEqual(['1144-875X-00.svg', '2049-3630-00.svg', '2049-3630-07-05.svg']);
    expect(stderr).toMatch(/^Line 4: The code begins with 978/);
    expect(stderr).toContain(`3 barcodes written to ${out}.\n1 line was not right.\n`);
  });

  test('all right: 0', async () => {
    const out = join(folder, 'right');
    const { code } = await runCommand(['barcode', '-', '--format', 'pdf', '--out', out], { stdin: '2049-3630' });
    expect(code).toBe(0);
  });

  test('a line of a million characters is one wrong line', async () => {
    const out = join(folder, 'long');
    const stdin = `${'9'.repeat(1_000_000)}\n2049-3630\n`;
    const { code, stderr } = await runCommand(['barcode', '-', '--format', 'svg', '--out', out], { stdin });
    expect(code).toBe(1);
    expect(stderr.length).toBeLessThan(500);
    expect(readdirSync(out)).toEqual(['2049-3630-00.svg']);
  });

  test('without a folder it cannot run, nor with a file in its place', async () => {
    const without = await runCommand(['barcode', '-', '--format', 'svg'], { stdin: list });
    expect([without.code, without.stderr]).toEqual([
      2,
      'A list makes many files: name the folder for them with --out.\n',
    ]);
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const taken = await runCommand(['barcode', '-', '--format', 'svg', '--out', file], { stdin: list });
    expect(taken.code).toBe(2);
    expect(taken.stderr).toContain('cannot be a folder');
  });

  test('stops when it is told to', async () => {
    const stop = new AbortController();
    stop.abort();
    const out = join(folder, 'stopped');
    const { code, stderr } = await runCommand(['barcode', '-', '--format', 'svg', '--out', out], {
      stdin: list,
      stop: stop.signal,
    });
    expect([code, stderr]).toEqual([2, 'Stopped after 0 barcodes.\n']);
  });
});
