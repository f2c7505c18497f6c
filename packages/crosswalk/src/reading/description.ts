/** From the texts of an entry of any format to the parts of a Serial, with what could not be read as problems. */
import { type Issn, parseAnyIssn } from '@masthead/issn';
import { findIssns } from '@masthead/issn/find';
import {
  countryByIso,
  countryByMarc,
  emptySerial,
  type Language,
  languageByCode,
  languageByName,
  languages,
  type PublicationDates,
  type ScriptedText,
  type Serial,
  scriptOf,
} from '@masthead/serial';
import { scripted } from '../csv/row-description.ts';
import type { CrosswalkProblem, RecordProblem } from '../problems.ts';
import type { SerialItem } from './serial-item.ts';

export type Draft = { -readonly [K in keyof Serial]: Serial[K] };

/** An entry that is being read. */
export interface Reading {
  readonly problems: CrosswalkProblem[];
}

/** All numbers in the texts, each once, in their order. One that is nearly a number is a problem. */
export function numbersIn(texts: readonly string[], { problems }: Reading): Issn[] {
  const numbers: Issn[] = [];
  for (const text of texts) {
    const whole = parseAnyIssn(text);
    const found = whole.ok
      ? [whole.issn]
      : findIssns(`ISSN ${text}`, { minimum: 0 }).flatMap(({ issn }) => (issn === undefined ? [] : [issn]));
    if (found.length === 0 && !whole.ok && whole.problem.type !== 'empty') {
      problems.push(
        whole.problem.type === 'wrong-check-digit'
          ? { type: 'wrong-check-digit', severity: 'warning', value: text, meant: whole.problem.meant }
          : { type: 'not-an-issn', severity: 'warning', value: text },
      );
    }
    for (const number of found) if (!numbers.includes(number)) numbers.push(number);
  }
  return numbers;
}

/** The entry's own number: the first of several is taken, and the others are named. */
export function ownNumber(texts: readonly string[], reading: Reading): Issn | undefined {
  const [taken, ...others] = numbersIn(texts, reading);
  if (taken !== undefined && others.length > 0) {
    reading.problems.push({ type: 'several-issn', severity: 'warning', taken, others });
  }
  return taken;
}

/** A draft that says nothing but its number. */
export const draftOf = (issn: Issn): Draft => ({ ...emptySerial(issn) });

/** An item without a serial, because there is no number in the entry. */
export function withoutNumber(position: number, offset: number, { problems }: Reading): SerialItem {
  return { position, offset, problems: [...problems, { type: 'entry-without-issn', severity: 'error' }] };
}

/** A text with its script as it can be told from its letters. */
export function textOf(text: string | undefined, original?: string): ScriptedText | undefined {
  const trimmed = text?.replace(/\s+/gu, ' ').trim();
  return trimmed === undefined || trimmed === '' ? undefined : scripted(trimmed, original);
}

/** A key title's parenthesis at its end is its qualifier. */
export function keyTitleOf(title: ScriptedText): NonNullable<Serial['keyTitle']> {
  const qualifier = /^.+ \(([^()]+)\)$/.exec(title.text)?.[1];
  return qualifier === undefined ? title : { ...title, qualifier };
}

/** A title and the length of its initial article, as the formats keep it apart. */
export function withArticle(article: string | undefined, title: string): ScriptedText | undefined {
  const rest = textOf(title);
  if (rest === undefined || article === undefined || article.trim() === '') return rest;
  const start = /[\s'’-]$/.test(article) ? article.replace(/\s+$/, ' ') : `${article} `;
  const whole = textOf(start + rest.text);
  return whole && { ...whole, nonFiling: start.length };
}

export function languageOf(text: string, { problems }: Reading): string | undefined {
  const subtag = text.trim().split('-', 1)[0]!;
  const found = languageByCode(subtag.toLowerCase()) ?? byTag(subtag.toLowerCase()) ?? languageByName(text);
  if (found === undefined) problems.push(unknownCode(text, 'language'));
  return found?.code;
}

let byTwoLetters: ReadonlyMap<string, Language> | undefined;

/** A language by its two letters, of which each language has its own. */
function byTag(tag: string): Language | undefined {
  byTwoLetters ??= new Map(languages().flatMap((language) => (language.iso1 ? [[language.iso1, language]] : [])));
  return byTwoLetters.get(tag);
}

/** ISO 3166 or MARC; adds it where it is not yet. */
export function addCountry(draft: Draft, text: string, reading: Reading): void {
  const marc = /^[a-z]{2,3}$/.test(text) ? countryByMarc(text) : undefined;
  const country = marc ?? countryByIso(text.toUpperCase());
  if (country === undefined) {
    reading.problems.push(unknownCode(text, 'country'));
    return;
  }
  if (marc !== undefined) draft.marcCountry ??= text;
  if (country.iso3 !== undefined && !draft.countries.includes(country.iso3)) {
    draft.countries = [...draft.countries, country.iso3];
  }
}

const unknownCode = (value: string, list: Extract<RecordProblem, { type: 'unknown-code' }>['list']): RecordProblem => ({
  type: 'unknown-code',
  severity: 'warning',
  value,
  list,
});

const yearPattern = /^(?:[12][0-9]{3}|[12][0-9]{2}[uxX?]|[12][0-9][uxX?]{2}|[12][uxX?]{3})$/;

/** Four characters with `u` for what is not known, from `19XX`, `1985-03`, `[1985]`. */
export function yearOf(text: string | undefined): string | undefined {
  const year = text
    ?.trim()
    .replace(/^\[|\]$/g, '')
    .replace(/(?<=^.{4})[-/T].*$/, '');
  return year !== undefined && yearPattern.test(year) ? year.replace(/[xX?]/g, 'u') : undefined;
}

/** `1869/..`, `1985/2007`, `19XX/`, `/2007`, also with a hyphen, and a year alone, which is where it began. */
export function periodOf(text: string): PublicationDates | undefined {
  // No date is as long; what is would take long to be told from one.
  if (text.length > 60) return undefined;
  const match = /^\s*([^/]*?)\s*(?:\/|--|[-–—])\s*([^/]*?)\s*$/.exec(text);
  if (match === null) {
    const start = yearOf(text);
    return start === undefined ? undefined : { start, status: 'unknown', numbering: [] };
  }
  const [start, end] = [yearOf(match[1]), yearOf(match[2])];
  if (start === undefined && end === undefined) return undefined;
  const hyphen = !text.includes('/');
  const current = match[2] === '..' || match[2] === '9999' || (hyphen && match[2] === '');
  return {
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
    status: current ? 'current' : end !== undefined || match[2] === '' ? 'ceased' : 'unknown',
    numbering: [],
  };
}

/** The script of a text by a code of ISO 15924, else by its letters. */
export const scriptIn = (text: string, code: string | undefined): string | undefined =>
  code !== undefined && /^[A-Z][a-z]{3}$/.test(code) ? code : scriptOf(text);
