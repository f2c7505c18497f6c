/**
 * The serial's numbers as custom properties of an Office Open XML document (ISO/IEC 29500-2, 9 and 29500-1, 22.3; ISO 3297:2020, 9.3). Other
 * custom properties stay; the core properties, which are about the document itself, are not touched.
 */
import { type EmbeddingFacts, ooxmlProperties, ooxmlPropertyNames } from '@masthead/crosswalk';
import { attempt, damaged, type EmbedResult, GiveUp } from './problems.ts';
import {
  appending,
  applyEdits,
  attribute,
  decodeXml,
  descendants,
  escapeXml,
  parseXml,
  removal,
  type XmlElement,
} from './xml/parse.ts';
import { findEntry, readContent, readZip, rewriteZip, type ZipArchive } from './zip/zip.ts';

const relationshipsPart = '_rels/.rels';
const typesPart = '[Content_Types].xml';
const contentType = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const strictOffice = 'http://purl.oclc.org/ooxml/officeDocument';
const customTypes = [`${office}/relationships/custom-properties`, `${strictOffice}/relationships/customProperties`];
/** The set that all custom properties are in. */
const fmtid = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

export function writeIntoOoxml(bytes: Uint8Array, facts: EmbeddingFacts): EmbedResult {
  return attempt(() => {
    const archive = readZip(bytes);
    if (archive.entries.some(({ name }) => name.startsWith('_xmlsignatures/'))) throw new GiveUp({ type: 'signed' });
    const properties = ooxmlProperties(facts);
    const relationships = readPart(archive, relationshipsPart);
    const root = parseXml(relationships, relationshipsPart);
    const existing = root.children.find((element) => customTypes.includes(attribute(element, 'Type') ?? ''));
    const changes = existing
      ? replaceProperties(archive, attribute(existing, 'Target') ?? '', properties)
      : addPart(archive, relationships, root, properties);
    const encoder = new TextEncoder();
    return rewriteZip(archive, new Map([...changes].map(([name, text]) => [name, encoder.encode(text)])));
  });
}

type Properties = ReturnType<typeof ooxmlProperties>;
type Changes = ReadonlyMap<string, string>;

function readPart(archive: ZipArchive, name: string): string {
  const entry = findEntry(archive, name) ?? damaged(`there is no ${name}`);
  return decodeXml(readContent(archive, entry), name);
}

function replaceProperties(archive: ZipArchive, target: string, properties: Properties): Changes {
  const name = target.replace(/^\.?\//, '');
  const text = readPart(archive, name);
  const root = parseXml(text, name);
  if (root.local !== 'Properties') damaged(`${name} has no properties`);
  // Names of custom properties are compared without regard to case.
  const ours = new Set(ooxmlPropertyNames.map((property) => property.toLowerCase()));
  const [old, kept] = [true, false].map((isOurs) =>
    root.children.filter((child) => ours.has((attribute(child, 'name') ?? '').toLowerCase()) === isOurs),
  ) as [XmlElement[], XmlElement[]];
  // 0 and 1 are reserved.
  const highest = Math.max(1, ...kept.map((child) => Number(attribute(child, 'pid')) || 1));
  const variants = [...descendants(root)].find(({ local }) => local === 'lpwstr')?.uri ?? variantsFor(root.uri);
  const lines = properties.map((property, index) => line(property, highest + 1 + index, root.prefix, variants));
  const edits = [...old.map((child) => removal(text, child)), appending(text, root, lines)];
  return new Map([[name, applyEdits(text, edits)]]);
}

const variantsFor = (uri: string): string =>
  uri.startsWith(strictOffice) ? `${strictOffice}/docPropsVTypes` : `${office}/docPropsVTypes`;

function line([name, value]: Properties[number], pid: number, prefix: string, variants: string): string {
  const property = `<${prefix}property fmtid="${fmtid}" pid="${pid}" name="${escapeXml(name)}">`;
  return `${property}<vt:lpwstr xmlns:vt="${variants}">${escapeXml(value)}</vt:lpwstr></${prefix}property>`;
}

function addPart(archive: ZipArchive, relationships: string, root: XmlElement, properties: Properties): Changes {
  const name = 'docProps/custom.xml';
  if (findEntry(archive, name)) damaged(`${name} is there, and nothing refers to it`);
  const isStrict = root.children.some((element) => (attribute(element, 'Type') ?? '').startsWith(strictOffice));
  const ids = new Set(root.children.map((element) => attribute(element, 'Id')));
  let id = 'rIdIssn';
  while (ids.has(id)) id += '1';
  const relationship = `<${root.prefix}Relationship Id="${id}" Type="${customTypes[isStrict ? 1 : 0]}" Target="${name}"/>`;
  const types = readPart(archive, typesPart);
  const typesRoot = parseXml(types, typesPart);
  const override = `<${typesRoot.prefix}Override PartName="/${name}" ContentType="${contentType}"/>`;
  const namespace = isStrict ? `${strictOffice}/customProperties` : `${office}/custom-properties`;
  const lines = properties.map((property, index) => line(property, index + 2, '', variantsFor(namespace)));
  const part = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="${namespace}">\n${lines.join('\n')}\n</Properties>\n`;
  return new Map([
    [relationshipsPart, applyEdits(relationships, [appending(relationships, root, [relationship])])],
    [typesPart, applyEdits(types, [appending(types, typesRoot, [override])])],
    [name, part],
  ]);
}
