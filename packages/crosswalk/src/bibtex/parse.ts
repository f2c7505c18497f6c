/** The grammar of a `.bib` file (Patashnik, "BibTeXing", 2): entries, `@string`, `@comment`, `@preamble`; linear in the length of the text. */

export interface BibEntry {
  /** Lower case, without the at sign. */
  readonly type: string;
  readonly key: string;
  /** Character where the at sign stands. */
  readonly offset: number;
  /** By name in lower case; values as TeX has them, without their outer braces or quotes. */
  readonly fields: ReadonlyMap<string, string>;
}

export interface BibFile {
  readonly entries: readonly BibEntry[];
  /** Characters that need not be read again when there is more. */
  readonly end: number;
  /** An entry that nothing closes; what follows it was not read. */
  readonly failure?: { readonly offset: number; readonly reason: string };
}

/** The texts that names stand for, which `@string` adds to. */
export type BibStrings = Map<string, string>;

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
export const monthNames = (): BibStrings => new Map(months.map((month) => [month, month]));

/** Strings are made of strings: these keep a small file from making a huge text. */
const longestValue = 1024 * 1024;
const mostStrings = 10_000;

export function parseBib(text: string, strings: BibStrings = monthNames()): BibFile {
  const entries: BibEntry[] = [];
  let at = 0;
  const opening = /@\s*([A-Za-z]+)\s*([{(])/g;
  for (;;) {
    opening.lastIndex = at;
    const match = opening.exec(text);
    if (match === null) return { entries, end: Math.max(at, lastOpening(text)) };
    const type = match[1]!.toLowerCase();
    const unclosed = (): BibFile => ({
      entries,
      end: match.index,
      failure: { offset: match.index, reason: `nothing closes @${type}` },
    });
    at = opening.lastIndex;
    if (type === 'comment' || type === 'preamble') {
      const end = closingBrace(text, at);
      if (end < 0) return unclosed();
      at = end + 1;
      continue;
    }
    const body = readBody(text, at, match[2] === '(' ? ')' : '}', strings, type === 'string');
    if (body === undefined) return unclosed();
    at = body.end;
    if (type !== 'string') entries.push({ type, key: body.key, offset: match.index, fields: body.fields });
    else if (strings.size < mostStrings) for (const [name, value] of body.fields) strings.set(name, value);
  }
}

/** Where an entry may begin whose beginning is not whole yet. */
function lastOpening(text: string): number {
  const at = text.lastIndexOf('@');
  return at < 0 || !/^@\s*[A-Za-z]*\s*$/.test(text.slice(at, at + 1000)) ? text.length : at;
}

interface Body {
  readonly key: string;
  readonly fields: Map<string, string>;
  readonly end: number;
}

function readBody(
  text: string,
  from: number,
  close: string,
  strings: Map<string, string>,
  isString: boolean,
): Body | undefined {
  const fields = new Map<string, string>();
  let at = from;
  let key = '';
  if (!isString) {
    const end = /[,})]/g;
    end.lastIndex = at;
    const found = end.exec(text);
    if (found === null) return undefined;
    key = text.slice(at, found.index).trim();
    at = found.index;
  }
  const name = /\s*,?\s*([A-Za-z][\w:.+-]*)\s*=\s*/y;
  for (;;) {
    name.lastIndex = at;
    const match = name.exec(text);
    if (match === null) {
      const rest = /[\s,]*/y;
      rest.lastIndex = at;
      rest.exec(text);
      const end = rest.lastIndex;
      if (text.charAt(end) === close) return { key, fields, end: end + 1 };
      return undefined;
    }
    const value = readValue(text, name.lastIndex, strings);
    if (value === undefined) return undefined;
    const field = match[1]!.toLowerCase();
    if (!fields.has(field)) fields.set(field, value.text);
    at = value.end;
  }
}

/** Braces, quotes, numbers and names of strings, joined by `#`. */
function readValue(
  text: string,
  from: number,
  strings: ReadonlyMap<string, string>,
): { text: string; end: number } | undefined {
  let at = from;
  let whole = '';
  for (;;) {
    const character = text.charAt(at);
    if (character === '{') {
      const end = closingBrace(text, at + 1);
      if (end < 0) return undefined;
      whole += text.slice(at + 1, end);
      at = end + 1;
    } else if (character === '"') {
      const end = closingQuote(text, at + 1);
      if (end < 0) return undefined;
      whole += text.slice(at + 1, end);
      at = end + 1;
    } else {
      const bare = /[^\s,{}"#()=]+/y;
      bare.lastIndex = at;
      const match = bare.exec(text);
      if (match === null) return undefined;
      whole += strings.get(match[0].toLowerCase()) ?? match[0];
      at = bare.lastIndex;
    }
    if (whole.length > longestValue) return undefined;
    const join = /\s*#\s*/y;
    join.lastIndex = at;
    if (join.exec(text) === null) return { text: whole, end: at };
    at = join.lastIndex;
  }
}

function closingBrace(text: string, from: number): number {
  const brace = /[{}]/g;
  brace.lastIndex = from;
  for (let depth = 1; ; ) {
    const match = brace.exec(text);
    if (match === null) return -1;
    depth += match[0] === '{' ? 1 : -1;
    if (depth === 0) return match.index;
  }
}

/** A quote inside braces does not close. */
function closingQuote(text: string, from: number): number {
  const sign = /[{}"]/g;
  sign.lastIndex = from;
  for (let depth = 0; ; ) {
    const match = sign.exec(text);
    if (match === null) return -1;
    if (match[0] === '{') depth++;
    else if (match[0] === '}') depth--;
    else if (depth <= 0) return match.index;
  }
}
