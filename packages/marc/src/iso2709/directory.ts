/** The directory (ISO 2709, 4.4): one entry of twelve digits per field, `tag(3) length(4) start(5)`. */
import { FIELD_TERMINATOR } from '../characters.ts';
import { isTag } from '../tags.ts';
import { digitsAt, LABEL_LENGTH } from './label.ts';

export const ENTRY_LENGTH = 12;

/** Where a field lies in the bytes of its record, without its terminator. */
export interface FieldPlace {
  readonly tag: string;
  readonly from: number;
  readonly to: number;
}

const tags: readonly string[] = Array.from({ length: 1000 }, (_, value) => String(value).padStart(3, '0'));

/** The three characters at `at`; numeric tags are shared strings. Undefined when they are not ASCII. */
export function tagAt(bytes: Uint8Array, at: number): string | undefined {
  const first = bytes[at]! - 0x30;
  const second = bytes[at + 1]! - 0x30;
  const third = bytes[at + 2]! - 0x30;
  if (first >= 0 && first <= 9 && second >= 0 && second <= 9 && third >= 0 && third <= 9) {
    return tags[first * 100 + second * 10 + third];
  }
  if ((bytes[at]! | bytes[at + 1]! | bytes[at + 2]!) > 0x7f) return undefined;
  return String.fromCharCode(bytes[at]!, bytes[at + 1]!, bytes[at + 2]!);
}

/** Whether the tag at `at` is three digits, which is nearly always and quick to see. */
function isNumericTagAt(bytes: Uint8Array, at: number): boolean {
  return digitsAt(bytes, at, 3) >= 0;
}

/**
 * Reads a directory without any fault: the base address right behind it, entries in the order of the data, each field
 * ending in its terminator, nothing between fields and nothing after the last.
 * Gives the tags, or undefined when anything is otherwise (see `repair.ts` for those).
 */
export function readOrderedDirectory(bytes: Uint8Array, start: number, end: number): string[] | undefined {
  const base = digitsAt(bytes, start + 12, 5);
  if (base <= LABEL_LENGTH || start + base > end || bytes[start + base - 1] !== FIELD_TERMINATOR) return undefined;
  const entries = (base - 1 - LABEL_LENGTH) / ENTRY_LENGTH;
  if (!Number.isInteger(entries)) return undefined;
  const found: string[] = new Array(entries);
  let at = start + LABEL_LENGTH;
  let next = 0;
  for (let entry = 0; entry < entries; entry++, at += ENTRY_LENGTH) {
    const tag = tagAt(bytes, at);
    const length = digitsAt(bytes, at + 3, 4);
    if (tag === undefined || length < 1 || digitsAt(bytes, at + 7, 5) !== next) return undefined;
    if (!isNumericTagAt(bytes, at) && !isTag(tag)) return undefined;
    next += length;
    if (start + base + next > end || bytes[start + base + next - 1] !== FIELD_TERMINATOR) return undefined;
    found[entry] = tag;
  }
  return start + base + next === end ? found : undefined;
}
