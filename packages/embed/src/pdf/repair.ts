/**
 * Where the objects of a PDF are when its table does not say so: every `12 0 obj` that stands in the file, the last of each number, as
 * readers do (ISO 32000-2, Annex I is silent on how). Only for reading: a file that is written into has to be whole.
 */
import { limits } from '../limits.ts';
import { damaged, GiveUp } from '../problems.ts';
import type { CrossReferences, Place } from './cross-references.ts';
import { contentAfter } from './streams.ts';
import { get, isDictionary, isReference, type PdfDictionary, parseValue } from './syntax.ts';

/** Objects that are looked for, packed ones included, and the bytes of a dictionary in which it is looked what it is. */
const [mostObjects, beginning] = [500_000, 400];

/** Gives up when there is no catalogue either. */
export function findObjects(bytes: Uint8Array): CrossReferences {
  const places = new Map<number, Place>();
  let trailer: PdfDictionary | undefined;
  let catalogue: string | undefined;
  let isEncrypted = false;
  let [count, unpacked, parsed] = [0, 0, 0];

  const parse = (at: number): { readonly dictionary?: PdfDictionary; readonly end: number } => {
    // Dictionaries may be told to lie in one another: each byte that is read counts.
    if (parsed > limits.read)
      throw new GiveUp({ type: 'too-large', what: 'all that is to be read', limit: limits.read });
    try {
      const { value, end } = parseValue(bytes, at);
      parsed += end - at;
      return isDictionary(value) ? { dictionary: value, end } : { end };
    } catch (error) {
      if (!(error instanceof GiveUp)) throw error;
      parsed += bytes.length - at;
      return { end: at };
    }
  };
  const remember = (object: number, place: Place): void => {
    count += 1;
    if (count > mostObjects) throw new GiveUp({ type: 'too-large', what: 'the table of objects', limit: mostObjects });
    places.set(object, place);
  };
  const takeTrailer = (dictionary: PdfDictionary | undefined): void => {
    if (!dictionary) return;
    isEncrypted ||= get(dictionary, 'Encrypt') !== undefined;
    if (isReference(get(dictionary, 'Root'))) trailer = dictionary;
  };
  const takePacked = (stream: number, at: number): void => {
    const { dictionary, end } = parse(at);
    const [first, number] = dictionary ? [get(dictionary, 'First'), get(dictionary, 'N')] : [];
    // A length that is an object of its own would be looked up in the table that is being made.
    const isWhole = [first, number, dictionary && get(dictionary, 'Length')].every((each) => typeof each === 'number');
    if (!dictionary || !isWhole || typeof first !== 'number' || typeof number !== 'number') return;
    try {
      const content = contentAfter(bytes, dictionary, end, undefined);
      unpacked += content.length;
      if (unpacked > limits.total) {
        throw new GiveUp({ type: 'too-large', what: 'all that is packed', limit: limits.total });
      }
      const pairs = latin1(content, 0, Math.max(0, first)).trim().split(/\s+/).map(Number);
      for (let index = 0; index < number && index * 2 + 1 < pairs.length; index++) {
        const object = pairs[index * 2]!;
        if (Number.isInteger(object)) remember(object, { type: 'packed', stream, index });
      }
    } catch (error) {
      if (!(error instanceof GiveUp) || error.problem.type === 'too-large') throw error;
      // What is unpacked in vain costs as well.
      unpacked += limits.part;
    }
  };

  for (const { keyword, at } of keywordsIn(bytes)) {
    if (keyword === 'trailer') {
      takeTrailer(parse(at + keyword.length).dictionary);
      continue;
    }
    const head = headBefore(bytes, at);
    if (!head) continue;
    remember(head.object, { type: 'at', offset: head.offset, generation: head.generation });
    const start = latin1(bytes, at, at + beginning);
    if (/\/Type\s*\/Catalog\b/.test(start)) catalogue = `${head.object} ${head.generation} R`;
    else if (/\/Type\s*\/ObjStm\b/.test(start)) takePacked(head.object, at + keyword.length);
    else if (/\/Type\s*\/XRef\b/.test(start)) takeTrailer(parse(at + keyword.length).dictionary);
  }
  if (isEncrypted) throw new GiveUp({ type: 'encrypted' });
  trailer ??= catalogue === undefined ? undefined : dictionaryOf(`<< /Root ${catalogue} >>`);
  if (!trailer) return damaged('it has no catalogue');
  return { places, trailer, kind: 'table', start: 0 };
}

/** `obj` and `trailer`, in the order of the file. */
function* keywordsIn(bytes: Uint8Array): Generator<{ readonly keyword: 'obj' | 'trailer'; readonly at: number }> {
  for (let at = 0; at < bytes.length - 2; at++) {
    const byte = bytes[at];
    if (byte === 0x6f && bytes[at + 1] === 0x62 && bytes[at + 2] === 0x6a) yield { keyword: 'obj', at };
    else if (byte === 0x74 && bytes[at + 1] === 0x72 && latin1(bytes, at, at + 7) === 'trailer') {
      yield { keyword: 'trailer', at };
    }
  }
}

/** The two numbers before `obj`; none where it is the end of `endobj`, or stands in a text. */
function headBefore(
  bytes: Uint8Array,
  at: number,
): { readonly object: number; readonly generation: number; readonly offset: number } | undefined {
  if (bytes[at - 1]! > 32) return undefined;
  const before = latin1(bytes, Math.max(0, at - 24), at);
  const found = /(?:^|[^\d])(\d{1,10})[\0\t\n\f\r ]+(\d{1,5})[\0\t\n\f\r ]+$/.exec(before);
  if (!found) return undefined;
  const [whole, object, generation] = found;
  const isWhole = /^\d/.test(whole);
  return { object: Number(object), generation: Number(generation), offset: at - whole.length + (isWhole ? 0 : 1) };
}

const decoder = new TextDecoder('latin1');
const latin1 = (bytes: Uint8Array, from: number, to: number): string => decoder.decode(bytes.subarray(from, to));

const dictionaryOf = (text: string): PdfDictionary | undefined => {
  const { value } = parseValue(new TextEncoder().encode(text), 0);
  return isDictionary(value) ? value : undefined;
};
