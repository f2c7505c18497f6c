/**
 * ISO 9984:1996, Transliteration of Georgian characters into Latin characters. Taken from T. T. Pedersen, Transliteration of
 * Non-Roman Scripts (Georgian, 2007), column ISO 9984; compared with Wiktionary's module, which follows the standard. Of the letters of
 * Mingrelian and Svan, ჷ and ჸ are not in the standard and stay as they are. A revision was out for enquiry in 2025 (ISO/DIS 9984).
 */
import { type LetterPairs, lettersBack, lettersForward, letterTable } from '../letters.ts';
import type { Run, System } from '../types.ts';

const pairs: LetterPairs = [
  ['ა', 'a'],
  ['ბ', 'b'],
  ['გ', 'g'],
  ['დ', 'd'],
  ['ე', 'e'],
  ['ვ', 'v'],
  ['ზ', 'z'],
  ['ჱ', 'ē'],
  ['თ', 't’'],
  ['ი', 'i'],
  ['კ', 'k'],
  ['ლ', 'l'],
  ['მ', 'm'],
  ['ნ', 'n'],
  ['ჲ', 'y'],
  ['ო', 'o'],
  ['პ', 'p'],
  ['ჟ', 'ž'],
  ['რ', 'r'],
  ['ს', 's'],
  ['ტ', 't'],
  ['ჳ', 'w'],
  ['უ', 'u'],
  ['ფ', 'p’'],
  ['ქ', 'k’'],
  ['ღ', 'ḡ'],
  ['ყ', 'q'],
  ['შ', 'š'],
  ['ჩ', 'č’'],
  ['ც', 'c’'],
  ['ძ', 'j'],
  ['წ', 'c'],
  ['ჭ', 'č'],
  ['ხ', 'x'],
  ['ჴ', 'ẖ'],
  ['ჯ', 'ǰ'],
  ['ჰ', 'h'],
  ['ჵ', 'ō'],
  ['ჶ', 'f'],
];

export const iso9984Table = letterTable(pairs);

export const iso9984: System = {
  info: {
    id: 'iso9984',
    name: 'ISO 9984',
    title: 'Transliteration of Georgian characters into Latin characters',
    year: 1996,
    scripts: ['Geor'],
    languages: ['geo'],
    kind: 'transliteration',
    reversible: true,
    source: 'T. T. Pedersen, Transliteration of Georgian (2007); compared with Wiktionary',
    notes: [
      'Georgian has no capitals, and the standard makes none. Headline letters (Mtavruli) come back as usual ones.',
    ],
  },
  // Mtavruli letters are capitals to Unicode only; the table has one form.
  forward: (run: Run) =>
    lettersForward(iso9984Table, { ...run, text: run.text.replace(/[Ა-Ჿ]/gu, (c) => c.toLowerCase()) }),
  back: (latin) => lettersBack(iso9984Table, latin.toLowerCase()),
  limits: () => ['no-capitals'],
};
