/** The numbers of a row. */
import { type Issn, parseAnyIssn } from '@masthead/issn';
import type { Medium } from '@masthead/serial';
import { unguardCell } from './cells.ts';
import { badNumber, numberIn, type Row } from './row-cells.ts';
import { isNothing } from './values.ts';

/** A number found in a row, and what its own column says of it. */
export interface Numbered {
  readonly issn: Issn;
  /** Of numbered columns, which. */
  readonly group: number | undefined;
  medium?: Medium;
}

/** All valid numbers of the row, each once; what is no number is a problem. */
export function numbersOf(row: Row): Numbered[] {
  const found: Numbered[] = [];
  for (const at of row.layout.numbers) {
    const cell = unguardCell(row.cells[at]!.trim()).trim();
    if (isNothing(cell)) continue;
    const { meaning } = row.layout.columns[at]!;
    const medium = meaning!.kind === 'issn-print' ? 'print' : meaning!.kind === 'issn-online' ? 'online' : undefined;
    for (const text of partsOf(cell)) {
      const number = parseAnyIssn(text);
      if (!number.ok) {
        badNumber(row, at, text, number.problem, 'error');
        continue;
      }
      const same = found.find(({ issn }) => issn === number.issn);
      if (same === undefined) {
        found.push({ issn: number.issn, group: meaning!.number, ...(medium === undefined ? {} : { medium }) });
      } else if (same.medium !== medium) {
        // One number for both versions: which of them it is the list does not know.
        delete same.medium;
        row.problems.push({ type: 'same-issn-twice', severity: 'warning', issn: number.issn });
      }
    }
  }
  if (found.length > 0) {
    // A number that is wrong beside one that is right is not the end of the row.
    row.problems.forEach((problem, at) => {
      if (problem.type === 'bad-issn') row.problems[at] = { ...problem, severity: 'warning' };
    });
  } else if (row.layout.numbers.length === 0) {
    // A list whose only numbers are ISSN-Ls is about those.
    const issnL = numberIn(row, 'issn-l');
    if (issnL !== undefined) found.push({ issn: issnL, group: undefined });
  }
  return found;
}

/** Numbers in one cell. A hyphen or space within a number is not a separator: `0028 0836`. */
export function partsOf(cell: string): string[] {
  if (parseAnyIssn(cell).ok) return [cell];
  return cell.split(/[\s,;|/]+/).filter((part) => part !== '');
}
