/** Local fields of the network: 920 keepers, 926, 953 and 962 coordinates, 981–989 UDC Summary; and 857 (application profile v2; MARC 21 857). */
import { parseIssn } from '@masthead/issn';
import { controlValue } from '@masthead/marc';
import { contentOf, contentsOf, type Facts, type Placed, placeOf } from '../facts.ts';
import type { ProfileRule } from '../rule.ts';

/** Every catalogue has something of its own in 9XX: only those of the Register are meant. */
const isOfNetwork = ({ record, fields }: Facts): boolean =>
  controlValue(record, '003')?.trim() === 'ISSN' || fields('699').length > 0;

const keepers = (facts: Facts): readonly Placed[] =>
  facts.fields('920').filter((placed) => 'gh'.split('').some((code) => contentOf(placed, code) !== undefined));

const places = (facts: Facts): Placed[] =>
  isOfNetwork(facts) ? ['926', '953', '962'].flatMap((tag) => facts.fields(tag)) : [];

/** Degrees, north and east positive. */
const ranges = [
  ['l', 90],
  ['o', 180],
] as const;

export const localRules: readonly ProfileRule[] = [
  {
    id: 'archive-years',
    severity: 'warning',
    source: 'ISSN application profile v2, archive: 920 $e and $f, years',
    *check(facts) {
      for (const placed of keepers(facts)) {
        const [from, to] = ['e', 'f'].map((code) => contentOf(placed, code));
        for (const [subfield, year] of [
          ['e', from],
          ['f', to],
        ] as const) {
          if (year !== undefined && year !== 'empty' && !/^[12]\d{3}$/.test(year))
            yield { ...placeOf(placed), subfield, found: year };
        }
        if (/^\d{4}$/.test(from ?? '') && /^\d{4}$/.test(to ?? '') && from! > to!)
          yield { ...placeOf(placed), subfield: 'f', found: `${from}–${to}` };
      }
    },
    wrong: ['=920  \\\\$a0028-0836$gCLOCKSS$hclockss$iArchived$e2012$f1999'],
    right: ['=920  \\\\$a0028-0836$gCLOCKSS$hclockss$iArchived$e1999$f2012'],
  },
  {
    id: 'archive-number',
    severity: 'warning',
    source: 'ISO 3297:2020, 4; ISSN application profile v2, archive: 920 $a and $b',
    *check(facts) {
      for (const placed of keepers(facts)) {
        for (const subfield of ['a', 'b']) {
          for (const value of contentsOf(placed, subfield)) {
            // An agency that gave none has the word there.
            if (value !== 'empty' && !parseIssn(value).ok) yield { ...placeOf(placed), subfield, found: value };
          }
        }
      }
    },
    wrong: ['=920  \\\\$a0028-0837$gCLOCKSS$hclockss$iArchived'],
    right: ['=920  \\\\$a0028-0836$bempty$gCLOCKSS$hclockss$iArchived'],
  },
  {
    id: 'archive-agency',
    severity: 'advice',
    source: 'MARC 21 857 $b and $c; ISSN application profile v2: an archive has one organization that holds it',
    *check(facts) {
      for (const placed of facts.fields('857')) {
        const isNamed = ['b', 'c'].some((code) => contentOf(placed, code) !== undefined);
        const address = contentOf(placed, 'u') ?? contentOf(placed, 'g');
        if (!isNamed && address !== undefined) yield { ...placeOf(placed), subfield: 'b', found: address };
      }
    },
    wrong: ['=857  40$uhttps://web.archive.org/web/*/https://www.nature.com/'],
    right: ['=857  40$bInternet Archive$cWayback Machine$uhttps://web.archive.org/web/*/https://www.nature.com/'],
  },
  {
    id: 'coordinates',
    severity: 'warning',
    source: 'ISSN application profile v2, geographical location: 926, 953 and 962 $l, $o',
    *check(facts) {
      for (const placed of places(facts)) {
        const values = ranges.map(([code]) => contentOf(placed, code));
        if (values.every((value) => value === undefined)) continue;
        for (const [at, [subfield, most]] of ranges.entries()) {
          const value = values[at];
          if (value === undefined) yield { ...placeOf(placed), subfield, found: 'nothing' };
          else if (!/^[+-]?\d+(?:\.\d+)?$/.test(value) || Math.abs(Number(value)) > most)
            yield { ...placeOf(placed), subfield, found: value };
        }
      }
    },
    wrong: ['=926  \\\\$aLondon :$cUnited Kingdom$l51.50853$o181'],
    right: ['=926  \\\\$aLondon :$cUnited Kingdom$l51.50853$o-0.12574'],
  },
  {
    id: 'geonames',
    severity: 'advice',
    source: 'ISSN application profile v2, place: the address in GeoNames, 962 $u',
    *check(facts) {
      for (const placed of places(facts)) {
        for (const value of contentsOf(placed, 'u')) {
          if (!/^https?:\/\/sws\.geonames\.org\/\d+\/?$/.test(value))
            yield { ...placeOf(placed), subfield: 'u', found: value };
        }
      }
    },
    wrong: ['=962  \\\\$aLondon :$cUnited Kingdom$l51.50853$o-0.12574$u2643743'],
    right: ['=962  \\\\$aLondon :$cUnited Kingdom$l51.50853$o-0.12574$uhttp://sws.geonames.org/2643743/'],
  },
  {
    id: 'udc-summary',
    severity: 'advice',
    source: 'ISSN application profile v2, about and keywords: 989 $u and $a',
    *check(facts) {
      if (!isOfNetwork(facts)) return;
      for (const tag of ['981', '982', '983', '984', '985', '986', '987', '989']) {
        for (const placed of facts.fields(tag)) {
          const uri = contentOf(placed, 'u');
          if (uri === undefined || !/^http:\/\/udcdata\.info\/[\w.-]+$/.test(uri))
            yield { ...placeOf(placed), subfield: 'u', found: uri ?? 'nothing' };
          else if (contentOf(placed, 'a') === undefined) yield { ...placeOf(placed), subfield: 'a', found: 'nothing' };
        }
      }
    },
    wrong: ['=981  01$aSCIENCE$u5'],
    right: ['=981  01$aSCIENCE$uhttp://udcdata.info/025400$c5'],
  },
];
