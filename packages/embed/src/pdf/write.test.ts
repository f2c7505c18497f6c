/** A PDF keeps every byte and gains metadata; what cannot be changed safely is refused with the reason. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aPdf, bytesOf, facts, otherFacts, textOf } from '../files.test.help.ts';
import { readCrossReferences } from './cross-references.ts';
import { writeIntoPdf } from './write.ts';

function written(pdf: Uint8Array, which = facts): Uint8Array {
  const result = writeIntoPdf(pdf, which);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.bytes;
}

/** The newest packet in the file. */
const packetOf = (pdf: Uint8Array): string => {
  const text = new TextDecoder().decode(pdf);
  return text.slice(text.lastIndexOf('<?xpacket begin'), text.lastIndexOf('endstream'));
};

const publisher = (name: string): string => `<dc:publisher><rdf:Bag><rdf:li>${name}</rdf:li></rdf:Bag></dc:publisher>`;

const packet = (inside: string, about = ''): string =>
  `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="${about}" xmlns:dc="http://purl.org/dc/elements/1.1/" ${inside}</rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;

describe.each(['table', 'stream'] as const)('a PDF with a %s of objects', (kind) => {
  const pdf = aPdf({ kind });

  test('keeps all its bytes', () => {
    expect(textOf(written(pdf).subarray(0, pdf.length))).toBe(textOf(pdf));
  });

  test('gains the numbers, and a catalogue that says where they are', () => {
    const result = written(pdf);
    expect(packetOf(result)).toContain('<prism:issn>1063-7710</prism:issn>');
    expect(packetOf(result)).toContain(
      '<prism:publicationName>Acoustical physics &amp; &lt;more&gt;</prism:publicationName>',
    );
    expect(textOf(result.subarray(pdf.length))).toMatch(
      /1 0 obj\n<< \/Type \/Catalog \/Pages 2 0 R\s+\/Metadata \d+ 0 R >>/,
    );
    expect(readCrossReferences(result).kind).toBe(kind);
  });

  test('written twice has the last numbers once', () => {
    const twice = written(written(pdf), otherFacts);
    expect(packetOf(twice)).toContain('<prism:eIssn>0028-0836</prism:eIssn>');
    expect(packetOf(twice)).not.toContain('1063-7710</');
    expect(packetOf(twice).match(/publicationName>/g)).toHaveLength(2);
  });

  test('written twice with the same numbers is the same as once', () => {
    for (const xmp of [undefined, packet(`>${publisher('Their press')}</rdf:Description>`)]) {
      const once = written(aPdf({ kind, ...(xmp !== undefined && { xmp }) }));
      expect(textOf(written(once))).toBe(textOf(once));
    }
  });

  test('keeps the publisher that it has, and loses the one that an earlier run put there', () => {
    expect(packetOf(written(pdf))).toContain('<rdf:li>Nauka</rdf:li>');
    expect(packetOf(written(written(pdf), otherFacts))).not.toContain('Nauka');
    const xmp = packet(`>${publisher('Their press')}</rdf:Description>`);
    for (const result of [written(aPdf({ kind, xmp })), written(written(aPdf({ kind, xmp })), otherFacts)]) {
      expect(packetOf(result).match(/<rdf:li>[^<]*(?=<\/rdf:li><\/rdf:Bag><\/dc:publisher>)/g)).toEqual([
        '<rdf:li>Their press',
      ]);
    }
  });

  test('keeps what its metadata said', () => {
    const xmp = packet(
      'xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:CreatorTool="Tøol"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">An article</rdf:li></rdf:Alt></dc:title>' +
        '<dc:relation><rdf:Bag><rdf:li>https://doi.org/10.1000/1</rdf:li><rdf:li>http://issn.org/resource/ISSN/2049-3630</rdf:li></rdf:Bag></dc:relation></rdf:Description>',
      'uuid:1',
    );
    const result = packetOf(written(aPdf({ kind, xmp })));
    expect(result).toContain('xmp:CreatorTool="Tøol"');
    expect(result).toContain('<rdf:li xml:lang="x-default">An article</rdf:li>');
    expect(result).toContain('<rdf:li>https://doi.org/10.1000/1</rdf:li>');
    expect(result).toContain('rdf:about="uuid:1"');
    expect(result, 'an older number is replaced').not.toContain('2049-3630');
    expect(result.match(/<dc:relation/g)).toHaveLength(1);
  });

  test('loses an older ISSN, whichever way and version it was written in', () => {
    const inside =
      'xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/" prism:issn="2049-3630"><prism:eIssn>1144-875X</prism:eIssn></rdf:Description>';
    const result = packetOf(written(aPdf({ kind, xmp: packet(inside) })));
    expect(result).not.toMatch(/2049-3630|1144-875X/);
  });
});

describe('what is refused', () => {
  const pdf = aPdf();
  const changed = (from: string | RegExp, to: string): Uint8Array => bytesOf(textOf(pdf).replace(from, to));

  test.each([
    ['not a PDF', bytesOf('hello'), { type: 'damaged', what: 'it does not begin with %PDF-', at: 0 }],
    ['nothing', new Uint8Array(), { type: 'damaged' }],
    ['cut off', pdf.subarray(0, pdf.length - 40), { type: 'damaged' }],
    ['a table that is elsewhere', changed(/startxref\n\d+/, 'startxref\n10'), { type: 'damaged' }],
    ['a table after the end', changed(/startxref\n\d+/, 'startxref\n99999999'), { type: 'damaged' }],
    ['a row that is none', changed('00000 n', '00000 x'), { type: 'damaged', what: 'its table of objects is broken' }],
    [
      'an object that is another',
      changed('1 0 obj', '7 0 obj'),
      { type: 'damaged', what: 'the table names another object' },
    ],
    ['no catalogue', changed('/Root 1 0 R', '/Root 9 0 R'), { type: 'damaged', what: 'it has no catalogue' }],
    ['no root', changed('/Root 1 0 R', ''), { type: 'damaged', what: 'it has no catalogue' }],
    ['encrypted', aPdf({ trailer: '/Encrypt 9 0 R ' }), { type: 'encrypted' }],
    ['certified', aPdf({ catalogue: '/Perms << /DocMDP 9 0 R >> ' }), { type: 'signed' }],
    [
      'signed in a field of its form',
      aPdf({ catalogue: '/AcroForm << /Fields [<< /Kids [<< /V << /Type /Sig /ByteRange [0 1 2 3] >> >>] >>] >> ' }),
      { type: 'signed' },
    ],
    [
      'nested beyond all measure',
      aPdf({ catalogue: `/X ${'['.repeat(5000)}` }),
      { type: 'damaged', what: 'its objects are nested too deeply' },
    ],
    ['metadata that are not XML', aPdf({ xmp: '<x>' }), { type: 'damaged' }],
    ['metadata with an entity', aPdf({ xmp: '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' }), { type: 'damaged' }],
    [
      'PDF/A',
      aPdf({ xmp: packet('xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" pdfaid:part="2" pdfaid:conformance="B"/>') }),
      { type: 'pdf-a', part: '2' },
    ],
  ])('%s', (_name, bytes, problem) => {
    expect(writeIntoPdf(bytes, facts)).toMatchObject({ ok: false, problem });
  });

  test('a form that waits for a signature is written', () => {
    const form = aPdf({ catalogue: '/AcroForm << /SigFlags 1 /Fields [<< /FT /Sig /T (here) >> 3 0 R 99 0 R] >> ' });
    expect(writeIntoPdf(form, facts).ok).toBe(true);
  });

  test('a form whose fields lie in one another for ever ends', () => {
    const form = aPdf({ catalogue: '/AcroForm << /Fields [1 0 R] >> /Kids [1 0 R 1 0 R] ' });
    expect(writeIntoPdf(form, facts)).toMatchObject({ ok: false, problem: { type: 'damaged' } });
  });

  test('a table of rows that have no bytes ends', () => {
    const rows = '/Type /XRef /W [0 0 0] /Index [0 999999999 0 999999999] /Length 0 /Size 9 /Root 1 0 R';
    const bytes = bytesOf(`%PDF-1.7\n1 0 obj\n<< ${rows} >>\nstream\n\nendstream\nendobj\nstartxref\n9\n%%EOF\n`);
    expect(writeIntoPdf(bytes, facts)).toMatchObject({ ok: false, problem: { type: 'damaged' } });
  });

  test('a circle of tables ends', () => {
    const start = /startxref\n(\d+)/.exec(textOf(pdf))?.[1];
    expect(writeIntoPdf(changed('/Root 1 0 R', `/Prev ${start} /Root 1 0 R`), facts).ok).toBe(true);
  });

  test('whatever bytes are changed or cut, there is an answer, and it never throws', () => {
    const files = [aPdf(), aPdf({ kind: 'stream' }), aPdf({ xmp: packet('/>') })];
    const change = fc.record({ at: fc.nat(), byte: fc.nat(255) });
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.array(change, { maxLength: 6 }),
        fc.option(fc.nat()),
        (file, changes, cut) => {
          const bytes = file.slice(0, cut === null ? file.length : cut % file.length);
          for (const { at, byte } of changes) if (bytes.length > 0) bytes[at % bytes.length] = byte;
          const before = textOf(bytes);
          const result = writeIntoPdf(bytes, facts);
          expect(textOf(bytes)).toBe(before);
          if (result.ok) expect(textOf(result.bytes).startsWith(before)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});
