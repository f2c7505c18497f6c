/**
 * A list in a workbook (ECMA-376-1): the first sheet, its cells as text, read by the list reader as any other list. Formulas are not
 * calculated: the value that was saved with one is taken. Dates stay the numbers that they are. Size is limited before anything is unpacked.
 */

import type { ReadLimits } from '@masthead/marc';
import { strFromU8, unzipSync } from 'fflate';
import { writeCell } from '../csv/cells.ts';
import { createListReader, type ListReader, type ListReaderOptions, type ListRow } from '../csv/list-reader.ts';
import { createSerialReaderOfList } from '../reading/list-serials.ts';
import type { SerialReader } from '../reading/serial-item.ts';
import { childrenOf, createXmlRecords, type XmlNode } from '../xml/read.ts';
import { joinedBytes } from './zip.ts';

/** Bytes of a workbook, and of all its parts unpacked. */
const largestFile = 32 * 1024 * 1024;
const largestUnpacked = 128 * 1024 * 1024;
const mostColumns = 1_000;

export function createXlsxReader(limits?: ReadLimits): SerialReader {
  return createSerialReaderOfList(createXlsxListReader(limits));
}

/** True when the first bytes are those of a ZIP archive, as a workbook is one. */
export const looksLikeXlsx = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;

/** The rows of a workbook's first sheet that has any. Nothing is given before `end`: the directory of a ZIP stands at its end. */
export function createXlsxListReader(
  limits: ReadLimits = {},
  { numbers = 'needed' }: Pick<ListReaderOptions, 'numbers'> = {},
): ListReader {
  const limit = Math.max(largestFile, limits.maxRecordBytes ?? 0);
  const list = createListReader({ delimiter: ',', numbers });
  let chunks: Uint8Array[] = [];
  let length = 0;
  let failure: ListReader['failure'];
  const fail = (problem: NonNullable<ListReader['failure']>): ListRow[] => {
    if (failure !== undefined) return [];
    failure = problem;
    chunks = [];
    return [{ position: 0, offset: 0, issns: [], serials: [], source: {}, problems: [problem] }];
  };
  return {
    push(chunk) {
      length += chunk.length;
      if (length > limit) return fail({ type: 'workbook', severity: 'error', reason: 'too-large' });
      if (failure === undefined) chunks.push(chunk.slice());
      return [];
    },
    end() {
      if (failure !== undefined) return [];
      const bytes = joinedBytes(chunks);
      chunks = [];
      const rows = rowsOf(bytes);
      if (typeof rows === 'string') return fail({ type: 'workbook', severity: 'error', reason: rows });
      const encoder = new TextEncoder();
      const found: ListRow[] = [];
      for (const cells of rows)
        found.push(...list.push(encoder.encode(`${cells.map((cell) => writeCell(cell)).join(',')}\n`)));
      found.push(...list.end());
      failure = list.failure;
      return found;
    },
    get failure() {
      return failure;
    },
    get columns() {
      return list.columns;
    },
  };
}

type Trouble = 'too-large' | 'damaged' | 'no-sheet';

function rowsOf(bytes: Uint8Array): string[][] | Trouble {
  if (!looksLikeXlsx(bytes)) return 'damaged';
  let parts: Record<string, Uint8Array>;
  let unpacked = 0;
  let tooLarge = false;
  try {
    parts = unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (!/^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/.test(name))
          return false;
        unpacked += originalSize;
        tooLarge ||= unpacked > largestUnpacked;
        return !tooLarge;
      },
    });
  } catch {
    return 'damaged';
  }
  if (tooLarge) return 'too-large';
  const sheets = sheetNames(parts);
  if (sheets.length === 0) return 'no-sheet';
  const strings = stringsOf(parts['xl/sharedStrings.xml']);
  if (strings === undefined) return 'damaged';
  for (const name of sheets) {
    const rows = sheetRows(parts[name]!, strings);
    if (rows === undefined) return 'damaged';
    if (rows.length > 0) return squared(rows);
  }
  return 'no-sheet';
}

/** In the order of the workbook; without one that can be read, by name. */
function sheetNames(parts: Readonly<Record<string, Uint8Array>>): string[] {
  const targets = new Map(
    (nodesOf(parts['xl/_rels/workbook.xml.rels'], 'Relationship') ?? []).map(({ attributes }) => [
      attributes.Id,
      `xl/${(attributes.Target ?? '').replace(/^\/?(?:xl\/)?/, '')}`,
    ]),
  );
  const ordered = (nodesOf(parts['xl/workbook.xml'], 'sheet') ?? []).flatMap(
    ({ attributes }) => targets.get(attributes.id) ?? [],
  );
  const found = ordered.filter((name) => parts[name] !== undefined);
  return found.length > 0
    ? found
    : Object.keys(parts)
        .filter((name) => name.includes('/worksheets/'))
        .sort();
}

function nodesOf(bytes: Uint8Array | undefined, local: string): XmlNode[] | undefined {
  if (bytes === undefined) return [];
  const records = createXmlRecords({ isRecord: (_uri, name) => name === local, maxLength: largestFile });
  const found = [...records.push(strFromU8(bytes)), ...records.end()];
  const nodes = found.flatMap((finding) => ('node' in finding ? [finding.node] : []));
  return nodes.length === found.length ? nodes : undefined;
}

/** Text of a string item: of its runs, without phonetic hints (18.4.8). */
const textOf = (node: XmlNode): string =>
  [...childrenOf(node, 't'), ...childrenOf(node, 'r').flatMap((run) => childrenOf(run, 't'))]
    .map(({ text }) => text)
    .join('');

/** `_x000D_` and its like stand for characters that XML has no place for (22.9.2.19). */
const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

function stringsOf(bytes: Uint8Array | undefined): string[] | undefined {
  return nodesOf(bytes, 'si')?.map((node) => unescaped(textOf(node)));
}

function sheetRows(bytes: Uint8Array, strings: readonly string[]): string[][] | undefined {
  return nodesOf(bytes, 'row')
    ?.map((row) => {
      const cells: string[] = [];
      for (const cell of childrenOf(row, 'c')) {
        const at = columnOf(cell.attributes.r) ?? cells.length;
        if (at >= mostColumns) continue;
        while (cells.length < at) cells.push('');
        cells[at] = cellText(cell, strings).replace(/[\r\n]+/g, ' ');
      }
      return cells;
    })
    .filter((cells) => cells.some((cell) => cell.trim() !== ''));
}

function columnOf(reference: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? '')?.[1];
  if (letters === undefined) return undefined;
  let at = 0;
  for (const letter of letters) at = at * 26 + letter.charCodeAt(0) - 64;
  return at - 1;
}

function cellText(cell: XmlNode, strings: readonly string[]): string {
  const { t: type } = cell.attributes;
  if (type === 'inlineStr') return unescaped(childrenOf(cell, 'is').map(textOf).join(''));
  const value = childrenOf(cell, 'v')[0]?.text ?? '';
  if (type === 's') return strings[Number(value)] ?? '';
  // A number that lost its hyphen and its zeros: `280836` was ISSN 0028-0836. The list reader says what is wrong with it.
  return type === 'e' ? '' : value;
}

/** Rows of one width, that of the header: what is empty at the end of a row is not in the file. */
function squared(rows: readonly string[][]): string[][] {
  const width = rows[0]!.length;
  return rows.map((cells) => [...cells, ...Array.from({ length: Math.max(0, width - cells.length) }, () => '')]);
}
