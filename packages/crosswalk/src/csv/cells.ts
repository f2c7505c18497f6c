/** One cell of a CSV file: quoting (RFC 4180), and the guard that keeps spreadsheets from taking a title for a formula. */

// Characters that make Excel, LibreOffice or Google Sheets read a cell as a formula, full-width forms included.
const formula = /^'*[=+\-@\t\r＝＋－＠]/;
const guarded = /^'+[=+\-@\t\r＝＋－＠]/;

/** A cell that would be read as a formula gets an apostrophe before it; `unguardCell` takes exactly that one away. */
export function guardCell(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

export function unguardCell(text: string): string {
  return text.charCodeAt(0) === 0x27 && guarded.test(text) ? text.slice(1) : text;
}

/** A cell as it stands in the file: guarded, and quoted when it holds a quote, a comma, a line end or space at its ends. */
export function writeCell(text: string, delimiter = ','): string {
  const safe = guardCell(text);
  if (!/["\r\n]|^\s|\s$/.test(safe) && !safe.includes(delimiter)) return safe;
  return `"${safe.replaceAll('"', '""')}"`;
}
