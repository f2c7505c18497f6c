/** Judges each field by itself: the table of fields, the positions of leader and 008, and whether what has to be there is. */
import { isControlField, isDataField } from '@masthead/marc';
import type { RecordStatus } from '@masthead/serial';
import { has008ForSerials } from '../marc21/draft.ts';
import type { Severity } from '../problems.ts';
import type { Facts, Found } from './facts.ts';
import { type FieldRule, fieldGroups, fieldRules, fieldRulesByTag, filledByRegister } from './fields.ts';
import { fixedPositions, leaderPositions, type PositionRule, serialPositions } from './fixed.ts';
import { materialOf006, materialPositions, positions007 } from './fixed-other.ts';
import { isOtherTag, otherFieldRules } from './other-fields.ts';
import type { RuleId } from './sentences.ts';

export type FieldFinding = Found & { readonly rule: RuleId; readonly severity: Severity };

export function* checkFields(facts: Facts): Generator<FieldFinding> {
  yield* checkLeader(facts);
  const counts = new Map<string, number>();
  for (const field of facts.record.fields) {
    const { tag } = field;
    const occurrence = (counts.get(tag) ?? 0) + 1;
    counts.set(tag, occurrence);
    const rule = fieldRulesByTag.get(tag) ?? otherFieldRules.get(tag);
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
      else if (tag === '006') yield* check006(field.value, occurrence);
      else if (tag === '007') yield* check007(field.value, occurrence);
    } else if (isDataField(field)) yield* checkDataField(rule, field, occurrence, facts.status);
  }
  yield* checkPresence(facts, counts);
}

/** Local use: 9 anywhere in the tag (MARC 21, "Local fields"). */
function isKnownTag(tag: string): boolean {
  return isOtherTag(tag) || tag.includes('9') || !/^[0-9]{3}$/.test(tag);
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
  const material = materialOf006(record.leader.charAt(6));
  if (has008ForSerials(record.leader))
    yield* checkPositions(serialPositions, value, '008', occurrence, 0, 'fixed-code');
  else if (material !== undefined && material !== 'serials')
    yield* checkPositions(materialPositions[material], value, '008', occurrence, 0, 'fixed-code');
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
  const material = materialOf006(value);
  if (material === undefined) {
    const expected = 'form of material: one of acdefgijkmoprst';
    yield {
      rule: 'fixed-code',
      severity: 'warning',
      tag: '006',
      occurrence,
      position: '00',
      found: shown(value),
      expected,
    };
    return;
  }
  const rules = material === 'serials' ? serialPositions : materialPositions[material];
  yield* checkPositions(rules, value, '006', occurrence, 17, 'fixed-code');
}

function* check007(value: string, occurrence: number): Generator<FieldFinding> {
  const rules = positions007.get(value.charAt(0));
  if (rules === undefined) {
    const expected = `category: one of ${[...positions007.keys()].join('')}`;
    yield {
      rule: 'fixed-code',
      severity: 'error',
      tag: '007',
      occurrence,
      position: '00',
      found: shown(value),
      expected,
    };
    return;
  }
  // It may end where nothing more is known.
  const there = rules.filter(({ to }) => to <= value.length);
  yield* checkPositions(there, value, '007', occurrence, 0, 'fixed-code');
}

const shown = (value: string): string => value.charAt(0).replace(' ', '#');

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
  // The Register does not read these.
  const isOther = rule.use === 'other';
  const severityOfForm: Severity = isOther ? 'advice' : 'warning';
  for (const [at, indicator] of [ind1, ind2].entries()) {
    const allowed = rule.indicators[at]!;
    const shown = indicator === ' ' ? '#' : indicator;
    if (allowed === 'any' || allowed.includes(shown)) continue;
    const place = { tag, occurrence, indicator: (at + 1) as 1 | 2 };
    yield {
      rule: 'indicator-undefined',
      severity: severityOfForm,
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
    if (value.trim() === '') yield { rule: 'subfield-empty', severity: severityOfForm, ...place };
    const defined = rule.subfields.get(code);
    // $9 and what is no lower-case letter or digit are for local use.
    if (defined === undefined) {
      if ((isOther ? /^[a-z]$/ : /^[0-8a-z]$/).test(code))
        yield { rule: 'subfield-undefined', severity: severityOfForm, ...place, expected: rule.name };
    } else if (count === 2 && !defined.repeatable)
      yield { rule: 'subfield-repeated', severity: severityOfForm, ...place };
  }
  const has = (code: string): boolean => subfields.some((each) => each.code === code && each.value.trim() !== '');
  // Records of the other statuses carry almost nothing.
  const severityOf = (severity: Severity): Severity =>
    status === 'legacy' || (isGone(status) && tag !== '022') || (status === 'provisional' && relaxed.has(tag))
      ? 'advice'
      : severity;
  for (const [code, { missing }] of rule.subfields) {
    if (missing === undefined || has(code) || (isGone(status) && code === 'l')) continue;
    // In 022 $y or $z may stand alone, with nothing else to say; that the record has no number at all is said by its own rule.
    if (tag === '022' && (code === 'a' || !has('a'))) continue;
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
/** Fields that the `work` schema takes without their $a. */
const relaxed: ReadonlySet<string> = new Set(['080', '082', '210', '710', '711', '720']);

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
  for (const [tag, other, name] of fieldGroups) {
    if (counts.has(tag) || counts.has(other)) continue;
    yield {
      rule: 'field-group-missing',
      severity: severityOf(tag),
      tag,
      found: other,
      expected: name,
    };
  }
}
