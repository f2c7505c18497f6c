/** Streams of a PDF (ISO 32000-2, 7.3.8 and 7.4): plain or packed, with the predictors that tables of objects use. */
import { limits, unpack } from '../limits.ts';
import { damaged, GiveUp } from '../problems.ts';
import { decodeAscii85, decodeAsciiHex, decodeLzw } from './read-filters.ts';
import {
  get,
  isDictionary,
  isName,
  isReference,
  type PdfDictionary,
  type PdfValue,
  parseValue,
  skipBlanks,
  wordAt,
} from './syntax.ts';

export interface PdfStream {
  readonly dictionary: PdfDictionary;
  /** Unpacked. */
  readonly content: Uint8Array;
}

/** Finds a value behind a reference. */
export type Resolve = (value: PdfValue | undefined) => PdfValue | undefined;

/** Where the value of `12 0 obj` begins; gives up when there is no such object. */
export function startOfObject(bytes: Uint8Array, at: number, object?: number): number {
  const first = skipBlanks(bytes, at);
  const number = wordAt(bytes, first);
  const second = skipBlanks(bytes, first + number.length);
  const generation = wordAt(bytes, second);
  const third = skipBlanks(bytes, second + generation.length);
  if (!/^\d+$/.test(number) || !/^\d+$/.test(generation) || !/^obj/.test(wordAt(bytes, third))) {
    damaged('an object is not where the table says', at);
  }
  if (object !== undefined && Number(number) !== object) damaged('the table names another object', at);
  return third + 3;
}

/** The stream of the object at a place. `resolve` is undefined while the table of objects is still being read. */
export function readStream(bytes: Uint8Array, at: number, resolve: Resolve | undefined, object?: number): PdfStream {
  const { value: dictionary, end } = parseValue(bytes, startOfObject(bytes, at, object));
  if (!isDictionary(dictionary)) return damaged('a stream has no dictionary', at);
  return { dictionary, content: contentAfter(bytes, dictionary, end, resolve) };
}

/** What stands, unpacked, in the stream of which the dictionary ends at `end`. */
export function contentAfter(
  bytes: Uint8Array,
  dictionary: PdfDictionary,
  end: number,
  resolve: Resolve | undefined,
): Uint8Array {
  const keyword = skipBlanks(bytes, end);
  if (wordAt(bytes, keyword) !== 'stream') damaged('a stream does not begin', keyword);
  let start = keyword + 'stream'.length;
  if (bytes[start] === 13) start += 1;
  if (bytes[start] === 10) start += 1;
  const given = get(dictionary, 'Length');
  const length = isReference(given) ? resolve?.(given) : given;
  if (typeof length !== 'number' || length < 0 || start + length > bytes.length)
    return damaged('a stream has no length', end);
  if (wordAt(bytes, skipBlanks(bytes, start + length)) !== 'endstream')
    damaged('a stream does not end where it says', start);
  return decode(bytes.subarray(start, start + length), dictionary, resolve);
}

function decode(packed: Uint8Array, dictionary: PdfDictionary, resolve: Resolve = (value) => value): Uint8Array {
  const filter = resolve(get(dictionary, 'Filter'));
  const filters = (
    Array.isArray(filter) ? filter : filter === undefined || filter === null ? [] : [filter]
  ) as PdfValue[];
  if (filters.length === 0) {
    if (packed.length > limits.part) throw new GiveUp({ type: 'too-large', what: 'a stream', limit: limits.part });
    return packed;
  }
  if (filters.length > mostFilters) throw new GiveUp({ type: 'unsupported', what: 'so many filters' });
  const given = resolve(get(dictionary, 'DecodeParms'));
  return filters.reduce<Uint8Array>((content, value, index) => {
    const parameters = resolve(Array.isArray(given) ? given[index] : index === 0 ? given : undefined);
    return unfiltered(content, resolve(value), isDictionary(parameters) ? parameters : undefined);
  }, packed);
}

/** Filters that one stream may have, one after the other. */
const mostFilters = 4;

function unfiltered(
  packed: Uint8Array,
  filter: PdfValue | undefined,
  parameters: PdfDictionary | undefined,
): Uint8Array {
  const name = isName(filter) ? filter.name : '';
  const predicted = (content: Uint8Array) => (parameters ? withoutPredictor(content, parameters) : content);
  switch (name) {
    case 'FlateDecode':
    case 'Fl':
      return predicted(unpack(packed, 'zlib', 'a stream'));
    case 'LZWDecode':
    case 'LZW':
      return predicted(decodeLzw(packed, parameters && get(parameters, 'EarlyChange') === 0 ? 0 : 1));
    case 'ASCII85Decode':
    case 'A85':
      return decodeAscii85(packed);
    case 'ASCIIHexDecode':
    case 'AHx':
      return decodeAsciiHex(packed);
    default:
      throw new GiveUp({ type: 'unsupported', what: `the filter ${name}`.trim() });
  }
}

/** Rows as PNG filters them (ISO/IEC 15948, 9), one byte a sample. */
function withoutPredictor(content: Uint8Array, parameters: PdfDictionary): Uint8Array {
  const predictor = get(parameters, 'Predictor') ?? 1;
  const columns = get(parameters, 'Columns') ?? 1;
  if (predictor === 1) return content;
  const oneByte = (get(parameters, 'Colors') ?? 1) === 1 && (get(parameters, 'BitsPerComponent') ?? 8) === 8;
  if (
    typeof predictor !== 'number' ||
    predictor < 10 ||
    !oneByte ||
    typeof columns !== 'number' ||
    columns < 1 ||
    columns > 65_536
  ) {
    throw new GiveUp({ type: 'unsupported', what: 'a predictor of another kind' });
  }
  const rows = Math.floor(content.length / (columns + 1));
  const result = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    const filter = content[row * (columns + 1)]!;
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column;
      const left = column > 0 ? result[at - 1]! : 0;
      const up = row > 0 ? result[at - columns]! : 0;
      const corner = column > 0 && row > 0 ? result[at - columns - 1]! : 0;
      const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter];
      if (predicted === undefined) damaged('a stream is filtered in no known way');
      result[at] = content[row * (columns + 1) + 1 + column]! + predicted;
    }
  }
  return result;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
