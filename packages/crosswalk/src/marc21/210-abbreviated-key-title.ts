/** 210: abbreviated key title (ISO 3297:2020, 6.4; ISO 4). Of several fields the one with a blank second indicator counts. */
import type { ScriptedText } from '@masthead/serial';
import { listRule } from './rule.ts';
import { qualifierTail, readTitle, splitQualifier } from './titles.ts';

const rank = (field: { readonly ind2: string }): number => (field.ind2 === '0' ? 1 : 0);

export const abbreviatedKeyTitle = listRule<ScriptedText>({
  tags: ['210'],
  carries: 'ab',
  rank,
  itemsOf(field, _context, original) {
    // Its full stops are those of abbreviations, so nothing is trimmed.
    const title = readTitle(field, original, false, ' ', qualifierTail);
    return title === undefined ? [] : [title];
  },
  list: (serial) => (serial.abbreviatedKeyTitle === undefined ? [] : [serial.abbreviatedKeyTitle]),
  add(draft, items, field) {
    if (draft.abbreviatedRank <= rank(field)) return;
    draft.abbreviatedRank = rank(field);
    draft.serial.abbreviatedKeyTitle = items[0]!;
  },
  fieldOf(item, _context, base) {
    const subfieldsOf = (text: string) => {
      const parts = splitQualifier(text);
      return parts === undefined
        ? [{ code: 'a', value: text }]
        : [
            { code: 'a', value: parts[0] },
            { code: 'b', value: parts[1] },
          ];
    };
    const shell = { tag: '210', ind1: base?.ind1 ?? '1', ind2: base?.ind2 ?? ' ' };
    const field = { ...shell, subfields: subfieldsOf(item.text) };
    return item.original === undefined
      ? { field }
      : { field, original: { ...shell, subfields: subfieldsOf(item.original.text) } };
  },
  examples: [
    {
      because: 'the qualifier stands in $b with its parentheses',
      fields: ['=210  1\\$aElectron. commun. Jpn., Part 1 Commun.$b(Online)'],
      says: { abbreviatedKeyTitle: { text: 'Electron. commun. Jpn., Part 1 Commun. (Online)', script: 'Latn' } },
    },
    {
      because: 'an abbreviation by another standard (second indicator 0) gives way to the abbreviated key title',
      fields: ['=210  10$aMALAKOL ABH (DRES)', '=210  1\\$aMalakol. Abh.'],
      says: { abbreviatedKeyTitle: { text: 'Malakol. Abh.', script: 'Latn' } },
      writes: ['=210  1\\$aMalakol. Abh.'],
    },
  ],
});
