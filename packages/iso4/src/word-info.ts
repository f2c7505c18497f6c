/** What is known of a word by itself, whatever title it stands in; remembered, up to a bound, since titles share most of their words. */
import { isUpperCase } from './align.ts';
import type { CompiledList, PhraseEntry } from './compile.ts';
import { foldPhrase, foldWord } from './fold.ts';
import { elision, functionWord, type KindByLanguage } from './function-words/index.ts';
import type { LanguageGuesser, Vote } from './guess-language.ts';
import type { Token } from './tokens.ts';
import { designators, isInLocution, mediumTerms } from './vocabulary.ts';
import type { WordResult } from './words.ts';

export interface WordInfo {
  /** Folded. */
  readonly key: string;
  /** Folded, apart at hyphens and apostrophes. */
  readonly parts: readonly string[];
  /** The article, preposition or conjunction that it may be. */
  readonly kinds: KindByLanguage | undefined;
  /** As an article, preposition or conjunction, which says more, or as a word of the list. */
  readonly vote: Vote | undefined;
  /** Entries of several words that may begin here. */
  readonly phrases: readonly PhraseEntry[] | undefined;
  readonly isInLocution: boolean;
  readonly isDesignator: boolean;
  readonly isMedium: boolean;
  /** May number a section: a letter, digits, a Roman numeral, `P-20`. */
  readonly isEnumeration: boolean;
  readonly isCapitalised: boolean;
  /** Of two letters or more, all of them capitals. */
  readonly isUpperCase: boolean;
  readonly isInitial: boolean;
  readonly isCompound: boolean;
  /** Of letters a to z, the first perhaps a capital. */
  readonly isSimple: boolean;
  /** What it becomes in the language that was asked for last. */
  language: string | undefined;
  result: WordResult | undefined;
}

export type InfoOf = (token: Token) => WordInfo | undefined;

const enumeration = /^(?:\p{Lu}|\p{L}?-?\d+\p{L}?|[IVXLC]+|\p{Lu}{1,3}-\p{N}+|\d+[-/]\d+)$/u;
const plainApostrophe = (text: string): string => text.replace(/[’`´‘]/gu, "'");

/** `kept`: how many words are remembered; 0 for none. */
export function createWordInfo(list: CompiledList, guesser: LanguageGuesser, kept: number): InfoOf {
  const words = remembering((text) => wordInfo(list, guesser, text), kept);
  const elisions = remembering((text) => elisionInfo(list, guesser, text), kept);
  return ({ kind, text }) => (kind === 'word' ? words(text) : kind === 'elision' ? elisions(text) : undefined);
}

/**
 * In two generations: when the younger is full it becomes the older, and what is not asked for again goes. So never more
 * than twice `kept` words are remembered, and the frequent ones always are.
 */
function remembering(compute: (text: string) => WordInfo, kept: number): (text: string) => WordInfo {
  if (kept === 0) return compute;
  let younger = new Map<string, WordInfo>();
  let older = new Map<string, WordInfo>();
  return (text) => {
    const known = younger.get(text);
    if (known !== undefined) return known;
    const info = older.get(text) ?? compute(text);
    if (text.length > 60) return info;
    if (younger.size >= kept) {
      older = younger;
      younger = new Map();
    }
    younger.set(text, info);
    return info;
  };
}

/** Letters a to z alone, the first perhaps a capital: the common word, for which most of the rest need not be asked. */
const isSimple = (text: string): boolean => {
  for (let at = 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 97 || code > 122) return false;
  }
  return text.length > 1 && (text.charCodeAt(0) | 32) >= 97 && (text.charCodeAt(0) | 32) <= 122;
};

function wordInfo(list: CompiledList, guesser: LanguageGuesser, text: string): WordInfo {
  const simple = isSimple(text);
  const key = foldWord(text);
  const small = simple ? key : plainApostrophe(text.toLowerCase());
  const kinds = text.length <= 15 ? functionWord(small) : undefined;
  const parts = simple ? [key] : foldPhrase(text).split(' ');
  return {
    key,
    parts,
    kinds,
    vote: kinds === undefined ? guesser.voteOfWord(key, text) : guesser.voteOfFunctionWord(kinds),
    phrases: phrasesFrom(list, parts[0]!),
    isInLocution: isInLocution(key),
    isDesignator: designators.has(key),
    isMedium: mediumTerms.has(key),
    isEnumeration: !simple && enumeration.test(text),
    isCapitalised: isCapitalised(text),
    isUpperCase: !simple && text.length > 1 && isUpperCase(text),
    isInitial: !simple && /^\p{Lu}\p{M}*$/u.test(text),
    isCompound: !simple && /[-\u2010-\u2012\u2212]./u.test(text),
    isSimple: simple,
    language: undefined,
    result: undefined,
  };
}

function elisionInfo(list: CompiledList, guesser: LanguageGuesser, text: string): WordInfo {
  const kinds = elision(text.slice(0, -1).toLowerCase());
  const parts = foldPhrase(text).split(' ');
  return {
    key: foldWord(text),
    parts,
    kinds,
    vote: kinds === undefined ? undefined : guesser.voteOfFunctionWord(kinds),
    phrases: phrasesFrom(list, parts[0]!),
    isInLocution: false,
    isDesignator: false,
    isMedium: false,
    isEnumeration: false,
    isCapitalised: isCapitalised(text),
    isUpperCase: false,
    isInitial: false,
    isCompound: false,
    isSimple: false,
    language: undefined,
    result: undefined,
  };
}

const isCapitalised = (text: string): boolean => {
  const first = text.charAt(0);
  return first !== first.toLowerCase();
};

const phrasesFrom = ({ phrases }: CompiledList, start: string): readonly PhraseEntry[] | undefined =>
  phrases.get(start) ?? (start.endsWith('s') ? phrases.get(start.slice(0, -1)) : undefined);
