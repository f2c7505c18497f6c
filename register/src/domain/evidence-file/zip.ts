/** The directory of a ZIP archive, read without opening what is in it (APPNOTE 6.3.10), and refused where two readers could differ. */

export interface ZipEntry {
  readonly name: string;
  /** The bytes of a small entry at the very start that is not packed, such as `mimetype`. */
  readonly stored?: Uint8Array;
}

const most = { entries: 10_000, unpacked: 1024 * 1024 * 1024 };

/** Undefined: it is broken, encrypted, has something before or behind it, would unpack to too much, or names places outside. */
export function readZipEntries(bytes: Uint8Array): ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  if (count === 0 || count > most.entries || start + size !== end || !isAt(view, 0, 0x04034b50)) return undefined;
  const entries: ZipEntry[] = [];
  let unpacked = 0;
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || !isAt(view, at, 0x02014b50)) return undefined;
    const encrypted = (view.getUint16(at + 8, true) & 1) === 1;
    const method = view.getUint16(at + 10, true);
    const packed = view.getUint32(at + 20, true);
    unpacked += view.getUint32(at + 24, true);
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ];
    const place = view.getUint32(at + 42, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if (encrypted || unpacked > most.unpacked || /^\/|\\|(?:^|\/)\.\.(?:\/|$)|\0/.test(name)) return undefined;
    const stored = place === 0 && method === 0 && packed <= 200 ? storedAt(bytes, view, packed) : undefined;
    entries.push({ name, ...(stored !== undefined && { stored }) });
    at += 46 + nameLength + extra + comment;
  }
  return at === end ? entries : undefined;
}

/** Of the last record, behind which only its own comment may stand. */
function findEnd(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 1024); at--) {
    if (isAt(view, at, 0x06054b50)) return at + 22 + view.getUint16(at + 20, true) === view.byteLength ? at : undefined;
  }
  return undefined;
}

function storedAt(bytes: Uint8Array, view: DataView, size: number): Uint8Array {
  const from = 30 + view.getUint16(26, true) + view.getUint16(28, true);
  return bytes.subarray(from, from + size);
}

const isAt = (view: DataView, at: number, signature: number): boolean =>
  at + 4 <= view.byteLength && view.getUint32(at, true) === signature;
