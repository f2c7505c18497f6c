/**
 * ISO 259:1984, Transliteration of Hebrew characters into Latin characters, and ISO 259-2:1994, its simplified form. Tables from Wikipedia,
 * ISO 259, three copies that agree. Cantillation, meteg and the doubled geresh are not in them: they stay as they are and are named.
 */
import { clustersOf } from '../letters.ts';
import type { Piece, Run, System } from '../types.ts';

const consonants: Readonly<Record<string, string>> = {
  א: 'ʾ',
  ב: 'b',
  ג: 'g',
  ד: 'd',
  ה: 'h',
  ו: 'w',
  ז: 'z',
  ח: 'ḥ',
  ט: 'ṭ',
  י: 'y',
  כ: 'k',
  ך: 'k',
  ל: 'l',
  מ: 'm',
  ם: 'm',
  נ: 'n',
  ן: 'n',
  ס: 's',
  ע: 'ʿ',
  פ: 'p',
  ף: 'p',
  צ: 'ṣ',
  ץ: 'ṣ',
  ק: 'q',
  ר: 'r',
  ש: 's̀',
  ת: 't',
  '׳': '’',
  '־': '-',
};
const finals: Readonly<Record<string, string>> = { כ: 'ך', מ: 'ם', נ: 'ן', פ: 'ף', צ: 'ץ' };
const [dagesh, shinDot, sinDot, holam, holamForVav] = ['\u05bc', '\u05c1', '\u05c2', '\u05b9', '\u05ba'] as const;
const dot = '\u0307';

const vowels: Readonly<Record<string, string>> = {
  '\u05b7': 'a',
  '\u05b8': 'å',
  '\u05c7': 'å',
  '\u05b5': 'e',
  '\u05b6': 'ȩ',
  '\u05b4': 'i',
  [holam]: 'o',
  [holamForVav]: 'o',
  '\u05bb': 'u',
  '\u05b0': '°',
  '\u05b2': 'ă',
  '\u05b3': 'ŏ',
  '\u05b1': 'ḝ',
};
const simpleVowels: Readonly<Record<string, string>> = {
  ...vowels,
  '\u05b8': 'a',
  '\u05c7': 'o',
  '\u05b6': 'e',
  '\u05b0': '',
  '\u05b2': 'a',
  '\u05b3': 'o',
  '\u05b1': 'e',
};
/** Where the simplified form keeps the dot. */
const simpleDots = new Set(['ב', 'ה', 'ו', 'כ', 'ך', 'פ', 'ף']);

function forward(run: Run, simple: boolean): Piece[] {
  const clusters = clustersOf(run);
  return clusters.flatMap(({ text, start, end }, at): Piece[] => {
    const [base = '', ...marks] = [...text];
    let latin = consonants[base];
    if (latin === undefined) return [{ text, start, end, unknown: 'not-in-table' }];
    const left = new Set(marks);
    if (base === 'ש' && left.delete(shinDot)) latin = 'š';
    else if (base === 'ש' && left.delete(sinDot)) latin = 'ś';
    if (left.delete(dagesh) && (!simple || simpleDots.has(base))) latin += dot;
    // Waw with a dot above bears no consonant of its own after a letter without vowel: it is the long o.
    const before = clusters[at - 1]?.text ?? '';
    if (base === 'ו' && left.has(holam) && /^[א-ת][^\u05b0-\u05bb\u05c7]*$/u.test(before)) {
      left.delete(holam);
      latin = 'ŵ';
    }
    const table = simple ? simpleVowels : vowels;
    for (const mark of [...left]) {
      if (table[mark] === undefined) continue;
      latin += table[mark];
      left.delete(mark);
    }
    if (left.size === 0) return [{ text: latin, start, end }];
    return [{ text: latin + [...left].join(''), start, end, unknown: 'not-in-table' }];
  });
}

const backLetters = new Map<string, string>();
for (const [hebrew, latin] of Object.entries(consonants)) {
  const key = latin.normalize('NFD');
  if (!Object.values(finals).includes(hebrew)) backLetters.set(key, hebrew);
}
backLetters.set('š'.normalize('NFD'), `ש${shinDot}`).set('ś'.normalize('NFD'), `ש${sinDot}`);
backLetters.set('ŵ'.normalize('NFD'), `ו${holam}`);
for (const [mark, latin] of Object.entries(vowels)) {
  if (mark !== '\u05c7' && mark !== holamForVav) backLetters.set(latin.normalize('NFD'), mark);
}
backLetters.set(dot, dagesh);
const longest = Math.max(...[...backLetters.keys()].map((key) => key.length));

function back(latin: string): string {
  const text = latin.normalize('NFD').toLowerCase();
  let out = '';
  for (let at = 0; at < text.length; ) {
    let length = Math.min(longest, text.length - at);
    while (length > 1 && !backLetters.has(text.slice(at, at + length))) length -= 1;
    out += backLetters.get(text.slice(at, at + length)) ?? text[at];
    at += length;
  }
  return out
    .replace(/([כמנפצ])(\p{M}*)(?![\p{L}\p{M}׳])/gu, (_, letter: string, marks: string) => finals[letter]! + marks)
    .normalize('NFC');
}

const isUnpointed = ({ text }: Run): boolean =>
  /[א-ת]/u.test(text) && !/[\u05b0-\u05bb\u05c7]/u.test(text.normalize('NFD'));

export const iso259: System = {
  info: {
    id: 'iso259',
    name: 'ISO 259',
    title: 'Transliteration of Hebrew characters into Latin characters',
    year: 1984,
    scripts: ['Hebr'],
    languages: ['heb'],
    kind: 'transliteration',
    reversible: true,
    source: 'Wikipedia, ISO 259 (three copies that agree)',
    notes: [
      'Letter for letter, with the points where they are written. Final forms come back at the end of words.',
      'Meteg, cantillation and ״ stay as they are and are named.',
    ],
  },
  forward: (run) => forward(run, false),
  back,
  limits: (run) => (isUnpointed(run) ? ['unwritten-vowels', 'no-capitals'] : ['no-capitals']),
};

export const iso259Part2: System = {
  info: {
    id: 'iso259-2',
    name: 'ISO 259-2',
    title: 'Transliteration of Hebrew characters into Latin characters: simplified transliteration',
    year: 1994,
    scripts: ['Hebr'],
    languages: ['heb'],
    kind: 'transliteration',
    reversible: false,
    source: 'Wikipedia, ISO 259 (three copies that agree)',
    notes: [
      'For Modern Hebrew: fewer vowel signs, no sign for the mute vowel. Without points only consonants are given.',
    ],
  },
  forward: (run) => forward(run, true),
  limits: (run) => (isUnpointed(run) ? ['unwritten-vowels', 'no-capitals'] : ['no-capitals']),
};
