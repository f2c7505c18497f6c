/** ISO 3297:2020, 4, 9.4, Annexes A and E: the number itself and the identifiers that carry it. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { barcodeToPng, drawBarcode } from '@masthead/barcode';
import {
  checkCharacter,
  displayOptions,
  formatResourceUri,
  formatUrn,
  formatWithPrefix,
  type Issn,
  issnFromInteger,
  issnToInteger,
  likelyIssns,
  parseAnyIssn,
  parseIssn,
  parseUrn,
  strictOptions,
} from '@masthead/issn';
import { areEquivalentUrns, formatDoi, parseDoi } from '@masthead/issn/carriers';
import { issnToGtin13, parseGtin13 } from '@masthead/issn/gtin';
import { formatOpenUrl, formatOpenUrlXml, parseOpenUrl, parseOpenUrlXml } from '@masthead/issn/openurl';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPictures, whySkipped } from '../barcode/read-back.ts';

const issn = (text: string): Issn => {
  const result = parseIssn(text, strictOptions);
  if (!result.ok) throw new Error(text);
  return result.issn;
};
const anyIssn = fc.integer({ min: 0, max: 9_999_999 }).map(issnFromInteger);

test('4.a an ISSN is seven digits U+0030 to U+0039 and a check character that is one of them or U+0058', () => {
  for (const example of ['2265-6405', '1454-9042', '1144-875X'])
    expect(parseIssn(example, strictOptions).ok).toBe(true);
  fc.assert(fc.property(anyIssn, (number) => void expect(number).toMatch(/^[0-9]{4}-[0-9]{3}[0-9X]$/)));
});

test('4.a no other code point will do, and who used one is told which was meant', () => {
  const others = ['１０６３-7710', '१०६३-7710', '1144-875Х', '1144-875Ⅹ', '1144-875✕', '1O63-7710'];
  for (const text of others) {
    const result = parseIssn(text);
    expect([text, result.ok, !result.ok && result.problem.type]).toEqual([text, false, 'bad-character']);
  }
  expect(likelyIssns('１０６３-7710')[0]).toBe('1063-7710');
});

/** Table A.1 done by hand, in another way than the library's. */
const byHand = (digits: string): string => {
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (8 - index), 0);
  return '0X987654321'[sum % 11]!;
};

test('4.b the check character follows from the other seven by modulus 11 and weights 8 to 2; with another there is no ISSN', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_999_999 }), fc.constantFrom(...'0123456789X'), (number, character) => {
      const digits = String(number).padStart(7, '0');
      const text = `${digits.slice(0, 4)}-${digits.slice(4)}${character}`;
      expect(parseIssn(text).ok).toBe(character === byHand(digits));
    }),
  );
});

test('A the worked example: 0317847 has the sum 120, the remainder 10 and the check digit 1', () => {
  expect(checkCharacter('0317847')).toBe('1');
  expect(formatWithPrefix(issn('0317-8471'))).toBe('ISSN 0317-8471');
});

test('A no remainder gives 0, and ten gives X', () => {
  expect(checkCharacter('0000000')).toBe('0');
  expect(checkCharacter('1144875')).toBe('X');
  for (let number = 0; number < 10_000_000; number += 997) {
    const digits = String(number).padStart(7, '0');
    expect(checkCharacter(digits)).toBe(byHand(digits));
  }
});

test('4.c a number is written for people as ISSN, a space, four characters, a hyphen and four', () => {
  expect(formatWithPrefix(issn('1792-4219'))).toBe('ISSN 1792-4219');
  fc.assert(
    fc.property(anyIssn, (number) => {
      expect(formatWithPrefix(number)).toMatch(/^ISSN \d{4}-\d{3}[\dX]$/);
      expect(parseIssn(formatWithPrefix(number), { ...displayOptions, prefix: 'required' })).toEqual({
        ok: true,
        issn: number,
      });
    }),
  );
});

test('9.4 inside, a number is an integer and has no hyphen', () => {
  fc.assert(fc.property(anyIssn, (number) => void expect(issnFromInteger(issnToInteger(number))).toBe(number)));
});

test('9.4 the hyphen does not count when two are compared', () => {
  expect(areEquivalentUrns('URN:ISSN:1560-1560', 'urn:issn:15601560')).toBe(true);
  expect(areEquivalentUrns('urn:issn:1560-1560', 'urn:issn:0028-0836')).toBe(false);
  expect(parseAnyIssn('15601560')).toEqual(parseAnyIssn('1560-1560'));
});

test('B.7 a URI and a URN of their own are made from the ISSN-L and read back as such', () => {
  const uri = formatResourceUri(issn('1683-4135'), 'ISSN-L');
  expect(uri).toBe('http://issn.org/resource/ISSN-L/1683-4135');
  expect(parseAnyIssn(uri)).toMatchObject({ ok: true, kind: 'ISSN-L', issn: '1683-4135' });
  expect(parseUrn('urn:issn:1683-4135?+issnl')).toMatchObject({ ok: true, kind: 'ISSN-L', issn: '1683-4135' });
});

test('E.3 the suffix of a DOI may be issn. and the number: 10.1038/issn.1476-4687, written and read', () => {
  expect(formatDoi(issn('1476-4687'), '10.1038')).toBe('10.1038/issn.1476-4687');
  expect(parseDoi('https://doi.org/10.1038/issn.1476-4687')).toMatchObject({ ok: true, issn: '1476-4687' });
  expect(parseDoi('10.1038/14764687')).toMatchObject({ ok: false });
});

test('E.4 keys and values: rft.issn carries the number, both ways', () => {
  const url = formatOpenUrl({ issn: issn('0028-0836'), eissn: issn('1476-4687') });
  expect(new URLSearchParams(url).get('rft.issn')).toBe('0028-0836');
  expect(JSON.stringify(parseOpenUrl(url))).toContain('1476-4687');
});

test('E.4 XML: the element issn carries the number, both ways', () => {
  const xml = formatOpenUrlXml({ issn: issn('0028-0836') });
  expect(xml).toMatch(/<(\w+:)?issn>0028-0836<\/(\w+:)?issn>/);
  expect(JSON.stringify(parseOpenUrlXml(xml))).toContain('0028-0836');
});

test('E.5 the URN of an ISSN is urn:issn: and the number, and the resolver’s address is read', () => {
  expect(formatUrn(issn('1560-1560'))).toBe('urn:issn:1560-1560');
  expect(parseAnyIssn('https://urn.issn.org/urn:issn:1560-1560')).toMatchObject({ ok: true, issn: '1560-1560' });
  fc.assert(fc.property(anyIssn, (number) => void expect(parseUrn(formatUrn(number))).toMatchObject({ issn: number })));
});

test('E.6 a GTIN-13 is 977, the seven digits, a variant of two and a check digit; the add-on has two or five', () => {
  const variants = fc.integer({ min: 0, max: 99 }).map((variant) => String(variant).padStart(2, '0'));
  const addOns = fc.constantFrom(undefined, '05', '00123');
  fc.assert(
    fc.property(anyIssn, variants, addOns, (number, variant, addOn) => {
      const made = issnToGtin13(number, { variant, ...(addOn !== undefined && { addOn }) });
      if (!made.ok) throw new Error(made.problem.type);
      expect(made.gtin.slice(0, 12)).toBe(`977${number.replace('-', '').slice(0, 7)}${variant}`);
      expect(parseGtin13(addOn === undefined ? made.gtin : `${made.gtin} ${addOn}`)).toEqual(made);
    }),
  );
  expect(issnToGtin13(issn('0028-0836'), { addOn: '123' }).ok).toBe(false);
  expect(parseGtin13('9780072129519').ok).toBe(false);
});

const skipped = whySkipped('zbarimg');
test.skipIf(skipped)(`E.6 the barcode with its add-on is read back by a reader that is not ours${skipped}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'masthead-clauses-'));
  const drawn = drawBarcode(issn('1144-875X'), { variant: '03', addOn: '12' });
  if (!drawn.ok) throw new Error(drawn.problem.type);
  const file = join(folder, 'barcode.png');
  writeFileSync(file, barcodeToPng(drawn.barcode));
  const read = readPictures([file]).get(file);
  rmSync(folder, { recursive: true });
  expect(read).toEqual(['EAN-13 9771144875038', 'EAN-2 12']);
});
