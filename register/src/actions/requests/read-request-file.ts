/**
 * Reads a spreadsheet of requests (XLSX, CSV, TSV) as rows of cells by column, with everything that could hurt refused before it does: size
 * before it is read, unpacked size while it is unpacked, macros, formulas, declared entities, and what is no spreadsheet whatever its name.
 * Pure: bytes in, data out (docs/guide/bulk-requests.md).
 */
import { remark } from '../../domain/request-columns.ts';
import type { RequestVocabulary } from '../../domain/request-columns-words.ts';
import { readDelimited } from './read-request-file/delimited.ts';
import {
  type CellFault,
  type FileNote,
  type FileProblem,
  type FileRow,
  type RawRow,
  type RequestFile,
  type RequestFileResult,
  requestFileLimits,
} from './read-request-file/problems.ts';
import { readWorkbook } from './read-request-file/workbook.ts';

export {
  type CellFault,
  type FileNote,
  type FileProblem,
  type FileRow,
  type RequestFile,
  type RequestFileResult,
  requestFileLimits,
} from './read-request-file/problems.ts';

export async function readRequestFile(
  { bytes }: { readonly name?: string; readonly bytes: Uint8Array },
  vocabulary: RequestVocabulary,
): Promise<RequestFileResult> {
  if (bytes.length > requestFileLimits.bytes) return refuse({ type: 'file-too-large', most: requestFileLimits.bytes });
  if (bytes.length === 0) return refuse({ type: 'file-empty' });
  const is = otherKind(bytes);
  if (is !== undefined) return refuse({ type: 'file-kind', is });
  if (startsWith(bytes, [0x50, 0x4b])) {
    const rows = await readWorkbook(bytes);
    return 'type' in rows ? refuse(rows) : understand(rows, vocabulary, { format: 'xlsx' }, []);
  }
  const fits = (headings: readonly string[]): number =>
    headings.filter((heading) => heading !== '' && vocabulary.columnOf(heading) !== undefined).length;
  const read = readDelimited(bytes, fits);
  if ('type' in read) return refuse(read);
  return understand(read.rows, vocabulary, { format: 'csv', encoding: read.encoding }, read.notes);
}

const refuse = (problem: FileProblem): RequestFileResult => ({ ok: false, problem });

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

/** By magic bytes: what people send by mistake, and what somebody sends on purpose. */
function otherKind(bytes: Uint8Array): (FileProblem & { type: 'file-kind' })['is'] | undefined {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return 'excel';
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return 'pdf';
  if (
    startsWith(bytes, [0x89, 0x50, 0x4e, 0x47]) ||
    startsWith(bytes, [0xff, 0xd8, 0xff]) ||
    startsWith(bytes, [0x47, 0x49, 0x46, 0x38])
  ) {
    return 'image';
  }
  const archives = [
    [0x1f, 0x8b],
    [0x52, 0x61, 0x72, 0x21],
    [0x37, 0x7a, 0xbc, 0xaf],
  ];
  if (archives.some((start) => startsWith(bytes, start))) return 'archive';
  return undefined;
}

const isRemark = ({ cells }: RawRow): boolean =>
  cells
    .find((cell) => cell !== undefined)
    ?.text.trimStart()
    .startsWith(remark) ?? false;

/** `A`, `B` … `AA`, as spreadsheets name columns; `at` from 0. */
export function columnLetters(at: number): string {
  return (at >= 26 ? columnLetters(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26));
}

function understand(
  raw: readonly RawRow[],
  vocabulary: RequestVocabulary,
  how: Pick<RequestFile, 'format' | 'encoding'>,
  told: readonly FileNote[],
): RequestFileResult {
  const [head, ...body] = raw.filter((row) => !isRemark(row));
  if (head === undefined) return refuse({ type: 'file-empty' });
  const notes = [...told];
  const columns: { letter: string; heading: string; key?: string }[] = [];
  for (const [at, cell] of head.cells.entries()) {
    const letter = columnLetters(at);
    const heading = cell?.text.replace(/\s+/g, ' ').trim() ?? '';
    if (cell?.fault !== undefined) return refuse({ type: 'file-heading-formula', letter });
    const key = heading === '' ? undefined : vocabulary.columnOf(heading);
    const former = key === undefined ? undefined : columns.find((one) => one.key === key);
    if (former) return refuse({ type: 'file-heading-twice', heading, letters: [former.letter, letter] });
    columns.push({ letter, heading, ...(key !== undefined && { key }) });
  }
  if (!columns.some(({ key }) => key === 'title')) {
    return refuse({ type: 'file-no-headings', seen: columns.flatMap(({ heading }) => heading || []).slice(0, 10) });
  }
  if (body.length > requestFileLimits.rows) return refuse({ type: 'file-too-many-rows', most: requestFileLimits.rows });
  for (const { letter, heading, key } of columns) {
    // The column of problems that we wrote into a file is read by people, not by us.
    if (key === undefined && heading !== '' && !heading.startsWith(remark))
      notes.push({ type: 'unknown-column', letter, heading });
  }
  const lost = new Set<number>();
  const rows = body.map(({ row, cells }): FileRow => {
    const read: Record<string, string> = {};
    const faults: CellFault[] = [];
    for (const [at, cell] of cells.entries()) {
      if (cell === undefined) continue;
      const { key, heading = '' } = columns[at] ?? {};
      if (key === undefined) {
        if (heading === '' && !lost.has(at)) {
          lost.add(at);
          notes.push({ type: 'no-heading', letter: columnLetters(at), row });
        }
        continue;
      }
      if (cell.fault !== undefined) faults.push({ column: key, type: cell.fault, value: cell.text });
      else read[key] = cell.text.trim();
    }
    return { row, cells: read, faults };
  });
  const filled = rows.filter(({ cells, faults }) => Object.keys(cells).length > 0 || faults.length > 0);
  if (filled.length === 0) return refuse({ type: 'file-no-rows' });
  return { ok: true, file: { ...how, columns, rows: filled, notes } };
}
