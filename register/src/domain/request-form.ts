/**
 * What an applicant is asked: the nineteen elements of ISO 3297:2020, Table C.1, with all media of a title and the titles around it in one
 * form. The form in the browser, the spreadsheet and the interface for programs all fill this one shape; `checkRequestForm` says what is
 * wrong with it. Empty texts count as absent.
 */
import type { Medium } from '@masthead/serial';

/** As it is shown on the publication: in Roman script, and in its own where that is another (C.1). */
export interface BothScripts {
  readonly roman?: string;
  readonly original?: string;
}

export const applicantKinds = ['publisher', 'representative', 'library', 'content-provider', 'preservation'] as const;
/** Who may ask (5.2). */
export type ApplicantKind = (typeof applicantKinds)[number];

export const otherTitleKinds = ['subtitle', 'parallel', 'variant'] as const;
export const publicationStatuses = ['to-be-published', 'current', 'discontinued', 'unknown'] as const;
export const publicationTypes = [
  'newspaper',
  'periodical',
  'database',
  'website',
  'book-series',
  'loose-leaf',
  'blog',
  'repository',
] as const;
export type PublicationType = (typeof publicationTypes)[number];
export const electronicFormats = ['html', 'pdf', 'epub', 'xml', 'app', 'database', 'other'] as const;

export interface PublisherAsked {
  readonly name?: BothScripts;
  /** ISO 3166-1 alpha-3, where it is not the country of publication. */
  readonly country?: string;
}

/** A title before, after or beside this one. */
export interface RelatedAsked {
  readonly title?: string;
  readonly issn?: string;
}

/** One medium of the title. Those without `issn` are asked for; one with it is what the new ones are linked with. */
export interface VersionAsked {
  readonly medium?: Medium;
  /** Only where it is called otherwise than the title. */
  readonly title?: BothScripts;
  /** That it has already, or that the applicant believes it has. */
  readonly issn?: string;
  /** Mandatory for online resources. */
  readonly url?: string;
  readonly format?: (typeof electronicFormats)[number];
  /** YYYY or YYYY-MM, where it differs from the title's. */
  readonly start?: string;
}

export interface RequestForm {
  readonly applicant: {
    readonly kind?: ApplicantKind;
    readonly name?: string;
    readonly email?: string;
    readonly organisation?: string;
    /** ISO 3166-1 alpha-3. */
    readonly country?: string;
  };
  /** 1 */
  readonly title?: BothScripts;
  /** 2 */
  readonly otherTitles: readonly { readonly kind: (typeof otherTitleKinds)[number]; readonly text: string }[];
  /** 3; ISO 3166-1 alpha-3. */
  readonly country?: string;
  /** 4 */
  readonly cities: readonly BothScripts[];
  /** 5, 14, 15 and 18: one version or more. */
  readonly versions: readonly VersionAsked[];
  /** 6; ISO 639-2/B, the main one first. */
  readonly languages: readonly string[];
  /** 7 and 8 */
  readonly publisher?: PublisherAsked;
  /** 9 and 10 */
  readonly coPublishers: readonly PublisherAsked[];
  /** 11 */
  readonly status?: (typeof publicationStatuses)[number];
  /** 12; YYYY or YYYY-MM. */
  readonly start?: string;
  readonly end?: string;
  /** 13; a code of MARC 21 008/18. */
  readonly frequency?: string;
  /** 16 */
  readonly former: readonly RelatedAsked[];
  /** 17 */
  readonly succeeding: readonly RelatedAsked[];
  /** 19 */
  readonly type?: PublicationType;
  readonly urgent?: boolean;
  /** To the centre, in the applicant's own words. */
  readonly note?: string;
}

export const emptyRequestForm: RequestForm = {
  applicant: {},
  otherTitles: [],
  cities: [],
  versions: [],
  languages: [],
  coPublishers: [],
  former: [],
  succeeding: [],
};
