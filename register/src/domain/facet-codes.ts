/**
 * Facet values as small integers and as words of the search index. The integers are pinned: they stand in databases.
 * Countries are packed by their three letters in base 26, which fits 15 bits.
 */
import type { Medium } from '@masthead/serial';
import type { NumberState } from './number-state.ts';

const mediumCodes: Readonly<Record<Medium, number>> = { print: 1, online: 2, 'digital-carrier': 3, other: 4 };
const stateCodes: Readonly<Record<NumberState, number>> = {
  register: 1,
  provisional: 2,
  legacy: 3,
  unreported: 4,
  cancelled: 5,
  suppressed: 6,
};
const mediumByCode = inverse(mediumCodes);
const stateByCode = inverse(stateCodes);

function inverse<Name extends string>(codes: Readonly<Record<Name, number>>): readonly (Name | undefined)[] {
  const names: (Name | undefined)[] = [];
  for (const name in codes) names[codes[name]] = name;
  return names;
}

/** 0 stands for a value that is not known. */
export function mediumToCode(medium: Medium | undefined): number {
  return medium === undefined ? 0 : mediumCodes[medium];
}

export function codeToMedium(code: number): Medium | undefined {
  return mediumByCode[code];
}

export function stateToCode(state: NumberState): number {
  return stateCodes[state];
}

export function codeToState(code: number): NumberState {
  const state = stateByCode[code];
  if (state === undefined) throw new RangeError(`No state has the code ${code}`);
  return state;
}

/** `GBR` to 4476 and the like; 0 for anything that is not three letters. */
export function countryToCode(country: string | undefined): number {
  if (country === undefined || !/^[A-Za-z]{3}$/.test(country)) return 0;
  const upper = country.toUpperCase();
  return 1 + (upper.charCodeAt(0) - 65) * 676 + (upper.charCodeAt(1) - 65) * 26 + (upper.charCodeAt(2) - 65);
}

export function codeToCountry(code: number): string | undefined {
  if (code < 1 || code > 17_576) return undefined;
  const value = code - 1;
  return String.fromCharCode(65 + Math.floor(value / 676), 65 + (Math.floor(value / 26) % 26), 65 + (value % 26));
}

/** The decade of a year as MARC has it, such as 186 for `1869` and `186u`; undefined when the decade is not known. */
export function decadeOf(year: string | undefined): number | undefined {
  if (year === undefined || !/^\d{3}[\du]$/.test(year)) return undefined;
  const decade = Number(year.slice(0, 3));
  return decade >= 100 && decade <= 210 ? decade : undefined;
}

/** A three-letter language code in lower case; undefined for anything else and for "no language" and "undetermined". */
export function languageCode(language: string): string | undefined {
  if (!/^[A-Za-z]{3}$/.test(language)) return undefined;
  const code = language.toLowerCase();
  return code === 'und' || code === 'zxx' ? undefined : code;
}

/**
 * Facet values stand in the search index as words that no title has, so that one index answers words and filters together:
 * `=m1`, `=cgbr`, `=lfre`, `=s1`, `=d186`.
 */
export const facetWord = {
  medium: (medium: Medium): string => `=m${mediumToCode(medium)}`,
  country: (country: string): string => `=c${country.toLowerCase()}`,
  language: (language: string): string => `=l${language.toLowerCase()}`,
  status: (state: NumberState): string => `=s${stateToCode(state)}`,
  /** By first year. */
  decade: (year: number): string => `=d${Math.floor(year / 10)}`,
} as const;
