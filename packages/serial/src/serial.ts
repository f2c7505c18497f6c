/**
 * The continuing resource that an ISSN identifies, in one medium version (ISO 3297:2020, 3 and Annex C).
 * A `Serial` is what a record says, in the field's terms and free of any format; the record itself is kept beside it.
 */
import type { Issn } from '@masthead/issn';

/** Record statuses of the ISSN Register. `register` is shown to readers as "confirmed". */
export const recordStatuses = ['register', 'provisional', 'legacy', 'unreported', 'cancelled', 'suppressed'] as const;
export type RecordStatus = (typeof recordStatuses)[number];

/** Medium versions by the vocabulary of the application profile. */
export const media = ['print', 'online', 'digital-carrier', 'other'] as const;
export type Medium = (typeof media)[number];

/** Text in the script of the record, with the same text in its original script where the record has it (MARC 880). */
export interface ScriptedText {
  readonly text: string;
  /** ISO 15924 code of `text`'s script, such as `Latn`; absent when the text has no letters. */
  readonly script?: string;
  readonly original?: { readonly text: string; readonly script?: string };
  /** How many UTF-16 units at the start of `text` do not count for filing, such as 4 for `The Times`; absent when all do. */
  readonly nonFiling?: number;
}

/** Kinds of variant title, by the second indicator of MARC 246. */
export const variantTypes = [
  'unspecified',
  'portion',
  'distinctive',
  'other',
  'cover',
  'added-title-page',
  'caption',
  'running',
  'spine',
] as const;
export type VariantType = (typeof variantTypes)[number];

export interface VariantTitle extends ScriptedText {
  readonly type: VariantType;
  /** Text that introduces the variant, MARC 246 $i. */
  readonly label?: string;
}

export interface KeyTitle extends ScriptedText {
  /** The parenthetical qualifier without its parentheses, such as `Basingstoke. Online`. `text` has it included. */
  readonly qualifier?: string;
}

/** Which part of the publication history a statement describes (MARC 260/264, first indicator). */
export type PublicationRole = 'earliest' | 'intervening' | 'latest';

export interface Publication {
  readonly role: PublicationRole;
  readonly places: readonly ScriptedText[];
  readonly publishers: readonly ScriptedText[];
  /** As transcribed, MARC 26X $c. */
  readonly dates?: string;
}

export interface PublicationDates {
  /** Four characters, `u` for an unknown digit, such as `1869` or `19uu`. */
  readonly start?: string;
  /** Four characters; absent while the resource is current. */
  readonly end?: string;
  readonly status: 'current' | 'ceased' | 'unknown';
  /** Dates and numbering as transcribed, MARC 362. */
  readonly numbering: readonly string[];
}

export interface IssuingBody extends ScriptedText {
  /** Subordinate units, from the larger to the smaller. */
  readonly units: readonly string[];
  /** Identifiers such as an ISNI, as they stand in the record. */
  readonly identifiers: readonly string[];
}

export interface OnlineLocation {
  readonly url: string;
  readonly note?: string;
}

/** MARC 760–787 by what they say, seen from the resource that carries the link. */
export const relationKinds = [
  'main-series',
  'subseries',
  'original-language',
  'translation',
  'supplement',
  'supplement-to',
  'other-edition',
  'other-medium',
  'issued-with',
  'continues',
  'continues-in-part',
  'supersedes',
  'supersedes-in-part',
  'formed-by-union-of',
  'absorbed',
  'absorbed-in-part',
  'separated-from',
  'continued-by',
  'continued-in-part-by',
  'superseded-by',
  'superseded-in-part-by',
  'absorbed-by',
  'absorbed-in-part-by',
  'split-into',
  'merged-with',
  'changed-back-to',
  'related',
] as const;
export type RelationKind = (typeof relationKinds)[number];

export interface Relation {
  readonly kind: RelationKind;
  readonly title?: string;
  /** The related resource's ISSN, when it is a valid one. */
  readonly issn?: Issn;
  /** The ISSN as it stands in the record when it is not a valid one. */
  readonly invalidIssn?: string;
  readonly note?: string;
}

export interface Note {
  /** MARC tag: 5XX, or 310 and 321 for the current and a former frequency in words. */
  readonly tag: string;
  readonly text: string;
}

export interface Classification {
  readonly scheme: 'udc' | 'ddc';
  readonly value: string;
  readonly edition?: string;
}

/** An abstracting or indexing service that covers the resource, MARC 510. */
export interface IndexedIn {
  readonly name: string;
  readonly url?: string;
  /** True when the network shows it as a facet ($9 `facet`). */
  readonly facet: boolean;
}

/** How far a keeper has come: what is archived may be on its way, or given out because nobody else does any more. */
export const archivingStatuses = ['archived', 'in-progress', 'triggered'] as const;
export type ArchivingStatus = (typeof archivingStatuses)[number];

/** What an archiving agency says that it keeps of the resource: a line of the Keepers Registry, 920 of the network's records. */
export interface KeeperHolding {
  readonly name: string;
  /** Code of the agency in the Keepers Registry, such as `clockss`. */
  readonly code: string;
  readonly status: ArchivingStatus;
  /** Four digits. */
  readonly start?: string;
  readonly end?: string;
  /** Volumes in short, and with their issues, as the agency gives them. */
  readonly extent?: string;
  readonly fullExtent?: string;
  /** ISO 8601 date. */
  readonly updated?: string;
  readonly url?: string;
}

/** Where copies of an online resource are kept, MARC 857. One of agency, archive and address is there. */
export interface WebArchive {
  readonly agency?: string;
  /** Name of the web archive or repository. */
  readonly archive?: string;
  /** As it stands in the record, such as `2013-2020`. */
  readonly dates?: string;
  readonly url?: string;
}

/** A cluster of which the resource is a member: `L` or `H`, or a later one (ISO 3297, 7; MARC 023). */
export interface ClusterIssn {
  readonly kind: string;
  readonly issn: Issn;
  readonly cancelled: readonly string[];
  readonly incorrect: readonly string[];
}

export interface RecordData {
  readonly controlNumber?: string;
  /** MARC 003, `ISSN` for the Register's own records. */
  readonly controlAgency?: string;
  /** ISO 8601 date of creation, from 039 $y or 008/00-05. */
  readonly created?: string;
  /** ISO 8601 date and time of the last change, from 005. */
  readonly modified?: string;
  /** The centre that created the record, 699 $v. */
  readonly createdBy?: string;
}

export interface Serial {
  readonly issn: Issn;
  readonly status: RecordStatus;
  /** Code of the responsible centre, without padding (022 $2, such as `2`, `7`, `76`). */
  readonly centre?: string;

  readonly issnL?: Issn;
  /** Cancelled ISSN-Ls, 022 $m. */
  readonly cancelledIssnL: readonly string[];
  /** Incorrect ISSNs, 022 $y: may be structurally invalid or belong to another resource. */
  readonly incorrect: readonly string[];
  /** Cancelled ISSNs, 022 $z. */
  readonly cancelled: readonly string[];
  /** For a cancelled number, the ISSN that replaces it, 022 $v. */
  readonly replacedBy?: Issn;
  readonly clusters: readonly ClusterIssn[];
  readonly coden: readonly string[];

  readonly titleProper?: ScriptedText;
  readonly keyTitle?: KeyTitle;
  readonly abbreviatedKeyTitle?: ScriptedText;
  readonly parallelTitles: readonly ScriptedText[];
  readonly variantTitles: readonly VariantTitle[];

  readonly medium?: Medium;
  /** MARC country code (008/15-17), trimmed, such as `enk`. */
  readonly marcCountry?: string;
  /** ISO 3166-1 alpha-3 codes (044 $c, or from the MARC code when 044 is absent). */
  readonly countries: readonly string[];
  /** ISO 639-2/B codes, the main one (008/35-37) first. */
  readonly languages: readonly string[];
  readonly publications: readonly Publication[];
  readonly dates: PublicationDates;
  /** MARC 008/18, one character; absent when unknown or not coded. */
  readonly frequency?: string;
  /** MARC 008/19. */
  readonly regularity?: string;
  /** MARC 008/21: `p` periodical, `n` newspaper, `m` monographic series, `w` website … */
  readonly type?: string;
  /** MARC 008/33, alphabet or script of the title. */
  readonly titleScript?: string;
  readonly issuingBodies: readonly IssuingBody[];
  readonly urls: readonly OnlineLocation[];
  readonly relations: readonly Relation[];
  readonly notes: readonly Note[];
  readonly classifications: readonly Classification[];
  readonly indexedIn: readonly IndexedIn[];
  readonly keepers: readonly KeeperHolding[];
  readonly webArchives: readonly WebArchive[];
  readonly recordData: RecordData;
}
