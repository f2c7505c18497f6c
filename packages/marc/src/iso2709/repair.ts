/**
 * Finds the fields of a record whose directory is unusual or wrong (ISO 2709, 4.4). Every way taken here is checked
 * against the field terminators, which stand in the data and not beside it; where they do not settle it, nothing is taken.
 */
import { decodeLatin1, FIELD_TERMINATOR, indexOfByte, preview } from '../characters.ts';
import type { MarcProblem } from '../problems.ts';
import { ENTRY_LENGTH, type FieldPlace, tagAt } from './directory.ts';
import { digitsAt, LABEL_LENGTH } from './label.ts';

/** Lengths and addresses in a directory end here (four and five digits). */
const LONGEST_RECORD = 99_999;

/**
 * The fields of the record in `start … end` (without its record terminator), in directory order.
 * What was found goes to `problems`, with `offset` the record's place in the input. Undefined when nothing sure can be
 * said; the reason is then the last of `problems`.
 */
export function repairDirectory(
  bytes: Uint8Array,
  start: number,
  end: number,
  offset: number,
  maxFields: number,
  problems: MarcProblem[],
): FieldPlace[] | undefined {
  const directoryEnd = indexOfByte(bytes, FIELD_TERMINATOR, start + LABEL_LENGTH, end);
  if (directoryEnd === -1) {
    problems.push({
      type: 'not-a-record',
      severity: 'error',
      offset,
      length: end - start,
      found: preview(decodeLatin1(bytes.subarray(start, Math.min(end, start + 60)))),
    });
    return undefined;
  }
  const base = directoryEnd + 1;
  const pieces = piecesOf(bytes, base, end, maxFields + 1);
  if (pieces.length > maxFields) {
    problems.push({ type: 'too-many-fields', severity: 'error', offset, limit: maxFields, found: pieces.length });
    return undefined;
  }
  const statedBase = digitsAt(bytes, start + 12, 5);
  if (statedBase !== base - start && end - start <= LONGEST_RECORD) {
    const stated = decodeLatin1(bytes.subarray(start + 12, start + 17));
    problems.push({
      type: 'wrong-base-address',
      severity: 'warning',
      offset: offset + 12,
      tag: 'LDR',
      stated,
      found: base - start,
    });
  }

  const pointed = readPointers(bytes, start + LABEL_LENGTH, directoryEnd, base, pieces);
  if (pointed) {
    reportUncovered(bytes, pieces, pointed, offset - start, problems);
    return pointed;
  }
  const overflowing = readOverflowingDirectory(bytes, start + LABEL_LENGTH, directoryEnd, base, pieces);
  if (overflowing) {
    problems.push({ type: 'longer-than-iso2709', severity: 'warning', offset, found: end - start + 1 });
    return overflowing;
  }
  const entries = (directoryEnd - start - LABEL_LENGTH) / ENTRY_LENGTH;
  const counted = readByCounting(bytes, start + LABEL_LENGTH, directoryEnd, pieces);
  if (counted) {
    problems.push(
      end - start >= LONGEST_RECORD
        ? { type: 'longer-than-iso2709', severity: 'warning', offset, found: end - start + 1 }
        : { type: 'directory-repaired', severity: 'warning', offset: offset + LABEL_LENGTH, entries },
    );
    return counted;
  }
  problems.push({
    type: 'directory-unusable',
    severity: 'error',
    offset: offset + LABEL_LENGTH,
    entries: Math.floor(entries),
    fields: pieces.length,
  });
  return undefined;
}

/**
 * The directory of a record that was ISO 8859-1 when it was written and UTF-8 when it was measured: some Perl programs
 * write such records when no character is above U+00FF. Every entry and the record length must be exactly what the same
 * text takes in UTF-8, and of the bytes 80–9F, which other character sets use otherwise, only those that MARC 21 knows
 * may occur (non-sorting begin and end, joiners): so this reading is proven, not guessed.
 */
export function readLatin1Directory(
  bytes: Uint8Array,
  start: number,
  end: number,
  maxFields: number,
): FieldPlace[] | undefined {
  const base = start + digitsAt(bytes, start + 12, 5);
  if (base <= start + LABEL_LENGTH || base > end || bytes[base - 1] !== FIELD_TERMINATOR) return undefined;
  const places: FieldPlace[] = [];
  let added = 0;
  for (const [index, piece] of piecesOf(bytes, base, end, maxFields).entries()) {
    const entry = start + LABEL_LENGTH + index * ENTRY_LENGTH;
    const high = countLatin1(bytes, piece.from, piece.to);
    const tag = entry + ENTRY_LENGTH < base ? tagAt(bytes, entry) : undefined;
    if (high === -1 || tag === undefined) return undefined;
    if (digitsAt(bytes, entry + 7, 5) !== piece.from - base + added) return undefined;
    if (digitsAt(bytes, entry + 3, 4) !== piece.to + 1 - piece.from + high) return undefined;
    places.push({ tag, from: piece.from, to: piece.to });
    added += high;
  }
  const isWhole = start + LABEL_LENGTH + places.length * ENTRY_LENGTH + 1 === base;
  const length = end + 1 - start + added;
  return isWhole && added > 0 && digitsAt(bytes, start, 5) === length ? places : undefined;
}

/** Bytes above 7F in ISO 8859-1 text, or -1 when one of them is a control character that MARC 21 does not know. */
function countLatin1(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    if (byte < 0x80) continue;
    if (byte < 0xa0 && byte !== 0x88 && byte !== 0x89 && byte !== 0x98 && byte !== 0x9c) return -1;
    count++;
  }
  return count;
}

interface Piece {
  readonly from: number;
  readonly to: number;
}

/** The data, cut at its field terminators; at most `limit` pieces. A last field without terminator counts. */
function piecesOf(bytes: Uint8Array, base: number, end: number, limit: number): Piece[] {
  const pieces: Piece[] = [];
  let from = base;
  while (from < end && pieces.length < limit) {
    const terminator = indexOfByte(bytes, FIELD_TERMINATOR, from, end);
    const to = terminator === -1 ? end : terminator;
    pieces.push({ from, to });
    from = to + 1;
  }
  return pieces;
}

/** Each entry points to exactly one piece, in whatever order: allowed by ISO 2709, though no one else's habit. */
function readPointers(
  bytes: Uint8Array,
  from: number,
  to: number,
  base: number,
  pieces: readonly Piece[],
): FieldPlace[] | undefined {
  if ((to - from) % ENTRY_LENGTH !== 0) return undefined;
  const pieceAt = new Map(pieces.map((piece) => [piece.from, piece]));
  const places: FieldPlace[] = [];
  for (let at = from; at < to; at += ENTRY_LENGTH) {
    const tag = tagAt(bytes, at);
    const piece = pieceAt.get(base + digitsAt(bytes, at + 7, 5));
    if (tag === undefined || !piece || piece.to + 1 - piece.from !== digitsAt(bytes, at + 3, 4)) return undefined;
    places.push({ tag, from: piece.from, to: piece.to });
    pieceAt.delete(piece.from);
  }
  return places;
}

/**
 * A record longer than its numbers can say, whose writer let lengths and addresses take the digits they needed. Each
 * entry must say just what the terminators say.
 */
function readOverflowingDirectory(
  bytes: Uint8Array,
  from: number,
  to: number,
  base: number,
  pieces: readonly Piece[],
): FieldPlace[] | undefined {
  const places: FieldPlace[] = [];
  let at = from;
  for (const piece of pieces) {
    const length = String(piece.to + 1 - piece.from).padStart(4, '0');
    const address = String(piece.from - base).padStart(5, '0');
    const tag = at + 3 <= to ? tagAt(bytes, at) : undefined;
    const digits = length.length + address.length;
    if (tag === undefined || digitsAt(bytes, at + 3, digits) !== Number(length + address)) return undefined;
    places.push({ tag, from: piece.from, to: piece.to });
    at += 3 + digits;
  }
  return at === to ? places : undefined;
}

/** As many entries as pieces: the n-th entry, by address where all addresses are usable, is the n-th piece. */
function readByCounting(
  bytes: Uint8Array,
  from: number,
  to: number,
  pieces: readonly Piece[],
): FieldPlace[] | undefined {
  if (to - from !== pieces.length * ENTRY_LENGTH) return undefined;
  const entries: { tag: string; address: number; piece: Piece }[] = [];
  for (const [index, piece] of pieces.entries()) {
    const at = from + index * ENTRY_LENGTH;
    const tag = tagAt(bytes, at);
    if (tag === undefined) return undefined;
    entries.push({ tag, address: digitsAt(bytes, at + 7, 5), piece });
  }
  const addresses = new Set(entries.map((entry) => entry.address));
  if (addresses.size === entries.length && !addresses.has(-1) && (pieces.at(-1)?.to ?? 0) - from < LONGEST_RECORD) {
    const byAddress = [...entries].sort((one, other) => one.address - other.address);
    for (const [index, piece] of pieces.entries()) byAddress[index]!.piece = piece;
  }
  return entries.map((entry) => ({ tag: entry.tag, from: entry.piece.from, to: entry.piece.to }));
}

function reportUncovered(
  bytes: Uint8Array,
  pieces: readonly Piece[],
  places: readonly FieldPlace[],
  shift: number,
  problems: MarcProblem[],
): void {
  if (places.length === pieces.length) return;
  const covered = new Set(places.map((place) => place.from));
  for (const piece of pieces) {
    if (covered.has(piece.from)) continue;
    problems.push({
      type: 'data-outside-directory',
      severity: 'warning',
      offset: piece.from + shift,
      length: piece.to - piece.from,
      found: preview(decodeLatin1(bytes.subarray(piece.from, Math.min(piece.to, piece.from + 120))), 120),
    });
  }
}
