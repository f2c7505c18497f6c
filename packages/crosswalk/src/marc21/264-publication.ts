/** 260 and 264: places, publishers and dates of publication, by part of the history in the first indicator. */
import type { DataField, Subfield } from '@masthead/marc';
import type { Publication, PublicationRole, ScriptedText } from '@masthead/serial';
import { scripted } from './draft.ts';
import { withClosing, withoutClosing } from './punctuation.ts';
import { listRule } from './rule.ts';

const indicatorOf: Readonly<Record<PublicationRole, string>> = { earliest: ' ', intervening: '2', latest: '3' };

function roleOf(indicator: string): PublicationRole {
  return indicator === '2' ? 'intervening' : indicator === '3' ? 'latest' : 'earliest';
}

/** Values of a repeatable subfield, each beside its counterpart in the original script when both have as many. */
function texts(field: DataField, original: DataField | undefined, code: string, punctuated: boolean): ScriptedText[] {
  const values = valuesOf(field, code, punctuated);
  if (values.length === 0) return [];
  const others = original === undefined ? [] : valuesOf(original, code, punctuated);
  return values.map((text, at) => scripted(text, others.length === values.length ? others[at] : undefined));
}

function valuesOf(field: DataField, code: string, punctuated: boolean): string[] {
  const values: string[] = [];
  for (const subfield of field.subfields) {
    if (subfield.code !== code) continue;
    const text = withoutClosing(subfield.value, punctuated);
    if (text !== '') values.push(text);
  }
  return values;
}

export const publications = listRule<Publication>({
  tags: ['264', '260'],
  carries: 'abc',
  itemsOf(field, context, original) {
    // 264 also has production, distribution, manufacture and copyright; only publication counts.
    if (field.tag === '264' && field.ind2 !== '1' && field.ind2 !== ' ') return [];
    const places = texts(field, original, 'a', context.punctuated);
    const publishers = texts(field, original, 'b', context.punctuated);
    const dates = valuesOf(field, 'c', context.punctuated).join(' ');
    if (places.length === 0 && publishers.length === 0 && dates === '') return [];
    const role = roleOf(field.ind1);
    return [dates === '' ? { role, places, publishers } : { role, places, publishers, dates }];
  },
  list: (serial) => serial.publications,
  add(draft, items) {
    draft.serial.publications.push(...items);
  },
  fieldOf(item, context, base) {
    const tag = base?.tag ?? '264';
    const close = (text: string): string => withClosing(text, context.punctuated);
    const subfieldsOf = (text: (each: ScriptedText) => string): Subfield[] => [
      ...item.places.map((each) => ({ code: 'a', value: close(text(each)) })),
      ...item.publishers.map((each) => ({ code: 'b', value: close(text(each)) })),
    ];
    const field: DataField = {
      tag,
      ind1: base !== undefined && roleOf(base.ind1) === item.role ? base.ind1 : indicatorOf[item.role],
      ind2: base?.ind2 ?? '1',
      subfields: [
        ...subfieldsOf(({ text }) => text),
        ...(item.dates === undefined ? [] : [{ code: 'c', value: close(item.dates) }]),
      ],
    };
    const hasOriginal = [...item.places, ...item.publishers].some(({ original }) => original !== undefined);
    if (!hasOriginal) return { field };
    const subfields = [...originals(item.places, 'a', close), ...originals(item.publishers, 'b', close)];
    return { field, original: { ...field, subfields } };
  },
  examples: [
    {
      because: 'the earliest publisher; ISBD marks between the parts are not data',
      fields: ['=264  \\1$aParis :$bVrin,$c1946-'],
      leader: '00980cas a2200301 a 4500',
      says: {
        publications: [
          {
            role: 'earliest',
            places: [{ text: 'Paris', script: 'Latn' }],
            publishers: [{ text: 'Vrin', script: 'Latn' }],
            dates: '1946-',
          },
        ],
      },
      writes: ['=264  \\1$aParis$bVrin$c1946-'],
    },
    {
      because: 'intervening and latest publishers; 260 counts as 264',
      fields: ['=260  2\\$aNew York$bJohn Wiley & Sons', '=260  3\\$aHoboken, N.J.$bWiley Periodicals, Inc.'],
      says: {
        publications: [
          {
            role: 'intervening',
            places: [{ text: 'New York', script: 'Latn' }],
            publishers: [{ text: 'John Wiley & Sons', script: 'Latn' }],
          },
          {
            role: 'latest',
            places: [{ text: 'Hoboken, N.J.', script: 'Latn' }],
            publishers: [{ text: 'Wiley Periodicals, Inc.', script: 'Latn' }],
          },
        ],
      },
      writes: ['=264  21$aNew York$bJohn Wiley & Sons', '=264  31$aHoboken, N.J.$bWiley Periodicals, Inc.'],
    },
    {
      because: 'a place and a publisher in both scripts',
      fields: ['=264  31$6880-01$aBeijing$bKe xue chu ban she', '=880  31$6264-01/{dollar}1$a北京$b科学出版社'],
      says: {
        publications: [
          {
            role: 'latest',
            places: [{ text: 'Beijing', script: 'Latn', original: { text: '北京', script: 'Hani' } }],
            publishers: [
              { text: 'Ke xue chu ban she', script: 'Latn', original: { text: '科学出版社', script: 'Hani' } },
            ],
          },
        ],
      },
    },
  ],
});

/** A repeated subfield is paired by place, so all of them stand in 880 or none. */
function originals(list: readonly ScriptedText[], code: string, close: (text: string) => string): Subfield[] {
  if (!list.some(({ original }) => original !== undefined)) return [];
  return list.map((each) => ({ code, value: close(each.original?.text ?? each.text) }));
}
