/** The objects of a PDF by their numbers (ISO 32000-2, 7.3.10 and 7.5.7). */
import { damaged } from '../problems.ts';
import type { CrossReferences } from './cross-references.ts';
import { readStream, startOfObject } from './streams.ts';
import { get, isReference, type PdfValue, parseValue } from './syntax.ts';

/** One object, with the bytes that it was read from: the file's, or those of the stream that it was packed in. */
export interface FoundObject {
  readonly value: PdfValue;
  readonly source: Uint8Array;
}

/** Finds objects by number, at their place or in the stream that they are packed in. */
export function objectFinder(file: Uint8Array, { places }: CrossReferences): (object: number) => FoundObject {
  const find = (object: number, depth = 0): FoundObject => {
    const place = places.get(object);
    if (place === undefined || place.type === 'free') return { value: null, source: file };
    if (depth > 4) damaged('its objects refer to one another in a circle');
    const resolve = (value: PdfValue | undefined): PdfValue | undefined =>
      isReference(value) ? find(value.object, depth + 1).value : value;
    if (place.type === 'at') {
      if (place.offset >= file.length) damaged('an object lies after the end of the file', place.offset);
      return { value: parseValue(file, startOfObject(file, place.offset, object)).value, source: file };
    }
    const container = places.get(place.stream);
    if (container?.type !== 'at') return damaged('a stream of objects is missing');
    const { dictionary, content } = readStream(file, container.offset, resolve, place.stream);
    const first = get(dictionary, 'First');
    // Pairs of number and offset stand before the objects.
    const header = String.fromCharCode(...content.subarray(0, Math.min(typeof first === 'number' ? first : 0, 65_536)));
    const numbers = header.trim().split(/\s+/).map(Number);
    const index = numbers.findIndex((number, at) => at % 2 === 0 && number === object);
    if (typeof first !== 'number' || index < 0) return damaged('an object is not in the stream that the table says');
    return { value: parseValue(content, first + numbers[index + 1]!).value, source: content };
  };
  return find;
}
