/** What bytes of MARC-8 and of the ISO sets of UNIMARC say, one row per reason. */
import { describe, expect, it } from 'vitest';
import { createDecoder, type Fault } from './decode.ts';
import { encodeMarc8 } from './encode.ts';
import { marc8, type Repertoire, unimarcRepertoire } from './repertoire.ts';

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

function read(repertoire: Repertoire, text: string): { text: string; faults: Fault[] } {
  const bytes = bytesOf(text);
  const faults: Fault[] = [];
  return { text: createDecoder(repertoire)(bytes, 0, bytes.length, faults), faults };
}

describe('MARC-8', () => {
  const table: readonly [reason: string, bytes: string, text: string][] = [
    ['ASCII', 'Nature, $ 5', 'Nature, $ 5'],
    ['a mark stands before its letter', 'R\xe2evue', 'Révue'],
    ['two marks', 'Vi\xf2\xe3et', 'Việt'],
    ['a mark without composed character', '\xe3m', 'm\u0302'],
    ['extended Latin without marks', '\xa1\xb2\xc7\xc8\xb5', 'Łøß€æ'],
    ['a sign over two letters', 'Sov\xebi\xeca', 'Sovi\u0361a'],
    ['a tilde over two letters', '\xfan\xfbg', 'n\u0360g'],
    ['three letters under signs', '\xeba\xec\xebb\xecc', 'a\u0361b\u0361c'],
    ['a first half without second', '\xebab', 'a\ufe20b'],
    ['a second half without first', 'a\xecb', 'ab\ufe21'],
    ['non-sorting marks', '\x88The \x89Cat', '\x98The \x9cCat'],
    ['joiners', 'a\x8db\x8ec', 'a\u200db\u200cc'],
    ['Cyrillic in G0', '\x1b(NpRAWDA\x1b(B!', 'Правда!'],
    ['Cyrillic in G1', 'a\x1b)N\xc1\xc2b', 'aабb'],
    ['extended Cyrillic', '\x1b(QBC\x1b(B', 'ѓє'],
    ['G0 by a comma, G1 by a hyphen', '\x1b,NA\x1b,Ba\x1b-N\xc1', 'аaа'],
    ['Hebrew', '\x1b(2`ab', 'אבג'],
    ['Arabic, basic and extended', '\x1b(3G\x1b(4)\x1b(B', 'اپ'],
    ['a superscript alef stands behind its letter, and marks are in order', '\x1b(3\x6bGt', 'ا\u064b\u0670'],
    ['Greek, a mark before its letter', '\x1b(S"a', 'ά'],
    ['Greek symbols and back', '\x1bgabc\x1bsabc', 'αβγabc'],
    ['subscript and superscript', 'H\x1bb2\x1bsO\x1bp2\x1bs', 'H₂O²'],
    ['East Asian in G0, a blank in it', '\x1b$1!0! !0!\x1b(B', '一 一'],
    ['East Asian in G0 by a register', '\x1b$(1!0!\x1b(B', '一'],
    ['the East Asian blank, by both its codes', '\x1b$1!# !#!\x1b(B', '\u3000\u3000'],
    ['East Asian in G1', 'a\x1b$)1\xa1\xb0\xa1b', 'a一b'],
    ['extended Latin in G0', '\x1b(!E!\x1b(B', 'Ł'],
    ['a reference', 'a&#x0259;b', 'aəb'],
    ['a reference above FFFF', '&#x1F600;', '😀'],
    ['a mark before a reference', '\xe2&#x0259;', 'ə\u0301'],
    ['a reference to half a surrogate pair is text', '&#xD800;', '&#xD800;'],
    ['a reference to a delimiter is text', '&#x1F;', '&#x1F;'],
    ['a reference not ended is text', '&#x0259', '&#x0259'],
    ['no reference outside ASCII', '\x1b(N&#x25;\x1b(B', '&#Ь25;'],
    ['Greek question mark in normal form', '\x1b(S?', ';'],
  ];
  it.each(table)('%s', (_, bytes, text) =>
    expect(read(marc8(), bytes)).toEqual({ text: text.normalize('NFC'), faults: [] }),
  );

  const broken: readonly [reason: string, bytes: string, text: string, fault: Omit<Fault, 'count'>][] = [
    ['a code without character', 'a\xc9b', 'a\ufffdb', { type: 'no-character', at: 1, length: 1 }],
    ['a control of no meaning', 'a\x93b', 'a\ufffdb', { type: 'no-character', at: 1, length: 1 }],
    ['an unknown set', 'a\x1b(Zb', 'a\ufffdb', { type: 'no-character', at: 1, length: 3 }],
    ['an escape cut off', 'a\x1b', 'a\ufffd', { type: 'no-character', at: 1, length: 1 }],
    ['East Asian cut off', '\x1b$1!0', '\ufffd\ufffd', { type: 'no-character', at: 3, length: 1 }],
    ['East Asian without character', '\x1b$1~~~', '\ufffd', { type: 'no-character', at: 3, length: 3 }],
    ['a mark at the end', 'ab\xe2', 'ab\xa0\u0301', { type: 'mark-without-letter', at: 2, length: 1 }],
    ['a mark before a blank', 'ab\xe2 c', 'ab \u0301c', { type: 'mark-without-letter', at: 2, length: 1 }],
  ];
  it.each(broken)('%s', (_, bytes, text, fault) => {
    const found = read(marc8(), bytes);
    expect(found.text).toBe(text);
    expect(found.faults[0]).toMatchObject(fault);
  });
});

describe('UNIMARC', () => {
  const table: readonly [reason: string, codes: readonly [string, string], bytes: string, text: string][] = [
    ['ISO 5426: mark before letter', ['01', '03'], 'R\xc2evue fran\xd0caise', 'Révue française'],
    ['ISO 5426: trema and umlaut are one', ['01', '03'], '\xc8u\xc9u', 'üü'],
    ['ISO 5426: letters', ['01', '03'], '\xe1\xe2\xea\xf8\xfa\xfb', 'ÆĐŒłœß'],
    ['ISO 5426 where nothing is said of G1', ['01', '  '], '\xc1a', 'à'],
    ['non-sorting marks', ['01', '03'], '\x88Le \x89Monde', '\x98Le \x9cMonde'],
    ['ISO 5427 in G0', ['02', '  '], 'ABW', 'абв'],
    ['ISO 5427 in G1', ['01', '02'], 'a\xc1\xc2', 'aаб'],
    ['ISO 5428 in G1', ['01', '05'], '\xa2\xe1', 'ά'],
    ['ISO 5426 chosen by its registered final', ['01', '02'], '\x1b)P\xc1a', 'à'],
    ['a reference is text', ['01', '03'], '&#x0259;', '&#x0259;'],
  ];
  it.each(table)('%s', (_, [g0, g1], bytes, text) =>
    expect(read(unimarcRepertoire(g0, g1)!, bytes)).toEqual({ text, faults: [] }),
  );

  it('has no table for Georgian', () => expect(unimarcRepertoire('01', '07')).toBeUndefined());
});

describe('encodeMarc8', () => {
  const table: readonly [reason: string, text: string, bytes: string, references: string[]][] = [
    ['ASCII', 'Nature', 'Nature', []],
    ['a mark before its letter', 'Révue', 'R\xe2evue', []],
    ['two marks in canonical order', 'Việt', 'Vi\xf2\xe3et', []],
    ['a letter with its horn and a mark', 'ữ', '\xe4\xbd', []],
    ['Cyrillic and back', 'а!', '\x1b(NA!\x1b(B', []],
    ['a blank chooses no set', 'а б', '\x1b(NA B\x1b(B', []],
    ['a letter composed of a Cyrillic one and a mark', 'ӑ', '\xe6\x1b(NA\x1b(B', []],
    ['subscript to Cyrillic', '₂а', '\x1bb2\x1bs\x1b(NA\x1b(B', []],
    ['East Asian', '一', '\x1b$1!0!\x1b(B', []],
    ['a sign over two letters', 'i\u0361a', '\xebi\xeca', []],
    ['what has no place', 'aəb', 'a&#x0259;b', ['ə']],
    ['what looks like a reference', '&#x41;', '&#x0026;#x41;', ['&']],
    ['a mark without letter', '\u0301a', '&#x0301;a', ['\u0301']],
  ];
  it.each(table)('%s', (_, text, bytes, references) => {
    const written = encodeMarc8(text)!;
    expect(Buffer.from(written.bytes).toString('latin1')).toBe(bytes);
    expect(written.references).toEqual(references);
  });
});
