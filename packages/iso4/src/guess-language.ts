/** Guesses the language of a title from its small words and from the entries of the list that its words match, when none is given. */
import type { CompiledList } from './compile.ts';
import { functionWords, type KindByLanguage } from './function-words/index.ts';
import { matchWord, mayEnd } from './match.ts';

/** Which languages a word speaks for, by their places in `languages`, and how much. */
export interface Vote {
  readonly languages: readonly number[];
  readonly weight: number;
}

/** Of two languages that are as likely, the one that comes first here is taken; the list's others come behind. */
const known = functionWords.map(({ language }) => language);

export interface LanguageGuesser {
  /** An article, preposition or conjunction of few languages says more than one of many. */
  voteOfFunctionWord(kinds: KindByLanguage): Vote;
  /** `key` folded. A word of the list speaks for the languages of its entry. */
  voteOfWord(key: string, word: string): Vote | undefined;
  isInList(word: { readonly key: string }): boolean;
  /** The language that most speaks for; undefined when nothing does. The votes are read before the function returns. */
  count(votes: readonly Vote[]): string | undefined;
}

export function createLanguageGuesser(list: CompiledList): LanguageGuesser {
  const languages = [...known];
  const places = new Map(languages.map((language, place) => [language, place]));
  const scores: number[] = languages.map(() => 0);
  const placeOf = (language: string): number => {
    let place = places.get(language);
    if (place === undefined) {
      place = languages.push(language) - 1;
      places.set(language, place);
      scores.push(0);
    }
    return place;
  };
  return {
    voteOfFunctionWord: (kinds) => ({ languages: [...kinds.keys()].map(placeOf), weight: 1 + 1 / kinds.size }),
    voteOfWord(key, word) {
      const match = key.length > 3 ? matchWord(list, key, word.toLowerCase(), undefined) : undefined;
      if (match === undefined || match.start > 0) return undefined;
      const rest = key.slice(match.end);
      const spoken = match.entry.languages.filter(
        (language) => language !== 'mul' && (match.kind !== 'inflected' || mayEnd(language, rest)),
      );
      if (spoken.length === 0) return undefined;
      return { languages: spoken.map(placeOf), weight: (match.kind === 'word' ? 0.9 : 0.6) / spoken.length };
    },
    isInList: ({ key }) => matchWord(list, key, key, undefined) !== undefined,
    count(votes) {
      if (votes.length === 0) return undefined;
      scores.fill(0);
      for (const { languages: places, weight } of votes) for (const place of places) scores[place]! += weight;
      let best = 0;
      for (let place = 1; place < scores.length; place++) if (scores[place]! > scores[best]!) best = place;
      return languages[best];
    },
  };
}
