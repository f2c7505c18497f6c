/**
 * ISO 9985:1996, Transliteration of Armenian characters into Latin characters. Taken from T. T. Pedersen, Transliteration of
 * Non-Roman Scripts (Armenian, 2004), column ISO 9985; compared with Wikipedia in French (which has ō for օ, where Pedersen and Wikipedia
 * in English have ò) and Wikipedia in English. Punctuation only where both give the same.
 */
import { type LetterPairs, lettersBack, lettersForward, letterTable } from '../letters.ts';
import type { Run, System } from '../types.ts';

const pairs: LetterPairs = [
  ['ա', 'a'],
  ['բ', 'b'],
  ['գ', 'g'],
  ['դ', 'd'],
  ['ե', 'e'],
  ['զ', 'z'],
  ['է', 'ē'],
  ['ը', 'ë'],
  ['թ', 't’'],
  ['ժ', 'ž'],
  ['ի', 'i'],
  ['լ', 'l'],
  ['խ', 'x'],
  ['ծ', 'ç'],
  ['կ', 'k'],
  ['հ', 'h'],
  ['ձ', 'j'],
  ['ղ', 'ġ'],
  ['ճ', 'č̣'],
  ['մ', 'm'],
  ['յ', 'y'],
  ['ն', 'n'],
  ['շ', 'š'],
  ['ո', 'o'],
  ['չ', 'č'],
  ['պ', 'p'],
  ['ջ', 'ǰ'],
  ['ռ', 'ṙ'],
  ['ս', 's'],
  ['վ', 'v'],
  ['տ', 't'],
  ['ր', 'r'],
  ['ց', 'c’'],
  ['ւ', 'w'],
  ['փ', 'p’'],
  ['ք', 'k’'],
  ['օ', 'ò'],
  ['ֆ', 'f'],
  ['և', 'ew'],
  ['ﬓ', 'mn'],
  ['ﬔ', 'me'],
  ['ﬕ', 'mi'],
  ['ﬖ', 'vn'],
  ['ﬗ', 'mx'],
];
const signs: LetterPairs = [
  ['։', '.'],
  ['՞', '?'],
  ['՜', '!'],
  ['֊', '-'],
];
/** Ligatures and signs come back as the letters and signs of Latin typography. */
const oneWay = /^(?:mn|me|mi|vn|mx|[.?!-])$/;

export const iso9985Table = letterTable([...pairs, ...signs]);
const backTable = letterTable([...pairs, ...signs].filter(([, latin]) => !oneWay.test(latin)));

export const iso9985: System = {
  info: {
    id: 'iso9985',
    name: 'ISO 9985',
    title: 'Transliteration of Armenian characters into Latin characters',
    year: 1996,
    scripts: ['Armn'],
    languages: ['arm'],
    kind: 'transliteration',
    reversible: true,
    source: 'T. T. Pedersen, Transliteration of Armenian (2004); compared with Wikipedia (French and English)',
    notes: [
      'The ligature և is ew, as ե and ւ side by side would be; back it becomes the ligature.',
      'The accent ՛ and the comma ՝ are left as they are: the sources do not agree on them.',
    ],
  },
  forward: (run: Run) => lettersForward(iso9985Table, run),
  back: (latin) => lettersBack(backTable, latin),
  limits: () => [],
};
