/**
 * The signs that line text cannot hold as they are, by MarcEdit's names in braces: `{dollar}`, `{lcub}`, `{rcub}`,
 * `{bsol}`; and by code point, `{U+000A}`, for what breaks lines or has no sign.
 */

const characters: Readonly<Record<string, string>> = { dollar: '$', lcub: '{', rcub: '}', bsol: '\\', esc: '\x1b' };

const mnemonic = /\{([A-Za-z0-9+]{2,10})\}/g;

/** What stands for a character, at the beginning of some text. */
const first = /^\{([A-Za-z0-9+]{2,10})\}/;

function characterOf(name: string): string | undefined {
  if (Object.hasOwn(characters, name)) return characters[name];
  const code = /^U\+([0-9A-F]{4,6})$/.exec(name)?.[1];
  const value = code === undefined ? Number.NaN : Number.parseInt(code, 16);
  return value <= 0x10ffff ? String.fromCodePoint(value) : undefined;
}

/** The text with its characters; names that we do not know stay, and go to `unknown`. */
export function decodeMnemonics(text: string, unknown: string[]): string {
  if (!text.includes('{')) return text;
  return text.replace(mnemonic, (whole, name: string) => {
    const character = characterOf(name);
    if (character === undefined) unknown.push(whole);
    return character ?? whole;
  });
}

/** The first character and what follows, a name in braces being one. Undefined for an empty text. */
export function takeCharacter(text: string): [string, string] | undefined {
  const named = first.exec(text);
  const character = named ? characterOf(named[1]!) : undefined;
  if (named && character !== undefined) return [character, text.slice(named[0].length)];
  const code = text.codePointAt(0);
  if (code === undefined) return undefined;
  const plain = String.fromCodePoint(code);
  return [plain, text.slice(plain.length)];
}

/** Text of a subfield: a backslash is itself there. */
export function encodeText(text: string): string {
  return text.replace(/[${}\x00-\x1f\x7f\x85\u2028\u2029]|\p{Surrogate}/gu, nameOf);
}

/** A leader, control field or indicator: a blank is written as a backslash. */
export function encodeFixed(text: string): string {
  return text.split('\\').map(encodeText).join('{bsol}').replaceAll(' ', '\\');
}

function nameOf(character: string): string {
  if (character === '$') return '{dollar}';
  if (character === '{') return '{lcub}';
  if (character === '}') return '{rcub}';
  return `{U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}}`;
}
