/** `masthead find`: the ISSNs in running text, HTML and XML, each with its place and how sure it is (ISO 3297, 4 and 8). */
import { describeIssnProblem } from '@masthead/issn';
import { createIssnFinder, type FoundIssn } from '@masthead/issn/find';
import type { RowFormat } from './formats.ts';
import { CannotRun, type CommandIo, createOutput, type ExitCode, exitCodes, say } from './io.ts';
import { openSource, peek } from './sources.ts';

export interface FindCommandOptions {
  readonly format: RowFormat;
  /** What the files are; each is told by its beginning if not given. */
  readonly as?: 'text' | 'html';
  /** Numbers less sure than this are left out, from 0 to 1. */
  readonly minimum: number;
}

/** Bytes by which a file is told. */
const beginning = 4096;

/** Finds in one file after the other; one that cannot be read is said, and the others are read all the same. */
export async function runFind(files: readonly string[], options: FindCommandOptions, io: CommandIo): Promise<ExitCode> {
  const output = createOutput(io.stdout);
  const write = options.format === 'tsv' ? rowOf : jsonOf;
  let [any, failed] = [false, false];
  for (const file of files) {
    try {
      for await (const some of findIn(file, options, io)) {
        any ||= some.length > 0;
        if (some.length > 0) await output.write(some.map((found) => write(found, file)).join(''));
        if (io.stop.aborted) break;
      }
    } catch (error) {
      if (!(error instanceof CannotRun)) throw error;
      say(io, error.message);
      failed = true;
    }
    if (io.stop.aborted) break;
  }
  await output.flush();
  if (failed || io.stop.aborted) return exitCodes.couldNotRun;
  return any ? exitCodes.done : exitCodes.someWrong;
}

async function* findIn(file: string, options: FindCommandOptions, io: CommandIo): AsyncGenerator<readonly FoundIssn[]> {
  const source = await openSource(file, io.stdin);
  const { start, chunks } = await peek(source.chunks, beginning);
  const packed = packedAs(start);
  if (packed !== undefined) throw new CannotRun(`${file} is ${packed}. Take its text out first, and find in that.`);
  const decoder = new TextDecoder(charsetOf(start));
  const markup = options.as === undefined ? isMarkup(decoder.decode(start, { stream: true })) : options.as === 'html';
  decoder.decode();
  const finder = createIssnFinder({ minimum: options.minimum, markup });
  for await (const chunk of chunks) yield finder.push(decoder.decode(chunk, { stream: true }));
  yield [...finder.push(decoder.decode()), ...finder.end()];
}

/** What holds its text packed, where looking at the bytes would find nothing and say so wrongly. */
function packedAs(start: Uint8Array): string | undefined {
  const head = latin1(start);
  if (/^\s*%PDF-/.test(head)) return 'a PDF file';
  return head.startsWith('PK\u0003\u0004') ? 'a ZIP file (as EPUB, DOCX and ODT are)' : undefined;
}

/** UTF-8, unless a byte order mark, `charset=` of HTML or `encoding=` of XML says otherwise. */
function charsetOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  const head = latin1(start);
  const label = (/^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)/.exec(head) ??
    /<meta\s[^>]*charset\s*=\s*["']?([\w.:-]+)/i.exec(head))?.[1];
  // Who could read the label itself as ASCII does not read UTF-16; an unknown label says nothing.
  if (label === undefined || /^utf-?16/i.test(label)) return 'utf-8';
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return 'utf-8';
  }
}

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');

/** A tag at the beginning, or one of those that only documents have, soon after. */
const isMarkup = (text: string): boolean =>
  /^\s*<[!?a-z]/i.test(text) || /<(?:!doctype\s|\?xml\s|html|head|body|meta\s|div|table|article|p|br)\b/i.test(text);

/** Position, as found, canonical ISSN, `valid` or `invalid`, confidence, kind, medium, problem, file. */
function rowOf(found: FoundIssn, file: string): string {
  const { start, written, issn = '', confidence, kind, medium = '', problem } = found;
  const columns = [start, written, issn, verdictOf(found), confidence, kind, medium, problem?.type ?? '', file];
  return `${columns.map((column) => inOneColumn(String(column))).join('\t')}\n`;
}

function jsonOf(found: FoundIssn, file: string): string {
  const { start, end, written, issn, confidence, kind, medium, prefix, place, problem } = found;
  const said = problem && { problem: problem.type, hint: describeIssnProblem(problem) };
  const verdict = verdictOf(found);
  const object = { file, position: start, end, found: written, issn, verdict, confidence, kind, medium, prefix, place };
  return `${JSON.stringify({ ...object, ...said })}\n`;
}

const verdictOf = ({ problem }: FoundIssn): 'valid' | 'invalid' => (problem === undefined ? 'valid' : 'invalid');

/** A number may be broken between two lines, and a file may be named with a tab: each such character becomes a space. */
const inOneColumn = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, ' ');
