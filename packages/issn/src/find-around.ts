/** What stands around an ISSN that is announced: words before and after it, remarks, and the way from the word to the number (8.1, 8.6). */
import {
  bracket,
  classOf,
  closing,
  digit,
  invisible,
  isHyphen,
  isLetter,
  isPlainDigit,
  letter,
  lineFeed,
  lowerOf,
  punctuation,
  space,
} from './find-characters.ts';
import { type Medium, meaningOf, nextBeginning } from './find-words.ts';

/** How far a number may stand from the word that announces it, and the next of a list from the one before. */
export const reach = 64;
const longestRemark = 40;
const longestWord = 24;

export interface Bridge {
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
export function bridge(text: string, start: number, target = Number.POSITIVE_INFINITY): Bridge | undefined {
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

export interface Remark {
  readonly end: number;
  readonly medium: Medium | undefined;
}

/**
 * `0028-0836 (Print)`: the remark after a number. Where words before the number said its medium, another one after it is
 * that of the next: `ISSN (Print) 0028-0836 (Online) 1476-4687`.
 */
export function remarkAfter(text: string, end: number, said?: Medium): Remark {
  const remark = remarkAt(text, end);
  if (said === undefined || remark.medium === said) return remark;
  return remark.medium === undefined ? { end: remark.end, medium: said } : { end, medium: said };
}

function remarkAt(text: string, end: number): Remark {
  let index = end;
  while (index < end + 2 && classOf(text.charCodeAt(index)) === space) index++;
  if (classOf(text.charCodeAt(index)) !== bracket) return wordAfter(text, end);
  const after = endOfRemark(text, index);
  // `0028-0836 (e)ISSN 1476-4687`: what touches the parenthesis is what it belongs to.
  if (after === 0 || isLetter(text.charCodeAt(after))) return { end, medium: undefined };
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
export function prefixOf(text: string, start: number, end: number): string {
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

export interface Before {
  /** Where the words begin. */
  readonly start: number;
  readonly medium?: Medium;
  readonly type?: string;
}

/** `e-ISSN`, `Online ISSN`, `Print version: ISSN`: the words before an announcing word, not further back than `limit`. */
export function wordsBefore(text: string, start: number, limit: number): Before {
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
