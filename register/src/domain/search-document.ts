/** What of a serial goes into search: its words, how it files, how it ranks, what it can be filtered by, how a hit is shown. */
import type { Medium, ScriptedText } from '@masthead/serial';
import type { NumberState } from './number-state.ts';

/** How a hit is shown in a list, without opening its record. */
export interface SearchCard {
  /** The title to show, with its original script where the record has it. */
  readonly title: ScriptedText;
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

/** A card as text: a JSON array whose places are fixed, without what is empty at its end. It stands in every search row, so it is short. */
export function cardToText(card: SearchCard): string {
  const { title } = card;
  const places = [
    title.text,
    title.script,
    title.original?.text,
    title.original?.script,
    title.nonFiling,
    card.keyTitle === title.text ? true : card.keyTitle,
    card.publisher,
    card.place,
    card.dates,
  ];
  while (places.at(-1) === undefined) places.pop();
  return JSON.stringify(places.map((value) => value ?? 0));
}

export function textToCard(text: string): SearchCard {
  const [title, script, original, originalScript, nonFiling, keyTitle, publisher, place, dates] = JSON.parse(text) as (
    | string
    | number
    | true
    | undefined
  )[];
  const shown = String(title);
  return {
    title: {
      text: shown,
      ...textOf('script', script),
      ...(typeof original === 'string' ? { original: { text: original, ...textOf('script', originalScript) } } : {}),
      ...(typeof nonFiling === 'number' && nonFiling > 0 ? { nonFiling } : {}),
    },
    ...(keyTitle === true ? { keyTitle: shown } : textOf('keyTitle', keyTitle)),
    ...textOf('publisher', publisher),
    ...textOf('place', place),
    ...textOf('dates', dates),
  };
}

function textOf<Name extends string>(
  name: Name,
  value: string | number | true | undefined,
): { [key in Name]?: string } {
  return (typeof value === 'string' ? { [name]: value } : {}) as { [key in Name]?: string };
}
