import { issnFromInteger } from '@masthead/issn';
import { describe, expect, it } from 'vitest';
import { emptySerial } from './empty.ts';
import type { Serial } from './serial.ts';
import { displayTitle, filingText, mainTitle, sortKey } from './titles.ts';

const serial = (parts: Partial<Serial>): Serial => ({ ...emptySerial(issnFromInteger(28083)), ...parts });

describe('displayTitle', () => {
  it.each([
    [
      'the key title first',
      { keyTitle: { text: 'Nature (London)' }, titleProper: { text: 'Nature' } },
      'Nature (London)',
    ],
    ['then the title proper', { titleProper: { text: 'Nature' } }, 'Nature'],
    ['then the abbreviated key title', { abbreviatedKeyTitle: { text: 'J. phys.' } }, 'J. phys.'],
    ['then a parallel title', { parallelTitles: [{ text: 'Natur' }] }, 'Natur'],
    ['then a variant', { variantTitles: [{ text: 'Nat.', type: 'other' as const }] }, 'Nat.'],
    ['at last the number', {}, '0028-0836'],
  ])('%s', (_why, parts, title) => {
    expect(displayTitle(serial(parts))).toBe(title);
  });
});

describe('sortKey', () => {
  it('passes over an initial article that the record marks, and folds', () => {
    expect(sortKey(serial({ keyTitle: { text: 'The Économist', nonFiling: 4 } }))).toBe('economist');
    expect(sortKey(serial({ keyTitle: { text: 'The Économist' } }))).toBe('the economist');
  });

  it('is the number where there is no title', () => {
    expect(sortKey(serial({}))).toBe('0028-0836');
    expect(mainTitle(serial({}))).toBeUndefined();
  });

  it('files a count that runs past the text as nothing', () => {
    expect(filingText({ text: 'The', nonFiling: 9 })).toBe('');
  });
});
