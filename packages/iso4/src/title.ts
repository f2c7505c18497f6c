/** Reads a title from left to right and decides about each word and sign (ISO 4:1997, 4.2 to 4.8, and the ISSN network's practice). */
import type { CompiledList } from './compile.ts';
import { type Explanation, type Piece, Writer } from './explanation.ts';
import { decideFunctionWords } from './function-word-rules.ts';
import { createLanguageGuesser } from './guess-language.ts';
import { phraseAt } from './phrases.ts';
import type { Rule } from './rules.ts';
import { plainPiece, signPiece } from './signs.ts';
import { beginsHere, type State, survey } from './state.ts';
import type { Token } from './tokens.ts';
import { createWordInfo } from './word-info.ts';
import { abbreviateWord, type WordResult } from './words.ts';

export interface ReadTitle {
  readonly abbreviation: string;
  readonly language?: NonNullable<Explanation['language']>;
}

/** `title` in NFC, `language` as the list has it. `pieces` takes what became of each word and sign, if it is wanted. */
export type TitleReader = (
  title: string,
  language: string | undefined,
  citation: boolean,
  pieces?: Piece[],
) => ReadTitle;

/** `kept`: how many words are remembered. */
export function createTitleReader(list: CompiledList, kept: number): TitleReader {
  const guesser = createLanguageGuesser(list);
  const infoOf = createWordInfo(list, guesser, kept);
  return (title, given, citation, pieces) => {
    const state = survey(title, given, citation, infoOf, guesser);
    decideFunctionWords(state);
    const only = onlySignificantWord(state);
    const writer = new Writer();
    const push = (piece: Piece): void => {
      pieces?.push(piece);
      writer.write(piece.result, piece.space);
    };
    for (let at = 0; at < state.tokens.length; at++) {
      const info = state.infos[at];
      if (info === undefined) {
        push(signPiece(list, state, at, writer.last));
        continue;
      }
      const phrase = info.phrases === undefined ? undefined : phraseAt(state, at);
      if (phrase !== undefined) {
        push(phrase.piece);
        at += phrase.tokens - 1;
        continue;
      }
      const rule = ruleAt(state, at, only === at);
      const token = state.tokens[at]!;
      if (rule !== undefined) push(plainPiece(token, isDropped(rule) ? '' : token.text, rule));
      else {
        const result = resultOf(list, state, at);
        if (pieces !== undefined) wordPieces(token, result, pieces);
        writer.write(result.text, token.space);
      }
    }
    const { language } = state;
    const { text: abbreviation } = writer;
    if (language === undefined) return { abbreviation };
    return { abbreviation, language: { code: language, given: given !== undefined } };
  };
}

const significant: ReadonlySet<Rule> = new Set<Rule>(['last-word', 'letter', 'acronym']);

/** The place of the one significant word of a title, which stays whole (ISO 4:1997, 4.7); undefined if there are more, or none. */
function onlySignificantWord({ tokens, infos, depth, rules }: State): number | undefined {
  let found: number | undefined;
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]!.kind !== 'word' || depth[at] !== 0) continue;
    const rule = rules[at];
    if (rule !== undefined && !significant.has(rule)) continue;
    if (found !== undefined || infos[at]!.isCompound) return undefined;
    found = at;
  }
  return found;
}

const isDropped = (rule: Rule): boolean =>
  rule === 'article' || rule === 'preposition' || rule === 'conjunction' || rule === 'designator';

function wordPieces(token: Token, result: WordResult, pieces: Piece[]): void {
  for (const { start, end, result: text, rule, entry, others } of result.pieces) {
    pieces.push({
      text: token.text.slice(start, end),
      start: token.start + start,
      end: token.start + end,
      result: text,
      rule,
      ...(entry === undefined ? {} : { entry }),
      others,
      space: start === 0 && token.space,
    });
  }
}

function resultOf(list: CompiledList, { tokens, infos, language, capitals }: State, at: number): WordResult {
  const { text } = tokens[at]!;
  if (capitals) return abbreviateWord(list, text, language, true);
  const { results } = infos[at]!;
  let result = results.get(language);
  if (result === undefined) {
    // Codes are what callers say they are: they may be any text.
    if (results.size > 100) results.clear();
    result = abbreviateWord(list, text, language, false);
    results.set(language, result);
  }
  return result;
}

/** What is decided about a word by its place in the title; undefined when the list decides. */
function ruleAt(state: State, at: number, only: boolean): Rule | undefined {
  const small = state.rules[at];
  if (small !== undefined) return small;
  if (state.tokens[at]!.kind === 'elision') return 'part-of-name';
  if (only) return 'single-word';
  const { tokens, infos, depth } = state;
  const { text } = tokens[at]!;
  const info = infos[at]!;
  if (text.length === 1) return /\p{N}/u.test(text) ? 'number' : 'letter';
  if (info.isDesignator && state.citation && infos[at + 1]?.isEnumeration === true) return 'designator';
  if (info.isMedium && depth[at]! > 0) return 'medium';
  return isAfterInitials(state, at) ? 'personal-name' : undefined;
}

/** `W. M. Keck Observatory`: a name follows an initial. `U. S.` and the like are no initials of a person. */
function isAfterInitials(state: State, at: number): boolean {
  const { tokens, infos } = state;
  if (tokens[at - 1]?.kind !== 'stop' || infos[at - 2]?.isInitial !== true) return false;
  if (!infos[at]!.isCapitalised || tokens[at - 2]!.text === 'S' || beginsHere(state, at - 2)) return false;
  return tokens[at - 3]?.kind !== 'comma' && infos[at - 3]?.isDesignator !== true;
}
