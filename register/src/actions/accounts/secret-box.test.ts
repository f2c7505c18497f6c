import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSecretBox, isSecretKey, makeSecretKey } from './secret-box.ts';

const key = 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8';
const box = createSecretBox(key);

test('what is sealed is read again, and looks different every time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, bound) => {
      const sealed = box.seal('totp', text, bound);
      expect(box.open('totp', sealed, bound)).toBe(text);
      expect(box.seal('totp', text, bound)).not.toBe(sealed);
    }),
  );
});

describe('not opened', () => {
  const sealed = box.seal('totp', 'JBSWY3DPEHPK3PXP', 'account 1');
  const at = (index: number): string => {
    const bytes = Buffer.from(sealed, 'base64url');
    bytes[index < 0 ? bytes.length + index : index]! ^= 1;
    return bytes.toString('base64url');
  };
  test.each<[string, string | undefined]>([
    ['for another purpose', box.open('reply', sealed, 'account 1')],
    ['of another account, as after swapping two rows', box.open('totp', sealed, 'account 2')],
    ['bound to nothing', box.open('totp', sealed)],
    ['under another key', createSecretBox(makeSecretKey()).open('totp', sealed, 'account 1')],
    ['of another form', box.open('totp', at(0), 'account 1')],
    ['with another nonce', box.open('totp', at(1), 'account 1')],
    ['with another text', box.open('totp', at(14), 'account 1')],
    ['with another tag', box.open('totp', at(-1), 'account 1')],
    ['cut off', box.open('totp', sealed.slice(0, -6), 'account 1')],
    ['nothing at all', box.open('totp', '', 'account 1')],
  ])('%s', (_reason, opened) => expect(opened).toBeUndefined());
});

test('a signature holds for its purpose and its text alone', () => {
  const signature = box.sign('reply', 'request 7');
  expect(signature).toMatch(/^[\w-]{43}$/);
  expect(box.verify('reply', 'request 7', signature)).toBe(true);
  expect(box.verify('reply', 'request 8', signature)).toBe(false);
  expect(box.verify('proof-of-work', 'request 7', signature)).toBe(false);
  expect(box.verify('reply', 'request 7', signature.slice(0, -4))).toBe(false);
  expect(box.verify('reply', 'request 7', '')).toBe(false);
});

test('a key is 32 bytes, and no other is taken', () => {
  expect(isSecretKey(makeSecretKey())).toBe(true);
  expect(makeSecretKey()).not.toBe(makeSecretKey());
  expect(() => createSecretBox('short')).toThrow('32 bytes');
});
