/** What a record claims: the short ways to it lead to the same as the long one. */
import { issnFromInteger } from '@masthead/issn';
import { emptySerial, type KeyTitle, keyTitleNormalForm } from '@masthead/serial';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveFromSerial } from './derive.ts';
import { keyTitleFiling } from './key-title-claim.ts';

const claimOf = (keyTitle: KeyTitle) => deriveFromSerial({ ...emptySerial(issnFromInteger(28083)), keyTitle }).keyTitle;

describe('the claim of a record', () => {
  it.each<[why: string, keyTitle: KeyTitle, normal: string, filing: string]>([
    ['plain', { text: 'Nature' }, 'nature', 'nature'],
    ['with a qualifier', { text: 'Nature (London)', qualifier: 'London' }, 'naturelondon', 'nature\u0001london'],
    ['with one that is not set off', { text: 'Nature (London)' }, 'naturelondon', 'nature\u0001london'],
    ['with an article', { text: 'The Times', nonFiling: 4 }, 'thetimes', 'times'],
    ['with an ampersand', { text: 'Art & design' }, 'art&design', 'art and design'],
    ['with diacritics', { text: 'Études – été' }, 'etudesete', 'etudes ete'],
    ['in Chinese', { text: '电子学报' }, '电子学报', '电子 子学 学报'],
    ['of punctuation', { text: '!!!' }, '!!!', '!!!'],
    ['of punctuation, with a qualifier', { text: '??? (Rome)', qualifier: 'Rome' }, 'rome', '???\u0001rome'],
    ['that looks like its number', { text: '0028 0836' }, '00280836', '0028 0836'],
  ])('%s', (_why, keyTitle, normal, filing) => {
    expect(claimOf(keyTitle)).toMatchObject({ text: keyTitle.text, normal, filing });
  });

  it('has the normal form and the filing of its text, however it came to them', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.string({ unit: fc.constantFrom(..."aÄß’'-&+ 日が한Σ\u0301£€(.)9"), minLength: 1 }),
      fc.string({ unit: 'grapheme-ascii', minLength: 1 }),
    );
    const keyTitle = fc.oneof(
      text.map((base): KeyTitle => ({ text: base })),
      fc.tuple(text, text).map(([base, qualifier]): KeyTitle => ({ text: `${base} (${qualifier})`, qualifier })),
      text.map((base): KeyTitle => ({ text: `The ${base}`, nonFiling: 4 })),
    );
    fc.assert(
      fc.property(keyTitle, (given) => {
        const normal = keyTitleNormalForm(given.text);
        const claim = claimOf(given);
        if (normal === '') expect(claim).toBeUndefined();
        else expect(claim).toMatchObject({ normal, filing: keyTitleFiling(given) });
      }),
      { numRuns: 3000 },
    );
  });
});
