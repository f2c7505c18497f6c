/**
 * ISSNs in running text, HTML, XML and the text of PDF files: where they stand, what they are said to be, and how sure
 * that is. Time is linear in the length of the text whatever it holds: a table says for each character whether to look
 * closer, and what is looked at around each place has a fixed width.
 */
import type { Issn } from './brand.ts';
import { type Bridge, bridge, prefixOf, reach, remarkAfter, wordsBefore } from './find-around.ts';
import {
  announcements,
  both,
  classOf,
  goingOn,
  invisible,
  isDigitOrLetter,
  isHyphen,
  isPlainDigit,
  lastBit,
  markOf,
} from './find-characters.ts';
import { doubtAbout } from './find-context.ts';
import { createMarkupReader, type Place } from './find-markup.ts';
import { problemOf, type ReadNumber, readNumber } from './find-number.ts';
import type { Medium } from './find-words.ts';
import { issnFromInteger } from './integer.ts';
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

/** Widths that are looked at: behind a place and after it. */
const behind = 64;
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
