/**
 * The serial's numbers in the package document of an EPUB (EPUB 3.3, 5.5; ISO 3297:2020, 9.3). What an earlier run wrote is replaced; the
 * publication's own identifier and titles are not touched.
 */
import { type EmbeddingFacts, opfCollectionId, opfLines } from '@masthead/crosswalk';
import { attempt, damaged, type EmbedResult, GiveUp } from './problems.ts';
import {
  appending,
  applyEdits,
  attribute,
  decodeXml,
  descendants,
  type Edit,
  escapeXml,
  parseXml,
  removal,
  type XmlElement,
} from './xml/parse.ts';
import { findEntry, readContent, readZip, rewriteZip, type ZipArchive } from './zip/zip.ts';

const opf = 'http://www.idpf.org/2007/opf';
const dc = 'http://purl.org/dc/elements/1.1/';

export function writeIntoEpub(bytes: Uint8Array, facts: EmbeddingFacts): EmbedResult {
  return attempt(() => {
    const archive = readZip(bytes);
    if (findEntry(archive, 'META-INF/signatures.xml')) throw new GiveUp({ type: 'signed' });
    const path = packagePath(archive);
    const changed = changePackage(readPart(archive, path), path, facts);
    return rewriteZip(archive, new Map([[path, new TextEncoder().encode(changed)]]));
  });
}

export function readPart(archive: ZipArchive, name: string): string {
  const entry = findEntry(archive, name) ?? damaged(`there is no ${name}`);
  return decodeXml(readContent(archive, entry), name);
}

/** Of several renditions the first is the one that is read by default. */
export function packagePath(archive: ZipArchive): string {
  const name = 'META-INF/container.xml';
  for (const element of descendants(parseXml(readPart(archive, name), name))) {
    if (element.local === 'rootfile') return attribute(element, 'full-path') ?? damaged(`${name} names no package`);
  }
  return damaged(`${name} names no package`);
}

function changePackage(text: string, path: string, facts: EmbeddingFacts): string {
  const root = parseXml(text, path);
  const given = root.children.find(({ local, uri }) => local === 'metadata' && uri === opf);
  // EPUB 2 also has an older form with an element of its own for Dublin Core.
  const metadata = given?.children.find(({ local, uri }) => local === 'dc-metadata' && uri === opf) ?? given;
  if (root.local !== 'package' || !metadata) return damaged(`${path} has no metadata`);
  const isOld = attribute(root, 'version')?.startsWith('2') === true;
  // The publication's own identifier stays whatever it is, or the package has none.
  const own = attribute(root, 'unique-identifier');
  const edits: Edit[] = metadata.children
    .filter(isOld ? isOursInEpub2 : isOursInEpub3)
    .filter((element) => own === undefined || attribute(element, 'id') !== own)
    .map((element) => removal(text, element));
  const lines = isOld ? linesForEpub2(facts) : opfLines(facts).map((line) => prefixed(line, metadata.prefix));
  return applyEdits(text, [...edits, appending(text, metadata, lines)]);
}

const isOursInEpub3 = (element: XmlElement): boolean =>
  attribute(element, 'id') === opfCollectionId || attribute(element, 'refines') === `#${opfCollectionId}`;

const isOursInEpub2 = (element: XmlElement): boolean =>
  element.uri === dc &&
  ((element.local === 'identifier' && /^issn(-l)?$/i.test(attribute(element, 'scheme', opf) ?? '')) ||
    (element.local === 'relation' && /issn\.org\/resource\//.test(element.text)));

/** EPUB 2 has no collections: identifiers with their scheme. */
function linesForEpub2({ versions, issnL, uri, issnLUri }: EmbeddingFacts): string[] {
  const element = (name: string, text: string, more = ''): string =>
    `<dc:${name} xmlns:dc="${dc}"${more}>${escapeXml(text)}</dc:${name}>`;
  const identifier = (scheme: string, text: string): string =>
    element('identifier', text, ` xmlns:opf="${opf}" opf:scheme="${scheme}"`);
  return [
    ...versions.map(({ issn }) => identifier('ISSN', issn)),
    ...(issnL ? [identifier('ISSN-L', issnL)] : []),
    ...[uri, ...(issnLUri ? [issnLUri] : [])].map((text) => element('relation', text)),
  ];
}

/** The snippet's elements are without prefix; a package document may have one. */
const prefixed = (line: string, prefix: string): string => line.replace(/<(\/?)(?=meta\b)/g, `<$1${prefix}`);
