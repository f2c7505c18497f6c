import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addOnBars, addOnModules, type Bar, mainBars, mainModules, piecesPerModule } from './modules.ts';

/** Bars as the figures of the specifications show them: `1` for a dark module, `0` for a light one. */
function toModules(bars: readonly Bar[], modules: number): string {
  const dark = Array.from({ length: modules }, () => '0');
  for (const { start, width } of bars) {
    // Rounded, because of the thirteenths by which some bars are corrected.
    const from = Math.round(start / piecesPerModule);
    for (let at = from; at < from + Math.round(width / piecesPerModule); at++) dark[at] = '1';
  }
  return dark.join('');
}

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));

describe('the main symbol', () => {
  test('figure 5.2.2.5.2-2 of the General Specifications: 9 780877 799306', () => {
    expect(toModules(mainBars('9780877799306'), mainModules)).toBe(
      '10101110110001001010011101101110010001011101101010100010011101001110100100001011100101010000101',
    );
  });

  test.each([
    ['0', 'AAAAAA', '000110100011010001101000110100011010001101'],
    ['9', 'ABBABA', '000110101001110100111000110101001110001101'],
    ['5', 'ABBAAB', '000110101001110100111000110100011010100111'],
  ])('a first digit of %s is told by the sets %s of the six zeros after it', (first, _sets, left) => {
    expect(toModules(mainBars(`${first}000000000000`), mainModules).slice(3, 45)).toBe(left);
  });

  test.each([
    ['no digits', ''],
    ['twelve', '977204936300'],
    ['a letter', '97720493630X2'],
    ['digits of another script', '٩٧٧٢٠٤٩٣٦٣٠٠٢'],
  ])('refuses %s', (_reason, text) => {
    expect(() => mainBars(text)).toThrow(RangeError);
  });

  test('has 30 bars, begins and ends with one, and guards are the outer and middle two', () => {
    fc.assert(
      fc.property(digits(13), (code) => {
        const bars = mainBars(code);
        expect(bars).toHaveLength(30);
        expect(bars[0]!.start).toBe(0);
        expect(bars.at(-1)!.start + bars.at(-1)!.width).toBe(mainModules * piecesPerModule);
        expect(bars.flatMap((bar, at) => (bar.guard ? [at] : []))).toEqual([0, 1, 14, 15, 28, 29]);
      }),
    );
  });

  test('two codes never have the same bars', () => {
    fc.assert(
      fc.property(digits(13), digits(13), (one, other) => {
        fc.pre(one !== other);
        expect(toModules(mainBars(one), mainModules)).not.toBe(toModules(mainBars(other), mainModules));
      }),
    );
  });
});

describe('the correction of 1, 2, 7 and 8 (table of 5.2.3.1)', () => {
  // The first digit 0 puts the next six into set A; the last six are always in set C.
  test.each([
    ['A', '1', -1, 3, 3],
    ['A', '2', -1, 3, 3],
    ['A', '7', 1, 5, 3],
    ['A', '8', 1, 5, 3],
    ['A', '4', 0, 3, 3],
    ['C', '1', 1, 4, 50],
    ['C', '2', 1, 4, 50],
    ['C', '7', -1, 2, 50],
    ['C', '8', -1, 2, 50],
    ['C', '4', 0, 4, 50],
  ])('set %s, digit %s: each bar %d thirteenth', (_set, digit, thirteenth, modules, at) => {
    const within = mainBars(`0${digit.repeat(12)}`).filter(
      ({ start }) => start >= at * piecesPerModule && start < (at + 7) * piecesPerModule,
    );
    expect(within).toHaveLength(2);
    expect(within[0]!.width + within[1]!.width).toBe(modules * piecesPerModule + 2 * thirteenth);
    expect(within.every(({ guard }) => !guard)).toBe(true);
  });

  test('bars that the correction pulls apart lie further apart than without it', () => {
    const dark = (digit: string) =>
      mainBars(`0${digit.repeat(12)}`)
        .slice(2, 4)
        .reduce((sum, { width }) => sum + width, 0) / piecesPerModule;
    // Two modules would be the difference of 1 and 7 without it.
    expect(dark('7') - dark('1')).toBeCloseTo(2 + 4 / 13);
  });
});

describe('add-ons', () => {
  test.each([
    ['05', 'value 5 is 1 modulo 4: sets A and B', '10110001101010111001'],
    ['24', 'value 24 is 0 modulo 4: sets A and A', '10110010011010100011'],
    ['12', 'value 12 is 0 modulo 4', '10110011001010010011'],
    ['54321', 'figure 5.2.2.5.2-2', '10110111001010100011010100001010010011010011001'],
  ])('%s: %s', (text, _reason, modules) => {
    expect(toModules(addOnBars(text), addOnModules(text.length))).toBe(modules);
  });

  test.each([['', '1', '123', '1234', '123456', '1a', ' 05']].flat())('refuses %j', (text) => {
    expect(() => addOnBars(text)).toThrow(RangeError);
  });

  test('all hundred add-ons of two digits differ', () => {
    const all = Array.from({ length: 100 }, (_, value) => toModules(addOnBars(String(value).padStart(2, '0')), 20));
    expect(new Set(all).size).toBe(100);
  });

  test('end with a bar at their last module', () => {
    fc.assert(
      fc.property(fc.oneof(digits(2), digits(5)), (text) => {
        const last = addOnBars(text).at(-1)!;
        expect(last.start + last.width).toBe(addOnModules(text.length) * piecesPerModule);
      }),
    );
  });
});
