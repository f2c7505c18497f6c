import { describe, expect, it } from 'vitest';
import { compileList } from './compile.ts';
import type { EntryKind, LtwaEntry } from './entry.ts';
import { foldWord } from './fold.ts';
import { matchWord } from './match.ts';

const entry = (pattern: string, abbreviation: string | undefined, ...languages: string[]): LtwaEntry => {
  const text = pattern.replace(/^-|-$/g, '');
  const [start, end] = [pattern.startsWith('-'), pattern.endsWith('-')];
  const kind: EntryKind = start && end ? 'infix' : start ? 'suffix' : end ? 'stem' : 'word';
  return { pattern, text, kind, languages, line: 1, ...(abbreviation === undefined ? {} : { abbreviation }) };
};

const list = compileList([
  entry('music-', 'music.', 'eng'),
  entry('musicolog-', 'musicol.', 'spa'),
  entry('chromosome', undefined, 'fre'),
  entry('chromosom-', 'chromosom.', 'mul'),
  entry('élev-', 'élev.', 'fre'),
  entry('park', undefined, 'eng'),
  entry('park-', 'park.', 'eng'),
  entry('Real', 'r.', 'spa'),
  entry('real', undefined, 'eng'),
  entry('liberty', 'lib.', 'eng'),
  entry('univerzita', 'univ.', 'cze'),
  entry('-kunde', '-kd.', 'ger'),
  entry('-ton', '-t.', 'eng'),
  entry('-graph-', '-gr.', 'eng'),
  entry('Geschichte', 'Gesch.', 'ger'),
  entry('Kunst', undefined, 'ger'),
  entry('wirtschaft-', 'wirtsch.', 'ger'),
]);

const find = (word: string, language?: string): string | undefined => {
  const match = matchWord(list, foldWord(word), word.toLowerCase(), language);
  return match && `${match.kind} ${match.entry.pattern}`;
};

describe('matchWord', () => {
  it.each<[reason: string, word: string, language: string | undefined, found: string | undefined]>([
    ['the longest beginning, of whatever language', 'Musicology', 'eng', 'stem musicolog-'],
    ['an entry for the word with an ending before a shorter beginning', 'chromosomes', 'eng', 'inflected chromosome'],
    ['a longer beginning before nothing', 'chromosomal', 'eng', 'stem chromosom-'],
    ['the word before the beginning', 'park', 'eng', 'word park'],
    ['the beginning for a longer word', 'parking', 'eng', 'stem park-'],
    ['no short beginning of another language with other marks', 'eleven', 'eng', undefined],
    ['but in its own language', 'eleves', 'fre', 'stem élev-'],
    ['the language decides between entries', 'real', 'spa', 'word Real'],
    ['the language decides between entries otherwise', 'real', 'eng', 'word real'],
    ['y to ies', 'liberties', 'eng', 'inflected liberty'],
    ['another final vowel where languages change it', 'univerzity', 'cze', 'inflected univerzita'],
    ['and not elsewhere', 'univerzity', 'eng', undefined],
    ['an end', 'Volkskunde', undefined, 'suffix -kunde'],
    ['no short end of another language', 'Volkskunde', 'eng', undefined],
    ['no short end of a short word', 'cotton', 'eng', undefined],
    ['a middle', 'lithography', 'eng', 'infix -graph-'],
    ['the last member of a German compound', 'Kunstgeschichte', 'ger', 'compound Geschichte'],
    ['though its first member has an entry', 'Wirtschaftsgeschichte', 'ger', 'compound Geschichte'],
    ['not in French', 'Kunstgeschichte', 'fre', undefined],
    ['nothing', 'zzz', undefined, undefined],
  ])('%s: %s', (_, word, language, found) => expect(find(word, language)).toBe(found));

  it('names the other entries for the same letters', () => {
    const match = matchWord(list, 'real', 'real', 'spa');
    expect(match?.others.map(({ languages }) => languages)).toEqual([['eng']]);
  });
});
