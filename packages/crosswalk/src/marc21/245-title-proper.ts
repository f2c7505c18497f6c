/** 245: title proper, of $a, $n and $p. Closing ISBD punctuation is not part of it. */
import type { ScriptedText } from '@masthead/serial';
import { reportRepeated } from './draft.ts';
import { withClosing } from './punctuation.ts';
import { listRule } from './rule.ts';
import { nonFilingIndicator, readTitle, titleSubfield } from './titles.ts';

export const titleProper = listRule<ScriptedText>({
  tags: ['245'],
  carries: 'anp',
  rank: () => 0,
  itemsOf(field, context, original) {
    const title = readTitle(field, original, context.punctuated, field.ind2);
    return title === undefined ? [] : [title];
  },
  list: (serial) => (serial.titleProper === undefined ? [] : [serial.titleProper]),
  add(draft, items, field) {
    if (draft.serial.titleProper === undefined) draft.serial.titleProper = items[0]!;
    else reportRepeated(draft, '245', field);
  },
  fieldOf(item, context, base) {
    const field = {
      tag: '245',
      ind1: base?.ind1 ?? '1',
      ind2: nonFilingIndicator(item),
      subfields: [titleSubfield(item, item.text, context.punctuated)],
    };
    if (item.original === undefined) return { field };
    const original = withClosing(item.original.text, context.punctuated);
    return { field, original: { ...field, subfields: [{ code: 'a', value: original }] } };
  },
  examples: [
    {
      because: 'a section title is joined to the common title',
      fields: ['=245  10$aElectronics and communications in Japan.$nPart 1,$pCommunications.'],
      leader: '04621cas a2200577 a 4500',
      says: {
        titleProper: { text: 'Electronics and communications in Japan. Part 1, Communications', script: 'Latn' },
      },
      writes: ['=245  10$aElectronics and communications in Japan. Part 1, Communications'],
    },
    {
      because:
        'marks between the parts are supplied where the record has none; a subtitle is not part of the title proper',
      fields: ['=245  10$aBritish abstracts$ba survey$nA$pPure chemistry'],
      says: { titleProper: { text: 'British abstracts. A, Pure chemistry', script: 'Latn' } },
      writes: ['=245  10$aBritish abstracts. A, Pure chemistry'],
    },
    {
      because: 'the article does not file',
      fields: ['=245  14$aThe economist'],
      says: { titleProper: { text: 'The economist', script: 'Latn', nonFiling: 4 } },
    },
    {
      because: 'the original script stands in 880, linked by $6',
      fields: ['=245  10$6880-01$aDenshi Tsūshin Gakkai ronbunshi', '=880  10$6245-01/{dollar}1$a電子通信学会論文誌'],
      says: {
        titleProper: {
          text: 'Denshi Tsūshin Gakkai ronbunshi',
          script: 'Latn',
          original: { text: '電子通信学会論文誌', script: 'Hani' },
        },
      },
    },
  ],
});
