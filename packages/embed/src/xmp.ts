/**
 * An XMP packet in which the properties of another are put (ISO 16684-1, 7): a simple value replaces, a list is joined. What the packet says
 * beside them stays to the letter.
 */
import { GiveUp } from './problems.ts';
import {
  appending,
  applyEdits,
  attribute,
  descendants,
  type Edit,
  parseXml,
  removal,
  type XmlElement,
} from './xml/parse.ts';

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const pdfaId = 'http://www.aiim.org/pdfa/ns/id/';
/** Every version of PRISM has a namespace of its own; these properties are the same in all, and of an earlier run none may stay. */
const prism = /^http:\/\/prismstandard\.org\/namespaces\/basic\/[\d.]+\/$/;
const numbers = ['publicationName', 'issn', 'eIssn'];
const containers = ['Bag', 'Seq', 'Alt'];

/** `existing` with the properties of `ours`; `ours` alone when nothing exists. */
export function mergeXmp(existing: string | undefined, ours: string): string {
  if (existing === undefined) return ours;
  const root = parseXml(existing, 'the XMP packet');
  refusePdfA(root);
  const graph =
    root.local === 'RDF' ? root : [...descendants(root)].find((each) => each.local === 'RDF' && each.uri === rdf);
  // A packet that describes nothing is as good as none.
  if (!graph) return ours;
  const old = descriptionsOf(graph);
  const lines: string[] = [];
  const own = descriptionsOf(parseXml(ours, 'our packet')).flatMap((description) => description.children);
  if (saysAlready(old, own)) return existing;
  const replaced = new Set(old.filter(isOurs).flatMap(({ children }) => children.filter(isPublisher)));
  const edits: Edit[] = old.flatMap((description) => {
    const ofOthers = description.children.filter(isNumber);
    for (const child of ofOthers) replaced.add(child);
    return description.attributes.filter(isNumber).flatMap((each) => attributeEdits(existing, description, each.name));
  });
  for (const property of own) {
    const elements = old
      .flatMap(({ children }) => children)
      .filter((each) => isSame(each, property) && !replaced.has(each));
    // Who publishes the document is for the document to say: ours is only put where nobody does.
    if (isPublisher(property) && elements.length > 0) continue;
    for (const element of elements) replaced.add(element);
    lines.push(propertyText(ours, property, existing, elements));
  }
  edits.push(...[...replaced].map((element) => removal(existing, element)));
  const [about = ''] = old.map(
    (description) => attribute(description, 'about', rdf) ?? attribute(description, 'about'),
  );
  const namespaces = [
    ...new Set(lines.flatMap((line) => [...line.matchAll(/ (xmlns:\w+="[^"]*")/g)].map((match) => match[1]!))),
  ];
  const quoted = about.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
  const open = `<rdf:Description xmlns:rdf="${rdf}" rdf:about="${quoted}" ${namespaces.join(' ')}>`;
  const body = lines.map((line) => `  ${namespaces.reduce((text, each) => text.replace(` ${each}`, ''), line)}`);
  return applyEdits(existing, [...edits, appending(existing, graph, [open, ...body, '</rdf:Description>'])]);
}

/** Parts 1 to 3 want each namespace described in the packet (ISO 19005-1, 6.7.8); part 4 does not. */
function refusePdfA(root: XmlElement): void {
  for (const element of descendants(root)) {
    const part =
      element.uri === pdfaId && element.local === 'part'
        ? element.text.trim()
        : attribute(element, 'part', pdfaId)?.trim();
    if (part && /^[123]$/.test(part)) throw new GiveUp({ type: 'pdf-a', part });
  }
}

const descriptionsOf = (graph: XmlElement): XmlElement[] =>
  [graph, ...descendants(graph)]
    .filter((each) => each.local === 'RDF' && each.uri === rdf)
    .flatMap(({ children }) => children.filter((each) => each.local === 'Description' && each.uri === rdf));

const dc = 'http://purl.org/dc/elements/1.1/';
const isPublisher = ({ uri, local }: XmlElement): boolean => uri === dc && local === 'publisher';
const isRelation = ({ uri, local }: XmlElement): boolean => uri === dc && local === 'relation';
const isNumber = ({ uri, local }: { readonly uri: string; readonly local: string }): boolean =>
  prism.test(uri) && numbers.includes(local);
const inRegister = (text: string): boolean => /issn\.org\/resource\//.test(text);

/** A description that an earlier run wrote: our properties, and nothing else. */
const isOurs = ({ children, attributes }: XmlElement): boolean =>
  children.every((each) => isNumber(each) || isPublisher(each) || isRelation(each)) &&
  attributes.every(({ local, uri }) => local === 'about' || uri === 'http://www.w3.org/2000/xmlns/') &&
  children.some((each) => isRelation(each) && inRegister(each.text));

const itemsOf = (element: XmlElement): string[] =>
  [...descendants(element)].filter((each) => each.local === 'li' && each.uri === rdf).map(({ text }) => text);

/** Whether the numbers are all there and no others, so that writing them once more changes nothing. */
function saysAlready(old: readonly XmlElement[], own: readonly XmlElement[]): boolean {
  const there = old.flatMap(({ children }) => children);
  const asAttribute = old.some(({ attributes }) => attributes.some(isNumber));
  const said = (elements: readonly XmlElement[]): string =>
    elements
      .flatMap((each) =>
        isNumber(each)
          ? [`${each.uri}${each.local} ${each.text}`]
          : isRelation(each)
            ? itemsOf(each).filter(inRegister)
            : [],
      )
      .sort()
      .join('\n');
  const publisher = own.find(isPublisher);
  const ourPublishers = old.filter(isOurs).flatMap(({ children }) => children.filter(isPublisher));
  const samePublisher =
    ourPublishers.length > 0
      ? publisher !== undefined && ourPublishers.every((each) => itemsOf(each).join() === itemsOf(publisher).join())
      : publisher === undefined || there.some(isPublisher);
  return !asAttribute && said(there) === said(own) && samePublisher;
}

const isSame = (one: XmlElement, other: XmlElement): boolean => one.local === other.local && one.uri === other.uri;

/** Simple values may also stand as attributes of the description (7.9.2.2). */
function attributeEdits(text: string, description: XmlElement, name: string): Edit[] {
  const tag = text.slice(description.start, description.openEnd);
  const match = new RegExp(`\\s${name.replace(/\./g, '\\.')}\\s*=\\s*("[^"]*"|'[^']*')`).exec(tag);
  if (!match) return [];
  const start = description.start + match.index;
  return [{ start, end: start + match[0].length, text: '' }];
}

/** Our property as text with its namespace; a list with the items that were there before, but for older ones of the Register. */
function propertyText(ours: string, property: XmlElement, existing: string, old: readonly XmlElement[]): string {
  const name = `${property.prefix}${property.local}`;
  const open = `<${name} xmlns:${property.prefix.slice(0, -1)}="${property.uri}">`;
  const list = property.children.find(({ local, uri }) => uri === rdf && containers.includes(local));
  if (!list) return `${open}${ours.slice(property.openEnd, property.closeStart)}</${name}>`;
  const own = list.children.map((item) => item.text);
  const kept = old
    .flatMap((element) => [...descendants(element)])
    .filter((each) => each.local === 'li' && each.uri === rdf && each.children.length === 0)
    .filter(({ text }) => !own.includes(text) && !inRegister(text))
    .map((item) => existing.slice(item.openEnd, item.closeStart));
  const items = [...kept, ...list.children.map((item) => ours.slice(item.openEnd, item.closeStart))];
  return `${open}<rdf:Bag>${items.map((item) => `<rdf:li>${item}</rdf:li>`).join('')}</rdf:Bag></${name}>`;
}
