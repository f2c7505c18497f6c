/**
 * The objects of a PDF as often as they are asked for: each is read once, and all reading together has an end, whatever the file
 * says (ISO 32000-2, 7.3.10 and 7.5.7).
 */
import { limits } from '../limits.ts';
import { damaged, GiveUp } from '../problems.ts';
import type { CrossReferences } from './cross-references.ts';
import type { FoundObject } from './objects.ts';
import { contentAfter, startOfObject } from './streams.ts';
import { get, isDictionary, isReference, type PdfDictionary, type PdfValue, parseValue } from './syntax.ts';

export interface PdfReader {
  find(object: number): FoundObject;
  resolve(value: PdfValue | undefined): PdfValue | undefined;
  /** The dictionary that a value is or refers to. */
  dictionary(value: PdfValue | undefined): PdfDictionary | undefined;
  /** A stream by its reference, unpacked; undefined for what is none. */
  stream(value: PdfValue | undefined): { readonly dictionary: PdfDictionary; readonly content: Uint8Array } | undefined;
}

/** How often references may lead to references. */
const mostSteps = 4;

interface Packed {
  readonly content: Uint8Array;
  readonly offsets: ReadonlyMap<number, number>;
}

export function createPdfReader(file: Uint8Array, { places }: CrossReferences): PdfReader {
  const objects = new Map<number, FoundObject>();
  const packedStreams = new Map<number, Packed>();
  let [unpacked, read] = [0, 0];

  const spend = (bytes: number): void => {
    unpacked += bytes;
    if (unpacked > limits.total)
      throw new GiveUp({ type: 'too-large', what: 'all that is packed', limit: limits.total });
  };
  const checkRead = (): void => {
    if (read > limits.read) throw new GiveUp({ type: 'too-large', what: 'all that is to be read', limit: limits.read });
  };
  /** Objects may lie in one another: what is read again and again is counted each time. */
  const parse = (source: Uint8Array, start: () => number): PdfValue => {
    checkRead();
    let from = 0;
    try {
      from = start();
      const { value, end } = parseValue(source, from);
      read += end - from;
      return value;
    } catch (error) {
      read += source.length - from;
      throw error;
    }
  };
  const open = (object: number, depth: number) => {
    const place = places.get(object);
    if (place?.type !== 'at') return undefined;
    const { value: dictionary } = find(object, depth);
    if (!isDictionary(dictionary) || get(dictionary, 'Length') === undefined) return undefined;
    if (unpacked > limits.total) spend(0);
    try {
      const content = contentAfter(file, dictionary, dictionary.end, (value) => resolve(value, depth + 1));
      spend(content.length);
      return { dictionary, content };
    } catch (error) {
      // A bomb has cost what it was stopped at.
      if (error instanceof GiveUp && error.problem.type === 'too-large') spend(limits.part);
      throw error;
    }
  };
  const packed = (stream: number, depth: number): Packed => {
    const known = packedStreams.get(stream);
    if (known) return known;
    const { dictionary, content } = open(stream, depth) ?? damaged('a stream of objects is missing');
    const first = get(dictionary, 'First');
    if (typeof first !== 'number' || !(first >= 0)) return damaged('a stream of objects is broken');
    // Pairs of number and offset stand before the objects.
    const numbers = new TextDecoder('latin1').decode(content.subarray(0, first)).trim().split(/\s+/).map(Number);
    const offsets = new Map<number, number>();
    for (let at = 0; at + 1 < numbers.length; at += 2) offsets.set(numbers[at]!, first + numbers[at + 1]!);
    const result = { content, offsets };
    packedStreams.set(stream, result);
    return result;
  };
  const find = (object: number, depth = 0): FoundObject => {
    const known = objects.get(object);
    if (known) return known;
    const place = places.get(object);
    if (place === undefined || place.type === 'free') return { value: null, source: file };
    if (depth > mostSteps) damaged('its objects refer to one another in a circle');
    let found: FoundObject;
    if (place.type === 'at') {
      if (place.offset >= file.length) damaged('an object lies after the end of the file', place.offset);
      found = { value: parse(file, () => startOfObject(file, place.offset, object)), source: file };
    } else {
      const { content, offsets } = packed(place.stream, depth + 1);
      const at = offsets.get(object) ?? damaged('an object is not in the stream that the table says');
      found = { value: parse(content, () => at), source: content };
    }
    objects.set(object, found);
    return found;
  };
  const resolve = (value: PdfValue | undefined, depth = 0): PdfValue | undefined => {
    let result = value;
    for (let step = depth; isReference(result); step++) result = find(result.object, step).value;
    return result;
  };
  return {
    find,
    resolve: (value) => resolve(value),
    dictionary(value) {
      const resolved = resolve(value);
      return isDictionary(resolved) ? resolved : undefined;
    },
    stream: (value) => (isReference(value) ? open(value.object, 0) : undefined),
  };
}
