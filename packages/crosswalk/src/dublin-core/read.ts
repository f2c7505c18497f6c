/** Dublin Core in XML to Serials: `oai_dc`, qualified, with elements of either namespace. What it has no element for is not guessed. */
import { type Issn, parseAnyIssn } from '@masthead/issn';
import type { ReadLimits } from '@masthead/marc';
import { type Relation, type RelationKind, resourceTypes, type ScriptedText, type Serial } from '@masthead/serial';
import { mediumOf } from '../csv/values.ts';
import {
  addCountry,
  draftOf,
  languageOf,
  ownNumber,
  periodOf,
  type Reading,
  textOf as scripted,
} from '../reading/description.ts';
import type { SerialReader } from '../reading/serial-item.ts';
import { createXmlSerialReader } from '../reading/xml-reader.ts';
import { textOf, type XmlNode } from '../xml/read.ts';
import { qualifiedNamespace } from './write-qualified.ts';

const containers = new Set(['dc', 'qualifieddc', 'record', 'metadata', 'dublin_core']);
const elements = new Set(['http://purl.org/dc/elements/1.1/', qualifiedNamespace]);

export function createDublinCoreReader(limits?: ReadLimits): SerialReader {
  // `record` and `metadata` are names that others use too: OAI-PMH wraps `dc` in both.
  const isRecord = (uri: string, local: string): boolean => containers.has(local) && !/OAI\/2\.0\/$/.test(uri);
  return createXmlSerialReader(isRecord, readDublinCore, limits);
}

const relationKinds: Readonly<Record<string, RelationKind>> = {
  isPartOf: 'main-series',
  hasPart: 'subseries',
  isVersionOf: 'original-language',
  hasVersion: 'other-edition',
  hasFormat: 'other-medium',
  isFormatOf: 'other-medium',
  replaces: 'continues',
  isReplacedBy: 'continued-by',
};

export function readDublinCore(record: XmlNode, reading: Reading): Serial | undefined {
  const said = statementsOf(record);
  const valuesOf = (...names: string[]): string[] =>
    said.filter(([name]) => names.includes(name)).map(([, value]) => value);
  const own = valuesOf('identifier').filter(
    (text) => parseAnyIssn(text).ok || /issn/i.test(text) || /^\d{4}-?\d{3}[\dXx]$/.test(text),
  );
  const issn = ownNumber(own.map(withoutLinking), reading);
  if (issn === undefined) return undefined;
  const draft = draftOf(issn);
  const titles = pairs(said.filter(([name]) => name === 'title'));
  if (titles[0] !== undefined) draft.titleProper = titles[0];
  const others = [...titles.slice(1), ...pairs(said.filter(([name]) => name === 'alternative'))];
  draft.variantTitles = others.map((title) => ({ ...title, type: 'unspecified' }));
  const publishers = pairs(said.filter(([name]) => name === 'publisher'));
  if (publishers.length > 0) draft.publications = [{ role: 'latest', places: [], publishers }];
  draft.issuingBodies = valuesOf('contributor', 'creator').flatMap((text) => {
    const body = scripted(text);
    return body === undefined ? [] : [{ ...body, units: [], identifiers: [] }];
  });
  draft.dates = valuesOf('date', 'issued').flatMap((text) => periodOf(text) ?? [])[0] ?? draft.dates;
  for (const text of valuesOf('language')) {
    const code = languageOf(text, reading);
    if (code !== undefined && !draft.languages.includes(code)) draft.languages = [...draft.languages, code];
  }
  for (const text of valuesOf('coverage', 'spatial')) if (/^[A-Z]{2,3}$/.test(text)) addCountry(draft, text, reading);
  for (const text of valuesOf('type')) {
    const type = Object.keys(resourceTypes).find((code) => resourceTypes[code] === text.toLowerCase());
    if (type !== undefined) draft.type ??= type;
  }
  for (const text of valuesOf('format', 'medium')) {
    const medium = mediumOf(text.replace(/(?<=[a-z])(?=[A-Z])/g, ' '));
    if (medium !== undefined) draft.medium ??= medium;
  }
  draft.classifications = valuesOf('subject').flatMap((text) => {
    const match = /^(UDC|DDC) (.+)$/.exec(text);
    return match ? [{ scheme: match[1] === 'UDC' ? ('udc' as const) : ('ddc' as const), value: match[2]! }] : [];
  });
  draft.urls = valuesOf('identifier')
    .filter((text) => /^https?:\/\//i.test(text) && !parseAnyIssn(text).ok)
    .map((url) => ({ url }));
  draft.notes = [
    ...valuesOf('abstract').map((text) => ({ tag: '520', text })),
    ...valuesOf('accrualPeriodicity').map((text) => ({ tag: '310', text })),
    ...valuesOf('description').map((text) => ({ tag: '500', text })),
  ];
  readRelations(said, draft);
  return draft;
}

type Statement = readonly [name: string, value: string, node: XmlNode];

function statementsOf(record: XmlNode): Statement[] {
  return record.children.flatMap((node): Statement[] => {
    if (!elements.has(node.uri) && record.local !== 'dublin_core') return [];
    const value = textOf(node);
    if (value === undefined) return [];
    const scheme = /(?:^|:)(UDC|DDC)$/.exec(node.attributes.type ?? '')?.[1];
    return [[node.local, node.local === 'subject' && scheme !== undefined ? `${scheme} ${value}` : value, node]];
  });
}

/** `ISSN-L 0028-0836` is not the number of the resource; its URI neither. */
const withoutLinking = (text: string): string => (/issn-?l/i.test(text) ? '' : text);

/** Texts in their order; one that says it was transliterated (BCP 47, extension T) is joined with the one after it. */
function pairs(statements: readonly Statement[]): ScriptedText[] {
  const result: ScriptedText[] = [];
  for (let at = 0; at < statements.length; at++) {
    const [, value, node] = statements[at]!;
    const next = statements[at + 1];
    const both = /-t-/.test(node.attributes.lang ?? '') && next !== undefined;
    const text = scripted(value, both ? next[1] : undefined);
    if (text !== undefined) result.push(text);
    if (both) at++;
  }
  return result;
}

function readRelations(
  said: readonly Statement[],
  draft: { issn: Issn; issnL?: Issn; replacedBy?: Issn; relations: readonly Relation[] },
): void {
  const relations: Relation[] = [];
  for (const [name, value] of said) {
    if (name !== 'relation' && relationKinds[name] === undefined) continue;
    const number = parseAnyIssn(value);
    if (!number.ok) continue;
    if (/ISSN-?L/i.test(value)) draft.issnL ??= number.issn;
    else if (number.issn !== draft.issn) relations.push({ kind: relationKinds[name] ?? 'related', issn: number.issn });
  }
  draft.relations = relations;
}
