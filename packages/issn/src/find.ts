/**
 * ISSNs in running text, HTML, XML and the text of PDF files: where they stand, what they are said to be, and how sure
 * that is. Time is linear in the length of the text whatever it holds: one regular expression without backtracking
 * finds where to look, and what is looked at around each place has a fixed width.
 */
import type { Issn } from './brand.ts';
import { isInvisible, isOtherDash, isSpace, probablyMeant } from './characters.ts';
import { createMarkupReader, type Place } from './find-markup.ts';
import { announcing, type Medium, meaningOf } from './find-words.ts';
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

const dash = '[\\-\u00ad\u2010-\u2015\u2043\u2212\u30fc\ufe58\ufe63\uff0d]';
const lookFor = new RegExp(
  `(${announcing.join('|')})|[0-9]{4}(?:[ \u00a0]?${dash}[ \u00a0]?\\r?\\n?[ ]{0,4})?[0-9]{3}[0-9Xx]`,
  'gi',
);

type Sink = (found: FoundIssn) => void;

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
  const sink: Sink = (found) => {
    if (found.confidence >= minimum) list.push(found);
  };
  const take = (): FoundIssn[] => {
    const taken = list;
    list = [];
    return taken;
  };
  if (options.markup !== true) {
    const scanner = createScanner(sink);
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
  const scanner = createScanner((found) => sink({ ...found, ...reader.locate(found.start, found.end) }));
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
}

interface Scanner {
  /** Takes a piece of the text, and gives the index before which nothing will be looked at any more. */
  push(piece: string, last: boolean): number;
}

function createScanner(sink: Sink): Scanner {
  let text = '';
  /** Where `text` begins in the whole, and where in `text` to go on. */
  let base = 0;
  let from = 0;
  let list: ListStart | undefined;

  const report = (found: FoundIssn, after: number, announced: boolean): void => {
    sink({ ...found, start: found.start + base, end: found.end + base });
    list = announced ? { after: after + base, kind: found.kind } : undefined;
  };

  /** An announcing word stands from `start` to `end`: gives where to go on. */
  const announcedAt = (start: number, end: number): number => {
    const gap = bridge(text, end);
    if (gap === undefined) return end;
    const number = readNumber(text, gap.end);
    if (number === undefined) return end;
    const before = wordsBefore(text, start, list === undefined ? 0 : list.after - base);
    const remark = remarkAfter(text, number.end);
    const medium = remark.medium ?? gap.medium ?? before.medium;
    const type = gap.type ?? before.type;
    const kind: FoundIssn['kind'] = type === undefined ? 'ISSN' : `ISSN-${type}`;
    const { issn, problem, confidence } = number;
    report(
      {
        start: gap.end,
        end: number.end,
        written: text.slice(gap.end, number.end),
        ...(issn !== undefined && { issn }),
        ...(problem !== undefined && { problem }),
        kind,
        ...(medium !== undefined && { medium }),
        prefix: text.slice(before.start, end).replace(/[.\s]+$/, ''),
        confidence,
      },
      remark.end,
      true,
    );
    return number.end;
  };

  /** Digits in the shape of an ISSN stand from `start` to `end`, and no word announces them directly. */
  const bareAt = (start: number, end: number): number => {
    if (isDigitOrLetter(text, start - 1) || isDigitOrLetter(text, end)) return endOfDigits(text, end);
    const result = parseIssn(text.slice(start, end).replace(/[\r\n]+ */g, ''));
    const inList = list !== undefined ? bridge(text, list.after - base, start) : undefined;
    const listed = inList?.end === start && list !== undefined;
    if (!result.ok && !listed) return end;
    if (!result.ok && result.problem.type !== 'wrong-check-digit') return end;
    const doubt = doubtAbout(text, start, end, listed);
    if (listed && doubt > 0.5) {
      const remark = remarkAfter(text, end);
      const medium = remark.medium ?? inList?.medium;
      report(
        {
          start,
          end,
          written: text.slice(start, end),
          ...(result.ok ? { issn: result.issn } : { problem: result.problem }),
          kind: list!.kind,
          ...(medium !== undefined && { medium }),
          confidence: result.ok ? 0.95 : 0.6,
        },
        remark.end,
        true,
      );
    } else if (result.ok) {
      const remark = remarkAfter(text, end);
      report(
        {
          start,
          end,
          written: text.slice(start, end),
          issn: result.issn,
          kind: 'ISSN',
          ...(remark.medium !== undefined && { medium: remark.medium }),
          confidence: doubt,
        },
        remark.end,
        false,
      );
    }
    return end;
  };

  return {
    push(piece, last) {
      text += piece;
      const safe = last ? text.length : text.length - ahead;
      while (from < safe) {
        lookFor.lastIndex = from;
        const match = lookFor.exec(text);
        if (match === null || match.index >= safe) {
          from = safe;
          break;
        }
        const end = match.index + match[0].length;
        from = match[1] === undefined ? bareAt(match.index, end) : announcedAt(match.index, end);
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

/** Digits, and letters of scripts that put spaces between words. */
const isDigitOrLetter = (text: string, index: number): boolean =>
  index >= 0 && index < text.length && /[0-9A-Za-z\u00c0-\u024f\u0370-\u04ff]/.test(text.charAt(index));

/** A long run of digits is passed over at once: whatever is inside it is part of something longer. */
function endOfDigits(text: string, index: number): number {
  let end = index;
  while (end < text.length && text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57) end++;
  return end;
}

const isLetter = (character: string): boolean => /[\p{L}\p{M}\u00ba\u00aa]/u.test(character);
const isPunctuation = (character: string): boolean =>
  /[\p{P}=#|<>+\u00b0\u2116\\]/u.test(character) || isOtherDash(character.charCodeAt(0));
const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '\uff08': '\uff09' };
const longestRemark = 40;
const longestWord = 24;

interface Bridge {
  /** Where the number begins. */
  readonly end: number;
  readonly medium?: Medium;
  /** `L`, `H` or another letter of a cluster type (7.a). */
  readonly type?: string;
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
  while (index < start + reach && index < text.length && index < target) {
    const character = text.charAt(index);
    const code = text.charCodeAt(index);
    if (isNumberStart(text, index)) return { end: index, ...(medium && { medium }), ...(type && { type }) };
    if (isSpace(code) || isInvisible(code)) {
      if (code === 10 && ++breaks > 2) return undefined;
      index++;
    } else if (character in closing) {
      const end = endOfRemark(text, index);
      if (end > 0) medium = mediumIn(text.slice(index + 1, end - 1)) ?? medium;
      index = end > 0 ? end : index + 1;
    } else if (isLetter(character)) {
      let end = index + 1;
      while (end < text.length && end - index < longestWord && isLetter(text.charAt(end))) end++;
      const word = text.slice(index, end);
      const meaning = meaningOf(word.toLowerCase());
      if (word.length === 1 && index === start + 1 && isHyphen(text, start) && !/[ep]/i.test(word)) {
        if (!/[a-z]/i.test(word)) return undefined;
        type = word.toUpperCase();
      } else if (index === start && /^l$/i.test(word)) type = 'L';
      else if (meaning === undefined) return undefined;
      else if (/^linking$/i.test(word)) type = 'L';
      else if (meaning !== '') medium = meaning;
      index = end;
    } else if (isPunctuation(character)) index++;
    else return undefined;
  }
  return index === target ? { end: index, ...(medium && { medium }), ...(type && { type }) } : undefined;
}

const isHyphen = (text: string, index: number): boolean =>
  text.charCodeAt(index) === 45 || isOtherDash(text.charCodeAt(index));

/** Index after the closing parenthesis of a remark without digits, 0 if there is none within reach. */
function endOfRemark(text: string, index: number): number {
  const close = closing[text.charAt(index)]!;
  for (let end = index + 1; end < text.length && end - index < longestRemark; end++) {
    const character = text.charAt(end);
    if (character === close) return end + 1;
    if (character >= '0' && character <= '9') return 0;
  }
  return 0;
}

function mediumIn(remark: string): Medium | undefined {
  for (const [word] of remark.toLowerCase().matchAll(/[\p{L}\p{M}]{1,24}/gu)) {
    const meaning = meaningOf(word);
    if (meaning) return meaning;
  }
  return undefined;
}

/** `0028-0836 (Print)`: the remark after a number. */
function remarkAfter(text: string, end: number): { readonly end: number; readonly medium?: Medium } {
  let index = end;
  while (index < end + 2 && isSpace(text.charCodeAt(index))) index++;
  if (!(text.charAt(index) in closing)) return { end };
  const after = endOfRemark(text, index);
  if (after === 0) return { end };
  const medium = mediumIn(text.slice(index + 1, after - 1));
  return { end: after, ...(medium && { medium }) };
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
    while (end > first && (/[ \u00a0:_]/.test(text.charAt(end - 1)) || isHyphen(text, end - 1))) end--;
    let begin = end;
    while (begin > first && isLetter(text.charAt(begin - 1))) begin--;
    const word = text.slice(begin, end);
    // One letter belongs to ISSN only if nothing but a hyphen is between: "e ISSN" may be Portuguese for "and ISSN".
    if (word === '' || (word.length === 1 && /[ \u00a0:_]/.test(text.slice(end, index)))) break;
    if (/^(?:linking|l)$/i.test(word)) return { start: begin, type: 'L' };
    const meaning = meaningOf(word.toLowerCase());
    if (meaning) return { start: begin, medium: meaning };
    if (!versionWord.test(word)) break;
    index = begin;
  }
  return { start };
}

/** Value of a digit of any script, 10 for an X of any alphabet, -1 for anything else. */
function valueAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  if (code >= 48 && code <= 57) return code - 48;
  if (code === 88 || code === 120) return 10;
  if (!(code > 127)) return -1;
  const meant = probablyMeant(text.charAt(index));
  if (meant === 'X') return 10;
  return meant !== undefined && meant >= '0' && meant <= '9' && !isLetter(text.charAt(index)) ? Number(meant) : -1;
}

const isNumberStart = (text: string, index: number): boolean => {
  const value = valueAt(text, index);
  return value >= 0 && value < 10;
};

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
  const values: number[] = [];
  let index = start;
  let gaps = 0;
  let broken = false;
  let twoLines = false;
  let plain = '';
  while (values.length < 8) {
    const after = values.length === 0 ? index : gapEnd(text, index);
    const value = valueAt(text, after);
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
  const complete = values.length === 8 && (gaps === 0 || gaps >= 6) && valueAt(text, index) < 0;
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

/** Index after up to six characters of white space, hyphens and what cannot be seen. */
function gapEnd(text: string, start: number): number {
  let end = start;
  while (end < start + 6) {
    const code = text.charCodeAt(end);
    if (!(code === 45 || isOtherDash(code) || isSpace(code) || isInvisible(code))) break;
    end++;
  }
  return end;
}

/** What was announced as an ISSN and has nearly its length: `ISSN 0028-083`, `ISSN 00280-836`, `ISSN 0028-08367`. */
function misshapen(text: string, start: number): ReadNumber | undefined {
  let end = start;
  while (end < start + 12 && (valueAt(text, end) >= 0 || isHyphen(text, end))) end++;
  while (end > start && isHyphen(text, end - 1)) end--;
  const written = text.slice(start, end);
  const digits = written.replace(/[^0-9Xx]/g, '').length;
  if (digits < 7 || digits > 9 || isDigitOrLetter(text, end)) return undefined;
  const result = parseIssn(written);
  return result.ok ? undefined : { end, problem: result.problem, confidence: 0.6 };
}

const pagesBefore =
  /(?:^|[^\p{L}])(?:pp?|pages?|p\u00e1gs?|p\u00e1ginas?|seiten?|s|str|\u0441|\u0441\u0442\u0440|vol|bd|no|nr|n\u00b0|jg|fol|ff?)\.?\s{0,2}$/iu;
const phoneBefore =
  /(?<!\p{L})(?:tel|t\u00e9l|telefone?|tel\u00e9fono|phone|fax|mobile?|handy|hotline|\u0442\u0435\u043b|\u0444\u0430\u043a\u0441)[\s.:/()+0-9-]{0,24}$|(?:\u7535\u8bdd|\u96fb\u8a71|\u4f20\u771f|\uc804\ud654|\u0647\u0627\u062a\u0641|\u260e|\u2706)[\s.:\uff1a/()+0-9-]{0,24}$|[0-9]\)\s?$|\+[0-9() .-]{0,16}$/iu;
const otherNumberBefore =
  /(?<!\p{L})(?:isbn|ismn|isrc|isni|orcid|ean|gtin|upc|doi|oclc|lccn|zdb|konto|account|iban)[^\n\p{L}]{0,16}$/iu;

/** How sure a number is that nothing announces: what speaks against it stands beside it. */
function doubtAbout(text: string, start: number, end: number, listed: boolean): number {
  const written = text.slice(start, end);
  const before = text.slice(Math.max(0, start - behind), start);
  const after = text.slice(end, end + 5);
  if (!listed) {
    if (/[0-9][ ./\u00b7-]$|[\u2010-\u2015\u2212/-]$/.test(before)) return 0.05;
    if (/^(?:[./:-]|[\u2010-\u2015\u2212])[0-9]|^ [0-9]{4}/.test(after)) return 0.05;
    if (otherNumberBefore.test(before) || (!/x$/i.test(written) && phoneBefore.test(before))) return 0.05;
  }
  const compact = written.length === 8;
  if (written.endsWith('X') || written.endsWith('x')) return compact ? 0.4 : 0.9;
  if (compact) return /^(?:1[5-9]|20)[0-9]{2}(?:0[1-9]|1[0-2])[0-3]/.test(written) ? 0.05 : 0.1;
  const [first, second] = [Number(written.slice(0, 4)), Number(written.slice(-4))];
  if (first >= 1400 && second <= 2100 && first <= second) return 0.05;
  if (pagesBefore.test(before)) return 0.1;
  return 0.6;
}
