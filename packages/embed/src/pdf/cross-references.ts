/** Where the objects of a PDF are (ISO 32000-2, 7.5.4 and 7.5.8): tables and streams, newest first. Nothing is repaired. */
import { damaged, GiveUp } from '../problems.ts';
import { readStream } from './streams.ts';
import {
  get,
  isDictionary,
  isName,
  isReference,
  type PdfDictionary,
  parseValue,
  skipBlanks,
  wordAt,
} from './syntax.ts';

export type Place =
  | { readonly type: 'free' }
  | { readonly type: 'at'; readonly offset: number; readonly generation: number }
  | { readonly type: 'packed'; readonly stream: number; readonly index: number };

export interface CrossReferences {
  readonly places: ReadonlyMap<number, Place>;
  /** The newest trailer. */
  readonly trailer: PdfDictionary;
  /** Whether the newest section is a table or a stream: the next one has to be of the same kind. */
  readonly kind: 'table' | 'stream';
  /** Offset of the newest section. */
  readonly start: number;
}

/** Sections that one file may have: one for each time it was saved. */
const mostSections = 1_000;
/** A row costs a hundred times the byte that it can be packed into. */
const mostRows = 1_000_000;

/** What the sections read so far say. */
interface Found {
  readonly places: Map<number, Place>;
  rows: number;
}

export function readCrossReferences(bytes: Uint8Array): CrossReferences {
  const start = startOfCrossReferences(bytes);
  const found: Found = { places: new Map(), rows: 0 };
  const seen = new Set<number>();
  let newest: Pick<CrossReferences, 'trailer' | 'kind'> | undefined;
  const waiting = [start];
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
    if (seen.has(at)) continue;
    seen.add(at);
    if (seen.size > mostSections) damaged('it was saved too often');
    const section = readSection(bytes, at, found);
    newest ??= section;
    const hybrid = get(section.trailer, 'XRefStm');
    const previous = get(section.trailer, 'Prev');
    if (typeof hybrid === 'number') waiting.push(hybrid);
    if (typeof previous === 'number') waiting.push(previous);
  }
  return { places: found.places, start, ...newest! };
}

function startOfCrossReferences(bytes: Uint8Array): number {
  const tail = Math.max(0, bytes.length - 2_048);
  const text = String.fromCharCode(...bytes.subarray(tail));
  const found = text.lastIndexOf('startxref');
  if (found < 0) damaged('it does not say where its objects are, so it was probably cut off');
  const start = Number(/^startxref\s+(\d{1,12})/.exec(text.slice(found))?.[1] ?? Number.NaN);
  if (!(start < bytes.length)) damaged('it does not say where its objects are', tail + found);
  return start;
}

function readSection(bytes: Uint8Array, at: number, found: Found): Pick<CrossReferences, 'trailer' | 'kind'> {
  const place = skipBlanks(bytes, at);
  if (wordAt(bytes, place) === 'xref') return { trailer: readTable(bytes, place + 4, found), kind: 'table' };
  return { trailer: readStreamSection(bytes, place, found), kind: 'stream' };
}

function readTable(bytes: Uint8Array, from: number, found: Found): PdfDictionary {
  let at = skipBlanks(bytes, from);
  const number = (): number => {
    const word = wordAt(bytes, at);
    if (!/^\d{1,10}$/.test(word)) damaged('its table of objects is broken', at);
    at = skipBlanks(bytes, at + word.length);
    return Number(word);
  };
  while (wordAt(bytes, at) !== 'trailer') {
    const first = number();
    const count = number();
    for (let index = 0; index < count; index++) {
      const offset = number();
      const generation = number();
      const kind = wordAt(bytes, at);
      if (kind !== 'n' && kind !== 'f') damaged('its table of objects is broken', at);
      at = skipBlanks(bytes, at + 1);
      remember(found, first + index, kind === 'n' ? { type: 'at', offset, generation } : { type: 'free' });
    }
  }
  const { value } = parseValue(bytes, at + 'trailer'.length);
  return isDictionary(value) ? value : damaged('it has no trailer', at);
}

function readStreamSection(bytes: Uint8Array, at: number, found: Found): PdfDictionary {
  const { dictionary, content } = readStream(bytes, at, undefined);
  const type = get(dictionary, 'Type');
  if (!isName(type) || type.name !== 'XRef') damaged('its table of objects is not where it says', at);
  const numbers = (key: string): number[] | undefined => {
    const value = get(dictionary, key);
    return Array.isArray(value) && value.every((each) => typeof each === 'number') ? (value as number[]) : undefined;
  };
  const widths = numbers('W');
  if (
    widths?.length !== 3 ||
    widths.some((width) => !Number.isInteger(width) || width < 0 || width > 8) ||
    widths.every((width) => width === 0)
  ) {
    return damaged('its table of objects is broken', at);
  }
  const size = get(dictionary, 'Size');
  const index = numbers('Index') ?? [0, typeof size === 'number' ? size : 0];
  const [one, two, three] = widths as [number, number, number];
  let place = 0;
  const read = (width: number, otherwise: number): number => {
    if (width === 0) return otherwise;
    let value = 0;
    for (let byte = 0; byte < width; byte++)
      value = value * 256 + (content[place++] ?? damaged('its table of objects ends too early', at));
    return value;
  };
  for (let pair = 0; pair + 1 < index.length; pair += 2) {
    for (let object = index[pair]!; object < index[pair]! + index[pair + 1]!; object++) {
      const type = read(one, 1);
      const second = read(two, 0);
      const third = read(three, 0);
      if (type === 1) remember(found, object, { type: 'at', offset: second, generation: third });
      else if (type === 2) remember(found, object, { type: 'packed', stream: second, index: third });
      else remember(found, object, { type: 'free' });
    }
  }
  return dictionary;
}

/** What a newer section says counts. Rows are counted over all sections, or a file could have us read the same for ever. */
function remember(found: Found, object: number, place: Place): void {
  found.rows += 1;
  if (found.rows > mostRows) throw new GiveUp({ type: 'too-large', what: 'the table of objects', limit: mostRows });
  if (!found.places.has(object)) found.places.set(object, place);
}

export const rootOf = ({ trailer }: CrossReferences): { readonly object: number; readonly generation: number } => {
  const root = get(trailer, 'Root');
  return isReference(root) ? root : damaged('it has no catalogue');
};
