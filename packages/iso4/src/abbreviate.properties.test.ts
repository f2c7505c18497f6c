/** Laws that hold for any text, whatever it is. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAbbreviator } from './abbreviate.ts';
import { someEntries } from './entries.test.support.ts';

const abbreviator = createAbbreviator(someEntries);

const word = fc.constantFrom(
  ...'Journal of the physical chemistry and Chemistry Gesellschaft für Geschichte de la l’ L’Histoire d’ nationale Series A B, Part 1 . , ( ) (London Online) U.S. N.Y. & - : ; St. éducation Zhurnal in vivo New York United States 1999 XIV IEEE’s Volkskunde-Zeitung'.split(
    ' ',
  ),
);
const title = fc.oneof(
  fc.array(word, { maxLength: 14 }).map((words) => words.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...'.,()[]{}\'’-–—&+/:;?!"«» '), maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom('a', 'E', '\u0301', '\u0323', '\u0308', 'ﬁ', 'ß', ' ', '-', 'і', 'ж', 'ة', '中'),
    maxLength: 40,
  }),
);
const options = fc.record({
  language: fc.constantFrom(undefined, 'eng', 'fre', 'ger', 'rus', 'jpn', 'xxx'),
  style: fc.constantFrom('key-title' as const, 'citation' as const),
});

describe('abbreviate', () => {
  it('is never longer than the title', () => {
    fc.assert(
      fc.property(title, options, (text, given) => {
        expect(abbreviator.abbreviate(text, given).length).toBeLessThanOrEqual(text.normalize('NFC').length);
      }),
    );
  });

  it('says the same of NFC and NFD', () => {
    fc.assert(
      fc.property(title, options, (text, given) => {
        expect(abbreviator.abbreviate(text.normalize('NFD'), given)).toBe(
          abbreviator.abbreviate(text.normalize('NFC'), given),
        );
      }),
    );
  });

  it('changes nothing a second time when no word of the result has an entry', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 10 }), options, (words, given) => {
        const once = abbreviator.abbreviate(words.join(' '), given);
        const { steps, abbreviation } = abbreviator.explain(once, given);
        const changes = steps.filter(
          ({ rule }) => !['not-in-list', 'letter', 'number', 'bracket', 'acronym'].includes(rule),
        );
        fc.pre(changes.every(({ rule }) => rule === 'stop-of-abbreviation' || rule === 'sign' || rule === 'hyphen'));
        expect(abbreviation).toBe(once);
      }),
    );
  });

  it('remembers nothing that changes an answer', () => {
    const forgetful = createAbbreviator(someEntries, { rememberedWords: 0 });
    const shortOfMemory = createAbbreviator(someEntries, { rememberedWords: 2 });
    fc.assert(
      fc.property(title, options, (text, given) => {
        const expected = forgetful.abbreviate(text, given);
        expect(abbreviator.abbreviate(text, given)).toBe(expected);
        expect(shortOfMemory.abbreviate(text, given)).toBe(expected);
      }),
    );
  });
});

describe('explain', () => {
  it('accounts for every character that is not white space, in order', () => {
    fc.assert(
      fc.property(title, options, (text, given) => {
        const { steps, title: composed } = abbreviator.explain(text, given);
        let at = 0;
        for (const { start, end, text: part } of steps) {
          expect(composed.slice(at, start)).toMatch(/^\s*$/u);
          expect(composed.slice(start, end)).toBe(part);
          at = end;
        }
        expect(composed.slice(at)).toMatch(/^\s*$/u);
      }),
    );
  });

  it('is what abbreviate says, and its results are written in order', () => {
    fc.assert(
      fc.property(title, options, (text, given) => {
        const { abbreviation, steps } = abbreviator.explain(text, given);
        expect(abbreviation).toBe(abbreviator.abbreviate(text, given));
        expect(steps.map(({ result }) => result.replaceAll(' ', '')).join('')).toBe(abbreviation.replaceAll(' ', ''));
      }),
    );
  });
});

describe('long titles', () => {
  it('of 10,000 characters of any kind are answered', () => {
    for (const unit of [
      'Journal of chemistry ',
      'a',
      '-',
      '.',
      '(',
      'a-',
      "l'",
      'a.',
      'é',
      '\u0301',
      'in vivo ',
      'W. ',
    ]) {
      const text = unit.repeat(Math.ceil(10_000 / unit.length));
      expect(abbreviator.explain(text).abbreviation.length).toBeLessThanOrEqual(text.length);
    }
  });
});
