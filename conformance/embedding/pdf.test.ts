/** The XMP in a PDF, as exiftool reads it: in PDFs made by hand, and in one that Chromium printed. */
import { existsSync, readFileSync } from 'node:fs';
import { writeIntoFile } from '@masthead/embed';
import { describe, expect, test } from 'vitest';
import { aPdf } from '../../packages/embed/src/files.test.help.ts';
import { facts, missing, run, withFile } from './tools.ts';

const skip = missing('exiftool', '-ver', 'libimage-exiftool-perl');
const chromium = '/usr/bin/chromium';

function read(pdf: Uint8Array): Record<string, unknown> {
  const { status, stdout, stderr } = withFile('a.pdf', pdf, (path) =>
    run('exiftool', ['-json', '-G1', '-a', '-struct', '-validate', '-warning', '-error', '-XMP:all', '-PDF:all', path]),
  );
  expect([status, stderr]).toEqual([0, '']);
  return (JSON.parse(stdout) as Record<string, unknown>[])[0]!;
}

function written(pdf: Uint8Array): Uint8Array {
  const result = writeIntoFile(pdf, facts);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.bytes;
}

const expected = {
  'XMP-prism:PublicationName': 'Acoustical physics & <more> — 音響',
  'XMP-prism:ISSN': '1063-7710',
  'XMP-prism:EIssn': '1562-6865',
  'XMP-dc:Publisher': ['Nauka'],
  'XMP-dc:Relation': ['http://issn.org/resource/ISSN/1063-7710', 'http://issn.org/resource/ISSN-L/1063-7710'],
};

describe.skipIf(skip !== undefined)(`exiftool${skip ? ` (skipped: ${skip})` : ''}`, () => {
  const xmp =
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:CreatorTool="Press">' +
    '<dc:creator><rdf:Seq><rdf:li>A. Author</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>';

  test.each([
    ['a table of objects', aPdf(), {}],
    ['a stream of objects', aPdf({ kind: 'stream' }), {}],
    ['metadata and a table', aPdf({ xmp }), { 'XMP-dc:Creator': ['A. Author'], 'XMP-xmp:CreatorTool': 'Press' }],
    ['metadata and a stream', aPdf({ kind: 'stream', xmp }), { 'XMP-dc:Creator': ['A. Author'] }],
    ['metadata that we wrote before', written(aPdf()), {}],
  ])('reads the numbers in a PDF with %s', (_name, pdf, more) => {
    const found = read(written(pdf));
    expect(found).toMatchObject({ ...expected, ...more });
    expect(found['ExifTool:Validate']).toBe('OK');
  });

  test.skipIf(!existsSync(chromium))('reads them in a PDF that Chromium printed (skipped without it)', () => {
    const printed = withFile('a.html', Buffer.from('<title>Article</title><p>Text'), (path) => {
      const out = `${path}.pdf`;
      const more = ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer'];
      run(chromium, [...more, `--print-to-pdf=${out}`, `file://${path}`]);
      return readFileSync(out);
    });
    const found = read(written(printed));
    expect(found).toMatchObject({ ...expected, 'PDF:PageCount': 1 });
  });
});
