/** Small whole files for tests, made by hand, and the facts that are written into them. */
import { type EmbeddingFacts, embeddingFactsOf } from '@masthead/crosswalk';
import type { Issn } from '@masthead/issn';
import { emptySerial } from '@masthead/serial';
import { type Zippable, zipSync, zlibSync } from 'fflate';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
export const textOf = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);
export const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

export const facts: EmbeddingFacts = embeddingFactsOf(
  {
    ...emptySerial('1063-7710' as Issn),
    issnL: '1063-7710' as Issn,
    medium: 'print',
    titleProper: { text: 'Acoustical physics & <more>' },
    publications: [{ role: 'latest', places: [], publishers: [{ text: 'Nauka' }] }],
  },
  [{ issn: '1562-6865' as Issn, medium: 'online' }],
);

export const otherFacts: EmbeddingFacts = embeddingFactsOf({
  ...emptySerial('0028-0836' as Issn),
  medium: 'online',
  titleProper: { text: 'Nature' },
});

export interface PdfOptions {
  readonly kind?: 'table' | 'stream';
  /** An XMP packet that is there already. */
  readonly xmp?: string;
  readonly catalogue?: string;
  readonly trailer?: string;
}

const objectsOf = ({ xmp, catalogue = '' }: PdfOptions): string[] => [
  `<< /Type /Catalog /Pages 2 0 R ${xmp === undefined ? '' : '/Metadata 4 0 R '}${catalogue}>>`,
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Resources << >> >>',
  ...(xmp === undefined
    ? []
    : [
        `<< /Type /Metadata /Subtype /XML /Length 5 0 R >>\nstream\n${latin(xmp)}\nendstream`,
        String(encode(xmp).length),
      ]),
];

/** UTF-8 bytes as characters of one byte each. */
const latin = (text: string): string => String.fromCharCode(...encode(text));

/** A page without content, with a table of objects or with a stream of them and the catalogue packed in another. */
export function aPdf(options: PdfOptions = {}): Uint8Array {
  const objects = objectsOf(options);
  let text = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n';
  const offsets: number[] = [];
  const add = (number: number, body: string): void => {
    offsets[number] = text.length;
    text += `${number} 0 obj\n${body}\nendobj\n`;
  };
  const isTable = options.kind !== 'stream';
  for (const [index, body] of objects.entries()) if (isTable || index > 0) add(index + 1, body);
  const trailer = `/Root 1 0 R ${options.trailer ?? ''}`;
  if (isTable) {
    const start = text.length;
    const rows = objects.map((_, index) => `${String(offsets[index + 1]).padStart(10, '0')} 00000 n \n`).join('');
    const size = objects.length + 1;
    text += `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} ${trailer}>>\n`;
    return bytesOf(`${text}startxref\n${start}\n%%EOF\n`);
  }
  const packed = objects.length + 1;
  const own = packed + 1;
  const inside = textOf(zlibSync(bytesOf(`1 0 ${objects[0]}`)));
  add(
    packed,
    `<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${inside.length} >>\nstream\n${inside}\nendstream`,
  );
  const start = text.length;
  const row = (type: number, second: number, third: number) => [type, second >> 8, second & 255, third];
  const rows = [
    row(0, 0, 255),
    row(2, packed, 0),
    ...Array.from({ length: packed - 1 }, (_, index) => row(1, offsets[index + 2]!, 0)),
    row(1, start, 0),
  ];
  const table = textOf(zlibSync(Uint8Array.from(filtered(rows))));
  text +=
    `${own} 0 obj\n<< /Type /XRef /Size ${own + 1} /W [1 2 1] /Filter /FlateDecode ` +
    `/DecodeParms << /Predictor 12 /Columns 4 >> /Length ${table.length} ${trailer}>>\nstream\n${table}\nendstream\nendobj\n`;
  return bytesOf(`${text}startxref\n${start}\n%%EOF\n`);
}

/** Each row as the difference to the one above (PNG filter 2). */
const filtered = (rows: readonly (readonly number[])[]): number[] =>
  rows.flatMap((row, index) => [2, ...row.map((byte, column) => (byte - (rows[index - 1]?.[column] ?? 0)) & 255)]);

const container =
  '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>' +
  '<rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>';

export const packageDocument = `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:identifier id="id">urn:uuid:6f1e0a0e-3d0c-4c5e-9d2e-2f0c3b1a9d11</dc:identifier>
    <dc:title>Issue 1</dc:title>
    <dc:language>en</dc:language>
    <meta property="dcterms:modified">2026-01-01T00:00:00Z</meta>
  </metadata>
  <manifest>
    <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
  </manifest>
  <spine>
    <itemref idref="nav"/>
  </spine>
</package>
`;

const nav =
  '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">' +
  '<head><title>Issue 1</title></head><body><nav epub:type="toc"><ol><li><a href="nav.xhtml">Issue 1</a></li></ol></nav></body></html>';

/** `files` come beside, or instead of, those that make a whole EPUB. */
export function anEpub(opf = packageDocument, files: Zippable = {}): Uint8Array {
  return zipSync({
    mimetype: [encode('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': encode(container),
    'OEBPS/content.opf': encode(opf),
    'OEBPS/nav.xhtml': encode(nav),
    ...files,
  });
}

const relationships = (more: string): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  `<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>${more}</Relationships>`;
const types = (more: string): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>${more}</Types>`;
const body =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  '<w:body><w:p><w:r><w:t>Article</w:t></w:r></w:p></w:body></w:document>';

/** A text document; `custom` is the part of its custom properties, if it has one. */
export function aDocx(custom?: string, files: Zippable = {}): Uint8Array {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties';
  const override =
    '<Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/>';
  return zipSync({
    '[Content_Types].xml': encode(types(custom === undefined ? '' : override)),
    '_rels/.rels': encode(
      relationships(
        custom === undefined ? '' : `<Relationship Id="rId9" Type="${type}" Target="docProps/custom.xml"/>`,
      ),
    ),
    'word/document.xml': encode(body),
    ...(custom !== undefined && { 'docProps/custom.xml': encode(custom) }),
    ...files,
  });
}
