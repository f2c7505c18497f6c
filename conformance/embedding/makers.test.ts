/**
 * PDFs of several makers with the numbers in them: qpdf finds no fault that was not there before, exiftool reads the numbers, and the pages
 * say what they said. Makers and readers are Debian's; the files of a maker that is not here are skipped, with the reason.
 */
import { readFileSync } from 'node:fs';
import { writeIntoFile } from '@masthead/embed';
import { describe, expect, test } from 'vitest';
import { aPdf } from '../../packages/embed/src/files.test.help.ts';
import { facts, missing, run, withFile } from './tools.ts';

const readers = [
  missing('qpdf', '--version', 'qpdf'),
  missing('exiftool', '-ver', 'libimage-exiftool-perl'),
  missing('pdftotext', '-v', 'poppler-utils'),
].filter((reason) => reason !== undefined);

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="100"><text x="10" y="50">ISSN 1063-7710</text></svg>';

/** The file that a program writes from another. */
const made = (
  name: string,
  bytes: Uint8Array,
  program: string,
  args: (from: string, to: string) => string[],
): Uint8Array =>
  withFile(name, bytes, (from) => {
    const to = `${from}.out.pdf`;
    const { stderr } = run(program, args(from, to));
    try {
      return readFileSync(to);
    } catch {
      throw new Error(`${program} made nothing: ${stderr}`);
    }
  });

const cairo = (): Uint8Array =>
  made('a.svg', Buffer.from(drawing), 'rsvg-convert', (from, to) => ['-f', 'pdf', '-o', to, from]);
const ghostscript = (): Uint8Array =>
  made('a.pdf', cairo(), 'gs', (from, to) => [
    '-q',
    '-dNOPAUSE',
    '-dBATCH',
    '-sDEVICE=pdfwrite',
    `-sOutputFile=${to}`,
    from,
  ]);
const qpdf = (...options: string[]): Uint8Array => made('a.pdf', cairo(), 'qpdf', (from, to) => [...options, from, to]);
const exiftool = (): Uint8Array =>
  made('a.pdf', cairo(), 'exiftool', (from, to) => [
    '-q',
    '-XMP-dc:Title=Äöü <x>',
    '-XMP-prism:ISSN=2049-3630',
    '-o',
    to,
    from,
  ]);

const svg = missing('rsvg-convert', '--version', 'librsvg2-bin');
const makers: readonly (readonly [name: string, make: () => Uint8Array, missing: string | undefined])[] = [
  ['cairo', cairo, svg],
  ['Ghostscript, which writes metadata of its own', ghostscript, svg ?? missing('gs', '--version', 'ghostscript')],
  ['qpdf, for reading while it loads', () => qpdf('--linearize'), svg],
  ['qpdf, objects packed', () => qpdf('--object-streams=generate'), svg],
  ['qpdf, packed and for reading while it loads', () => qpdf('--linearize', '--object-streams=generate'), svg],
  ['exiftool, as an update with another ISSN', exiftool, svg],
  ['hand', () => aPdf(), undefined],
];

describe.skipIf(readers.length > 0)(`PDFs of several makers${readers.map((reason) => ` (skipped: ${reason})`)}`, () => {
  test.for(makers)('made by %s', ([_name, make, reason], { skip }) => {
    skip(reason !== undefined, reason);
    const before = make();
    const result = writeIntoFile(before, facts);
    if (!result.ok) throw new Error(JSON.stringify(result.problem));
    expect(Buffer.from(result.bytes.subarray(0, before.length)).equals(before)).toBe(true);
    const look = (bytes: Uint8Array) =>
      withFile('a.pdf', bytes, (path) => ({
        checked: run('qpdf', ['--check', path]).status,
        text: run('pdftotext', [path, '-']).stdout,
        xmp: (JSON.parse(run('exiftool', ['-json', '-G1', '-XMP:all', path]).stdout) as Record<string, unknown>[])[0],
      }));
    const [old, after] = [look(before), look(result.bytes)];
    expect([after.checked, after.text]).toEqual([old.checked, old.text]);
    expect(after.xmp).toMatchObject({ 'XMP-prism:ISSN': '1063-7710', 'XMP-prism:EIssn': '1562-6865' });
    const again = writeIntoFile(result.bytes, facts);
    expect(again.ok && Buffer.from(again.bytes).equals(result.bytes)).toBe(true);
  });
});
