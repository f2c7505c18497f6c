import fc from 'fast-check';
import { zipSync, zlibSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { anEpub, aPdf, bytesOf, facts, packageDocument, textOf } from './files.test.help.ts';
import { writeIntoFile } from './files.ts';
import { readEmbedded } from './read.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const written = (bytes: Uint8Array): Uint8Array => {
  const result = writeIntoFile(bytes, facts);
  if (!result.ok) throw new Error(result.problem.type);
  return result.bytes;
};
const partsOf = (bytes: Uint8Array, mediaType?: string): Record<string, string> => {
  const result = readEmbedded(bytes, mediaType);
  if (!result.ok) throw new Error(result.problem.type);
  return Object.fromEntries(result.parts.map(({ carrier, text }) => [carrier, text]));
};

/** One page with this content stream, and an Info dictionary. */
function pdfShowing(content: string, filter = ''): Uint8Array {
  const data = filter === '/FlateDecode' ? textOf(zlibSync(bytesOf(content))) : content;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R >>',
    `<< ${filter && `/Filter ${filter} `}/Length ${data.length} >>\nstream\n${data}\nendstream`,
    '<< /Title (Nature \\(ISSN 0028\\0550836\\)) /Subject <FEFF004900530053004E> >>',
  ];
  let text = '%PDF-1.7\n';
  const rows = objects.map((body, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const start = text.length;
  text += `xref\n0 6\n0000000000 65535 f \n${rows.join('')}trailer\n<< /Size 6 /Root 1 0 R /Info 5 0 R >>\n`;
  return bytesOf(`${text}startxref\n${start}\n%%EOF\n`);
}

describe('a PDF', () => {
  test.each(['table', 'stream'] as const)('gives back the XMP packet that was written into it (%s)', (kind) => {
    expect(partsOf(written(aPdf({ kind }))).xmp).toContain('<prism:issn>1063-7710</prism:issn>');
  });

  test('gives the texts of its Info dictionary, in both kinds of string', () => {
    expect(partsOf(pdfShowing('')).info).toBe('Title: Nature (ISSN 0028-0836)\nSubject: ISSN');
  });

  test.each([
    ['BT /F1 12 Tf (ISSN 0028-0836) Tj ET', '', 'ISSN 0028-0836', 'plain'],
    ['BT (ISSN 0028-0836) Tj ET', '/FlateDecode', 'ISSN 0028-0836', 'deflated'],
    ['BT [(IS) 20 (SN) -300 (0028) 10 (-0836)] TJ ET', '', 'ISSN 0028-0836', 'letters set closer are one word'],
    ['BT <4953534E> Tj 0 -14 Td (0028-0836) Tj ET', '', 'ISSN 0028-0836', 'hexadecimal, and the next line'],
    ['(not shown) 1 0 0 1 0 0 cm', '', '', 'a string that no operator shows'],
    ['BT (ISSN', '', '', 'a string without end'],
  ])('shows %j (%s): %j, %s', (content, filter, text) => {
    expect(partsOf(pdfShowing(content, filter)).text?.trim()).toBe(text);
  });

  test.each([
    ['BT <00120034> Tj ET', '', 'text in fonts whose codes are not letters'],
    ['BT (A) Tj ET', '/LZWDecode', 'the filter LZWDecode'],
  ])('says what it could not read: %j %s', (content, filter, what) => {
    expect(readEmbedded(pdfShowing(content, filter))).toMatchObject({
      ok: true,
      unread: [{ type: 'unsupported', what }],
    });
  });

  test('a stream that unpacks to more than the limit is said, and the rest is read', () => {
    const bomb = `BT (${'0'.repeat(11_000_000)}) Tj ET`;
    const result = readEmbedded(pdfShowing(bomb, '/FlateDecode'));
    expect(result).toMatchObject({ ok: true, unread: [{ type: 'too-large' }] });
    expect(partsOf(pdfShowing(bomb, '/FlateDecode')).info).toContain('0028-0836');
  });

  test('an encrypted one is refused', () => {
    expect(readEmbedded(aPdf({ trailer: '/Encrypt << /V 1 >> ' }))).toEqual({
      ok: false,
      problem: { type: 'encrypted' },
    });
  });
});

describe('an EPUB', () => {
  test('gives the package document and the chapters', () => {
    const parts = partsOf(written(anEpub()));
    expect(parts.opf).toContain('urn:issn:1063-7710');
    expect(parts.page).toContain('Issue 1');
  });

  test.each<[Record<string, Uint8Array>, string, string]>([
    [{ 'OEBPS/bomb.xhtml': new Uint8Array(20_000_000) }, 'too-large', 'a chapter of 20 MB packed into 20 kB'],
    [{ 'OEBPS/bad.xhtml': Uint8Array.of(0xff, 0x41) }, 'damaged', 'a chapter in no encoding'],
  ])('%s is left out with the reason %s: %s', (files, type, _reason) => {
    const result = readEmbedded(anEpub(packageDocument, files));
    expect(result).toMatchObject({ ok: true, unread: [{ type }] });
  });

  test('many chapters that are small by themselves meet the limit for all', () => {
    const blanks = encode(' '.repeat(9_000_000));
    const files = Object.fromEntries(Array.from({ length: 7 }, (_, index) => [`OEBPS/${index}.xhtml`, blanks]));
    expect(readEmbedded(anEpub(packageDocument, files))).toMatchObject({
      unread: [{ type: 'too-large', what: 'the text of all chapters' }],
    });
  });
});

describe('a page', () => {
  test.each([
    ['<p>ISSN 0028-0836', 'text/html', 'page', 'as the server says'],
    ['<!DOCTYPE html><p>', '', 'page', 'as it begins'],
    ['<p>ISSN 0028-0836', 'text/plain', 'text', 'text that shows a tag'],
    ['ISSN 0028-0836', '', 'text', 'no markup at all'],
  ])('%j as %j is a %s: %s', (text, mediaType, carrier) => {
    expect(Object.keys(partsOf(encode(text), mediaType))).toEqual([carrier]);
  });

  test.each([
    [bytesOf('<p>Revue \xe9'), 'text/html; charset=iso-8859-1', 'the server'],
    [bytesOf('<meta charset="windows-1252"><p>Revue \xe9'), 'text/html', 'the document'],
    [encode('<p>Revue é'), 'text/html; charset=nonsense', 'a charset that does not exist'],
  ])('is decoded: %# %s, by %s', (bytes, mediaType) => {
    expect(partsOf(bytes, mediaType).page).toContain('Revue é');
  });

  test.each([
    [Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0), '', 'a picture'],
    [encode('GIF'), 'image/gif', 'a picture, by what the server says'],
    [zipSync({ 'a.txt': encode('a') }), '', 'an archive of another kind'],
  ])('is not: %# %s %s', (bytes, mediaType) => {
    expect(readEmbedded(bytes, mediaType)).toEqual({ ok: false, problem: { type: 'unknown-format' } });
  });
});

test('whatever is changed or cut off, it never throws', () => {
  const files = [written(aPdf()), written(aPdf({ kind: 'stream' })), pdfShowing('BT (A) Tj ET'), anEpub()];
  fc.assert(
    fc.property(fc.constantFrom(...files), fc.nat(), fc.nat(255), fc.nat(), (file, at, byte, cut) => {
      const bytes = file.slice(0, file.length - (cut % 3 === 0 ? cut % file.length : 0));
      bytes[at % bytes.length] = byte;
      const result = readEmbedded(bytes);
      expect(typeof result.ok).toBe('boolean');
    }),
    { numRuns: 500 },
  );
});
