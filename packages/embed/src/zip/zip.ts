/**
 * A ZIP archive (APPNOTE 6.3) in which single entries are replaced: the packed bytes of all others are copied as they are, in
 * their order, so that nothing is unpacked that need not be read. ZIP64 and split archives are not read.
 */
import { deflateSync } from 'fflate';
import { joined, limits, unpack } from '../limits.ts';
import { damaged, GiveUp } from '../problems.ts';
import { crc32 } from './crc32.ts';

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Offset of the local header, and of the packed data after it. */
  readonly header: number;
  readonly data: number;
  /** The central record, as it stands. */
  readonly record: Uint8Array;
}

export interface ZipArchive {
  readonly bytes: Uint8Array;
  readonly entries: readonly ZipEntry[];
  /** What follows the central directory's fixed part. */
  readonly comment: Uint8Array;
}

const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;
const encrypted = 1;
const sizesFollow = 8;

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

export function readZip(given: Uint8Array): ZipArchive {
  // A Buffer of Node is one too, but its `slice` shares the bytes, and what is given is never changed.
  const bytes = new Uint8Array(given.buffer, given.byteOffset, given.byteLength);
  const data = view(bytes);
  const end = findEnd(bytes, data);
  const count = data.getUint16(end + 10, true);
  const start = data.getUint32(end + 16, true);
  if (count === 0xffff || start === 0xffffffff) throw new GiveUp({ type: 'unsupported', what: 'the ZIP64 layout' });
  if (data.getUint16(end + 4, true) !== 0 || data.getUint16(end + 8, true) !== count) {
    throw new GiveUp({ type: 'unsupported', what: 'more than one volume' });
  }
  const entries: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || data.getUint32(at, true) !== centralSignature)
      damaged('the list of its entries is broken', at);
    const length = 46 + data.getUint16(at + 28, true) + data.getUint16(at + 30, true) + data.getUint16(at + 32, true);
    if (at + length > end) damaged('the list of its entries is broken', at);
    entries.push(readEntry(bytes, data, at, length));
    at += length;
  }
  return { bytes, entries, comment: bytes.slice(end + 20, end + 22 + data.getUint16(end + 20, true)) };
}

/** The end record has 22 bytes and a comment of up to 65,535. */
function findEnd(bytes: Uint8Array, data: DataView): number {
  for (let at = bytes.length - 22; at >= 0 && at >= bytes.length - 22 - 0xffff; at--) {
    if (data.getUint32(at, true) === endSignature && at + 22 + data.getUint16(at + 20, true) === bytes.length)
      return at;
  }
  return damaged('the archive has no end');
}

function readEntry(bytes: Uint8Array, data: DataView, at: number, length: number): ZipEntry {
  const header = data.getUint32(at + 42, true);
  const packedSize = data.getUint32(at + 20, true);
  const size = data.getUint32(at + 24, true);
  if ([header, packedSize, size].includes(0xffffffff))
    throw new GiveUp({ type: 'unsupported', what: 'the ZIP64 layout' });
  if (header + 30 > bytes.length || data.getUint32(header, true) !== localSignature) {
    damaged('an entry is not where the list of entries says', header);
  }
  const start = header + 30 + data.getUint16(header + 26, true) + data.getUint16(header + 28, true);
  if (start + packedSize > bytes.length) damaged('an entry ends after the end of the file', header);
  return {
    // Names that matter here are ASCII in every encoding.
    name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + data.getUint16(at + 28, true))),
    flags: data.getUint16(at + 8, true),
    method: data.getUint16(at + 10, true),
    crc: data.getUint32(at + 16, true),
    packedSize,
    size,
    header,
    data: start,
    record: bytes.slice(at, at + length),
  };
}

export function findEntry({ entries }: ZipArchive, name: string): ZipEntry | undefined {
  const found = entries.filter((entry) => entry.name === name);
  if (found.length > 1) damaged(`there are two entries ${name}`);
  return found[0];
}

/** The content of an entry, up to the limit for a part, with its checksum compared. */
export function readContent({ bytes }: ZipArchive, entry: ZipEntry): Uint8Array {
  const { name, method, flags, size, packedSize } = entry;
  if (flags & encrypted) throw new GiveUp({ type: 'encrypted' });
  if (size > limits.part) throw new GiveUp({ type: 'too-large', what: name, limit: limits.part });
  const packed = bytes.subarray(entry.data, entry.data + packedSize);
  if (method !== 0 && method !== 8) throw new GiveUp({ type: 'unsupported', what: `compression method ${method}` });
  const content = method === 0 ? packed : unpack(packed, 'raw', name);
  if (content.length !== size || crc32(content) !== entry.crc) damaged(`${name} is not what its checksum says`);
  return content;
}

/** The archive with entries replaced, or added at its end. */
export function rewriteZip(archive: ZipArchive, changes: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const parts: Uint8Array[] = [];
  const records: Uint8Array[] = [];
  let offset = 0;
  const add = (local: Uint8Array, data: Uint8Array, record: Uint8Array): void => {
    view(record).setUint32(42, offset, true);
    parts.push(local, data);
    records.push(record);
    offset += local.length + data.length;
  };
  // In the order of their data, which for an EPUB has to begin with `mimetype`.
  const inPlace = [...archive.entries].sort((one, other) => one.header - other.header);
  for (const entry of inPlace) {
    const content = changes.get(entry.name);
    const local = archive.bytes.slice(entry.header, entry.data);
    const record = entry.record.slice();
    if (content === undefined) {
      fill(local, record, entry.flags, entry.method, entry.crc, entry.packedSize, entry.size);
      add(local, archive.bytes.subarray(entry.data, entry.data + entry.packedSize), record);
    } else {
      const packed = deflateSync(content, { level: 6 });
      fill(local, record, entry.flags, 8, crc32(content), packed.length, content.length);
      add(local, packed, record);
    }
  }
  for (const [name, content] of changes) {
    if (archive.entries.some((entry) => entry.name === name)) continue;
    const packed = deflateSync(content, { level: 6 });
    const [local, record] = newHeaders(name);
    fill(local, record, 0, 8, crc32(content), packed.length, content.length);
    add(local, packed, record);
  }
  const directory = joined(records);
  const end = new Uint8Array(20);
  const data = view(end);
  data.setUint32(0, endSignature, true);
  if (records.length > limits.entries - 1)
    throw new GiveUp({ type: 'too-large', what: 'the archive', limit: limits.entries });
  data.setUint16(8, records.length, true);
  data.setUint16(10, records.length, true);
  data.setUint32(12, directory.length, true);
  data.setUint32(16, offset, true);
  return joined([...parts, directory, end, archive.comment]);
}

/** Sizes and checksum, in the local header as well, so that none has to follow the data. */
function fill(
  local: Uint8Array,
  record: Uint8Array,
  flags: number,
  method: number,
  crc: number,
  packed: number,
  size: number,
): void {
  for (const [bytes, at] of [
    [local, 6],
    [record, 8],
  ] as const) {
    const data = view(bytes);
    data.setUint16(at, flags & ~sizesFollow, true);
    data.setUint16(at + 2, method, true);
    data.setUint32(at + 8, crc, true);
    data.setUint32(at + 12, packed, true);
    data.setUint32(at + 16, size, true);
  }
}

function newHeaders(name: string): readonly [local: Uint8Array, record: Uint8Array] {
  const text = new TextEncoder().encode(name);
  const local = new Uint8Array(30 + text.length);
  const record = new Uint8Array(46 + text.length);
  view(local).setUint32(0, localSignature, true);
  view(record).setUint32(0, centralSignature, true);
  // Version 2.0; 1 January 1980, since this package has no clock.
  for (const [bytes, at] of [
    [local, 4],
    [record, 6],
  ] as const) {
    view(bytes).setUint16(at, 20, true);
    view(bytes).setUint16(at + 8, 0x21, true);
  }
  view(record).setUint16(4, 20, true);
  view(local).setUint16(26, text.length, true);
  view(record).setUint16(28, text.length, true);
  local.set(text, 30);
  record.set(text, 46);
  return [local, record];
}
