/** Text in a BibTeX field and back: the ten special characters of TeX, and accents as old files write them (Knuth, The TeXbook, ch. 7 and 9). */

/** Braces count for BibTeX even behind a backslash, so they become commands; so does what would otherwise be an accent or a space. */
const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '%': '\\%',
  '&': '\\&',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

/** Two hyphens would be set as a dash. */
export const toLatex = (text: string): string =>
  text.replace(/[\\{}^~%&$#_]/g, (character) => commands[character]!).replace(/-(?=-)/g, '-{}');

const named: Readonly<Record<string, string>> = {
  textbackslash: '\\',
  textbraceleft: '{',
  textbraceright: '}',
  textasciicircum: '^',
  textasciitilde: '~',
  lbrace: '{',
  rbrace: '}',
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  i: 'ı',
  j: 'ȷ',
  textendash: '–',
  textemdash: '—',
};

const accents: Readonly<Record<string, string>> = {
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '"': '\u0308',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  c: '\u0327',
  v: '\u030c',
  u: '\u0306',
  H: '\u030b',
  k: '\u0328',
  r: '\u030a',
  d: '\u0323',
  b: '\u0331',
};

/** Braces that only group are left out; a command that is not known stays as it is. */
export function fromLatex(text: string): string {
  return text
    .replace(
      /\\(['`^"~=.]|[cvuHkrdb](?![A-Za-z]))\s*(?:\{\\?([A-Za-z])\}|\\?([A-Za-z]))/g,
      (_all, accent: string, one?: string, two?: string) => `${one ?? two}${accents[accent]}`.normalize('NFC'),
    )
    .replace(/\\([A-Za-z]+)(?:\{\}|\s+)?/g, (all, name: string) => hidden(named[name]) ?? all)
    .replace(/\\([%&$#_{}])/g, (_all, character: string) => hidden(character)!)
    .replace(/~/g, '\u00a0')
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/[{}]/g, '')
    .replace(/[\ue000-\ue004]/g, (mark) => shown[mark.charCodeAt(0) - 0xe000]!)
    .replace(/[^\S\u00a0]+/g, ' ')
    .trim();
}

/** Characters that the steps after would take for markup wait as characters of the private use area. */
const shown = ['{', '}', '~', '^', '\\'];
const hidden = (character: string | undefined): string | undefined => {
  const at = character === undefined ? -1 : shown.indexOf(character);
  return at < 0 ? character : String.fromCharCode(0xe000 + at);
};
