/** One cell of a CSV file: quoting (RFC 4180), and the guard that keeps spreadsheets from taking a title for a formula. */

// Characters that make Excel, LibreOffice or Google Sheets read a cell as a formula, full-width forms included.
const formula = /^'*[=+\-@\t\r＝＋－＠]/;
const guarded = /^'+[=+\-@\t\r＝＋－＠]/;

/** A cell that would be read as a formula gets an apostrophe before it; `unguardCell` takes exactly that one away. */
export function guardCell(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** Also reads `="0028-0836"`, the formula by which people keep a spreadsheet from taking a number for a sum or a date. */
export function unguardCell(text: string): string {
  const constant = text.charCodeAt(0) === 0x3d ? /^="([^"]*)"$/.exec(text)?.[1] : undefined;
  if (constant !== undefined) return constant;
  return text.charCodeAt(0) === 0x27 && guarded.test(text) ? text.slice(1) : text;
}

/** A cell as it stands in the file: guarded, and quoted when it holds a quote, a comma, a line end or space at its ends. */
export function writeCell(text: string, delimiter = ','): string {
  const safe = guardCell(text);
  if (!/["\r\n]|^\s|\s$/.test(safe) && !safe.includes(delimiter)) return safe;
  return `"${safe.replaceAll('"', '""')}"`;
}

export interface Cells {
  readonly cells: string[];
  /** Index of the first cell with text after its closing quote. */
  readonly strayAt?: number;
}

/** A row's cells. After a tab, quotes only count when they enclose a whole cell; elsewhere they are part of the text. */
export function splitCells(row: string, delimiter: string): Cells {
  const cells: string[] = [];
  if (!row.includes('"')) {
    cells.push(...row.split(delimiter));
    return { cells };
  }
  if (delimiter === '\t') {
    for (const cell of row.split(delimiter)) cells.push(isQuoted(cell) ? unquote(cell) : cell);
    return { cells };
  }
  let strayAt: number | undefined;
  let at = 0;
  for (;;) {
    let cell: string;
    if (row.charAt(at) === '"') {
      let close = row.indexOf('"', at + 1);
      while (close >= 0 && row.charAt(close + 1) === '"') close = row.indexOf('"', close + 2);
      if (close < 0) close = row.length;
      cell = row.slice(at + 1, close).replaceAll('""', '"');
      let end = row.indexOf(delimiter, close + 1);
      if (end < 0) end = row.length;
      const rest = row.slice(close + 1, end);
      if (rest.trim() !== '') {
        strayAt ??= cells.length;
        cell += rest;
      }
      at = end;
    } else {
      let end = row.indexOf(delimiter, at);
      if (end < 0) end = row.length;
      cell = row.slice(at, end);
      at = end;
    }
    cells.push(cell);
    if (at >= row.length) break;
    at += delimiter.length;
    if (at === row.length) {
      cells.push('');
      break;
    }
  }
  return strayAt === undefined ? { cells } : { cells, strayAt };
}

function isQuoted(cell: string): boolean {
  if (cell.length < 2 || !cell.startsWith('"') || !cell.endsWith('"')) return false;
  return !cell.slice(1, -1).replaceAll('""', '').includes('"');
}

function unquote(cell: string): string {
  return cell.slice(1, -1).replaceAll('""', '"');
}
