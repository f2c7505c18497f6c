/**
 * ISO 233:1984, Transliteration of Arabic characters into Latin characters (stringent), and ISO 233-2:1993, its simplified form for
 * Arabic. Stringent: T. T. Pedersen, Transliteration of Arabic (2008), column ISO 233; compared with Wikipedia, ISO 233, and the map
 * iso-ara-Arab-Latn-233-1984 of Interscript. Simplified: Wikipedia in French, ISO 233-2, the cataloguing rules of the Bibliothèque nationale
 * de France (kitcat), and clauses 4.1.1 to 4.1.5 as Interscript quotes them (iso-ara-Arab-Latn-233-2-1993). Not verified, so left as they are: hamza below its carrier and alif wasla in the stringent form, ى in the simplified one.
 */
import { clustersOf } from '../letters.ts';
import type { Piece, Run, System } from '../types.ts';

/** The consonants, alike in both. */
const consonants: Readonly<Record<string, string>> = {
  ب: 'b',
  ت: 't',
  ث: 'ṯ',
  ج: 'ǧ',
  ح: 'ḥ',
  خ: 'ẖ',
  د: 'd',
  ذ: 'ḏ',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 'š',
  ص: 'ṣ',
  ض: 'ḍ',
  ط: 'ṭ',
  ظ: 'ẓ',
  ع: 'ʿ',
  غ: 'ġ',
  ف: 'f',
  ق: 'q',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  و: 'w',
  ي: 'y',
  ة: 'ẗ',
};
const stringent: Readonly<Record<string, string>> = { ...consonants, ا: 'ʾ', ء: 'ˌ', ى: 'ỳ' };
const [fathatan, dammatan, kasratan, fatha, damma, kasra, shadda, sukun, madda, hamzaAbove, dagger] = [
  '\u064b',
  '\u064c',
  '\u064d',
  '\u064e',
  '\u064f',
  '\u0650',
  '\u0651',
  '\u0652',
  '\u0653',
  '\u0654',
  '\u0670',
] as const;
/** Marks in the order in which the Latin has them, which is not that of normal form D. */
const stringentMarks: readonly (readonly [mark: string, latin: string])[] = [
  [hamzaAbove, 'ˈ'],
  [madda, 'â'],
  [shadda, '\u0304'],
  [dagger, 'ā'],
  [fatha, 'a'],
  [damma, 'u'],
  [kasra, 'i'],
  [fathatan, 'á'],
  [dammatan, 'ú'],
  [kasratan, 'í'],
  [sukun, '°'],
];
/** Digits and punctuation, which do not come back. */
const signs: Readonly<Record<string, string>> = {
  '،': ',',
  '؛': ';',
  '؟': '?',
  '٪': '%',
  '٠': '0',
  '١': '1',
  '٢': '2',
  '٣': '3',
  '٤': '4',
  '٥': '5',
  '٦': '6',
  '٧': '7',
  '٨': '8',
  '٩': '9',
  '۰': '0',
  '۱': '1',
  '۲': '2',
  '۳': '3',
  '۴': '4',
  '۵': '5',
  '۶': '6',
  '۷': '7',
  '۸': '8',
  '۹': '9',
  ـ: '',
};

/** Presentation forms of old encodings are the letters they show; a ligature is its letters, at one place. */
function arabicClusters(run: Run): Cluster[] {
  return clustersOf(run).flatMap(({ text, start, end }) =>
    /[\ufb50-\ufdff\ufe70-\ufeff]/u.test(text)
      ? clustersOf({ text: text.normalize('NFKC'), start: 0 }).map((part) => ({ text: part.text, start, end }))
      : [{ text, start, end }],
  );
}

function stringentForward(run: Run): Piece[] {
  return arabicClusters(run).flatMap(({ text, start, end }): Piece[] => {
    const [base = '', ...marks] = [...text];
    const latin = stringent[base] ?? signs[base];
    if (latin === undefined) return [{ text, start, end, unknown: 'not-in-table' }];
    const left = new Set(marks);
    let out = latin;
    for (const [mark, letters] of stringentMarks) if (left.delete(mark)) out += letters;
    if (left.size === 0) return [{ text: out, start, end }];
    return [{ text: out + [...left].join(''), start, end, unknown: 'not-in-table' }];
  });
}

const stringentBackLetters = new Map(
  [...Object.entries(stringent), ...stringentMarks].map(([source, latin]) => [latin.normalize('NFD'), source]),
);
const longestBack = Math.max(...[...stringentBackLetters.keys()].map((key) => key.length));

function stringentBack(latin: string): string {
  // The macron of shadda comes after other marks of its letter and is a mark by itself: it is looked up last.
  const text = latin.normalize('NFD').toLowerCase();
  let out = '';
  for (let at = 0; at < text.length; ) {
    let length = Math.min(longestBack, text.length - at);
    while (length > 1 && !stringentBackLetters.has(text.slice(at, at + length))) length -= 1;
    out += stringentBackLetters.get(text.slice(at, at + length)) ?? text[at];
    at += length;
  }
  return out.normalize('NFC');
}

/** Long vowels by the short vowel before them; what is not written is not made up. */
function simplifiedForward(run: Run): Piece[] {
  const pieces: Piece[] = [];
  const clusters = arabicClusters(run);
  const isLetter = (at: number): boolean => /^\p{L}/u.test(clusters[at]?.text ?? '');
  for (let at = 0; at < clusters.length; at += 1) {
    if (!isLetter(at)) {
      const { text, start, end } = clusters[at]!;
      const latin = signs[text];
      pieces.push(latin === undefined ? { text, start, end, unknown: 'not-in-table' } : { text: latin, start, end });
      continue;
    }
    let to = at;
    while (isLetter(to)) to += 1;
    pieces.push(...simplifiedWord(clusters.slice(at, to)));
    at = to - 1;
  }
  return pieces;
}

interface Cluster {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Conjunction and prepositions of one letter, apart by a hyphen (4.1.5), where the article after them shows that they are one. */
const prefixes: Readonly<Record<string, string>> = { و: 'wa', ب: 'bi', ك: 'ka' };

function simplifiedWord(word: readonly Cluster[]): Piece[] {
  const pieces: Piece[] = [];
  const bases = word.map(({ text }) => [...text][0]!);
  let at = 0;
  const hasArticle = (from: number): boolean =>
    bases[from] === 'ا' && bases[from + 1] === 'ل' && word.length - from > 3;
  const article = (from: number, before: string): void => {
    const [first, last] = [word[from - (before ? 1 : 0)]!, word[from + 1]!];
    const chosen = before ? `${before}-al-` : 'al-';
    const letters = before ? `${consonants[bases[from - 1]!]}āl` : 'al';
    pieces.push({ text: chosen, start: first.start, end: last.end, alternatives: [letters], why: 'article' });
    at = from + 2;
  };
  if (hasArticle(0)) article(0, '');
  else if (prefixes[bases[0]!] && hasArticle(1)) article(1, prefixes[bases[0]!]!);
  const wordStart = at;
  for (; at < word.length; at += 1) {
    const { text, start, end } = word[at]!;
    const [base = '', ...marks] = [...text];
    const before = pieces.at(-1)?.text ?? '';
    const has = (mark: string): boolean => marks.includes(mark);
    const vowel = has(fatha) ? 'a' : has(damma) ? 'u' : has(kasra) ? 'i' : has(dagger) ? 'ā' : '';
    const ending = has(fathatan) ? 'an' : has(dammatan) ? 'un' : has(kasratan) ? 'in' : '';
    const put = (latin: string, more: Pick<Piece, 'alternatives' | 'why'> = {}): void => {
      const inflection = ending ? { alternatives: [latin], why: 'inflection' as const } : more;
      pieces.push({ text: latin + vowel + ending, start, end, ...inflection });
    };
    const initial = at === wordStart;
    if (base === 'ا' && marks.some((mark) => mark === hamzaAbove || mark === '\u0655')) {
      // A hamza at the beginning of a word is not given, its vowel is; below the alif it is i.
      if (!initial) put('ʾ');
      else if (vowel) put('');
      else if (has('\u0655')) pieces.push({ text: 'i', start, end });
      else pieces.push({ text: '', start, end, alternatives: ['a', 'u'], why: 'unwritten-vowel' });
    } else if (base === 'ا' && has(madda)) {
      pieces.push({ text: initial ? 'ā' : 'ʾā', start, end });
    } else if (base === 'ا' && initial) {
      // 4.1.2: the initial alif is not represented, the vowel after it is.
      if (vowel) put('');
      else pieces.push({ text: '', start, end, alternatives: ['a', 'i', 'u'], why: 'unwritten-vowel' });
    } else if (base === 'ا' && ending === '' && !vowel) {
      const long = /a$/u.test(before) && pieces.length > 0;
      if (long) pieces[pieces.length - 1] = { ...pieces.at(-1)!, text: `${before.slice(0, -1)}ā`, end };
      else pieces.push({ text: /an$/u.test(before) ? '' : 'ā', start, end });
    } else if (base === 'ا') put('');
    else if (base === 'ء') put('ʾ');
    else if ((base === 'و' || base === 'ي') && has(hamzaAbove)) put('ʾ');
    else if (base === 'و' && /u$/u.test(before) && !vowel && !ending && !has(shadda) && !has(sukun)) {
      pieces[pieces.length - 1] = { ...pieces.at(-1)!, text: `${before.slice(0, -1)}ū`, end };
    } else if (base === 'ي' && /i$/u.test(before) && !vowel && !ending && !has(shadda) && !has(sukun)) {
      pieces[pieces.length - 1] = { ...pieces.at(-1)!, text: `${before.slice(0, -1)}ī`, end };
    } else if ((base === 'و' || base === 'ي') && !initial && marks.length === 0 && !/[aā]$/u.test(before)) {
      const [consonant, long] = base === 'و' ? ['w', 'ū'] : ['y', 'ī'];
      pieces.push({ text: consonant!, start, end, alternatives: [long!], why: 'vowel-or-consonant' });
    } else if (base === 'ة') {
      // The letter before it always has fatha.
      put(/[aā]$/u.test(before) ? 'ẗ' : 'aẗ');
    } else if (consonants[base] !== undefined) {
      const latin = consonants[base]!;
      put(has(shadda) ? latin + latin : latin);
    } else if (signs[base] !== undefined) put(signs[base]!);
    else pieces.push({ text, start, end, unknown: 'not-in-table' });
  }
  return pieces;
}

/** Whether words stand without the vowels that would have to be known. */
const isUnvocalised = ({ text }: Run): boolean =>
  /\p{L}/u.test(text) && !/[\u064b-\u0650\u0670]/u.test(text.normalize('NFD'));

export const iso233: System = {
  info: {
    id: 'iso233',
    name: 'ISO 233',
    title: 'Transliteration of Arabic characters into Latin characters',
    year: 1984,
    scripts: ['Arab'],
    languages: ['ara'],
    kind: 'transliteration',
    reversible: true,
    source: 'T. T. Pedersen, Transliteration of Arabic (2008); compared with Wikipedia and Interscript',
    notes: [
      'Sign for sign: alif is ʾ, a long a is aʾ, a doubled letter has a macron. What is not written does not appear.',
      'Hamza below its carrier and alif wasla are left as they are: their line of the table could not be verified.',
    ],
  },
  forward: stringentForward,
  back: stringentBack,
  limits: (run) => (isUnvocalised(run) ? ['unwritten-vowels'] : []),
};

export const iso233Part2: System = {
  info: {
    id: 'iso233-2',
    name: 'ISO 233-2',
    title: 'Transliteration of Arabic characters into Latin characters: Arabic language, simplified transliteration',
    year: 1993,
    scripts: ['Arab'],
    languages: ['ara'],
    kind: 'transliteration',
    reversible: false,
    source:
      'Wikipedia (French), ISO 233-2; Bibliothèque nationale de France, Translittération de l’arabe; clause 4.1 as Interscript quotes it',
    notes: [
      'Recommended for key titles. The standard wants the vowels supplied before: write them into the Arabic, and they are given.',
      'Without them only consonants and written long vowels are given, and و and ي are named with both readings.',
      'The article is al- before every letter. ى is left as it is: its line of the table could not be verified.',
    ],
  },
  forward: simplifiedForward,
  limits: (run) => (isUnvocalised(run) ? ['unwritten-vowels', 'no-capitals'] : ['no-capitals']),
};
