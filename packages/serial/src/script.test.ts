import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directionOf, originalScriptOf, scriptOf } from './script.ts';

describe('scriptOf', () => {
  it.each([
    ['English', 'Nature', 'Latn'],
    ['Latin with marks', 'Čtení', 'Latn'],
    ['Russian', 'Терапевтический архив', 'Cyrl'],
    ['Greek', 'Ελληνικά', 'Grek'],
    ['Arabic', 'مجلة', 'Arab'],
    ['Hebrew', 'ספר', 'Hebr'],
    ['Chinese', '电子学报', 'Hani'],
    ['Japanese: one kana among kanji', '電子の雑誌', 'Jpan'],
    ['Katakana alone', 'データ', 'Kana'],
    ['Hiragana alone', 'ひらがな', 'Hira'],
    ['Korean in Hangul alone', '한국어', 'Hang'],
    ['Korean with Chinese characters', '韓國 저널', 'Kore'],
    ['Thai', 'วารสาร', 'Thai'],
    ['Devanagari', 'हिन्दी', 'Deva'],
    ['Georgian', 'ქართული', 'Geor'],
    ['Armenian', 'Հայերեն', 'Armn'],
    ['the majority decides', '電子情報通信学会 (JP)', 'Hani'],
    ['the earlier one on a tie', 'ab вг', 'Latn'],
    ['ideographs beyond the basic plane', '𠀀𠀁', 'Hani'],
    ['full-width Latin', 'ＡＢ', 'Latn'],
    ['digits and marks have no script', '1984 — (12)', undefined],
    ['nothing', '', undefined],
  ])('%s', (_why, text, script) => {
    expect(scriptOf(text)).toBe(script);
  });

  it('is not moved by digits and punctuation', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'aЖω電の한') }),
        fc.string({ unit: fc.constantFrom(...' 1-.(—') }),
        (letters, rest) => {
          expect(scriptOf(letters + rest)).toBe(scriptOf(letters));
        },
      ),
    );
  });
});

describe('originalScriptOf', () => {
  it.each([
    ['most letters are Latin', '朝日新聞 digital edition', 'Hani'],
    ['one Latin word beside Cyrillic', 'PC мир', 'Cyrl'],
    ['nothing but Latin', 'Nature', 'Latn'],
    ['no letters at all', '1984', undefined],
  ])('%s', (_reason, text, script) => {
    expect(originalScriptOf(text)).toBe(script);
  });
});

describe('directionOf', () => {
  it('knows the scripts that run from the right', () => {
    expect([directionOf('Arab'), directionOf('Hebr'), directionOf('Latn'), directionOf(undefined)]).toEqual([
      'rtl',
      'rtl',
      'ltr',
      'ltr',
    ]);
  });
});
