import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOf, textOf } from '../files.test.help.ts';
import { GiveUp } from '../problems.ts';
import { decodeAscii85, decodeAsciiHex, decodeLzw } from './read-filters.ts';

const hex = (text: string): Uint8Array => Uint8Array.from(text.split(' '), (byte) => Number.parseInt(byte, 16));

/** Codes as LZW packs them while its table is small: nine bits each, the highest first; a table that never grows is cleared in time. */
function lzwOf(bytes: Uint8Array): Uint8Array {
  const codes = [256];
  bytes.forEach((byte, index) => {
    if (index > 0 && index % 200 === 0) codes.push(256);
    codes.push(byte);
  });
  codes.push(257);
  const bits = codes.map((code) => code.toString(2).padStart(9, '0')).join('');
  return Uint8Array.from(bits.match(/.{1,8}/g) ?? [], (each) => Number.parseInt(each.padEnd(8, '0'), 2));
}

test.each<[string, Uint8Array, string]>([
  ['the example of ISO 32000-2, 7.4.4.2', decodeLzw(hex('80 0B 60 50 22 0C 0C 85 01')), '-----A---B'],
  ['a code that the table is just about to hold', decodeLzw(hex('80 18 60 50 10')), 'aaa'],
  ['ASCII85, whole groups', decodeAscii85(bytesOf('9jqo^~>')), 'Man '],
  ['ASCII85, a group that is cut', decodeAscii85(bytesOf('9jqo^BlbD-\n~>')), 'Man is d'],
  ['ASCII85, zeros', decodeAscii85(bytesOf('z~>')), '\0\0\0\0'],
  ['ASCIIHex with blanks and half a byte', decodeAsciiHex(bytesOf('4 9 53\n5>')), 'ISP'],
])('%s', (_, bytes, text) => {
  expect(textOf(bytes)).toBe(text);
});

test('what is packed by LZW comes back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => {
      expect([...decodeLzw(lzwOf(bytes))]).toEqual([...bytes]);
    }),
  );
});

test('whatever comes in, a result or a reason comes out', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 500 }),
      fc.constantFrom(decodeLzw, decodeAscii85, decodeAsciiHex),
      (bytes, decode) => {
        try {
          expect(decode(bytes)).toBeInstanceOf(Uint8Array);
        } catch (error) {
          expect(error).toBeInstanceOf(GiveUp);
        }
      },
    ),
  );
});

test('a bomb is stopped', () => {
  expect(() => decodeAscii85(new Uint8Array(3_000_000).fill(0x7a))).toThrow(GiveUp);
});
