/**
 * ISSNs in running text, HTML, XML and the text of PDF files: where they stand, what they are said to be, and how sure
 * that is. Time is linear in the length of the text whatever it holds: a table says for each character whether to look
 * closer, and what is looked at around each place has a fixed width.
 */
import type { Issn } from './brand.ts';
import { probablyMeant } from './characters.ts';
import {
  announcements,
  both,
  bracket,
  classOf,
  closing,
  digit,
  digitValue,
  goingOn,
  invisible,
  isDigitOrLetter,
  isHyphen,
  isPlainDigit,
  lastBit,
  letter,
  lineFeed,
  lowerOf,
  markOf,
  punctuation,
  space,
} from './find-characters.ts';
import { doubtAbout } from './find-context.ts';
import { createMarkupReader, type Place } from './find-markup.ts';
import { type Medium, meaningOf, nextBeginning } from './find-words.ts';
import { issnFromInteger } from './integer.ts';
import { parseIssn } from './parse.ts';
import type { IssnProblem } from './problems.ts';

export type { Medium } from './find-words.ts';

export interface FoundIssn {
  /** Where the number begins and ends, in UTF-16 code units from the start of the text or the markup. */
  readonly start: number;
  readonly end: number;
  /** The number as it stands there; in markup with its references resolved and tags left out. */
  readonly written: string;
  /** The number, if its check digit is right. */
  readonly issn?: Issn;
  /** What is wrong with it: only for a number that was announced as an ISSN. */
  readonly problem?: IssnProblem;
  /** What it was announced as; `ISSN` if by nothing. */
  readonly kind: `ISSN${'' | `-${string}`}`;
  /** The medium version, where words beside the number say it. */
  readonly medium?: Medium;
  /** The words that announce it, as they stand there. */
  readonly prefix?: string;
  /** From 0 to 1; the README says what gives how much. */
  readonly confidence: number;
  /** In markup: whether it is shown, or stands in an attribute or in structured data. */
  readonly place?: Place;
}

export interface FindOptions {
  /** Numbers less sure than this are left out; 0.5 if not given. */
  readonly minimum?: number;
  /** Whether the text is HTML or XML. */
  readonly markup?: boolean;
}

/** Widths that are looked at: behind a place, between an announcing word and the number, and after it. */
const behind = 64;
const reach = 64;
const ahead = 512;

/** One character: a digit, or one with which an announcing word may begin, before one with which it may go on. */
const beginning = new RegExp(
  `[0-9]|${announcements.map(({ first, second }) => `[${both(first)}](?=[${both(second)}${second.includes(' ') ? '\\s' : ''}])`).join('|')}`,
  'g',
);

type Mutable = { -readonly [Key in keyof FoundIssn]: FoundIssn[Key] };
type Sink = (found: Mutable) => void;

/** Everything in a text. For what does not fit into memory use `createIssnFinder`. */
export function findIssns(text: string, options: FindOptions = {}): FoundIssn[] {
  const finder = createIssnFinder(options);
  return [...finder.push(text), ...finder.end()];
}

export interface IssnFinder {
  /** Takes a piece of the text, cut anywhere, and gives what is certain by now. */
  push(piece: string): FoundIssn[];
  /** Gives the rest. */
  end(): FoundIssn[];
}

/** Finds the same as `findIssns`, piece by piece, in constant memory. */
export function createIssnFinder(options: FindOptions = {}): IssnFinder {
  const minimum = options.minimum ?? 0.5;
  let list: FoundIssn[] = [];
  const take = (): FoundIssn[] => {
    const taken = list;
    list = [];
    return taken;
  };
  if (options.markup !== true) {
    const scanner = createScanner((found) => list.push(found), minimum);
    return {
      push(piece) {
        scanner.push(piece, false);
        return take();
      },
      end() {
        scanner.push('', true);
        return take();
      },
    };
  }
  const reader = createMarkupReader();
  const scanner = createScanner((found) => {
    const { start, end, place } = reader.locate(found.start, found.end);
    found.start = start;
    found.end = end;
    found.place = place;
    list.push(found);
  }, minimum);
  // A large document in slices, so that its text is not held as a whole beside it.
  const slice = 1 << 16;
  return {
    push(piece) {
      for (let at = 0; at < piece.length; at += slice) {
        reader.forget(scanner.push(reader.read(piece.slice(at, at + slice), false), false));
      }
      return take();
    },
    end() {
      scanner.push(reader.read('', true), true);
      return take();
    },
  };
}

/** The last number found, as the start of a list: `ISSN 0028-0836 (print), 1476-4687 (online)`. */
interface ListStart {
  /** Index after the number and a remark in parentheses, in the whole text. */
  readonly after: number;
  readonly kind: FoundIssn['kind'];
  /** Whether it stands without its hyphen: then the others may, too. */
  readonly compact: boolean;
}

interface Scanner {
  /** Takes a piece of the text, and gives the index before which nothing will be looked at any more. */
  push(piece: string, last: boolean): number;
}

function createScanner(sink: Sink, minimum: number): Scanner {
  let text = '';
  /** Where `text` begins in the whole, and where in `text` to go on. */
  let base = 0;
  let from = 0;
  let list: ListStart | undefined;

  const report = (
    start: number,
    number: ReadNumber,
    kind: FoundIssn['kind'],
    medium: Medium | undefined,
    prefix: string | undefined,
  ): void => {
    const { end, issn, problem, confidence } = number;
    if (confidence < minimum) return;
    const written = text.slice(start, end);
    const found: Mutable = {
      start: start + base,
      end: end + base,
      written,
      kind,
      confidence,
    };
    if (issn !== undefined) found.issn = issn;
    if (problem !== undefined) found.problem = problem;
    if (medium !== undefined) found.medium = medium;
    if (prefix !== undefined) found.prefix = prefix;
    sink(found);
  };

  /** An announcing word stands from `start` to `end`: gives where to go on. */
  const announcedAt = (start: number, end: number): number => {
    const gap = bridge(text, end);
    if (gap === undefined) return end;
    const number = readNumber(text, gap.end);
    if (number === undefined) return end;
    const before = wordsBefore(text, start, list === undefined ? 0 : list.after - base);
    const remark = remarkAfter(text, number.end, gap.medium);
    const medium = remark.medium ?? before.medium;
    const type = gap.type ?? before.type;
    const kind: FoundIssn['kind'] = type === undefined ? 'ISSN' : `ISSN-${type}`;
    report(gap.end, number, kind, medium, prefixOf(text, before.start, end));
    list = { after: remark.end + base, kind, compact: number.end - gap.end === 8 };
    return number.end;
  };

  /** An announcing word may begin at `start`, one of those whose bit is set: gives where to go on. */
  const wordAt = (start: number, candidates: number): number => {
    for (let bits = candidates; bits !== 0; bits &= bits - 1) {
      const first = 31 - Math.clz32(bits & -bits);
      // The last bit stands for all that have none of their own.
      for (let place = first; place < (first === lastBit ? announcements.length : first + 1); place++) {
        const end =
          place === 0 && isIssnAt(text, start) ? start + 4 : endOfMatch(announcements[place]!.expression, text, start);
        if (end > start && (place > 0 || standsAlone(text, start, end))) return announcedAt(start, end);
      }
    }
    return start + 1;
  };

  /** Digits begin at `start`: gives where to go on. */
  const digitsAt = (start: number): number => {
    // What begins inside a word or a number is part of something longer.
    if (isDigitOrLetter(text.charCodeAt(start - 1)) && !isSubfieldCode(text, start - 1))
      return endOfDigits(text, start);
    let second = start + 1;
    while (second < start + 9 && isPlainDigit(text.charCodeAt(second))) second++;
    const found = second - start;
    if (found === 4) {
      second = endOfBreak(text, second);
      if (second === 0) return start + 4;
    } else if (found === 8 || found === 7) {
      second = start + 4;
    } else return endOfDigits(text, second);
    const check = text.charCodeAt(second + 3);
    if (
      !(
        isPlainDigit(text.charCodeAt(second)) &&
        isPlainDigit(text.charCodeAt(second + 1)) &&
        isPlainDigit(text.charCodeAt(second + 2)) &&
        (isPlainDigit(check) || (check | 0x20) === 0x78)
      )
    )
      return found === 4 ? start + 4 : start + found;
    const end = second + 4;
    if (isDigitOrLetter(text.charCodeAt(end))) return endOfDigits(text, end);
    bareAt(start, second, end);
    return end;
  };

  /** Digits in the shape of an ISSN stand from `start` to `end`, and no word announces them directly. */
  const bareAt = (start: number, second: number, end: number): void => {
    const compact = end - start === 8;
    let inList: Bridge | undefined;
    if (list !== undefined && start - (list.after - base) <= reach && (!compact || list.compact)) {
      inList = bridge(text, list.after - base, start);
      if (inList?.end !== start) inList = undefined;
    }
    if (inList === undefined && compact && minimum > 0.55) return;
    let sum = 0;
    let integer = 0;
    for (let place = 0; place < 8; place++) {
      const code = text.charCodeAt(place < 4 ? start + place : second + place - 4);
      const value = code > 57 ? 10 : code - 48;
      sum += value * (8 - place);
      if (place < 7) integer = integer * 10 + value;
    }
    const right = sum % 11 === 0;
    if (!right && inList === undefined) return;
    const doubt = doubtAbout(text, start, end, inList !== undefined);
    if (inList !== undefined && doubt > 0.5) {
      const remark = remarkAfter(text, end, inList.medium);
      const number: ReadNumber = right
        ? { end, issn: issnFromInteger(integer), confidence: 0.95 }
        : { end, ...problemOf(text.slice(start, end).replace(/[\r\n]+ */g, '')), confidence: 0.6 };
      const { kind } = list!;
      report(start, number, kind, remark.medium, undefined);
      list = { after: remark.end + base, kind, compact };
    } else if (right) {
      list = undefined;
      if (doubt < minimum) return;
      const { medium } = remarkAfter(text, end);
      report(start, { end, issn: issnFromInteger(integer), confidence: doubt }, 'ISSN', medium, undefined);
    }
  };

  return {
    push(piece, last) {
      // Joined and not added: the engine then holds one run of characters, which is read three times as fast.
      text = [text, piece].join('');
      const safe = last ? text.length : text.length - ahead;
      while (from < safe) {
        // The expression finds the next place, and a table says at once whether it is this one.
        let mark = markOf(text.charCodeAt(from));
        if (mark === 0) {
          beginning.lastIndex = from + 1;
          from = beginning.test(text) ? beginning.lastIndex - 1 : safe;
          if (from >= safe) {
            from = safe;
            break;
          }
          mark = markOf(text.charCodeAt(from));
        }
        from = mark < 0 ? digitsAt(from) : wordAt(from, goingOn(mark, text.charCodeAt(from + 1)));
      }
      const spare = Math.min(from, text.length) - behind * 2;
      if (spare > 0) {
        text = text.slice(spare);
        base += spare;
        from -= spare;
        if (list !== undefined && list.after < base) list = undefined;
      }
      return base;
    },
  };
}

function endOfMatch(expression: RegExp, text: string, start: number): number {
  expression.lastIndex = start;
  return expression.test(text) ? expression.lastIndex : 0;
}

/** `ISSN` in ASCII letters, and nothing of its longer spellings behind it. */
const isIssnAt = (text: string, start: number): boolean =>
  (text.charCodeAt(start + 1) | 0x20) === 0x73 &&
  (text.charCodeAt(start + 2) | 0x20) === 0x73 &&
  (text.charCodeAt(start + 3) | 0x20) === 0x6e &&
  text.charCodeAt(start + 4) !== 0x2e;

/** `Swiss n. 2049-3630` is no spaced `ISSN`: letters set apart are a word only if no other letters touch them. */
function standsAlone(text: string, start: number, end: number): boolean {
  if (end - start === 4 || !/\s/.test(text.slice(start, end))) return true;
  return !isDigitOrLetter(text.charCodeAt(start - 1)) && !isDigitOrLetter(text.charCodeAt(end));
}

/** `$a0028-0836`, as records are written in lines: the letter before the number is a code, not a part of it. */
const isSubfieldCode = (text: string, index: number): boolean =>
  /[$|\u01c2\u2021\u001f]/.test(text.charAt(index - 1)) && /[a-z]/.test(text.charAt(index));

/** A long run of digits is passed over at once: whatever is inside it is part of something longer. */
function endOfDigits(text: string, index: number): number {
  let end = index;
  while (isPlainDigit(text.charCodeAt(end))) end++;
  return end;
}

/**
 * Index after what parts the groups of a number that nothing announces: one dash, a space on either side of it, marks
 * that nobody sees, and after it the break of a line. 0 if there is no dash, or more than that.
 */
function endOfBreak(text: string, start: number): number {
  let index = start;
  // The common case first: a hyphen and a digit.
  if (text.charCodeAt(index) === 45 && isPlainDigit(text.charCodeAt(index + 1))) return index + 1;
  index = endOfSpace(text, index);
  if (!isHyphen(text.charCodeAt(index))) return 0;
  index = endOfSpace(text, index + 1);
  if (text.charCodeAt(index) === 13) index++;
  if (text.charCodeAt(index) === 10) index++;
  for (let most = 4; most > 0 && text.charCodeAt(index) === 0x20; most--) index++;
  return index;
}

/** Index after two characters that nobody sees and a space, at most. */
function endOfSpace(text: string, start: number): number {
  let index = start;
  for (let most = 2; most > 0 && classOf(text.charCodeAt(index)) === invisible; most--) index++;
  const code = text.charCodeAt(index);
  return code === 0x20 || code === 0xa0 ? index + 1 : index;
}

const isLetter = (code: number): boolean => classOf(code) === letter;
const longestRemark = 40;
const longestWord = 24;

interface Bridge {
  /** Where the number begins. */
  readonly end: number;
  readonly medium?: Medium | undefined;
  /** `L`, `H` or another letter of a cluster type (7.a). */
  readonly type?: string | undefined;
}

/** A word in small letters that begins at `start`, its end in `wordEnd`; undefined if it is none of those that are known. */
let wordEnd = 0;
function knownWord(text: string, start: number, limit = start + longestWord): Medium | '' | undefined {
  let hash = 0;
  let index = start;
  for (; index < limit; index++) {
    const code = text.charCodeAt(index);
    if (!isLetter(code)) break;
    if (hash >= 0) hash = nextBeginning(hash, lowerOf(code));
    if (hash < 0) return undefined;
  }
  wordEnd = index;
  return meaningOf(text.slice(start, index).toLowerCase());
}

/**
 * What stands between an announcing word (or the number before, in a list) and a number: punctuation, white space with
 * two line breaks at most, a remark in parentheses, and words that belong there. Undefined if no number follows.
 */
function bridge(text: string, start: number, target = Number.POSITIVE_INFINITY): Bridge | undefined {
  let medium: Medium | undefined;
  let type: string | undefined;
  let breaks = 0;
  let index = start;
  const limit = Math.min(start + reach, text.length, target);
  while (index < limit) {
    const what = classOf(text.charCodeAt(index));
    if (what === digit) return { end: index, medium, type };
    if (what === space || what === invisible) index++;
    else if (what === lineFeed) {
      if (++breaks > 2) return undefined;
      index++;
    } else if (what === bracket) {
      const end = endOfRemark(text, index);
      if (end > 0) medium = mediumIn(text, index + 1, end - 1) ?? medium;
      index = end > 0 ? end : index + 1;
    } else if (what === letter) {
      if (!isLetter(text.charCodeAt(index + 1))) {
        // One letter: of a cluster type behind a hyphen, or e and p of a medium.
        const word = text.charAt(index);
        const meaning = meaningOf(word.toLowerCase());
        if (index === start + 1 && isHyphen(text.charCodeAt(start)) && !/[ep]/i.test(word)) {
          if (!/[a-z]/i.test(word)) return undefined;
          type = word.toUpperCase();
        } else if (index === start && /^l$/i.test(word)) type = 'L';
        else if (meaning === undefined) return undefined;
        else if (meaning !== '') medium = meaning;
        index++;
      } else {
        const meaning = knownWord(text, index);
        if (meaning === undefined) return undefined;
        if (meaning !== '') medium = meaning;
        else if (wordEnd - index === 7 && /^linking$/i.test(text.slice(index, wordEnd))) type = 'L';
        index = wordEnd;
      }
    } else if (what === punctuation) {
      // In a list, what was said before a comma is said of the number before.
      if (target < Number.POSITIVE_INFINITY && separates(text.charCodeAt(index))) medium = undefined;
      index++;
    } else return undefined;
  }
  return index === target ? { end: index, medium, type } : undefined;
}

/** Comma, semicolon, slash, bar, closing brace. */
const separates = (code: number): boolean =>
  code === 0x2c || code === 0x3b || code === 0x2f || code === 0x7c || code === 0x7d;

/** Index after the closing parenthesis of a remark without digits, 0 if there is none within reach. */
function endOfRemark(text: string, index: number): number {
  const close = closing[text.charAt(index)]!.charCodeAt(0);
  for (let end = index + 1; end < text.length && end - index < longestRemark; end++) {
    const code = text.charCodeAt(end);
    if (code === close) return end + 1;
    if (isPlainDigit(code) || classOf(code) === bracket) return 0;
  }
  return 0;
}

function mediumIn(text: string, start: number, end: number): Medium | undefined {
  let index = start;
  while (index < end) {
    if (!isLetter(text.charCodeAt(index))) {
      index++;
      continue;
    }
    const meaning = knownWord(text, index);
    if (meaning) return meaning;
    while (index < end && isLetter(text.charCodeAt(index))) index++;
  }
  return undefined;
}

interface Remark {
  readonly end: number;
  readonly medium: Medium | undefined;
}

/**
 * `0028-0836 (Print)`: the remark after a number. Where words before the number said its medium, another one after it is
 * that of the next: `ISSN (Print) 0028-0836 (Online) 1476-4687`.
 */
function remarkAfter(text: string, end: number, said?: Medium): Remark {
  const remark = remarkAt(text, end);
  if (said === undefined || remark.medium === said) return remark;
  return remark.medium === undefined ? { end: remark.end, medium: said } : { end, medium: said };
}

function remarkAt(text: string, end: number): Remark {
  let index = end;
  while (index < end + 2 && classOf(text.charCodeAt(index)) === space) index++;
  if (classOf(text.charCodeAt(index)) !== bracket) return wordAfter(text, end);
  const after = endOfRemark(text, index);
  if (after === 0) return { end, medium: undefined };
  return { end: after, medium: mediumIn(text, index + 1, after - 1) };
}

/** `0028-0836 print, 1476-4687 online`, and what Crossref gives: `"value": "0028-0836", "type": "print"`. */
const plainAfter = /[ \u00a0]{1,2}(\p{L}{2,24})(?=\s{0,2}(?:[,;.|/)\n]|$))/uy;
const keyAfter = /"\s{0,4},\s{0,4}"(?:type|medium|format)"\s{0,4}:\s{0,4}"(\p{L}{1,24})"/uy;
function wordAfter(text: string, end: number): Remark {
  const code = text.charCodeAt(end);
  const expression = code === 0x22 ? keyAfter : code === 0x20 || code === 0xa0 ? plainAfter : undefined;
  if (expression === undefined) return { end, medium: undefined };
  expression.lastIndex = end;
  const word = expression.exec(text)?.[1];
  const medium = word === undefined ? undefined : meaningOf(word.toLowerCase());
  return medium ? { end: expression.lastIndex, medium } : { end, medium: undefined };
}

/** The announcing words without the full stop and the space at their end. */
function prefixOf(text: string, start: number, end: number): string {
  let last = end;
  while (last > start) {
    const code = text.charCodeAt(last - 1);
    if (code !== 0x2e && classOf(code) !== space && classOf(code) !== lineFeed) break;
    last--;
  }
  return text.slice(start, last);
}

/** Words that stand between the medium and the announcing word: `Online version: ISSN`. */
const versionWord =
  /^(?:version|versi\u00f3n|vers\u00e3o|versione|wersja|verze|edition|\u00e9dition|edici\u00f3n|edi\u00e7\u00e3o|edizione|edycja|ausgabe|fassung|\u0432\u0435\u0440\u0441\u0438\u044f|\u0438\u0437\u0434\u0430\u043d\u0438\u0435)$/i;

interface Before {
  /** Where the words begin. */
  readonly start: number;
  readonly medium?: Medium;
  readonly type?: string;
}

/** `e-ISSN`, `Online ISSN`, `Print version: ISSN`: the words before an announcing word, not further back than `limit`. */
function wordsBefore(text: string, start: number, limit: number): Before {
  const first = Math.max(limit, start - longestRemark, 0);
  let index = start;
  for (let words = 0; words < 2; words++) {
    let end = index;
    let apart = false;
    while (end > first) {
      const code = text.charCodeAt(end - 1);
      // Space, no-break space, colon, underscore.
      if (code === 0x20 || code === 0xa0 || code === 0x3a || code === 0x5f) apart = true;
      else if (!isHyphen(code)) break;
      end--;
    }
    // `(e)ISSN`, `(online) ISSN`: the word stands in parentheses.
    const last = text.charCodeAt(end - 1);
    const inBrackets = end > first && (last === 0x29 || last === 0x5d);
    if (inBrackets) end--;
    let begin = end;
    while (begin > first && isLetter(text.charCodeAt(begin - 1))) begin--;
    if (begin === end || (inBrackets && classOf(text.charCodeAt(begin - 1)) !== bracket)) break;
    // One letter belongs to ISSN only if nothing but a hyphen is between: "e ISSN" may be Portuguese for "and ISSN".
    if (end - begin === 1 && !inBrackets && apart) break;
    const meaning = knownWord(text, begin, end);
    if (meaning) return { start: inBrackets ? begin - 1 : begin, medium: meaning };
    const word = text.slice(begin, end);
    if (/^(?:linking|l)$/i.test(word)) return { start: inBrackets ? begin - 1 : begin, type: 'L' };
    if (inBrackets || !versionWord.test(word)) break;
    index = begin;
  }
  return { start };
}

interface ReadNumber {
  readonly end: number;
  readonly issn?: Issn;
  readonly problem?: IssnProblem;
  readonly confidence: number;
}

/**
 * Reads the number that an announcing word promises. Between the groups anything that looks like a hyphen or white space
 * may stand; elsewhere only a line break, or a space between all characters as in letter-spaced print.
 */
function readNumber(text: string, start: number): ReadNumber | undefined {
  return plainNumber(text, start) ?? anyNumber(text, start);
}

/** `0028-0836` and nothing that could belong to it: what is met most. */
function plainNumber(text: string, start: number): ReadNumber | undefined {
  if (text.charCodeAt(start + 4) !== 45) return undefined;
  let sum = 0;
  let integer = 0;
  for (let place = 0; place < 8; place++) {
    const code = text.charCodeAt(place < 4 ? start + place : start + place + 1);
    const value = place === 7 && (code === 88 || code === 120) ? 10 : code - 48;
    if (!(value >= 0 && value <= (place === 7 ? 10 : 9)) || code === 58) return undefined;
    sum += value * (8 - place);
    if (place < 7) integer = integer * 10 + value;
  }
  if (sum % 11 !== 0 || digitValue(text.charCodeAt(start + 9)) >= 0) return undefined;
  return { end: start + 9, issn: issnFromInteger(integer), confidence: 0.99 };
}

function anyNumber(text: string, start: number): ReadNumber | undefined {
  const values: number[] = [];
  let index = start;
  let gaps = 0;
  let broken = false;
  let twoLines = false;
  let plain = '';
  while (values.length < 8) {
    const after = values.length === 0 ? index : gapEnd(text, index);
    const value = digitValue(text.charCodeAt(after));
    if (value < 0 || (value === 10 && values.length < 7)) break;
    if (after > index) {
      const gap = text.slice(index, after);
      if (values.length === 4) twoLines = /^\s*\n\s*$/.test(gap);
      else if (/\n/.test(gap)) broken = true;
      else if (!/^[\u00ad\u200b-\u200f\u2060]+$/.test(gap)) gaps++;
    }
    plain += text.charAt(after);
    values.push(value);
    index = after + 1;
  }
  const complete = values.length === 8 && (gaps === 0 || gaps >= 6) && digitValue(text.charCodeAt(index)) < 0;
  if (!complete) return misshapen(text, start);
  let integer = 0;
  let sum = 0;
  for (const [place, value] of values.entries()) {
    if (place < 7) integer = integer * 10 + value;
    sum += value * (8 - place);
  }
  const odd = gaps > 0 || broken;
  // Other digits than 0 to 9 are no characters of an ISSN (4.a): the number is said, and what is wrong with it.
  const result = parseIssn(plain);
  if (result.ok) return { end: index, issn: result.issn, confidence: odd ? 0.9 : 0.99 };
  if (sum % 11 === 0) return { end: index, issn: issnFromInteger(integer), problem: result.problem, confidence: 0.9 };
  // Digits of two lines that make no ISSN are more likely two things.
  return odd || twoLines ? undefined : { end: index, problem: result.problem, confidence: 0.8 };
}

const problemOf = (written: string): { readonly problem?: IssnProblem } => {
  const result = parseIssn(written);
  return result.ok ? {} : { problem: result.problem };
};

/** Index after up to six characters of white space, hyphens and what cannot be seen. */
function gapEnd(text: string, start: number): number {
  let end = start;
  while (end < start + 6) {
    const code = text.charCodeAt(end);
    const what = classOf(code);
    if (!(isHyphen(code) || what === space || what === lineFeed || what === invisible)) break;
    end++;
  }
  return end;
}

/**
 * What was announced as an ISSN and has nearly its shape: `ISSN 0028-083`, `ISSN 00280-836`, `ISSN 0028-08367`, and what
 * recognition makes of digits: `ISSN 0028-O836`.
 */
function misshapen(text: string, start: number): ReadNumber | undefined {
  let end = start;
  let letters = false;
  for (; end < start + 12; end++) {
    const code = text.charCodeAt(end);
    if (digitValue(code) >= 0 || isHyphen(code)) continue;
    if (!(end > start && end < start + 9 && /[OoIlSB]/.test(text.charAt(end)))) break;
    letters = true;
  }
  while (end > start && isHyphen(text.charCodeAt(end - 1))) end--;
  const written = text.slice(start, end);
  if (isDigitOrLetter(text.charCodeAt(end))) return undefined;
  const read = letters ? written.replace(/[^0-9Xx]/g, (character) => probablyMeant(character) ?? character) : written;
  const digits = read.replace(/[^0-9Xx]/g, '').length;
  if (digits < 7 || digits > 9) return undefined;
  const { problem } = problemOf(written);
  if (!letters) return problem && { end, problem, confidence: 0.6 };
  // With letters in it only if it is right once they are read as digits: everything else may be a word.
  const result = parseIssn(read);
  return problem && result.ok ? { end, issn: result.issn, problem, confidence: 0.8 } : undefined;
}
