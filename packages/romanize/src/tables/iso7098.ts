/**
 * ISO 7098:2015, Romanization of Chinese: Hanyu pinyin. The readings come from outside (`HanReader`), since no table of letters can hold
 * them; here stands only how syllables are written. Which syllables make one word is for the cataloguer (clause 11 and following).
 */
import type { HanReader, Piece, Run, System } from '../types.ts';

/** What stands for a sign, and on which side it wants a space. */
const punctuation: Readonly<Record<string, readonly [latin: string, space: 'before' | 'after' | 'none']>> = {
  '，': [',', 'after'],
  '、': [',', 'after'],
  '。': ['.', 'after'],
  '；': [';', 'after'],
  '：': [':', 'after'],
  '？': ['?', 'after'],
  '！': ['!', 'after'],
  '（': ['(', 'before'],
  '）': [')', 'after'],
  '《': ['“', 'before'],
  '》': ['”', 'after'],
  '·': ['·', 'none'],
};

export const iso7098 = (readHan: HanReader | undefined): System => ({
  info: iso7098Info,
  forward: (run) => forward(run, readHan),
  limits: () => ['word-division', 'no-capitals'],
});

function forward(run: Run, readHan: HanReader | undefined): Piece[] {
  const readings = readHan?.(run.text) ?? [];
  let at = run.start;
  let wantsSpace = false;
  return [...run.text].map((character, index): Piece => {
    const [start, end] = [at, at + character.length];
    at = end;
    const sign = punctuation[character];
    const [first, ...others] = readings[index] ?? [];
    const gap = wantsSpace ? ' ' : '';
    if (sign !== undefined) {
      const piece = { text: (sign[1] === 'before' ? gap : '') + sign[0], start, end };
      wantsSpace = sign[1] === 'after';
      return piece;
    }
    wantsSpace = first !== undefined;
    if (first === undefined) return { text: character, start, end, unknown: 'reading' };
    const piece = { text: gap + first, start, end };
    return others.length > 0 ? { ...piece, alternatives: others, why: 'reading' } : piece;
  });
}

export const iso7098Info: System['info'] = {
  id: 'iso7098',
  name: 'ISO 7098',
  title: 'Romanization of Chinese',
  year: 2015,
  scripts: ['Hani'],
  languages: ['chi'],
  kind: 'transcription',
  reversible: false,
  source: 'Readings by a library that the caller chooses; Masthead’s pages use pinyin-pro',
  notes: [
    'By syllable, with tone marks. Where a character has several readings the likeliest in its place is taken and the others are named.',
    'Which syllables are written together cannot be told by a table, and is left to the cataloguer.',
  ],
};
