/** Numbers: 001, 022, 023, 035 and the centre (ISO 3297:2020, 4, 7, 9.2 and Annex B). */
import { parseIssn } from '@masthead/issn';
import { controlValue } from '@masthead/marc';
import {
  contentOf,
  contentsOf,
  type Facts,
  type Found,
  linkingTags,
  numberIn,
  type Placed,
  placeOf,
} from '../facts.ts';
import type { ProfileRule } from '../rule.ts';

function* wrongDigits(facts: Facts, tag: string, codes: string): Generator<Found> {
  for (const placed of facts.fields(tag)) {
    for (const code of codes) {
      for (const value of contentsOf(placed, code)) {
        const parsed = parseIssn(value.replace(/\s*\(.*$/s, ''));
        if (parsed.ok || parsed.problem.type !== 'wrong-check-digit') continue;
        yield { ...placeOf(placed), subfield: code, found: value, expected: parsed.problem.meant };
      }
    }
  }
}

function* notNumbers(facts: Facts, tag: string, codes: string): Generator<Found> {
  for (const placed of facts.fields(tag)) {
    for (const code of codes) {
      for (const value of contentsOf(placed, code)) {
        const parsed = parseIssn(value.replace(/\s*\(.*$/s, ''));
        if (parsed.ok || parsed.problem.type === 'wrong-check-digit') continue;
        yield { ...placeOf(placed), subfield: code, found: value };
      }
    }
  }
}

function* otherSpellings(facts: Facts, tag: string, codes: string): Generator<Found> {
  for (const placed of facts.fields(tag)) {
    for (const code of codes) {
      for (const { code: own, value } of placed.field.subfields) {
        if (own !== code) continue;
        const issn = numberIn(value) ?? numberIn(value.replace(/\s*\(.*$/s, ''));
        if (issn !== undefined && issn !== value)
          yield { ...placeOf(placed), subfield: code, found: value, expected: issn };
      }
    }
  }
}

/** 022 that are about the record's own number. */
function* own022(facts: Facts): Generator<Placed> {
  for (const placed of facts.fields('022')) {
    const number = numberIn(contentOf(placed, 'a'));
    if (number === undefined || number === facts.issn) yield placed;
  }
}

function* codesWith(facts: Facts, code: string): Generator<{ placed: Placed; value: string }> {
  for (const placed of own022(facts)) for (const value of contentsOf(placed, code)) yield { placed, value };
}

const firstOf = (facts: Facts, code: string): string | undefined => {
  for (const { value } of codesWith(facts, code)) return value;
  return undefined;
};

export const numberRules: readonly ProfileRule[] = [
  {
    id: 'issn-missing',
    severity: 'error',
    source: 'ISO 3297:2020, 10.2; MARC 21 022 $a',
    of: 'all',
    *check(facts) {
      if (!facts.fields('022').some((placed) => contentOf(placed, 'a') !== undefined))
        yield { tag: '022', subfield: 'a' };
    },
    wrong: ['=022  \\\\$y0028-0836'],
    right: ['=022  \\\\$a0028-0836$l0028-0836$2_2'],
  },
  {
    id: 'issn-check-digit',
    severity: 'error',
    source: 'ISO 3297:2020, 4 and Annex A',
    of: 'all',
    *check(facts) {
      yield* wrongDigits(facts, '022', 'alv');
      yield* wrongDigits(facts, '023', 'a');
    },
    wrong: ['=022  \\\\$a0028-0837$l0028-0836$2_2'],
    right: ['=022  \\\\$a0028-0836$l0028-0836$y0028-0837$2_2'],
  },
  {
    id: 'issn-not-a-number',
    severity: 'error',
    source: 'ISO 3297:2020, 4; MARC 21 022',
    of: 'all',
    *check(facts) {
      yield* notNumbers(facts, '022', 'alv');
      yield* notNumbers(facts, '023', 'a');
    },
    wrong: ['=022  \\\\$a0028-0836$lsee 0028-0836$2_2'],
    right: ['=022  \\\\$a0028-0836$l0028-0836$yforthcoming$2_2'],
  },
  {
    id: 'issn-cancelled-digit',
    severity: 'warning',
    source: 'MARC 21 022 $z and $m (numbers that were valid once; others belong in $y)',
    of: 'all',
    *check(facts) {
      yield* wrongDigits(facts, '022', 'zm');
      yield* notNumbers(facts, '022', 'zm');
      yield* wrongDigits(facts, '023', 'z');
    },
    wrong: ['=022  \\\\$a0028-0836$l0028-0836$z0028-0837$2_2'],
    right: ['=022  \\\\$a0028-0836$l0028-0836$z1476-4687$2_2'],
  },
  {
    id: 'issn-form',
    severity: 'warning',
    source: 'ISO 3297:2020, 9.2: without prefix, with hyphen when exchanged',
    of: 'all',
    *check(facts) {
      yield* otherSpellings(facts, '022', 'alv');
      yield* otherSpellings(facts, '023', 'a');
    },
    wrong: ['=022  \\\\$aISSN 00280836$l0028-0836$2_2'],
    right: ['=022  \\\\$a0028-0836$l0028-0836$2_2'],
  },
  {
    id: 'issn-several',
    severity: 'error',
    source: 'ISO 3297:2020, 5.6; ISSN profile 022 (not repeatable)',
    *check(facts) {
      const numbers = new Set(facts.fields('022').flatMap((placed) => numberIn(contentOf(placed, 'a')) ?? []));
      if (numbers.size > 1) yield { tag: '022', subfield: 'a', found: [...numbers].join(', ') };
    },
    wrong: ['=022  \\\\$a0028-0836$l0028-0836$2_2', '=022  \\\\$a1476-4687$l0028-0836$2_2'],
    right: ['=022  \\\\$a0028-0836$l0028-0836$2_2', '=022  \\\\$y1476-4687$l0028-0836$2_2'],
  },
  {
    id: 'issn-control-number',
    severity: 'error',
    source: 'ISSN profile 001 and 003',
    of: 'all',
    *check({ record, issn }) {
      if (controlValue(record, '003')?.trim() !== 'ISSN' || issn === undefined) return;
      const number = controlValue(record, '001') ?? '';
      if (numberIn(number) !== issn) yield { tag: '001', occurrence: 1, found: number, expected: issn };
    },
    wrong: ['=001  1476-4687'],
    right: ['=001  00280836'],
  },
  {
    id: 'issn-035',
    severity: 'warning',
    source: 'MARC 21 035; ISSN profile',
    *check(facts) {
      if (controlValue(facts.record, '003')?.trim() !== 'ISSN') return;
      for (const placed of facts.fields('035')) {
        const value = /^\(ISSN\)\s*(.+)$/.exec(contentOf(placed, 'a') ?? '')?.[1];
        if (value === undefined || facts.issn === undefined || numberIn(value) === facts.issn) continue;
        yield { ...placeOf(placed), subfield: 'a', found: value, expected: facts.issn };
      }
    },
    wrong: ['=035  \\\\$a(ISSN)14764687'],
    right: ['=035  \\\\$a(ISSN)00280836'],
  },
  {
    id: 'issn-own-invalid',
    severity: 'error',
    source: 'MARC 21 022 $y and $z: numbers other than that of the resource',
    of: 'all',
    *check(facts) {
      for (const code of 'yzv') {
        for (const { placed, value } of codesWith(facts, code)) {
          if (facts.issn !== undefined && numberIn(value) === facts.issn)
            yield { ...placeOf(placed), subfield: code, found: value };
        }
      }
    },
    wrong: ['=022  \\\\$a0028-0836$l0028-0836$z0028-0836$2_2'],
    right: ['=022  \\\\$a0028-0836$l0028-0836$z1476-4687$2_2'],
  },
  {
    id: 'issn-l-cancelled',
    severity: 'error',
    source: 'ISO 3297:2020, Annex B; MARC 21 022 $m',
    *check(facts) {
      const linking = numberIn(firstOf(facts, 'l'));
      for (const { placed, value } of codesWith(facts, 'm')) {
        if (linking !== undefined && numberIn(value) === linking)
          yield { ...placeOf(placed), subfield: 'm', found: value };
      }
    },
    wrong: ['=022  \\\\$a0028-0836$l0028-0836$m0028-0836$2_2'],
    right: ['=022  \\\\$a0028-0836$l1476-4687$m0028-0836$2_2'],
  },
  {
    id: 'issn-l-023',
    severity: 'error',
    source: 'ISO 3297:2020, Annex B.5: one ISSN-L; MARC 21 023 first indicator 0',
    *check(facts) {
      const linking = numberIn(firstOf(facts, 'l'));
      for (const placed of facts.fields('023')) {
        const number = numberIn(contentOf(placed, 'a'));
        if (placed.field.ind1 !== '0' || number === undefined || linking === undefined || number === linking) continue;
        yield { ...placeOf(placed), subfield: 'a', found: number, expected: linking };
      }
    },
    wrong: ['=023  0\\$a1476-4687'],
    right: ['=023  0\\$a0028-0836', '=023  1\\$a1476-4687'],
  },
  {
    id: 'issn-l-missing-023',
    severity: 'advice',
    source: 'MARC 21 023 (2023), which takes the place of 022 $l',
    *check(facts) {
      const fields = facts.fields('023');
      if (fields.length === 0 || fields.some(({ field }) => field.ind1 === '0')) return;
      const linking = numberIn(firstOf(facts, 'l'));
      if (linking !== undefined) yield { tag: '023', found: linking };
    },
    wrong: ['=023  1\\$a1476-4687'],
    right: ['=023  0\\$a0028-0836', '=023  1\\$a1476-4687'],
  },
  {
    id: 'cluster-own-number',
    severity: 'error',
    source: 'ISO 3297:2020, 7: a cluster other than ISSN-L has a new number',
    *check(facts) {
      for (const placed of facts.fields('023')) {
        const number = numberIn(contentOf(placed, 'a'));
        if (placed.field.ind1 === '1' && number !== undefined && number === facts.issn)
          yield { ...placeOf(placed), subfield: 'a', found: number };
      }
    },
    wrong: ['=023  0\\$a0028-0836', '=023  1\\$a0028-0836'],
    right: ['=023  0\\$a0028-0836', '=023  1\\$a1476-4687'],
  },
  {
    id: 'cancelled-without-replacement',
    severity: 'error',
    source: 'ISSN application profile v2, "cancelled in favour of": 022 $v',
    of: 'all',
    *check(facts) {
      if (facts.status === 'cancelled' && firstOf(facts, 'v') === undefined) yield { tag: '022', subfield: 'v' };
    },
    wrong: ['=699  9\\$8Cancelled'],
    right: ['=699  9\\$8Cancelled', '=022  \\\\$a0028-0836$v1476-4687$2_2', '=LDR  00000das\\a2200000\\c\\4500'],
  },
  {
    id: 'replacement-of-living',
    severity: 'warning',
    source: 'ISSN profile 022 $v: of a cancelled record',
    of: 'all',
    *check(facts) {
      if (facts.status === 'cancelled') return;
      for (const { placed, value } of codesWith(facts, 'v')) yield { ...placeOf(placed), subfield: 'v', found: value };
    },
    wrong: ['=022  \\\\$a0028-0836$l0028-0836$v1476-4687$2_2'],
    right: ['=022  \\\\$a0028-0836$l0028-0836$z1476-4687$2_2'],
  },
  {
    id: 'leader-deleted',
    severity: 'warning',
    source: 'MARC 21 leader/05; ISSN profile 699 $8',
    of: 'all',
    *check({ status, record: { leader } }) {
      if ((status === 'cancelled' || status === 'suppressed') && leader.charAt(5) !== 'd') {
        yield { tag: 'LDR', position: '05', found: leader.charAt(5), expected: status };
      }
    },
    wrong: ['=699  9\\$8Suppressed'],
    right: ['=699  9\\$8Suppressed', '=LDR  00000das\\a2200000\\c\\4500'],
  },
  {
    id: 'centre-code',
    severity: 'warning',
    source: 'MARC 21 022 $2: one or two letters or digits',
    of: 'all',
    *check(facts) {
      for (const { placed, value } of codesWith(facts, '2')) {
        if (!/^_?[0-9A-Za-z]{1,2}$/.test(value)) yield { ...placeOf(placed), subfield: '2', found: value };
      }
    },
    wrong: ['=022  \\\\$a0028-0836$l0028-0836$2ISSN UK'],
    right: ['=022  \\\\$a0028-0836$l0028-0836$276'],
  },
  {
    id: 'link-check-digit',
    severity: 'warning',
    source: 'ISO 3297:2020, 4 and Annex A; MARC 21 760–787 $x',
    *check(facts) {
      for (const tag of linkingTags) {
        yield* wrongDigits(facts, tag, 'x');
        yield* notNumbers(facts, tag, 'x');
      }
    },
    wrong: ['=780  00$tNature and art$x0028-0837'],
    right: ['=780  00$tNature and art$x0424-8368'],
  },
];
