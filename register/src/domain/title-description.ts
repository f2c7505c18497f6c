/**
 * A title as somebody describes it who writes no MARC: a form, a program, a publisher. Codes and names are taken as people write them
 * (ISO 3297:2020, 5.4 and Annex C.2).
 */
import {
  countryByIso,
  countryByMarc,
  countryByName,
  emptyDescription,
  frequencies,
  languageByCode,
  languageByName,
  type Medium,
  originalScriptOf,
  regularities,
  resourceTypes,
  type ScriptedText,
  type Serial,
  scriptOf,
} from '@masthead/serial';

export interface TitleDescription {
  /** Title proper, as the first issue has it. */
  readonly title: string;
  /** Of a section: its number or letter, and its own title. */
  readonly designation?: string;
  readonly section?: string;
  /** The title in its original script, when `title` is Romanized. */
  readonly originalTitle?: string;
  /** Only to ask for this one and no other: by default the Register makes it. */
  readonly keyTitle?: string;
  readonly abbreviatedKeyTitle?: string;
  readonly parallelTitles?: readonly string[];
  readonly variantTitles?: readonly string[];
  readonly medium: Medium;
  /** ISO 3166 or MARC code, or name. */
  readonly country?: string;
  /** ISO 639-2 codes or names, the main one first. */
  readonly languages?: readonly string[];
  readonly publisher?: string;
  readonly place?: string;
  readonly issuingBodies?: readonly string[];
  /** Years of four characters, `u` for a digit that is not known. */
  readonly start?: string;
  readonly end?: string;
  /** Code or name: `q`, `quarterly`. */
  readonly frequency?: string;
  readonly regularity?: string;
  /** Code or name: `p`, `periodical`. */
  readonly type?: string;
  readonly urls?: readonly string[];
  readonly udc?: string;
  readonly ddc?: string;
  /** Dates and numbering of the first issue, as it has them. */
  readonly numbering?: string;
  /** The issue or iteration that was described (588). */
  readonly describedFrom?: string;
}

/** A value that means nothing to the Register. */
export interface DescriptionProblem {
  readonly type: 'value-unknown';
  readonly field: 'country' | 'languages' | 'start' | 'end' | 'frequency' | 'regularity' | 'type' | 'urls';
  readonly value: string;
}

export type DescriptionResult =
  | { readonly ok: true; readonly description: Omit<Serial, 'issn'> }
  | { readonly ok: false; readonly problems: readonly DescriptionProblem[] };

export function readDescription(given: TitleDescription): DescriptionResult {
  const problems: DescriptionProblem[] = [];
  const known = <T>(
    field: DescriptionProblem['field'],
    text: string | undefined,
    look: (text: string) => T | undefined,
  ) => {
    if (text === undefined || text.trim() === '') return undefined;
    const value = look(text.trim());
    if (value === undefined) problems.push({ type: 'value-unknown', field, value: text });
    return value;
  };
  const { medium, publisher, place, start: from, end: to } = given;
  const country = known('country', given.country, countryOf);
  const languages = (given.languages ?? []).map((text) => known('languages', text, languageOf));
  const start = known('start', from, yearOf);
  const end = known('end', to, yearOf);
  const frequency = known('frequency', given.frequency, (text) => codeOf(frequencies, text));
  const regularity = known('regularity', given.regularity, (text) => codeOf(regularities, text));
  const type = known('type', given.type, (text) => codeOf(resourceTypes, text));
  const urls = (given.urls ?? []).map((text) => known('urls', text, addressOf));
  if (problems.length > 0) return { ok: false, problems };
  const title = titleOf(given);
  const description: Omit<Serial, 'issn'> = {
    ...emptyDescription(),
    medium,
    ...(title !== undefined && { titleProper: title }),
    ...(hasText(given.keyTitle) && { keyTitle: keyTitleOf(given.keyTitle) }),
    ...(hasText(given.abbreviatedKeyTitle) && { abbreviatedKeyTitle: scripted(given.abbreviatedKeyTitle) }),
    parallelTitles: textsOf(given.parallelTitles),
    variantTitles: textsOf(given.variantTitles).map((text) => ({ ...text, type: 'other' })),
    countries: country?.iso3 === undefined ? [] : [country.iso3],
    ...(country !== undefined && country.marc !== 'xx' && { marcCountry: country.marc }),
    languages: languages.filter((code) => code !== undefined),
    publications:
      hasText(publisher) || hasText(place)
        ? [
            {
              role: 'earliest',
              places: textsOf([place ?? '']),
              publishers: textsOf([publisher ?? '']),
              ...(start !== undefined && { dates: start }),
            },
          ]
        : [],
    dates: {
      ...(start !== undefined && { start }),
      ...(end !== undefined && { end }),
      status: end !== undefined ? 'ceased' : start !== undefined ? 'current' : 'unknown',
      numbering: hasText(given.numbering) ? [given.numbering.trim()] : [],
    },
    ...(frequency !== undefined && { frequency }),
    ...(regularity !== undefined && { regularity }),
    ...(type !== undefined && { type }),
    issuingBodies: textsOf(given.issuingBodies).map((text) => ({ ...text, units: [], identifiers: [] })),
    urls: urls.filter((url) => url !== undefined).map((url) => ({ url })),
    classifications: (['udc', 'ddc'] as const).flatMap((scheme) => {
      const value = given[scheme];
      return hasText(value) ? [{ scheme, value: value.trim() }] : [];
    }),
    notes: hasText(given.describedFrom)
      ? [{ tag: '588', text: `Description based on: ${given.describedFrom.trim()}` }]
      : [],
  };
  return { ok: true, description };
}

export function describeDescriptionProblem({ field, value }: DescriptionProblem): string {
  const wanted: Readonly<Record<DescriptionProblem['field'], string>> = {
    country: 'a code of ISO 3166 or MARC, or the name of a country',
    languages: 'a code of ISO 639-2, or the name of a language',
    start: 'a year of four digits, with u for one that is not known',
    end: 'a year of four digits, with u for one that is not known',
    frequency: `a code of MARC 008/18, or one of ${Object.values(frequencies).join(', ')}`,
    regularity: `a code of MARC 008/19, or one of ${Object.values(regularities).join(', ')}`,
    type: `a code of MARC 008/21, or one of ${Object.values(resourceTypes).join(', ')}`,
    urls: 'an address that begins with http:// or https://',
  };
  return `“${value}” is not known as ${field}: it takes ${wanted[field]}.`;
}

const hasText = (text: string | undefined): text is string => text !== undefined && text.trim() !== '';

function scripted(text: string, original?: string): ScriptedText {
  const clean = text.trim();
  const script = scriptOf(clean);
  const base = script === undefined ? { text: clean } : { text: clean, script };
  if (!hasText(original)) return base;
  const originalScript = originalScriptOf(original);
  return {
    ...base,
    original: { text: original.trim(), ...(originalScript !== undefined && { script: originalScript }) },
  };
}

const textsOf = (texts: readonly string[] = []): ScriptedText[] => texts.filter(hasText).map((text) => scripted(text));

/** A section stands behind its common title: `British abstracts. A, Pure chemistry`. */
function titleOf({ title, designation, section, originalTitle }: TitleDescription): ScriptedText | undefined {
  if (!hasText(title)) return undefined;
  const part = [designation, section].filter(hasText).map((text) => text.trim());
  return scripted(part.length === 0 ? title : `${title.trim()}. ${part.join(', ')}`, originalTitle);
}

function keyTitleOf(text: string): NonNullable<Serial['keyTitle']> {
  const qualifier = /^.+ \(([^()]+)\)$/.exec(text.trim())?.[1];
  return { ...scripted(text), ...(qualifier !== undefined && { qualifier }) };
}

const countryOf = (text: string) =>
  (/^[a-z]{2,3}$/.test(text) ? countryByMarc(text) : undefined) ??
  countryByIso(text.toUpperCase()) ??
  countryByName(text);

const languageOf = (text: string): string | undefined =>
  (/^[a-z]{3}$/i.test(text) ? languageByCode(text.toLowerCase())?.code : undefined) ?? languageByName(text)?.code;

const yearOf = (text: string): string | undefined => (/^[12][0-9u]{3}$/.test(text) ? text : undefined);

function codeOf(table: Readonly<Record<string, string>>, text: string): string | undefined {
  if (Object.hasOwn(table, text)) return text;
  const name = text.toLowerCase().replaceAll(' ', '-');
  return Object.keys(table).find((code) => table[code] === name);
}

function addressOf(text: string): string | undefined {
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text) ? text : undefined;
}
