/** What a PDF says of itself: its XMP packet, its Info dictionary (ISO 32000-2, 14.3), and the text of its pages. */
import { damaged, type EmbedProblem, GiveUp } from '../problems.ts';
import type { EmbeddedPart } from '../read.ts';
import { decodeXml } from '../xml/parse.ts';
import { type CrossReferences, readCrossReferences, rootOf } from './cross-references.ts';
import { createPdfReader } from './read-objects.ts';
import { readPages } from './read-pages.ts';
import { findObjects } from './repair.ts';
import { readString, textOfString } from './strings.ts';
import { get, isReference, type PdfDictionary, skipBlanks } from './syntax.ts';

/**
 * Throws `GiveUp` when nothing can be read; what can be read in part says in `unread` what is left out. Where the table of objects is
 * broken, or leads to what is broken, the objects are looked for; what of the two leaves less out counts.
 */
export function readPdf(file: Uint8Array, unread: EmbedProblem[]): EmbeddedPart[] {
  const asSaid = attemptRead(file, readCrossReferences);
  const isBroken = asSaid.gaveUp ? asSaid.gaveUp.problem.type === 'damaged' : asSaid.unread.some(isDamage);
  const found = isBroken ? attemptRead(file, findObjects) : asSaid;
  const isBetter = asSaid.gaveUp ? found.parts.length > 0 : !found.gaveUp && found.unread.length < asSaid.unread.length;
  const isEncrypted = found.gaveUp?.problem.type === 'encrypted';
  const { parts, unread: left, gaveUp } = isBetter || isEncrypted ? found : asSaid;
  if (gaveUp) throw gaveUp;
  // Where the table is gone nobody knows what else is.
  unread.push(...(asSaid.gaveUp ? [asSaid.gaveUp.problem] : []), ...left);
  return parts;
}

interface Attempt {
  readonly parts: EmbeddedPart[];
  readonly unread: readonly EmbedProblem[];
  readonly gaveUp?: GiveUp;
}

function attemptRead(file: Uint8Array, places: (file: Uint8Array) => CrossReferences): Attempt {
  const unread: EmbedProblem[] = [];
  try {
    return { parts: readBy(places(file), file, unread), unread };
  } catch (error) {
    if (!(error instanceof GiveUp)) throw error;
    return { parts: [], unread, gaveUp: error };
  }
}

const isDamage = (problem: EmbedProblem): boolean =>
  problem.type === 'damaged' || (problem.type === 'pages' && problem.why === 'damaged');

function readBy(references: CrossReferences, file: Uint8Array, unread: EmbedProblem[]): EmbeddedPart[] {
  if (get(references.trailer, 'Encrypt') !== undefined) throw new GiveUp({ type: 'encrypted' });
  const reader = createPdfReader(file, references);
  const catalogue = reader.dictionary(rootOf(references)) ?? damaged('it has no catalogue');
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
    const packet = reader.stream(get(catalogue, 'Metadata'))?.content;
    return packet && { carrier: 'xmp', text: decodeXml(packet, 'the XMP packet'), isMarkup: true };
  });
  part(() => {
    const given = get(references.trailer, 'Info');
    const source = isReference(given) ? reader.find(given.object).source : file;
    const info = reader.dictionary(given);
    return info && { carrier: 'info', text: textsOf(info, source).join('\n'), isMarkup: false };
  });
  for (const { page, text } of readPages(reader, catalogue, unread)) {
    parts.push({ carrier: 'text', page, text, isMarkup: false });
  }
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
