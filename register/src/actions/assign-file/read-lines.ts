/** From bytes to the titles of a file that are to get numbers: lists, workbooks, and records of MARC in any encoding. */
import {
  createListReader,
  createXlsxListReader,
  describeCrosswalkProblem,
  formatByName,
  formats,
  type ListReader,
  type ListRow,
  looksLikeXlsx,
} from '@masthead/crosswalk';
import { detectEncoding } from '@masthead/marc';
import { createSourceReader, type SourceItem } from '../../domain/convert-reader.ts';
import type { FileLine } from './families.ts';
import type { AssignFormat } from './formats.ts';

export interface AssignSource {
  /** As people know the file. */
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
  /** A list, a workbook, or a format of MARC; absent: told from its first bytes. */
  readonly format?: AssignFormat;
}

/** Bytes looked at to tell how a file is written. */
const sniffed = 64 * 1024;

export async function* readLines({ chunks, format }: AssignSource): AsyncGenerator<FileLine, void, undefined> {
  let reader: { push(chunk: Uint8Array): FileLine[]; end(): FileLine[] } | undefined;
  let start = new Uint8Array(0);
  for await (const chunk of chunks) {
    if (reader !== undefined) {
      yield* reader.push(chunk);
      continue;
    }
    const joined = new Uint8Array(start.length + chunk.length);
    joined.set(start);
    joined.set(chunk, start.length);
    start = joined;
    if (start.length < sniffed) continue;
    reader = readerFor(format ?? formatOf(start));
    yield* reader.push(start);
  }
  if (reader === undefined) {
    if (start.length === 0) return;
    reader = readerFor(format ?? formatOf(start));
    yield* reader.push(start);
  }
  yield* reader.end();
}

/** What is no record is a list: its header then says whether it can be one of titles. */
function formatOf(start: Uint8Array): AssignFormat {
  if (looksLikeXlsx(start)) return 'xlsx';
  return (detectEncoding(start) as AssignFormat | undefined) ?? 'csv';
}

function readerFor(format: AssignFormat): { push(chunk: Uint8Array): FileLine[]; end(): FileLine[] } {
  if (format === 'csv' || format === 'xlsx') {
    const list: ListReader =
      format === 'csv' ? createListReader({ numbers: 'optional' }) : createXlsxListReader({}, { numbers: 'optional' });
    return { push: (chunk) => list.push(chunk).map(lineOfRow), end: () => list.end().map(lineOfRow) };
  }
  const source = createSourceReader(formatByName(format) ?? formats[0]!);
  return { push: (chunk) => source.push(chunk).map(lineOfItem), end: () => source.end().map(lineOfItem) };
}

function lineOfRow({ position, offset, issns, description, source, problems }: ListRow): FileLine {
  const told = problems.map((problem) => ({
    type: problem.type,
    severity: problem.severity,
    sentence: describeCrosswalkProblem(problem),
  }));
  const wrong = problems.some(({ severity }) => severity === 'error');
  const [issn] = issns;
  return {
    position,
    offset,
    columns: source,
    problems: told,
    ...(issn !== undefined && { issn }),
    ...(description !== undefined && !wrong && { content: { type: 'description', description } }),
  };
}

function lineOfItem({ position, offset, record, serial, problems }: SourceItem): FileLine {
  // That it has no number is what is to be mended.
  const left = problems.filter(({ type }) => type !== 'no-issn');
  const wrong = left.some(({ severity, about }) => severity === 'error' && about !== 'content');
  return {
    position,
    offset,
    columns: {},
    problems: left.filter(({ severity }) => severity !== 'advice'),
    ...(serial !== undefined && { issn: serial.issn }),
    ...(record !== undefined && serial === undefined && !wrong && { content: { type: 'record', record } }),
  };
}
