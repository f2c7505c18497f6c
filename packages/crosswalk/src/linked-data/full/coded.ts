/** Codes of 008, 336–338 and LDR as the vocabularies that the profile names (mapping, sheet 2). */
import { bfFull, bfmarc, dctFull, dctype, m213XX, m2100X, schemaFull } from '../full-vocabulary.ts';
import { knownIri, literal, type NamedNode, type Term } from '../terms.ts';
import { rdf } from '../vocabulary.ts';
import { add, type Builder } from './builder.ts';

/** MARC 008/18 to the Dublin Core Collection Description Frequency Namespace. */
const frequencies: Readonly<Record<string, string>> = {
  ' ': 'irregular',
  '#': 'irregular',
  a: 'annual',
  b: 'bimonthly',
  c: 'semiweekly',
  d: 'daily',
  e: 'biweekly',
  f: 'semiannual',
  g: 'biennial',
  h: 'triennial',
  i: 'threeTimesAWeek',
  j: 'threeTimesAMonth',
  k: 'continuous',
  m: 'monthly',
  q: 'quarterly',
  s: 'semimonthly',
  t: 'threeTimesAYear',
  w: 'weekly',
};

function frequency(code: string | undefined): Term {
  const name = code === undefined ? undefined : frequencies[code];
  // The profile has these two as texts, because the namespace lacks them.
  if (name === undefined) return literal(code === 'z' ? 'other' : 'unknown');
  return knownIri(`http://purl.org/cld/freq/${name}`);
}

const terms = 'http://marc21rdf.info/terms/';

/**
 * A code in one of the lists of marc21rdf.info. The sign `#` for a blank is `23` in them, as the published examples have it
 * (`continuingscr#23a`), and an uncoded position, `|`, is `7C` in the same manner: no IRI can have either sign there.
 */
function coded(list: string, code: string): NamedNode {
  return knownIri(`${terms}${list}#${code === ' ' || code === '#' ? '23' : code === '|' ? '7C' : code}`);
}

const isCode = (text: string): boolean => /^[a-z |#]$/.test(text);

/** 008/23 where the record does not code it, by the medium. */
const formOf = { print: ' ', online: 'o', 'digital-carrier': 'q', other: '|' } as const;

/** By 007/00, and by 007/00-01 before. */
const physicalTypes: Readonly<Record<string, NamedNode>> = {
  ad: schemaFull.Atlas,
  a: schemaFull.Map,
  f: bfFull.Tactile,
  m: schemaFull.VideoObject,
  s: schemaFull.AudioObject,
  t: dctype.Text,
  v: schemaFull.VideoObject,
};

/** By 008/21. */
const resourceTypes: Readonly<Record<string, NamedNode>> = {
  d: schemaFull.Dataset,
  m: schemaFull.BookSeries,
  n: schemaFull.Newspaper,
  w: schemaFull.WebSite,
};

export function additionalTypes(builder: Builder): void {
  const { serial, data, resource } = builder;
  const types = new Set<NamedNode>();
  for (const physical of data.physical) {
    const type = physicalTypes[physical] ?? physicalTypes[physical.charAt(0)];
    if (type !== undefined) types.add(type);
  }
  const type = serial.type === undefined ? undefined : resourceTypes[serial.type];
  if (type !== undefined) types.add(type);
  for (const type of types) add(builder, resource, rdf.type, type);
}

function say(builder: Builder, name: string, predicate: NamedNode, object: Term): void {
  if (builder.policy.resource.has(name)) add(builder, builder.resource, predicate, object);
}

export function codedQuads(builder: Builder): void {
  const { serial, data } = builder;
  const { complete } = builder.policy;
  const { dates } = serial;
  for (const code of data.carriers) {
    say(builder, 'bf:carrier', bfFull.carrier, knownIri(`http://id.loc.gov/vocabulary/carriers/${code}`));
  }
  for (const code of data.content) {
    say(builder, 'bf:content', bfFull.content, knownIri(`http://id.loc.gov/vocabulary/contentTypes/${code}`));
  }
  for (const code of data.media) {
    say(builder, 'bf:media', bfFull.media, knownIri(`http://id.loc.gov/vocabulary/mediaTypes/${code}`));
  }
  const { regularity } = serial;
  if (regularity !== undefined && isCode(regularity)) {
    say(builder, 'bfmarc:regularity', bfmarc.regularity, coded('continuingreg', regularity));
  }
  if (complete || serial.frequency !== undefined) {
    say(builder, 'dct:accrualPeriodicity', dctFull.accrualPeriodicity, frequency(serial.frequency));
  }
  const dateType = /^[a-z]$/.test(data.dateType)
    ? data.dateType
    : ({ current: 'c', ceased: 'd', unknown: 'u' } as const)[dates.status];
  say(builder, 'm2100X:M00806', m2100X.M00806, coded('alltyp', dateType));
  if (isCode(data.originalForm) && data.originalForm !== '|') {
    say(builder, 'm2100X:M008CR22', m2100X.M008CR22, coded('continuingori', data.originalForm));
  }
  const form = isCode(data.form) && data.form !== '|' ? data.form : serial.medium && formOf[serial.medium];
  if (complete || form !== undefined) say(builder, 'm2100X:M008CR23', m2100X.M008CR23, coded('commonfor', form ?? '|'));
  const script = serial.titleScript;
  if (complete || script !== undefined) {
    // The published example of this list has `23` before every code.
    const code = script !== undefined && /^[a-z]$/.test(script) ? `23${script}` : script === ' ' ? '23' : '23u';
    say(builder, 'm2100X:M008CR33', m2100X.M008CR33, knownIri(`${terms}continuingscr#${code}`));
  }
  const designations = data.designations.length > 0 ? data.designations : dates.numbering.map(asUnformatted);
  for (const { formatted, text, source } of designations) {
    const [a, z] = formatted ? (['M3620_a', 'M3620_z'] as const) : (['M3621_a', 'M3621_z'] as const);
    if (text !== undefined) say(builder, `m213XX:${a}`, m213XX[a], literal(text));
    if (source !== undefined) say(builder, `m213XX:${z}`, m213XX[z], literal(source));
  }
  const end = dates.end ?? (dates.status === 'current' ? '9999' : complete ? 'uuuu' : undefined);
  if (end !== undefined) say(builder, 'schema:endDate', schemaFull.endDate, literal(end));
  const start = dates.start ?? (complete ? 'uuuu' : undefined);
  if (start !== undefined) say(builder, 'schema:startDate', schemaFull.startDate, literal(start));
  const languages = serial.languages.filter((code) => /^[a-z]{3}$/.test(code));
  for (const code of languages.length > 0 || !complete ? new Set(languages) : ['und']) {
    say(
      builder,
      'schema:inLanguage',
      schemaFull.inLanguage,
      knownIri(`http://id.loc.gov/vocabulary/languages/${code}`),
    );
  }
}

const asUnformatted = (text: string) => ({ formatted: false, text, source: undefined });

/** LDR/06 where it is a letter; the profile takes `a`, language material, for every serial. */
export const formOfMaterial = (form: string): string => (/^[a-z]$/.test(form) ? form : 'a');
