/** What of a serial is compared when duplicates are looked for: folded once, so that it can be held against many others. */
import { issnToInteger, parseIssn } from '@masthead/issn';
import {
  filingText,
  foldText,
  foldWords,
  isFunctionWord,
  isGenericWord,
  type Medium,
  type RelationKind,
  type ScriptedText,
  type Serial,
  splitKeyTitle,
} from '@masthead/serial';
import { urlKey } from './url-key.ts';

export interface DuplicateTitle {
  /** As it is written. */
  readonly text: string;
  /** Folded, without initial article and without the qualifier of a key title. */
  readonly words: readonly string[];
  /** How much each word says, 0 to 1. */
  readonly weights: readonly number[];
}

export interface DuplicateDescription {
  readonly titles: readonly DuplicateTitle[];
  /** Publishers and issuing bodies, as folded words. */
  readonly bodies: readonly (readonly string[])[];
  readonly places: readonly string[];
  /** ISO 3166-1 alpha-3. */
  readonly countries: readonly string[];
  /** ISO 639-2/B. */
  readonly languages: readonly string[];
  readonly medium?: Medium;
  /** First year of publication, when all its digits are known. */
  readonly start?: number;
  /** As `urlKey` gives them. */
  readonly urls: readonly string[];
  /** Numbers that it says are or were its own: ISSN, ISSN-L, cancelled and incorrect ones. */
  readonly numbers: readonly number[];
  readonly relations: readonly { readonly kind: RelationKind; readonly to: number }[];
}

/** A description of somebody who has no number yet says everything else. */
export type Describable = Omit<Serial, 'issn' | 'status'> & { readonly issn?: string };

// More names of one resource are hardly ever another one's.
const mostTitles = 12;
const mostWords = 30;

export function describeForDuplicates(serial: Describable): DuplicateDescription {
  const { medium, dates, urls, relations, publications, issuingBodies } = serial;
  const bodies = [
    ...publications.flatMap(({ publishers }) => publishers),
    ...issuingBodies.flatMap((body) => [body, ...body.units.map((text) => ({ text }))]),
  ];
  const start = /^\d{4}$/.test(dates.start ?? '') ? Number(dates.start) : undefined;
  const keys = urls.map(({ url }) => urlKey(url)).filter((key) => key !== undefined);
  return {
    titles: titlesOf(serial),
    bodies: unique(bodies.flatMap(scripts).map(foldText)).map((text) => text.split(' ').slice(0, mostWords)),
    places: unique(publications.flatMap(({ places }) => places.flatMap(scripts)).map(foldText)),
    countries: unique(serial.countries.map((code) => code.toUpperCase())),
    languages: unique(serial.languages),
    ...(medium !== undefined && { medium }),
    ...(start !== undefined && { start }),
    urls: unique(keys),
    numbers: numbersOf(serial),
    relations: relations.flatMap(({ kind, issn }) => (issn === undefined ? [] : [{ kind, to: issnToInteger(issn) }])),
  };
}

function titlesOf(serial: Describable): DuplicateTitle[] {
  const { keyTitle, titleProper, parallelTitles, variantTitles } = serial;
  const found = new Map<string, DuplicateTitle>();
  const add = (text: string): void => {
    const words = foldWords(text).slice(0, mostWords);
    const key = words.join(' ');
    if (key !== '' && !found.has(key) && found.size < mostTitles) {
      found.set(key, { text, words, weights: words.map(weightOf) });
    }
  };
  if (keyTitle !== undefined) {
    const base = filingText(keyTitle);
    add(keyTitle.qualifier === undefined ? splitKeyTitle(base).base : base.replace(`(${keyTitle.qualifier})`, ''));
  }
  for (const title of [titleProper, ...parallelTitles, ...variantTitles]) {
    if (title === undefined) continue;
    add(filingText(title));
    if (title.original !== undefined) add(title.original.text);
  }
  return [...found.values()];
}

/** How much a word of a title says: `Zoology` all, `Journal` less, `of` next to nothing. */
export function weightOf(word: string): number {
  if (isFunctionWord(word)) return 0.1;
  if (isGenericWord(word)) return 0.4;
  return /^\d+$/.test(word) || word.length < 3 ? 0.6 : 1;
}

function numbersOf({ issn, issnL, cancelled, cancelledIssnL, incorrect }: Describable): number[] {
  const texts = [issn, issnL, ...cancelled, ...cancelledIssnL, ...incorrect];
  return unique(
    texts.flatMap((text) => {
      const result = text === undefined ? undefined : parseIssn(text);
      return result?.ok ? [issnToInteger(result.issn)] : [];
    }),
  );
}

const scripts = (text: Pick<ScriptedText, 'text' | 'original'>): string[] =>
  text.original === undefined ? [text.text] : [text.text, text.original.text];

const unique = <Value extends string | number>(values: readonly Value[]): Value[] =>
  [...new Set(values)].filter((value) => value !== '');
