/** `masthead assign` on the command line; loaded when it is called, as in program.ts. */
import { type Command, Option } from 'commander';
import { assignFormats } from '../actions/assign-file/formats.ts';
import { blockPurposes } from '../domain/block.ts';
import { evidenceOptions } from './acting.ts';
import type { AssignCommandOptions } from './assign.ts';
import type { CommandIo, ExitCode } from './io.ts';
import { settingsOf, wholeNumber } from './option-values.ts';

export function addAssignCommand(program: Command, io: CommandIo, end: (code: ExitCode) => void): void {
  const command = program
    .command('assign')
    .summary('give numbers to the titles of a file')
    .description(
      "Gives each title of a file its number, from the centre's blocks: a list (CSV, TSV, XLSX) with a title and a medium in each row, or " +
        'records of MARC without a number. Titles of one family get theirs together. The same file again gives the same numbers. ' +
        '`-` is standard input.',
    )
    .argument('<file>', 'the file to read, packed with gzip or not')
    .requiredOption('--centre <code>', 'the centre that assigns, and has the records in custody')
    .option('--provisional', 'they have not been published yet');
  evidenceOptions(command)
    .option('--block <id>', 'take the numbers from this block', wholeNumber(1, 2_000_000_000))
    .addOption(new Option('--purpose <purpose>', 'from the blocks for this').choices([...blockPurposes]))
    .option('--holder <name>', 'the publisher whose block it is, for --purpose publisher')
    .option('--request <name>', 'the request that it answers')
    .option('--reason <text>', 'why; it stays on record')
    .option('--despite <reason>', 'also give numbers to what the Register seems to have, and why')
    .option('--actor <name>', 'who does it, as the ledger names it (not set: assign)')
    .addOption(
      new Option('--format <format>', 'how the file is written; without it, told from its content').choices([
        ...assignFormats,
      ]),
    )
    .option('--report <file>', 'write a line for every title: file, position, offset, issn, action, problems')
    .option('--batch <titles>', 'titles in one transaction', wholeNumber(1, 1_000), 100)
    .addHelpText(
      'after',
      '\nSay --provisional, or what shows that they were published (--evidence).\n' +
        'Ends with 0: all assigned or known, 1: some refused, 2: could not run, or was stopped.',
    )
    .action(async (file: string, options: AssignCommandOptions) => {
      const { runAssign } = await import('./assign.ts');
      end(await runAssign(file, options, settingsOf(io), io));
    });
}
