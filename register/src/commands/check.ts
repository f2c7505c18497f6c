/** `masthead check`: one line in, one line out, tab separated: is it an ISSN, which one, and if not, why (ISO 3297, Annex A). */
import { describeIssnProblem, likelyIssns, parseAnyIssn } from '@masthead/issn';
import { type CommandIo, createOutput, type ExitCode, exitCodes } from './io.ts';
import { type Line, readLines } from './lines.ts';
import { openSource } from './sources.ts';

/** Characters of a line that are looked at and shown. The longest spelling of an ISSN has fewer than 60. */
const longestLine = 1000;

/** Checks every line of a file, or of standard input. */
export async function runCheck(file: string, io: CommandIo): Promise<ExitCode> {
  const source = await openSource(file, io.stdin);
  const output = createOutput(io.stdout);
  let allValid = true;
  for await (const lines of readLines(source.chunks, longestLine)) {
    let block = '';
    for (const line of lines) {
      const checked = checkLine(line);
      allValid &&= checked.valid;
      block += checked.row;
    }
    await output.write(block);
    if (io.stop.aborted) {
      await output.flush();
      return exitCodes.couldNotRun;
    }
  }
  await output.flush();
  return allValid ? exitCodes.done : exitCodes.someWrong;
}

/** The row for one line: input, `valid` or `invalid`, canonical ISSN, problem, hint. */
export function checkLine(line: Line): { valid: boolean; row: string } {
  const shown = inOneColumn(line.text);
  if (line.cut) {
    return {
      valid: false,
      row: `${shown}…\tinvalid\t\ttoo-long\tThe line is longer than ${longestLine} characters.\n`,
    };
  }
  const result = parseAnyIssn(line.text);
  if (result.ok) return { valid: true, row: `${shown}\tvalid\t${result.issn}\t\t\n` };
  const likely = likelyIssns(line.text).slice(0, 3);
  const hint = describeIssnProblem(result.problem) + (likely.length > 0 ? ` Perhaps ${likely.join(' or ')}.` : '');
  return { valid: false, row: `${shown}\tinvalid\t\t${result.problem.type}\t${inOneColumn(hint)}\n` };
}

/** Tabs and control characters would break the columns: each becomes a space. */
function inOneColumn(text: string): string {
  return /[\u0000-\u001f\u007f-\u009f]/.test(text) ? text.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ') : text;
}
