/**
 * 0XX: identifiers. UNIMARC 010, 011, 020–022, 035, 040 and 802; MARC 21 020, 022, 015, 017, 086, 035, 030.
 * Source: UNIMARC Manual, Bibliographic Format, online edition 1.1.0 (IFLA 2024), 0-- and 802; MARC 21 0XX and 022 as the ISSN network
 * uses it ($v, $2). COMARC/B 011 $e $l $m (IZUM, December 2014).
 */
import type { DataField, Subfield } from '@masthead/marc';
import { type About, copied, dataField, firstOf, type PairRule, recoded, simple } from './rule.ts';

/** Centres have two characters in UNIMARC 802, with a zero before those of one. */
const padded = (centre: string): string => centre.padStart(2, '0');
const unpadded = (centre: string): string => (/^0[0-9A-Za-z]$/.test(centre) ? centre.slice(1) : centre);

function codesFor({ options }: About): { there: Record<string, string>; back: Record<string, string> } {
  const issnL = options.issnL ?? 'f';
  const cancelled = options.cancelledIssnL ?? 'g';
  return {
    there: { a: 'a', l: issnL, m: cancelled, z: 'y', y: 'z' },
    back: { a: 'a', e: 'a', y: 'z', z: 'y', f: 'l', l: 'l', g: 'm', m: 'm', [issnL]: 'l', [cancelled]: 'm' },
  };
}

/** 022 with its centre is 011 and 802. */
const issn: PairRule = {
  marc21: ['022'],
  unimarc: ['011', '802'],
  together: true,
  toUnimarc(fields, about) {
    const { there } = codesFor(about);
    const written: DataField[] = [];
    for (const field of fields) {
      const subfields = recoded(field, there);
      if (subfields.length > 0) written.push(dataField('011', field.ind1, ' ', subfields));
    }
    for (const field of fields) {
      const centre = firstOf(field, '2')?.replace(/^_+/, '');
      if (centre) written.push(dataField('802', ' ', ' ', [{ code: 'a', value: padded(centre) }]));
    }
    return written;
  },
  toMarc21(fields, about) {
    const { back } = codesFor(about);
    const centres = fields.flatMap((field) => (field.tag === '802' ? field.subfields : []));
    const written: DataField[] = [];
    for (const field of fields) {
      if (field.tag !== '011') continue;
      const subfields: Subfield[] = recoded(field, back);
      if (subfields.length > 0) written.push(dataField('022', field.ind1, ' ', subfields));
    }
    // 802 stands once and speaks of the record's own number, the first.
    const own = written[0];
    const centre = centres.find(({ code, value }) => code === 'a' && value.trim() !== '')?.value;
    if (own !== undefined && centre !== undefined) {
      written[0] = { ...own, subfields: [...own.subfields, { code: '2', value: unpadded(centre.trim()) }] };
    }
    return written;
  },
  examples: [
    {
      because:
        'ISSN-L, cancelled ISSN-L, incorrect and cancelled numbers change their letters; the centre has a field of its own',
      marc21: ['=022  0\\$a1560-1560$l1234-1231$m1560-1560$y0000-0000$z0028-0836$27'],
      unimarc: ['=011  0\\$a1560-1560$f1234-1231$g1560-1560$z0000-0000$y0028-0836', '=802  \\\\$a07'],
    },
    {
      because: 'a centre of two characters',
      marc21: ['=022  \\\\$a0028-0836$276'],
      unimarc: ['=011  \\\\$a0028-0836', '=802  \\\\$a76'],
    },
    {
      because: 'COMARC has the number of a serial in $e, as $a is the number of what an article is in',
      marc21: ['=022  0\\$a0353-0329$l0353-0329'],
      unimarc: ['=011  0\\$e0353-0329$l0353-0329'],
      only: 'to-marc21',
    },
  ],
};

const isbn = simple({ marc21: '020', unimarc: '010', codes: 'a q>b c>d z' });

/** A number with the country of whoever gave it: MARC 21 has no place for the country in it. */
const national = (marc21: string, unimarc: string): PairRule => simple({ marc21, unimarc, codes: 'a>b z' });

export const numbers: readonly PairRule[] = [
  issn,
  isbn,
  national('015', '020'),
  national('017', '021'),
  national('086', '022'),
  simple({
    marc21: '035',
    unimarc: '035',
    codes: 'a z',
    examples: [
      {
        because: 'numbers in other systems',
        marc21: ['=035  \\\\$a(ISSN)00280836'],
        unimarc: ['=035  \\\\$a(ISSN)00280836'],
      },
    ],
  }),
  simple({
    marc21: '030',
    unimarc: '040',
    codes: 'a z',
    examples: [{ because: 'CODEN', marc21: ['=030  \\\\$aNATUAS'], unimarc: ['=040  \\\\$aNATUAS'] }],
  }),
  simple({
    marc21: '856',
    unimarc: '856',
    codes: 'a b c d f h i j k l m n o p q r s t u v w x z y>2 2>y',
    ind1: copied,
    ind2: copied,
    examples: [
      {
        because: 'the text of the link is $y in MARC 21 and $2 in UNIMARC',
        marc21: ['=856  4\\$uhttps://www.nature.com/$yNature$zFree since 1997'],
        unimarc: ['=856  4\\$uhttps://www.nature.com/$2Nature$zFree since 1997'],
      },
    ],
  }),
];
