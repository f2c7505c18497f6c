/**
 * ISO 11940:1998, Transliteration of Thai. Taken from Wikipedia, ISO 11940, several copies; compared with the transform Thai-Latin of
 * Unicode CLDR, which follows it. Vowels that are written before their consonant stay before it, tone marks go to the consonant (clause 4).
 * Phinthu is left out: the sources do not agree.
 */
import { type LetterPairs, lettersBack, lettersForward, letterTable } from '../letters.ts';
import type { Piece, Run, System } from '../types.ts';

const letters: LetterPairs = [
  ['ก', 'k'],
  ['ข', 'k̄h'],
  ['ฃ', 'ḳ̄h'],
  ['ค', 'kh'],
  ['ฅ', 'k̛h'],
  ['ฆ', 'ḳh'],
  ['ง', 'ng'],
  ['จ', 'c'],
  ['ฉ', 'c̄h'],
  ['ช', 'ch'],
  ['ซ', 's'],
  ['ฌ', 'c̣h'],
  ['ญ', 'ỵ'],
  ['ฎ', 'ḍ'],
  ['ฏ', 'ṭ'],
  ['ฐ', 'ṭ̄h'],
  ['ฑ', 'ṯh'],
  ['ฒ', 't̛h'],
  ['ณ', 'ṇ'],
  ['ด', 'd'],
  ['ต', 't'],
  ['ถ', 't̄h'],
  ['ท', 'th'],
  ['ธ', 'ṭh'],
  ['น', 'n'],
  ['บ', 'b'],
  ['ป', 'p'],
  ['ผ', 'p̄h'],
  ['ฝ', 'f̄'],
  ['พ', 'ph'],
  ['ฟ', 'f'],
  ['ภ', 'p̣h'],
  ['ม', 'm'],
  ['ย', 'y'],
  ['ร', 'r'],
  ['ฤ', 'v'],
  ['ล', 'l'],
  ['ฦ', 'ł'],
  ['ว', 'w'],
  ['ศ', 'ṣ̄'],
  ['ษ', 's̛̄'],
  ['ส', 's̄'],
  ['ห', 'h̄'],
  ['ฬ', 'ḷ'],
  ['อ', 'x'],
  ['ฮ', 'ḥ'],
  ['ะ', 'a'],
  ['า', 'ā'],
  ['เ', 'e'],
  ['แ', 'æ'],
  ['โ', 'o'],
  ['ใ', 'ı'],
  ['ไ', 'ị'],
  ['ๅ', 'ɨ'],
  ['ฯ', 'ǂ'],
  ['ๆ', '«'],
  ['๏', '§'],
  ['๚', 'ǁ'],
  ['๛', '»'],
  ['๐', '0'],
  ['๑', '1'],
  ['๒', '2'],
  ['๓', '3'],
  ['๔', '4'],
  ['๕', '5'],
  ['๖', '6'],
  ['๗', '7'],
  ['๘', '8'],
  ['๙', '9'],
];
/** On the consonant, before its vowel, whatever the order of writing. */
const marks: LetterPairs = [
  ['\u0e47', '\u0306'],
  ['\u0e48', '\u0300'],
  ['\u0e49', '\u0302'],
  ['\u0e4a', '\u0301'],
  ['\u0e4b', '\u030c'],
  ['\u0e4c', '\u0312'],
];
const vowels: LetterPairs = [
  ['\u0e31', 'ạ'],
  ['\u0e34', 'i'],
  ['\u0e35', 'ī'],
  ['\u0e36', 'ụ'],
  ['\u0e37', 'ụ̄'],
  ['\u0e38', 'u'],
  ['\u0e39', 'ū'],
  ['\u0e4d', '\u030a'],
  ['\u0e4e', '~'],
  ['ำ', 'å'],
];

export const iso11940Table = letterTable([...letters, ...marks, ...vowels]);
const markSet = new Set(marks.map(([mark]) => mark));

/** Each letter with its signs: tone first, then vowels, as the Latin has them. */
function forward(run: Run): Piece[] {
  const pieces: Piece[] = [];
  // Sara am is a letter to Unicode, but a tone mark may stand before or after it on the same consonant.
  for (const match of run.text.matchAll(/[^\p{M}]\p{M}*|\p{M}+/gsu)) {
    const start = run.start + match.index;
    const signs = [...match[0]];
    const sorted = [
      signs[0]!,
      ...signs.slice(1).filter((sign) => markSet.has(sign)),
      ...signs.slice(1).filter((sign) => !markSet.has(sign)),
    ];
    if (markSet.has(signs[0]!)) sorted.splice(0, sorted.length, ...signs);
    const text = sorted.map((sign) => iso11940Table.forward.get(sign));
    if (text.every((part) => part !== undefined))
      pieces.push({ text: text.join(''), start, end: start + match[0].length });
    else {
      let at = start;
      for (const sign of signs) {
        pieces.push(...lettersForward(iso11940Table, { ...run, text: sign, start: at }));
        at += sign.length;
      }
    }
  }
  return pieces;
}

/** In writing, vowels above and below come before the tone mark. */
const back = (latin: string): string =>
  lettersBack(iso11940Table, latin.toLowerCase()).replace(
    /([\u0e47-\u0e4c]+)([\u0e31\u0e34-\u0e39]+)/gu,
    (_, tones: string, above: string) => above + tones,
  );

export const iso11940: System = {
  info: {
    id: 'iso11940',
    name: 'ISO 11940',
    title: 'Transliteration of Thai',
    year: 1998,
    scripts: ['Thai'],
    languages: ['tha'],
    kind: 'transliteration',
    reversible: true,
    source: 'Wikipedia, ISO 11940; compared with Unicode CLDR Thai-Latin',
    notes: [
      'Sign for sign, not by sound: vowels written before their consonant stay there, and tone marks come to the consonant.',
      'Thai does not divide words by spaces: word division is for the cataloguer. Phinthu is left out.',
    ],
  },
  forward,
  back,
  limits: () => ['word-division', 'no-capitals'],
};
