/** `masthead check`: one line in, one line out, as TSV or JSON: is it an ISSN, which one, and if not, why (ISO 3297, Annex A). */
import { describeIssnProblem, parseAnyIssn } from '@masthead/issn';
import { checkLine as checkText, createLineChecker, likelyInLine, longestLine } from '@masthead/issn/bulk';
import type { RowFormat } from './formats.ts';
import { type CommandIo, createOutput, type ExitCode, exitCodes } from './io.ts';
import { type Line, readLines } from './lines.ts';
import { openSource, peek } from './sources.ts';

/** Checks every line of a file, or of standard input. */
export async function runCheck(file: string, io: CommandIo, format: RowFormat = 'tsv'): Promise<ExitCode> {
  const source = await openSource(file, io.stdin);
  const { start, chunks: whole } = await peek(source.chunks, 2);
  const chunks = asUtf8(start, whole);
  const output = createOutput(io.stdout);
  const checker = format === 'tsv' ? createRowChecker(chunks) : createJsonChecker(chunks);
  for await (const rows of checker.rows) {
    if (rows.length > 0) await output.write(rows);
    if (io.stop.aborted) {
      await output.flush();
      return exitCodes.couldNotRun;
    }
  }
  await output.flush();
  return checker.allValid() ? exitCodes.done : exitCodes.someWrong;
}

/** What spreadsheets save as "Unicode text" is UTF-16 with a byte order mark; everything else stays as it is. */
async function* asUtf8(start: Uint8Array, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const little = start[0] === 0xff && start[1] === 0xfe;
  if (!little && !(start[0] === 0xfe && start[1] === 0xff)) {
    yield* chunks;
    return;
  }
  const decoder = new TextDecoder(little ? 'utf-16le' : 'utf-16be');
  const encoder = new TextEncoder();
  for await (const chunk of chunks) yield encoder.encode(decoder.decode(chunk, { stream: true }));
  yield encoder.encode(decoder.decode());
}

interface Checker {
  readonly rows: AsyncIterable<string | Uint8Array>;
  readonly allValid: () => boolean;
}

/** From bytes to bytes: what is written in the usual form never becomes text. */
function createRowChecker(chunks: AsyncIterable<Uint8Array>): Checker {
  const checker = createLineChecker();
  const rows = async function* () {
    for await (const chunk of chunks) yield checker.push(chunk);
    yield checker.end();
  };
  return { rows: rows(), allValid: () => checker.counts().valid === checker.counts().lines };
}

function createJsonChecker(chunks: AsyncIterable<Uint8Array>): Checker {
  let number = 0;
  let allValid = true;
  const rows = async function* () {
    for await (const lines of readLines(chunks, longestLine)) {
      let block = '';
      for (const line of lines) {
        const checked = checkLineAsJson(line);
        allValid &&= checked.verdict === 'valid';
        number += 1;
        block += `${JSON.stringify({ line: number, ...checked })}\n`;
      }
      yield block;
    }
  };
  return { rows: rows(), allValid: () => allValid };
}

/** The row for one line: input, `valid` or `invalid`, canonical ISSN, problem, hint. */
export function checkLine({ text, cut }: Line): { readonly valid: boolean; readonly row: string } {
  return checkText(text, cut);
}

/** A line as JSON says it: what stands in the columns, the input unchanged, the likely numbers apart. */
export interface CheckedLine {
  readonly input: string;
  readonly verdict: 'valid' | 'invalid';
  readonly issn?: string;
  readonly problem?: string;
  readonly hint?: string;
  readonly likely?: readonly string[];
}

export function checkLineAsJson({ text, cut }: Line): CheckedLine {
  if (cut) {
    const hint = `The line is longer than ${longestLine} characters.`;
    return { input: text, verdict: 'invalid', problem: 'too-long', hint, likely: [] };
  }
  const result = parseAnyIssn(text);
  if (result.ok) return { input: text, verdict: 'valid', issn: result.issn };
  const { problem } = result;
  return {
    input: text,
    verdict: 'invalid',
    problem: problem.type,
    hint: describeIssnProblem(problem),
    likely: likelyInLine(text),
  };
}
