/** Values of cells: languages and countries by code or name, media, years, addresses. */
import {
  countryByIso,
  countryByName,
  frequencies,
  languageByCode,
  languageByName,
  type Medium,
  type RecordStatus,
  recordStatuses,
  resourceTypes,
} from '@masthead/serial';

/** Several values in one cell, each looked up; `unknown` has those that nothing is known by. */
export interface Looked<T> {
  readonly values: readonly T[];
  readonly unknown: readonly string[];
}

/** A cache in front of a look-up by text: lists repeat the same few cells thousands of times. */
export function remembered<T>(look: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found as T;
    // A hostile list could have a new text in every row.
    if (known.size > 10_000) known.clear();
    const value = look(text);
    known.set(text, value);
    return value;
  };
}

/** Tries the whole cell, then its parts: names have commas of their own (`Korea, Republic of`). */
function lookUpAll<T>(text: string, separators: RegExp, look: (part: string) => T | undefined): Looked<T> {
  const whole = look(text.trim());
  if (whole !== undefined) return { values: [whole], unknown: [] };
  const values: T[] = [];
  const unknown: string[] = [];
  for (const part of text.split(separators)) {
    const name = part.trim();
    if (name === '') continue;
    const value = look(name);
    if (value === undefined) unknown.push(name);
    else if (!values.includes(value)) values.push(value);
  }
  return { values, unknown };
}

export function languagesOf(text: string): Looked<string> {
  return lookUpAll(text, /[,;|/]|\s+and\s+|\s+&\s+/, (part) => {
    const byCode = part.length <= 3 && /^[a-z]+$/i.test(part) ? languageByCode(part.toLowerCase()) : undefined;
    // `Malay (macrolanguage)`, `Modern Greek (1453-)`: with and without what stands in parentheses.
    return (byCode ?? languageByName(part) ?? languageByName(part.replace(/\s*\([^)]*\)\s*$/, '')))?.code;
  });
}

/** ISO 3166 alpha-3, with the MARC code of a single country. */
export function countriesOf(text: string): Looked<{ readonly iso3: string; readonly marc: string }> {
  const found = lookUpAll(text, /[,;|/]/, (part) => {
    const byCode = /^[A-Za-z]{2,3}$|^[0-9]{3}$|^X[A-Z]-/.test(part) ? countryByIso(part) : undefined;
    const country = byCode ?? countryByName(part);
    return country?.iso3 === undefined ? undefined : country;
  });
  return {
    values: found.values.map((country) => ({ iso3: country.iso3!, marc: country.marc })),
    unknown: found.unknown,
  };
}

const mediumNames: Readonly<Record<string, Medium>> = {
  print: 'print',
  printed: 'print',
  paper: 'print',
  p: 'print',
  online: 'online',
  electronic: 'online',
  internet: 'online',
  e: 'online',
  'digital-carrier': 'digital-carrier',
  'digital carrier': 'digital-carrier',
  'cd-rom': 'digital-carrier',
  other: 'other',
};

/** Names, and codes of 007 (`ta`, `cr`, `co`). */
export function mediumOf(text: string): Medium | undefined {
  const name = text.trim().toLowerCase();
  if (Object.hasOwn(mediumNames, name)) return mediumNames[name];
  if (/^t[a-z|]$/.test(name)) return 'print';
  if (name === 'cr') return 'online';
  if (/^c[a-z|]$/.test(name)) return 'digital-carrier';
  return /^[adfghkmoqrsvz][a-z|]$/.test(name) ? 'other' : undefined;
}

/** Four characters, `u` for an unknown digit; from `2005`, `2005-03`, `19uu`, `199?`. */
export function yearOf(text: string): string | undefined {
  const match = /^\[?([12][0-9][0-9uUxX?]{2}|[12][uU?]{3}|9999)\]?(?:[-/.][0-9]{1,2}){0,2}(?:T.*)?$/.exec(text.trim());
  return match === null ? undefined : match[1]!.replace(/[UxX?]/g, 'u');
}

/** Cells that mean "nothing" in exports of statistical programs and databases. */
export function isNothing(text: string): boolean {
  return text === '' || text === 'NA' || text === 'N/A' || text === 'NULL' || text === 'null' || text === '-';
}

export function statusOf(text: string): RecordStatus | undefined {
  const name = text.trim().toLowerCase();
  if (name === 'confirmed') return 'register';
  return recordStatuses.find((status) => status === name);
}

/** Code of 008/18 from the code or the name of the vocabulary. */
export function frequencyOf(text: string): string | undefined {
  return codeOf(frequencies, text);
}

export function typeOf(text: string): string | undefined {
  return codeOf(resourceTypes, text);
}

function codeOf(table: Readonly<Record<string, string>>, text: string): string | undefined {
  if (Object.hasOwn(table, text)) return text;
  const name = text.trim().toLowerCase().replaceAll(' ', '-');
  return Object.keys(table).find((code) => table[code] === name);
}

/** Web addresses in a cell, however they are separated. */
export function urlsOf(text: string): Looked<string> {
  const values: string[] = [];
  const unknown: string[] = [];
  for (const part of text.split(/[\s|]+/)) {
    if (part === '') continue;
    const url = part.replace(/[;,]+$/, '');
    if (!/^(?:https?|ftp):\/\/[^\s]+$/i.test(url)) unknown.push(part);
    else if (!values.includes(url)) values.push(url);
  }
  return { values, unknown };
}
