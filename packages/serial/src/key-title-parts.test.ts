import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasBalancedParentheses, joinKeyTitle, splitKeyTitle } from './key-title-parts.ts';

describe('splitKeyTitle', () => {
  it.each([
    ['no qualifier', 'Nature', 'Nature', []],
    ['one', 'Nature (London)', 'Nature', ['London']],
    [
      'two in one parenthesis',
      'Plant varieties journal (Ottawa. Online)',
      'Plant varieties journal',
      ['Ottawa', 'Online'],
    ],
    ['a stop that belongs to the last element', 'Access West (Alberta ed.)', 'Access West', ['Alberta ed.']],
    [
      'commas and an inner stop',
      'Ecology (Brooklyn, New York, N.Y. Online)',
      'Ecology',
      ['Brooklyn, New York, N.Y', 'Online'],
    ],
    ['a parenthesis within', 'Bulletin (Société X (Paris))', 'Bulletin', ['Société X (Paris)']],
    [
      'a parenthesis of the title and a qualifier',
      'Journal of X (new series) (London)',
      'Journal of X (new series)',
      ['London'],
    ],
    ['a parenthesis in the middle', 'Bulletin (new) of X', 'Bulletin (new) of X', []],
    ['one that opens and never closes', 'Journal (new series', 'Journal (new series', []],
    ['one that closes and never opened', 'Journal new series)', 'Journal new series)', []],
    ['an unbalanced title with a qualifier', 'Journal (new series (London)', 'Journal (new series', ['London']],
    ['a parenthesis alone', '(Online)', '(Online)', []],
    ['a parenthesis after a space alone', ' (Online)', ' (Online)', []],
    ['an empty parenthesis', 'Nature ()', 'Nature ()', []],
    ['a parenthesis without a space before it', 'Nature(London)', 'Nature(London)', []],
    ['nothing', '', '', []],
  ])('%s', (_why, text, base, qualifiers) => {
    expect(splitKeyTitle(text)).toEqual({ base, qualifiers });
    expect(joinKeyTitle({ base, qualifiers })).toBe(text);
  });

  it('leaves a parenthesis to the title when the title proper has it', () => {
    const titleProper = 'Journal of X (New series)';
    expect(splitKeyTitle('Journal of X (new series)', { titleProper }).qualifiers).toEqual([]);
    expect(splitKeyTitle('Journal of X (new series) (London)', { titleProper }).qualifiers).toEqual(['London']);
  });

  const texts = fc.string({ unit: fc.constantFrom(...'aB. ()é'), maxLength: 30 });

  it('is put together again by joinKeyTitle', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(joinKeyTitle(splitKeyTitle(text))).toBe(text);
      }),
      { numRuns: 3000 },
    );
  });

  it('gives the qualifiers that were joined, when they are plain', () => {
    const words = fc.stringMatching(/^[A-Za-z]{1,8}( [A-Za-z]{1,8}){0,2}$/);
    fc.assert(
      fc.property(words, fc.array(words, { maxLength: 3 }), (base, qualifiers) => {
        expect(splitKeyTitle(joinKeyTitle({ base, qualifiers }))).toEqual({ base, qualifiers });
      }),
    );
  });
});

describe('hasBalancedParentheses', () => {
  it.each([
    ['Nature (London)', true],
    ['Nature', true],
    ['Nature (London', false],
    ['Nature London)', false],
    ['Nature )London(', false],
  ])('%s: %s', (text, balanced) => {
    expect(hasBalancedParentheses(text)).toBe(balanced);
  });
});
