/**
 * Punctuation that belongs to the description, not to the data: ISBD marks at the ends of subfields. The record keeps them;
 * a Serial is read without them. LDR/18 says whether to expect a closing full stop or comma (`c`, `n`: punctuation omitted).
 */

/** True when LDR/18 lets subfields end in a full stop or a comma that is not part of them. */
export function isPunctuated(leader: string): boolean {
  const form = leader.charAt(18);
  return form !== 'c' && form !== 'n';
}

/**
 * The text without white space around it, without one closing ISBD mark (` /`, ` :`, ` ;`, ` =`, ` +`), and, where the record is
 * punctuated, without a closing comma or the full stop of a field. The stop of an abbreviation stays: one after fewer than
 * three letters (`N.J.`), or the first of two.
 */
export function withoutClosing(text: string, punctuated: boolean): string {
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) <= 32) end--;
  let start = 0;
  while (start < end && text.charCodeAt(start) <= 32) start++;
  if (end - start >= 2) {
    const last = text.charCodeAt(end - 1);
    if (isMark(last)) {
      if (text.charCodeAt(end - 2) === 32) end = trimEnd(text, start, end - 1);
      else if (punctuated && (last === colon || last === semicolon)) end -= 1;
    } else if (punctuated) {
      if (last === comma) end = trimEnd(text, start, end - 1);
      else if (last === stop && isClosingStop(text, start, end)) end -= 1;
    }
  }
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

const stop = 0x2e;
const comma = 0x2c;
const colon = 0x3a;
const semicolon = 0x3b;

function isMark(code: number): boolean {
  return code === 0x2f || code === colon || code === semicolon || code === 0x3d || code === 0x2b;
}

function trimEnd(text: string, start: number, end: number): number {
  while (end > start && text.charCodeAt(end - 1) <= 32) end--;
  return end;
}

/** Abbreviations at the end of names of publishers, bodies and titles: their stop is their own. */
const abbreviations =
  /(?:^|[\s(,])(?:assoc|assn|bros|corp|dept|etc|inc|inst|internat|ltd|ltda|natl|pub|publ|soc|univ|verl)\.$/i;

function isClosingStop(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(end - 2);
  // Two stops are an abbreviation's and the field's; three are an ellipsis.
  if (before === stop) return end - start >= 3 && text.charCodeAt(end - 3) !== stop;
  if (before === 0x29 || before === 0x5d || before === 0x22) return true;
  if (abbreviations.test(text.slice(Math.max(start, end - 8), end))) return false;
  let letters = 0;
  for (let at = end - 2; at >= start && letters < 3 && isLetterOrDigit(text, at); at--) letters++;
  return letters === 3;
}

function isLetterOrDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128)
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
  return code > 0xbf;
}

/** The text with what makes `withoutClosing` give it back unchanged: a second full stop where it ends in one itself. */
export function withClosing(text: string, punctuated: boolean): string {
  if (withoutClosing(text, punctuated) === text) return text;
  const closed = `${text}.`;
  return withoutClosing(closed, punctuated) === text ? closed : text;
}
