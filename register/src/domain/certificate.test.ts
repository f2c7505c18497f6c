import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCertificateCode, parseCertificateCode } from './certificate.ts';

const seal = Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8, 9]);

describe('the code of a certificate', () => {
  it('says what was put in', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_999_999 }),
        fc.integer({ min: 0, max: 2 ** 24 - 1 }),
        fc.integer({ min: 0, max: 65_535 }),
        fc.uint8Array({ minLength: 7, maxLength: 7 }),
        (number, revision, days, bytes) => {
          const day = new Date(Date.UTC(2020, 0, 1 + days)).toISOString().slice(0, 10);
          const code = formatCertificateCode({ number, revision, day }, bytes);
          expect(code).toMatch(/^([0-9A-Z]{4}-){5}[0-9A-Z]{4}$/);
          expect(parseCertificateCode(code)).toEqual({ claim: { number, revision, day }, seal: bytes });
        },
      ),
    );
  });

  const code = formatCertificateCode({ number: 28_083, revision: 2, day: '2026-11-22' }, seal);
  it.each([
    ['as it is printed', code, true],
    ['typed without hyphens in small letters', code.replaceAll('-', '').toLowerCase(), true],
    ['with O for 0 and l for 1', code.replaceAll('0', 'O').replaceAll('1', 'l'), true],
    ['one sign short', code.slice(0, -1), false],
    ['with a letter that is not used', code.replace(/^./, 'U'), false],
    ['nothing', '', false],
    ['a number above the largest', 'ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ', false],
  ])('%s', (_reason, text, taken) => {
    expect(parseCertificateCode(text) !== undefined).toBe(taken);
  });

  it.each([
    ['a day before the first', { number: 1, revision: 1, day: '2019-12-31' }],
    ['no number', { number: 10_000_000, revision: 1, day: '2026-01-01' }],
  ])('has none for %s', (_reason, claim) => {
    expect(() => formatCertificateCode(claim, seal)).toThrow(RangeError);
  });
});
