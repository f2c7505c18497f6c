/** Which articles, prepositions and conjunctions of a title go, and which stay (ISO 4:1997, 4.4). */
import type { FunctionWordKind } from './function-words/index.ts';
import { beginsHere, endsHere, isWord, type State } from './state.ts';
import { locutions, unmistakable } from './vocabulary.ts';

export type FunctionRule =
  | FunctionWordKind
  | 'locution'
  | 'acronym'
  | 'letter'
  | 'first-word'
  | 'last-word'
  | 'part-of-name';

export function decideFunctionWords(state: State): void {
  for (let at = 0; at < state.tokens.length; at++) {
    const info = state.infos[at];
    const special = info !== undefined && (info.kinds !== undefined || info.isInLocution);
    state.rules.push(special ? functionRule(state, at) : undefined);
  }
}

/** What article, preposition or conjunction a word is in this title. */
function kindAt(state: State, at: number): FunctionWordKind | undefined {
  const { tokens, infos, language, guess } = state;
  const info = infos[at]!;
  const kind = language === undefined ? undefined : info.kinds?.get(language);
  if (kind !== undefined) return kind;
  if (info.isCapitalised) {
    // `The Japanese journal of …` in a record that says Japanese.
    const isFirstArticle =
      at === state.first && guess !== undefined && state.guessHolds && info.kinds?.get(guess) === 'article';
    return isFirstArticle ? 'article' : undefined;
  }
  // A title in another language than the record says, or in several: only what is written small.
  const guessed = guess !== undefined && guess !== language ? info.kinds?.get(guess) : undefined;
  if (guessed !== undefined || !unmistakable.has(tokens[at]!.text)) return guessed;
  return info.kinds?.values().next().value;
}

function functionRule(state: State, at: number): FunctionRule | undefined {
  const info = state.infos[at]!;
  if (info.isInLocution && isInLocution(state, at)) return 'locution';
  const kind = kindAt(state, at);
  if (kind === undefined) return undefined;
  const begins = beginsHere(state, at);
  const { kind: tokenKind, text } = state.tokens[at]!;
  if (tokenKind === 'word') {
    const ends = endsHere(state, at);
    if (info.isUpperCase && !state.capitals) return 'acronym';
    if (text.length === 1 && info.isCapitalised && (state.capitals ? ends : !begins || ends)) return 'letter';
    if (ends) return begins && kind === 'article' ? undefined : 'last-word';
  }
  if (begins) {
    const inBracket = state.depth[at]! > 0;
    if (kind !== 'article') return inBracket ? kind : 'first-word';
    return inBracket && info.isCapitalised ? 'part-of-name' : 'article';
  }
  return isPartOfName(state, at, kind) || isInForeignName(state, at, kind) ? 'part-of-name' : kind;
}

/**
 * `Antonie van Leeuwenhoek` in a record that says Latin or English: a preposition of another language that is written small
 * between two words that are written large, the first of which is no word of the list.
 */
function isInForeignName(
  { tokens, infos, language, given, isInList }: State,
  at: number,
  kind: FunctionWordKind,
): boolean {
  if (kind !== 'preposition' || !given || tokens[at]!.kind !== 'word' || infos[at]!.isCapitalised) return false;
  if (infos[at]!.kinds?.has(language!) === true) return false;
  const [before, after] = [infos[at - 1], infos[at + 1]];
  return (
    before?.isCapitalised === true &&
    after?.isCapitalised === true &&
    before.kinds === undefined &&
    !before.isUpperCase &&
    !isInList(before)
  );
}

/** `la Universidad de La Salle`: an article written large after a preposition written small. English titles write any word large. */
function isPartOfName(state: State, at: number, kind: FunctionWordKind): boolean {
  const { tokens, infos, language, capitals } = state;
  if (capitals || !infos[at]!.isCapitalised) return false;
  const before = infos[at - 1];
  const afterSmall = isWord(tokens[at - 1]) && before?.kinds !== undefined && !before.isCapitalised;
  if (tokens[at]!.kind === 'elision') {
    return /^d/iu.test(tokens[at]!.text) && infos[at + 1]?.isCapitalised === true && writesSmall(state, at);
  }
  return kind === 'article' && language !== 'eng' && afterSmall;
}

/** Whether the title writes its other small words small. */
function writesSmall({ infos }: State, but: number): boolean {
  return infos.some((info, at) => at !== but && at > 0 && info?.kinds !== undefined && !info.isCapitalised);
}

function isInLocution({ tokens, infos }: State, at: number): boolean {
  return locutions.some((phrase) =>
    phrase.some((_, offset) =>
      phrase.every((word, place) => {
        const there = at - offset + place;
        return isWord(tokens[there]) && infos[there]!.key === word;
      }),
    ),
  );
}
