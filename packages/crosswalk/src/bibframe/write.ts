/**
 * A serial as BIBFRAME 2 in RDF/XML: a Work (`bf:Serial`) and its Instance, as the Library of Congress converts MARC (marc2bibframe2, specifications of
 * 006/008, 010–048, 200–247, 250–270, 3XX, 5XX and 760–788): titles by class, numbers with their status, publication as provision activity, relations by the
 * vocabulary of relationships. Not read: the same graph has too many shapes in RDF/XML, and what it says beyond MODS is in our linked data.
 */
import { formatResourceUri } from '@masthead/issn';
import { languageByCode, type Medium, type RelationKind, type ScriptedText, type Serial } from '@masthead/serial';
import { namesResource } from '../embedding/facts.ts';
import type { Format } from '../format.ts';
import { titleTag } from '../linked-data/language-tags.ts';
import { titleText } from '../linked-data/text.ts';
import { around, attribute, indented, leaf, legalXml, xmlDeclaration } from '../xml/write.ts';

const vocabulary = 'http://id.loc.gov/vocabulary/';

const relationships: Readonly<Record<RelationKind, string>> = {
  'main-series': 'series',
  subseries: 'subseries',
  'original-language': 'translationof',
  translation: 'translatedas',
  supplement: 'supplement',
  'supplement-to': 'supplementto',
  'other-edition': 'otheredition',
  'other-medium': 'otherphysicalformat',
  'issued-with': 'issuedwith',
  continues: 'continuationof',
  'continues-in-part': 'continuedinpart',
  supersedes: 'precededby',
  'supersedes-in-part': 'precededby',
  'formed-by-union-of': 'mergerof',
  absorbed: 'absorptionof',
  'absorbed-in-part': 'absorptionof',
  'separated-from': 'separatedfrom',
  'continued-by': 'continuedby',
  'continued-in-part-by': 'continuedinpartby',
  'superseded-by': 'succeededby',
  'superseded-in-part-by': 'succeededby',
  'absorbed-by': 'absorbedby',
  'absorbed-in-part-by': 'absorbedby',
  'split-into': 'splitinto',
  'merged-with': 'mergedtoform',
  'changed-back-to': 'continuedby',
  related: 'relatedwork',
};

/** Codes of id.loc.gov/vocabulary/frequencies, by 008/18. */
const frequencies: Readonly<Record<string, string>> = {
  a: 'ann',
  b: 'bim',
  c: 'smw',
  d: 'dyl',
  e: 'bwk',
  f: 'san',
  g: 'bie',
  h: 'ten',
  i: 'ttw',
  j: 'ttm',
  k: 'con',
  m: 'mon',
  q: 'qrt',
  s: 'smn',
  t: 'tty',
  w: 'wkl',
};

/** Media and carriers of RDA, by medium. */
const carriers: Readonly<Partial<Record<Medium, readonly [media: string, carrier: string]>>> = {
  print: ['n', 'nc'],
  online: ['c', 'cr'],
  'digital-carrier': ['c', 'cd'],
};

const namespaces =
  ' xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:rdfs="http://www.w3.org/2000/01/rdf-schema#"' +
  ' xmlns:bf="http://id.loc.gov/ontologies/bibframe/"';

const open = `<rdf:RDF${namespaces}>\n`;

const resource = (name: string, uri: string): string => `<${name}${attribute('rdf:resource', uri)}/>\n`;
const node = (property: string, type: string, content: string, uri?: string): string =>
  around(property, around(type, content, attribute('rdf:about', uri)));

/** `bf:Work` and `bf:Instance` of a serial, an element a line, without the root. */
export function bibframeBody(serial: Serial): string {
  const uri = formatResourceUri(serial.issn);
  const [work, instance] = [`${uri}#Work`, `${uri}#Instance`];
  return legalXml(
    around('bf:Work', workOf(serial, instance), attribute('rdf:about', work)) +
      around('bf:Instance', instanceOf(serial, work), attribute('rdf:about', instance)),
  );
}

function workOf(serial: Serial, instance: string): string {
  let xml = resource('rdf:type', 'http://id.loc.gov/ontologies/bibframe/Text');
  xml += resource('rdf:type', 'http://id.loc.gov/ontologies/bibframe/Serial');
  const main = serial.titleProper ?? serial.keyTitle;
  xml += main === undefined ? '' : title('bf:Title', main);
  for (const code of serial.languages) {
    const known = languageByCode(code) !== undefined;
    xml += known ? resource('bf:language', `${vocabulary}languages/${code}`) : '';
  }
  for (const { scheme, value, edition } of serial.classifications) {
    const type = scheme === 'udc' ? 'bf:ClassificationUdc' : 'bf:ClassificationDdc';
    xml += node('bf:classification', type, leaf('bf:classificationPortion', value) + leaf('bf:edition', edition));
  }
  for (const { text, units } of serial.issuingBodies) {
    const agent = node('bf:agent', 'bf:Organization', leaf('rdfs:label', [text, ...units].join('. ')));
    xml += node('bf:contribution', 'bf:Contribution', agent + resource('bf:role', `${vocabulary}relators/isb`));
  }
  for (const relation of serial.relations) xml += relationOf(relation);
  if (serial.issnL !== undefined) xml += resource('bf:expressionOf', formatResourceUri(serial.issnL, 'ISSN-L'));
  return xml + resource('bf:hasInstance', instance);
}

function relationOf({ kind, title: name, issn, invalidIssn, note }: Serial['relations'][number]): string {
  const number = issn ?? invalidIssn;
  const content =
    (name === undefined ? '' : title('bf:Title', { text: name })) +
    (number === undefined ? '' : identifier('bf:Issn', number, issn === undefined ? 'incorrect' : undefined));
  return node(
    'bf:relation',
    'bf:Relation',
    resource('bf:relationship', `${vocabulary}relationship/${relationships[kind]}`) +
      (note === undefined ? '' : node('bf:note', 'bf:Note', leaf('rdfs:label', note))) +
      node('bf:associatedResource', 'bf:Work', content, issn && `${formatResourceUri(issn)}#Work`),
  );
}

function instanceOf(serial: Serial, work: string): string {
  const { issn, issnL, status, dates, medium, frequency } = serial;
  let xml = titles(serial);
  xml += identifier(
    'bf:Issn',
    issn,
    namesResource(status) || status === 'unreported' ? undefined : 'canceled',
    serial.centre,
  );
  xml += serial.incorrect.map((number) => identifier('bf:Issn', number, 'incorrect')).join('');
  xml += serial.cancelled.map((number) => identifier('bf:Issn', number, 'canceled')).join('');
  xml += issnL === undefined ? '' : identifier('bf:IssnL', issnL);
  xml += serial.cancelledIssnL.map((number) => identifier('bf:IssnL', number, 'canceled')).join('');
  xml += serial.coden.map((number) => identifier('bf:Coden', number)).join('');
  xml += resource('bf:issuance', `${vocabulary}issuance/serl`);
  xml += publications(serial);
  const frequencyCode = frequency === undefined ? undefined : frequencies[frequency];
  if (frequencyCode !== undefined) xml += resource('bf:frequency', `${vocabulary}frequencies/${frequencyCode}`);
  for (const { tag, text } of serial.notes) {
    if (tag === '310') xml += node('bf:frequency', 'bf:Frequency', leaf('rdfs:label', text));
    else if (tag === '520') xml += node('bf:summary', 'bf:Summary', leaf('rdfs:label', text));
    else xml += node('bf:note', 'bf:Note', leaf('rdfs:label', text));
  }
  xml += dates.numbering.map((text) => node('bf:note', 'bf:Note', leaf('rdfs:label', text))).join('');
  const [media, carrier] = (medium && carriers[medium]) ?? [];
  if (media !== undefined) xml += resource('bf:media', `${vocabulary}mediaTypes/${media}`);
  if (carrier !== undefined) xml += resource('bf:carrier', `${vocabulary}carriers/${carrier}`);
  for (const { url, note } of serial.urls) {
    xml += node(
      'bf:electronicLocator',
      'rdfs:Resource',
      leaf('rdfs:label', url) + (note ? node('bf:note', 'bf:Note', leaf('rdfs:label', note)) : ''),
    );
  }
  return xml + admin(serial) + resource('bf:instanceOf', work);
}

function titles(serial: Serial): string {
  const { titleProper, keyTitle, abbreviatedKeyTitle } = serial;
  let xml = titleProper === undefined ? '' : title('bf:Title', titleProper);
  if (keyTitle !== undefined) {
    const { qualifier, text } = keyTitle;
    const base = qualifier === undefined ? text : text.slice(0, text.length - qualifier.length - 3);
    const original = keyTitle.original;
    xml += title(
      'bf:KeyTitle',
      { ...keyTitle, text: base, ...(original && { original }) },
      leaf('bf:qualifier', qualifier),
    );
  }
  if (abbreviatedKeyTitle !== undefined) xml += title('bf:AbbreviatedTitle', abbreviatedKeyTitle);
  xml += serial.parallelTitles.map((each) => title('bf:ParallelTitle', each)).join('');
  for (const variant of serial.variantTitles) {
    xml += title('bf:VariantTitle', variant, leaf('bf:variantType', variant.label ?? variant.type));
  }
  return xml;
}

function title(type: string, text: ScriptedText, more = ''): string {
  const main = (value: string, tag: string | undefined) =>
    leaf('bf:mainTitle', titleText(value), attribute('xml:lang', tag));
  const { original } = text;
  const both =
    original === undefined
      ? main(text.text, undefined)
      : main(text.text, titleTag(text)) + main(original.text, titleTag(original));
  return both === '' ? '' : node('bf:title', type, both + more);
}

/** `incorrect` and `canceled` as LC labels 022 $y, and $z and $m. */
function identifier(type: string, value: string, status?: 'incorrect' | 'canceled', centre?: string): string {
  const state = status === 'canceled' ? 'cancinv' : 'incorrect';
  return node(
    'bf:identifiedBy',
    type,
    leaf('rdf:value', value) +
      (status === undefined
        ? ''
        : node('bf:status', 'bf:Status', leaf('rdfs:label', status), `${vocabulary}mstatus/${state}`)) +
      (centre === undefined ? '' : node('bf:assigner', 'bf:Agent', leaf('bf:code', centre))),
  );
}

function publications({ publications, dates, marcCountry, status: _ }: Serial): string {
  const end = dates.status === 'current' ? '..' : (dates.end ?? '');
  const edtf = (year: string): string => year.replaceAll('u', 'X');
  const period =
    dates.start === undefined && dates.end === undefined ? undefined : `${edtf(dates.start ?? '')}/${edtf(end)}`;
  const country =
    marcCountry === undefined ? '' : resource('bf:place', `${vocabulary}countries/${encodeURIComponent(marcCountry)}`);
  const date = leaf('bf:date', period, ' rdf:datatype="http://id.loc.gov/datatypes/edtf"');
  let xml = country + date === '' ? '' : node('bf:provisionActivity', 'bf:Publication', country + date);
  for (const { role, places, publishers, dates: transcribed } of publications) {
    const label =
      (property: string, type: string) =>
      (text: ScriptedText): string =>
        node(property, type, leaf('rdfs:label', text.text) + leaf('rdfs:label', text.original?.text));
    const content =
      places.map(label('bf:place', 'bf:Place')).join('') +
      publishers.map(label('bf:agent', 'bf:Agent')).join('') +
      leaf('bf:date', transcribed);
    if (content !== '')
      xml += node(
        'bf:provisionActivity',
        'bf:Publication',
        content + node('bf:status', 'bf:Status', leaf('rdfs:label', role)),
      );
  }
  return xml;
}

function admin({ recordData, status, replacedBy }: Serial): string {
  const content =
    leaf('bf:creationDate', recordData.created) +
    leaf('bf:changeDate', recordData.modified) +
    node('bf:status', 'bf:Status', leaf('rdfs:label', status)) +
    (replacedBy === undefined ? '' : node('bf:note', 'bf:Note', leaf('rdfs:label', `Replaced by ISSN ${replacedBy}`)));
  return node('bf:adminMetadata', 'bf:AdminMetadata', content);
}

export const bibframeFormat: Format = {
  name: 'bibframe',
  label: 'BIBFRAME 2',
  group: 'linked-data',
  mediaTypes: ['application/rdf+xml;profile="http://id.loc.gov/ontologies/bibframe/"'],
  suffix: '.bibframe.rdf',
  queryNames: ['bibframe', 'bibframe2'],
  binary: false,
  write: ({ serial }) => ({ ok: true, data: bibframeBody(serial) }),
  writeOne: ({ serial }) => ({
    ok: true,
    data: `${xmlDeclaration}${indented(`${open}${bibframeBody(serial)}</rdf:RDF>\n`)}`,
  }),
  open: () => xmlDeclaration + open,
  close: () => '</rdf:RDF>\n',
};
