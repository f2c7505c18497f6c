/** What becomes of punctuation (ISO 4:1997, 4.6 and 4.8, and the ISSN network's practice with sections and qualifiers). */
import type { CompiledList } from './compile.ts';
import type { Piece } from './explanation.ts';
import type { Rule } from './rules.ts';
import { isAfterDesignator, isWord, type State } from './state.ts';
import { isNonSorting, type Token } from './tokens.ts';
import { commonAbbreviations } from './vocabulary.ts';
import type { WordInfo } from './word-info.ts';

export function plainPiece(token: Token, result: string, rule: Rule, space = token.space): Piece {
  return { text: token.text, start: token.start, end: token.end, result, rule, others: [], space };
}

/** `written` is what stands before, as it is written. */
export function signPiece(list: CompiledList, state: State, at: number, written: string | undefined): Piece {
  const token = state.tokens[at]!;
  switch (token.kind) {
    case 'comma':
      if (isBetweenDigits(state, at)) return plainPiece(token, token.text, 'sign');
      if (keepsComma(state, at)) return plainPiece(token, ',', 'comma-after-designator');
      if (isAfterAbbreviation(list, state, at)) return plainPiece(token, ',', 'comma-after-abbreviation');
      return plainPiece(token, '', 'comma', true);
    case 'ellipsis':
      return plainPiece(token, '', 'ellipsis', true);
    case 'and':
      if (isPartOfName(state, at)) return plainPiece(token, token.text, 'sign');
      return plainPiece(token, '', 'and-sign', true);
    case 'stop':
      return stopPiece(list, state, at, written);
    case 'control':
      return plainPiece(token, '', 'control-character', token.space || !isNonSorting(token.text.charCodeAt(0)));
    case 'open':
    case 'close':
      return plainPiece(token, token.text, 'bracket');
    case 'dash':
      return plainPiece(token, token.text, 'hyphen');
    default:
      return plainPiece(token, token.text, 'sign');
  }
}

/**
 * `Series C, Electronics`: the records of the centres of English and other titles mostly keep the comma between a section's
 * designation and its title; the manual of the French centre says that every comma goes.
 */
const keepsComma = ({ tokens, infos, depth, citation, language }: State, at: number): boolean =>
  !citation && language !== 'fre' && depth[at] === 0 && isAfterDesignator(tokens, infos, at);

/** `1,3-butadiene`: nothing is parted there. */
function isBetweenDigits({ tokens }: State, at: number): boolean {
  const next = tokens[at + 1];
  return !tokens[at]!.space && next?.space === false && /\d$/.test(tokens[at - 1]?.text ?? '') && /^\d/.test(next.text);
}

/** `C++`: a plus that follows a letter and parts nothing is written with it. */
function isPartOfName({ tokens }: State, at: number): boolean {
  const isPlus = (some: Token | undefined): boolean => some?.text === '+' && !some.space;
  let first = at;
  let last = at;
  while (isPlus(tokens[first])) first--;
  while (isPlus(tokens[last + 1])) last++;
  return first < at && isWord(tokens[first]) && tokens[last + 1]?.space !== false;
}

/** `Phys. Rev., A`, `Ser. A, Chem.`: in a title that is an abbreviation already, the comma parts title and section. */
function isAfterAbbreviation(list: CompiledList, state: State, at: number): boolean {
  if (state.infos[at - 1]?.isEnumeration === true) return isAbbreviatedAlready(list, state);
  const isAfterStop = state.tokens[at - 1]?.kind === 'stop' && isWord(state.tokens[at - 2]);
  return isAfterStop && isAbbreviated(list, state, at - 1) && isAbbreviatedAlready(list, state);
}

function stopPiece(list: CompiledList, state: State, at: number, written: string | undefined): Piece {
  const { tokens, infos, depth } = state;
  const token = tokens[at]!;
  const next = tokens[at + 1];
  if (tokens[at - 1]?.kind === 'close' && !token.space && isWord(next)) return plainPiece(token, ',', 'stop-to-comma');
  if (!isWord(tokens[at - 1]) || token.space || written === undefined) {
    return plainPiece(token, '', 'needless-stop', true);
  }
  const needless = written.endsWith('.');
  const abbreviates = isAbbreviated(list, state, at);
  if (next === undefined || next.kind === 'close' || next.kind === 'comma') {
    if (needless) return plainPiece(token, '', 'needless-stop');
    if (abbreviates) return plainPiece(token, '.', 'stop-of-abbreviation');
    return plainPiece(token, '', next === undefined ? 'final-stop' : 'needless-stop', true);
  }
  // In a qualifier, a medium or a year is a qualifier of its own: `N.Y. Online`.
  const parts = depth[at]! > 0 && isWord(next) && (infos[at + 1]!.isMedium || /^\d{4}/u.test(next.text));
  if (!abbreviates || (parts && !(state.addsNothing && !needless)))
    return plainPiece(token, abbreviates && !needless && !state.addsNothing ? '.,' : ',', 'stop-to-comma');
  return needless ? plainPiece(token, '', 'needless-stop') : plainPiece(token, '.', 'stop-of-abbreviation');
}

/** Whether a full stop abbreviates the word before it in the title itself, and parts nothing. */
function isAbbreviated(list: CompiledList, state: State, at: number): boolean {
  const { tokens, infos, depth } = state;
  const { text } = tokens[at - 1]!;
  const { key, isInitial } = infos[at - 1]!;
  const next = tokens[at + 1];
  if (text.includes('.')) return true;
  if (isInitial) {
    // `Physical review. B. Solid state`: a letter that designates a section is no initial.
    const before = infos[at - 3];
    const afterAbbreviation = before?.isInitial === true || (before !== undefined && isListed(list, before));
    const designates = tokens[at - 2]?.kind === 'stop' && !(afterAbbreviation && isAbbreviatedAlready(list, state));
    return !designates && infos[at - 2]?.isDesignator !== true;
  }
  if (commonAbbreviations.has(key)) return true;
  // `Ser. B`, `Abt. 1`
  if (infos[at - 1]!.isDesignator && key.length <= 4 && infos[at + 1]?.isEnumeration === true) return true;
  if (isWord(next) && infos[at + 1]!.isCapitalised === false && /^\p{L}/u.test(next!.text)) return true;
  // `St. Louis, Mo.`: a place's state, in a qualifier.
  if (depth[at]! > 0 && tokens[at - 2]?.kind === 'comma' && key.length <= 5 && !list.words.has(key)) return true;
  const info = infos[at - 1]!;
  if (!isListed(list, info)) return false;
  if (isAbbreviatedAlready(list, state)) return true;
  if (list.words.has(key)) return false;
  // `(Alberta ed.)`, `Adv. Lung Cancer`; `Revue du Nord. Histoire` has a short word that only looks like one.
  return !isWord(next) || key.length > 4 || at - 1 === state.first;
}

/** Whether a word, or the last member of a hyphenated one, is what the list abbreviates another to. */
const isListed = (list: CompiledList, { parts }: WordInfo): boolean => list.abbreviations.has(parts.at(-1)!);

/** Whether a title is an abbreviation already, half of its words or more: `Phys. Rev.`. `Revue du Nord. Histoire` is none, though the list has `nord.`. */
export function isAbbreviatedAlready(list: CompiledList, state: State): boolean {
  if (state.abbreviatedAlready === undefined) {
    const { tokens, infos } = state;
    let stops = 0;
    let words = 0;
    for (let at = 0; at < tokens.length; at++) {
      if (infos[at] !== undefined && infos[at]!.kinds === undefined) words++;
      const before = tokens[at]!.kind === 'stop' ? infos[at - 1] : undefined;
      if (before !== undefined && (before.isInitial || isListed(list, before))) stops++;
    }
    state.abbreviatedAlready = stops * 2 >= words;
  }
  return state.abbreviatedAlready;
}

/** Whether a word is an abbreviation of the list, with its full stop, in a title of such. */
export function isAbbreviationAlready(list: CompiledList, state: State, at: number): boolean {
  const { tokens, infos } = state;
  if (tokens[at + 1]?.kind !== 'stop' || tokens[at + 1]!.space || infos[at]!.isCompound) return false;
  return isListed(list, infos[at]!) && isAbbreviatedAlready(list, state);
}
