/** What the Register derives from a serial when it writes a revision of it: relations, clusters, centre and the search document. */
import { issnToInteger } from '@masthead/issn';
import {
  filingText,
  foldText,
  foldWords,
  mainTitle,
  type RelationKind,
  type ScriptedText,
  type Serial,
} from '@masthead/serial';
import { countryToCode, decadeOf, facetWord, languageCode } from './facet-codes.ts';
import { type KeyTitleClaim, keyTitleClaimOf } from './key-title-claim.ts';
import type { SearchCard, SearchDocument } from './search-document.ts';
import { createSearchVector, numberWord, urlWord } from './search-vector.ts';
import { staticRank } from './static-rank.ts';
import { urlKey } from './url-key.ts';

export interface DerivedFromSerial {
  readonly centre?: string;
  readonly relations: readonly { readonly kind: RelationKind; readonly to: number }[];
  readonly clusters: readonly { readonly kind: string; readonly number: number }[];
  readonly keyTitle?: KeyTitleClaim;
  readonly search: SearchDocument;
}

export function deriveFromSerial(serial: Serial): DerivedFromSerial {
  const search = searchDocumentOf(serial);
  const keyTitle = keyTitleClaimOf(serial, filesAsItSorts(serial, search.sortKey) ? search.sortKey : undefined);
  const derived: Draft<DerivedFromSerial> = { relations: relationsOf(serial), clusters: clustersOf(serial), search };
  if (serial.centre !== undefined) derived.centre = serial.centre;
  if (keyTitle !== undefined) derived.keyTitle = keyTitle;
  return derived;
}

/** Filled in by assignment: this is done for every record of an import, and to spread what may be absent is slow. */
type Draft<T> = { -readonly [Key in keyof T]: T[Key] };

/** Whether the sort key is where the key title files: a parenthesis that $b does not set off may be a qualifier all the same. */
function filesAsItSorts({ keyTitle, issn }: Serial, sortKey: string): boolean {
  if (keyTitle === undefined || sortKey === foldText(issn)) return false;
  return keyTitle.qualifier !== undefined || !keyTitle.text.endsWith(')');
}

function relationsOf(serial: Serial): DerivedFromSerial['relations'] {
  const relations: { kind: RelationKind; to: number }[] = [];
  for (const { kind, issn } of serial.relations) {
    if (issn === undefined || issn === serial.issn) continue;
    const to = issnToInteger(issn);
    if (!relations.some((known) => known.kind === kind && known.to === to)) relations.push({ kind, to });
  }
  return relations;
}

function clustersOf(serial: Serial): DerivedFromSerial['clusters'] {
  const clusters: { kind: string; number: number }[] = [];
  if (serial.issnL !== undefined) clusters.push({ kind: 'L', number: issnToInteger(serial.issnL) });
  for (const { kind, issn } of serial.clusters) {
    const number = issnToInteger(issn);
    // There is one ISSN-L; 022 $l and 023 say it twice.
    const known = clusters.some((one) => one.kind === kind && (kind === 'L' || one.number === number));
    if (!known) clusters.push({ kind, number });
  }
  return clusters;
}

// An index entry ends at 2,704 bytes; 240 characters are below it in every script.
const sortKeyLength = 240;

function searchDocumentOf(serial: Serial): SearchDocument {
  const country = serial.countries.find((code) => countryToCode(code) > 0)?.toUpperCase();
  const languages = languagesOf(serial);
  const decade = decadeOf(serial.dates.start);
  const { medium, type } = serial;
  const document: Draft<SearchDocument> = {
    card: cardOf(serial),
    sortKey: sortKeyOf(serial).slice(0, sortKeyLength),
    vector: vectorOf(serial, country, languages, decade),
    languages,
    state: serial.status,
    rank: staticRank(serial, foldWords(mainTitle(serial)?.text ?? '').length),
  };
  if (medium !== undefined) document.medium = medium;
  if (country !== undefined) document.country = country;
  if (decade !== undefined) document.decade = decade;
  if (type !== undefined && type.trim() !== '') document.type = type;
  return document;
}

function languagesOf(serial: Serial): string[] {
  const languages: string[] = [];
  for (const one of serial.languages) {
    const code = languageCode(one);
    if (code !== undefined && languages.length < 12 && !languages.includes(code)) languages.push(code);
  }
  return languages;
}

/** Equal titles file together whatever their qualifier: `Nature (London)` is `nature`, U+0001, `london`. */
function sortKeyOf(serial: Serial): string {
  const title = mainTitle(serial);
  if (title === undefined) return foldText(serial.issn);
  const qualifier = serial.keyTitle?.qualifier;
  const filing = filingText(title);
  const end = qualifier === undefined ? -1 : filing.lastIndexOf(`(${qualifier}`);
  const base = foldText(end > 0 ? filing.slice(0, end) : filing);
  if (base === '') return foldText(serial.issn);
  return end > 0 ? `${base}\u0001${foldText(qualifier!)}` : base;
}

function vectorOf(
  serial: Serial,
  country: string | undefined,
  languages: readonly string[],
  decade: number | undefined,
): string {
  const vector = createSearchVector();
  const add = (text: ScriptedText | undefined, weight: 'A' | 'B' | 'C'): void => {
    if (text === undefined) return;
    vector.add(text.text, weight);
    if (text.original !== undefined) vector.add(text.original.text, weight);
  };
  add(serial.titleProper, 'A');
  add(serial.keyTitle, 'A');
  for (const title of serial.parallelTitles) add(title, 'A');
  for (const title of serial.variantTitles) add(title, 'B');
  add(serial.abbreviatedKeyTitle, 'B');
  for (const body of serial.issuingBodies) {
    add(body, 'C');
    for (const unit of body.units) vector.add(unit, 'C');
  }
  for (const { publishers } of serial.publications) for (const publisher of publishers) add(publisher, 'C');
  // With a weight, unlike the numbers: who may not see it does not find by it (store/sight.ts).
  for (const coden of serial.coden) vector.add(coden, 'B');
  vector.addWord(numberWord(serial.issn));
  const addNumber = (issn: string): void => {
    const word = numberWord(issn);
    if (word !== '' && word.length <= 20) vector.addWord(word);
  };
  if (serial.issnL !== undefined) addNumber(serial.issnL);
  for (const { issn } of serial.clusters) addNumber(issn);
  for (const list of [serial.cancelledIssnL, serial.cancelled, serial.incorrect]) {
    for (const issn of list) addNumber(issn);
  }
  for (const { url } of serial.urls) {
    const key = urlKey(url);
    if (key !== undefined) vector.addWord(urlWord(key));
  }
  if (serial.medium !== undefined) vector.addWord(facetWord.medium(serial.medium));
  if (country !== undefined) vector.addWord(facetWord.country(country));
  for (const language of languages) vector.addWord(facetWord.language(language));
  vector.addWord(facetWord.status(serial.status));
  if (decade !== undefined) vector.addWord(facetWord.decade(decade * 10));
  return vector.toText();
}

function cardOf(serial: Serial): SearchCard {
  const main: ScriptedText = mainTitle(serial) ?? { text: serial.issn };
  // A key title is Romanized and seldom linked to an 880 field; the title proper is.
  const original = main.original ?? serial.titleProper?.original;
  const publication = serial.publications.findLast((one) => one.role === 'latest') ?? serial.publications.at(-1);
  const publisher = publication?.publishers[0]?.text;
  const place = publication?.places[0]?.text;
  const dates = datesOf(serial);
  const title: Draft<ScriptedText> = { text: main.text };
  if (main.script !== undefined) title.script = main.script;
  if (original !== undefined) title.original = original;
  if (main.nonFiling !== undefined) title.nonFiling = main.nonFiling;
  const card: Draft<SearchCard> = { title };
  if (serial.keyTitle !== undefined) card.keyTitle = serial.keyTitle.text;
  if (publisher !== undefined) card.publisher = publisher;
  if (place !== undefined) card.place = place;
  if (dates !== undefined) card.dates = dates;
  return card;
}

/** `1869–` while it is published, `1990–2004` when it ceased; a digit that is not known is a question mark. */
function datesOf(serial: Serial): string | undefined {
  const { start, end, status } = serial.dates;
  const first = start?.replaceAll('u', '?') ?? '';
  if (status === 'ceased' && end !== undefined) return `${first}–${end.replaceAll('u', '?')}`;
  if (first === '') return undefined;
  return status === 'current' ? `${first}–` : first;
}
