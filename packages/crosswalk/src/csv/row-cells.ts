/** A row being read: its cells by what their columns hold, and what is found on the way. */
import { type Issn, type IssnProblem, parseAnyIssn } from '@masthead/issn';
import type { ListRowProblem } from '../problems.ts';
import { unguardCell } from './cells.ts';
import type { ColumnKind } from './columns.ts';
import { columnAt, type Layout } from './layout.ts';
import { isNothing } from './values.ts';

export interface Row {
  readonly cells: readonly string[];
  readonly layout: Layout;
  readonly problems: ListRowProblem[];
  readonly source: Record<string, string>;
}

type UnknownList = Extract<ListRowProblem, { type: 'unknown-value' }>['list'];

/** The text of a cell; undefined when there is no such column, or nothing in it. */
export function textOf(row: Row, kind: ColumnKind, number?: number): string | undefined {
  const at = columnAt(row.layout, kind, number);
  if (at === undefined) return undefined;
  const text = unguardCell(row.cells[at]!).trim();
  // There are resources called NA; a year or a language is not.
  return text === '' || (isNothing(text) && !kind.endsWith('title')) ? undefined : text;
}

/** Says that a value is not known; the cell stays in the source as it is. */
export function unknown(row: Row, kind: ColumnKind, list: UnknownList, value: string, number?: number): void {
  const at = columnAt(row.layout, kind, number)!;
  const column = row.layout.columns[at]!.name;
  row.problems.push({ type: 'unknown-value', severity: 'warning', column, list, value });
  row.source[column] = row.cells[at]!;
}

/** Says that a text is no ISSN: an error until another number of the row turns out to be one. */
export function badNumber(
  row: Row,
  at: number,
  value: string,
  problem: IssnProblem,
  severity: 'error' | 'warning',
): void {
  const { name: column } = row.layout.columns[at]!;
  const hint = problem.type === 'wrong-check-digit' ? { meant: problem.meant } : {};
  row.problems.push({ type: 'bad-issn', severity, column, value, ...hint });
  row.source[column] = row.cells[at]!;
}

/** The number in a column that says more of a row's number; one that is no ISSN is a warning. */
export function numberIn(row: Row, kind: ColumnKind): Issn | undefined {
  const text = textOf(row, kind);
  if (text === undefined) return undefined;
  const number = parseAnyIssn(text);
  if (number.ok) return number.issn;
  badNumber(row, columnAt(row.layout, kind)!, text, number.problem, 'warning');
  return undefined;
}
