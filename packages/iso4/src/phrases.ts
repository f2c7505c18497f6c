/** Entries of several words in a title: `San-Diego`, `United States`, `compte rendu`. */
import { adaptCase, writeAbbreviation } from './align.ts';
import type { PhraseEntry } from './compile.ts';
import type { Piece } from './explanation.ts';
import { foldWord } from './fold.ts';
import type { State } from './state.ts';
import type { Token } from './tokens.ts';

export interface FoundPhrase {
  readonly piece: Piece;
  /** How many tokens it takes. */
  readonly tokens: number;
}

/** The longest entry of several words that the title has from a token on; only white space may stand between. */
export function phraseAt(state: State, at: number): FoundPhrase | undefined {
  const { tokens, infos } = state;
  for (const phrase of infos[at]?.phrases ?? []) {
    const { words, entry } = phrase;
    let matched = 0;
    let used = at;
    while (matched < words.length) {
      const parts = infos[used]?.parts;
      const from = matched;
      if (parts === undefined || !parts.every((part, index) => isPart(phrase, from + index, part))) break;
      matched += parts.length;
      used++;
    }
    // One token is a hyphenated word, which is looked up as such.
    if (matched !== words.length || used === at + 1) continue;
    const isName = entry.text.charAt(0) !== entry.text.charAt(0).toLowerCase();
    if (isName && !(infos[at]!.isCapitalised && infos[used - 1]!.isCapitalised)) continue;
    return { piece: phrasePiece(state.title, tokens.slice(at, used), phrase), tokens: used - at };
  }
  return undefined;
}

/** Each word may be in the plural; the last may go on if the entry is a stem. */
function isPart({ words, open }: PhraseEntry, at: number, part: string): boolean {
  const word = words[at];
  if (word === undefined) return false;
  if (word === part || (part.length === word.length + 1 && part === `${word}s`)) return true;
  return open && at === words.length - 1 && part.startsWith(word);
}

function phrasePiece(title: string, tokens: readonly Token[], { entry }: PhraseEntry): Piece {
  const first = tokens[0]!;
  const end = tokens.at(-1)!.end;
  const text = title.slice(first.start, end);
  const place = { text, start: first.start, end, entry, others: [], space: first.space };
  if (entry.abbreviation === undefined) return { ...place, result: text, rule: 'not-abbreviated' };
  const result = writePhrase(tokens, entry.abbreviation);
  if (result.length >= text.length) return { ...place, result: text, rule: 'not-shorter' };
  return { ...place, result, rule: 'phrase' };
}

/** Each word of the abbreviation with the letters of the word of the title that begins like it. */
function writePhrase(tokens: readonly Token[], abbreviation: string): string {
  let next = 0;
  return abbreviation
    .split(' ')
    .map((part) => {
      const letter = foldWord(part).charAt(0);
      for (let at = next; at < tokens.length; at++) {
        if (!foldWord(tokens[at]!.text).startsWith(letter)) continue;
        next = at + 1;
        return writeAbbreviation(tokens[at]!.text, part);
      }
      return adaptCase(tokens[Math.min(next, tokens.length - 1)]!.text, part);
    })
    .join(' ');
}
