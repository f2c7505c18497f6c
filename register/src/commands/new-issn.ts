/** `masthead new-issn`: whether a change of title asks for a new ISSN, and by which rule (ISO 3297:2020, 5.8). */
import { isNewIssnNeeded } from '@masthead/serial';
import { readTitleChange } from '../domain/new-issn-question.ts';
import type { RowFormat } from './formats.ts';
import { CannotRun, type CommandIo, createOutput, type ExitCode, exitCodes } from './io.ts';

/** As they stand on the command line, `old-body` for `--old-body`. */
export interface NewIssnCommandOptions {
  readonly format: RowFormat;
  readonly values: Readonly<Record<string, string | undefined>>;
}

/** The answer, then one line for every rule: effect, rule, words before, words after, source, sentence. */
export async function runNewIssn({ format, values }: NewIssnCommandOptions, io: CommandIo): Promise<ExitCode> {
  const change = readTitleChange((name) => values[name]);
  if (change.old.title === '' || change.new.title === '') throw new CannotRun('Give both titles: --old and --new.');
  const judged = isNewIssnNeeded(change);
  const output = createOutput(io.stdout);
  if (format === 'jsonl') await output.write(`${JSON.stringify({ ...change, ...judged })}\n`);
  else {
    const rows = judged.rules.map(({ effect, id, evidence, source, sentence }) =>
      [effect, id, evidence.old ?? '', evidence.new ?? '', source, sentence].join('\t'),
    );
    await output.write(`${[judged.answer, ...rows].join('\n')}\n`);
  }
  await output.flush();
  return judged.answer === 'undecided' ? exitCodes.someWrong : exitCodes.done;
}
