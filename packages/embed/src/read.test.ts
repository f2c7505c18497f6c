import fc from 'fast-check';
import { zipSync, zlibSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { aDocx, anEpub, aPdf, bytesOf, facts, packageDocument, textOf } from './files.test.help.ts';
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

const unreadOf = (bytes: Uint8Array) => {
  const result = readEmbedded(bytes);
  return result.ok ? result.unread : result.problem;
};

/** One page with this content stream, deflated if the filter says so, and an Info dictionary. */
const pdfShowing = (content: string, filter = ''): Uint8Array =>
  bytesOf(pdfText(filter === '/FlateDecode' ? textOf(zlibSync(bytesOf(content))) : content, filter));

function pdfText(data: string, filter = ''): string {
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
  return `${text}startxref\n${start}\n%%EOF\n`;
}

describe('a PDF', () => {
  test.each(['table', 'stream'] as const)('gives back the XMP packet that was written into it (%s)', (kind) => {
    expect(partsOf(written(aPdf({ kind }))).xmp).toContain('<prism:issn>1063-7710</prism:issn>');
  });

  test('gives the texts of its Info dictionary, in both kinds of string', () => {
    expect(partsOf(pdfShowing('')).info).toBe('Title: Nature (ISSN 0028-0836)\nSubject: ISSN');
  });

  test.each<[string, string, string | undefined, string]>([
    ['BT /F1 12 Tf (ISSN 0028-0836) Tj ET', '', 'ISSN 0028-0836', 'plain'],
    ['BT (ISSN 0028-0836) Tj ET', '/FlateDecode', 'ISSN 0028-0836', 'deflated'],
    ['42 54 20 28 4953 534E 29 546A>', '/ASCIIHexDecode', 'ISSN', 'in hexadecimal'],
    ['BT [(IS) 20 (SN) -300 (0028) 10 (-0836)] TJ ET', '', 'ISSN 0028-0836', 'letters set closer are one word'],
    ['BT <4953534E> Tj 0 -14 Td (0028-0836) Tj ET', '', 'ISSN\n0028-0836', 'hexadecimal, and the next line'],
    ['BT /F1 10 Tf (0) Tj 5.5 0 Td (0) Tj 5.5 0 Td (28-0836) Tj ET', '', '0028-0836', 'each letter at its place'],
    ['BT /F1 10 Tf 1 0 0 1 50 700 Tm (ISSN) Tj 1 0 0 1 90 700 Tm (0028-0836) Tj ET', '', 'ISSN 0028-0836', 'words'],
    ['BI /W 1 /H 1 ID (((\x00\xff EI BT (ISSN) Tj ET', '', 'ISSN', 'after an image in the content'],
    ['/P <</MCID 0/T (x)>> BDC BT (ISSN) Tj ET EMC', '', 'ISSN', 'in marked content'],
    ['(not shown) 1 0 0 1 0 0 cm', '', undefined, 'a string that no operator shows'],
    ['BT (ISSN', '', undefined, 'a string without end'],
  ])('shows %j (%s): %j, %s', (content, filter, text, _reason) => {
    expect(partsOf(pdfShowing(content, filter)).text?.trim()).toBe(text);
  });

  test.each([
    ['BT <00120034> Tj ET', '', 'font', 'codes that are no letters'],
    ['BT (A) Tj ET', '/JPXDecode', 'unsupported', 'a filter that packs no text'],
    ['not packed', '/FlateDecode', 'damaged', 'not packed as it says'],
    ['zz', '/ASCIIHexDecode', 'damaged', 'not hexadecimal'],
  ])('says of which page it could not read the text: %j %s: %s, %s', (content, filter, why) => {
    const bytes = pdfShowing(filter === '/FlateDecode' ? '' : content, filter === '/FlateDecode' ? '' : filter);
    const broken = filter === '/FlateDecode' ? bytesOf(pdfText(content, filter)) : bytes;
    expect(readEmbedded(broken)).toMatchObject({ ok: true, unread: [{ type: 'pages', pages: [1], count: 1, why }] });
  });

  test('a stream that unpacks to more than the limit is said, and the rest is read', () => {
    const bomb = pdfShowing(`BT (${'0'.repeat(11_000_000)}) Tj ET`, '/FlateDecode');
    expect(unreadOf(bomb)).toEqual([{ type: 'pages', pages: [1], count: 1, why: 'too-large' }]);
    expect(partsOf(bomb).info).toContain('0028-0836');
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

  test.each<[string, Uint8Array, string]>([
    ['too-large', new Uint8Array(20_000_000), 'a chapter of 20 MB packed into 20 kB'],
    ['damaged', Uint8Array.of(0xff, 0x41), 'a chapter in no encoding'],
  ])('a chapter is left out with the reason %s: %#', (type, chapter, _reason) => {
    const result = readEmbedded(anEpub(packageDocument, { 'OEBPS/bad.xhtml': chapter }));
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

describe('archives whose list of entries lies', () => {
  /** All entries of the list lead to one and the same packed data, and say of its size what they like. */
  function overlapping(names: readonly string[], packed: Uint8Array, size: number): Uint8Array {
    const whole = anEpub(packageDocument, { 'OEBPS/first.xhtml': [packed, { level: 0 }] });
    const view = new DataView(whole.buffer, whole.byteOffset);
    const end = whole.length - 22;
    const [count, start] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)];
    let last = start;
    for (let index = 1; index < count; index++) {
      last += 46 + view.getUint16(last + 28, true) + view.getUint16(last + 30, true) + view.getUint16(last + 32, true);
    }
    const records = names.map((name) => {
      const record = new Uint8Array(46 + name.length);
      record.set(whole.subarray(last, last + 46));
      const fields = new DataView(record.buffer);
      fields.setUint16(10, 8, true);
      fields.setUint32(24, size, true);
      fields.setUint16(28, name.length, true);
      fields.setUint16(30, 0, true);
      fields.setUint16(32, 0, true);
      record.set(encode(name), 46);
      return record;
    });
    const tail = whole.slice(end);
    new DataView(tail.buffer).setUint16(8, count + names.length, true);
    new DataView(tail.buffer).setUint16(10, count + names.length, true);
    return Uint8Array.from([whole.subarray(0, end), ...records, tail].flatMap((part) => [...part]));
  }
  const bomb = zlibSync(new Uint8Array(5_000_000)).subarray(2);

  test.each([
    [10, 'damaged', 'a few bytes each'],
    [5_000_000, 'damaged', 'what they have, without the right checksum'],
    [4_000_000_000, 'too-large', 'more than is read'],
  ])('two hundred entries in one another that say %d bytes end as %s: %s', (size, type) => {
    const names = Array.from({ length: 200 }, (_, index) => `${index}.xhtml`);
    const problems = unreadOf(overlapping(names, bomb, size)) as { type: string }[];
    expect(problems.length).toBeLessThanOrEqual(10);
    expect(problems.map((problem) => problem.type)).toContain(type);
  });

  test('names that lead out of the archive are names and nothing else', () => {
    const bytes = anEpub(packageDocument, { '../../etc/a.xhtml': encode('<p>ISSN 0028-0836') });
    expect(partsOf(bytes).page).toContain('ISSN 0028-0836');
  });
});

describe('an Office document', () => {
  test('gives its custom properties as they were written, and its text', () => {
    const parts = partsOf(written(aDocx()));
    expect(parts.ooxml).toContain('ISSN: 1063-7710');
    expect(parts.text).toBe('Article\n');
  });

  const show = (name: string, xml: string) => {
    const result = readEmbedded(aDocx(undefined, { [name]: encode(xml) }));
    return result.ok ? result.parts.find((part) => part.name === name) : undefined;
  };

  test.each<[string, string, string, string]>([
    [
      'word/footer1.xml',
      '<w:p><w:r><w:t>ISSN 0028</w:t></w:r><w:r><w:t>-0836</w:t></w:r></w:p>',
      'ISSN 0028-0836\n',
      'runs',
    ],
    [
      'word/header1.xml',
      '<w:p><w:t>ISSN</w:t><w:tab/><w:t>0028</w:t><w:noBreakHyphen/><w:t>0836</w:t></w:p>',
      'ISSN 0028-0836\n',
      'a tab, a hyphen of its own',
    ],
    [
      'xl/sharedStrings.xml',
      '<sst><si><t xml:space="preserve">ISSN&#x20;0028-0836</t></si><si><t>A &amp; B</t></si></sst>',
      'ISSN 0028-0836\nA & B\n',
      'cells',
    ],
    ['ppt/slides/slide12.xml', '<a:p><a:r><a:t>ISSN 0028-0836</a:t></a:r></a:p>', 'ISSN 0028-0836\n', 'a slide'],
    [
      'word/footnotes.xml',
      '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:t>&e;&nbsp;&#x110000;</w:t>',
      '&e;&nbsp;&#x110000;',
      'entities stay as they are',
    ],
  ])('shows of %s %j: %j (%s)', (name, xml, text) => {
    expect(show(name, xml)?.text).toBe(text);
  });

  test('a slide says its number', () => {
    expect(show('ppt/slides/slide12.xml', '<a:t>A</a:t>')?.page).toBe(12);
  });

  test('a part that is a bomb is said, and the rest is read', () => {
    const bytes = aDocx(undefined, { 'word/footer1.xml': new Uint8Array(20_000_000) });
    expect([unreadOf(bytes), partsOf(bytes).text]).toMatchObject([[{ type: 'too-large' }], 'Article\n']);
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

  const utf16 = (text: string, swapped = false): Uint8Array =>
    Uint8Array.from([...text].flatMap((each) => (swapped ? [0, each.charCodeAt(0)] : [each.charCodeAt(0), 0])));
  test.each<[string, Uint8Array, string]>([
    ['UTF-16, with its mark', Uint8Array.from([0xff, 0xfe, ...utf16('<p>ISSN 0028-0836')]), 'text/html'],
    ['UTF-16, without', utf16('<p>ISSN 0028-0836'), 'text/html'],
    ['UTF-16, the other order', utf16('<p>ISSN 0028-0836', true), ''],
    ['UTF-8, though the server says UTF-16', encode('<p>ISSN 0028-0836'), 'text/html; charset=utf-16'],
    ['UTF-16, though the server says UTF-8', utf16('<p>ISSN 0028-0836'), 'text/html; charset=utf-8'],
    [
      'entities of its own, which are not expanded',
      encode('<!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/passwd">]><p>&a; ISSN 0028-0836'),
      '',
    ],
  ])('is read in %s', (_, bytes, mediaType) => {
    const { page } = partsOf(bytes, mediaType);
    expect(page).toContain('ISSN 0028-0836');
    expect(page).not.toContain('root:');
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
