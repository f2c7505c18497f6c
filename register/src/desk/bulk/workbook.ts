/**
 * A workbook of a few sheets (ECMA-376-1, SpreadsheetML) and its plain sister, CSV: cells are text and nothing else, so that what begins with
 * = + - @ or a tab stays what it says. In a workbook by its type and format; in a CSV, which has no types, an apostrophe stands before it.
 */
import { strToU8, zipSync } from 'fflate';
import { columnLetters } from '../../actions/requests/read-request-file.ts';

export interface Sheet {
  readonly name: string;
  /** The first is the head. */
  readonly rows: readonly (readonly string[])[];
  /** In characters, by column. */
  readonly widths?: readonly number[];
  /** Not shown: lists that other sheets choose from. */
  readonly hidden?: true;
  /** Read from the right. */
  readonly rightToLeft?: boolean;
  /** Rows that are only to be looked at, such as the example; from 0. */
  readonly quiet?: readonly number[];
  /** Cells to look at; row and column from 0. */
  readonly marked?: readonly (readonly [row: number, column: number])[];
  /** Columns that are filled by choosing: column from 0, and the cells of another sheet that hold the choices. */
  readonly choices?: readonly {
    readonly column: number;
    readonly of: string;
    readonly strict: boolean;
    readonly refusal?: string;
  }[];
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const contentTypes = 'http://schemas.openxmlformats.org/package/2006/content-types';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const typeOf = (part: string): string => `application/vnd.openxmlformats-officedocument.spreadsheetml.${part}+xml`;

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Characters of a cell (Excel's limit). */
const longest = 32_767;

/** Styles by place in `cellXfs`: 1 text, 2 head, 3 quiet, 4 marked. All have the format "text" (18.8.30, number 49). */
const styles =
  `<styleSheet xmlns="${main}"><fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font>` +
  '<font><i/><sz val="11"/><color rgb="FF6B6B6B"/><name val="Calibri"/></font></fonts>' +
  '<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFEFEBE2"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFBE3C8"/></patternFill></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5">' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  [
    [0, 0],
    [1, 2],
    [2, 0],
    [0, 3],
  ]
    .map(
      ([font, fill], at) =>
        `<xf numFmtId="49" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"${at === 1 ? ' applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf>' : '/>'}`,
    )
    .join('') +
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

const escaped = (text: string): string =>
  text
    // What XML 1.0 has no place for.
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"]/g, (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[one]!)
    // `_x0041_` would be read as an escape (22.9.2.19).
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

/** The first day that a ZIP can tell: the same content gives the same bytes. */
const mtime = new Date(1980, 0, 1, 12);

export function writeWorkbook(sheets: readonly Sheet[]): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      `<Types xmlns="${contentTypes}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="${typeOf('sheet.main')}"/><Override PartName="/xl/styles.xml" ContentType="${typeOf('styles')}"/>` +
      `${sheets.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${typeOf('worksheet')}"/>`).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${officeRelations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${officeRelations}"><sheets>${sheets
      .map(
        ({ name, hidden }, at) =>
          `<sheet name="${escaped(sheetName(name))}" sheetId="${at + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packageRelations}">${sheets
      .map(
        (_, at) =>
          `<Relationship Id="rId${at + 1}" Type="${officeRelations}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
      )
      .join(
        '',
      )}<Relationship Id="rId${sheets.length + 1}" Type="${officeRelations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': styles,
  };
  for (const [at, sheet] of sheets.entries()) parts[`xl/worksheets/sheet${at + 1}.xml`] = sheetXml(sheet);
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, [strToU8(declaration + text), { mtime }]])),
    { level: 6 },
  );
}

/** 31 characters without those that a name of a sheet may not have. */
const sheetName = (name: string): string => name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);

function sheetXml({ rows, widths = [], rightToLeft, quiet = [], marked = [], choices = [] }: Sheet): string {
  const looked = new Set(marked.map(([row, column]) => `${row} ${column}`));
  const columns = Math.max(...rows.map(({ length }) => length), widths.length, 1);
  const cols = Array.from(
    { length: columns },
    (_, at) => `<col min="${at + 1}" max="${at + 1}" width="${widths[at] ?? 18}" style="1" customWidth="1"/>`,
  ).join('');
  const data = rows
    .map((cells, row) => {
      const style = (column: number): number =>
        row === 0 ? 2 : looked.has(`${row} ${column}`) ? 4 : quiet.includes(row) ? 3 : 1;
      const made = cells.map((text, column) =>
        text === '' && style(column) !== 4
          ? ''
          : `<c r="${columnLetters(column)}${row + 1}" s="${style(column)}" t="inlineStr"><is><t xml:space="preserve">${escaped(text.slice(0, longest))}</t></is></c>`,
      );
      return `<row r="${row + 1}">${made.join('')}</row>`;
    })
    .join('');
  const validations = choices
    .map(({ column, of, strict, refusal }) => {
      const letters = columnLetters(column);
      return `<dataValidation type="list" allowBlank="1" showErrorMessage="${strict ? 1 : 0}"${refusal === undefined ? '' : ` error="${escaped(refusal.slice(0, 220))}"`} sqref="${letters}2:${letters}5010"><formula1>${escaped(of)}</formula1></dataValidation>`;
    })
    .join('');
  return (
    `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"${rightToLeft ? ' rightToLeft="1"' : ''}>` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${cols}</cols><sheetData>${data}</sheetData>` +
    `${validations === '' ? '' : `<dataValidations count="${choices.length}">${validations}</dataValidations>`}</worksheet>`
  );
}

/** What a program that opens a CSV could take for a formula. */
const dangerous = /^'*[=+\-@\t\r]/;

/** UTF-8 with its mark, so that Excel knows the letters; lines end as RFC 4180 has them. Our reader takes the apostrophe away again. */
export function writeCsv(rows: readonly (readonly string[])[], delimiter: ';' | ',' = ','): Uint8Array {
  const cell = (text: string): string => {
    const safe = dangerous.test(text) ? `'${text}` : text;
    return /["\r\n;,\t']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return new TextEncoder().encode(`\ufeff${rows.map((cells) => `${cells.map(cell).join(delimiter)}\r\n`).join('')}`);
}
