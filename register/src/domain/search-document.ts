/** What of a serial goes into search: its words, how it files, how it ranks, what it can be filtered by, how a hit is shown. */
import type { Medium, ScriptedText } from '@masthead/serial';
import type { NumberState } from './number-state.ts';

/** How a hit is shown in a list, without opening its record. */
export interface SearchCard {
  readonly title: ScriptedText;
  /** When it is not the title shown. */
  readonly keyTitle?: string;
  readonly publisher?: string;
  readonly place?: string;
  /** Such as `1869–` or `1990–2004`. */
  readonly dates?: string;
}

export interface SearchDocument {
  readonly card: SearchCard;
  /** Folded filing title; the qualifier of a key title follows after U+0001, so that equal titles stand together. */
  readonly sortKey: string;
  /** Text form of the tsvector. */
  readonly vector: string;
  readonly medium?: Medium;
  /** ISO 3166-1 alpha-3 of the main country. */
  readonly country?: string;
  /** ISO 639-2/B codes, the main one first. */
  readonly languages: readonly string[];
  readonly state: NumberState;
  /** First year divided by ten, such as 186; absent when unknown. */
  readonly decade?: number;
  /** MARC 008/21. */
  readonly type?: string;
  /** 0 to 100; a higher one is shown first. */
  readonly rank: number;
}
