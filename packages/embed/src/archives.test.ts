/** EPUB and Office documents: one part is changed, all other bytes are copied; bombs and broken archives are refused with the reason. */
import fc from 'fast-check';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { aDocx, anEpub, aPdf, bytesOf, facts, otherFacts, packageDocument, textOf } from './files.test.help.ts';
import { formatOf, writeIntoFile } from './files.ts';

function written(file: Uint8Array, which = facts): Uint8Array {
  const result = writeIntoFile(file, which);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.bytes;
}

const part = (file: Uint8Array, name: string): string => strFromU8(unzipSync(file)[name] ?? new Uint8Array());

test.each([
  [aPdf(), 'pdf', 'by its first bytes'],
  [anEpub(), 'epub', 'by its container'],
  [aDocx(), 'ooxml', 'by its content types'],
  [zipSync({ 'a.txt': bytesOf('a') }), undefined, 'another archive'],
  [bytesOf('PK'), undefined, 'not even an archive'],
  [bytesOf('junk\n%PDF-1.7'), undefined, 'a PDF that begins too late'],
  [new Uint8Array(), undefined, 'nothing'],
])('%#: the format is %s (%s)', (bytes, name, _reason) => {
  expect(formatOf(bytes as Uint8Array)).toBe(name);
});

test.each([
  ['EPUB', anEpub()],
  ['document', aDocx()],
])('%s: what is given is not changed, not even as a Buffer, whose slices share its bytes', (_name, file) => {
  const given = Buffer.from(file);
  written(given);
  expect(given.equals(file)).toBe(true);
});

describe('an EPUB', () => {
  const epub = anEpub();

  test('gains the serial as a collection, and keeps everything else', () => {
    const after = written(epub);
    const opf = part(after, 'OEBPS/content.opf');
    expect(opf).toContain(
      '<meta property="belongs-to-collection" id="issn-serial">Acoustical physics &amp; &lt;more&gt;</meta>',
    );
    expect(opf).toContain('<meta refines="#issn-serial" property="dcterms:identifier">urn:issn:1562-6865</meta>');
    const without = opf.split('\n').filter((line) => !line.includes('issn-serial'));
    expect(without.join('\n')).toBe(packageDocument);
    const names = Object.keys(unzipSync(epub)).filter((name) => name !== 'OEBPS/content.opf');
    for (const name of names) expect(part(after, name)).toBe(part(epub, name));
  });

  test('still begins with its mimetype, not packed', () => {
    expect(textOf(written(epub).subarray(30, 58))).toBe('mimetypeapplication/epub+zip');
  });

  test('written twice has the last numbers once', () => {
    expect(part(written(written(epub), otherFacts), 'OEBPS/content.opf')).toBe(
      part(written(epub, otherFacts), 'OEBPS/content.opf'),
    );
  });

  test('of version 2 has identifiers with their scheme', () => {
    const old = packageDocument.replace('version="3.0"', 'version="2.0"');
    const once = written(anEpub(old));
    expect(part(once, 'OEBPS/content.opf')).toMatch(/opf:scheme="ISSN">1562-6865</);
    expect(part(written(once), 'OEBPS/content.opf')).toBe(part(once, 'OEBPS/content.opf'));
  });

  test('of version 2 keeps its own identifier, also where that is an ISSN', () => {
    const own =
      '<dc:identifier id="id" opf:scheme="ISSN" xmlns:opf="http://www.idpf.org/2007/opf">2049-3630</dc:identifier>';
    const old = packageDocument
      .replace('version="3.0"', 'version="2.0"')
      .replace(/<dc:identifier id="id">.*<\/dc:identifier>/, own);
    expect(part(written(anEpub(old)), 'OEBPS/content.opf')).toContain(own);
  });

  test('of version 2 may have an element of its own for Dublin Core', () => {
    const old = packageDocument
      .replace('version="3.0"', 'version="2.0"')
      .replace(/ *<meta property.*\n/, '')
      .replace(/<metadata[^>]*>/, '$&<dc-metadata>')
      .replace('</metadata>', '</dc-metadata></metadata>');
    const opf = part(written(anEpub(old)), 'OEBPS/content.opf');
    expect(opf.indexOf('opf:scheme="ISSN">1562-6865<')).toBeLessThan(opf.indexOf('</dc-metadata>'));
    expect(opf).toContain('opf:scheme="ISSN">1562-6865<');
    expect(part(written(written(anEpub(old))), 'OEBPS/content.opf')).toBe(opf);
  });

  test('may have prefixes of its own', () => {
    const prefixed = packageDocument
      .replace(/<(\/?)(package|metadata|meta|manifest|item|spine|itemref)\b/g, '<$1o:$2')
      .replace('xmlns=', 'xmlns:o=');
    expect(part(written(anEpub(prefixed)), 'OEBPS/content.opf')).toContain('<o:meta refines="#issn-serial"');
  });
});

describe('an Office document', () => {
  test('gains a part for its custom properties', () => {
    const after = written(aDocx());
    expect(part(after, 'docProps/custom.xml')).toMatch(/pid="2" name="ISSN"><vt:lpwstr[^>]*>1063-7710</);
    expect(part(after, '[Content_Types].xml')).toContain('PartName="/docProps/custom.xml"');
    expect(part(after, '_rels/.rels')).toContain('Target="docProps/custom.xml"');
    expect(part(after, 'word/document.xml')).toBe(part(aDocx(), 'word/document.xml'));
  });

  test('keeps the custom properties that it has', () => {
    const custom =
      '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">' +
      '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="7" name="Editor"><vt:lpwstr>A &amp; B</vt:lpwstr></property>' +
      '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="8" name="issn"><vt:lpwstr>old</vt:lpwstr></property></Properties>';
    const after = part(written(aDocx(custom)), 'docProps/custom.xml');
    expect(after).toContain('pid="7" name="Editor"><vt:lpwstr>A &amp; B</vt:lpwstr>');
    expect(after).toMatch(/pid="8" name="ISSN"/);
    expect(after).not.toContain('old');
  });

  test('written twice has the last numbers once', () => {
    const twice = part(written(written(aDocx()), otherFacts), 'docProps/custom.xml');
    expect(twice.match(/name="ISSN"/g)).toHaveLength(1);
    expect(twice).not.toContain('1063-7710');
  });
});

describe('what is refused', () => {
  const zeros = new Uint8Array(20_000_000);
  const claimed = (file: Uint8Array, name: string, size: number): Uint8Array => {
    const bytes = file.slice();
    const record = textOf(bytes).lastIndexOf(name) - 46;
    new DataView(bytes.buffer).setUint32(record + 24, size, true);
    return bytes;
  };
  const bomb = anEpub(packageDocument, { 'META-INF/container.xml': zeros });

  test.each([
    [
      'an EPUB bomb that says how large it is',
      bomb,
      { type: 'too-large', what: 'META-INF/container.xml', limit: 10_000_000 },
    ],
    [
      'one that does not',
      claimed(bomb, 'META-INF/container.xml', 100),
      { type: 'too-large', what: 'META-INF/container.xml' },
    ],
    ['a size that is not so', claimed(anEpub(), 'META-INF/container.xml', 100), { type: 'damaged' }],
    [
      'XML nested beyond all measure',
      anEpub(`${'<a>'.repeat(10_000)}`),
      { type: 'damaged', what: 'OEBPS/content.opf is nested too deeply' },
    ],
    ['XML that is not well formed', anEpub('<package>'), { type: 'damaged' }],
    ['entities', anEpub('<!DOCTYPE p [<!ENTITY a "b">]><p>&a;</p>'), { type: 'damaged' }],
    ['no package', anEpub(packageDocument, { 'META-INF/container.xml': bytesOf('<container/>') }), { type: 'damaged' }],
    ['no metadata', anEpub('<package xmlns="http://www.idpf.org/2007/opf"/>'), { type: 'damaged' }],
    ['a signed EPUB', anEpub(packageDocument, { 'META-INF/signatures.xml': bytesOf('<a/>') }), { type: 'signed' }],
    ['a signed document', aDocx(undefined, { '_xmlsignatures/origin.sigs': new Uint8Array() }), { type: 'signed' }],
    ['an archive cut off', anEpub().subarray(0, 400), { type: 'damaged', what: 'the archive has no end' }],
    ['another archive', zipSync({ 'a.txt': bytesOf('a') }), { type: 'unknown-format' }],
    ['a text', bytesOf('hello'), { type: 'unknown-format' }],
  ])('%s', (_name, bytes, problem) => {
    expect(writeIntoFile(bytes, facts)).toMatchObject({ ok: false, problem });
  });

  test('whatever bytes are changed or cut, there is an answer, and it never throws', () => {
    const files = [anEpub(), aDocx()];
    const change = fc.record({ at: fc.nat(), byte: fc.nat(255) });
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.array(change, { minLength: 1, maxLength: 6 }),
        fc.option(fc.nat()),
        (file, changes, cut) => {
          const bytes = file.slice(0, cut === null ? file.length : cut % file.length);
          for (const { at, byte } of changes) if (bytes.length > 0) bytes[at % bytes.length] = byte;
          const before = textOf(bytes);
          writeIntoFile(bytes, facts);
          expect(textOf(bytes)).toBe(before);
        },
      ),
      { numRuns: 500 },
    );
  });
});
