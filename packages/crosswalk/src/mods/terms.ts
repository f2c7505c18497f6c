/**
 * What the code lists of a Serial are called in MODS 3.8 (https://www.loc.gov/standards/mods/userguide/), by LC's mapping of MARC
 * (https://www.loc.gov/standards/mods/mods-mapping.html), in one place for the writer and the reader.
 */
import type { Medium, RelationKind } from '@masthead/serial';

export const modsNamespace = 'http://www.loc.gov/mods/v3';
export const modsSchema = 'http://www.loc.gov/standards/mods/v3/mods-3-8.xsd';

/** `relatedItem/@type` by LC's mapping of 760–787. What it does not tell apart stands in `@otherType`. */
export const relationTypes: Readonly<Record<RelationKind, string | undefined>> = {
  'main-series': 'series',
  subseries: 'constituent',
  'original-language': 'original',
  translation: 'otherVersion',
  supplement: 'constituent',
  'supplement-to': 'host',
  'other-edition': 'otherVersion',
  'other-medium': 'otherFormat',
  'issued-with': undefined,
  continues: 'preceding',
  'continues-in-part': 'preceding',
  supersedes: 'preceding',
  'supersedes-in-part': 'preceding',
  'formed-by-union-of': 'preceding',
  absorbed: 'preceding',
  'absorbed-in-part': 'preceding',
  'separated-from': 'preceding',
  'continued-by': 'succeeding',
  'continued-in-part-by': 'succeeding',
  'superseded-by': 'succeeding',
  'superseded-in-part-by': 'succeeding',
  'absorbed-by': 'succeeding',
  'absorbed-in-part-by': 'succeeding',
  'split-into': 'succeeding',
  'merged-with': 'succeeding',
  'changed-back-to': 'succeeding',
  related: undefined,
};

/** The kind of a related item of others, who have only the type. */
export const kindOfType: Readonly<Record<string, RelationKind>> = {
  series: 'main-series',
  constituent: 'supplement',
  original: 'original-language',
  otherVersion: 'other-edition',
  otherFormat: 'other-medium',
  host: 'supplement-to',
  preceding: 'continues',
  succeeding: 'continued-by',
};

export const keyTitleLabel = 'Key title';

/** `genre` of the list `marcgt`, by 008/21; other types are written without an authority. */
export const genres: Readonly<Record<string, string>> = {
  d: 'database',
  l: 'loose-leaf',
  m: 'series',
  n: 'newspaper',
  p: 'periodical',
  t: 'directory',
  w: 'web site',
};

/** `frequency` of the list `marcfrequency`, by 008/18. */
export const frequencies: Readonly<Record<string, string>> = {
  a: 'Annual',
  b: 'Bimonthly',
  c: 'Semiweekly',
  d: 'Daily',
  e: 'Biweekly',
  f: 'Semiannual',
  g: 'Biennial',
  h: 'Triennial',
  i: 'Three times a week',
  j: 'Three times a month',
  k: 'Continuously updated',
  m: 'Monthly',
  q: 'Quarterly',
  s: 'Semimonthly',
  t: 'Three times a year',
  w: 'Weekly',
  z: 'Other',
};

/** `physicalDescription/form`: authority and term. */
export const forms: Readonly<Record<Medium, readonly [authority: string | undefined, term: string]>> = {
  print: ['marcform', 'print'],
  online: ['rdacarrier', 'online resource'],
  'digital-carrier': ['marcform', 'direct electronic'],
  other: [undefined, 'other'],
};

export const mediumOfForm: Readonly<Record<string, Medium>> = {
  print: 'print',
  volume: 'print',
  online: 'online',
  electronic: 'online',
  remote: 'online',
  'online resource': 'online',
  'computer online': 'online',
  'direct electronic': 'digital-carrier',
  'computer disc': 'digital-carrier',
  'optical disc': 'digital-carrier',
  microform: 'other',
  microfilm: 'other',
  microfiche: 'other',
  braille: 'other',
  other: 'other',
};

/** `note/@type` by the tag of the note; 500 has none. Those that are elements of their own in MODS stand apart. */
export const noteTypes: Readonly<Record<string, string>> = {
  '321': 'former frequency',
  '501': 'with',
  '502': 'thesis',
  '504': 'bibliography',
  '508': 'creation/production credits',
  '511': 'performers',
  '515': 'numbering',
  '518': 'venue',
  '525': 'supplement',
  '530': 'additional physical form',
  '533': 'reproduction',
  '534': 'original version',
  '535': 'original location',
  '536': 'funding',
  '538': 'system details',
  '545': 'biographical/historical',
  '546': 'language',
  '547': 'former title complexity',
  '550': 'issuing body',
  '555': 'index',
  '580': 'linking entry complexity',
  '581': 'publications',
  '585': 'exhibitions',
  '586': 'awards',
  '588': 'source of description',
};
export const numberingType = 'date/sequential designation';

/** Notes that are elements of their own. */
export const noteElements: Readonly<Record<string, string>> = {
  '310': 'frequency',
  '505': 'tableOfContents',
  '506': 'accessCondition',
  '520': 'abstract',
  '521': 'targetAudience',
  '540': 'accessCondition',
};

/** Turns a table of names round: the first name of equal ones wins. */
export function inverted(table: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const [key, value] of Object.entries(table)) if (!map.has(value)) map.set(value, key);
  return map;
}
