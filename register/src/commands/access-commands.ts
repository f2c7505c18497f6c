/** The commands of credentials and of duplicates on the `masthead` command line. Each is loaded when it is called, as in program.ts. */
import { type Command, Option } from 'commander';
import { rolesOfTokens } from '../actions/create-token.ts';
import { actingOptions } from './acting.ts';
import type { DuplicatesOptions } from './duplicates.ts';
import { rowFormats } from './formats.ts';
import type { CommandIo, ExitCode } from './io.ts';
import { confidence, settingsOf, wholeNumber } from './option-values.ts';
import type { TokenCommandOptions } from './token.ts';

export function addAccessCommands(program: Command, io: CommandIo, end: (code: ExitCode) => void): void {
  const token = program
    .command('token')
    .summary('credentials for programs that write over HTTP')
    .description(
      'Credentials for programs that write over HTTP, each with a role and, for roles of centres, a centre. The embedded register is ' +
        'held by one process: make them while `masthead serve` is stopped, or use PostgreSQL.',
    );
  token
    .command('create')
    .summary('make credentials')
    .description('Makes credentials and writes the secret to standard output, once.')
    .requiredOption('--name <name>', 'who uses it, as the ledger will name it')
    .addOption(new Option('--role <role>', 'what it may do').choices(rolesOfTokens).makeOptionMandatory())
    .option('--centre <code>', 'the centre at which the rights of cataloguer, reviewer, head and service end')
    .option('--days <days>', 'how long it holds', wholeNumber(1, 3650), 365)
    .action(async (options: TokenCommandOptions) => {
      const { runTokenCreate } = await import('./token.ts');
      end(await runTokenCreate(options, settingsOf(io), io));
    });
  token
    .command('list')
    .summary('show whose there are')
    .description(
      'All credentials, separated by tabs: name, role, centre, made when, by whom, until when, whether in use.',
    )
    .action(async () => {
      const { runTokenList } = await import('./token.ts');
      end(await runTokenList(settingsOf(io), io));
    });
  token
    .command('end')
    .summary('end credentials')
    .description('From the next request on these credentials open nothing. Their name stays in the ledger.')
    .argument('<name>', 'as `masthead token list` shows it')
    .action(async (name: string) => {
      const { runTokenEnd } = await import('./token.ts');
      end(await runTokenEnd(name, settingsOf(io), io));
    });

  program
    .command('secret-key')
    .summary('make a key to seal and sign with')
    .description('Writes a new SECRET_KEY as a line for the environment. All servers of one register need the same.')
    .action(async () => {
      const { runSecretKey } = await import('./secret-key.ts');
      end(runSecretKey(io));
    });

  actingOptions(
    program
      .command('duplicates')
      .summary('say what the register may have already of a resource')
      .description(
        'What the register may have already of numbers, of the records or drafts of a file, or twice in itself. One line for each, separated by ' +
          'tabs: of what, the number that it may be, likelihood from 0 to 1, `same` or `other` medium, title, reasons with their weights.',
      )
      .argument('[issn...]', 'numbers whose records are compared')
      .option(
        '--file <file>',
        'records or drafts without a number, in any format that can be read; - is standard input',
      )
      .option('--from <format>', 'how the file is written; without it, told from its content')
      .option('--scan', 'the whole register: pairs of titles that file alike')
      .option('--enter', 'with --scan: put each pair on the worklist of whoever has it in custody')
      .option('--least <likelihood>', 'leave out what is less likely (not set: 0.05, with --scan 0.9)', confidence)
      .addOption(new Option('--format <format>', 'rows or JSON lines').choices([...rowFormats]).default('tsv')),
  )
    .addHelpText('after', '\nEnds with 0: none found, 1: some found, 2: could not run, or was stopped.')
    .action(async (numbers: string[], options: DuplicatesOptions) => {
      const { runDuplicates } = await import('./duplicates.ts');
      end(await runDuplicates(numbers, options, settingsOf(io), io));
    });
}
