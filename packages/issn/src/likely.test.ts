import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIssn } from './check.ts';
import { issnFromInteger } from './integer.ts';
import { likelyIssns } from './likely.ts';

const issns = fc.integer({ min: 0, max: 9_999_999 }).map(issnFromInteger);
const digit = fc.constantFrom(...'0123456789');
const compact = (issn: string): string => issn.replace('-', '');

describe('likelyIssns', () => {
  it.each([
    ['0028-0835', ['0028-0836'], 'the check digit replaced comes first'],
    ['0082-0836', ['0082-0830', '0028-0836'], 'then neighbours swapped'],
    ['1144-87X5', ['1144-875X'], 'neighbours swapped, one of them X'],
    ['0028-8036', ['0028-8039', '0028-0836'], 'neighbours swapped within a group'],
    ['0020-8836', ['0020-8833', '0028-0836'], 'neighbours swapped across the hyphen'],
    ['002-80836', ['0028-0836'], 'only the hyphen out of place'],
    ['0028.0836', ['0028-0836'], 'only a full stop for the hyphen'],
    ['0028-0836 (print)', ['0028-0836'], 'a remark after the number'],
    ['0028-0836 ISSN', ['0028-0836'], 'the prefix in the wrong place'],
    ['"0028-0836"', ['0028-0836'], 'quotes'],
    ['ISSN en ligne : 0028-0836', ['0028-0836'], 'words of another language'],
    ['International Standard Serial Number 0028-0836', ['0028-0836'], 'its name in full'],
    ['10.1234/00280836', [], 'eight digits among others are no ISSN'],
    ['0028-0836;', ['0028-0836'], 'punctuation left from a list'],
    ['9770028083002', ['0028-0836'], 'the code of a bar code'],
    ['977-0028-083-00-2 05', ['0028-0836'], 'the same for people, with an add-on'],
    ['9770028083001', [], 'a code with a wrong check digit'],
    ['9783161484100', [], 'an ISBN'],
    ['O028-O836', ['0028-0836'], 'letters for digits'],
    ['\uff10\uff10\uff12\uff18-\uff10\uff18\uff13\uff16', ['0028-0836'], 'full-width digits'],
    ['\u0660\u0660\u0662\u0668-\u0660\u0668\u0663\u0666', ['0028-0836'], 'Arabic digits'],
    ['1144-875\u0425', ['1144-875X'], 'Cyrillic X'],
    ['ISBN 0028-0836', ['0028-0836'], 'the wrong prefix'],
    ['ISSN impreso 0028-0836', ['0028-0836'], 'an unknown word after the prefix'],
    ['280836', ['0028-0836'], 'a spreadsheet took the zeros'],
    ['028-0836', ['0028-0836', '0280-8366'], 'a lost zero comes before a missing check digit'],
    ['0317-847', ['0317-8471'], 'the check digit missing'],
    ['0028-08336', ['0028-0836'], 'a digit typed twice'],
    ['00028-0836', ['0028-0836'], 'a zero typed twice'],
    ['0028-08?6', ['0028-0836'], 'one digit illegible'],
    ['urn:issn:0028-0835', ['0028-0836'], 'in a URN'],
    ['https://portal.issn.org/resource/ISSN/0028-0835', ['0028-0836'], 'in an address'],
    ['e-ISSN: 0028-0835', ['0028-0836'], 'after a prefix'],
  ])('%j: first %j (%s)', (text, first) => {
    expect(likelyIssns(text).slice(0, first.length)).toEqual(first);
  });

  it.each([
    ['0028-0836', 'it is right'],
    ['urn:issn:00280836', 'it is right'],
    ['', 'nothing'],
    ['nature', 'a word'],
    ['1402', 'too short'],
    ['0028-083612', 'two too many'],
    ['0028-0??6', 'two illegible'],
    ['0'.repeat(100_000), 'far too long'],
  ])('none for %j (%s)', (text) => {
    expect(likelyIssns(text)).toEqual([]);
  });

  it('ranks a digit that fingers or eyes confuse before one they do not', () => {
    const candidates = likelyIssns('0028-0835');
    // 5 for 6 on the keyboard and the others, by the pairs of digits that differ.
    const differing = candidates.slice(1).map((issn) => {
      const place = [...issn].findIndex((character, index) => character !== '0028-0835'[index]);
      return '0028-0835'[place]! + issn[place]!;
    });
    expect(differing).toEqual(['08', '07', '24', '86', '03', '81', '39']);
  });

  it('offers right numbers only, each once, for any text', () => {
    const text = fc.oneof(fc.string({ maxLength: 12 }), fc.stringMatching(/^[0-9X?]{3,5}-?[0-9xXO]{3,5}$/));
    fc.assert(
      fc.property(text, (wrong) => {
        const candidates = likelyIssns(wrong);
        expect(candidates.every(isIssn)).toBe(true);
        expect(new Set(candidates).size).toBe(candidates.length);
      }),
    );
  });

  it('finds the number again after a digit was replaced', () => {
    fc.assert(
      fc.property(issns, fc.nat(7), digit, (issn, place, other) => {
        const characters = [...compact(issn)];
        fc.pre(characters[place] !== other);
        expect(likelyIssns(characters.with(place, other).join(''))).toContain(issn);
      }),
    );
  });

  it('finds the number again among the first eight after neighbours were swapped', () => {
    fc.assert(
      fc.property(issns, fc.nat(6), (issn, place) => {
        const characters = [...compact(issn)];
        const [left, right] = [characters[place]!, characters[place + 1]!];
        fc.pre(left !== right);
        expect(
          likelyIssns(
            characters
              .with(place, right)
              .with(place + 1, left)
              .join(''),
          ).slice(0, 8),
        ).toContain(issn);
      }),
    );
  });

  it('finds the number again after a digit was lost', () => {
    fc.assert(
      fc.property(issns, fc.nat(7), (issn, place) => {
        const characters = [...compact(issn)].toSpliced(place, 1);
        expect(likelyIssns(characters.join(''))).toContain(issn);
      }),
    );
  });

  it('finds the number again after a digit came in or was doubled', () => {
    fc.assert(
      fc.property(issns, fc.nat(8), digit, (issn, place, other) => {
        const characters = [...compact(issn)];
        expect(likelyIssns(characters.toSpliced(place, 0, other).join(''))).toContain(issn);
        expect(likelyIssns(characters.toSpliced(place, 0, characters[Math.min(place, 7)]!).join(''))).toContain(issn);
      }),
    );
  });

  it('finds the number again when one character cannot be read', () => {
    fc.assert(
      fc.property(issns, fc.nat(7), (issn, place) => {
        expect(likelyIssns([...compact(issn)].with(place, '#').join(''))).toEqual([issn]);
      }),
    );
  });
});

describe('with a register at hand', () => {
  it('puts those that exist first, and keeps the order among them', () => {
    const without = likelyIssns('0082-0836');
    const last = without.at(-1)!;
    const third = without[2]!;
    const known = likelyIssns('0082-0836', { exists: (issn) => issn === last || issn === third });
    expect(known.slice(0, 2)).toEqual([third, last]);
    expect(known.slice(2)).toEqual(without.filter((issn) => issn !== last && issn !== third));
  });

  it('asks nothing for a number that is right', () => {
    expect(
      likelyIssns('0028-0836', {
        exists: () => {
          throw new Error('asked');
        },
      }),
    ).toEqual([]);
  });
});
