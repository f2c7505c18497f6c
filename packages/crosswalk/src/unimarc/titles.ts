/**
 * 5XX: related titles. UNIMARC 500, 501, 510–520, 530–532, 540–545; MARC 21 240, 130, 243, 246, 247, 222, 210, 242.
 * Source: UNIMARC Manual 1.1.0 (2024), 5--; UNIMARC to MARC 21 Conversion Specifications 3.0 (LC, 2001); COMARC/B 531 (brackets of a
 * qualifier are made on output).
 */
import type { DataField, Subfield } from '@masthead/marc';
import { unmarked, withoutSigns, withSigns } from './isbd.ts';
import { type About, codesOf, dataField, onlyFromUnimarc, type PairRule, recoded, simple } from './rule.ts';

/** Parentheses are in the data of MARC 21 222 and 210 $b, and made on output in UNIMARC 530 and 531. */
const bare = (qualifier: string): string => qualifier.replace(/^\((.*)\)$/s, '$1');
const inBrackets = (qualifier: string): string => (/^\(.*\)$/s.test(qualifier) ? qualifier : `(${qualifier})`);

const keyTitle: PairRule = {
  marc21: ['222'],
  unimarc: ['530'],
  toUnimarc([field], { title }) {
    const subfields = recoded(field!, { a: 'a', b: 'b' }, (value, code) => (code === 'b' ? bare(value) : value));
    const first = subfields[0];
    if (first === undefined) return [];
    const whole = subfields.length === 1 && sameTitle(first.value, title);
    if (first.code === 'a') subfields[0] = { code: 'a', value: withSigns(first.value, Number(field!.ind2) || 0) };
    return [dataField('530', whole ? '0' : '1', ' ', subfields)];
  },
  toMarc21([field]) {
    let nonFiling = 0;
    const subfields = recoded(field!, { a: 'a', b: 'b' }, (value, code) => {
      if (code === 'b') return inBrackets(value);
      const plain = withoutSigns(value);
      nonFiling = plain.nonFiling;
      return plain.text;
    });
    if (subfields.length === 0) return [];
    const counted = nonFiling === 0 && /[1-9]/.test(field!.ind2) ? Number(field!.ind2) : nonFiling;
    return [dataField('222', ' ', String(counted), subfields)];
  },
  examples: [
    {
      because: 'the qualifier has its parentheses in MARC 21, and none in UNIMARC',
      marc21: ['=222  \\0$aNature$b(London)'],
      unimarc: ['=530  1\\$aNature$bLondon'],
    },
    {
      because: 'parentheses that a centre wrote all the same',
      marc21: ['=222  \\0$aActa politica$b(Meppel)'],
      unimarc: ['=530  1\\$aActa politica$b(Meppel)'],
      only: 'to-marc21',
    },
  ],
};

const abbreviated: PairRule = {
  marc21: ['210'],
  unimarc: ['531'],
  toUnimarc([field]) {
    const subfields = recoded(field!, { a: 'a', b: 'b' }, (value, code) => (code === 'b' ? bare(value) : value));
    return subfields.length === 0 ? [] : [dataField('531', ' ', ' ', subfields)];
  },
  toMarc21([field]) {
    const subfields = recoded(field!, { a: 'a', b: 'b', c: 'b' }, (value, code) =>
      code === 'a' ? value : inBrackets(value),
    );
    return subfields.length === 0 ? [] : [dataField('210', '1', ' ', subfields)];
  },
  examples: [
    {
      because: 'the abbreviated key title',
      marc21: ['=210  1\\$aNature$b(Lond.)'],
      unimarc: ['=531  \\\\$aNature$bLond.'],
    },
  ],
};

export function sameTitle(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other;
}

/** By the second indicator of 246. */
const kinds: readonly (readonly [ind2: string, tag: string])[] = [
  [' ', '517'],
  ['1', '510'],
  ['4', '512'],
  ['5', '513'],
  ['6', '514'],
  ['7', '515'],
  ['8', '516'],
];
const titleCodes = codesOf('a b>e n>h p>i f>j g>n');

const variants: PairRule = {
  marc21: ['246'],
  unimarc: kinds.map(([, tag]) => tag),
  toUnimarc([field], { punctuated }) {
    const subfields = recoded(field!, titleCodes.there, (value) => unmarked(value, punctuated));
    if (subfields.length === 0) return [];
    const tag = kinds.find(([ind2]) => ind2 === field!.ind2)?.[1] ?? '517';
    // 1 and 3 make an access point, 0 and 2 none.
    return [dataField(tag, field!.ind1 === '0' || field!.ind1 === '2' ? '0' : '1', ' ', subfields)];
  },
  toMarc21([field], { punctuated }) {
    const subfields = joinedTitle(
      recoded(field!, titleCodes.back, (value) => withoutSigns(value).text),
      punctuated,
    );
    if (subfields.length === 0) return [];
    const ind2 = kinds.find(([, tag]) => tag === field!.tag)![0];
    return [dataField('246', field!.ind1 === '0' ? '2' : '3', ind2, subfields)];
  },
  examples: [
    { because: 'a parallel title', marc21: ['=246  31$aNature'], unimarc: ['=510  1\\$aNature'] },
    { because: 'the title on the cover', marc21: ['=246  34$aNature weekly'], unimarc: ['=512  1\\$aNature weekly'] },
    {
      because: 'any other, with other title information',
      marc21: ['=246  3\\$aQuatre pages$bParis'],
      unimarc: ['=517  1\\$aQuatre pages$eParis'],
    },
  ],
};

/** Several $e make one $b. */
function joinedTitle(subfields: readonly Subfield[], punctuated: boolean): Subfield[] {
  const joined: Subfield[] = [];
  for (const each of subfields) {
    const last = joined.at(-1);
    if (each.code === 'b' && last?.code === 'b')
      joined[joined.length - 1] = { code: 'b', value: `${last.value} : ${each.value}` };
    else joined.push(each);
  }
  if (!punctuated) return joined;
  return joined.map((each, at) => (joined[at + 1]?.code === 'b' ? { ...each, value: `${each.value} :` } : each));
}

/** A uniform title is 130 or 240 by whether it is the main entry; UNIMARC has one field and an indicator. */
const uniform: PairRule = {
  marc21: ['240', '130'],
  unimarc: ['500'],
  toUnimarc([field]) {
    const main = field!.tag === '130';
    const subfields = recoded(field!, uniformCodes.there);
    const first = subfields[0];
    if (first === undefined) return [];
    const nonFiling = Number(main ? field!.ind1 : field!.ind2) || 0;
    subfields[0] = { ...first, value: withSigns(first.value, nonFiling) };
    return [dataField('500', main || field!.ind1 !== '0' ? '1' : '0', main ? '1' : '0', subfields)];
  },
  toMarc21([field]) {
    let nonFiling = 0;
    const subfields = recoded(field!, uniformCodes.back, (value, code) => {
      const plain = withoutSigns(value);
      if (code === 'a') nonFiling = plain.nonFiling;
      return plain.text;
    });
    if (subfields.length === 0) return [];
    if (field!.ind2 === '1') return [dataField('130', String(nonFiling), ' ', subfields)];
    return [dataField('240', field!.ind1 === '0' ? '0' : '1', String(nonFiling), subfields)];
  },
  examples: [
    {
      because: 'the title as main entry',
      marc21: ['=130  0\\$aNature (London)$lFrench'],
      unimarc: ['=500  11$aNature (London)$mFrench'],
    },
    { because: 'the title under a body', marc21: ['=240  10$aBulletin'], unimarc: ['=500  10$aBulletin'] },
  ],
};
const uniformCodes = codesOf('a n>h p>i f>k k>l l>m g>n s>q m>r r>u o>w');

const former: PairRule = {
  marc21: ['247'],
  unimarc: ['520'],
  toUnimarc([field], about) {
    const subfields = recoded(field!, formerCodes.there, (value) => unmarked(value, about.punctuated));
    return subfields.length === 0 ? [] : [dataField('520', field!.ind1 === '0' ? '0' : '1', ' ', subfields)];
  },
  toMarc21([field]) {
    const subfields = recoded(field!, formerCodes.back, (value) => withoutSigns(value).text);
    return subfields.length === 0 ? [] : [dataField('247', field!.ind1 === '0' ? '0' : '1', '0', subfields)];
  },
  examples: [
    {
      because: 'a former title of an integrating resource, with its ISSN',
      marc21: ['=247  10$aNature online$f1998-2001$x1476-4687'],
      unimarc: ['=520  1\\$aNature online$j1998-2001$x1476-4687'],
    },
  ],
};
const formerCodes = codesOf('a b>e n>h p>i f>j g>n x');

const translated = simple({
  marc21: '242',
  unimarc: '541',
  codes: 'a b>e n>h p>i y>z',
  ind1: [
    ['1', '1'],
    ['0', '0'],
  ],
  ind2: [['0', ' ']],
  examples: [
    {
      because: 'a title that the cataloguer translated',
      marc21: ['=242  10$aThe truth$yeng'],
      unimarc: ['=541  1\\$aThe truth$zeng'],
    },
  ],
});

/** 518, 532, 540, 545, 560: kinds of variant title that MARC 21 does not tell apart. */
const otherVariant: PairRule = { ...variants, unimarc: ['517'] };

export const titles: readonly PairRule[] = [
  keyTitle,
  abbreviated,
  variants,
  uniform,
  former,
  translated,
  onlyFromUnimarc(['511', '518', '532', '540', '545', '550', '560'], otherVariant),
  simple({ marc21: '243', unimarc: '501', codes: 'a f>k l>m', ind1: [['1', ' ']], ind2: [['0', '0']] }),
];

/** The title proper of a record in small letters, for `About.title`. */
export function titleProperOf(field: DataField | undefined, about: Pick<About, 'punctuated'>): string {
  if (field === undefined) return '';
  let text = '';
  for (const { code, value } of field.subfields) {
    if (code !== 'a') continue;
    text = withoutSigns(unmarked(value, about.punctuated)).text;
    break;
  }
  return text.trim().toLowerCase();
}
