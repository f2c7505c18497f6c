/** 222: key title with its qualifier (ISO 3297:2020, 6). */
import type { DataField } from '@masthead/marc';
import type { KeyTitle } from '@masthead/serial';
import { reportRepeated, type Writable } from './draft.ts';
import { listRule } from './rule.ts';
import { nonFilingIndicator, qualifierOf, qualifierTail, readTitle, splitQualifier, titleSubfield } from './titles.ts';

export const keyTitle = listRule<KeyTitle>({
  tags: ['222'],
  carries: 'ab',
  rank: () => 0,
  itemsOf(field, _context, original) {
    const title = readTitle(field, original, false, field.ind2, qualifierTail);
    if (title === undefined) return [];
    const keyTitle: Writable<KeyTitle> = title;
    const qualifier = qualifierOf(field);
    if (qualifier !== undefined) keyTitle.qualifier = qualifier;
    return [keyTitle];
  },
  list: (serial) => (serial.keyTitle === undefined ? [] : [serial.keyTitle]),
  add(draft, items, field) {
    if (draft.serial.keyTitle === undefined) draft.serial.keyTitle = items[0]!;
    else reportRepeated(draft, '222', field);
  },
  fieldOf(item, _context, base) {
    const parts = item.qualifier === undefined ? undefined : splitBy(item.text, item.qualifier);
    const field: DataField = {
      tag: '222',
      ind1: base?.ind1 ?? ' ',
      ind2: nonFilingIndicator(item),
      subfields:
        parts === undefined
          ? [titleSubfield(item, item.text, false)]
          : [titleSubfield(item, parts[0], false), { code: 'b', value: parts[1] }],
    };
    if (item.original === undefined) return { field };
    const other = item.qualifier === undefined ? undefined : splitQualifier(item.original.text);
    const subfields =
      other === undefined
        ? [{ code: 'a', value: item.original.text }]
        : [
            { code: 'a', value: other[0] },
            { code: 'b', value: other[1] },
          ];
    return { field, original: { ...field, subfields } };
  },
  examples: [
    {
      because: 'the qualifier is part of the key title; the data has it with parentheses',
      fields: ['=222  \\0$aNature$b(London)'],
      says: { keyTitle: { text: 'Nature (London)', script: 'Latn', qualifier: 'London' } },
    },
    {
      because: 'parentheses are added where the data has none',
      fields: ['=222  \\0$aNature$bLondon'],
      says: { keyTitle: { text: 'Nature (London)', script: 'Latn', qualifier: 'London' } },
      writes: ['=222  \\0$aNature$b(London)'],
    },
    {
      because: 'the second indicator counts the characters that do not file',
      fields: ['=222  \\4$aThe Times$b(London. 1788)'],
      says: { keyTitle: { text: 'The Times (London. 1788)', script: 'Latn', qualifier: 'London. 1788', nonFiling: 4 } },
    },
    {
      because: 'or control characters set them off',
      fields: ['=222  \\\\$a\u0098The \u009cTimes'],
      says: { keyTitle: { text: 'The Times', script: 'Latn', nonFiling: 4 } },
      writes: ['=222  \\4$aThe Times'],
    },
    {
      because: 'the original script stands in 880, linked by $6',
      fields: ['=222  \\0$6880-01$aDianzi xuebao$b(Beijing)', '=880  \\0$6222-01/{dollar}1$a电子学报$b(北京)'],
      says: {
        keyTitle: {
          text: 'Dianzi xuebao (Beijing)',
          script: 'Latn',
          qualifier: 'Beijing',
          original: { text: '电子学报 (北京)', script: 'Hani' },
        },
      },
    },
  ],
});

function splitBy(text: string, qualifier: string): readonly [string, string] | undefined {
  const tail = `(${qualifier})`;
  return text.endsWith(` ${tail}`) && text.length > tail.length + 1
    ? [text.slice(0, text.length - tail.length - 1), tail]
    : undefined;
}
