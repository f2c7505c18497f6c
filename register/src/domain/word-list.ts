/** A word list as the register keeps it: its entries as text, the report of its reading, and whether it can be taken at all. */
import {
  entryToRow,
  isRowProblem,
  type LtwaEntry,
  type LtwaFile,
  type LtwaForm,
  type LtwaProblem,
  type LtwaRow,
  type Repair,
  type RepairName,
  type RowProblem,
  repairRule,
  rowToEntry,
} from '@masthead/iso4';

/** What was found when a list was read, as it is kept beside the list. */
export interface WordListReport {
  readonly form: LtwaForm;
  /** How often each repair was made. */
  readonly repairCounts: Readonly<Partial<Record<RepairName, number>>>;
  /** The repairs that change what a row says, in the order of the file; the first `mostKept`. */
  readonly repairs: readonly Repair[];
  /** Rows that are no entry, and rows that someone should look at; the first `mostKept`. */
  readonly problems: readonly RowProblem[];
  readonly refusedRows: number;
  readonly doubtfulRows: number;
}

/** Why a file cannot become a word list of the register. */
export type WordListRefusal =
  | { readonly type: 'no-list'; readonly problem: LtwaProblem }
  | { readonly type: 'no-entries' }
  | { readonly type: 'mostly-unreadable'; readonly rows: number; readonly refused: number; readonly first: RowProblem };

/** Rows of either kind that a report keeps: the published list needs about 600. */
const mostKept = 5000;
/**
 * A list of which more is not understood was damaged on the way: saved in an encoding that lacks letters (7% of the published list in
 * Windows-1252), or with its ends of words taken for formulas (0.4%). Of the published lists one row in 56,000 is refused.
 */
const mostRefused = { share: 0.1, rows: 20, shareOfMany: 0.002 };

export function reportOf({ form, repairs, problems }: LtwaFile & { readonly form: LtwaForm }): WordListReport {
  const repairCounts: Partial<Record<RepairName, number>> = {};
  for (const { rule } of repairs) repairCounts[rule] = (repairCounts[rule] ?? 0) + 1;
  const rows = problems.filter(isRowProblem);
  return {
    form,
    repairCounts,
    repairs: repairs.filter(({ rule }) => repairRule(rule).kind === 'content').slice(0, mostKept),
    problems: rows.slice(0, mostKept),
    refusedRows: rows.filter(({ taken, type }) => !taken && type !== 'before-header').length,
    doubtfulRows: rows.filter(({ taken }) => taken).length,
  };
}

/** Undefined: the list can be taken. A row that repeats another, and what stands above the header, is understood well enough. */
export function refusalOf({ entries, problems }: LtwaFile): WordListRefusal | undefined {
  const whole = problems.find((problem) => !isRowProblem(problem));
  if (whole) return { type: 'no-list', problem: whole };
  const refused = problems.filter(
    (problem): problem is RowProblem =>
      isRowProblem(problem) && !problem.taken && problem.type !== 'repeated' && problem.type !== 'before-header',
  );
  const rows = new Set(entries.map(({ line }) => line)).size + refused.length;
  const { length } = refused;
  if (length > rows * mostRefused.share || (length > mostRefused.rows && length > rows * mostRefused.shareOfMany)) {
    return { type: 'mostly-unreadable', rows, refused: refused.length, first: refused[0]! };
  }
  return entries.length === 0 ? { type: 'no-entries' } : undefined;
}

/** The entries as text: a JSON array a line. */
export function entriesToContent(entries: readonly LtwaEntry[]): string {
  return entries.map((entry) => JSON.stringify(entryToRow(entry))).join('\n');
}

export function contentToEntries(content: string): LtwaEntry[] {
  // One call for the whole list: three times as fast as one for each line.
  const rows = JSON.parse(`[${content.replaceAll('\n', ',')}]`) as LtwaRow[];
  return rows.map(rowToEntry);
}
