/** Reads `serials.tsv`, the table of facts behind the sample. Strict: a slip in the table stops the script and names its line. */
import { type Issn, isIssn } from '@masthead/issn';
import { type Medium, type RelationKind, relationKinds } from '@masthead/serial';

/** Text in Latin letters, with the same text in its original script where the table has it behind ` @ `. */
export interface Scripted {
  readonly text: string;
  readonly original?: string;
}

/** A value that counts for every version of the title, or for one medium only. */
export interface ForMedium {
  readonly medium?: Medium;
  readonly text: string;
}

/** A relation as the younger or lesser title states it: to a title of the table, or to one outside. */
export interface StatedRelation {
  readonly kind: StatedKind;
  readonly target: { readonly issn: Issn } | { readonly outside: string };
}

/** `split-from` is 780 "continues in part" that the earlier title answers with 785 "split into". */
export type StatedKind = RelationKind | 'split-from' | 'translation-of';

export interface Version {
  readonly medium: Medium;
  readonly issn: Issn;
}

/** One title with its media versions. */
export interface Row {
  readonly line: number;
  readonly issnL: Issn;
  readonly versions: readonly Version[];
  readonly title: Scripted;
  readonly keyTitles: readonly ForMedium[];
  readonly variants: readonly string[];
  readonly portions: readonly string[];
  readonly parallels: readonly string[];
  readonly abbreviated: readonly ForMedium[];
  readonly type?: string;
  readonly frequency?: string;
  readonly marcCountry?: string;
  /** Given where the MARC code covers more than one ISO country, as for Hong Kong. */
  readonly isoCountry?: string;
  readonly languages: readonly string[];
  readonly place?: Scripted;
  readonly publisher?: Scripted;
  readonly start?: string;
  readonly end?: string;
  readonly urls: readonly string[];
  readonly ddc?: string;
  readonly bodies: readonly (Scripted & { readonly units: readonly string[] })[];
  readonly relations: readonly StatedRelation[];
  /** First publication statement, such as `London : Macmillan, 1869-`. */
  readonly early?: string;
  readonly numbering: readonly string[];
  readonly notes: readonly string[];
  readonly coden: readonly string[];
  readonly cancelled: readonly ForMedium[];
  readonly incorrect: readonly ForMedium[];
  readonly indexedIn: readonly string[];
  readonly status?: string;
  /** Where the numbers were looked up. */
  readonly source: string;
}

export const columns = [
  ...['issn_l', 'media', 'title', 'original', 'key_title', 'other_titles', 'type', 'frequency', 'country', 'language'],
  ...['place', 'publisher', 'start', 'end', 'url', 'ddc', 'body', 'relations', 'more', 'source'],
] as const;
type Column = (typeof columns)[number];

const mediumOf: Readonly<Record<string, Medium>> = { print: 'print', online: 'online', carrier: 'digital-carrier' };
const statedKinds = new Set<string>([...relationKinds, 'split-from', 'translation-of']);
const moreNames = ['early', 'numbering', 'note', 'coden', 'cancelled', 'incorrect', 'indexed', 'status'];
const otherTitleNames = ['variant', 'portion', 'parallel', 'abbreviated'];

export function parseTable(text: string): Row[] {
  const rows: Row[] = [];
  let header: readonly string[] | undefined;
  text.split('\n').forEach((content, at) => {
    if (content === '' || content.startsWith('#')) return;
    const cells = content.split('\t');
    if (header === undefined) header = cells;
    else rows.push(parseRow(cells, at + 1));
  });
  if (header?.join() !== columns.join()) throw new Error(`The table must have the columns ${columns.join(', ')}.`);
  return rows;
}

function parseRow(cells: readonly string[], line: number): Row {
  const fail = (what: string): never => {
    throw new Error(`serials.tsv, line ${line}: ${what}`);
  };
  if (cells.length !== columns.length) fail(`${cells.length} cells instead of ${columns.length}`);
  const cell = (name: Column): string => cells[columns.indexOf(name)]!;
  const one = (name: Column): string | undefined => cell(name) || undefined;
  const list = (name: Column): string[] => cell(name).split(' | ').filter(Boolean);
  const issn = (text: string): Issn => (isIssn(text) ? text : fail(`"${text}" is no ISSN`));
  const scripted = (text: string): Scripted => {
    const [latin, original] = text.split(' @ ');
    return original === undefined ? { text: latin! } : { text: latin!, original };
  };
  /** `name=value` pairs, in their order. */
  const pairs = (name: Column, names?: readonly string[]): { name: string; value: string }[] =>
    list(name).map((item) => {
      const at = item.indexOf('=');
      const pair = { name: item.slice(0, at), value: item.slice(at + 1) };
      if (at < 1 || pair.value === '') fail(`"${item}" in column ${name} is no name=value`);
      if (names && !names.includes(pair.name.split(' ')[0]!)) fail(`"${pair.name}" is not known in column ${name}`);
      return pair;
    });
  const medium = (word: string): Medium => mediumOf[word] ?? fail(`"${word}" is no medium`);

  const other = pairs('other_titles', otherTitleNames);
  const more = pairs('more', moreNames);
  const valuesOf = (from: readonly { name: string; value: string }[], name: string): string[] =>
    from.filter((pair) => pair.name === name).map(({ value }) => value);
  /** `abbreviated=…` for all versions, `abbreviated print=…` for one. */
  const abbreviated = other.flatMap(({ name, value }): ForMedium[] => {
    const [first, word] = name.split(' ');
    if (first !== 'abbreviated') return [];
    return [word === undefined ? { text: value } : { medium: medium(word), text: value }];
  });
  /** `cancelled=print 0302-2889`. */
  const numbers = (name: string): ForMedium[] =>
    valuesOf(more, name).map((value) => ({ medium: medium(value.split(' ')[0]!), text: value.split(' ')[1]! }));

  const versions = cell('media')
    .split(' ')
    .map((item) => ({ medium: medium(item.split('=')[0]!), issn: issn(item.split('=')[1] ?? '') }));
  const issnL = issn(cell('issn_l'));
  if (!versions.some((version) => version.issn === issnL)) fail(`the ISSN-L ${issnL} is none of the versions`);
  const [marcCountry, isoCountry] = cell('country').split(' ');
  const original = one('original');

  return {
    line,
    issnL,
    versions,
    title: { text: one('title') ?? fail('no title'), ...(original && { original }) },
    keyTitles: pairs('key_title').map(({ name, value }) => ({ medium: medium(name), text: value })),
    variants: valuesOf(other, 'variant'),
    portions: valuesOf(other, 'portion'),
    parallels: valuesOf(other, 'parallel'),
    abbreviated,
    ...optional('type', one('type')),
    ...optional('frequency', one('frequency')),
    ...optional('marcCountry', marcCountry || undefined),
    ...optional('isoCountry', isoCountry),
    languages: cell('language').split(' ').filter(Boolean),
    ...optional('place', one('place') && scripted(cell('place'))),
    ...optional('publisher', one('publisher') && scripted(cell('publisher'))),
    ...optional('start', one('start')),
    ...optional('end', one('end')),
    urls: list('url'),
    ...optional('ddc', one('ddc')),
    bodies: list('body').map((text) => {
      const { text: name, original: originalName } = scripted(text);
      const [first, ...units] = name.split(' > ');
      return { text: first!, units, ...(originalName && { original: originalName }) };
    }),
    relations: pairs('relations').map(({ name, value }) => {
      if (!statedKinds.has(name)) fail(`"${name}" is no kind of relation`);
      const outside = /^outside (.+)$/.exec(value)?.[1];
      return { kind: name as StatedKind, target: outside === undefined ? { issn: issn(value) } : { outside } };
    }),
    ...optional('early', valuesOf(more, 'early')[0]),
    numbering: valuesOf(more, 'numbering'),
    notes: valuesOf(more, 'note'),
    coden: valuesOf(more, 'coden'),
    cancelled: numbers('cancelled'),
    incorrect: numbers('incorrect'),
    indexedIn: valuesOf(more, 'indexed'),
    ...optional('status', valuesOf(more, 'status')[0]),
    source: one('source') ?? fail('no source'),
  };
}

/** An object with the property, or without it when there is no value. */
function optional<K extends string, V>(name: K, value: V | '' | undefined): { [P in K]?: V } {
  return value === undefined || value === '' ? {} : ({ [name]: value } as { [P in K]?: V });
}
