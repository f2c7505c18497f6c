/** The number that an announcing word promises, as print, PDF files and typing errors leave it. */
import type { Issn } from './brand.ts';
import { probablyMeant } from './characters.ts';
import { classOf, digitValue, invisible, isDigitOrLetter, isHyphen, lineFeed, space } from './find-characters.ts';
import { issnFromInteger } from './integer.ts';
import { parseIssn } from './parse.ts';
import type { IssnProblem } from './problems.ts';

export interface ReadNumber {
  readonly end: number;
  readonly issn?: Issn;
  readonly problem?: IssnProblem;
  readonly confidence: number;
}

/**
 * Reads the number that an announcing word promises. Between the groups anything that looks like a hyphen or white space
 * may stand; elsewhere only a line break, or a space between all characters as in letter-spaced print.
 */
export function readNumber(text: string, start: number): ReadNumber | undefined {
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

export const problemOf = (written: string): { readonly problem?: IssnProblem } => {
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
