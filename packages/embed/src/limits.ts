/** How much of a file is read: whoever sends a bomb gets a sentence. */
import { Inflate } from 'fflate';
import { damaged, GiveUp } from './problems.ts';

export const limits = {
  /** Bytes of a whole file. */
  file: 1_000_000_000,
  /** Bytes of one part that is unpacked to be read, such as an EPUB's package document. */
  part: 10_000_000,
  /** Bytes of all parts together that are unpacked to find numbers in them. */
  total: 50_000_000,
  /** Bytes of a PDF that are looked at for its objects, each as often as objects lie in one another. */
  read: 20_000_000,
  /** Parts of an archive that are looked at for text, and those of them that may be unreadable before the others are left. */
  parts: 10_000,
  unreadable: 10,
  /** Nodes of the tree of pages of a PDF that are looked at for text. */
  looked: 100_000,
  /** Entries of an archive. */
  entries: 65_535,
  /** Elements of an XML part. */
  elements: 200_000,
  /** How deep XML elements, and PDF arrays and dictionaries, may lie in one another. */
  depth: 200,
} as const;

/** Packed bytes given to the inflater at once: at most about a thousand times as many come out before the limit is looked at. */
const step = 16_384;

/** Unpacks deflated bytes, raw or with a zlib header, and stops at the limit. */
export function unpack(packed: Uint8Array, kind: 'raw' | 'zlib', what: string): Uint8Array {
  const parts: Uint8Array[] = [];
  let total = 0;
  let ended = false;
  const inflate = new Inflate((part, final) => {
    total += part.length;
    if (total > limits.part) throw new GiveUp({ type: 'too-large', what, limit: limits.part });
    parts.push(part);
    ended = final;
  });
  // fflate's Inflate is raw; a zlib header has two bytes (RFC 1950), and what follows the data is its checksum.
  const data = kind === 'zlib' ? packed.subarray(2) : packed;
  try {
    for (let at = 0; at < data.length && !ended; at += step) {
      inflate.push(data.subarray(at, at + step), at + step >= data.length);
    }
  } catch (error) {
    if (error instanceof GiveUp) throw error;
    damaged(`${what} cannot be unpacked`);
  }
  return joined(parts);
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
