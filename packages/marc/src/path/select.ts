/** Takes from a record what a path says. */
import { linkageOf } from '../linkage.ts';
import { type Field, isControlField, type MarcRecord } from '../record.ts';
import { type MarcPath, type MarcPathStep, marcPath } from './parse.ts';

/**
 * Every value that `path` takes, in record order, one per subfield, control field or range of positions. Never empty
 * texts for positions beyond the end. A text is parsed each time; for many records give a `MarcPath`.
 * Throws `TypeError` when a text is no path.
 */
export function selectMarc(record: MarcRecord, path: MarcPath | string): string[] {
  const values: string[] = [];
  for (const step of (typeof path === 'string' ? marcPath(path) : path).steps) {
    if (step.tag === 'LDR') takeText(record.leader, step, values);
    for (const field of record.fields) {
      if (!isMatch(field, step)) continue;
      if (isControlField(field)) {
        if (step.codes === '') takeText(field.value, step, values);
        continue;
      }
      for (const { code, value } of field.subfields) {
        if (step.codes === '' || step.codes.includes(code)) takeText(value, step, values);
      }
    }
  }
  return values;
}

/** The first value that `path` takes. */
export function selectFirst(record: MarcRecord, path: MarcPath | string): string | undefined {
  return selectMarc(record, path)[0];
}

/** The fields that `path` speaks of, whether or not they have its subfields. */
export function selectFields(record: MarcRecord, path: MarcPath | string): Field[] {
  const { steps } = typeof path === 'string' ? marcPath(path) : path;
  return steps.flatMap((step) => record.fields.filter((field) => isMatch(field, step)));
}

function isMatch(field: Field, step: MarcPathStep): boolean {
  const tag = step.alternate ? (field.tag === '880' ? (linkageOf(field)?.tag ?? '') : '') : field.tag;
  if (!isTagMatch(tag, step.tag)) return false;
  if (step.ind1 === undefined && step.ind2 === undefined) return true;
  return (
    !isControlField(field) &&
    (step.ind1 === undefined || step.ind1 === field.ind1) &&
    (step.ind2 === undefined || step.ind2 === field.ind2)
  );
}

function isTagMatch(tag: string, pattern: string): boolean {
  if (tag === pattern) return true;
  if (tag.length !== 3 || !pattern.includes('.')) return false;
  for (let index = 0; index < 3; index++) {
    if (pattern[index] !== '.' && pattern[index] !== tag[index]) return false;
  }
  return true;
}

function takeText(text: string, step: MarcPathStep, values: string[]): void {
  if (!step.positions) {
    values.push(text);
    return;
  }
  const [from, to] = step.positions;
  if (from < text.length) values.push(text.slice(from, to + 1));
}
