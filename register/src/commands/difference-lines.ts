/** Differences between two records as lines for people: what goes begins with `-`, what comes with `+`, what stands elsewhere with `~`. */
import { type Field, type MarcRecord, writeLines } from '@masthead/marc';
import type { FieldDifference } from '../domain/record-differences.ts';

export function differenceLines(differences: readonly FieldDifference[]): string[] {
  return differences.flatMap(linesOf);
}

function linesOf(one: FieldDifference): string[] {
  switch (one.type) {
    case 'positions':
      return [`- =${one.tag}  ${one.before}`, `+ =${one.tag}  ${one.after}`];
    case 'added':
      return [`+ ${fieldLine(one.after)}`];
    case 'removed':
      return [`- ${fieldLine(one.before)}`];
    case 'changed':
      return [`- ${fieldLine(one.before)}`, `+ ${fieldLine(one.after)}`];
    case 'moved':
      return [`~ ${fieldLine(one.field)}`];
  }
}

/** The lines of a record, without the empty one at its end. */
export function recordLines(record: MarcRecord): string[] {
  return writeLines(record)
    .split('\n')
    .filter((line) => line !== '');
}

function fieldLine(field: Field): string {
  const lines = recordLines({ leader: ' '.repeat(24), fields: [field] });
  return lines.filter((line) => !line.startsWith('=LDR')).join(' ');
}
