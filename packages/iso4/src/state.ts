/** A title on its way to its abbreviation: its tokens and what is known of each before any is decided. */

import type { FunctionRule } from './function-word-rules.ts';
import { elision } from './function-words/index.ts';
import type { LanguageGuesser, Vote } from './guess-language.ts';
import { type Token, tokenize } from './tokens.ts';
import type { InfoOf, WordInfo } from './word-info.ts';

export interface State {
  readonly title: string;
  readonly tokens: Token[];
  /** For each token that is a word or an elision. */
  readonly infos: readonly (WordInfo | undefined)[];
  /** For each token, how deep it stands in brackets. */
  readonly depth: readonly number[];
  /** The place of the first word or elision. */
  readonly first: number;
  /** Why a small word goes or stays; undefined for words like others. Filled by `decideFunctionWords`. */
  readonly rules: (FunctionRule | undefined)[];
  /** The whole title is in capitals. */
  readonly capitals: boolean;
  readonly language: string | undefined;
  /** The language that the title's small words speak for; another than `language` if that was given. */
  readonly guess: string | undefined;
  /** Whether small words after the first speak for it. */
  readonly guessHolds: boolean;
  /** Whether the language was given. */
  readonly given: boolean;
  /** Whether the list has a word, in whatever language. */
  readonly isInList: (info: WordInfo) => boolean;
  readonly citation: boolean;
  /** Adds no comma to the stop of an abbreviation, lest the result be longer than the title. */
  readonly addsNothing: boolean;
  /** Whether the title is an abbreviation already; decided when first asked. */
  abbreviatedAlready: boolean | undefined;
}

const isElision = (letters: string): boolean => elision(letters) !== undefined;

export function survey(
  title: string,
  given: string | undefined,
  citation: boolean,
  infoOf: InfoOf,
  guesser: LanguageGuesser,
  addsNothing: boolean,
): State {
  const tokens = tokenize(title, isElision);
  const depth: number[] = [];
  const infos: (WordInfo | undefined)[] = [];
  const votes: Vote[] = [];
  /** Of a small word at the beginning, which is often a word of another language: `Syn og segn`. */
  let first: Vote | undefined;
  let small = 0;
  let at = -1;
  let level = 0;
  for (const token of tokens) {
    if (token.kind === 'close' && level > 0) level--;
    depth.push(level);
    if (token.kind === 'open') level++;
    const info = infoOf(token);
    infos.push(info);
    if (info !== undefined && at === -1) at = infos.length - 1;
    if (info?.vote === undefined) continue;
    // With a language given, only small words speak against it. A capital letter by itself designates a section more
    // often than it is an article.
    if (info.kinds === undefined) {
      if (given === undefined) votes.push(info.vote);
    } else if (at === infos.length - 1) first = info.vote;
    else if (!info.isInitial) small = votes.push(info.vote);
  }
  if (first !== undefined && small === 0) votes.push(first);
  const guess = guesser.count(votes);
  const language = given ?? guess;
  return {
    title,
    tokens,
    infos,
    depth,
    first: at,
    rules: [],
    capitals: isInCapitals(title),
    language,
    guess,
    guessHolds: small > 0,
    given: given !== undefined,
    isInList: guesser.isInList,
    citation,
    addsNothing,
    abbreviatedAlready: undefined,
  };
}

function isInCapitals(title: string): boolean {
  for (let at = 0; at < title.length; at++) {
    const code = title.charCodeAt(at);
    if (code >= 97 && code <= 122) return false;
  }
  return title !== title.toLowerCase() && title === title.toUpperCase();
}

/** A quotation mark or another sign before a word: a space stands before it and none after. */
const opens = (tokens: State['tokens'], at: number): boolean =>
  tokens[at]?.kind === 'sign' && tokens[at]!.space && tokens[at + 1]?.space === false;

/** Whether nothing that is written follows before the title, the bracket or the section ends. */
export function endsHere({ tokens }: State, at: number): boolean {
  let next = at + 1;
  while (tokens[next]?.kind === 'ellipsis' || tokens[next]?.kind === 'control' || opens(tokens, next)) next++;
  const kind = tokens[next]?.kind;
  return kind !== 'word' && kind !== 'elision' && kind !== 'open' && kind !== 'and';
}

/** `Series C, Electronics`, `B, Condensed matter`: whether the comma stands between a section's designator and its title. */
export function isAfterDesignator(tokens: State['tokens'], infos: State['infos'], at: number): boolean {
  if (infos[at - 1]?.isEnumeration !== true) return false;
  if (tokens[at - 2]?.kind === 'stop') return true;
  return infos[at - 2]?.isDesignator === true && (at < 4 || tokens[at - 3]!.kind === 'stop');
}

/** Whether a word begins the title, a section of it or a bracket. */
export function beginsHere({ tokens, infos }: State, at: number): boolean {
  for (let before = at - 1; before >= 0; before--) {
    const { kind } = tokens[before]!;
    // After a full stop that only abbreviates, what follows is written small: `Dept. of agriculture`.
    if (kind === 'stop') return infos[at]!.isCapitalised;
    if (kind === 'open') return true;
    if (kind === 'comma') return isAfterDesignator(tokens, infos, before);
    if (kind !== 'sign' && kind !== 'control') return false;
  }
  return true;
}

export const isWord = (token: Token | undefined): boolean => token?.kind === 'word';
