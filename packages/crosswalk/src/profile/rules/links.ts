/** Relations: 760–787 (ISO 3297:2020, 5.7, 5.8 and Annex C; MARC 21 76X-78X). */
import { contentOf, contentsOf, type Facts, linkingTags, numberIn, type Placed, placeOf } from '../facts.ts';
import type { ProfileRule } from '../rule.ts';

function links(facts: Facts): Placed[] {
  return linkingTags.flatMap((tag) => facts.fields(tag));
}

const numberOf = (placed: Placed) => numberIn(contentOf(placed, 'x'));
const titleOf = (placed: Placed) => contentOf(placed, 't') ?? contentOf(placed, 's') ?? contentOf(placed, 'a');
/** Relations that exclude each other for the same two resources. */
const opposites = [
  ['760', '762'],
  ['765', '767'],
  ['770', '772'],
  ['780', '785'],
] as const;
/** Several resources take part: 780 4, 785 6 and 7. */
const manyFolded: Readonly<Record<string, string>> = { '780': '4', '785': '67' };

export const linkRules: readonly ProfileRule[] = [
  {
    id: 'link-itself',
    severity: 'error',
    source: 'MARC 21 76X-78X: entries for related resources',
    *check(facts) {
      for (const placed of links(facts)) {
        const number = numberOf(placed);
        if (number !== undefined && number === facts.issn) yield { ...placeOf(placed), subfield: 'x', found: number };
      }
    },
    wrong: ['=776  08$tNature (Online)$x0028-0836'],
    right: ['=776  08$tNature (Online)$x1476-4687'],
  },
  {
    id: 'link-without-number',
    severity: 'advice',
    source: 'ISSN profile 76X-78X $x; ISO 3297:2020, Annex C.2',
    *check(facts) {
      for (const placed of links(facts)) {
        if (contentOf(placed, 'x') === undefined && titleOf(placed) !== undefined)
          yield { ...placeOf(placed), subfield: 'x', found: titleOf(placed)! };
      }
    },
    wrong: ['=780  00$tNature and art'],
    right: ['=780  00$tNature and art$x0424-8368'],
  },
  {
    id: 'link-without-title',
    severity: 'advice',
    source: 'ISSN profile 76X-78X $t; ISO 3297:2020, Annex C.2',
    *check(facts) {
      for (const placed of links(facts)) {
        if (contentOf(placed, 'x') !== undefined && titleOf(placed) === undefined)
          yield { ...placeOf(placed), subfield: 't', found: contentOf(placed, 'x')! };
      }
    },
    wrong: ['=780  00$x0424-8368'],
    right: ['=780  00$aNature and art$x0424-8368'],
  },
  {
    id: 'link-twice',
    severity: 'warning',
    source: 'MARC 21 76X-78X: one field for each related resource',
    *check(facts) {
      const seen = new Set<string>();
      for (const placed of links(facts)) {
        const number = numberOf(placed);
        if (number === undefined) continue;
        const key = `${placed.tag}${/78[05]/.test(placed.tag) ? placed.field.ind2 : ''}${number}${contentsOf(placed, 'g').join()}`;
        if (seen.has(key)) yield { ...placeOf(placed), subfield: 'x', found: number };
        seen.add(key);
      }
    },
    wrong: ['=776  08$tNature (Online)$x1476-4687', '=776  0\\$tNature$x1476-4687'],
    right: ['=776  08$tNature (Online)$x1476-4687', '=787  0\\$tNature$x1476-4687'],
  },
  {
    id: 'link-both-ways',
    severity: 'warning',
    source: 'MARC 21 76X-78X: the two ends of one relation exclude each other',
    *check(facts) {
      for (const [one, other] of opposites) {
        for (const placed of facts.fields(one)) {
          const number = numberOf(placed);
          // 785 8: changed back to a title that had been before.
          const twin = facts.fields(other).find((each) => numberOf(each) === number && each.field.ind2 !== '8');
          if (number !== undefined && twin) yield { ...placeOf(placed), subfield: 'x', found: number, expected: other };
        }
      }
    },
    wrong: ['=770  0\\$tNature index$x0424-8368', '=772  0\\$tNature index$x0424-8368'],
    right: ['=770  0\\$tNature index$x0424-8368', '=772  0\\$tNature index$x1942-9533'],
  },
  {
    id: 'link-alone',
    severity: 'warning',
    source: 'MARC 21 780 second indicator 4; 785 second indicators 6 and 7: several fields',
    *check(facts) {
      for (const [tag, indicators] of Object.entries(manyFolded)) {
        for (const indicator of indicators) {
          const found = facts.fields(tag).filter(({ field }) => field.ind2 === indicator);
          if (found.length === 1) yield { ...placeOf(found[0]!), indicator: 2, found: indicator };
        }
      }
    },
    wrong: ['=780  04$tNature and art$x0424-8368'],
    right: ['=780  04$tNature and art$x0424-8368', '=780  04$tNature and life$x1942-9533'],
  },
  {
    id: 'link-own-old-number',
    severity: 'warning',
    source: 'MARC 21 022 $y $z and 76X-78X $x',
    *check(facts) {
      const invalid = new Set(
        facts.fields('022').flatMap((placed) => [...contentsOf(placed, 'y'), ...contentsOf(placed, 'z')]),
      );
      for (const placed of links(facts)) {
        const number = numberOf(placed);
        // What is printed by mistake is often the number of a related title: only cancelled ones are nobody's.
        const isCancelled = facts
          .fields('022')
          .some((each) => number !== undefined && contentsOf(each, 'z').includes(number));
        if (number !== undefined && invalid.has(number) && isCancelled)
          yield { ...placeOf(placed), subfield: 'x', found: number };
      }
    },
    wrong: ['=022  \\\\$a0028-0836$l0028-0836$z0424-8368$2_2', '=787  0\\$tNature and art$x0424-8368'],
    right: ['=022  \\\\$a0028-0836$l0028-0836$y0424-8368$2_2', '=787  0\\$tNature and art$x0424-8368'],
  },
  {
    id: 'link-later-while-current',
    severity: 'warning',
    source: 'MARC 21 785 and 008/06: what was continued has ceased',
    *check(facts) {
      if (facts.fixed?.charAt(6) !== 'c') return;
      for (const placed of facts.fields('785')) {
        if ('02467'.includes(placed.field.ind2))
          yield { ...placeOf(placed), indicator: 2, found: titleOf(placed) ?? '' };
      }
    },
    wrong: ['=785  00$tNature weekly$x0424-8368'],
    right: ['=785  01$tNature weekly$x0424-8368'],
  },
  {
    id: 'link-control-number',
    severity: 'advice',
    source: 'MARC 21 76X-78X $w: code of the system in parentheses, then the number',
    *check(facts) {
      for (const placed of links(facts)) {
        for (const value of contentsOf(placed, 'w')) {
          if (!/^\([^)]+\)\s*\S/.test(value)) yield { ...placeOf(placed), subfield: 'w', found: value };
        }
      }
    },
    wrong: ['=780  00$tNature and art$x0424-8368$w12345'],
    right: ['=780  00$tNature and art$x0424-8368$w(OCoLC)12345'],
  },
];
