/** Reads a title from left to right and decides about each word and sign (ISO 4:1997, 4.2 to 4.8, and the ISSN network's practice). */
import type { CompiledList } from './compile.ts';
import type { Explanation, Piece } from './explanation.ts';
import { decideFunctionWords } from './function-word-rules.ts';
import { phraseAt } from './phrases.ts';
import type { Rule } from './rules.ts';
import { plainPiece, signPiece } from './signs.ts';
import { beginsHere, type State, survey } from './state.ts';
import { createWordInfo } from './word-info.ts';
import { abbreviateWord, type WordResult } from './words.ts';

export interface ReadTitle {
  readonly pieces: readonly Piece[];
  readonly language?: NonNullable<Explanation['language']>;
}

/** `title` in NFC, `language` as the list has it. */
export type TitleReader = (title: string, language: string | undefined, citation: boolean) => ReadTitle;

/** `kept`: how many words are remembered. */
export function createTitleReader(list: CompiledList, kept: number): TitleReader {
  const infoOf = createWordInfo(list, kept);
  return (title, given, citation) => {
    const state = survey(title, given, citation, infoOf);
    decideFunctionWords(state);
    const only = onlySignificantWord(state);
    const pieces: Piece[] = [];
    let written: string | undefined;
    const push = (piece: Piece): void => {
      pieces.push(piece);
      if (piece.result !== '') written = piece.result;
    };
    for (let at = 0; at < state.tokens.length; at++) {
      const info = state.infos[at];
      if (info === undefined) {
        push(signPiece(list, state, at, written));
        continue;
      }
      const phrase = info.phrases === undefined ? undefined : phraseAt(state, at);
      if (phrase !== undefined) {
        push(phrase.piece);
        at += phrase.tokens - 1;
      } else wordPieces(list, state, at, only, push);
    }
    const { language } = state;
    return { pieces, ...(language === undefined ? {} : { language: { code: language, given: given !== undefined } }) };
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

function wordPieces(
  list: CompiledList,
  state: State,
  at: number,
  only: number | undefined,
  push: (piece: Piece) => void,
): void {
  const token = state.tokens[at]!;
  const rule = state.rules[at] ?? (token.kind === 'elision' ? 'part-of-name' : keptRule(state, at, only === at));
  if (rule !== undefined) {
    const isDropped = rule === 'article' || rule === 'preposition' || rule === 'conjunction' || rule === 'designator';
    push(plainPiece(token, isDropped ? '' : token.text, rule));
    return;
  }
  let { space } = token;
  for (const { start, end, result, rule: why, entry, others } of resultOf(list, state, at).pieces) {
    push({
      text: token.text.slice(start, end),
      start: token.start + start,
      end: token.start + end,
      result,
      rule: why,
      ...(entry === undefined ? {} : { entry }),
      others,
      space,
    });
    space = false;
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

/** Why a word that might be abbreviated is not, by its place in the title. */
function keptRule(state: State, at: number, only: boolean): Rule | undefined {
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
