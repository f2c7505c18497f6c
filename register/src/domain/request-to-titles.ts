/**
 * What was asked for as what is assigned: one description for each version without an ISSN, and the links between them, to the versions that
 * have one and to the titles before and after (ISO 3297:2020, Annex B and Table C.1). Pure: what the Register knows is handed in.
 */
import { parseAnyIssn } from '@masthead/issn';
import {
  countryByIso3,
  emptyDescription,
  type Medium,
  originalScriptOf,
  type PublicationDates,
  type Relation,
  type RelationKind,
  type ScriptedText,
  type Serial,
  scriptOf,
} from '@masthead/serial';
import type {
  BothScripts,
  PublicationType,
  PublisherAsked,
  RelatedAsked,
  RequestForm,
  VersionAsked,
} from './request-form.ts';

/** As `assign-issn` takes it. */
export interface RequestTitle {
  /** Names the version in the links and in what is said of it: its place in the form, from 1, such as `1`. */
  readonly label: string;
  readonly content: { readonly type: 'description'; readonly description: Omit<Serial, 'issn'> };
}

export interface RequestLink {
  readonly from: string;
  readonly kind: RelationKind;
  /** A label, or an ISSN with its hyphen. */
  readonly to: string;
}

export interface RequestTitles {
  readonly titles: readonly RequestTitle[];
  readonly links: readonly RequestLink[];
}

export interface TitleFacts {
  /** Medium of a number that the form names, by its ISSN: of a print and an online predecessor, each version continues its own. */
  readonly media?: ReadonlyMap<string, Medium | undefined>;
  /** What the cataloguer adds, and no applicant is asked for. */
  readonly classification?: { readonly scheme: 'udc' | 'ddc'; readonly value: string };
}

/** MARC 21, 008/21. */
const typeCodes: Readonly<Record<PublicationType, string>> = {
  newspaper: 'n',
  periodical: 'p',
  database: 'd',
  website: 'w',
  'book-series': 'm',
  'loose-leaf': 'l',
  blog: 'h',
  repository: 'r',
};

export function titlesOfRequest(
  form: RequestForm,
  { media = new Map(), classification }: TitleFacts = {},
): RequestTitles {
  const asked = form.versions.flatMap((version, index) =>
    isAsked(version) ? [{ version, label: String(index + 1) }] : [],
  );
  const titles = asked.map(({ version, label }): RequestTitle => {
    const described = describe(form, version);
    const description = classification === undefined ? described : { ...described, classifications: [classification] };
    return { label, content: { type: 'description', description } };
  });
  return { titles, links: [...versionLinks(form, asked), ...historyLinks(form, asked, media)] };
}

interface Asked {
  readonly version: VersionAsked;
  readonly label: string;
}

/** Versions that are to have a number: what stands in the field of an ISSN and is none asks for nothing. */
export function isAsked({ issn }: VersionAsked): boolean {
  return said(issn) === undefined;
}

/** ISSNs that the form names, each once, with its hyphen; what has a wrong check digit is left out. */
export function issnsOfForm({ versions, former, succeeding }: RequestForm): string[] {
  const named = [...versions, ...former, ...succeeding].flatMap(({ issn }) => issnIn(issn) ?? []);
  return [...new Set(named)];
}

function describe(form: RequestForm, version: VersionAsked): Omit<Serial, 'issn'> {
  const titleProper = scripted(version.title) ?? scripted(form.title);
  const start = said(version.start) ?? said(form.start);
  const url = said(version.url);
  const country = said(form.country);
  const marcCountry = country === undefined ? undefined : countryByIso3(country)?.marc;
  const publishers = [form.publisher, ...form.coPublishers].flatMap((one) => publisherOf(one) ?? []);
  const places = form.cities.flatMap((city) => scripted(city) ?? []);
  const other = (kind: string): ScriptedText[] =>
    form.otherTitles.flatMap((one) => (one.kind === kind ? (scripted({ roman: one.text }) ?? []) : []));
  return {
    ...emptyDescription(),
    ...(titleProper && { titleProper }),
    parallelTitles: other('parallel'),
    // A subtitle is a part of the title as it stands on the publication (MARC 246, second indicator 0).
    variantTitles: [
      ...other('subtitle').map((text) => ({ ...text, type: 'portion' as const })),
      ...other('variant').map((text) => ({ ...text, type: 'other' as const })),
    ],
    ...(version.medium && { medium: version.medium }),
    ...(marcCountry !== undefined && { marcCountry }),
    countries: country === undefined ? [] : [country],
    languages: form.languages.filter((code) => code !== ''),
    publications:
      publishers.length + places.length === 0
        ? []
        : [{ role: 'earliest', places, publishers, ...(start !== undefined && { dates: datesShown(form, start) }) }],
    dates: datesOf(form, start),
    ...(said(form.frequency) !== undefined && { frequency: form.frequency! }),
    ...(form.type && { type: typeCodes[form.type] }),
    ...titleScript(titleProper),
    urls: url === undefined ? [] : [{ url }],
    relations: [...relationsByTitle('continues', form.former), ...relationsByTitle('continued-by', form.succeeding)],
  };
}

/** MARC 21, 008/33, for what can be told by the letters alone. */
const scriptCodes: Readonly<Record<string, string>> = {
  Cyrl: 'c',
  Jpan: 'd',
  Hani: 'e',
  Arab: 'f',
  Grek: 'g',
  Hebr: 'h',
  Thai: 'i',
  Deva: 'j',
  Kore: 'k',
  Hang: 'k',
  Taml: 'l',
};

/** Of the script on the publication. Latin with diacritics is the extended alphabet. */
function titleScript(title: ScriptedText | undefined): { readonly titleScript?: string } {
  const shown = title?.original ?? title;
  if (shown?.script === undefined) return {};
  const code = shown.script === 'Latn' ? (/^[ -~]*$/.test(shown.text) ? 'a' : 'b') : scriptCodes[shown.script];
  return code === undefined ? {} : { titleScript: code };
}

const said = (text: string | undefined): string | undefined => {
  const trimmed = text?.normalize('NFC').trim();
  return trimmed === undefined || trimmed === '' ? undefined : trimmed;
};

/** The Roman form is the record's own, the original stands beside it; alone it has to do. */
function scripted(both: BothScripts | undefined): ScriptedText | undefined {
  const [roman, original] = [said(both?.roman), said(both?.original)];
  const text = roman ?? original;
  if (text === undefined) return undefined;
  const script = scriptOf(text);
  const ownScript = original === undefined ? undefined : (originalScriptOf(original) ?? scriptOf(original));
  return {
    text,
    ...(script !== undefined && { script }),
    ...(roman !== undefined &&
      original !== undefined &&
      original !== roman && { original: { text: original, ...(ownScript !== undefined && { script: ownScript }) } }),
  };
}

const publisherOf = (asked: PublisherAsked | undefined): ScriptedText | undefined => scripted(asked?.name);

function datesOf({ status, end }: RequestForm, start: string | undefined): PublicationDates {
  const years = {
    ...(start !== undefined && { start: start.slice(0, 4) }),
    ...(status === 'discontinued' && said(end) !== undefined && { end: said(end)!.slice(0, 4) }),
  };
  const told = {
    'to-be-published': 'current',
    current: 'current',
    discontinued: 'ceased',
    unknown: 'unknown',
  } as const;
  return { ...years, status: status === undefined ? 'unknown' : told[status], numbering: [] };
}

/** As 264 $c shows it: open while it goes on. */
function datesShown({ status, end }: RequestForm, start: string): string {
  const year = start.slice(0, 4);
  const last = status === 'discontinued' ? said(end)?.slice(0, 4) : undefined;
  return last === undefined ? `${year}-` : last === year ? year : `${year}-${last}`;
}

/** Titles before and after without a number are named in the record alone. */
function relationsByTitle(kind: RelationKind, related: readonly RelatedAsked[]): Relation[] {
  return related.flatMap(({ title, issn }) => {
    const text = said(title);
    return text === undefined || issnIn(issn) !== undefined ? [] : [{ kind, title: text }];
  });
}

function issnIn(text: string | undefined): string | undefined {
  if (said(text) === undefined) return undefined;
  const parsed = parseAnyIssn(text!);
  return parsed.ok ? parsed.issn : undefined;
}

/**
 * Versions are named as such also where they are called otherwise or are linked with one that has its number; `assign-issn` finds those
 * that are called the same by itself, but a link that says it twice does no harm.
 */
function versionLinks({ versions }: RequestForm, asked: readonly Asked[]): RequestLink[] {
  const kind = 'other-medium';
  const [first, ...others] = asked;
  const known = [...new Set(versions.flatMap(({ issn }) => issnIn(issn) ?? []))];
  return [
    ...others.map(({ label }): RequestLink => ({ from: first!.label, kind, to: label })),
    ...asked.flatMap(({ label }) => known.map((to): RequestLink => ({ from: label, kind, to }))),
  ];
}

/** Of several predecessors in several media each version has that of its own; where none is in its medium, all of them. */
function historyLinks(
  { former, succeeding }: RequestForm,
  asked: readonly Asked[],
  media: NonNullable<TitleFacts['media']>,
): RequestLink[] {
  const linksTo = (kind: RelationKind, related: readonly RelatedAsked[]): RequestLink[] => {
    const numbers = [...new Set(related.flatMap(({ issn }) => issnIn(issn) ?? []))];
    return asked.flatMap(({ version, label }) => {
      const own = numbers.filter((issn) => media.get(issn) === version.medium);
      return (own.length > 0 ? own : numbers).map((to): RequestLink => ({ from: label, kind, to }));
    });
  };
  return [...linksTo('continues', former), ...linksTo('continued-by', succeeding)];
}
