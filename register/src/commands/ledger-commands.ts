/** The commands of the ledger on the `masthead` command line. Each is loaded when it is called, as in program.ts. */
import { describeIssnProblem, issnToInteger, parseAnyIssn } from '@masthead/issn';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { exportFormatNames } from './formats.ts';
import { CannotRun, type CommandIo, type ExitCode } from './io.ts';
import type { LedgerExportOptions } from './ledger-export.ts';
import type { LedgerVerifyOptions } from './ledger-verify.ts';
import { settingsOf, wholeNumber } from './option-values.ts';

export function addLedgerCommands(program: Command, io: CommandIo, end: (code: ExitCode) => void): void {
  program
    .command('as-of')
    .summary('write records as they were')
    .description(
      'Writes records as they were at a moment: those of the numbers that are named, or the whole register. A date such as 2026-01-31 is ' +
        'meant to its end, in UTC; a moment is 2026-01-31T12:00:00Z.',
    )
    .argument('<date>', 'the date or moment')
    .argument('[issn...]', 'ISSNs in any spelling; without any, the whole register')
    .addOption(new Option('--format <format>', 'how to write them').choices([...exportFormatNames]).default('text'))
    .option('--out <file>', 'the file to write; without it, standard output')
    .addHelpText(
      'after',
      '\nEnds with 0: all written, 1: some number was not known then or cannot be written, 2: could not run, or was stopped.',
    )
    .action(async (asOf: string, issns: string[], { format, out }: { format: string; out?: string }) => {
      const numbers = issns.map(numberOf);
      const { runExport } = await import('./export.ts');
      const which = numbers.length === 0 ? {} : { numbers };
      end(await runExport({ format, asOf, ...which, ...(out !== undefined && { out }) }, settingsOf(io), io));
    });

  const ledger = program
    .command('ledger')
    .summary('prove, publish and take along the history of the register')
    .description(
      'The ledger: every change of the register in one gapless order, chained by hashes. What a published head proves, and how anybody ' +
        'checks it: docs/guide/ledger.md.',
    );
  ledger
    .command('verify')
    .summary('prove that nothing was altered, left out or put in')
    .description(
      'Reads the ledger from end to end and recomputes every hash: changes, chain, records, numbers against their newest change. ' +
        'Writes a line for every break, the first one first: position, what it is, a sentence.',
    )
    .option('--from <position>', 'go on after this position, which was proved before', wholeNumber(0, 2 ** 53 - 1))
    .option('--hash <hash>', 'the hash that it had then', hashOption)
    .option(
      '--expect <head>',
      'a head that was kept or published: a file, or an address such as https://…/ledger/head.json',
    )
    .option('--no-records', 'leave out the texts of records')
    .option('--no-numbers', 'leave out numbers against their newest change')
    .addHelpText('after', '\nEnds with 0: all is as it was written, 1: it is not, 2: could not run, or was stopped.')
    .action(async (options: LedgerVerifyOptions) => {
      const { runLedgerVerify } = await import('./ledger-verify.ts');
      end(await runLedgerVerify(options, settingsOf(io), io));
    });
  ledger
    .command('head')
    .summary('say where the ledger stands')
    .description('Writes the position, the moment and the hash of the newest change as JSON.')
    .action(async () => {
      const { runLedgerHead } = await import('./ledger-head.ts');
      end(await runLedgerHead(settingsOf(io), io));
    });
  ledger
    .command('sign')
    .summary('sign where the ledger stands')
    .description('Writes the head of the ledger as JSON with a signature by LEDGER_KEY (Ed25519).')
    .option('--out <file>', 'the file to write; without it, standard output')
    .action(async ({ out }: { out?: string }) => {
      const { runLedgerSign } = await import('./ledger-head.ts');
      end(await runLedgerSign(out, settingsOf(io), io));
    });
  ledger
    .command('export')
    .summary('write every change with its record')
    .description(
      'Writes the whole ledger, a line of JSON for every change with its record, actor, reason and evidence. It is for backups: ' +
        '`masthead ledger replay` makes the register of it again.',
    )
    .option('--after <position>', 'only changes after this position', wholeNumber(0, 2 ** 53 - 1), 0)
    .option('--out <file>', 'the file to write; without it, standard output')
    .action(async (options: LedgerExportOptions) => {
      const { runLedgerExport } = await import('./ledger-export.ts');
      end(await runLedgerExport(options, settingsOf(io), io));
    });
  ledger
    .command('replay')
    .summary('bring changes back from an export')
    .description(
      'Takes the changes of an export that follow where this register ends, each with its position, moment and hash: into an empty register, or ' +
        'into a restored backup that lacks the newest. What was altered on the way is refused, and what came before it is kept.',
    )
    .argument('<file>', 'what `masthead ledger export` wrote; - for standard input')
    .addHelpText('after', '\nEnds with 0: all replayed, 1: some was refused, 2: could not run, or was stopped.')
    .action(async (file: string) => {
      const { runLedgerReplay } = await import('./ledger-export.ts');
      end(await runLedgerReplay(file, settingsOf(io), io));
    });
  ledger
    .command('keygen')
    .summary('make a key to sign with')
    .description('Writes a new secret key as a line for the environment, and names the public key that belongs to it.')
    .action(async () => {
      const { runLedgerKeygen } = await import('./ledger-head.ts');
      end(runLedgerKeygen(io));
    });
}

function numberOf(text: string): number {
  const parsed = parseAnyIssn(text);
  if (parsed.ok) return issnToInteger(parsed.issn);
  throw new CannotRun(`“${text}” is no ISSN: ${describeIssnProblem(parsed.problem)}`);
}

function hashOption(text: string): string {
  if (/^[0-9a-f]{64}$/i.test(text)) return text.toLowerCase();
  throw new InvalidArgumentError('It must be 64 digits of hexadecimal.');
}
