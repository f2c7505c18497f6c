/**
 * The form in which words of titles and entries of the list are compared: without case, diacritics, hyphens, apostrophes
 * and the signs of a Romanization; and the way back from its letters to those of the word (ISO 4:1997, 4.2 keeps diacritics).
 */

/** Letters that do not decompose. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
  ŧ: 't',
  ŀ: 'l',
  ĳ: 'ij',
  ə: 'e',
  ƣ: 'q',
};

const folded = new Map<number, string>();

/** One character as it is compared: letters and digits, small and plain; nothing for a mark or a sign between letters. */
function foldCharacter(code: number): string {
  if (code < 128) {
    if (code >= 97 && code <= 122) return ascii[code]!;
    if (code >= 65 && code <= 90) return ascii[code + 32]!;
    return code >= 48 && code <= 57 ? ascii[code]! : '';
  }
  const known = folded.get(code);
  if (known !== undefined) return known;
  const result = compute(String.fromCodePoint(code));
  if (folded.size < 5_000) folded.set(code, result);
  return result;
}

const ascii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));

function compute(character: string): string {
  const small = character.toLowerCase();
  let result = '';
  for (const part of small.normalize('NFKD')) {
    const plain = letters[part];
    if (plain !== undefined) result += plain;
    else if (/[\p{Ll}\p{Lo}\p{N}]/u.test(part)) result += part;
  }
  return result;
}

export function foldWord(word: string): string {
  let plain = 0;
  let small = true;
  for (; plain < word.length; plain++) {
    const code = word.charCodeAt(plain);
    if (code >= 97 && code <= 122) continue;
    if (code < 65 || code > 90) break;
    small = false;
  }
  const start = small ? word.slice(0, plain) : word.slice(0, plain).toLowerCase();
  return plain === word.length ? start : start + foldFrom(word, plain);
}

function foldFrom(word: string, from: number): string {
  let key = '';
  for (let at = from; at < word.length; at++) {
    let code = word.charCodeAt(at);
    if (code >= 0xd800 && code < 0xdc00) {
      code = word.codePointAt(at)!;
      if (code > 0xffff) at++;
    }
    key += foldCharacter(code);
  }
  return key;
}

/** The words of a text of several, folded, apart by single spaces; hyphens and apostrophes part words here. */
export function foldPhrase(text: string): string {
  return text
    .split(/[\s\-‐‑'’]+/u)
    .map(foldWord)
    .filter((word) => word !== '')
    .join(' ');
}

/** A character of a word with its marks, and what it is folded to. */
export interface Unit {
  readonly text: string;
  readonly fold: string;
}

export function unitsOf(word: string): Unit[] {
  const units: { text: string; fold: string }[] = [];
  for (const character of word) {
    const fold = foldCharacter(character.codePointAt(0)!);
    const last = units.at(-1);
    // A mark belongs to the letter before it.
    if (fold === '' && last !== undefined && /\p{M}/u.test(character)) last.text += character;
    else units.push({ text: character, fold });
  }
  return units;
}
