/** What a key title is asked for, as people send it in a form, in an address or on the command line. */
import { issnToInteger, parseAnyIssn } from '@masthead/issn';
import {
  countryByIso,
  languageByCode,
  type Medium,
  media,
  type QualifierSources,
  type Serial,
  splitKeyTitle,
  type TitleProperParts,
} from '@masthead/serial';
import { numberMeant } from './number-meant.ts';

export interface KeyTitleRequest extends TitleProperParts, Omit<QualifierSources, 'issn' | 'siblings'> {
  /** The number it is for: what it holds itself is not taken, and with it every title can be told apart. */
  readonly number?: number;
  /** Numbers of the same resource in other media or editions. Those of the number's own ISSN-L are found. */
  readonly siblings?: readonly number[];
  /** ISO 3166-1 alpha-3 code of the centre, for the language of the medium when `centreLanguage` is not given. */
  readonly country?: string;
}

/** What the record of the number says of it, where the request does not: for a key title that has to be made anew. */
export function withRecord(request: KeyTitleRequest, serial: Serial): KeyTitleRequest {
  const [first] = serial.publications;
  const { titleProper, keyTitle, dates, medium } = serial;
  const own = keyTitle === undefined ? '' : splitKeyTitle(keyTitle.text).base;
  const places = serial.publications.flatMap((publication) => publication.places.map(({ text }) => text));
  // A subordinate body before the larger one.
  const bodies = serial.issuingBodies.map(({ text, units }) => [...units].reverse().concat(text).join('. '));
  const language = request.language ?? serial.languages[0];
  const country = request.country ?? serial.countries[0];
  const startDate = request.startDate ?? dates.start ?? first?.dates;
  const known = request.medium ?? medium;
  return {
    ...request,
    title: request.title || titleProper?.text || own,
    issuingBodies: orElse(request.issuingBodies, bodies),
    places: orElse(request.places, places),
    ...(language !== undefined && { language }),
    ...(country !== undefined && { country }),
    ...(startDate !== undefined && { startDate }),
    ...(known !== undefined && { medium: known }),
  };
}

const orElse = (given: readonly string[] | undefined, otherwise: readonly string[]): readonly string[] =>
  given !== undefined && given.length > 0 ? given : otherwise;

/** What was sent and cannot be used: the name it was sent under, and the text. */
export interface UnusableValue {
  readonly name: 'medium' | 'language' | 'centre-language' | 'country' | 'issn' | 'sibling';
  readonly text: string;
}

export interface ReadKeyTitleRequest {
  readonly request: KeyTitleRequest;
  readonly unusable: readonly UnusableValue[];
}

/** Bodies, places and siblings that are looked at. */
const most = 5;
/** Longer than any title that is taken, so that one that is too long is told and not cut. */
const longest = 10_000;

/** Reads `title designation section language body* place* date edition medium term several centre-language country issn sibling*`. */
export function readKeyTitleRequest(all: (name: string) => readonly string[]): ReadKeyTitleRequest {
  const unusable: UnusableValue[] = [];
  const values = (name: string): string[] =>
    all(name)
      .map((text) => text.slice(0, longest).trim())
      .filter((text) => text !== '')
      .slice(0, most);
  const first = (name: string): string | undefined => values(name)[0];
  const usable = <T>(name: UnusableValue['name'], text: string | undefined, read: (text: string) => T | undefined) => {
    if (text === undefined) return undefined;
    const value = read(text);
    if (value === undefined) unusable.push({ name, text });
    return value;
  };
  const language = (name: 'language' | 'centre-language') =>
    usable(name, first(name), (text) => languageByCode(text.toLowerCase())?.code);
  const number = (name: 'issn' | 'sibling', text: string | undefined) =>
    usable(name, text, (given) => {
      const parsed = parseAnyIssn(given);
      const issn = parsed.ok ? parsed.issn : numberMeant(given)?.issn;
      return issn && issnToInteger(issn);
    });
  const request = {
    title: first('title') ?? '',
    designation: first('designation'),
    section: first('section'),
    language: language('language'),
    issuingBodies: values('body'),
    places: values('place'),
    startDate: first('date'),
    edition: first('edition'),
    medium: usable('medium', first('medium')?.toLowerCase(), (text) => (isMedium(text) ? text : undefined)),
    mediumTerm: first('term'),
    inSeveralMedia: first('several') !== undefined && first('several') !== 'no',
    centreLanguage: language('centre-language'),
    country: usable('country', first('country'), (text) => countryByIso(text.toUpperCase())?.iso3),
    number: number('issn', first('issn')),
    siblings: values('sibling')
      .map((text) => number('sibling', text))
      .filter((one) => one !== undefined),
  };
  return { request: withoutUndefined(request) as KeyTitleRequest, unusable };
}

const isMedium = (text: string): text is Medium => (media as readonly string[]).includes(text);

function withoutUndefined(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined));
}
