/**
 * The parts of a ZIP archive (APPNOTE 6.3.3), judged by its directory before anything is unpacked, and unpacked as a stream that stops at its
 * limit: what the directory says of sizes may be a lie.
 */
import { Inflate } from 'fflate';

export interface ArchivePart {
  readonly name: string;
  readonly method: number;
  /** Bytes as they lie in the archive, and as the directory says they are unpacked. */
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
  readonly encrypted: boolean;
}

export const archiveLimits = {
  parts: 2_000,
  /** Bytes of one part unpacked. A sheet of 5,000 rows with all columns filled is about 25 MB. */
  unpacked: 48 * 1024 * 1024,
  /** Of a part unpacked to itself packed, where it is larger than 8 MB. Sheets are 5 to 60 times larger unpacked; a bomb is about 1,000 times. */
  ratio: 200,
  ratioFrom: 8 * 1024 * 1024,
} as const;

export type ArchiveTrouble = 'damaged' | 'bomb' | 'encrypted';

/** What the directory at the end lists. */
export function readDirectory(bytes: Uint8Array): readonly ArchivePart[] | ArchiveTrouble {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return 'damaged';
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > archiveLimits.parts) return 'bomb';
  const parts: ArchivePart[] = [];
  const decoder = new TextDecoder();
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) return 'damaged';
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > end) return 'damaged';
    const part: ArchivePart = {
      name: decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    // Sizes beyond four gigabytes have no place in a file of ten megabytes.
    if (part.unpacked === 0xffffffff || part.packed === 0xffffffff) return 'bomb';
    if (part.encrypted) return 'encrypted';
    if (part.unpacked > archiveLimits.ratioFrom && part.unpacked > part.packed * archiveLimits.ratio) return 'bomb';
    if (part.packed > bytes.length) return 'damaged';
    parts.push(part);
    at = next;
  }
  return parts;
}

function endOf(view: DataView): number | undefined {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - 0xffff; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return undefined;
}

/** Bytes handed on before others have their turn. */
const turn = 1024 * 1024;

/**
 * Unpacks a part piece by piece. `take` says whether it wants more. `too-large`: it is larger unpacked than the limit.
 */
export async function unpackPart(
  bytes: Uint8Array,
  { offset, method, packed }: ArchivePart,
  take: (chunk: Uint8Array) => boolean,
): Promise<'damaged' | 'too-large' | undefined> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) return 'damaged';
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const data = bytes.subarray(from, from + packed);
  if (data.length !== packed || (method !== 0 && method !== 8)) return 'damaged';
  let unpacked = 0;
  let sinceTurn = 0;
  let wanted = true;
  const hand = (chunk: Uint8Array): void => {
    unpacked += chunk.length;
    sinceTurn += chunk.length;
    if (wanted && unpacked <= archiveLimits.unpacked) wanted = take(chunk);
  };
  const inflate = method === 8 ? new Inflate(hand) : undefined;
  // Small pieces: one of 4 KB makes at most 4 MB.
  const step = 4 * 1024;
  try {
    for (let at = 0; at < data.length && wanted && unpacked <= archiveLimits.unpacked; at += step) {
      const piece = data.subarray(at, at + step);
      if (inflate) inflate.push(piece, at + step >= data.length);
      else hand(piece);
      if (sinceTurn >= turn) {
        sinceTurn = 0;
        await new Promise((resolve) => setImmediate(resolve));
      }
    }
  } catch {
    return 'damaged';
  }
  return unpacked > archiveLimits.unpacked ? 'too-large' : undefined;
}
