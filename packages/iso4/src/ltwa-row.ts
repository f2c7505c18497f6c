/** One row of a word list: the repairs that its cells need, and the entries that it gives or the reason why it gives none. */
import type { EntryKind, LtwaEntry } from './entry.ts';
import { languageCode } from './ltwa-languages.ts';
import type { Repair, RowRefusal } from './ltwa-problems.ts';
import type { RepairName } from './ltwa-repairs.ts';

/** The three cells of a row as they stand. */
export interface RowCells {
  readonly word: string;
  readonly abbreviation: string;
  readonly languages: string;
}

export interface ReadRow {
  readonly entries: readonly LtwaEntry[];
  readonly unknownLanguages: readonly string[];
}

/** UTF-16 units of the longest cell; the longest of the published list has 41. */
const longestCell = 300;

/** The entries of a row; what was mended is added to `repairs`. */
export function readRow(cells: RowCells, line: number, repairs: Repair[]): ReadRow | RowRefusal {
  const mended: Repair[] = [];
  const mend = (rule: RepairName, before: string, after: string): string => {
    if (before !== after) mended.push({ line, rule, before, after });
    return after;
  };
  const written = writtenAlike(cells, mend);
  if ('type' in written) return written;
  const languages = readLanguages(cells.languages, mend);
  if (languages.codes.length === 0) return { type: 'unknown-language', codes: languages.unknown };
  const spelled = readWord(written.word, languages.codes, mend);
  if ('type' in spelled) return spelled;
  const { abbreviation } = written;
  if (/[()]/.test(abbreviation)) return { type: 'brackets' };
  if (!/\p{L}/u.test(abbreviation) && !notAbbreviated.test(abbreviation)) return { type: 'no-abbreviation' };
  const entries = spelled.patterns.map((pattern): LtwaEntry => {
    const { kind, text } = kindOf(pattern);
    const short = readAbbreviation(abbreviation, text, kind, languages.codes, mend);
    return {
      pattern,
      text,
      kind,
      ...(short === undefined ? {} : { abbreviation: short }),
      languages: languages.codes,
      ...(spelled.note === undefined ? {} : { note: spelled.note }),
      line,
    };
  });
  if (entries.some((entry) => !/\p{L}/u.test(entry.text))) return { type: 'no-word' };
  repairs.push(...once(mended));
  return { entries, unknownLanguages: languages.unknown };
}

type Mend = (rule: RepairName, before: string, after: string) => string;

// The two patterns of optional letters mend one abbreviation twice.
function once(repairs: readonly Repair[]): readonly Repair[] {
  if (repairs.length < 2) return repairs;
  const same = (a: Repair, b: Repair): boolean => a.rule === b.rule && a.before === b.before && a.after === b.after;
  return repairs.filter((repair, at) => repairs.findIndex((other) => same(repair, other)) === at);
}

function writtenAlike(cells: RowCells, mend: Mend): { word: string; abbreviation: string } | RowRefusal {
  const longest = Math.max(cells.word.length, cells.abbreviation.length, cells.languages.length);
  if (longest > longestCell) return { type: 'too-long', length: longest };
  const word = writeAlike(cells.word, mend);
  const abbreviation = writeAlike(cells.abbreviation, mend);
  if (spreadsheetError.test(word) || spreadsheetError.test(abbreviation)) return { type: 'spreadsheet-error' };
  if (misread.test(word) || misread.test(abbreviation)) return { type: 'misread-encoding' };
  const unreadable = unreadableCharacter.exec(word + abbreviation);
  if (unreadable) return { type: 'unreadable-character', character: unreadable[0] };
  if (word === '') return { type: 'no-word' };
  if (abbreviation === '') return { type: 'no-abbreviation' };
  return { word, abbreviation };
}

// What a cell must have one of for any of the rules below to change it, once it is composed.
const unusual =
  /^[\s,;]|[\s,;]$|\s\s|[^\S ]|[\u00ad\u00b4`\u200b-\u200d\u2010-\u2015\u2018\u2019\u201b\u2060\u2212\ufe58\ufe63\uff0d\ufeff]/;
// The two bytes of a letter in UTF-8, each shown as a sign of Windows-1252: `Ã¼` for `ü`, `aÌ„` for `a` with a macron.
const misread =
  /[\u00c2-\u00df][\u0080-\u00a0\u00a1-\u00b6\u00b8-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u2039\u201c\u201d\u2022\u02dc\u2122\u203a]/;
// `#NAME?`, `#WERT!`: in the language of the spreadsheet.
const spreadsheetError = /^#[\p{Lu}/]+\d?[?!]?$/u;
// What is no letter, digit or sign of title words. A question mark is what a spreadsheet leaves of a letter that its encoding
// lacks; ¿ and ³ are letters of Polish that were taken for Latin-1.
const unreadableCharacter = /[^\p{L}\p{M}\p{Nd} .,'()·&/+-]/u;

function writeAlike(cell: string, mend: Mend): string {
  let text = mend('composed', cell, cell.normalize('NFC'));
  if (!unusual.test(text)) return text;
  // What is not seen goes first: it may stand between marks that belong together, or hide what stands at an end.
  const seen = text.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '').normalize('NFC');
  text = mend('spaces', text, seen.replace(/\s+/g, ' ').trim());
  text = mend('stray-comma', text, text.replace(/^[\s,;]+|[\s,;]+$/g, ''));
  text = mend('hyphens', text, text.replace(/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g, '-'));
  return mend('apostrophes', text, text.replace(/[\u2018\u2019\u201b\u00b4`]/g, "'"));
}

/**
 * The hooks of ISO 5426, which became signs of phonetic script, back to the marks of the alphabets. The hook to the right in
 * Georgian rows stands for something else (`Tb̢ilisi-`) and is left alone.
 */
function mendHooks(text: string, languages: readonly string[], mend: Mend): string {
  if (!/[\u0321\u0322]/.test(text)) return text;
  const romanian = languages.includes('rum');
  let mended = text.replace(/t\u0321/gi, (letter) => `${letter[0]!}\u0326`);
  mended = mended.replaceAll('\u0321', romanian ? '\u0326' : '\u0327');
  if (languages.includes('pol') || languages.includes('lit')) mended = mended.replaceAll('\u0322', '\u0328');
  return mend('hooks', text, mended.normalize('NFC'));
}

function readWord(
  cell: string,
  languages: readonly string[],
  mend: Mend,
): { patterns: readonly string[]; note?: string } | RowRefusal {
  let word = mendHooks(cell, languages, mend);
  let note: string | undefined;
  const noted = word.endsWith(')') ? /^(.*\S) \(([^()]+)\)$/.exec(word) : undefined;
  if (noted) {
    note = noted[2]!.trim();
    word = mend('note', word, noted[1]!);
  }
  if (word.endsWith('.') && /^[^\s.]+\.$/.test(word)) word = mend('stop-for-hyphen', word, `${word.slice(0, -1)}-`);
  if (!/[()]/.test(word)) return { patterns: [word], ...(note === undefined ? {} : { note }) };
  const optional = word.split(/\(([\p{L}\p{M}]{1,4})\)/u);
  if (optional.length > 5 || optional.some((part) => /[()]/.test(part))) return { type: 'brackets' };
  let patterns = [''];
  for (const [at, part] of optional.entries()) {
    const longer = patterns.map((pattern) => pattern + part);
    patterns = at % 2 === 0 ? longer : patterns.concat(longer);
  }
  if (patterns.length > 1) mend('optional-letters', word, patterns.join(', '));
  return { patterns, ...(note === undefined ? {} : { note }) };
}

/** What a pattern says by its hyphens. */
export function kindOf(pattern: string): { kind: EntryKind; text: string } {
  const front = pattern.startsWith('-');
  const back = pattern.endsWith('-');
  const text = pattern.slice(front ? 1 : 0, back ? -1 : undefined).trim();
  const kind = front && back ? 'infix' : front ? 'suffix' : back ? 'stem' : 'word';
  return { kind, text };
}

const notAbbreviated = /^(?:n\s*[./]\s*a\s*\.?|N ?A|-+)$/i;

function readAbbreviation(
  cell: string,
  text: string,
  kind: EntryKind,
  languages: readonly string[],
  mend: Mend,
): string | undefined {
  if (cell === 'n.a.') return undefined;
  if (notAbbreviated.test(cell) && !/^na$/.test(cell)) {
    mend('not-abbreviated', cell, 'n.a.');
    return undefined;
  }
  let short = mendHooks(cell, languages, mend);
  if (short.endsWith('-')) short = mend('hyphen-for-stop', short, short.replace(/[\s.-]+$/, '.'));
  short = mend('repeated-stop', short, short.replace(/\s*\.(?:\s*\.)+|\s+\.$/g, '.'));
  if (kind === 'word' && short === text) {
    mend('unshortened', short, 'n.a.');
    return undefined;
  }
  if (!short.endsWith('.') && !keepsTheEnd(short, text, kind)) short = mend('missing-stop', short, `${short}.`);
  if ((kind === 'suffix' || kind === 'infix') && !short.startsWith('-'))
    short = mend('part-hyphen', short, `-${short}`);
  return likeTheWord(short, text, mend);
}

/** `Baie St.-Paul` ends as `Baie Saint-Paul` does: its last piece is whole, so nothing was cut off there. */
function keepsTheEnd(short: string, text: string, kind: EntryKind): boolean {
  if (kind === 'stem' || kind === 'infix') return false;
  const last = short.split(/[ .-]/).at(-1)!;
  return short.length < text.length && last.length > 1 && text.endsWith(last);
}

function likeTheWord(short: string, text: string, mend: Mend): string {
  const at = short.startsWith('-') ? 1 : 0;
  const wordLetter = firstCharacter(text, 0);
  const shortLetter = firstCharacter(short, at);
  if (isUpper(wordLetter) && isLower(shortLetter)) {
    return mend('case', short, short.slice(0, at) + shortLetter.toUpperCase() + short.slice(at + shortLetter.length));
  }
  if (isLower(wordLetter) && isUpper(shortLetter)) {
    return mend('case', short, short.slice(0, at) + shortLetter.toLowerCase() + short.slice(at + shortLetter.length));
  }
  return short;
}

function firstCharacter(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function isUpper(letter: string): boolean {
  return /^\p{Lu}/u.test(letter);
}

function isLower(letter: string): boolean {
  return /^\p{Ll}/u.test(letter);
}

interface ReadLanguages {
  readonly codes: readonly string[];
  readonly unknown: readonly string[];
}

/** The codes of a cell that names known languages and needs no repair; each cell is read once. */
export function plainLanguages(): (cell: string) => readonly string[] | undefined {
  const known = new Map<string, readonly string[] | undefined>();
  return (cell) => {
    if (cell.length > longestCell) return undefined;
    if (known.has(cell)) return known.get(cell);
    let mended = false;
    const { codes, unknown } = readLanguages(cell, (_, before, after) => {
      if (before !== after) mended = true;
      return after;
    });
    const plain = mended || unknown.length > 0 || codes.length === 0 ? undefined : codes;
    known.set(cell, plain);
    return plain;
  };
}

const codesOnly = /^[a-z]{3}(?:, [a-z]{3})*$/;

function readLanguages(cell: string, mend: Mend): ReadLanguages {
  const whole = languageCode(cell);
  // Most rows name one language by its code.
  if (whole === cell) return { codes: [whole], unknown: [] };
  let text = mend('spaces', cell, cell.replace(/\s+/g, ' ').trim());
  if (/^(?:n\s*[./]\s*a\.?|-+)$/i.test(text)) text = '';
  if (text === '') {
    mend('no-language', text, 'mul');
    return { codes: ['mul'], unknown: [] };
  }
  const bare = text.replace(/[\s,;/|]+$|^[\s,;/|]+/g, '').replace(/,(?:\s*,)+/g, ',');
  text = mend('stray-comma', text, bare);
  if (text === '') {
    mend('no-language', text, 'mul');
    return { codes: ['mul'], unknown: [] };
  }
  const named = languageCode(text);
  const parts = named
    ? [text]
    : text.split(/\s*[,;/|+&]\s*/).flatMap((part) => (languageCode(part) ? [part] : part.split(' ')));
  const known: string[] = [];
  const unknown: string[] = [];
  for (const part of parts) {
    const code = languageCode(part) ?? languageCode(/[([](\w{2,3})[)\]]/.exec(part)?.[1] ?? '');
    if (code) known.push(code);
    else if (part !== '') unknown.push(part);
  }
  const codes = [...new Set(known)];
  if (unknown.length === 0 && codes.length > 0) {
    if (codesOnly.test(text) && codes.length < known.length && parts.every((part, at) => part === known[at])) {
      mend('repeated-language', text, codes.join(', '));
    } else if (parts.join() !== codes.join()) mend('language-code', text, codes.join(', '));
  }
  return { codes, unknown };
}
