/** Validates a record by the ISSN profile (ISO 3297:2020, 10.2 and Annex C; MARC 21): the worst first, the same thing said once. */
import { detectFormat, type MarcRecord } from '@masthead/marc';
import type { Severity } from '../problems.ts';
import { checkFields } from './check-fields.ts';
import { type Found, gatherFacts } from './facts.ts';
import type { ProfileProblem, ValidateOptions } from './problems.ts';
import { profileRules } from './rules.ts';
import type { RuleId } from './sentences.ts';

const order: Readonly<Record<Severity, number>> = { error: 0, warning: 1, advice: 2 };

/** Never throws, whatever the record. Problems are ordered by severity, then by tag. */
export function validateRecord(record: MarcRecord, options: ValidateOptions = {}): ProfileProblem[] {
  const format = detectFormat(record);
  if (format.format === 'unimarc') {
    return [{ rule: 'not-marc21', severity: 'error', tag: 'LDR', found: 'UNIMARC' }];
  }
  const facts = gatherFacts(record, options);
  const collected = new Map<string, Collected>();
  for (const { rule, severity, ...found } of checkFields(facts)) collect(collected, rule, severity, found);
  const gone = facts.status === 'cancelled' || facts.status === 'suppressed' || facts.status === 'unreported';
  for (const rule of profileRules) {
    if (gone && rule.of !== 'all') continue;
    for (const found of rule.check(facts)) collect(collected, rule.id, found.severity ?? rule.severity, found);
  }
  const broken = new Set([...collected.values()].map(({ problem }) => problem.rule));
  return [...collected.values()]
    .filter(({ problem }) => !followsFrom(problem, broken))
    .map(({ problem, occurrences }) => ({
      ...problem,
      ...(occurrences.length > 0 && { occurrences: [...new Set(occurrences)].sort((one, other) => one - other) }),
    }))
    .sort(
      (one, other) => order[one.severity] - order[other.severity] || compare(placeKey(one.tag), placeKey(other.tag)),
    );
}

/** What another problem has said already. */
function followsFrom({ rule, tag }: ProfileProblem, broken: ReadonlySet<RuleId>): boolean {
  // Of a book, a map or an article there is nothing more to say: the codes of serials mean nothing there.
  if (broken.has('leader-level')) return rule !== 'leader-level' && !rule.startsWith('issn-');
  if (tag !== '022') return false;
  return (
    (rule === 'field-repeated' && broken.has('issn-several')) ||
    (rule === 'subfield-missing' && broken.has('issn-missing'))
  );
}

interface Collected {
  readonly problem: ProfileProblem;
  readonly occurrences: number[];
}

/** The same of several fields with one tag is one problem: thirty equal sentences are read by nobody. */
function collect(into: Map<string, Collected>, rule: RuleId, severity: Severity, found: Found): void {
  const { occurrence, ...place } = found;
  const problem: ProfileProblem = { ...place, rule, severity };
  const { found: value, expected: other, ...shared } = problem;
  // What stands there tells two apart, except where only the place matters.
  const key = JSON.stringify(mergedWithoutValue.has(rule) ? shared : [shared, value, other]);
  const same = into.get(key);
  const occurrences = occurrence === undefined ? [] : [occurrence];
  if (same === undefined) into.set(key, { problem, occurrences });
  else same.occurrences.push(...occurrences);
}

const mergedWithoutValue: ReadonlySet<RuleId> = new Set([
  'link-without-number',
  'link-without-title',
  'link-control-number',
  'issn-form',
]);

const placeKey = (tag: string): string => (tag === 'LDR' ? '000' : tag);
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
