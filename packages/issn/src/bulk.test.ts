import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLine, createLineChecker, integersOfLines, longestLine, notAnIssn, wrongCheckDigit } from './bulk.ts';
import { issnFromInteger, issnToInteger } from './integer.ts';
import { parseIssn } from './parse.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The rows of a file, pushed in pieces of a size. */
function rowsOf(text: string | Uint8Array, size = Number.POSITIVE_INFINITY): string {
  const bytes = typeof text === 'string' ? encoder.encode(text) : text;
  const checker = createLineChecker();
  const parts: Uint8Array[] = [];
  for (let start = 0; start < bytes.length; start += size)
    parts.push(checker.push(bytes.subarray(start, start + size)));
  parts.push(checker.end());
  return parts.map((part) => decoder.decode(part)).join('');
}

describe('createLineChecker', () => {
  it.each([
    ['0028-0836\n', '0028-0836\tvalid\t0028-0836\t\t\n', 'the usual line'],
    ['0028-0836', '0028-0836\tvalid\t0028-0836\t\t\n', 'no line feed at the end'],
    ['0028-0836\r\n', '0028-0836\tvalid\t0028-0836\t\t\n', 'CRLF'],
    ['00280836\n', '00280836\tvalid\t0028-0836\t\t\n', 'no hyphen: shown as written'],
    ['1144-875X\n', '1144-875X\tvalid\t1144-875X\t\t\n', 'X'],
    ['1144-875x\n', '1144-875x\tvalid\t1144-875X\t\t\n', 'small x goes the long way'],
    ['ISSN 0028-0836\n', 'ISSN 0028-0836\tvalid\t0028-0836\t\t\n', 'a prefix too'],
    ['\n', '\tinvalid\t\tempty\tThere is no number here.\n', 'an empty line is a line'],
    ['\ufeff0028-0836\n', '0028-0836\tvalid\t0028-0836\t\t\n', 'a byte order mark is dropped'],
    ['', '', 'an empty file has no line'],
    ['\ufeff', '', 'nor has one of a byte order mark alone'],
    ['\ufeff\n', '\tinvalid\t\tempty\tThere is no number here.\n', 'before a line feed there is one'],
  ])('%j gives %j: %s', (text, rows, _why) => {
    expect(rowsOf(text)).toBe(rows);
  });

  it('says what is wrong and what was probably meant', () => {
    expect(rowsOf('0082-0836\n')).toBe(
      '0082-0836\tinvalid\t\twrong-check-digit\tThe check digit is 0, not 6: if the other seven digits are right, this is ISSN 0082-0830. Perhaps 0082-0830 or 0028-0836 or 0072-0836.\n',
    );
  });

  it('cuts a line that is too long, wherever the chunks end', () => {
    const long = `${'7'.repeat(5000)}\n0028-0836\n`;
    const wanted = `${'7'.repeat(longestLine)}…\tinvalid\t\ttoo-long\tThe line is longer than ${longestLine} characters.\n0028-0836\tvalid\t0028-0836\t\t\n`;
    for (const size of [1, 999, 3004, 3005, 4999, 5001, 1e6]) expect(rowsOf(long, size)).toBe(wanted);
  });

  it('keeps no more of an endless line than its beginning', () => {
    const checker = createLineChecker();
    const chunk = new Uint8Array(1 << 20).fill(0x37);
    for (let mebibytes = 0; mebibytes < 200; mebibytes++) expect(checker.push(chunk).length).toBe(0);
    expect(decoder.decode(checker.end())).toMatch(/^7{1000}…\tinvalid\t\ttoo-long\t/);
    expect(checker.counts()).toEqual({ lines: 1, valid: 0 });
  });

  const number = fc.integer({ min: 0, max: 9_999_999 }).map(issnFromInteger);
  const line = fc.oneof(
    number,
    number.map((issn) => issn.replace('-', '')),
    // One character replaced: mostly a wrong check digit, so what is put together from bytes meets likelyIssns.
    fc
      .tuple(number, fc.nat(8), fc.constantFrom(...'0123456789Xx- \t\r\u2013é'))
      .map(([issn, place, character]) => issn.slice(0, place) + character + issn.slice(place + 1)),
    fc.stringMatching(/^[0-9]{4}-?[0-9]{3}[0-9X]$/),
    fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.replaceAll('\n', '')),
    fc.constantFrom('', 'ISSN', '\ufeff', 'x'.repeat(1000), 'x'.repeat(1001), '\u00e9'.repeat(1001)),
  );

  it('gives for every line what checkLine gives, however the chunks are cut', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.integer({ min: 1, max: 40 }), (lines, size) => {
        const text = lines.map((one) => `${one}\n`).join('');
        const bytes = encoder.encode(text);
        // What the lines are once they went through bytes: half a surrogate pair did not.
        const read = new TextDecoder().decode(bytes).split('\n').slice(0, -1);
        const wanted = read.map((one) => checkLine(one.endsWith('\r') ? one.slice(0, -1) : one).row).join('');
        expect(rowsOf(bytes, size)).toBe(decoder.decode(encoder.encode(wanted)));
      }),
      { numRuns: 1500 },
    );
  });

  it('counts', () => {
    const checker = createLineChecker();
    checker.push(encoder.encode('0028-0836\n0028-0837\nISSN 0028-0836\nx'));
    checker.end();
    expect(checker.counts()).toEqual({ lines: 4, valid: 2 });
  });
});

describe('integersOfLines', () => {
  it.each([
    ['0028-0836\n1144-875X', [28083, 1144875], 'with and without the last line feed'],
    ['00280836\r\n', [28083], 'compact, CRLF'],
    ['0028-0837\n', [wrongCheckDigit], 'a wrong check digit'],
    ['1144-875x\nISSN 0028-0836\n\n', [notAnIssn, notAnIssn, notAnIssn], 'what people write is not read here'],
    ['ab\nc-ef\ngh\n', [notAnIssn, notAnIssn, notAnIssn], 'a line feed in the tenth byte, and others before it'],
    ['', [], 'nothing'],
  ])('%j gives %j: %s', (text, integers, _why) => {
    expect([...integersOfLines(encoder.encode(text))]).toEqual(integers);
  });

  it('writes where it is told to, and no further', () => {
    const into = new Int32Array(2);
    expect(integersOfLines(encoder.encode('0028-0836\n0028-0836\n0028-0836\n'), into)).toHaveLength(2);
    expect([...into]).toEqual([28083, 28083]);
  });

  it('agrees with parseIssn', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[0-9]{4}-[0-9]{3}[0-9X]$/)), (lines) => {
        const wanted = lines.map((line) => {
          const result = parseIssn(line);
          return result.ok ? issnToInteger(result.issn) : wrongCheckDigit;
        });
        expect([...integersOfLines(encoder.encode(lines.join('\n')))]).toEqual(wanted);
      }),
    );
  });
});
