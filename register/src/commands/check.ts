/** `masthead check`: one line in, one line out, as TSV or JSON: is it an ISSN, which one, and if not, why (ISO 3297, Annex A). */
import { describeIssnProblem, type LikelyOptions, parseAnyIssn } from '@masthead/issn';
import {
  checkLine as checkText,
  createLineChecker,
  type LineVerdict,
  likelyInLine,
  longestLine,
} from '@masthead/issn/bulk';
import type { Settings } from '../config.ts';
import type { AskExisting } from './existing-numbers.ts';
import type { RowFormat } from './formats.ts';
import { type CommandIo, createOutput, type ExitCode, exitCodes } from './io.ts';
import { type Line, readLines } from './lines.ts';
import { openSource, peek } from './sources.ts';

export interface CheckOptions {
  readonly format: RowFormat;
  /** The register that is asked which of the likely numbers exist: those are offered first. */
  readonly register?: Settings;
}

/** Checks every line of a file, or of standard input. */
export async function runCheck(file: string, { format, register }: CheckOptions, io: CommandIo): Promise<ExitCode> {
  if (register === undefined) return checkLines(file, format, undefined, io);
  const { withExisting } = await import('./existing-numbers.ts');
  return withExisting(register, io, (ask) => checkLines(file, format, ask, io));
}

async function checkLines(
  file: string,
  format: RowFormat,
  ask: AskExisting | undefined,
  io: CommandIo,
): Promise<ExitCode> {
  const source = await openSource(file, io.stdin);
  const { start, chunks: whole } = await peek(source.chunks, 2);
  const chunks = asUtf8(start, whole);
  const output = createOutput(io.stdout);
  const checker = format === 'tsv' && !ask ? createRowChecker(chunks) : createLineByLineChecker(chunks, format, ask);
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

/** As text: for JSON, and where a register is asked about the lines of each chunk together. */
function createLineByLineChecker(
  chunks: AsyncIterable<Uint8Array>,
  format: RowFormat,
  ask: AskExisting | undefined,
): Checker {
  let number = 0;
  let allValid = true;
  const rows = async function* () {
    for await (const lines of readLines(chunks, longestLine)) {
      const texts = lines.flatMap(({ text, cut }) => (cut ? [] : [text]));
      const hints = ask ? { exists: await ask(texts) } : {};
      let block = '';
      for (const line of lines) {
        number += 1;
        if (format === 'jsonl') {
          const checked = checkLineAsJson(line, hints);
          allValid &&= checked.verdict === 'valid';
          block += `${JSON.stringify({ line: number, ...checked })}\n`;
        } else {
          const { valid, row } = checkLine(line, hints);
          allValid &&= valid;
          block += row;
        }
      }
      yield block;
    }
  };
  return { rows: rows(), allValid: () => allValid };
}

/** The row for one line: input, `valid` or `invalid`, canonical ISSN, problem, hint. */
export function checkLine({ text, cut }: Line, hints: LikelyOptions = {}): LineVerdict {
  return checkText(text, cut, hints);
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

export function checkLineAsJson({ text, cut }: Line, hints: LikelyOptions = {}): CheckedLine {
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
    likely: likelyInLine(text, hints),
  };
}
