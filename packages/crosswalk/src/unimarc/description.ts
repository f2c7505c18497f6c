/**
 * 2XX: the description. UNIMARC 200, 205, 207, 210, 214, 215, 225, 230; MARC 21 245, 250, 362, 260, 264, 300, 490, 256.
 * Source: UNIMARC Manual 1.1.0 (2024), 2--; U/B 214, update 2019; UNIMARC to MARC 21 Conversion Specifications 3.0 (LC, 2001).
 */
import type { DataField, Subfield } from '@masthead/marc';
import { marked, unmarked, withoutSigns, withSigns } from './isbd.ts';
import { type About, type CodeMap, codesOf, dataField, indicatorOf, type PairRule, recoded, simple } from './rule.ts';

/** No stop at the end: of real records half have one. */
const titleMarks: CodeMap = { b: ':', c: '/', n: '.', p: ',', h: '' };

/** $b of 245 has other title information and parallel titles in one; $c all statements of responsibility. */
function titleToUnimarc(field: DataField, punctuated: boolean): Subfield[] {
  const written: Subfield[] = [];
  let mark = '';
  const nonFiling = Number(field.ind2) || 0;
  for (const { code, value } of field.subfields) {
    const text = unmarked(value, punctuated);
    const before = mark;
    mark = value.trimEnd().slice(-1);
    if (text === '') continue;
    if (code === 'a') {
      written.push({ code: 'a', value: written.length === 0 ? withSigns(text, nonFiling) : text });
    } else if (code === 'b') {
      let first = true;
      for (const [sign, part] of partsOf(text)) {
        const parallel = sign === '=' || (first && before === '=');
        written.push({ code: parallel ? 'd' : 'e', value: part });
        first = false;
      }
    } else if (code === 'c') {
      for (const part of text.split(' ; ')) {
        written.push({ code: written.at(-1)?.code === 'f' || written.at(-1)?.code === 'g' ? 'g' : 'f', value: part });
      }
    } else {
      const to = titleCodes[code];
      if (to !== undefined) written.push({ code: to, value: code === 'h' ? text.replace(/^\[(.*)\]$/, '$1') : text });
    }
  }
  return written;
}
const titleCodes: CodeMap = { n: 'h', p: 'i', h: 'b' };
const titleBack: CodeMap = { h: 'n', i: 'p', b: 'h' };

function* partsOf(text: string): Generator<[string, string]> {
  const pieces = text.split(/ ([:=]) /);
  yield ['', pieces[0]!];
  for (let at = 1; at + 1 < pieces.length; at += 2) yield [pieces[at]!, pieces[at + 1]!];
}

function titleToMarc21(field: DataField, punctuated: boolean): { subfields: Subfield[]; nonFiling: number } {
  const subfields: Subfield[] = [];
  let nonFiling = 0;
  // In a punctuated record the mark before $b is at the end of what stands before it.
  let equals = -1;
  for (const { code, value } of field.subfields) {
    const last = subfields.at(-1);
    if (code === 'a') {
      const plain = withoutSigns(value);
      if (subfields.length === 0) {
        nonFiling = plain.nonFiling;
        subfields.push({ code: 'a', value: plain.text });
      } else if (last!.code === 'a' || last!.code === 'b') {
        // Another work by the same author, in a record of several without a title of their own.
        subfields[subfields.length - 1] = { code: last!.code, value: `${last!.value} ; ${plain.text}` };
      } else subfields.push({ code: 'a', value: plain.text });
    } else if (code === 'e' || code === 'd') {
      const text = withoutSigns(value).text;
      if (last?.code === 'b') {
        subfields[subfields.length - 1] = { code: 'b', value: `${last.value} ${code === 'e' ? ':' : '='} ${text}` };
      } else {
        if (code === 'd') equals = subfields.length;
        subfields.push({ code: 'b', value: text });
      }
    } else if (code === 'f' || code === 'g') {
      if (last?.code === 'c') subfields[subfields.length - 1] = { code: 'c', value: `${last.value} ; ${value}` };
      else subfields.push({ code: 'c', value });
    } else {
      const to = titleBack[code];
      if (to !== undefined)
        subfields.push({ code: to, value: to === 'h' ? `[${value.replace(/^\[(.*)\]$/, '$1')}]` : value });
    }
  }
  if (!punctuated) return { subfields, nonFiling };
  const marks = marked(subfields, titleMarks);
  if (equals > 0) {
    const before = subfields[equals - 1]!;
    marks[equals - 1] = { code: before.code, value: `${before.value} =` };
  }
  return { subfields: marks, nonFiling };
}

const title: PairRule = {
  marc21: ['245'],
  unimarc: ['200'],
  toUnimarc([field], { punctuated }) {
    const subfields = titleToUnimarc(field!, punctuated);
    // 1: the title proper is to be found under; UNIMARC's own records of serials have 1, and MARC 21 without a main entry has 0.
    return subfields.length === 0 ? [] : [dataField('200', field!.ind1 === '1' ? '1' : '0', ' ', subfields)];
  },
  toMarc21([field], { punctuated }) {
    const { subfields, nonFiling } = titleToMarc21(field!, punctuated);
    if (subfields.length === 0) return [];
    // Old French records count in the second indicator what others put between signs.
    const counted = nonFiling === 0 && /[1-9]/.test(field!.ind2) ? Number(field!.ind2) : nonFiling;
    return [dataField('245', field!.ind1 === '0' ? '0' : '1', String(counted), subfields)];
  },
  examples: [
    {
      because:
        'an article that does not count stands between signs, not in an indicator; part number and part name have letters of their own',
      marc21: ['=245  14$aThe physical review$nA$pAtomic physics$bgeneral$cAPS'],
      unimarc: ['=200  1\\$a\u0098The \u009cphysical review$hA$iAtomic physics$egeneral$fAPS'],
    },
    {
      because: 'a second statement of responsibility, and a parallel title after other title information',
      marc21: ['=245  10$aRevue$btrimestrielle = Review$cCNRS ; Inist'],
      unimarc: ['=200  1\\$aRevue$etrimestrielle$dReview$fCNRS$gInist'],
    },
    {
      because: 'the marks at the ends of subfields are UNIMARC\u2019s subfield codes',
      marc21: ['=245  00$aNatur =$bNature : Wochenschrift /$cMacmillan'],
      unimarc: ['=200  0\\$aNatur$dNature$eWochenschrift$fMacmillan'],
      punctuated: true,
    },
  ],
};

const publicationMarks: CodeMap = { a: ';', b: ':', c: ',', e: '', f: ':', g: ',' };
const publicationCodes = codesOf('a b>c c>d e f>g g>h');
const sequence = [
  [' ', ' '],
  ['2', '0'],
  ['3', '1'],
] as const;
/** Second indicator of 264 and of 214. */
const functions = [
  ['1', '0'],
  ['0', '1'],
  ['2', '2'],
  ['3', '3'],
  ['4', '4'],
] as const;

function publication(marc21: string, unimarc: string): PairRule {
  const ind2 = marc21 === '264' ? functions : ([[' ', ' ']] as const);
  return {
    marc21: [marc21],
    unimarc: [unimarc],
    toUnimarc([field], { punctuated }) {
      const subfields = recoded(field!, publicationCodes.there, (value) => unmarked(value, punctuated));
      if (subfields.length === 0) return [];
      return [dataField(unimarc, indicatorOf(sequence, field!.ind1, 0), indicatorOf(ind2, field!.ind2, 0), subfields)];
    },
    toMarc21([field], { punctuated }) {
      const plain = recoded(field!, publicationCodes.back);
      if (plain.length === 0) return [];
      const subfields = punctuated ? marked(plain, publicationMarks) : plain;
      return [dataField(marc21, indicatorOf(sequence, field!.ind1, 1), indicatorOf(ind2, field!.ind2, 1), subfields)];
    },
    examples:
      marc21 === '264'
        ? [
            {
              because: 'the current publisher: 3 in MARC 21, 1 in UNIMARC; publication is 1 there and 0 here',
              marc21: ['=264  31$aLondon$bSpringer Nature$c2015-'],
              unimarc: ['=214  10$aLondon$cSpringer Nature$d2015-'],
            },
            { because: 'copyright', marc21: ['=264  \\4$c©2015'], unimarc: ['=214  \\4$d©2015'] },
          ]
        : [
            {
              because: 'place, publisher and date',
              marc21: ['=260  \\\\$aParis :$bPresses universitaires de France,$c1952-'],
              unimarc: ['=210  \\\\$aParis$cPresses universitaires de France$d1952-'],
              punctuated: true,
            },
            {
              because: 'an intervening publisher and a manufacturer',
              marc21: ['=260  2\\$aParis$bDupont$c1980-1985$eLille$fDurand'],
              unimarc: ['=210  0\\$aParis$cDupont$d1980-1985$eLille$gDurand'],
            },
          ],
  };
}

function punctuatedPair(pair: {
  marc21: string;
  unimarc: string;
  codes: string;
  marks: CodeMap;
  end: string;
  examples: PairRule['examples'];
}): PairRule {
  const { there, back } = codesOf(pair.codes);
  return {
    marc21: [pair.marc21],
    unimarc: [pair.unimarc],
    toUnimarc([field], { punctuated }) {
      const subfields = recoded(field!, there, (value) => unmarked(value, punctuated));
      return subfields.length === 0 ? [] : [dataField(pair.unimarc, ' ', ' ', subfields)];
    },
    toMarc21([field], { punctuated }) {
      const plain = recoded(field!, back);
      if (plain.length === 0) return [];
      return [dataField(pair.marc21, ' ', ' ', punctuated ? marked(plain, pair.marks, pair.end) : plain)];
    },
    examples: pair.examples,
  };
}

const numbering: PairRule = simple({
  marc21: '362',
  unimarc: '207',
  codes: 'a z',
  examples: [],
});

/** 207 has in its second indicator what 362 has in its first: formatted or not. */
const numberingWithForm: PairRule = {
  ...numbering,
  toUnimarc: ([field], about: About) =>
    numbering.toUnimarc([field!], about).map((each) => ({ ...each, ind2: field!.ind1 === '1' ? '1' : '0' })),
  toMarc21: ([field], about: About) =>
    numbering.toMarc21([field!], about).map((each) => ({ ...each, ind1: field!.ind2 === '1' ? '1' : '0' })),
  examples: [
    {
      because: 'formatted numbering is 0 on both sides, in another indicator',
      marc21: ['=362  0\\$aVol. 1, no. 1 (Nov. 4, 1869)-'],
      unimarc: ['=207  \\0$aVol. 1, no. 1 (Nov. 4, 1869)-'],
    },
    {
      because: 'a note on the numbering',
      marc21: ['=362  1\\$aBegan in 1869.'],
      unimarc: ['=207  \\1$aBegan in 1869.'],
    },
  ],
};

export const description: readonly PairRule[] = [
  title,
  publication('260', '210'),
  publication('264', '214'),
  numberingWithForm,
  punctuatedPair({
    marc21: '250',
    unimarc: '205',
    codes: 'a b>f',
    marks: { b: '/' },
    end: '',
    examples: [
      {
        because: 'an edition and who is responsible for it',
        marc21: ['=250  \\\\$aÉd. française /$bUnesco'],
        unimarc: ['=205  \\\\$aÉd. française$fUnesco'],
        punctuated: true,
      },
    ],
  }),
  punctuatedPair({
    marc21: '300',
    unimarc: '215',
    codes: 'a b>c c>d e',
    marks: { b: ':', c: ';', e: '+' },
    end: '',
    examples: [
      {
        because: 'extent, illustrations and size',
        marc21: ['=300  \\\\$avolumes :$bill. ;$c30 cm'],
        unimarc: ['=215  \\\\$avolumes$cill.$d30 cm'],
        punctuated: true,
      },
    ],
  }),
  simple({
    marc21: '490',
    unimarc: '225',
    codes: 'a v x',
    ind1: [
      ['0', '1'],
      ['1', '0'],
    ],
    examples: [
      {
        because: 'a series without a heading of its own',
        marc21: ['=490  0\\$aCahiers$x0008-0004$v12'],
        unimarc: ['=225  1\\$aCahiers$x0008-0004$v12'],
      },
    ],
  }),
  simple({ marc21: '256', unimarc: '230', codes: 'a' }),
];
