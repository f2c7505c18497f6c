/** One line of line text: `=TAG`, two blanks, then a value, or two indicators and subfields behind `$`. */

import { preview } from '../characters.ts';
import { acceptCode, acceptIndicator, acceptTag } from '../content.ts';
import type { MarcProblem } from '../problems.ts';
import type { Field, Subfield } from '../record.ts';
import { isControlTag } from '../tags.ts';
import { decodeMnemonics, takeCharacter } from './mnemonics.ts';

/** The tag as written, or undefined when the line is no field. */
export function tagOfLine(line: string): string | undefined {
  return /^=([\x21-\x7e]{1,3})(?: |$)/.exec(line)?.[1];
}

export function isLeaderLine(tag: string): boolean {
  return tag === 'LDR' || tag === '000';
}

/** The field of a line whose tag is `found`. Undefined when the tag can be none; then `problems` says so. */
export function readFieldLine(line: string, found: string, offset: number, problems: MarcProblem[]): Field | undefined {
  const at = (): number => offset;
  const tag = acceptTag(found, at, problems);
  if (tag === undefined) return undefined;
  const unknown: string[] = [];
  const field = readBody(bodyOf(line, found, tag), tag, offset, unknown, problems);
  const [first] = unknown;
  if (first !== undefined) {
    const found = preview(first);
    problems.push({ type: 'unknown-mnemonic', severity: 'warning', offset, tag, found, count: unknown.length });
  }
  return field;
}

/**
 * What follows the tag and two blanks. Some programs write one blank: then the second is the first indicator, which is
 * seen by the place of the first `$`.
 */
function bodyOf(line: string, found: string, tag: string): string {
  const rest = line.slice(1 + found.length);
  const one = rest.slice(1);
  if (!rest.startsWith('  ')) return one;
  const two = rest.slice(2);
  return !isControlTag(tag) && one.indexOf('$') === 2 ? one : two;
}

function readBody(body: string, tag: string, offset: number, unknown: string[], problems: MarcProblem[]): Field {
  const at = (): number => offset;
  const [head, ...parts] = body.split('$') as [string, ...string[]];
  if (isControlTag(tag)) {
    // Only what cannot be a value is taken for indicators and subfields.
    if (parts.length === 0 || !/^[\\ 0-9]{2}$/.test(head)) {
      return { tag, value: decodeMnemonics(body.replaceAll('\\', ' '), unknown) };
    }
    problems.push({ type: 'control-field-with-subfields', severity: 'warning', offset, tag });
  }
  const first = takeCharacter(head);
  const second = takeCharacter(first?.[1] ?? '');
  const rest = second?.[1] ?? '';
  if (parts.length === 0 && rest !== '') {
    problems.push({ type: 'field-without-subfields', severity: 'warning', offset, tag });
    return { tag, value: decodeMnemonics(body.replaceAll('\\', ' '), unknown) };
  }
  const ind1 = acceptIndicator(first && indicatorOf(first[0], head), tag, at, problems);
  const ind2 = acceptIndicator(second && indicatorOf(second[0], first?.[1] ?? ''), tag, at, problems);
  if (rest !== '') {
    problems.push({ type: 'text-outside-subfields', severity: 'warning', offset, tag, text: preview(rest, 1000) });
  }
  const subfields: Subfield[] = [];
  for (const part of parts) {
    const taken = takeCharacter(part);
    if (!taken) {
      problems.push({ type: 'subfield-without-code', severity: 'warning', offset, tag });
      continue;
    }
    const value = decodeMnemonics(taken[1], unknown);
    subfields.push({ code: acceptCode(taken[0], tag, at, problems), value });
  }
  return { tag, ind1, ind2, subfields };
}

/** A backslash stands for a blank, unless it was written `{bsol}`. */
function indicatorOf(character: string, source: string): string {
  return character === '\\' && source.startsWith('\\') ? ' ' : character;
}
