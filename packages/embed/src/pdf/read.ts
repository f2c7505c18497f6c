/** What a PDF says of itself: its XMP packet, its Info dictionary (ISO 32000-2, 14.3), and the text of its pages where that is simple. */
import { limits } from '../limits.ts';
import { damaged, type EmbedProblem, GiveUp } from '../problems.ts';
import type { EmbeddedPart } from '../read.ts';
import { decodeXml } from '../xml/parse.ts';
import { textOfContent } from './content-text.ts';
import { type CrossReferences, readCrossReferences, rootOf } from './cross-references.ts';
import { objectFinder } from './objects.ts';
import { type Resolve, readStream, startOfObject } from './streams.ts';
import { readString, textOfString } from './strings.ts';
import { get, isDictionary, isName, isReference, type PdfDictionary, parseValue, skipBlanks } from './syntax.ts';

/** Throws `GiveUp` when nothing can be read; what can be read in part says in `unread` what is left out. */
export function readPdf(file: Uint8Array, unread: EmbedProblem[]): EmbeddedPart[] {
  const references = readCrossReferences(file);
  if (get(references.trailer, 'Encrypt') !== undefined) throw new GiveUp({ type: 'encrypted' });
  const find = objectFinder(file, references);
  const resolve: Resolve = (value) => (isReference(value) ? find(value.object).value : value);
  const catalogue = find(rootOf(references).object).value;
  if (!isDictionary(catalogue)) return damaged('it has no catalogue');
  const parts: EmbeddedPart[] = [];
  const part = (read: () => EmbeddedPart | undefined): void => {
    try {
      const found = read();
      if (found) parts.push(found);
    } catch (error) {
      if (!(error instanceof GiveUp)) throw error;
      unread.push(error.problem);
    }
  };
  part(() => {
    const metadata = get(catalogue, 'Metadata');
    const place = isReference(metadata) ? references.places.get(metadata.object) : undefined;
    if (place?.type !== 'at' || !isReference(metadata)) return undefined;
    const packet = readStream(file, place.offset, resolve, metadata.object).content;
    return { carrier: 'xmp', text: decodeXml(packet, 'the XMP packet'), isMarkup: true };
  });
  part(() => {
    const given = get(references.trailer, 'Info');
    const info = isReference(given) ? find(given.object) : { value: given, source: file };
    if (!isDictionary(info.value)) return undefined;
    return { carrier: 'info', text: textsOf(info.value, info.source).join('\n'), isMarkup: false };
  });
  part(() => ({ carrier: 'text', text: pageText(file, references, resolve, unread), isMarkup: false }));
  return parts;
}

/** Each entry of text with its key, since a producer's own key may say that it is an ISSN. */
function textsOf(dictionary: PdfDictionary, source: Uint8Array): string[] {
  return [...dictionary.entries].flatMap(([key, { value, start }]) => {
    if (value !== 'string') return [];
    let at = start + 1;
    while (at < source.length && source[at] !== 0x28 && source[at] !== 0x3c) at += 1;
    const string = readString(source, skipBlanks(source, at));
    return string ? [`${key}: ${textOfString(string.bytes)}`] : [];
  });
}

/** Kinds of streams that show no text. */
const silent = ['Metadata', 'ObjStm', 'XRef', 'EmbeddedFile', 'CMap'];
const silentKeys = ['FunctionType', 'ShadingType', 'Length1', 'Length2', 'Length3', 'N', 'PatternType'];

/** Text of every content stream, in the order of object numbers: enough to find numbers in, not to be read. */
function pageText(file: Uint8Array, { places }: CrossReferences, resolve: Resolve, unread: EmbedProblem[]): string {
  const texts: string[] = [];
  let [looked, total, isSure] = [0, 0, true];
  const left = new Map<string, EmbedProblem>();
  for (const [object, place] of [...places].sort(([one], [other]) => one - other)) {
    if (place.type !== 'at') continue;
    looked += 1;
    if (looked > limits.looked || total > limits.total) {
      left.set('limit', { type: 'too-large', what: 'the text of all pages', limit: limits.total });
      break;
    }
    try {
      const { value } = parseValue(file, startOfObject(file, place.offset, object));
      if (!isDictionary(value)) continue;
      const subtype = nameOf(value, 'Subtype');
      // Codes of composite fonts are glyphs as a rule, and only their fonts say which letters those are (9.7).
      if (nameOf(value, 'Type') === 'Font' && subtype === 'Type0') isSure = false;
      const isStream = get(value, 'Length') !== undefined;
      if (!isStream || subtype === 'Image' || silent.includes(nameOf(value, 'Type') ?? '')) continue;
      if (silentKeys.some((key) => get(value, key) !== undefined)) continue;
      const { content } = readStream(file, place.offset, resolve, object);
      total += content.length;
      const found = textOfContent(content);
      if (!found.isSure) isSure = false;
      if (found.text.trim() !== '') texts.push(found.text);
    } catch (error) {
      if (!(error instanceof GiveUp)) throw error;
      // One sentence for each kind of what is left out.
      const { problem } = error;
      left.set(problem.type === 'unsupported' ? problem.what : problem.type, problem);
    }
  }
  if (!isSure) left.set('font', { type: 'unsupported', what: 'text in fonts whose codes are not letters' });
  unread.push(...left.values());
  return texts.join('\n');
}

const nameOf = (dictionary: PdfDictionary, key: string): string | undefined => {
  const value = get(dictionary, key);
  return isName(value) ? value.name : undefined;
};
