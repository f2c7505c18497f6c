/**
 * A Serial as qualified Dublin Core: DCMI Metadata Terms in XML, by "Guidelines for implementing Dublin Core in XML" (DCMI, 2003), with
 * `xsi:type` for encoding schemes and `xml:lang` for scripts, and the crosswalk of the Library of Congress from MARC to Dublin Core.
 */
import { formatResourceUri, formatUrn } from '@masthead/issn';
import { countryByIso3, type RelationKind, resourceTypeName, type ScriptedText, type Serial } from '@masthead/serial';
import { titleTag } from '../linked-data/language-tags.ts';
import { titleText } from '../linked-data/text.ts';
import { attribute, leaf, legalXml } from '../xml/write.ts';
import { currentPublications, mediumTerms, periodOf } from './write.ts';

export const qualifiedNamespace = 'http://purl.org/dc/terms/';
export const qualifiedSchema = 'http://dublincore.org/schemas/xmls/qdc/2008/02/11/dcterms.xsd';

const namespaces =
  ` xmlns:dcterms="${qualifiedNamespace}" xmlns:dc="http://purl.org/dc/elements/1.1/"` +
  ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

/** Where DCMI has a term for a relation; the others are `relation`. */
const relationTerms: Readonly<Partial<Record<RelationKind, string>>> = {
  'main-series': 'isPartOf',
  subseries: 'hasPart',
  'original-language': 'isVersionOf',
  translation: 'hasVersion',
  'other-edition': 'hasVersion',
  'other-medium': 'hasFormat',
  continues: 'replaces',
  supersedes: 'replaces',
  'formed-by-union-of': 'replaces',
  absorbed: 'replaces',
  'continued-by': 'isReplacedBy',
  'superseded-by': 'isReplacedBy',
  'absorbed-by': 'isReplacedBy',
  'split-into': 'isReplacedBy',
};

/** One `qualifieddc` element with its namespaces, an element a line. */
export function writeQualifiedDublinCore(serial: Serial): string {
  const uri = (text: string | undefined): string => leaf('dcterms:relation', text, typed('URI'));
  let xml = titles(serial);
  xml += serial.classifications
    .map(({ scheme, value }) => leaf('dc:subject', value, typed(scheme === 'udc' ? 'UDC' : 'DDC')))
    .join('');
  xml += texts(
    'dcterms:publisher',
    currentPublications(serial).flatMap(({ publishers }) => publishers),
  );
  for (const { text, units, original } of serial.issuingBodies) {
    xml += leaf('dcterms:contributor', [text, ...units].join('. '));
    xml += leaf('dcterms:contributor', original?.text);
  }
  xml += leaf('dcterms:issued', periodOf(serial));
  xml += leaf('dcterms:type', resourceTypeName(serial.type === ' ' ? undefined : serial.type));
  xml += leaf('dcterms:type', 'Text', typed('DCMIType'));
  xml += leaf('dcterms:medium', serial.medium && mediumTerms[serial.medium]);
  xml += identifiers(serial);
  xml += serial.languages.map((code) => leaf('dcterms:language', code, typed('ISO639-2'))).join('');
  xml += uri(serial.issnL && formatResourceUri(serial.issnL, 'ISSN-L'));
  xml += leaf('dcterms:isReplacedBy', serial.replacedBy && formatResourceUri(serial.replacedBy), typed('URI'));
  for (const { kind, issn } of serial.relations) {
    xml += leaf(`dcterms:${relationTerms[kind] ?? 'relation'}`, issn && formatResourceUri(issn), typed('URI'));
  }
  xml += serial.countries.map((code) => leaf('dcterms:spatial', code, typed('ISO3166'))).join('');
  xml += leaf('dcterms:spatial', serial.countries.length === 1 ? countryByIso3(serial.countries[0]!)?.name : undefined);
  for (const { tag, text } of serial.notes) {
    if (tag === '520') xml += leaf('dcterms:abstract', text);
    else if (tag === '310') xml += leaf('dcterms:accrualPeriodicity', text);
    else if (tag !== '321') xml += leaf('dcterms:description', text);
  }
  xml += serial.dates.numbering.map((text) => leaf('dcterms:description', text)).join('');
  xml += leaf('dcterms:created', serial.recordData.created, typed('W3CDTF'));
  return legalXml(`<qualifieddc${namespaces}>\n${xml}</qualifieddc>\n`);
}

const typed = (scheme: string): string => ` xsi:type="dcterms:${scheme}"`;

function titles(serial: Serial): string {
  const alternatives = [
    ...(serial.titleProper === undefined ? [] : [serial.keyTitle]),
    serial.abbreviatedKeyTitle,
    ...serial.parallelTitles,
    ...serial.variantTitles,
  ].filter((title) => title !== undefined);
  const main = serial.titleProper ?? serial.keyTitle;
  return texts('dcterms:title', main === undefined ? [] : [main]) + texts('dcterms:alternative', alternatives);
}

/** Each text once, in both its scripts. */
function texts(element: string, all: readonly ScriptedText[]): string {
  const seen = new Set<string>();
  let xml = '';
  const say = (text: string, attributes: string): void => {
    const shown = titleText(text);
    if (seen.has(shown)) return;
    seen.add(shown);
    xml += leaf(element, shown, attributes);
  };
  for (const each of all) {
    say(each.text, each.original === undefined ? '' : attribute('xml:lang', titleTag(each)));
    if (each.original !== undefined) say(each.original.text, attribute('xml:lang', titleTag(each.original)));
  }
  return xml;
}

/** ISO 3297:2020, 9.2: the number with its hyphen and without the prefix; its URN and its URI beside it. */
function identifiers({ issn, urls }: Serial): string {
  return (
    leaf('dcterms:identifier', issn) +
    leaf('dcterms:identifier', formatUrn(issn), typed('URI')) +
    leaf('dcterms:identifier', formatResourceUri(issn), typed('URI')) +
    urls.map(({ url }) => leaf('dcterms:identifier', url, typed('URI'))).join('')
  );
}
