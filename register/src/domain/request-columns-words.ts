/** Headings and closed values of a spreadsheet, recognised in every language of the interface and as codes. */
import {
  countryByIso,
  countryByName,
  foldText,
  isoCountries,
  languageByCode,
  languageByName,
  languages,
} from '@masthead/serial';
import { type RequestColumn, type RequestList, requestColumns, requestLists } from './request-columns.ts';

/** One language: how it calls what stands in a spreadsheet. */
export interface ColumnSpeaker {
  heading(column: RequestColumn): string;
  value(list: RequestList, code: string): string;
  /** ISO 3166-1 alpha-3. */
  country(code: string): string;
  /** ISO 639-2/B. */
  language(code: string): string;
}

export interface RequestVocabulary {
  /** Key of the column. */
  columnOf(heading: string): string | undefined;
  /** Code of a value of a list. */
  valueOf(list: RequestList, text: string): string | undefined;
  /** ISO 3166-1 alpha-3. */
  countryOf(text: string): string | undefined;
  /** ISO 639-2/B. */
  languageOf(text: string): string | undefined;
}

/** What people write for yes and no besides the word. */
const alsoYes: Readonly<Record<string, string>> = {
  x: 'yes',
  '1': 'yes',
  true: 'yes',
  y: 'yes',
  '0': 'no',
  false: 'no',
  n: 'no',
  '-': 'no',
};

/** A star marks what is needed and is not part of the name. */
const key = (text: string): string => foldText(text.replace(/[*\s]+$/, '')).trim();

export function createRequestVocabulary(speakers: readonly ColumnSpeaker[]): RequestVocabulary {
  const headings = new Map<string, string>();
  const values = new Map<RequestList, Map<string, string>>();
  for (const one of requestColumns) headings.set(key(one.key), one.key);
  for (const list of Object.keys(requestLists) as RequestList[]) {
    const words = new Map(requestLists[list].map((code) => [key(code), code as string]));
    for (const { value } of speakers) {
      for (const code of requestLists[list]) put(words, key(value(list, code)), code);
    }
    if (list === 'yes') for (const [word, code] of Object.entries(alsoYes)) put(words, word, code);
    values.set(list, words);
  }
  for (const { heading } of speakers) {
    for (const one of requestColumns) put(headings, key(heading(one)), one.key);
  }
  let names: { readonly countries: Map<string, string>; readonly languages: Map<string, string> } | undefined;
  // Six times 250 countries and 480 languages: only when somebody writes a name.
  const named = () => {
    names ??= namesOf(speakers);
    return names;
  };
  return {
    columnOf: (heading) => headings.get(key(heading)),
    valueOf: (list, text) => values.get(list)?.get(text.trim().toLowerCase()) ?? values.get(list)?.get(key(text)),
    countryOf: (text) =>
      (/^[A-Za-z]{2,3}$/.test(text) ? countryByIso(text.toUpperCase())?.iso3 : undefined) ??
      named().countries.get(key(text)) ??
      countryByName(text)?.iso3,
    languageOf: (text) =>
      (/^[A-Za-z]{2,3}$/.test(text) ? languageByCode(text.toLowerCase())?.code : undefined) ??
      named().languages.get(key(text)) ??
      languageByName(text)?.code,
  };
}

/** The first to come keeps a word: what two codes share means the one that was listed first. */
function put(words: Map<string, string>, word: string, code: string): void {
  if (word !== '' && !words.has(word)) words.set(word, code);
}

function namesOf(speakers: readonly ColumnSpeaker[]) {
  const countries = new Map<string, string>();
  const spoken = new Map<string, string>();
  for (const speaker of speakers) {
    for (const { iso3 } of isoCountries()) if (iso3) put(countries, key(speaker.country(iso3)), iso3);
    for (const { code } of languages()) put(spoken, key(speaker.language(code)), code);
  }
  return { countries, languages: spoken };
}
