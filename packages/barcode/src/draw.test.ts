import { type Issn, issnFromInteger } from '@masthead/issn';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Barcode, type BarcodeOptions, describeBarcode, drawBarcode, quietZone } from './draw.ts';
import { toSegments } from './flatten.ts';
import { strokeWidth } from './lettering.ts';
import { toMillimetres } from './size.ts';

const nature = '0028-0836' as Issn;
const module = 13;

function draw(issn: Issn, options?: BarcodeOptions): Barcode {
  const result = drawBarcode(issn, options);
  if (!result.ok) throw new Error(result.problem.type);
  return result.barcode;
}

const issns = fc.integer({ min: 0, max: 9_999_999 }).map(issnFromInteger);
const variants = fc.integer({ min: 0, max: 99 }).map((number) => String(number).padStart(2, '0'));
const addOns = fc.option(fc.oneof(fc.stringMatching(/^[0-9]{2}$/), fc.stringMatching(/^[0-9]{5}$/)), {
  nil: undefined,
});
const barcodes = fc
  .record({ issn: issns, variant: variants, addOn: addOns, issnLine: fc.boolean(), quietZoneMark: fc.boolean() })
  .map(({ issn, addOn, ...options }) => draw(issn, { ...options, ...(addOn !== undefined && { addOn }) }));

describe('numbers', () => {
  test.each([
    ['2049-3630', {}, '9772049363002', 'the vector of the ISSN manual'],
    ['0317-8471', {}, '9770317847001', 'the number of Annex A'],
    ['1144-875X', {}, '9771144875007', 'a check character X has no place in the code'],
    ['1144-875X', { variant: '07' }, '9771144875076', 'the variant counts in the check digit'],
    ['1144-875X', { variant: 7 }, '9771144875076', 'a variant as a number'],
    ['2049-3630', { addOn: '05' }, '9772049363002', 'the add-on does not count in the check digit'],
  ] as const)('%s with %j is %s: %s', (issn, options, gtin, _reason) => {
    expect(draw(issn as Issn, options).gtin).toBe(gtin);
  });

  test.each([
    ['one digit', { variant: '7' }, { type: 'bad-variant', variant: '7' }],
    ['three digits', { variant: '100' }, { type: 'bad-variant', variant: '100' }],
    ['letters', { variant: 'ab' }, { type: 'bad-variant', variant: 'ab' }],
    ['an empty add-on', { addOn: '' }, { type: 'bad-add-on', addOn: '' }],
    ['three digits', { addOn: '123' }, { type: 'bad-add-on', addOn: '123' }],
    ['full-width digits', { addOn: '０５' }, { type: 'bad-add-on', addOn: '０５' }],
  ])('refuses %s: %j', (_reason, options, problem) => {
    expect(drawBarcode(nature, options)).toEqual({ ok: false, problem });
  });

  test('say what they are', () => {
    const barcode = draw(nature, { addOn: '05' });
    expect(barcode.label).toBe('ISSN 0028-0836, 977-0028-083-00-2 05');
    expect(describeBarcode(barcode)).toBe('EAN-13 barcode 9770028083002 with add-on 05');
  });
});

describe('sizes by the General Specifications', () => {
  const plain = draw(nature);
  const two = draw(nature, { addOn: '05' });
  const five = draw(nature, { addOn: '51299' });

  test.each([
    ['the width without add-on is 113 modules, 37.29 mm', toMillimetres(plain.width, 1), 37.29],
    ['at 80 % it is 29.83 mm', toMillimetres(plain.width, 0.8), 29.83],
    ['at 200 % it is 74.58 mm', toMillimetres(plain.width, 2), 74.58],
    ['with an add-on of two: 140 modules', two.width / module, 140],
    ['with an add-on of five: 167 modules', five.width / module, 167],
    [
      'bars without the line above: 25.93 mm',
      toMillimetres(draw(nature, { issnLine: false }).height - module, 1),
      25.94,
    ],
  ])('%s', (_what, found, expected) => {
    expect(found).toBeCloseTo(expected, 2);
  });

  test('bars are at least 22.85 mm high, guard bars five modules more', () => {
    const heights = [...new Set(plain.bars.map(({ height }) => height))].sort((one, other) => one - other);
    expect(heights).toHaveLength(2);
    expect(toMillimetres(heights[0]!, 1)).toBeGreaterThanOrEqual(22.85);
    expect(toMillimetres(heights[0]!, 1)).toBeLessThan(22.88);
    expect(heights[1]! - heights[0]!).toBe(5 * module);
  });

  test.each([two, five])('an add-on ends with the guard bars and is at least 21.90 mm high ($addOn)', (barcode) => {
    const bottom = (at: number) => barcode.bars.at(at)!.y + barcode.bars.at(at)!.height;
    expect(bottom(-1)).toBe(bottom(0));
    expect(toMillimetres(barcode.bars.at(-1)!.height, 1)).toBeGreaterThanOrEqual(21.9);
  });

  test.each([two, five])('between symbol and add-on lie 7 to 12 modules ($addOn)', (barcode) => {
    const end = barcode.bars[29]!;
    const gap = (barcode.bars[30]!.x - end.x - end.width) / module;
    expect(gap).toBeGreaterThanOrEqual(7);
    expect(gap).toBeLessThanOrEqual(12);
  });

  test('quiet zones: 11 before, 7 after; 5 after an add-on', () => {
    const after = (barcode: Barcode) => barcode.width - barcode.bars.at(-1)!.x - barcode.bars.at(-1)!.width;
    expect(plain.bars[0]!.x).toBe(11 * module);
    expect(after(plain)).toBe(7 * module);
    expect(after(two)).toBe(5 * module);
    expect(after(five)).toBe(5 * module);
    expect(quietZone.left).toBe(11 * module);
  });
});

describe('laws', () => {
  test('everything is whole and lies within the area', () => {
    fc.assert(
      fc.property(barcodes, ({ bars, strokes, width, height }) => {
        for (const bar of bars) {
          expect(Object.values(bar).every(Number.isInteger)).toBe(true);
          expect(bar.x + bar.width).toBeLessThanOrEqual(width);
          expect(bar.y + bar.height).toBeLessThanOrEqual(height);
        }
        const half = strokeWidth / 2;
        const outside = toSegments(strokes).filter(
          ([x, y]) => x < half || x > width - half || y < half || y > height - half,
        );
        expect(outside).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  test('no number touches a bar, and none comes nearer than half a module', () => {
    fc.assert(
      fc.property(barcodes, ({ bars, strokes }) => {
        const room = strokeWidth / 2 + module / 2;
        const tooNear = toSegments(strokes).filter(([x1, y1, x2, y2]) =>
          bars.some(
            (bar) =>
              Math.max(x1, x2) + room > bar.x &&
              Math.min(x1, x2) - room < bar.x + bar.width &&
              Math.max(y1, y2) + room > bar.y &&
              Math.min(y1, y2) - room < bar.y + bar.height,
          ),
        );
        expect(tooNear).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  test('bars do not overlap and run from left to right', () => {
    fc.assert(
      fc.property(barcodes, ({ bars }) => {
        bars.slice(1).forEach((bar, at) => {
          expect(bar.x - bars[at]!.x - bars[at]!.width).toBeGreaterThanOrEqual(module - 1);
        });
      }),
      { numRuns: 50 },
    );
  });
});
