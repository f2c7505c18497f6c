/**
 * 6XX: subjects and classification. UNIMARC 600–610, 660, 675–686; MARC 21 600–655, 043, 080, 082, 050, 084.
 * Source: UNIMARC Manual 1.1.0 (2024), 6--; UNIMARC to MARC 21 Conversion Specifications 3.0 (LC, 2001).
 */
import type { DataField } from '@masthead/marc';
import { type CodeMap, codesOf, copied, dataField, firstOf, type PairRule, recoded, simple } from './rule.ts';

/** Second indicator of MARC 21 6XX and the source in UNIMARC $2 that says the same. */
const sources: CodeMap = { '0': 'lc', '1': 'lcch', '2': 'mesh', '3': 'nal', '5': 'cash', '6': 'rvm' };
const indicators = Object.fromEntries(Object.entries(sources).map(([indicator, source]) => [source, indicator]));

/** Place and time of a subdivision have each other's letters. */
function subject(marc21: string, unimarc: string, list: string, ind1: 'name' | 'body' | 'none'): PairRule {
  const { there, back } = codesOf(`${list} v>j x z>y y>z 0>3`);
  return {
    marc21: [marc21],
    unimarc: [unimarc],
    toUnimarc([field]) {
      const subfields = recoded(field!, there);
      if (subfields.length === 0) return [];
      const source = field!.ind2 === '7' ? firstOf(field!, '2') : sources[field!.ind2];
      if (source !== undefined) subfields.push({ code: '2', value: source });
      if (ind1 === 'name') return [dataField(unimarc, ' ', field!.ind1 === '1' ? '1' : '0', subfields)];
      if (ind1 === 'body') return [dataField(unimarc, '0', field!.ind1, subfields)];
      return [dataField(unimarc, ' ', ' ', subfields)];
    },
    toMarc21([field]) {
      const subfields = recoded(field!, back);
      if (subfields.length === 0) return [];
      const source = firstOf(field!, '2');
      const ind2 = source === undefined ? '4' : (indicators[source] ?? '7');
      if (ind2 === '7') subfields.push({ code: '2', value: source! });
      const one =
        ind1 === 'name'
          ? field!.ind2 === '1'
            ? '1'
            : '0'
          : ind1 === 'body'
            ? bodyForm(field!)
            : marc21 === '630'
              ? '0'
              : ' ';
      return [dataField(marc21, one, ind2, subfields)];
    },
    examples:
      marc21 === '650'
        ? [
            {
              because: 'place is $z in MARC 21 and $y in UNIMARC, and time the reverse',
              marc21: ['=650  \\7$aSociologie$zFrance$y20e siècle$vPériodiques$2rameau'],
              unimarc: ['=606  \\\\$aSociologie$yFrance$z20e siècle$jPériodiques$2rameau'],
            },
            {
              because: 'headings of the Library of Congress are an indicator here and a source there',
              marc21: ['=650  \\0$aScience$vPeriodicals'],
              unimarc: ['=606  \\\\$aScience$jPeriodicals$2lc'],
            },
          ]
        : [],
  };
}

const bodyForm = ({ ind2 }: DataField): string => (ind2 === '0' || ind2 === '1' || ind2 === '2' ? ind2 : '2');

const areas: PairRule = {
  marc21: ['043'],
  unimarc: ['660'],
  together: true,
  toUnimarc: (fields) =>
    fields.flatMap(({ subfields }) =>
      subfields.flatMap(({ code, value }) => (code === 'a' ? [dataField('660', ' ', ' ', [{ code, value }])] : [])),
    ),
  toMarc21(fields) {
    const subfields = fields.flatMap((field) => field.subfields.filter(({ code }) => code === 'a'));
    return subfields.length === 0 ? [] : [dataField('043', ' ', ' ', subfields)];
  },
  examples: [
    {
      because: 'each geographic area has a field of its own in UNIMARC',
      marc21: ['=043  \\\\$ae-fr---$ae-it---'],
      unimarc: ['=660  \\\\$ae-fr---', '=660  \\\\$ae-it---'],
    },
  ],
};

export const subjects: readonly PairRule[] = [
  subject('600', '600', 'a b>d c>c d>f q>g t', 'name'),
  subject('610', '601', 'a b c>e d>f n>d', 'body'),
  subject('630', '605', 'a n>h p>i l>m', 'none'),
  subject('650', '606', 'a', 'none'),
  subject('651', '607', 'a', 'none'),
  subject('655', '608', 'a', 'none'),
  simple({ marc21: '653', unimarc: '610', codes: 'a', ind1: copied }),
  areas,
  simple({
    marc21: '080',
    unimarc: '675',
    codes: 'a 2>v',
    examples: [
      {
        because: 'UDC with its edition',
        marc21: ['=080  \\\\$a070(498)$2MRF'],
        unimarc: ['=675  \\\\$a070(498)$vMRF'],
      },
    ],
  }),
  simple({
    marc21: '082',
    unimarc: '676',
    codes: 'a 2>v',
    ind1: [['0', ' ']],
    ind2: [['4', ' ']],
    examples: [
      { because: 'Dewey with its edition', marc21: ['=082  04$a338.4$223'], unimarc: ['=676  \\\\$a338.4$v23'] },
    ],
  }),
  simple({ marc21: '050', unimarc: '680', codes: 'a b', ind2: [['4', ' ']] }),
  simple({ marc21: '084', unimarc: '686', codes: 'a b 2' }),
];
