import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeIssnProblem } from './describe.ts';
import { compactIssn, formatIssn, formatWithPrefix } from './format.ts';
import { issnFromInteger } from './integer.ts';
import { displayOptions, type IssnOptions, lenientOptions, parseIssn, strictOptions } from './parse.ts';
import type { IssnProblem } from './problems.ts';

const problemOf = (text: string, options?: IssnOptions): IssnProblem | undefined => {
  const result = parseIssn(text, options);
  return result.ok ? undefined : result.problem;
};

describe('lenient, which is the default', () => {
  it.each([
    ['0028-0836', 'canonical'],
    ['00280836', 'no hyphen'],
    ['  0028-0836\r\n', 'white space around'],
    ['\u00a00028-0836\u2009', 'no-break and thin space'],
    ['\ufeff0028-0836', 'byte order mark'],
    ['\u200f0028\u200e-0836\u202c', 'direction marks of a right-to-left page'],
    ['0028 0836', 'a space for the hyphen'],
    ['0028 - 0836', 'spaces around the hyphen'],
    ['0028\u00a0\u2013\u00a00836', 'typeset'],
    ['0028\u20100836', 'hyphen'],
    ['0028\u20110836', 'non-breaking hyphen'],
    ['0028\u20120836', 'figure dash'],
    ['0028\u20130836', 'en dash'],
    ['0028\u20140836', 'em dash'],
    ['0028\u20150836', 'horizontal bar'],
    ['0028\u22120836', 'minus'],
    ['0028\u00ad0836', 'soft hyphen'],
    ['00\u00ad28-0836', 'a soft hyphen elsewhere is invisible'],
    ['0028\uff0d0836', 'full-width hyphen'],
    ['0028\u30fc0836', 'what the hyphen key gives in a Japanese input method'],
    ['ISSN 0028-0836', 'as the standard displays it'],
    ['ISSN0028-0836', 'prefix without space'],
    ['issn:0028-0836', 'prefix with colon'],
    ['ISSN\uff1a0028-0836', 'full-width colon'],
    ['ISSN : 00280836', 'French colon'],
    ['ISSN: \u200e0028-0836', 'direction mark after the prefix'],
    ['ISSN-0028-0836', 'a hyphen after the prefix'],
    ['ISSN \u2013 0028-0836', 'a dash after the prefix'],
    ['ISSN-L 0028-0836', 'linking ISSN'],
    ['ISSNL: 0028-0836', 'linking ISSN, no hyphen'],
    ['ISSN-H 0028-0836', 'history ISSN'],
    ['eISSN 0028-0836', 'e'],
    ['e-ISSN: 0028-0836', 'e with hyphen'],
    ['E\u2011ISSN 0028-0836', 'e with another hyphen'],
    ['p-ISSN 0028-0836', 'p'],
    ['pISSN0028-0836', 'p, all in one'],
    ['ISSN-e 0028-0836', 'e after'],
    ['Print ISSN 0028-0836', 'word before'],
    ['Online ISSN: 0028-0836', 'word before'],
    ['ISSN Online: 0028-0836', 'word after'],
    ['ISSN (Print): 0028-0836', 'word in parentheses'],
    ['ISSN n° 0028-0836', 'numero'],
    ['ISSN No. 0028-0836', 'numero in English'],
    ['ISSN Nr. 0028-0836', 'numero in German'],
  ])('%j (%s)', (text) => {
    expect(parseIssn(text)).toEqual({ ok: true, issn: '0028-0836' });
  });

  it('takes a small x and gives a capital one', () => {
    expect(parseIssn('1144-875x')).toEqual({ ok: true, issn: '1144-875X' });
    expect(parseIssn('issn 1144875x')).toEqual({ ok: true, issn: '1144-875X' });
  });

  it.each<[string, IssnProblem, string]>([
    ['', { type: 'empty' }, 'nothing'],
    [' \t\u00a0\u200b', { type: 'empty' }, 'nothing to see'],
    ['ISSN ', { type: 'empty' }, 'a prefix alone'],
    ['0', { type: 'too-short', found: 1 }, 'one digit'],
    ['0028-083', { type: 'too-short', found: 7 }, 'the check digit is missing'],
    [
      '037-1234',
      { type: 'too-short', found: 7 },
      'too short goes before the hyphen, which is out of place because of it',
    ],
    ['--------', { type: 'too-short', found: 0 }, 'hyphens only'],
    ['0028-08366', { type: 'too-long', found: 9 }, 'one too many'],
    ['9770028083001', { type: 'too-long', found: 13 }, 'an EAN-13'],
    ['0028-0836X', { type: 'too-long', found: 9 }, 'an X too many'],
    ['0028-0836 0028-0836', { type: 'too-long', found: 16 }, 'two numbers'],
    ['1144-X750', { type: 'bad-character', index: 5, character: 'X' }, 'X only at the end'],
    ['002O-0836', { type: 'bad-character', index: 3, character: 'O', meant: '0' }, 'letter O'],
    ['0028-0B36', { type: 'bad-character', index: 6, character: 'B', meant: '8' }, 'letter B'],
    ['1144-875\u0425', { type: 'bad-character', index: 8, character: '\u0425', meant: 'X' }, 'Cyrillic X'],
    ['1144-875\u00d7', { type: 'bad-character', index: 8, character: '\u00d7', meant: 'X' }, 'multiplication sign'],
    ['\uff100028-0836', { type: 'bad-character', index: 0, character: '\uff10', meant: '0' }, 'full-width digit (4.a)'],
    ['0028-083\u0666', { type: 'bad-character', index: 8, character: '\u0666', meant: '6' }, 'Arabic digit (4.a)'],
    [
      '0028-083\ud835\udfd4',
      { type: 'bad-character', index: 8, character: '\ud835\udfd4' },
      'two code units, one character',
    ],
    [
      '0028/0836',
      { type: 'bad-character', index: 4, character: '/', meant: '-' },
      'a slash in the place of the hyphen',
    ],
    [
      '0020~72109',
      { type: 'bad-character', index: 4, character: '~', meant: '-' },
      'a tilde in the place of the hyphen',
    ],
    ['0028-0836.', { type: 'bad-character', index: 9, character: '.', meant: '' }, 'the end of a sentence'],
    ['0028-08 36', { type: 'bad-character', index: 7, character: ' ', meant: '' }, 'a space within a group'],
    ['  0028-08a6', { type: 'bad-character', index: 9, character: 'a' }, 'counted from the start of the text'],
    [
      '0028-0836 ISSN',
      { type: 'bad-character', index: 10, character: 'I', meant: '' },
      'a prefix in the wrong place: no 1 is meant',
    ],
    ['0028-0836 (print)', { type: 'bad-character', index: 10, character: '(', meant: '' }, 'a remark after the number'],
    ['pwer-1234', { type: 'bad-character', index: 0, character: 'p' }, 'letters are not a prefix before a hyphen'],
    ['15236-430', { type: 'misplaced-hyphen', index: 5 }, 'one place late'],
    ['-00280836', { type: 'misplaced-hyphen', index: 0 }, 'before the number'],
    ['0028--0836', { type: 'misplaced-hyphen', index: 5 }, 'a second one'],
    ['0028-083-6', { type: 'misplaced-hyphen', index: 8 }, 'a second one further on, as in an ISBN'],
    ['ISBN 0317-8471', { type: 'wrong-prefix', prefix: 'ISBN' }, 'another number'],
    ['ISSN-Q 0028-0836', { type: 'wrong-prefix', prefix: 'ISSN-Q' }, 'no cluster type that we know (7.a)'],
    [
      'ISSN électronique : 0028-0836',
      { type: 'wrong-prefix', prefix: 'ISSN électronique' },
      'a word that we do not know',
    ],
    ['ISMN: 0317-8471', { type: 'wrong-prefix', prefix: 'ISMN' }, 'another number'],
    ['0028-0835', { type: 'wrong-check-digit', found: '5', right: '6', meant: '0028-0836' as never }, 'one off'],
    ['0032147x', { type: 'wrong-check-digit', found: 'X', right: '8', meant: '0032-1478' as never }, 'X found'],
    ['1144-8750', { type: 'wrong-check-digit', found: '0', right: 'X', meant: '1144-875X' as never }, 'X wanted'],
    [
      '8755-5108',
      { type: 'wrong-check-digit', found: '8', right: '7', meant: '8755-5107' as never },
      'the example in 8.1 of the standard',
    ],
  ])('refuses %j: %o (%s)', (text, problem) => {
    expect(problemOf(text)).toEqual(problem);
  });
});

describe('each option by itself', () => {
  it.each<[IssnOptions, string, IssnProblem | undefined, string]>([
    [{ prefix: 'refused' }, '0028-0836', undefined, 'no prefix, none wanted'],
    [{ prefix: 'refused' }, 'ISSN 0028-0836', { type: 'prefix-present', prefix: 'ISSN' }, 'named as written'],
    [{ prefix: 'refused' }, 'e-issn: 00280836', { type: 'prefix-present', prefix: 'e-issn' }, 'named as written'],
    [{ prefix: 'required' }, 'ISSN-L 0028-0836', undefined, 'a prefix is there'],
    [{ prefix: 'required' }, '0028-0836', { type: 'prefix-missing' }, 'even before a right number'],
    [{ prefixSpelling: 'standard' }, 'ISSN 0028-0836', undefined, 'the standard spelling'],
    [{ prefixSpelling: 'standard' }, 'ISSN-L 0028-0836', undefined, 'ISSN-X with a cluster type (7.a)'],
    [
      { prefixSpelling: 'standard' },
      '0028-0836',
      undefined,
      'the spelling of a prefix that is not there does not matter',
    ],
    [{ prefixSpelling: 'standard' }, 'ISSN: 0028-0836', { type: 'wrong-prefix', prefix: 'ISSN: ' }, 'colon'],
    [{ prefixSpelling: 'standard' }, 'ISSN  0028-0836', { type: 'wrong-prefix', prefix: 'ISSN  ' }, 'two spaces'],
    [{ prefixSpelling: 'standard' }, 'ISSN0028-0836', { type: 'wrong-prefix', prefix: 'ISSN' }, 'no space'],
    [{ prefixSpelling: 'standard' }, 'IssN 0028-0836', { type: 'wrong-prefix', prefix: 'IssN ' }, 'case'],
    [{ prefixSpelling: 'standard' }, 'eISSN 0028-0836', { type: 'wrong-prefix', prefix: 'eISSN ' }, 'medium'],
    [
      { prefixSpelling: 'standard' },
      'ISSN\u00a00028-0836',
      { type: 'wrong-prefix', prefix: 'ISSN\u00a0' },
      'no-break space',
    ],
    [{ hyphen: 'required' }, '0028-0836', undefined, 'it is there'],
    [{ hyphen: 'required' }, '0028\u20130836', undefined, 'a dash counts, if dashes do'],
    [{ hyphen: 'required' }, '00280836', { type: 'missing-hyphen' }, 'it is not'],
    [{ hyphen: 'required' }, '0028 0836', { type: 'missing-hyphen' }, 'a space is none'],
    [{ hyphen: 'refused' }, '00280836', undefined, 'compact'],
    [{ hyphen: 'refused' }, '0028-0836', { type: 'hyphen-present', index: 4 }, 'even in a right number'],
    [{ lowerCaseX: false }, '1144-875X', undefined, 'capital'],
    [{ lowerCaseX: false }, '1144-875x', { type: 'bad-character', index: 8, character: 'x', meant: 'X' }, 'small'],
    [{ space: false }, '0028-0836', undefined, 'none'],
    [{ space: false }, 'ISSN: 0028-0836', undefined, 'the space after a prefix belongs to the prefix'],
    [{ space: false }, ' 0028-0836', { type: 'bad-character', index: 0, character: ' ', meant: '' }, 'before'],
    [{ space: false }, '0028-0836\n', { type: 'bad-character', index: 9, character: '\n', meant: '' }, 'after'],
    [{ space: false }, '0028 0836', { type: 'bad-character', index: 4, character: ' ', meant: '' }, 'within'],
    [{ space: false }, '   ', { type: 'empty' }, 'nothing is nothing'],
    [{ otherDashes: false }, '0028-0836', undefined, 'the hyphen'],
    [
      { otherDashes: false },
      '0028\u20130836',
      { type: 'bad-character', index: 4, character: '\u2013', meant: '-' },
      'en dash',
    ],
    [
      { otherDashes: false },
      '0028\u00ad0836',
      { type: 'bad-character', index: 4, character: '\u00ad', meant: '-' },
      'soft hyphen',
    ],
  ])('%o: %j gives %o (%s)', (options, text, problem) => {
    expect(problemOf(text, options)).toEqual(problem);
  });

  it('that is left out or undefined is the lenient one', () => {
    expect(parseIssn(' issn 0028\u20130836', { hyphen: 'required', space: undefined }).ok).toBe(true);
  });
});

describe('strict', () => {
  const anyInput = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 14 }),
    fc.stringMatching(/^[ ]?(ISSN ?)?[0-9]{3,4}[-\u2013 ]?[0-9xX]{3,5}[ .]?$/),
  );

  it('takes the canonical form and nothing else', () => {
    fc.assert(
      fc.property(anyInput, fc.integer({ min: 0, max: 9_999_999 }), (text, number) => {
        const result = parseIssn(text, strictOptions);
        if (result.ok) expect(text).toBe(result.issn);
        const issn = issnFromInteger(number);
        expect(parseIssn(issn, strictOptions)).toEqual({ ok: true, issn });
      }),
    );
  });

  it('as displayed takes the standard prefix as well, and nothing else', () => {
    fc.assert(
      fc.property(anyInput, (text) => {
        const result = parseIssn(text, displayOptions);
        if (result.ok) expect(text).toMatch(/^(ISSN(-[LH])? )?\d{4}-\d{3}[\dX]$/);
      }),
    );
    expect(parseIssn('ISSN-H 0028-0836', displayOptions).ok).toBe(true);
  });

  it('is never more generous than lenient', () => {
    fc.assert(
      fc.property(anyInput, (text) => {
        for (const options of [strictOptions, displayOptions]) {
          const result = parseIssn(text, options);
          if (result.ok) expect(parseIssn(text, lenientOptions)).toEqual(result);
        }
      }),
    );
  });
});

describe('whatever is given', () => {
  const issns = fc.integer({ min: 0, max: 9_999_999 }).map(issnFromInteger);

  it('what we write we read', () => {
    fc.assert(
      fc.property(issns, fc.constantFrom('ISSN', 'ISSN-L', 'ISSN-H'), (issn, kind) => {
        for (const text of [formatIssn(compactIssn(issn)), compactIssn(issn), formatWithPrefix(issn, kind)]) {
          expect(parseIssn(text)).toEqual({ ok: true, issn });
        }
      }),
    );
  });

  it('spellings may be combined at will', () => {
    const space = fc.constantFrom('', ' ', '\u00a0', '\u3000 ', '\u200e');
    const prefix = fc.constantFrom('', 'ISSN', 'issn:', 'eISSN ', 'ISSN-L : ', 'Online ISSN=', 'p\u2010ISSN\uff1a');
    const dash = fc.constantFrom('', '-', ' ', '\u2013', ' \u2212 ', '\u00ad', '\uff0d');
    fc.assert(
      fc.property(issns, prefix, dash, space, space, fc.boolean(), (issn, before, hyphen, left, right, small) => {
        const number = issn.replace('-', hyphen);
        const text = left + before + (small ? number.toLowerCase() : number) + right;
        expect(parseIssn(text)).toEqual({ ok: true, issn });
      }),
    );
  });

  it('a problem names a place in the text and has a sentence', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
        const result = parseIssn(text);
        if (result.ok) return;
        const { problem } = result;
        expect(describeIssnProblem(problem)).toMatch(/^[A-Z"].*\.$/su);
        if (problem.type === 'bad-character') expect(text.startsWith(problem.character, problem.index)).toBe(true);
        if (problem.type === 'misplaced-hyphen') expect(problem.index).toBeLessThan(text.length);
      }),
    );
  });

  it('a text of a million characters is read once, not again and again', () => {
    for (const part of [' ', 'e ', 'ISSN ', '-', '0', 'a', 'ISSN (', '\u00ad']) {
      expect(parseIssn(part.repeat(1_000_000 / part.length)).ok).toBe(false);
    }
    expect(parseIssn(`ISSN${' '.repeat(1_000_000)}x`).ok).toBe(false);
    expect(parseIssn(`e${' '.repeat(1_000_000)}`).ok).toBe(false);
  });
});

describe('formatIssn', () => {
  it.each([
    ['00279633', '0027-9633', 'two groups of four'],
    ['01234567', '0123-4567', 'the check digit is not looked at'],
    ['0729011x', '0729-011X', 'capital X'],
    ['0729-011X', '0729-011X', 'nothing to do'],
  ])('%j is %j (%s)', (text, expected) => {
    expect(formatIssn(text)).toBe(expected);
  });

  it.each(['', '0028083', '0028 0836', '002X0836', '002808366', 'ISSN 0028-0836'])('refuses %j', (text) => {
    expect(() => formatIssn(text)).toThrow(RangeError);
  });
});

describe('the sentences', () => {
  it.each<[Parameters<typeof describeIssnProblem>[0], string]>([
    [{ type: 'too-short', found: 7 }, 'An ISSN has eight characters; here are only 7.'],
    [
      { type: 'wrong-check-digit', found: '5', right: '6', meant: issnFromInteger(28083) },
      'The check digit is 6, not 5: if the other seven digits are right, this is ISSN 0028-0836.',
    ],
    [
      { type: 'bad-character', index: 3, character: 'O', meant: '0' },
      'At position 4 stands "O"; "0" was probably meant.',
    ],
    [
      { type: 'bad-character', index: 3, character: 'X' },
      'At position 4 stands "X"; X can only be the last character.',
    ],
    [
      { type: 'bad-character', index: 0, character: '\uff10', meant: '0' },
      'At position 1 stands the character U+FF10; "0" was probably meant.',
    ],
    [
      { type: 'bad-character', index: 4, character: ' ', meant: '' },
      'At position 5 stands the character U+0020, which does not belong there.',
    ],
    [{ type: 'wrong-prefix', prefix: 'ISBN' }, '"ISBN" before the number is not the prefix of an ISSN.'],
    [{ type: 'wrong-prefix', prefix: 'ISSN  ' }, '"ISSN  " is not how the prefix is written: ISSN and one space.'],
  ])('%o', (problem, sentence) => {
    expect(describeIssnProblem(problem)).toBe(sentence);
  });
});
