/**
 * Makes `packages/marc/src/charset/marc8-tables.ts` from the code tables of the Library of Congress ("MARC 21 Specifications for Record
 * Structure, Character Sets, and Exchange Media: Code Tables"), as the Python package pymarc 5.4.0 carries them:
 *
 *     pip download --no-deps pymarc==5.4.0 && unzip pymarc-5.4.0-py3-none-any.whl
 *     node --import tsx conformance/marc/charset-tables.ts pymarc/marc8_mapping.py
 *
 * Only which code stands for which character is taken; the arrangement is ours.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const source = process.argv[2];
if (source === undefined) throw new Error('Name the file marc8_mapping.py');
const text = readFileSync(source, 'utf8');

interface Entry {
  readonly code: number;
  readonly character: number;
  readonly mark: boolean;
}

function entriesOf(final: string): Entry[] {
  const body = new RegExp(`^CHARSET_${final} = \\{([\\s\\S]*?)^\\}`, 'm').exec(text)?.[1];
  if (body === undefined) throw new Error(`No table ${final}`);
  const entries = Array.from(
    body.matchAll(/(0x[0-9A-F]+): \(\s*(0x[0-9A-F]+),\s*([01]),?[^()]*\)/gi),
    ([, code, character, mark]) => ({
      code: Number(code),
      character: Number(character),
      mark: mark === '1',
    }),
  );
  if (entries.length === 0) throw new Error(`Nothing in table ${final}`);
  return entries;
}

const sets: readonly [constant: string, final: string, sentence: string][] = [
  ['extendedLatin', '45', 'Extended Latin (ANSEL, ANSI/NISO Z39.47), final !E.'],
  ['greekSymbols', '67', 'Greek symbols, final g.'],
  ['subscripts', '62', 'Subscripts, final b.'],
  ['superscripts', '70', 'Superscripts, final p.'],
  ['basicHebrew', '32', 'Basic Hebrew, final 2.'],
  ['basicCyrillic', '4E', 'Basic Cyrillic (ISO 5427), final N.'],
  ['extendedCyrillic', '51', 'Extended Cyrillic (ISO 5427, extension), final Q.'],
  ['basicArabic', '33', 'Basic Arabic (ASMO 449), final 3.'],
  ['extendedArabic', '34', 'Extended Arabic, final 4.'],
  ['basicGreek', '53', 'Basic Greek (ISO 5428), final S.'],
];

/** LC's table writes the two halves of a ligature and of a double tilde as half marks; see `decode.ts`. */
function singleByte(final: string): { characters: string; marks: string } {
  const row: string[] = Array(94).fill(' ');
  let marks = '';
  for (const { code, character, mark } of entriesOf(final)) {
    const position = (code & 0x7f) - 0x21;
    if ((code >= 0x80 && code < 0xa0) || position < 0 || position > 93) continue;
    row[position] = String.fromCodePoint(character);
    if (mark) marks += String.fromCodePoint(character);
  }
  return { characters: row.join('').trimEnd(), marks };
}

/** A string literal in which every mark, format and private character is visible. */
function literal(value: string): string {
  const escaped = value.replace(/[\\'\p{M}\p{C}\p{Z}]/gu, (sign) => {
    if (sign === ' ') return sign;
    if (sign === '\\' || sign === "'") return `\\${sign}`;
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return `'${escaped}'`;
}

/**
 * Codes for which pymarc has the geta sign, which stands for none, or a private character, and LC's table of today (as
 * yaz-marcdump has it) a character.
 */
const corrections: ReadonlyMap<number, number> = new Map([
  [0x217559, 0x212c4],
  [0x222a34, 0x2251b],
  [0x223339, 0x22c4d],
  [0x6f7625, 0x318d],
  [0x6f773c, 0xc717],
]);

/** Rows of EACC: four hexadecimal digits for the first two bytes, then its characters; see `readEacc`. */
function eacc(): string[] {
  const planes = new Map<number, Map<number, string[]>>();
  for (const { code, character } of entriesOf('31')) {
    // 212320, the ideographic space, is no code of 94 by 94 by 94; 212321 is the same.
    if ((code & 0xff) === 0x20) continue;
    const rows = planes.get(code >> 16) ?? new Map<number, string[]>();
    planes.set(code >> 16, rows);
    const row = rows.get(code >> 8) ?? [];
    rows.set(code >> 8, row);
    row[(code & 0xff) - 0x21] = String.fromCodePoint(corrections.get(code) ?? character);
  }
  return [...planes]
    .sort(([one], [other]) => one - other)
    .map(([, rows]) =>
      [...rows]
        .sort(([one], [other]) => one - other)
        .map(([key, row]) => {
          let out = key.toString(16);
          let holes = 0;
          for (const character of Array.from(row)) {
            if (character === undefined) holes++;
            else {
              // Never a digit of the next row's key, nor a sign that a literal escapes: holes are counted in U+0100 and on.
              if (holes > 0) out += String.fromCharCode(0x100 + holes);
              holes = 0;
              out += character;
            }
          }
          return out;
        })
        .join(''),
    );
}

const out = [
  '/**',
  ' * The code tables of MARC-8, as data. Made by `conformance/marc/charset-tables.ts`; do not edit.',
  ' * Source: Library of Congress, MARC 21 code tables, in the arrangement of pymarc 5.4.0 (marc8_mapping.py).',
  ' */',
  "import type { SetData } from './graphic-set.ts';",
  '',
];
for (const [constant, final, sentence] of sets) {
  const { characters, marks } = singleByte(final);
  out.push(`/** ${sentence} */`);
  out.push(`export const ${constant}: SetData = { characters: ${literal(characters)}, marks: ${literal(marks)} };`, '');
}
out.push(
  '/** East Asian (EACC, ANSI/NISO Z39.64), final 1: a string for each first byte. `readEacc` says how they are arranged. */',
  'export const eacc: readonly string[] = [',
  ...eacc().map((plane) => `  ${literal(plane)},`),
  '];',
  '',
);
writeFileSync(
  fileURLToPath(new URL('../../packages/marc/src/charset/marc8-tables.ts', import.meta.url)),
  out.join('\n'),
);
