/** A range of numbers as people write one: two ISSNs or two times seven digits, or a beginning and how many. */
import { describeIssnProblem, type Issn, type IssnProblem, issnToInteger, parseIssn } from '@masthead/issn';
import { largestNumber } from './number-state.ts';

export interface NumberRange {
  /** Seven digits each, both in the range. */
  readonly first: number;
  readonly last: number;
}

export type RangeProblem =
  /** Neither an ISSN nor seven digits; `issn` says what is wrong with what looks like an ISSN. */
  | {
      readonly type: 'boundary-unreadable';
      readonly which: 'first' | 'last';
      readonly text: string;
      readonly issn?: IssnProblem;
    }
  | { readonly type: 'range-reversed'; readonly first: number; readonly last: number }
  /** It would go on beyond the last number there is. */
  | { readonly type: 'range-beyond-end'; readonly first: number; readonly size: number }
  | { readonly type: 'size-wrong'; readonly size: number };

export type RangeResult =
  | { readonly ok: true; readonly range: NumberRange }
  | { readonly ok: false; readonly problems: readonly RangeProblem[] };

export interface RangeRequest {
  readonly first: string;
  /** One of these two. */
  readonly last?: string;
  readonly size?: number;
}

export function parseRange({ first: firstText, last: lastText, size }: RangeRequest): RangeResult {
  const first = parseBoundary('first', firstText);
  const last = lastText === undefined ? undefined : parseBoundary('last', lastText);
  const problems: RangeProblem[] = [first, last].filter((bound) => typeof bound === 'object');
  if (lastText === undefined && (size === undefined || !Number.isInteger(size) || size < 1)) {
    problems.push({ type: 'size-wrong', size: size ?? 0 });
  }
  if (problems.length > 0 || typeof first !== 'number') return { ok: false, problems };
  const end = typeof last === 'number' ? last : first + (size ?? 1) - 1;
  if (end > largestNumber) return { ok: false, problems: [{ type: 'range-beyond-end', first, size: end - first + 1 }] };
  if (end < first) return { ok: false, problems: [{ type: 'range-reversed', first, last: end }] };
  return { ok: true, range: { first, last: end } };
}

/** Seven digits, with or without the hyphen, or an ISSN whose check character is right. */
function parseBoundary(which: 'first' | 'last', text: string): number | RangeProblem {
  const bare = text.trim();
  if (/^\d{4}-?\d{3}$/.test(bare)) return Number(bare.replace('-', ''));
  const parsed = parseIssn(bare);
  if (parsed.ok) return issnToInteger(parsed.issn as Issn);
  return { type: 'boundary-unreadable', which, text: bare, issn: parsed.problem };
}

/** As people read the seven digits of a boundary: 9000-000. */
export function formatSevenDigits(number: number): string {
  const digits = String(number).padStart(7, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4)}`;
}

export function describeRangeProblem(problem: RangeProblem): string {
  switch (problem.type) {
    case 'boundary-unreadable':
      return `“${problem.text}” (${problem.which}) is neither seven digits nor an ISSN${
        problem.issn === undefined ? '' : `: ${describeIssnProblem(problem.issn)}`
      }`;
    case 'range-reversed':
      return `The range ends (${formatSevenDigits(problem.last)}) before it begins (${formatSevenDigits(problem.first)}); give the lower number first.`;
    case 'range-beyond-end':
      return `${problem.size} numbers from ${formatSevenDigits(problem.first)} on go beyond 9999-999, the last there is; at most ${largestNumber - problem.first + 1} fit.`;
    case 'size-wrong':
      return 'Say where the range ends, or how many numbers it has: a whole number from 1 on.';
  }
}
