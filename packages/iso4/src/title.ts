/** Reads a title from left to right and decides about each word and sign (ISO 4:1997, 4.2 to 4.8, and the ISSN network's practice). */
import type { CompiledList } from './compile.ts';
import { type Explanation, type Piece, Writer } from './explanation.ts';
import { decideFunctionWords } from './function-word-rules.ts';
import { createLanguageGuesser } from './guess-language.ts';
import { phraseAt } from './phrases.ts';
import type { Rule } from './rules.ts';
import { isAbbreviationAlready, plainPiece, signPiece } from './signs.ts';
import { type State, survey } from './state.ts';
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
  const read = (
    ...[title, given, citation, pieces, addsNothing = false]: [...Parameters<TitleReader>, boolean?]
  ): ReadTitle => {
    const state = survey(title, given, citation, infoOf, guesser, addsNothing);
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
      const rule = ruleAt(list, state, at, only === at);
      const token = state.tokens[at]!;
      if (rule === undefined && explains(state, at)) {
        for (const piece of explainingPieces(state, at)) push(piece);
        continue;
      }
      if (rule !== undefined) push(plainPiece(token, isDropped(rule) ? '' : token.text, rule));
      else {
        const result = resultOf(list, state, at);
        if (pieces !== undefined) wordPieces(token, result, pieces);
        writer.write(result.text, token.space);
      }
    }
    const { language } = state;
    const large = startsLarge(state);
    const abbreviation = large ? capitalised(writer.text) : writer.text;
    const first = large && pieces !== undefined ? pieces.findIndex(({ result }) => result !== '') : -1;
    if (first >= 0) pieces![first] = { ...pieces![first]!, result: capitalised(pieces![first]!.result) };
    if (language === undefined) return { abbreviation };
    return { abbreviation, language: { code: language, given: given !== undefined } };
  };
  return (title, given, citation, pieces) => {
    const result = read(title, given, citation, pieces);
    if (result.abbreviation.length <= title.length) return result;
    // `Aa (N.Y. Online)`: nothing was gained that would pay for the comma.
    pieces?.splice(0);
    return read(title, given, citation, pieces, true);
  };
}

const explaining = /^([\p{Lu}\p{N}]{2,}[-‐–])(?:A|An|The)$/u;

/** `4OR-A Quarterly Journal`: an article that a hyphen ties to an acronym begins an explanation of it. */
const explains = ({ tokens, infos, language }: State, at: number): boolean =>
  language === 'eng' && infos[at]!.isCompound && tokens[at + 1]?.kind === 'word' && explaining.test(tokens[at]!.text);

/** The acronym with its hyphen; the article; and what follows without a space. */
function explainingPieces(state: State, at: number): Piece[] {
  const token = state.tokens[at]!;
  const [, head = ''] = explaining.exec(token.text)!;
  const middle = token.start + head.length;
  state.tokens[at + 1] = { ...state.tokens[at + 1]!, space: false };
  return [
    plainPiece({ ...token, text: head, end: middle }, head, 'acronym'),
    plainPiece({ ...token, text: token.text.slice(head.length), start: middle, space: false }, '', 'article'),
  ];
}

/** `The journal of …`: when the article goes, the next word begins the title and is written large (ISO 4:1997, 4.3). */
const startsLarge = ({ first, rules, infos }: State): boolean =>
  rules[first] === 'article' && infos[first]!.isCapitalised;

export const capitalised = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

const significant: ReadonlySet<Rule> = new Set<Rule>(['last-word', 'letter', 'acronym']);

/** The place of the one significant word of a title, which stays whole (ISO 4:1997, 4.7); undefined if there are more, or none. */
function onlySignificantWord({ tokens, infos, depth, rules }: State): number | undefined {
  // A title that is nothing but a bracket has no qualifier.
  const isAllInBrackets = !tokens.some(({ kind }, at) => kind === 'word' && depth[at] === 0);
  let found: number | undefined;
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]!.kind !== 'word' || (depth[at] !== 0 && !isAllInBrackets)) continue;
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
  const info = infos[at]!;
  if (info.result === undefined || info.language !== language) {
    info.result = abbreviateWord(list, text, language, false, info.isSimple);
    info.language = language;
  }
  return info.result;
}

/** What is decided about a word by its place in the title; undefined when the list decides. */
function ruleAt(list: CompiledList, state: State, at: number, only: boolean): Rule | undefined {
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
  if (isAbbreviationAlready(list, state, at)) return 'already-abbreviated';
  return isAfterInitials(state, at) ? 'personal-name' : undefined;
}

/** Initials that are of no person. */
const noPerson = new Set('BC DC GB NY NZ SSSR UK UN US USA USSR'.split(' '));

/** `W. M. Keck Observatory`: a name follows initials. */
function isAfterInitials({ tokens, infos }: State, at: number): boolean {
  let initials = '';
  let first = at;
  while (tokens[first - 1]?.kind === 'stop' && infos[first - 2]?.isInitial === true) {
    first -= 2;
    initials = tokens[first]!.text + initials;
  }
  if (initials === '' || !infos[at]!.isCapitalised || noPerson.has(initials)) return false;
  // `Section A. Physics`, `Physical review. B. Solid state`
  const before = tokens[first - 1];
  return (before === undefined || before.kind === 'word') && infos[first - 1]?.isDesignator !== true;
}
