/**
 * 3XX: notes. UNIMARC 300–346; MARC 21 310, 321, 5XX.
 * Source: UNIMARC Manual 1.1.0 (2024), 3--; UNIMARC to MARC 21 Conversion Specifications 3.0 (LC, 2001). 303 is the note on the issue
 * a description was made from, as ABES and BnF use it.
 */
import { copied, dataField, onlyFromMarc21, onlyFromUnimarc, type PairRule, recoded, simple } from './rule.ts';

const general = simple({
  marc21: '500',
  unimarc: '300',
  codes: 'a',
  examples: [{ because: 'a general note', marc21: ['=500  \\\\$aA note.'], unimarc: ['=300  \\\\$aA note.'] }],
});

/** A frequency that is over has dates that end; only the one that holds has none, or an open date. */
const isPast = (dates: string | undefined): boolean => dates !== undefined && !/[-–.,\s]$|-\.*$/.test(dates.trim());

const frequency: PairRule = {
  marc21: ['310', '321'],
  unimarc: ['326'],
  toUnimarc([field]) {
    const subfields = recoded(field!, { a: 'a', b: 'b' });
    return subfields.length === 0 ? [] : [dataField('326', ' ', ' ', subfields)];
  },
  toMarc21([field]) {
    const subfields = recoded(field!, { a: 'a', b: 'b' });
    if (subfields.length === 0) return [];
    const past = isPast(subfields.find(({ code }) => code === 'b')?.value);
    return [dataField(past ? '321' : '310', ' ', ' ', subfields)];
  },
  examples: [
    {
      because: 'the frequency that holds',
      marc21: ['=310  \\\\$aTrimestriel$b1999-'],
      unimarc: ['=326  \\\\$aTrimestriel$b1999-'],
    },
    {
      because: 'a former one',
      marc21: ['=321  \\\\$aMensuel$b1990-1998'],
      unimarc: ['=326  \\\\$aMensuel$b1990-1998'],
    },
    { because: 'without dates it holds', marc21: ['=310  \\\\$aWeekly'], unimarc: ['=326  \\\\$aWeekly'] },
  ],
};

/** Indexed in: 510 says how far by its first indicator, 321 whether it is an index at all. */
const indexedIn = simple({
  marc21: '510',
  unimarc: '321',
  codes: 'a b c u x',
  ind1: [
    ['0', '0'],
    ['4', '1'],
    [' ', ' '],
  ],
  examples: [
    {
      because: 'an index that covers it',
      marc21: ['=510  0\\$aScopus$b1996-$uhttps://www.scopus.com/'],
      unimarc: ['=321  0\\$aScopus$b1996-$uhttps://www.scopus.com/'],
    },
  ],
});

const pairs: readonly (readonly [string, string, string])[] = [
  ['504', '320', 'a'],
  ['505', '327', 'a'],
  ['506', '371', 'a b c>b d e>c'],
  ['508', '322', 'a'],
  ['511', '323', 'a'],
  ['515', '315', 'a'],
  ['516', '336', 'a'],
  ['520', '330', 'a u'],
  ['521', '333', 'a'],
  ['524', '332', 'a'],
  ['533', '325', 'a'],
  ['534', '324', 'a'],
  ['538', '337', 'a u'],
  ['546', '302', 'a'],
  ['550', '314', 'a'],
  ['561', '317', 'a u'],
  ['580', '311', 'a'],
  ['583', '318', 'a'],
  ['586', '334', 'a'],
  ['588', '303', 'a'],
];

export const notes: readonly PairRule[] = [
  general,
  frequency,
  indexedIn,
  ...pairs.map(([marc21, unimarc, codes]) =>
    simple({
      marc21,
      unimarc,
      codes,
      // A first indicator that only says how a note is shown is the same blank in UNIMARC; another one is kept.
      ...(marc21 === '505' && { ind1: [['0', '1']] as const }),
      ...(marc21 === '506' && { ind1: [[' ', '0']] as const }),
      ...(marc21 === '583' && { ind1: copied }),
      examples:
        marc21 === '588'
          ? [
              {
                because: 'what the description was made from',
                marc21: ['=588  \\\\$aDescription based on no. 9, 1994.'],
                unimarc: ['=303  \\\\$aDescription based on no. 9, 1994.'],
              },
            ]
          : [],
    }),
  ),
  onlyFromUnimarc(['301', '304', '305', '306', '307', '308', '310', '312', '313', '345'], general),
  onlyFromMarc21(['525', '530', '547', '555', '585', '590'], general),
];
