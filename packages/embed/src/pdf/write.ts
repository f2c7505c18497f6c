/**
 * The serial's numbers in the XMP metadata of a PDF, as an incremental update (ISO 32000-2, 7.5.6 and 14.3.2; ISO 3297:2020, 9.3): every
 * byte that was there stays, and what is new comes after it.
 */
import { type EmbeddingFacts, writeXmpPacket } from '@masthead/crosswalk';
import { joined } from '../limits.ts';
import { attempt, damaged, type EmbedResult, GiveUp } from '../problems.ts';
import { decodeXml } from '../xml/parse.ts';
import { mergeXmp } from '../xmp.ts';
import { type CrossReferences, readCrossReferences, rootOf } from './cross-references.ts';
import { objectFinder } from './objects.ts';
import { type Resolve, readStream } from './streams.ts';
import { get, isDictionary, isReference, type PdfDictionary, type PdfReference, type PdfValue } from './syntax.ts';

export function writeIntoPdf(file: Uint8Array, facts: EmbeddingFacts): EmbedResult {
  return attempt(() => {
    if (String.fromCharCode(...file.subarray(0, 5)) !== '%PDF-') damaged('it does not begin with %PDF-', 0);
    const references = readCrossReferences(file);
    if (get(references.trailer, 'Encrypt') !== undefined) throw new GiveUp({ type: 'encrypted' });
    const find = objectFinder(file, references);
    const resolve = (value: PdfValue | undefined): PdfValue | undefined =>
      isReference(value) ? find(value.object).value : value;
    const root = rootOf(references);
    const { value: catalogue, source } = find(root.object);
    if (!isDictionary(catalogue)) return damaged('it has no catalogue');
    const permissions = resolve(get(catalogue, 'Perms'));
    if (isDictionary(permissions) && get(permissions, 'DocMDP') !== undefined) throw new GiveUp({ type: 'signed' });
    const form = resolve(get(catalogue, 'AcroForm'));
    if (isDictionary(form) && hasSignature(get(form, 'Fields'), resolve)) throw new GiveUp({ type: 'signed' });

    const old = get(catalogue, 'Metadata');
    const place = isReference(old) ? references.places.get(old.object) : undefined;
    const existing =
      isReference(old) && place?.type === 'at'
        ? readStream(file, place.offset, resolve, old.object).content
        : undefined;
    const said = existing && decodeXml(existing, 'the XMP packet');
    const packet = mergeXmp(said, writeXmpPacket(facts));
    // All of it is there: another update would say nothing new.
    if (packet === said) return file;
    if (isReference(old) && existing) return append(file, references, [metadataObject(old, packet)]);

    const next = get(references.trailer, 'Size');
    if (typeof next !== 'number') return damaged('it does not say how many objects it has');
    const added: PdfReference = { object: next, generation: 0 };
    return append(file, references, [metadataObject(added, packet), catalogueObject(root, catalogue, source, added)]);
  });
}

/** Fields of a form that are looked at, and how deep they may lie in one another. */
const [mostFields, deepest] = [10_000, 20];

/** Whether somebody has signed: a field with a signature over a range of bytes (12.8.1). One that is still empty is none. */
function hasSignature(fields: PdfValue | undefined, resolve: Resolve): boolean {
  let left = mostFields;
  const look = (given: PdfValue | undefined, depth: number): boolean => {
    const list = resolve(given);
    return (
      Array.isArray(list) &&
      list.some((each: PdfValue) => {
        if (depth > deepest || left-- <= 0) return damaged('its form has too many fields');
        const field = resolve(each);
        if (!isDictionary(field)) return false;
        const value = resolve(get(field, 'V'));
        return (isDictionary(value) && get(value, 'ByteRange') !== undefined) || look(get(field, 'Kids'), depth + 1);
      })
    );
  };
  return look(fields, 0);
}

interface WrittenObject {
  readonly reference: PdfReference;
  readonly bytes: Uint8Array;
}

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

function object(reference: PdfReference, ...content: readonly Uint8Array[]): WrittenObject {
  const head = latin1(`${reference.object} ${reference.generation} obj\n`);
  return { reference, bytes: joined([head, ...content, latin1('\nendobj\n')]) };
}

/** Not packed, so that programs that know nothing of PDF find it as well (14.3.2). */
function metadataObject(reference: PdfReference, packet: string): WrittenObject {
  const content = new TextEncoder().encode(packet);
  const dictionary = latin1(`<< /Type /Metadata /Subtype /XML /Length ${content.length} >>\nstream\n`);
  return object(reference, dictionary, content, latin1('\nendstream'));
}

function catalogueObject(
  reference: PdfReference,
  catalogue: PdfDictionary,
  source: Uint8Array,
  metadata: PdfReference,
): WrittenObject {
  const old = catalogue.entries.get('Metadata');
  const entry = latin1(` /Metadata ${metadata.object} ${metadata.generation} R `);
  const [from, to] = old ? [old.start, old.end] : [catalogue.end - 2, catalogue.end - 2];
  return object(reference, source.subarray(catalogue.start, from), entry, source.subarray(to, catalogue.end));
}

/** The file, the objects, and a section of the same kind as the newest that says where they are. */
function append(file: Uint8Array, references: CrossReferences, objects: readonly WrittenObject[]): Uint8Array {
  const parts: Uint8Array[] = [file];
  if (file.at(-1) !== 10 && file.at(-1) !== 13) parts.push(latin1('\n'));
  let offset = parts.reduce((sum, part) => sum + part.length, 0);
  const offsets = new Map<number, { readonly offset: number; readonly generation: number }>();
  for (const { reference, bytes } of objects) {
    offsets.set(reference.object, { offset, generation: reference.generation });
    parts.push(bytes);
    offset += bytes.length;
  }
  const write = references.kind === 'table' ? tableSection : streamSection;
  return joined([...parts, ...write(file, references, offsets, offset), latin1(`startxref\n${offset}\n%%EOF\n`)]);
}

type Offsets = ReadonlyMap<number, { readonly offset: number; readonly generation: number }>;

/** What of the newest trailer stays as it is. */
function trailerEntries(file: Uint8Array, { trailer, start }: CrossReferences, size: number): Uint8Array {
  const kept = ['Root', 'Info', 'ID'].flatMap((key) => {
    const entry = trailer.entries.get(key);
    return entry ? [file.subarray(entry.start, entry.end), latin1(' ')] : [];
  });
  return joined([latin1(`/Size ${size} /Prev ${start} `), ...kept]);
}

function sizeAfter({ trailer }: CrossReferences, highest: number): number {
  const size = get(trailer, 'Size');
  return Math.max(typeof size === 'number' ? size : 0, highest + 1);
}

function tableSection(file: Uint8Array, references: CrossReferences, offsets: Offsets): Uint8Array[] {
  const digits = (value: number, count: number): string => String(value).padStart(count, '0');
  const rows = [...offsets]
    .sort(([one], [other]) => one - other)
    .map(([number, { offset, generation }]) => `${number} 1\n${digits(offset, 10)} ${digits(generation, 5)} n \n`);
  const size = sizeAfter(references, Math.max(...offsets.keys()));
  return [latin1(`xref\n${rows.join('')}trailer\n<< `), trailerEntries(file, references, size), latin1('>>\n')];
}

/** The stream is an object of its own and stands in itself. */
function streamSection(file: Uint8Array, references: CrossReferences, offsets: Offsets, at: number): Uint8Array[] {
  const own = sizeAfter(references, Math.max(...offsets.keys()));
  const all = [...offsets, [own, { offset: at, generation: 0 }] as const].sort(([one], [other]) => one - other);
  const rows = all.map(([, { offset, generation }]) =>
    Uint8Array.from([1, offset >>> 24, offset >>> 16, offset >>> 8, offset, generation >>> 8, generation]),
  );
  const content = joined(rows);
  const index = all.map(([number]) => `${number} 1`).join(' ');
  return [
    latin1(`${own} 0 obj\n<< /Type /XRef /W [1 4 2] /Index [${index}] /Length ${content.length} `),
    trailerEntries(file, references, own + 1),
    latin1('>>\nstream\n'),
    content,
    latin1('\nendstream\nendobj\n'),
  ];
}
