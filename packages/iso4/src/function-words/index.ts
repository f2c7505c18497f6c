/** Which languages a word is an article, a preposition or a conjunction of. */
import { germanic } from './germanic.ts';
import { others } from './others.ts';
import { romance } from './romance.ts';
import { slavic } from './slavic.ts';
import type { FunctionWordKind } from './types.ts';

export type { FunctionWordKind, FunctionWords } from './types.ts';

/** In the order in which a language is preferred when the words of a title speak for two alike. */
export const functionWords = [...germanic, ...romance, ...slavic, ...others];

/** ISO 639-2/B codes of the languages whose articles, prepositions and conjunctions are known here. */
export const languagesWithFunctionWords: readonly string[] = functionWords.map(({ language }) => language);

export type KindByLanguage = ReadonlyMap<string, FunctionWordKind>;

function tabulate(elided: boolean): ReadonlyMap<string, KindByLanguage> {
  const table = new Map<string, Map<string, FunctionWordKind>>();
  for (const words of functionWords) {
    const lists: readonly (readonly [FunctionWordKind, string | undefined])[] = elided
      ? [
          ['conjunction', words.elided?.conjunction],
          ['preposition', words.elided?.preposition],
          ['article', words.elided?.article],
        ]
      : [
          ['conjunction', words.conjunctions],
          ['preposition', words.prepositions],
          ['article', words.articles],
        ];
    for (const [kind, list] of lists) {
      for (const word of (list ?? '').split(' ')) {
        if (word === '') continue;
        const kinds = table.get(word) ?? new Map<string, FunctionWordKind>();
        kinds.set(words.language, kind);
        table.set(word, kinds);
      }
    }
  }
  return table;
}

const plain = tabulate(false);
const elisions = tabulate(true);

/** `word` in lower case with a plain apostrophe. A word that is article and preposition of one language counts as the article. */
export const functionWord = (word: string): KindByLanguage | undefined => plain.get(word);

/** `letters` is what stands before the apostrophe, in lower case. */
export const elision = (letters: string): KindByLanguage | undefined => elisions.get(letters);
