/** Reads a title from left to right and decides about each word and sign (ISO 4:1997, 4.2 to 4.8, and the ISSN network's practice). */
import { adaptCase, isUpperCase, writeAbbreviation } from './align.ts';
import type { CompiledList, PhraseEntry } from './compile.ts';
import type { LtwaEntry } from './entry.ts';
import type { Explanation, Piece } from './explanation.ts';
import { foldPhrase, foldWord } from './fold.ts';
import { elision, type FunctionWordKind, functionWord, type KindByLanguage } from './function-words/index.ts';
import { countFunctionWord, countVote, mostLikely, type Scores, type Vote, voteOf } from './guess-language.ts';
import { remembering } from './remember.ts';
import type { Rule } from './rules.ts';
import { type Token, tokenize } from './tokens.ts';
import { commonAbbreviations, designators, locutions, mediumTerms } from './vocabulary.ts';
import type { AbbreviateWord } from './words.ts';

export interface ReadTitle {
  readonly pieces: readonly Piece[];
  readonly language?: NonNullable<Explanation['language']>;
}

export type TitleReader = (title: string, language: string | undefined, style: 'key-title' | 'citation') => ReadTitle;

const none: readonly LtwaEntry[] = [];
const isElision = (letters: string): boolean => elision(letters) !== undefined;
const isWord = (token: Token | undefined): boolean => token?.kind === 'word';
const plainApostrophe = (text: string): string => (/[’`´‘]/.test(text) ? text.replace(/[’`´‘]/g, "'") : text);
/** What may number a section: a letter, digits, a Roman numeral, `P-20`. */
const enumeration = /^(?:\p{Lu}|\p{L}?-?\d+\p{L}?|[IVXLC]+|\p{Lu}{1,3}-\p{N}+|\d+[-/]\d+)$/u;
const isCapitalised = (text: string): boolean => text.charAt(0) !== text.charAt(0).toLowerCase();

/** A title on its way. */
interface State {
  readonly tokens: readonly Token[];
  /** For each token, how deep it stands in brackets. */
  readonly depth: readonly number[];
  /** For each token, what article, preposition or conjunction it may be. */
  readonly functions: readonly (KindByLanguage | undefined)[];
  readonly capitals: boolean;
  readonly language: string | undefined;
  /** The language that the title's small words speak for; another than `language` if that was given. */
  readonly guess: string | undefined;
  readonly style: 'key-title' | 'citation';
}

export function createTitleReader(list: CompiledList, abbreviateWord: AbbreviateWord, kept: number): TitleReader {
  const votes = remembering((word) => voteOf(list, word), kept);
  return (title, given, style) => {
    const state = survey(title, given, style, votes);
    const { tokens } = state;
    const kept = onlySignificantWord(state);
    const pieces: Piece[] = [];
    for (let at = 0; at < tokens.length; ) {
      const token = tokens[at]!;
      const phrase = isWord(token) || token.kind === 'elision' ? phraseAt(list, state, at) : undefined;
      if (phrase !== undefined) {
        pieces.push(phrasePiece(title, tokens, at, phrase));
        at += phrase.tokens;
        continue;
      }
      if (token.kind !== 'word') pieces.push(signPiece(list, state, at, pieces));
      else wordPieces(state, at, kept === at, abbreviateWord, pieces);
      at++;
    }
    const { language } = state;
    return { pieces, ...(language === undefined ? {} : { language: { code: language, given: given !== undefined } }) };
  };
}

function survey(
  title: string,
  given: string | undefined,
  style: State['style'],
  voteFor: (word: string) => Vote | undefined,
): State {
  const tokens = tokenize(title, isElision);
  const depth: number[] = [];
  const functions: (KindByLanguage | undefined)[] = [];
  const scores: Scores = new Map();
  let level = 0;
  for (const token of tokens) {
    if (token.kind === 'close' && level > 0) level--;
    depth.push(level);
    if (token.kind === 'open') level++;
    const kinds =
      token.kind === 'word'
        ? token.text.length <= 12
          ? functionWord(plainApostrophe(token.text.toLowerCase()))
          : undefined
        : token.kind === 'elision'
          ? elision(token.text.slice(0, -1).toLowerCase())
          : undefined;
    functions.push(kinds);
    // A capital letter by itself designates a section more often than it is an article.
    if (kinds !== undefined && (token.text.length > 1 || !isCapitalised(token.text) || functions.length === 1)) {
      countFunctionWord(scores, kinds);
    } else if (given === undefined && token.kind === 'word') {
      const vote = voteFor(token.text);
      if (vote !== undefined) countVote(scores, vote);
    }
  }
  const guess = mostLikely(scores);
  return { tokens, depth, functions, capitals: isUpperCase(title), language: given ?? guess, guess, style };
}

/** What article, preposition or conjunction a word is in this title. */
function functionAt(state: State, at: number): FunctionWordKind | undefined {
  const kinds = state.functions[at];
  if (kinds === undefined) return undefined;
  const { language, guess } = state;
  const kind = language === undefined ? undefined : kinds.get(language);
  if (kind !== undefined) return kind;
  // A title in another language than the record says, or in several: only what is written small.
  if (guess !== undefined && guess !== language && !isCapitalised(state.tokens[at]!.text)) return kinds.get(guess);
  return undefined;
}

/** Whether nothing that is written follows before the title, the bracket or the section ends. */
function endsHere(state: State, at: number): boolean {
  const next = state.tokens[at + 1];
  return (
    next === undefined ||
    (next.kind !== 'word' && next.kind !== 'elision' && next.kind !== 'open' && next.kind !== 'and')
  );
}

/** Whether a word begins the title, a section of it or a bracket. */
function beginsHere(state: State, at: number): boolean {
  for (let before = at - 1; before >= 0; before--) {
    const { kind } = state.tokens[before]!;
    if (kind === 'stop' || kind === 'open') return true;
    if (kind !== 'sign') return false;
  }
  return true;
}

/** Why a small word goes or stays; undefined when it is a word like others. */
function functionRule(state: State, at: number): Rule | undefined {
  const kind = functionAt(state, at);
  const token = state.tokens[at]!;
  const { text } = token;
  if (inLocution(state, at)) return 'locution';
  if (kind === undefined) {
    // A name's `De`, `La`, `Van` in a title of another language is written large and stays.
    return undefined;
  }
  const begins = beginsHere(state, at);
  if (token.kind === 'word') {
    if (text.length > 1 && !state.capitals && isUpperCase(text)) return 'acronym';
    if (text.length === 1 && isCapitalised(text) && !(begins && !endsHere(state, at)) && !state.capitals)
      return 'letter';
    if (state.capitals && text.length === 1 && endsHere(state, at)) return 'letter';
    if (endsHere(state, at)) return begins && kind === 'article' ? undefined : 'last-word';
  }
  if (begins) {
    if (kind !== 'article') return at === 0 || state.depth[at] === 0 ? 'first-word' : kind;
    return state.depth[at]! > 0 && isCapitalised(text) ? 'part-of-name' : 'article';
  }
  if (partOfName(state, at, kind)) return 'part-of-name';
  return kind;
}

/** `la Universidad de La Salle`: an article written large after a preposition written small. English titles write any word large. */
function partOfName(state: State, at: number, kind: FunctionWordKind): boolean {
  const { tokens, functions, language, capitals } = state;
  const token = tokens[at]!;
  if (capitals || !isCapitalised(token.text)) return false;
  if (token.kind === 'elision')
    return /^d/i.test(token.text) && isCapitalised(tokens[at + 1]?.text ?? '') && small(state, at);
  if (kind !== 'article' || language === 'eng') return false;
  const before = tokens[at - 1];
  return before?.kind === 'word' && functions[at - 1] !== undefined && !isCapitalised(before.text);
}

/** Whether the title writes its other small words small. */
function small(state: State, but: number): boolean {
  return state.tokens.some(
    ({ text }, at) => at !== but && at > 0 && state.functions[at] !== undefined && !isCapitalised(text),
  );
}

function inLocution(state: State, at: number): boolean {
  const text = state.tokens[at]!.text;
  if (text.length > 6 && state.functions[at] === undefined) return false;
  if (state.functions[at] === undefined && !/^(?:pro|post|sine|off|vis)$/i.test(text)) return false;
  return locutions.some((phrase) =>
    phrase.some((_, offset) => {
      const from = at - offset;
      return phrase.every((word, place) => {
        const token = state.tokens[from + place];
        return token?.kind === 'word' && foldWord(token.text) === word;
      });
    }),
  );
}

/** The place of the one significant word of a title, which stays whole (ISO 4:1997, 4.7); undefined if there are more, or none. */
function onlySignificantWord(state: State): number | undefined {
  let found: number | undefined;
  for (const [at, token] of state.tokens.entries()) {
    if (token.kind !== 'word' || state.depth[at] !== 0) continue;
    const rule = functionRule(state, at);
    if (rule !== undefined && rule !== 'last-word' && rule !== 'letter' && rule !== 'acronym') continue;
    if (found !== undefined || /[-\u2010-\u2012\u2212]./u.test(token.text)) return undefined;
    found = at;
  }
  return found;
}

function piece(token: Token, result: string, rule: Rule, space = token.space): Piece {
  return { text: token.text, start: token.start, end: token.end, result, rule, others: none, space };
}

function wordPieces(state: State, at: number, only: boolean, abbreviateWord: AbbreviateWord, pieces: Piece[]): void {
  const token = state.tokens[at]!;
  const small = functionRule(state, at);
  if (small !== undefined) {
    const dropped = small === 'article' || small === 'preposition' || small === 'conjunction';
    pieces.push(piece(token, dropped ? '' : token.text, small));
    return;
  }
  const rule = keptRule(state, at, only);
  if (rule !== undefined) {
    pieces.push(piece(token, rule === 'designator' ? '' : token.text, rule));
    return;
  }
  const { pieces: parts } = abbreviateWord(token.text, state.language, state.capitals);
  for (const [index, part] of parts.entries()) {
    pieces.push({
      text: token.text.slice(part.start, part.end),
      start: token.start + part.start,
      end: token.start + part.end,
      result: part.result,
      rule: part.rule,
      ...(part.entry === undefined ? {} : { entry: part.entry }),
      others: part.others,
      space: index === 0 && token.space,
    });
  }
}

/** Why a word that might be abbreviated is not, by its place in the title. */
function keptRule(state: State, at: number, only: boolean): Rule | undefined {
  if (only) return 'single-word';
  const { tokens, depth } = state;
  const { text } = tokens[at]!;
  const next = tokens[at + 1];
  if (text.length === 1) return /\p{N}/u.test(text) ? 'number' : 'letter';
  if (state.style === 'citation' && isWord(next) && enumeration.test(next!.text) && designators.has(foldWord(text))) {
    return 'designator';
  }
  if (depth[at]! > 0 && mediumTerms.has(foldWord(text))) return 'medium';
  return afterInitials(state, at) ? 'personal-name' : undefined;
}

/** `W. M. Keck Observatory`: a name follows an initial; `U. S.` and the like are no initials of a person. */
function afterInitials(state: State, at: number): boolean {
  const { tokens } = state;
  const stop = tokens[at - 1];
  const initial = tokens[at - 2];
  if (stop?.kind !== 'stop' || initial?.kind !== 'word' || !/^\p{Lu}$/u.test(initial.text)) return false;
  if (!isCapitalised(tokens[at]!.text) || initial.text === 'S' || beginsHere(state, at - 2)) return false;
  const before = tokens[at - 3];
  return before?.kind !== 'comma' && !(isWord(before) && designators.has(foldWord(before!.text)));
}

/** A sign's piece; elisions too. */
function signPiece(list: CompiledList, state: State, at: number, pieces: readonly Piece[]): Piece {
  const token = state.tokens[at]!;
  switch (token.kind) {
    case 'elision': {
      const rule = functionRule(state, at) ?? 'part-of-name';
      const dropped = rule === 'article' || rule === 'preposition' || rule === 'conjunction';
      return piece(token, dropped ? '' : token.text, rule);
    }
    case 'comma':
      return isAfterDesignator(state, at)
        ? piece(token, ',', 'comma-after-designator')
        : piece(token, '', 'comma', true);
    case 'ellipsis':
      return piece(token, '', 'ellipsis', true);
    case 'and':
      return piece(token, '', 'and-sign', true);
    case 'stop':
      return stopPiece(list, state, at, pieces);
    case 'open':
    case 'close':
      return piece(token, token.text, 'bracket');
    case 'dash':
      return piece(token, token.text, 'hyphen');
    default:
      return piece(token, token.text, 'sign');
  }
}

/** `Series C, Electronics`, `B, Condensed matter`: the comma between the designator of a section and its title. */
function isAfterDesignator(state: State, at: number): boolean {
  if (state.style === 'citation' || state.depth[at]! > 0) return false;
  const { tokens } = state;
  const number = tokens[at - 1];
  if (number?.kind !== 'word' || !enumeration.test(number.text)) return false;
  const before = tokens[at - 2];
  if (before?.kind === 'stop') return true;
  return isWord(before) && designators.has(foldWord(before!.text)) && (at < 4 || tokens[at - 3]!.kind === 'stop');
}

function stopPiece(list: CompiledList, state: State, at: number, pieces: readonly Piece[]): Piece {
  const { tokens, depth } = state;
  const token = tokens[at]!;
  const word = tokens[at - 1];
  const next = tokens[at + 1];
  const before = pieces.findLast(({ result }) => result !== '');
  const needless = before === undefined || before.result.endsWith('.');
  if (word?.kind !== 'word' || token.space) return piece(token, '', 'needless-stop', true);
  const abbreviates = isAbbreviated(list, state, at);
  const ends = next === undefined || next.kind === 'close';
  if (ends || next.kind === 'comma') {
    if (needless) return piece(token, '', 'needless-stop');
    if (abbreviates) return piece(token, '.', 'stop-of-abbreviation');
    return piece(token, '', ends && next === undefined ? 'final-stop' : 'needless-stop', true);
  }
  const medium = depth[at]! > 0 && isWord(next) && (mediumTerms.has(foldWord(next.text)) || /^\d{4}/.test(next.text));
  if (abbreviates && !medium)
    return needless ? piece(token, '', 'needless-stop') : piece(token, '.', 'stop-of-abbreviation');
  if (before === undefined) return piece(token, '', 'needless-stop', true);
  return piece(token, abbreviates && !needless ? '.,' : ',', 'stop-to-comma');
}

/** Whether a full stop abbreviates the word before it in the title itself. */
function isAbbreviated(list: CompiledList, state: State, at: number): boolean {
  const { tokens } = state;
  const { text } = tokens[at - 1]!;
  const next = tokens[at + 1];
  if (text.includes('.')) return true;
  if (/^\p{Lu}\p{M}*$/u.test(text)) {
    // `Physical review. B. Solid state`: a letter that designates a section.
    const before = tokens[at - 2];
    return !(before?.kind === 'stop' && !/^\p{Lu}$/u.test(tokens[at - 3]?.text ?? '')) && !isWordDesignator(before);
  }
  const key = foldWord(text);
  if (commonAbbreviations.has(key)) return true;
  if (next !== undefined && isWord(next) && /^\p{Ll}/u.test(next.text)) return true;
  return (
    list.abbreviations.has(key) &&
    key.length <= 5 &&
    !list.words.has(key) &&
    (next === undefined || state.depth[at]! > 0 || key.length <= 4)
  );
}

const isWordDesignator = (token: Token | undefined): boolean =>
  token?.kind === 'word' && designators.has(foldWord(token.text));

interface FoundPhrase {
  readonly phrase: PhraseEntry;
  /** How many tokens it takes. */
  readonly tokens: number;
}

/** The longest entry of several words that the title has from a token on. */
function phraseAt(list: CompiledList, state: State, at: number): FoundPhrase | undefined {
  const { tokens } = state;
  const first = foldPhrase(tokens[at]!.text);
  const start = first.split(' ', 1)[0]!;
  const candidates =
    list.phrases.get(start) ?? (start.endsWith('s') ? list.phrases.get(start.slice(0, -1)) : undefined);
  if (candidates === undefined) return undefined;
  for (const phrase of candidates) {
    const { words } = phrase;
    let matched = 0;
    let used = at;
    while (matched < words.length) {
      const token = tokens[used];
      if (token === undefined || (token.kind !== 'word' && token.kind !== 'elision')) break;
      const parts = (used === at ? first : foldPhrase(token.text)).split(' ');
      if (!parts.every((part, index) => isPart(phrase, matched + index, part))) break;
      matched += parts.length;
      used++;
    }
    if (matched !== words.length || used === at + 1) continue;
    if (isCapitalised(phrase.entry.text) && !isCapitalised(tokens[used - 1]!.text)) continue;
    if (isCapitalised(phrase.entry.text) && !isCapitalised(tokens[at]!.text)) continue;
    return { phrase, tokens: used - at };
  }
  return undefined;
}

function isPart({ words, open }: PhraseEntry, at: number, part: string): boolean {
  const word = words[at];
  if (word === undefined) return false;
  if (word === part || `${word}s` === part) return true;
  return open && at === words.length - 1 && part.startsWith(word);
}

function phrasePiece(title: string, tokens: readonly Token[], at: number, found: FoundPhrase): Piece {
  const { entry } = found.phrase;
  const first = tokens[at]!;
  const last = tokens[at + found.tokens - 1]!;
  const text = title.slice(first.start, last.end);
  const place = { text, start: first.start, end: last.end, entry, others: none, space: first.space };
  if (entry.abbreviation === undefined) return { ...place, result: text, rule: 'not-abbreviated' };
  const result = writePhrase(tokens.slice(at, at + found.tokens), entry.abbreviation);
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
