/** Dates: 008/06-14 with 362 and 260/264, 005, 263 (MARC 21; ISO 3297:2020, Annex C). */
import { controlValue } from '@masthead/marc';
import { contentOf, contentsOf, type Facts, type Placed, placeOf } from '../facts.ts';
import type { ProfileRule } from '../rule.ts';

interface Fixed {
  readonly status: string;
  readonly first: string;
  readonly last: string;
}

function datesOf({ fixed }: Facts): Fixed | undefined {
  return fixed === undefined
    ? undefined
    : { status: fixed.charAt(6), first: fixed.slice(7, 11), last: fixed.slice(11, 15) };
}

const isYear = (text: string): boolean => /^[0-9]{4}$/.test(text) && text !== '9999';
const yearPattern = /(?<![0-9])(1[4-9][0-9]{2}|20[0-9]{2})(?![0-9])/g;
const yearsIn = (text: string): string[] => [...text.matchAll(yearPattern)].map(([year]) => year);
/** Whether two years may be the same, `u` being any digit. */
function mayBe(one: string, other: string): boolean {
  for (let at = 0; at < 4; at++) {
    if (one[at] !== other[at] && one[at] !== 'u' && other[at] !== 'u') return false;
  }
  return true;
}

/** A volume of one year may come out in the next. */
function isNear(one: string, other: string): boolean {
  return mayBe(one, other) || Math.abs(Number(one) - Number(other.replaceAll('u', '0'))) <= 1;
}

/** 362 of a reproduction is that of the original, and 008 has the years of the reproduction. */
function isReproduced(facts: Facts): boolean {
  return facts.medium !== 'print' || ['533', '534', '539'].some((tag) => facts.fields(tag).length > 0);
}

/** Years stand in parentheses after the numbering (`No. 1945 (May 1990)`), if there are any. */
function chronology(text: string): string[] {
  const inside = [...text.matchAll(/\(([^)]*)\)/g)].flatMap(([, part]) => yearsIn(part!));
  return inside.length > 0 ? inside : yearsIn(text);
}

/** A statement made of the first issue itself; words such as "Began in" are not formatted and less sure. */
function formatted(facts: Facts): readonly Placed[] {
  return facts.fields('362').filter(({ field }) => field.ind1 === '0');
}

export const dateRules: readonly ProfileRule[] = [
  {
    id: 'date-status',
    severity: 'warning',
    source: 'MARC 21 008/06 of continuing resources: c, d or u',
    *check(facts) {
      const found = datesOf(facts)?.status;
      if (found !== undefined && /[beikmnpqrst|]/.test(found))
        yield { tag: '008', occurrence: 1, position: '06', found };
    },
    wrong: ['=008  190816s18691900enkwr|p\\\\\\\\\\\\\\0\\\\\\a0eng\\c'],
    right: ['=008  190816u1869uuuuenkwr|p\\\\\\\\\\\\\\0\\\\\\a0eng\\c'],
  },
  {
    id: 'date-current-ended',
    severity: 'error',
    source: 'MARC 21 008/06 and 11-14: c with 9999',
    *check(facts) {
      const dates = datesOf(facts);
      if (dates?.status === 'c' && dates.last !== '9999' && /^[0-9u]{4}$/.test(dates.last))
        yield { tag: '008', occurrence: 1, position: '11-14', found: dates.last.replaceAll(' ', '#') };
    },
    wrong: ['=008  190816c18691990enkwr|p\\\\\\\\\\\\\\0\\\\\\a0eng\\c'],
    right: ['=008  190816d18691990enkwr|p\\\\\\\\\\\\\\0\\\\\\a0eng\\c'],
  },
  {
    id: 'date-ceased-open',
    severity: 'error',
    source: 'MARC 21 008/06 and 11-14: d with the last year',
    *check(facts) {
      const dates = datesOf(facts);
      if (dates?.status === 'd' && dates.last === '9999')
        yield { tag: '008', occurrence: 1, position: '11-14', found: '9999' };
    },
    wrong: ['=008  190816d18699999enkwr|p\\\\\\\\\\\\\\0\\\\\\a0eng\\c'],
    right: ['=008  190816d1869uuuuenkwr|p\\\\\\\\\\\\\\0\\\\\\a0eng\\c'],
  },
  {
    id: 'date-order',
    severity: 'error',
    source: 'MARC 21 008/07-14: first, then last',
    *check(facts) {
      const dates = datesOf(facts);
      if (dates && isYear(dates.first) && isYear(dates.last) && dates.first > dates.last)
        yield { tag: '008', occurrence: 1, position: '07-14', found: dates.first, expected: dates.last };
    },
    wrong: ['=008  190816d19901980enkwr|p\\\\\\\\\\\\\\0\\\\\\a0eng\\c'],
    right: ['=008  190816d19801980enkwr|p\\\\\\\\\\\\\\0\\\\\\a0eng\\c'],
  },
  {
    id: 'date-impossible',
    severity: 'error',
    source: 'MARC 21 008/07-14; printing from movable type begins about 1450',
    *check(facts) {
      const dates = datesOf(facts);
      if (!dates) return;
      const now = facts.today?.slice(0, 4);
      const isFuture = (year: string): boolean =>
        now !== undefined && Number(year) > Number(now) + (facts.status === 'provisional' ? 3 : 1);
      for (const [position, year] of [
        ['07-10', dates.first],
        ['11-14', dates.last],
      ] as const) {
        if (isYear(year) && (year < '1450' || isFuture(year)))
          yield { tag: '008', occurrence: 1, position, found: year };
        else if (year === '9999' && position === '07-10') yield { tag: '008', occurrence: 1, position, found: year };
      }
    },
    wrong: ['=008  190816d01800190enkwr|p\\\\\\\\\\\\\\0\\\\\\a0eng\\c'],
    right: ['=008  190816duuuu1990enkwr|p\\\\\\\\\\\\\\0\\\\\\a0eng\\c'],
  },
  {
    id: 'date-362',
    severity: 'warning',
    source: 'MARC 21 362 and 008/07-10: both from the first issue',
    *check(facts) {
      const dates = datesOf(facts);
      const [statement] = formatted(facts);
      if (!dates || !statement || !/^[0-9u]{4}$/.test(dates.first) || dates.first === '9999') return;
      const years = chronology(contentOf(statement, 'a') ?? '');
      if (years[0] === undefined || years.some((year) => isNear(year, dates.first)) || isReproduced(facts)) return;
      yield { ...placeOf(statement), subfield: 'a', found: years[0], expected: dates.first };
    },
    wrong: ['=362  0\\$aVol. 1, no. 1 (Nov. 4, 1896)-'],
    right: ['=362  0\\$aVol. 1, no. 1 (Nov. 4, 1869)-'],
  },
  {
    id: 'date-362-end',
    severity: 'warning',
    source: 'MARC 21 362 and 008/06',
    *check(facts) {
      const dates = datesOf(facts);
      const last = formatted(facts).at(-1);
      if (!dates || !last) return;
      const text = (contentOf(last, 'a') ?? '').trim();
      const isOpen = /[-–—]\s*\.?$/.test(text);
      const ended = /[-–—]\s*\S.*$/.exec(text.replace(/\([^)]*\)(?=\s*[-–—])/, ''))?.[0];
      const isClosed = !isOpen && ended !== undefined && yearsIn(text).length > 1;
      if (dates.status === 'd' && isOpen) yield { ...placeOf(last), subfield: 'a', found: text, expected: 'd' };
      else if (dates.status === 'c' && isClosed && !/[;,]\s*(?:n\.?s|new|ser|\[)/i.test(text))
        yield { ...placeOf(last), subfield: 'a', found: text, expected: 'c' };
    },
    wrong: ['=362  0\\$aVol. 1 (1869)-vol. 90 (1990)'],
    right: ['=362  0\\$aVol. 1 (1869)-'],
  },
  {
    id: 'date-264',
    severity: 'warning',
    source: 'MARC 21 264 $c and 008/07-10',
    *check(facts) {
      const dates = datesOf(facts);
      if (!dates || !/^[0-9u]{4}$/.test(dates.first) || dates.first === '9999') return;
      const earliest = [...facts.fields('264'), ...facts.fields('260')].filter(
        ({ tag, field }) => field.ind1 === ' ' && (tag === '260' || field.ind2 === '1'),
      );
      const stated = earliest.map((placed) => ({ placed, years: yearsIn(contentsOf(placed, 'c').join(' ')) }));
      const first = stated.find(({ years }) => years.length > 0);
      if (!first || isReproduced(facts)) return;
      if (stated.some(({ years }) => years.some((year) => isNear(year, dates.first)))) return;
      yield { ...placeOf(first.placed), subfield: 'c', found: first.years[0]!, expected: dates.first };
    },
    wrong: ['=264  \\1$aLondon$bMacmillan$c1896-'],
    right: ['=264  \\1$aLondon$bMacmillan$c1869-'],
  },
  {
    id: 'date-entered',
    severity: 'warning',
    source: 'MARC 21 008/00-05: YYMMDD',
    *check({ fixed }) {
      const found = fixed?.slice(0, 6);
      if (found === undefined || found === '||||||' || /^[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])$/.test(found))
        return;
      yield { tag: '008', occurrence: 1, position: '00-05', found: found.replaceAll(' ', '#') };
    },
    wrong: ['=008  191316c18699999enkwr|p\\\\\\\\\\\\\\0\\\\\\a0eng\\c'],
    right: ['=008  191231c18699999enkwr|p\\\\\\\\\\\\\\0\\\\\\a0eng\\c'],
  },
  {
    id: 'date-transaction',
    severity: 'warning',
    source: 'MARC 21 005: YYYYMMDDHHMMSS.F',
    *check({ record }) {
      const found = controlValue(record, '005');
      if (found === undefined) return;
      const parts =
        /^([0-9]{4})(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])([01][0-9]|2[0-3])([0-5][0-9])([0-5][0-9])\.[0-9]$/;
      if (!parts.test(found)) yield { tag: '005', occurrence: 1, found };
    },
    wrong: ['=005  2019-08-17'],
    right: ['=005  20190817162300.0'],
  },
  {
    id: 'date-projected',
    severity: 'advice',
    source: 'ISO 3297:2020, Annex C.2 (projected date); MARC 21 263',
    *check(facts) {
      const has = facts.fields('263').length > 0;
      if (facts.status === 'register' && has) yield { tag: '263', occurrence: 1, found: 'register' };
      else if (facts.status === 'provisional' && !has) yield { tag: '263', found: 'provisional' };
    },
    wrong: ['=263  \\\\$a201912'],
    right: ['=310  \\\\$aWeekly'],
  },
];
