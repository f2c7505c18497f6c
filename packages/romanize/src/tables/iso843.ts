/**
 * ISO 843:1997, Conversion of Greek characters into Latin characters: type 1 (transliteration) and type 2 (transcription).
 * Type 1 taken from Wikipedia, ISO 843, three copies, with its exceptions αυ, ευ, ου; compared with Lingua::Translit 0.29. Type 2 is
 * ELOT 743 by sound, taken from Wikipedia, Romanization of Greek, and compared with Unicode CLDR Greek-Latin/UNGEGN. Breathings, grave,
 * circumflex and iota subscript could not be verified: they stay on their letter and are named.
 */
import { type LetterPairs, lettersBack, lettersForward, letterTable } from '../letters.ts';
import type { Piece, Run, System } from '../types.ts';

const consonants: LetterPairs = [
  ['β', 'v'],
  ['γ', 'g'],
  ['δ', 'd'],
  ['ζ', 'z'],
  ['θ', 'th'],
  ['κ', 'k'],
  ['λ', 'l'],
  ['μ', 'm'],
  ['ν', 'n'],
  ['ξ', 'x'],
  ['π', 'p'],
  ['ρ', 'r'],
  ['σ', 's'],
  ['ς', 's'],
  ['τ', 't'],
  ['φ', 'f'],
  ['χ', 'ch'],
  ['ψ', 'ps'],
];
const punctuation: LetterPairs = [['·', ';']];

const type1: LetterPairs = [
  ...consonants,
  ['α', 'a'],
  ['ά', 'á'],
  ['ε', 'e'],
  ['έ', 'é'],
  ['η', 'ī'],
  ['ή', 'ī́'],
  ['ι', 'i'],
  ['ί', 'í'],
  ['ϊ', 'ï'],
  ['ΐ', 'ḯ'],
  ['ο', 'o'],
  ['ό', 'ó'],
  ['υ', 'y'],
  ['ύ', 'ý'],
  ['ϋ', 'ÿ'],
  ['ΰ', 'ÿ́'],
  ['ω', 'ō'],
  ['ώ', 'ṓ'],
  ['αυ', 'au'],
  ['αύ', 'aú'],
  ['ευ', 'eu'],
  ['εύ', 'eú'],
  ['ου', 'ou'],
  ['ού', 'oú'],
];

const type2: LetterPairs = [
  ...consonants,
  ['α', 'a'],
  ['ά', 'á'],
  ['ε', 'e'],
  ['έ', 'é'],
  ['η', 'i'],
  ['ή', 'í'],
  ['ι', 'i'],
  ['ί', 'í'],
  ['ϊ', 'ï'],
  ['ΐ', 'ḯ'],
  ['ο', 'o'],
  ['ό', 'ó'],
  ['υ', 'y'],
  ['ύ', 'ý'],
  ['ϋ', 'ÿ'],
  ['ΰ', 'ÿ́'],
  ['ω', 'o'],
  ['ώ', 'ó'],
  ['ου', 'ou'],
  ['ού', 'oú'],
  ['γγ', 'ng'],
  ['γξ', 'nx'],
  ['γχ', 'nch'],
];

export const iso843Type1Table = letterTable([...type1, ...punctuation]);
const type1Back = letterTable(type1);
const type2Table = letterTable([...type2, ...punctuation]);

/** Sigma at the end of a word has a form of its own. */
const withFinalSigma = (greek: string): string => greek.replace(/σ(?![\p{L}\p{M}])/gu, 'ς');

/** αυ, ευ, ηυ are av or af by what follows; μπ is b at either end of a word and mp within. */
function bySound(run: Run): readonly Piece[] {
  const { text } = run;
  const replaced: { readonly at: number; readonly length: number; readonly latin: string }[] = [];
  for (const match of text.matchAll(/([αεη])(υ|ύ|ύ)(?!\u0308)/giu)) {
    const next = text.slice(match.index + match[0].length);
    const soft = /^[βγδζλμνραάεέηήιίοόυύωώϊϋ]/iu.test(next);
    const vowel = match[1]!.toLowerCase() === 'η' ? 'i' : match[1]!.toLowerCase() === 'α' ? 'a' : 'e';
    const accented = match[2]!.normalize('NFD').length > 1 ? `${vowel}\u0301` : vowel;
    replaced.push({ at: match.index, length: match[0].length, latin: accented + (soft ? 'v' : 'f') });
  }
  for (const match of text.matchAll(/μπ/giu)) {
    const inside = /\p{L}\p{M}*$/u.test(text.slice(0, match.index)) && /^\p{L}/u.test(text.slice(match.index + 2));
    replaced.push({ at: match.index, length: 2, latin: inside ? 'mp' : 'b' });
  }
  replaced.sort((a, b) => a.at - b.at);
  const pieces: Piece[] = [];
  let from = 0;
  for (const { at, length, latin } of replaced) {
    pieces.push(...lettersForward(type2Table, { ...run, text: text.slice(from, at), start: run.start + from }));
    const source = text.slice(at, at + length);
    const first = [...source][0]!;
    const capital = first !== first.toLowerCase();
    const all = capital && source === source.toUpperCase();
    const cased = all ? latin.toUpperCase() : capital ? latin[0]!.toUpperCase() + latin.slice(1) : latin;
    pieces.push({ text: cased, start: run.start + at, end: run.start + at + length });
    from = at + length;
  }
  pieces.push(...lettersForward(type2Table, { ...run, text: text.slice(from), start: run.start + from }));
  return pieces;
}

export const iso843Type1: System = {
  info: {
    id: 'iso843-1',
    name: 'ISO 843, type 1',
    title: 'Conversion of Greek characters into Latin characters: transliteration',
    year: 1997,
    scripts: ['Grek'],
    languages: ['gre', 'grc'],
    kind: 'transliteration',
    reversible: true,
    source: 'Wikipedia, ISO 843 (three copies); compared with Lingua::Translit 0.29',
    notes: [
      'Breathings, grave, circumflex and iota subscript stay on their letter and are named: their line of the table could not be verified.',
      'πσ would be ps, as ψ is; the answer says when a text does not come back.',
    ],
  },
  forward: (run: Run) => lettersForward(iso843Type1Table, run),
  back: (latin) => withFinalSigma(lettersBack(type1Back, latin)),
  limits: () => [],
};

export const iso843Type2: System = {
  info: {
    id: 'iso843-2',
    name: 'ISO 843, type 2',
    title: 'Conversion of Greek characters into Latin characters: transcription',
    year: 1997,
    scripts: ['Grek'],
    languages: ['gre'],
    kind: 'transcription',
    reversible: false,
    source: 'Wikipedia, Romanization of Greek (ELOT 743); compared with Unicode CLDR Greek-Latin/UNGEGN',
    notes: ['By sound, for Modern Greek: η, ι are i, ω is o; αυ is av or af. It cannot be turned back.'],
  },
  forward: bySound,
  limits: () => [],
};
