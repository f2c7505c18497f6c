import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attributes, escapeAttribute, escapeText, textElement } from './xml.ts';

describe('escaping', () => {
  test.each([
    ['a & b', 'a &amp; b', 'an ampersand'],
    [']]>', ']]&gt;', 'the end of a CDATA section must not stand in text'],
    ['a\u0000b\u001bc', 'a\u{FFFD}b\u{FFFD}c', 'control characters'],
    ['\uFFFE\uFFFF', '\u{FFFD}\u{FFFD}', 'two code points that are no characters'],
    ['\uD800x', '\u{FFFD}x', 'half of a surrogate pair'],
    ['\u{1F4D6}', '\u{1F4D6}', 'a whole pair'],
    ['a\r\nb', 'a&#13;\nb', 'a carriage return would be lost'],
  ])('%j becomes %j: %s', (text, expected) => {
    expect(escapeText(text)).toBe(expected);
  });

  test('attributes keep their white space and cannot be left', () => {
    expect(attributes({ a: '"x" <y>', b: undefined, c: 0 })).toBe(' a="&quot;x&quot; &lt;y&gt;" c="0"');
    expect(escapeAttribute('a\nb\tc')).toBe('a&#10;b&#9;c');
  });

  test('nothing that XML 1.0 cannot hold comes out', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
        (text) => {
          const element = textElement('e', text, { a: text });
          expect(element).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u);
          expect(element.match(/</g)).toHaveLength(2);
        },
      ),
    );
  });
});
