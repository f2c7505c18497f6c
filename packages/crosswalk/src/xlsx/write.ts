/**
 * Serials as a workbook (ECMA-376-1, SpreadsheetML): the columns of our CSV in one sheet, written as a stream. Every cell is an inline string
 * (18.18.11, `inlineStr`), which no program calculates, and has the format "text", so that it stays one when it is edited: a title that begins with `=` is a title.
 */
import { csvColumns } from '../csv/write.ts';
import type { FileWriter, Format } from '../format.ts';
import { attribute, escapeXml, legalXml, xmlDeclaration } from '../xml/write.ts';
import { createXlsxReader } from './read.ts';
import { createZipWriter, joinedBytes } from './zip.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const contentTypes = 'http://schemas.openxmlformats.org/package/2006/content-types';
const typeOf = (part: string): string => `application/vnd.openxmlformats-officedocument.spreadsheetml.${part}+xml`;

const parts: Readonly<Record<string, string>> = {
  '[Content_Types].xml':
    `<Types xmlns="${contentTypes}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Override PartName="/xl/workbook.xml" ContentType="${typeOf('sheet.main')}"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${typeOf('styles')}"/>` +
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${typeOf('worksheet')}"/></Types>`,
  '_rels/.rels':
    `<Relationships xmlns="${packageRelations}">` +
    `<Relationship Id="rId1" Type="${officeRelations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${officeRelations}"><sheets><sheet name="Serials" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels':
    `<Relationships xmlns="${packageRelations}">` +
    `<Relationship Id="rId1" Type="${officeRelations}/worksheet" Target="worksheets/sheet1.xml"/>` +
    `<Relationship Id="rId2" Type="${officeRelations}/styles" Target="styles.xml"/></Relationships>`,
  // Format 49 is "text" (18.8.30); style 1 has it, style 2 is the bold header.
  'xl/styles.xml':
    `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
    '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs>' +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
};

/** Characters of a cell (Excel's limit). */
const longest = 32_767;
/** Rows of a sheet, the header too (Excel's limit); more go into no sheet of ours, and the CSV has none. */
export const mostRows = 1_048_576;

const letters = csvColumns.map((_, at) => columnLetters(at));

export function columnLetters(at: number): string {
  return (at >= 26 ? columnLetters(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26));
}

function rowOf(number: number, values: readonly string[], style: number): string {
  let cells = '';
  for (const [at, value] of values.entries()) {
    if (value === '') continue;
    const text = escapeXml(value.length > longest ? value.slice(0, longest) : value);
    // A blank at an end is kept only with xml:space; `_x0041_` would be read as an escape (22.9.2.19).
    const kept = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
    cells += `<c r="${letters[at]}${number}" s="${style}" t="inlineStr"><is><t${/^\s|\s$/.test(value) ? attribute('xml:space', 'preserve') : ''}>${kept}</t></is></c>`;
  }
  return legalXml(`<row r="${number}">${cells}</row>`);
}

const sheetOpen =
  `${xmlDeclaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
  '<sheetData>';

export function createXlsxWriter(): FileWriter {
  const zip = createZipWriter();
  let row = 1;
  return {
    open() {
      for (const [name, content] of Object.entries(parts)) zip.add(name, xmlDeclaration + content);
      zip.begin('xl/worksheets/sheet1.xml');
      const names = csvColumns.map(({ name }) => name);
      zip.push(sheetOpen + rowOf(1, names, 2));
      return zip.take();
    },
    write({ serial }) {
      if (row >= mostRows) return { ok: false, problem: { type: 'sheet-full', limit: mostRows } };
      row++;
      zip.push(
        rowOf(
          row,
          csvColumns.map((column) => column.value(serial) ?? ''),
          1,
        ),
      );
      return { ok: true, data: zip.take() };
    },
    close() {
      zip.push(`</sheetData><autoFilter ref="A1:${letters.at(-1)}${row}"/></worksheet>`);
      zip.endPart();
      zip.end();
      return zip.take();
    },
  };
}

export const xlsxFormat: Format = {
  name: 'xlsx',
  label: 'Excel (XLSX)',
  group: 'table',
  mediaTypes: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  suffix: '.xlsx',
  queryNames: ['xlsx', 'excel'],
  binary: true,
  createSerialReader: (limits) => createXlsxReader(limits),
  // A row alone is no file: whoever wants one entry gets a workbook of one.
  write(entry, context) {
    const writer = createXlsxWriter();
    const parts = [writer.open(), writer.write(entry, context), writer.close()];
    const zip: Uint8Array[] = [];
    for (const part of parts) {
      if (typeof part === 'string') continue;
      if (part instanceof Uint8Array) zip.push(part);
      else if (!part.ok) return part;
      else if (typeof part.data !== 'string') zip.push(part.data);
    }
    return { ok: true, data: joinedBytes(zip) };
  },
  createWriter: () => createXlsxWriter(),
};
