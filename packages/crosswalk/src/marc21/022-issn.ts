/**
 * 022: the number the record is about, its ISSN-L, and the cancelled and incorrect numbers beside it (ISO 3297:2020, 9.2;
 * MARC 21 022; $v and $2 as the ISSN network uses them). Union catalogues have a dozen of these fields, so the number is chosen.
 */
import { type Issn, isIssn, parseIssn } from '@masthead/issn';
import { type DataField, isDataField, type Subfield } from '@masthead/marc';
import type { Serial } from '@masthead/serial';
import type { IssnEvidence, RecordProblem, Severity } from '../problems.ts';
import { type Draft, firstValue } from './draft.ts';
import type { RecordEditor } from './editor.ts';
import type { Rule } from './rule.ts';
import { sameData } from './same.ts';

/** Where a record is likely to say which of several numbers is its own. */
export interface Evidence {
  /** 001 and 035 `(ISSN)`. */
  readonly ownNumbers: readonly string[];
  /** $x of 760–787. */
  readonly related: readonly Issn[];
}

interface Choice {
  readonly field?: DataField;
  readonly issn?: Issn;
  readonly problems: readonly RecordProblem[];
}

/** Chooses the number a record is about among the $a of its 022 fields. */
export function chooseIssn(fields: readonly DataField[], evidence: Evidence): Choice {
  const problems: RecordProblem[] = [];
  const found: { field: DataField; issn: Issn }[] = [];
  const wrong: RecordProblem[] = [];
  let hasNumber = false;
  for (const field of fields) {
    for (const { code, value } of field.subfields) {
      if (code !== 'a' || value.trim() === '') continue;
      hasNumber = true;
      const number = numberOf(value);
      if (number.issn === undefined) {
        wrong.push(number.problem);
        continue;
      }
      if (number.problem !== undefined) problems.push(number.problem);
      if (!found.some(({ issn }) => issn === number.issn)) found.push({ field, issn: number.issn });
    }
  }
  const first = found[0];
  if (first === undefined) {
    if (!hasNumber) return { problems: [{ type: 'no-issn', severity: 'error', tag: '022' }] };
    return { problems: wrong.map((problem) => withSeverity(problem, 'error')) };
  }
  problems.push(...wrong);
  if (found.length === 1) return { ...first, problems };

  const decide = (evidenceOf: IssnEvidence, left: readonly { field: DataField; issn: Issn }[]): Choice | undefined => {
    const only = left[0];
    if (left.length !== 1 || only === undefined) return undefined;
    const others = found.filter((each) => each !== only).map(({ issn }) => issn);
    const advice: RecordProblem = {
      type: 'issn-chosen',
      severity: 'advice',
      tag: '022',
      taken: only.issn,
      others,
      evidence: evidenceOf,
    };
    return { ...only, problems: [...problems, advice] };
  };
  const linksToItself = (each: { field: DataField; issn: Issn }): boolean =>
    each.field.subfields.some(({ code, value }) => code === 'l' && numberOf(value).issn === each.issn);
  const choice =
    decide(
      'control-number',
      found.filter(({ issn }) => evidence.ownNumbers.includes(issn.replace('-', ''))),
    ) ??
    decide(
      'assigned-here',
      found.filter(({ field }) => field.ind1 === '0' || firstValue(field, '2') !== undefined),
    ) ??
    decide('linking-issn', found.filter(linksToItself)) ??
    decide(
      'not-related',
      found.filter(({ issn }) => !evidence.related.includes(issn)),
    );
  if (choice !== undefined) return choice;
  const others = found.slice(1).map(({ issn }) => issn);
  problems.push({ type: 'several-issn', severity: 'warning', tag: '022', taken: first.issn, others });
  return { ...first, problems };
}

type NumberOf =
  | { readonly issn: Issn; readonly problem?: RecordProblem }
  | { readonly issn?: undefined; readonly problem: RecordProblem };

/** Reads `0296-0672 (J'ai lu. Roman)` as well as `0296-0672`. */
function numberOf(value: string): NumberOf {
  if (isIssn(value)) return { issn: value };
  const whole = parseIssn(value);
  if (whole.ok) return { issn: whole.issn };
  const start = /^\s*(?:ISSN\s*)?([0-9]{4}[-‐-―−]?[0-9]{3}[0-9Xx])(?![0-9A-Za-z])(.*)$/s.exec(value);
  if (start !== null && start[2]!.trim() !== '') {
    const leading = parseIssn(start[1]!);
    if (leading.ok) {
      const text = start[2]!.trim();
      return {
        issn: leading.issn,
        problem: { type: 'text-after-issn', severity: 'warning', tag: '022', value, text },
      };
    }
    if (leading.problem.type === 'wrong-check-digit') return wrongDigit(value, leading.problem.meant);
  }
  if (whole.problem.type === 'wrong-check-digit') return wrongDigit(value, whole.problem.meant);
  return { problem: { type: 'not-an-issn', severity: 'warning', tag: '022', subfield: 'a', value } };
}

function wrongDigit(value: string, meant: Issn): { problem: RecordProblem } {
  return { problem: { type: 'wrong-check-digit', severity: 'warning', tag: '022', subfield: 'a', value, meant } };
}

function withSeverity(problem: RecordProblem, severity: Severity): RecordProblem {
  return { ...problem, severity };
}

/** The centre's code without the padding of ISSN+ (`_1`) or of UNIMARC (`03`). */
function centreOf(value: string): string {
  const text = value.trim().replace(/^_+/, '');
  return /^0[0-9]$/.test(text) ? text.slice(1) : text;
}

/** What 022 says, in the terms of a Serial. */
function part(serial: Serial): unknown[] {
  return [
    serial.issn,
    serial.issnL,
    serial.cancelledIssnL,
    serial.incorrect,
    serial.cancelled,
    serial.replacedBy,
    serial.centre,
  ];
}

function readParts(fields: readonly DataField[], draft: Draft): void {
  const { serial, problems } = draft;
  for (const field of fields) {
    for (const { code, value } of field.subfields) {
      const text = value.trim();
      if (text === '') continue;
      if (code === 'z') pushNew(serial.cancelled, text);
      else if (code === 'y') pushNew(serial.incorrect, text);
      else if (code === 'm') pushNew(serial.cancelledIssnL, text);
      else if (code === '2') serial.centre ??= centreOf(text);
      else if (code === 'l' || code === 'v') {
        const number = parseIssn(text);
        if (!number.ok) {
          const problem = numberOf(text).problem ?? undefined;
          if (problem !== undefined)
            problems.push({ ...problem, severity: 'warning', subfield: code } as RecordProblem);
        } else {
          const said = code === 'l' ? 'issnL' : 'replacedBy';
          const taken = serial[said] ?? number.issn;
          serial[said] = taken;
          if (taken !== number.issn) {
            const value = `$${code} ${taken} and ${number.issn}`;
            problems.push({ type: 'codes-disagree', severity: 'warning', tag: '022', value, taken });
          }
        }
      }
    }
  }
}

function pushNew(list: string[], value: string): void {
  if (!list.includes(value)) list.push(value);
}

/** The chosen field, and those that say something about the same number: with it again, or with no number of their own. */
function fieldsThatCount(fields: readonly DataField[], chosen: DataField, issn: Issn): DataField[] {
  return fields.length === 1
    ? [chosen]
    : [chosen, ...fields.filter((field) => field !== chosen && isAbout(field, issn))];
}

/** True for a field that has this number, or none of its own. */
export function isAbout(field: DataField, issn: Issn | undefined): boolean {
  const own = firstValue(field, 'a');
  return own === undefined || (issn !== undefined && numberOf(own).issn === issn);
}

const order = ['a', 'l', 'm', 'v', 'y', 'z', '2'];

function valuesOf(serial: Serial): ReadonlyMap<string, readonly string[]> {
  const one = (value: string | undefined): string[] => (value === undefined ? [] : [value]);
  return new Map([
    ['a', [serial.issn]],
    ['l', one(serial.issnL)],
    ['m', serial.cancelledIssnL],
    ['v', one(serial.replacedBy)],
    ['y', serial.incorrect],
    ['z', serial.cancelled],
    ['2', one(serial.centre)],
  ]);
}

function meaning(code: string, value: string): string {
  if (code === '2') return centreOf(value);
  if (code === 'a' || code === 'l' || code === 'v') return numberOf(value).issn ?? value;
  return value.trim();
}

export const issn: Rule = {
  tags: ['022'],
  read(field, draft) {
    if (isDataField(field)) draft.issnFields.push(field);
  },
  conclude(draft) {
    const related: Issn[] = [];
    for (const relation of draft.serial.relations) if (relation.issn !== undefined) related.push(relation.issn);
    const choice = chooseIssn(draft.issnFields, { ownNumbers: draft.ownNumbers, related });
    draft.problems.push(...choice.problems);
    if (choice.issn === undefined || choice.field === undefined) return;
    draft.serial.issn = choice.issn;
    readParts(fieldsThatCount(draft.issnFields, choice.field, choice.issn), draft);
  },
  write(serial, before, editor) {
    if (before !== undefined && sameData(part(before), part(serial))) return;
    writeNumbers(serial, before, editor);
  },
  examples: [
    {
      because:
        'the record of a resource in the Register: its number, ISSN-L, the wrong number it was printed with, its centre',
      fields: ['=022  0\\$a1520-6424$l1520-6424$y8756-6621$2_1'],
      says: { issn: '1520-6424' as Issn, issnL: '1520-6424' as Issn, incorrect: ['8756-6621'], centre: '1' },
      writes: ['=022  \\\\$a1520-6424$l1520-6424$y8756-6621$21'],
    },
    {
      because:
        'a merged cluster keeps its former ISSN-L in $m, a number given twice is in $z, $0 and $1 stay in the record',
      fields: ['=022  0\\$a1560-1560$l1234-1231$m1560-1560$z0028-0836$20'],
      says: {
        issn: '1560-1560' as Issn,
        issnL: '1234-1231' as Issn,
        cancelledIssnL: ['1560-1560'],
        cancelled: ['0028-0836'],
        centre: '0',
      },
      writes: ['=022  \\\\$a1560-1560$l1234-1231$m1560-1560$z0028-0836$20'],
    },
    {
      because: 'a cancelled record names the number that replaces it',
      fields: ['=022  \\\\$a0205-6429$v0206-5347$276'],
      says: { issn: '0205-6429' as Issn, replacedBy: '0206-5347' as Issn, centre: '76' },
    },
  ],
};

function writeNumbers(serial: Serial, before: Serial | undefined, editor: RecordEditor): void {
  const fields = editor.base.filter((field): field is DataField => field.tag === '022' && isDataField(field));
  const chosen =
    fields.find((field) =>
      field.subfields.some(({ code, value }) => code === 'a' && numberOf(value).issn === before?.issn),
    ) ?? fields[0];
  const values = valuesOf(serial);
  if (chosen === undefined) {
    const subfields = order.flatMap((code) => values.get(code)!.map((value) => ({ code, value })));
    editor.insert({ tag: '022', ind1: ' ', ind2: ' ', subfields }, undefined);
    return;
  }
  const subfields: Subfield[] = [];
  const done = new Set<string>();
  const emit = (code: string): void => {
    if (done.has(code)) return;
    done.add(code);
    const present = chosen.subfields.filter((each) => each.code === code);
    const meant = [...new Set(present.map(({ value }) => meaning(code, value)))];
    const wanted = values.get(code)!;
    subfields.push(...(sameData(meant, wanted) ? present : wanted.map((value) => ({ code, value }))));
  };
  for (const subfield of chosen.subfields) {
    if (!values.has(subfield.code)) subfields.push(subfield);
    else emit(subfield.code);
  }
  for (const code of order) emit(code);
  editor.replace(editor.base.indexOf(chosen), { ...chosen, subfields });
  for (const field of fields) {
    if (field === chosen) continue;
    const at = editor.base.indexOf(field);
    if (isAbout(field, before?.issn)) {
      // What other fields said of the number now stands in the chosen one.
      const rest = field.subfields.filter(({ code }) => !values.has(code));
      if (rest.length === 0) editor.remove(at);
      else if (rest.length < field.subfields.length) editor.replace(at, { ...field, subfields: rest });
    } else if (before !== undefined && before.issn !== serial.issn) {
      // Another number makes it another resource, whose numbers these are not.
      editor.remove(at);
    }
  }
}
