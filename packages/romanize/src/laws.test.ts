import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deromanize, romanizationStandards, romanize, tableOf } from './index.ts';

const reversible = romanizationStandards
  .filter((standard) => standard.reversible)
  .flatMap(({ id, scripts }) => scripts.map((script) => [id, script] as const));

/** Signs of the table that come back as Latin typography, or as another letter with the same Latin, by the standard or by its nature. */
const oneWay: Readonly<Record<string, RegExp>> = {
  iso9: /^['ʼ]$/,
  'iso843-1': /^[σ·]$/,
  iso9985: /^[ﬓﬔﬕﬖﬗ։՞՜֊]$/,
  iso259: /^[כמנפצ]$/,
  iso11940: /^[๐-๙\u0e47-\u0e4e\u0e31\u0e34-\u0e39]$|^[ะัำ]/,
  iso15919: /^[ॐৰৎ०-९০-৯੦-੯૦-૯୦-୯௦-௯౦-౯೦-೯൦-൯]$/,
  iso233: /^[ـ]$/,
  'iso3602-strict': /^[ぢづヂヅっッ]$|[ゔヴ]/,
};

describe('back(forward(x)) = x over the whole alphabet of every reversible standard', () => {
  test.each(reversible)('%s, %s', (standard, script) => {
    let letters = 0;
    for (const [letter] of tableOf(standard, script)) {
      if (oneWay[standard]?.test(letter)) continue;
      letters += 1;
      const { text, unknown } = romanize(letter, { standard });
      expect(unknown).toEqual([]);
      expect(deromanize(text, standard, { script }), text).toEqual({ ok: true, text: letter.normalize('NFC') });
      const capital = letter.toUpperCase();
      if (capital === letter || !/^\p{Lu}/u.test(capital) || /^[ъьʼ’ˮӏ]/u.test(letter) || script === 'Geor') continue;
      const again = romanize(capital, { standard });
      // A letter alone that becomes two is written as at the beginning of a word.
      expect(deromanize(again.text, standard, { script }), again.text).toEqual({
        ok: true,
        text: capital.normalize('NFC'),
      });
    }
    expect(letters).toBeGreaterThan(20);
  });
});

describe('over random words of the alphabet', () => {
  test.each(reversible)('%s, %s: what says it comes back does, and nearly all of it does', (standard, script) => {
    const letters = tableOf(standard, script)
      .map(([letter]) => letter)
      .filter((letter) => /^\p{L}/u.test(letter) && !oneWay[standard]?.test(letter));
    const word = fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(word, (text) => {
        const result = romanize(text, { standard });
        const back = deromanize(result.text, standard, { script });
        expect(back.ok && back.text === text.normalize('NFC')).toBe(result.reversible);
      }),
      { numRuns: 300, seed: 15919 },
    );
  });

  test.each([
    ['iso9', 'Cyrl', (word: string) => word],
    ['iso9', 'Cyrl', (word: string) => word.toUpperCase()],
    ['iso9984', 'Geor', (word: string) => word],
    ['iso11940', 'Thai', (word: string) => word],
  ] as const)('%s, %s: every word comes back (%#)', (standard, script, cased) => {
    const letters = tableOf(standard, script)
      .map(([letter]) => letter)
      .filter((letter) => /^\p{L}$/u.test(letter) && !oneWay[standard]?.test(letter) && !/^[ъьʼˮ’ӏ]$/u.test(letter));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...letters), { minLength: 2, maxLength: 8 }), (parts) => {
        const text = cased(parts.join(''));
        expect(romanize(text, { standard }), text).toMatchObject({ reversible: true, unknown: [] });
      }),
      { numRuns: 300, seed: 9 },
    );
  });
});

const anything = fc.string({ unit: 'grapheme', maxLength: 30 });
const scripts = fc
  .array(
    fc.constantFrom(
      ..."Журнал Ёё Ψυχή مجلة مَجَلَّة שלום שָׁלוֹם हिन्दी বাংলা ไทย かんじ カー 東京 ქართ Հայ 한 Latin é 12 .,()’' \u0301\u0308 ",
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

describe('over any text', () => {
  test('both normal forms give the same, and positions are within the text', () => {
    fc.assert(
      fc.property(fc.oneof(anything, scripts), (text) => {
        const [composed, decomposed] = [romanize(text.normalize('NFC')), romanize(text.normalize('NFD'))];
        expect(decomposed.text).toBe(composed.text);
        for (const { start, end, character } of composed.unknown) {
          expect(text.normalize('NFC').slice(start, end)).toBe(character);
          expect(end).toBeGreaterThan(start);
        }
        for (const { start, end, source } of composed.choices)
          expect(text.normalize('NFC').slice(start, end)).toBe(source);
      }),
      { numRuns: 500, seed: 3297 },
    );
  });

  test('ten thousand characters of any script are one title like another', () => {
    for (const letter of ['Ж', 'Ьь', 'ع', 'ก้', 'а\u0301', 'क्', 'か', '漢', '한', 'ψ', 'ש', 'ა', 'և', "'", 'ー']) {
      const text = letter.repeat(10_000 / letter.length);
      expect(romanize(text).text.length).toBeGreaterThan(0);
    }
  });

  test('what is Latin already is untouched', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9À-ÖØ-öø-ÿ .,:;()[\]/–-]{0,40}$/), (text) => {
        expect(romanize(text)).toMatchObject({
          text: text.normalize('NFC'),
          standards: [],
          reversible: true,
          unknown: [],
        });
      }),
      { numRuns: 200, seed: 1 },
    );
  });

  test('a second time changes nothing but what a table would read again', () => {
    fc.assert(
      fc.property(scripts, (text) => {
        const once = romanize(text).text;
        if (romanize(text).unknown.length === 0) expect(romanize(once).text).toBe(once);
      }),
      { numRuns: 300, seed: 2 },
    );
  });
});
