/** The commands of credentials on the `masthead` command line. Each is loaded when it is called, as in program.ts. */
import { type Command, Option } from 'commander';
import { roles } from '../domain/actor.ts';
import type { CommandIo, ExitCode } from './io.ts';
import { settingsOf, wholeNumber } from './option-values.ts';
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
    .addOption(
      new Option('--role <role>', 'what it may do')
        .choices(roles.filter((role) => role !== 'system'))
        .makeOptionMandatory(),
    )
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
}
