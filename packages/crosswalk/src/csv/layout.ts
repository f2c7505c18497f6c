/** The columns of a list: their names as they stand, what they hold, and where each kind is found. */
import { type ColumnKind, type ColumnMeaning, columnMeaning } from './columns.ts';

export interface Column {
  readonly name: string;
  readonly meaning?: ColumnMeaning;
}

export interface Layout {
  readonly columns: readonly Column[];
  /** Indexes of the columns that hold numbers of the row itself. */
  readonly numbers: readonly number[];
  /** Indexes of the columns that nothing reads. */
  readonly unrecognised: readonly number[];
  readonly places: ReadonlyMap<string, number>;
}

function keyOf(kind: ColumnKind, number: number | undefined): string {
  return number === undefined ? kind : `${kind} ${number}`;
}

/** Of two columns with the same meaning the first is read; the other is kept as it is. */
export function layoutOf(names: readonly string[]): Layout {
  const seen = new Set<string>();
  let columns = names.map((name): Column => {
    const meaning = columnMeaning(name);
    if (meaning === undefined) return { name };
    const key = keyOf(meaning.kind, meaning.number);
    if (seen.has(key)) return { name };
    seen.add(key);
    return { name, meaning };
  });
  // Beside a column for the online number, plain `ISSN` is the number of the print version.
  if (seen.has('issn-online') && !seen.has('issn-print')) {
    columns = columns.map((column) =>
      column.meaning?.kind === 'issn' && column.meaning.number === undefined
        ? { ...column, meaning: { kind: 'issn-print' } }
        : column,
    );
  }
  const places = new Map<string, number>();
  const numbers: number[] = [];
  const unrecognised: number[] = [];
  columns.forEach(({ meaning }, at) => {
    if (meaning === undefined) {
      unrecognised.push(at);
      return;
    }
    places.set(keyOf(meaning.kind, meaning.number), at);
    if (meaning.kind === 'issn' || meaning.kind === 'issn-print' || meaning.kind === 'issn-online') numbers.push(at);
  });
  return { columns, numbers, unrecognised, places };
}

export function columnAt(layout: Layout, kind: ColumnKind, number?: number): number | undefined {
  return layout.places.get(keyOf(kind, number));
}

/** True when some column holds ISSNs or ISSN-Ls. */
export function hasNumbers(layout: Layout): boolean {
  return layout.numbers.length > 0 || layout.places.has('issn-l');
}

/** True when some column holds titles. */
export function hasTitles(layout: Layout): boolean {
  return layout.places.has('title') || layout.places.has('key-title');
}
