/** Guesses the language of a title from its small words and from the entries of the list that its words match, when none is given. */
import type { CompiledList } from './compile.ts';
import { foldWord } from './fold.ts';
import { functionWords, type KindByLanguage } from './function-words/index.ts';
import { matchWord, mayEnd } from './match.ts';

const order = new Map(functionWords.map(({ language }, index) => [language, index]));
const placeOf = (language: string): number => order.get(language) ?? order.size;

export type Scores = Map<string, number>;

/** An article, preposition or conjunction of few languages says more than one of many. */
export function countFunctionWord(scores: Scores, kinds: KindByLanguage): void {
  const weight = 1 + 1 / kinds.size;
  for (const language of kinds.keys()) scores.set(language, (scores.get(language) ?? 0) + weight);
}

/** Which languages a word speaks for, and how much: those of its entry. */
export interface Vote {
  readonly languages: readonly string[];
  readonly weight: number;
}

export function voteOf(list: CompiledList, word: string): Vote | undefined {
  const key = foldWord(word);
  const match = key.length > 3 ? matchWord(list, key, word.toLowerCase(), undefined) : undefined;
  if (match === undefined || match.start > 0) return undefined;
  const rest = key.slice(match.end);
  const languages = match.entry.languages.filter(
    (language) => language !== 'mul' && (match.kind !== 'inflected' || mayEnd(language, rest)),
  );
  if (languages.length === 0) return undefined;
  return { languages, weight: (match.kind === 'word' ? 0.9 : 0.6) / languages.length };
}

export function countVote(scores: Scores, { languages, weight }: Vote): void {
  for (const language of languages) scores.set(language, (scores.get(language) ?? 0) + weight);
}

/** Of two languages that are as likely, the one that comes first in the tables. Undefined when nothing speaks for any. */
export function mostLikely(scores: Scores): string | undefined {
  let guess: string | undefined;
  let most = 0;
  for (const [language, score] of scores) {
    if (score > most || (score === most && placeOf(language) < placeOf(guess!))) [guess, most] = [language, score];
  }
  return guess;
}
