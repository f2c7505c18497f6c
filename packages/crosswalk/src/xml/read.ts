/**
 * Elements of a stream of XML as small trees, one for each record in it. Entities and document types are not expanded, nothing is
 * fetched, and depth and size are limited. What is not well formed ends the reading; what came before it is kept.
 */
import { SaxesParser } from 'saxes';

export interface XmlNode {
  readonly uri: string;
  readonly local: string;
  /** By name without prefix; of `xml:lang` and `lang` the one without prefix wins. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** Its own character data, not that of its children. */
  readonly text: string;
}

type Draft = { -readonly [K in keyof XmlNode]: XmlNode[K] } & { children: Draft[] };

export interface XmlRecordsOptions {
  /** Whether an element is a record. */
  isRecord(uri: string, local: string): boolean;
  /** Characters of one record. */
  readonly maxLength: number;
  readonly maxDepth?: number;
}

export type XmlFinding =
  | { readonly node: XmlNode; readonly offset: number }
  | { readonly failure: 'not-well-formed'; readonly reason: string; readonly offset: number }
  | { readonly failure: 'too-large'; readonly limit: number; readonly offset: number };

export interface XmlRecords {
  push(text: string): XmlFinding[];
  end(): XmlFinding[];
}

class Stop extends Error {}

export function createXmlRecords({ isRecord, maxLength, maxDepth = 64 }: XmlRecordsOptions): XmlRecords {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: Draft[] = [];
  let depth = 0;
  let found: XmlFinding[] = [];
  let start = 0;
  let stopped = false;
  parser.on('error', (error) => fail({ failure: 'not-well-formed', reason: error.message, offset: parser.position }));
  parser.on('opentag', (tag) => {
    depth++;
    if (depth > maxDepth)
      fail({
        failure: 'not-well-formed',
        reason: `elements are nested deeper than ${maxDepth}`,
        offset: parser.position,
      });
    if (open.length === 0 && !isRecord(tag.uri, tag.local)) return;
    if (open.length === 0) start = parser.position;
    const attributes: Record<string, string> = Object.create(null);
    for (const { prefix, local, value } of Object.values(tag.attributes))
      if (prefix === '' || attributes[local] === undefined) attributes[local] = value;
    const node: Draft = { uri: tag.uri, local: tag.local, attributes, children: [], text: '' };
    open.at(-1)?.children.push(node);
    open.push(node);
    measure();
  });
  /** An element without text takes room too. */
  const measure = (): void => {
    if (parser.position - start > maxLength) fail({ failure: 'too-large', limit: maxLength, offset: start });
  };
  const take = (text: string): void => {
    const node = open.at(-1);
    if (node === undefined) return;
    node.text += text;
    measure();
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', () => {
    depth--;
    const node = open.pop();
    if (node !== undefined && open.length === 0) found.push({ node, offset: start });
  });

  function fail(finding: XmlFinding): never {
    found.push(finding);
    stopped = true;
    throw new Stop();
  }

  function run(step: () => void): XmlFinding[] {
    if (stopped) return [];
    try {
      step();
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
    }
    const result = found;
    found = [];
    return result;
  }

  return {
    push: (text) => run(() => parser.write(text)),
    end: () => run(() => parser.close()),
  };
}

export const childrenOf = (node: XmlNode, local: string): XmlNode[] =>
  node.children.filter((child) => child.local === local);

/** Text of an element without blanks around it, line ends as blanks; undefined when there is none. */
export function textOf(node: XmlNode | undefined): string | undefined {
  const text = node?.text.replace(/\s+/g, ' ').trim();
  return text === undefined || text === '' ? undefined : text;
}

export const childText = (node: XmlNode, local: string): string | undefined =>
  textOf(node.children.find((child) => child.local === local));
