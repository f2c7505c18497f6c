/** Judges each field by itself: the table of fields, the positions of leader and 008, and whether what has to be there is. */
import { isControlField, isDataField } from '@masthead/marc';
import type { RecordStatus } from '@masthead/serial';
import { has008ForSerials } from '../marc21/draft.ts';
import type { Severity } from '../problems.ts';
import type { Facts, Found } from './facts.ts';
import { type FieldRule, fieldGroups, fieldRules, fieldRulesByTag, filledByRegister, otherMarcTags } from './fields.ts';
import { categories007, fixedPositions, leaderPositions, type PositionRule, serialPositions } from './fixed.ts';
import type { RuleId } from './sentences.ts';

export type FieldFinding = Found & { readonly rule: RuleId; readonly severity: Severity };

export function* checkFields(facts: Facts): Generator<FieldFinding> {
  yield* checkLeader(facts);
  const counts = new Map<string, number>();
  for (const field of facts.record.fields) {
    const { tag } = field;
    const occurrence = (counts.get(tag) ?? 0) + 1;
    counts.set(tag, occurrence);
    const rule = fieldRulesByTag.get(tag);
    if (rule === undefined) {
      if (!isKnownTag(tag)) yield { rule: 'field-unknown', severity: 'advice', tag, occurrence };
      continue;
    }
    if (occurrence === 2 && !rule.repeatable) {
      yield { rule: 'field-repeated', severity: rule.repeated, tag, occurrence, expected: rule.name };
    }
    const isControl = tag < '010';
    if (isControlField(field) !== isControl) {
      yield { rule: 'field-form', severity: 'error', tag, occurrence };
      continue;
    }
    if (isControlField(field)) {
      if (tag === '008') yield* checkFixed(facts, field.value, occurrence);
      else if (tag === '006' && field.value.startsWith('s')) yield* check006(field.value, occurrence);
      else if (tag === '007' && !categories007.includes(field.value.charAt(0) || '?')) {
        yield { rule: 'fixed-code', severity: 'error', tag, occurrence, position: '00', found: field.value.charAt(0) };
      }
    } else if (isDataField(field)) yield* checkDataField(rule, field, occurrence, facts.status);
  }
  yield* checkPresence(facts, counts);
}

/** Local use: 9 anywhere in the tag (MARC 21, "Local fields"). */
function isKnownTag(tag: string): boolean {
  return otherMarcTags.has(tag) || tag.includes('9') || !/^[0-9]{3}$/.test(tag);
}

function isGone(status: RecordStatus): boolean {
  return status === 'cancelled' || status === 'suppressed' || status === 'unreported';
}

function* checkLeader({ record: { leader } }: Facts): Generator<FieldFinding> {
  if (leader.length !== 24) {
    yield { rule: 'leader-length', severity: 'error', tag: 'LDR', found: String(leader.length) };
    return;
  }
  yield* checkPositions(leaderPositions, leader, 'LDR', undefined, 0, 'leader-code');
}

function* checkFixed({ record }: Facts, value: string, occurrence: number): Generator<FieldFinding> {
  if (value.length !== 40) {
    yield {
      rule: 'fixed-length',
      severity: 'error',
      tag: '008',
      occurrence,
      found: String(value.length),
      expected: '40',
    };
    return;
  }
  yield* checkPositions(fixedPositions, value, '008', occurrence, 0, 'fixed-code');
  if (has008ForSerials(record.leader))
    yield* checkPositions(serialPositions, value, '008', occurrence, 0, 'fixed-code');
}

function* check006(value: string, occurrence: number): Generator<FieldFinding> {
  if (value.length !== 18) {
    yield {
      rule: 'fixed-length',
      severity: 'error',
      tag: '006',
      occurrence,
      found: String(value.length),
      expected: '18',
    };
    return;
  }
  yield* checkPositions(serialPositions, value, '006', occurrence, 17, 'fixed-code');
}

function* checkPositions(
  rules: readonly PositionRule[],
  value: string,
  tag: string,
  occurrence: number | undefined,
  shift: number,
  rule: RuleId,
): Generator<FieldFinding> {
  for (const { position, from, to, codes, shown, name, severity } of rules) {
    const found = value.slice(from - shift, to - shift);
    if (codes.test(found)) continue;
    const [first, last] = position.split('-').map((at) => String(Number(at) - shift).padStart(2, '0'));
    yield {
      rule,
      severity,
      tag,
      ...(occurrence !== undefined && { occurrence }),
      position: last === undefined ? first! : `${first}-${last}`,
      found: found.replaceAll(' ', '#'),
      expected: `${name}: ${shown.length > 20 ? 'see the list' : `one of ${shown}`}`,
    };
  }
}

function* checkDataField(
  rule: FieldRule,
  {
    tag,
    ind1,
    ind2,
    subfields,
  }: { tag: string; ind1: string; ind2: string; subfields: readonly { code: string; value: string }[] },
  occurrence: number,
  status: RecordStatus,
): Generator<FieldFinding> {
  if (rule.subfields.size === 0) return;
  for (const [at, indicator] of [ind1, ind2].entries()) {
    const allowed = rule.indicators[at]!;
    const shown = indicator === ' ' ? '#' : indicator;
    if (allowed === 'any' || allowed.includes(shown)) continue;
    const place = { tag, occurrence, indicator: (at + 1) as 1 | 2 };
    yield {
      rule: 'indicator-undefined',
      severity: 'warning',
      ...place,
      found: shown,
      expected: allowed.split('').join(' '),
    };
  }
  const seen = new Map<string, number>();
  for (const { code, value } of subfields) {
    const count = (seen.get(code) ?? 0) + 1;
    seen.set(code, count);
    const place = { tag, occurrence, subfield: code };
    if (value.trim() === '') yield { rule: 'subfield-empty', severity: 'warning', ...place };
    const defined = rule.subfields.get(code);
    // $9 and what is no lower-case letter or digit are for local use.
    if (defined === undefined) {
      if (/^[0-8a-z]$/.test(code))
        yield { rule: 'subfield-undefined', severity: 'warning', ...place, expected: rule.name };
    } else if (count === 2 && !defined.repeatable) yield { rule: 'subfield-repeated', severity: 'warning', ...place };
  }
  const has = (code: string): boolean => subfields.some((each) => each.code === code && each.value.trim() !== '');
  // Records of the other statuses carry almost nothing.
  const severityOf = (severity: Severity): Severity =>
    status === 'legacy' || (isGone(status) && tag !== '022') ? 'advice' : severity;
  for (const [code, { missing }] of rule.subfields) {
    if (missing === undefined || has(code) || (isGone(status) && code === 'l')) continue;
    // In an invalid 022 $y or $z may stand alone; then the record has no number, which is said by its own rule.
    if (tag === '022' && code === 'a') continue;
    yield {
      rule: 'subfield-missing',
      severity: severityOf(missing),
      tag,
      occurrence,
      subfield: code,
      expected: rule.name,
    };
  }
  if (rule.oneOf !== '' && ![...rule.oneOf].some(has)) {
    const expected = [...rule.oneOf].map((code) => `$${code}`).join(', ');
    yield { rule: 'subfield-one-of', severity: 'warning', tag, occurrence, expected };
  }
}

/** What the `work` schema leaves for later: a resource that has not come out yet cannot be classified. */
const laterForProvisional: ReadonlySet<string> = new Set(['080']);

function* checkPresence({ status }: Facts, counts: ReadonlyMap<string, number>): Generator<FieldFinding> {
  if (isGone(status)) return;
  const severityOf = (tag: string): Severity =>
    status === 'legacy' || filledByRegister.has(tag) || (status === 'provisional' && laterForProvisional.has(tag))
      ? 'advice'
      : 'error';
  for (const { tag, name, use } of fieldRules) {
    // Of 022 the rule `issn-missing` speaks.
    if (use !== 'mandatory' || counts.has(tag) || tag === '022') continue;
    const rule = filledByRegister.has(tag) ? 'field-filled' : 'field-missing';
    yield { rule, severity: severityOf(tag), tag, expected: name };
  }
  for (const [tag, other] of fieldGroups) {
    if (counts.has(tag) || counts.has(other)) continue;
    yield {
      rule: 'field-group-missing',
      severity: severityOf(tag),
      tag,
      found: other,
      expected: fieldRulesByTag.get(tag)!.name,
    };
  }
}
