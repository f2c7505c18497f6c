/**
 * A title as a row of tokens, in order, so that together they are every character that is not white space. Hyphens,
 * apostrophes and full stops inside a word are part of it (`Annuaire-bulletin`, `Children's`, `U.S.`).
 */

export type TokenKind =
  | 'word'
  /** What is elided before a word: `l'`, `dell'`. */
  | 'elision'
  | 'comma'
  | 'stop'
  | 'ellipsis'
  /** A dash or hyphen by itself. */
  | 'dash'
  /** `&` or `+` by itself. */
  | 'and'
  | 'open'
  | 'close'
  /** A control or format character: written nowhere. */
  | 'control'
  /** Any other sign, such as `:`, `/`, `?`, a quotation mark. */
  | 'sign';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether white space stands before. */
  readonly space: boolean;
}

/** What a character is: 0 sign, 1 letter or digit, 2 mark, 3 apostrophe, 4 hyphen, 5 stop, 6 white space, 7 & or +, 8 comma, 9 open, 10 close, 11 ellipsis, 12 control. */
const classes = new Uint8Array(0x10000).fill(255);

function classOf(code: number): number {
  if (code > 0xffff) return /[\p{L}\p{N}\p{M}]/u.test(String.fromCodePoint(code)) ? 1 : 0;
  const known = classes[code]!;
  if (known !== 255) return known;
  const computed = computeClass(String.fromCharCode(code));
  classes[code] = computed;
  return computed;
}

function computeClass(character: string): number {
  if (/[\p{L}\p{N}]/u.test(character)) return 1;
  // Marks, joiners and the soft hyphen, and signs that stand inside words.
  if (/\p{M}|\u200c|\u200d|\u00ad|[·°@_]/u.test(character)) return 2;
  if (/['’`´‘]/u.test(character)) return 3;
  if (/[-\u2010-\u2012\u2212]/u.test(character)) return 4;
  if (/[.]/u.test(character)) return 5;
  if (/\s/u.test(character)) return 6;
  if (/[\p{Cc}\p{Cf}\p{Cs}]/u.test(character)) return 12;
  if (/\p{C}/u.test(character)) return 2;
  if (/[&+]/u.test(character)) return 7;
  if (/[,،、]/u.test(character)) return 8;
  if (/[([{（［]/u.test(character)) return 9;
  if (/[)\]}）］]/u.test(character)) return 10;
  return character === '…' ? 11 : 0;
}

const kinds: Readonly<Record<number, TokenKind>> = {
  4: 'dash',
  5: 'stop',
  7: 'and',
  8: 'comma',
  9: 'open',
  10: 'close',
  11: 'ellipsis',
  12: 'control',
};

/** `before` an apostrophe, in lower case: may it be elided there? */
export type IsElision = (letters: string) => boolean;

/** `title` in NFC. */
export function tokenize(title: string, isElision: IsElision): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let space = false;
  const push = (kind: TokenKind, start: number, end: number): void => {
    tokens.push({ kind, text: title.slice(start, end), start, end, space });
    space = false;
    at = end;
  };
  while (at < title.length) {
    const code = title.codePointAt(at)!;
    const kind = classOf(code);
    if (kind === 6) {
      space = true;
      at++;
    } else if (kind === 1 || kind === 2 || (kind === 3 && startsWithApostrophe(title, at))) {
      wordAt(title, at, isElision, push);
    } else if (kind === 5 && title.charCodeAt(at + 1) === 46) {
      let end = at + 1;
      while (title.charCodeAt(end) === 46) end++;
      push('ellipsis', at, end);
    } else {
      push(kinds[kind] ?? 'sign', at, at + (code > 0xffff ? 2 : 1));
      // Control characters part words, but for those that tell what does not count in sorting.
      if (kind === 12 && !isNonSorting(code)) space = true;
    }
  }
  return tokens;
}

/** NSB and NSE of ISO 6630, as MARC 21 and UNIMARC write them: `{NSB}L'{NSE}art`. */
export const isNonSorting = (code: number): boolean => code === 0x88 || code === 0x89 || code === 0x98 || code === 0x9c;

/** `'t`, `'s-Gravenhage`: an apostrophe before a letter and after none begins a word. */
function startsWithApostrophe(title: string, at: number): boolean {
  return at + 1 < title.length && classOf(title.charCodeAt(at + 1)) === 1 && /[stn]/iu.test(title.charAt(at + 1));
}

function wordAt(
  title: string,
  start: number,
  isElision: IsElision,
  push: (kind: TokenKind, start: number, end: number) => void,
): void {
  let end = start;
  let elided = false;
  while (end < title.length) {
    const code = title.codePointAt(end)!;
    const kind = classOf(code);
    if (kind === 1 || kind === 2) {
      end += code > 0xffff ? 2 : 1;
      continue;
    }
    if (kind === 6 || kind > 7 || kind === 0) break;
    let after = end + 1;
    while (kind === 3 && isNonSorting(title.charCodeAt(after))) after++;
    const next = after < title.length ? classOf(title.codePointAt(after)!) : 6;
    const joins = next === 1 || next === 2;
    if (kind === 3) {
      if (end === start) {
        end++;
        continue;
      }
      if (!elided && joins && end - start <= 7 && isElision(title.slice(start, end).toLowerCase())) {
        push('elision', start, end + 1);
        if (after > end + 1) return;
        start = ++end;
        elided = true;
        continue;
      }
      // The possessive of a plural: `Mechanics'`; elsewhere a quotation mark.
      if (!joins && !/s/iu.test(title.charAt(end - 1))) break;
      end++;
    } else if (kind === 4) {
      // `Wirtschafts- und Sozialwissenschaften`: a hyphen may end a word.
      end++;
      if (!joins) break;
    } else if (joins) end++;
    else break;
  }
  push('word', start, end);
}
