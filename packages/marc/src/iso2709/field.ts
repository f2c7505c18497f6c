/** One variable field: two indicators, then subfields behind their delimiters (ISO 2709, 4.5; MARC 21 "Record Structure"). */
import { preview } from '../characters.ts';
import type { MarcProblem } from '../problems.ts';
import type { Field, Subfield } from '../record.ts';
import { isControlTag } from '../tags.ts';

const DELIMITER = '\x1f';

/** Reads a field whatever its shape; what is unusual goes to `problems`, at the field's `offset`. */
export function readField(tag: string, text: string, offset: number, problems: MarcProblem[]): Field {
  const warn = { severity: 'warning', offset, tag } as const;
  const first = text.indexOf(DELIMITER);
  if (isControlTag(tag)) {
    if (first === -1) return { tag, value: text };
    problems.push({ type: 'control-field-with-subfields', ...warn });
  }
  const [ind1, ind2, rest] = takeIndicators(first === -1 ? text : text.slice(0, first));
  if (first === -1 && rest !== '') {
    problems.push({ type: 'field-without-subfields', ...warn });
    return { tag, value: text };
  }
  if (ind1 === undefined || ind2 === undefined) {
    problems.push({ type: 'missing-indicators', found: ind1 ?? '', ...warn });
  }
  for (const indicator of [ind1, ind2]) {
    if (indicator !== undefined && !/^[\x20-\x7e]$/.test(indicator)) {
      problems.push({ type: 'bad-indicator', found: indicator, ...warn });
    }
  }
  if (rest !== '') problems.push({ type: 'text-outside-subfields', text: preview(rest, 1000), ...warn });
  const subfields = first === -1 ? [] : readSubfields(text.slice(first + 1), warn, problems);
  return { tag, ind1: ind1 ?? ' ', ind2: ind2 ?? ' ', subfields };
}

/** The first two characters, and what follows them. By code point, so that no character is cut. */
export function takeIndicators(text: string): [string | undefined, string | undefined, string] {
  const ind1 = firstCharacter(text);
  const ind2 = firstCharacter(text.slice(ind1?.length ?? 0));
  return [ind1, ind2, text.slice((ind1?.length ?? 0) + (ind2?.length ?? 0))];
}

function readSubfields(
  text: string,
  warn: { severity: 'warning'; offset: number; tag: string },
  problems: MarcProblem[],
): Subfield[] {
  const subfields: Subfield[] = [];
  for (const part of text.split(DELIMITER)) {
    const code = firstCharacter(part);
    if (code === undefined) {
      problems.push({ type: 'subfield-without-code', ...warn });
      continue;
    }
    if (!/^[\x21-\x7e]$/.test(code)) problems.push({ type: 'bad-subfield-code', found: code, ...warn });
    subfields.push({ code, value: part.slice(code.length) });
  }
  return subfields;
}

function firstCharacter(text: string): string | undefined {
  const code = text.codePointAt(0);
  return code === undefined ? undefined : String.fromCodePoint(code);
}
