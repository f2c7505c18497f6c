/** XML with the place of every element in the text, so that a part can be changed and all else stays as it was, to the letter. */
import { SaxesParser } from 'saxes';
import { limits } from '../limits.ts';
import { damaged, GiveUp } from '../problems.ts';

export interface XmlElement {
  readonly uri: string;
  readonly local: string;
  /** With its colon; empty without one. */
  readonly prefix: string;
  readonly attributes: readonly {
    readonly uri: string;
    readonly local: string;
    readonly name: string;
    readonly value: string;
  }[];
  readonly parent?: XmlElement;
  readonly children: readonly XmlElement[];
  /** All character data inside, at any depth. */
  readonly text: string;
  /** From `<` of the start tag to after `>` of the end tag. */
  readonly start: number;
  readonly end: number;
  /** After `>` of the start tag. */
  readonly openEnd: number;
  /** At `<` of the end tag; equal to `end` when the element is one empty tag. */
  readonly closeStart: number;
}

type Draft = { -readonly [K in keyof XmlElement]: XmlElement[K] } & { children: Draft[]; parent?: Draft };

/** The root element. Gives up when it is not well formed or beyond the limits; expands nothing. */
export function parseXml(text: string, what: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: Draft[] = [];
  let root: Draft | undefined;
  let count = 0;
  parser.on('error', (error) => damaged(`${what} is not well formed (${error.message})`));
  parser.on('opentag', (tag) => {
    count += 1;
    if (count > limits.elements) throw new GiveUp({ type: 'too-large', what, limit: limits.elements });
    if (open.length >= limits.depth) damaged(`${what} is nested too deeply`);
    const openEnd = parser.position;
    const parent = open.at(-1);
    const element: Draft = {
      uri: tag.uri,
      local: tag.local,
      prefix: tag.prefix === '' ? '' : `${tag.prefix}:`,
      attributes: Object.values(tag.attributes).map(({ uri, local, name, value }) => ({ uri, local, name, value })),
      ...(parent && { parent }),
      children: [],
      text: '',
      // Values of attributes hold no `<`.
      start: text.lastIndexOf('<', openEnd - 1),
      end: openEnd,
      openEnd,
      closeStart: openEnd,
    };
    parent?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => {
    const element = open.pop()!;
    element.end = parser.position;
    element.closeStart = element.end === element.openEnd ? element.end : text.lastIndexOf('<', element.end - 1);
    const parent = open.at(-1);
    if (parent) parent.text += element.text;
  });
  const addText = (data: string): void => {
    const element = open.at(-1);
    if (element) element.text += data;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(text).close();
  return root ?? damaged(`${what} has no element`);
}

/** Every element below, in the order of the text. */
export function* descendants(element: XmlElement): Generator<XmlElement> {
  for (const child of element.children) {
    yield child;
    yield* descendants(child);
  }
}

export const attribute = (element: XmlElement, local: string, uri = ''): string | undefined =>
  element.attributes.find((each) => each.local === local && each.uri === uri)?.value;

/** A piece of the text and what comes in its place. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Edits that do not overlap, in any order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const edit of [...edits].sort((one, other) => one.start - other.start || one.end - other.end)) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** Takes an element away, with the line that it alone stands on. */
export function removal(text: string, { start, end }: { readonly start: number; readonly end: number }): Edit {
  const before = /\n[ \t]*$/.exec(text.slice(Math.max(0, start - 200), start))?.[0].length ?? 0;
  const alone = before > 0 && /^[ \t]*(\r?\n|<)/.test(text.slice(end, end + 200));
  return { start: alone ? start - before : start, end, text: '' };
}

/** Puts lines at the end of an element's content, indented as its last child is. */
export function appending(text: string, element: XmlElement, lines: readonly string[]): Edit {
  const last = element.children.at(-1);
  const indent = last ? (/\n([ \t]*)$/.exec(text.slice(Math.max(0, last.start - 200), last.start))?.[1] ?? '  ') : '  ';
  const body = lines.map((line) => `\n${indent}${line}`).join('');
  if (element.closeStart === element.end) {
    // One empty tag becomes two.
    const tag = text.slice(element.start, element.end).replace(/\s*\/>$/, '>');
    return { start: element.start, end: element.end, text: `${tag}${body}\n</${element.prefix}${element.local}>` };
  }
  const at = last ? last.end : element.openEnd;
  return { start: at, end: at, text: last ? body : `${body}\n` };
}

/** UTF-8 or UTF-16 with its mark; gives up on bytes that are neither. */
export function decodeXml(bytes: Uint8Array, what: string): string {
  const encoding =
    bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // It is written as UTF-8 again.
    return text.replace(/^(<\?xml[^>]*encoding=)(["'])(?!utf-8)[^"']*\2/i, '$1$2UTF-8$2');
  } catch {
    return damaged(`${what} is not in the encoding that it says`);
  }
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (character) => escapes[character]!);
