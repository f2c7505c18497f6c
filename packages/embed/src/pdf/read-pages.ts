/** The pages of a PDF in their order (ISO 32000-2, 7.7.3), each with the text that it shows and what of it could not be read. */
import { joined, limits } from '../limits.ts';
import { type EmbedProblem, GiveUp, type Unreadable } from '../problems.ts';
import { type Font, readFont } from './read-fonts.ts';
import type { PdfReader } from './read-objects.ts';
import { type ContentText, type Resources, textOfContent } from './read-text.ts';
import { get, isName, isReference, type PdfDictionary, type PdfValue } from './syntax.ts';

export interface PageText {
  /** From 1. */
  readonly page: number;
  readonly text: string;
}

interface Page {
  readonly dictionary: PdfDictionary;
  /** Those of the nearest node above that has any. */
  readonly resources: PdfValue | undefined;
}

/** How deep forms may show forms. */
const formDepth = 8;
/** Pages that are named one by one, of those that could not be read. */
const mostNamed = 20;

export function readPages(reader: PdfReader, catalogue: PdfDictionary, unread: EmbedProblem[]): PageText[] {
  const texts: PageText[] = [];
  const failed = new Map<Unreadable, number[]>();
  const fail = (why: Unreadable, page: number): void => {
    const pages = failed.get(why) ?? [];
    failed.set(why, pages);
    pages.push(page);
  };
  const fonts = new Map<number, Font>();
  let number = 0;
  let isTreeDamaged = false;
  const failNode = (problem: EmbedProblem): void => {
    // One is enough: it says that pages are missing, and of the others there may be thousands.
    if (!isTreeDamaged) unread.push(problem);
    isTreeDamaged = true;
  };
  try {
    for (const page of pagesOf(reader, get(catalogue, 'Pages'), failNode)) {
      number += 1;
      try {
        const { text, codes, unknown } = textOfPage(reader, page, fonts, (why) => fail(why, number));
        // Single letters that are not known hide no number; whole words of them do.
        if (unknown > codes / 10) fail('font', number);
        if (text.trim() !== '') texts.push({ page: number, text });
      } catch (error) {
        if (!(error instanceof GiveUp)) throw error;
        fail(whyOf(error.problem), number);
        if (isSpent(error.problem)) throw error;
      }
    }
  } catch (error) {
    if (!(error instanceof GiveUp)) throw error;
    unread.push(error.problem);
  }
  for (const [why, pages] of failed) {
    const named = [...new Set(pages)];
    unread.push({ type: 'pages', pages: named.slice(0, mostNamed), count: named.length, why });
  }
  return texts;
}

const isSpent = (problem: EmbedProblem): boolean =>
  problem.type === 'too-large' && (problem.limit === limits.total || problem.limit === limits.read);

const whyOf = ({ type }: EmbedProblem): Unreadable =>
  type === 'too-large' || type === 'unsupported' ? type : 'damaged';

/** Every page once, whatever refers to whatever. */
function* pagesOf(
  reader: PdfReader,
  root: PdfValue | undefined,
  fail: (problem: EmbedProblem) => void,
): Generator<Page> {
  const seen = new Set<number>();
  const waiting: { readonly value: PdfValue | undefined; readonly resources: PdfValue | undefined }[] = [
    { value: root, resources: undefined },
  ];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (isReference(node.value)) {
      if (seen.has(node.value.object)) continue;
      seen.add(node.value.object);
      if (seen.size > limits.looked)
        throw new GiveUp({ type: 'too-large', what: 'the tree of pages', limit: limits.looked });
    }
    let found: { readonly dictionary: PdfDictionary; readonly kids: PdfValue | undefined } | undefined;
    try {
      const dictionary = reader.dictionary(node.value);
      if (dictionary) found = { dictionary, kids: reader.resolve(get(dictionary, 'Kids')) };
    } catch (error) {
      if (!(error instanceof GiveUp) || isSpent(error.problem)) throw error;
      fail(error.problem);
    }
    if (!found) continue;
    const { dictionary, kids } = found;
    const resources = get(dictionary, 'Resources') ?? node.resources;
    if (!Array.isArray(kids)) yield { dictionary, resources };
    else for (const value of [...kids].reverse()) waiting.push({ value, resources });
  }
}

function textOfPage(
  reader: PdfReader,
  { dictionary, resources }: Page,
  fonts: Map<number, Font>,
  fail: (why: Unreadable) => void,
): ContentText {
  const given = reader.resolve(get(dictionary, 'Contents'));
  const streams = Array.isArray(given) ? given : [get(dictionary, 'Contents')];
  // Operators may be cut anywhere between words, from one stream to the next.
  const contents: Uint8Array[] = [];
  for (const each of streams as readonly PdfValue[]) {
    try {
      const content = reader.stream(each)?.content;
      if (content) contents.push(content, Uint8Array.of(10));
    } catch (error) {
      if (!(error instanceof GiveUp) || isSpent(error.problem)) throw error;
      fail(whyOf(error.problem));
    }
  }
  return textOfContent(joined(contents), resourcesOf(reader, resources, fonts, new Set(), 0, fail));
}

function resourcesOf(
  reader: PdfReader,
  value: PdfValue | undefined,
  fonts: Map<number, Font>,
  shown: Set<number>,
  depth: number,
  fail: (why: Unreadable) => void,
): Resources {
  const own = new Map<string, Font | undefined>();
  const named = (kind: string, name: string): PdfValue | undefined => {
    const resources = reader.dictionary(value);
    const group = resources && reader.dictionary(get(resources, kind));
    return group && get(group, name);
  };
  const attempt = <T>(read: () => T | undefined): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof GiveUp) || isSpent(error.problem)) throw error;
      fail(whyOf(error.problem));
      return undefined;
    }
  };
  const font = (name: string): Font | undefined => {
    const reference = named('Font', name);
    const known = isReference(reference) ? fonts.get(reference.object) : undefined;
    if (known) return known;
    const dictionary = reader.dictionary(reference);
    const read = dictionary && readFont(dictionary, reader);
    if (read && isReference(reference)) fonts.set(reference.object, read);
    return read;
  };
  return {
    font(name) {
      if (!own.has(name))
        own.set(
          name,
          attempt(() => font(name)),
        );
      return own.get(name);
    },
    form: (name) =>
      attempt(() => {
        const reference = named('XObject', name);
        // Once on each page: a form that shows others many times over is as good as one that shows each once.
        if (!isReference(reference) || shown.has(reference.object) || depth >= formDepth) return undefined;
        shown.add(reference.object);
        const dictionary = reader.dictionary(reference);
        const subtype = dictionary && reader.resolve(get(dictionary, 'Subtype'));
        if (!dictionary || !isName(subtype) || subtype.name !== 'Form') return undefined;
        const stream = reader.stream(reference);
        const inner = get(dictionary, 'Resources') ?? value;
        return stream && textOfContent(stream.content, resourcesOf(reader, inner, fonts, shown, depth + 1, fail));
      }),
  };
}
