/**
 * The short way for rows that need no repair and raise no doubt, which are most of them: what it reads `readRow` reads alike
 * (held by `ltwa.test.ts`), what it does not read goes there.
 */
import type { LtwaEntry } from './entry.ts';
import { kindOf } from './ltwa-row.ts';

/** Letters that are composed and stand for themselves: a to z, and those of Latin-1 and Latin Extended-A. */
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 0xc0 && code <= 0x17f && code !== 0xd7 && code !== 0xf7);

const hyphen = 45;
const longestWord = 100;

/** Letters alone from `start` to `end`, and at least one. */
function areLetters(text: string, start: number, end: number): boolean {
  if (end <= start) return false;
  for (let at = start; at < end; at++) if (!isLetter(text.charCodeAt(at))) return false;
  return true;
}

/** `mark` parts the cells; `languagesOf` gives the codes of a cell that names known languages and nothing else. */
export function readPlainRow(
  row: string,
  line: number,
  mark: string,
  languagesOf: (cell: string) => readonly string[] | undefined,
): LtwaEntry | undefined {
  const first = row.indexOf(mark);
  const second = row.indexOf(mark, first + 1);
  if (first < 1 || first > longestWord || second === -1 || row.indexOf(mark, second + 1) !== -1) return undefined;
  const front = row.charCodeAt(0) === hyphen ? 1 : 0;
  const back = row.charCodeAt(first - 1) === hyphen ? 1 : 0;
  if (!areLetters(row, front, first - back)) return undefined;
  const languages = languagesOf(row.slice(second + 1));
  if (languages === undefined) return undefined;
  const pattern = row.slice(0, first);
  const abbreviation = row.slice(first + 1, second);
  const { kind, text } = kindOf(pattern);
  if (abbreviation === 'n.a.') return { pattern, text, kind, languages, line };
  const begin = abbreviation.charCodeAt(0) === hyphen ? 1 : 0;
  // The end or the middle of a word has its hyphen, nothing else has.
  if (begin !== front || !abbreviation.endsWith('.')) return undefined;
  const last = abbreviation.length - 1;
  // A truncation, so that case and letters are those of the word.
  if (!areLetters(abbreviation, begin, last) || !text.startsWith(abbreviation.slice(begin, last))) return undefined;
  return { pattern, text, kind, abbreviation, languages, line };
}
