/** The commands of people's accounts on the `masthead` command line. Each is loaded when it is called, as in program.ts. */
import { type Command, Option } from 'commander';
import { roles } from '../domain/actor.ts';
import { languages } from '../words/languages.ts';
import type { InviteOptions } from './account.ts';
import type { CommandIo, ExitCode } from './io.ts';
import { settingsOf, wholeNumber } from './option-values.ts';

/** Roles that a person is given; an applicant is everybody, and programs have tokens. */
const given = roles.filter((role) => !['applicant', 'service', 'system'].includes(role));

export function addAccountCommands(program: Command, io: CommandIo, end: (code: ExitCode) => void): void {
  const account = program
    .command('account')
    .summary('people who sign in')
    .description(
      'People who sign in: the first ones are invited here, all others by those who have the right, in their browsers. The embedded ' +
        'register is held by one process: do it while `masthead serve` is stopped, or use PostgreSQL.',
    );
  account
    .command('invite')
    .summary('invite somebody to a role')
    .description('Invites somebody to a role by a letter, and writes the link of it to standard output, once.')
    .requiredOption('--email <address>', 'where the letter goes')
    .addOption(new Option('--role <role>', 'what the account may act as').choices(given).makeOptionMandatory())
    .option('--centre <code>', 'the centre of a cataloguer, reviewer or head')
    .option(
      '--organisation <id>',
      'the organisation of an owner, member, subscriber or agency',
      wholeNumber(1, Number.MAX_SAFE_INTEGER),
    )
    .addOption(
      new Option('--language <code>', 'of the letter, for somebody new')
        .choices(languages.map(({ code }) => code))
        .default('en'),
    )
    .action(async (options: InviteOptions) => {
      const { runAccountInvite } = await import('./account.ts');
      end(await runAccountInvite(options, settingsOf(io), io));
    });
  account
    .command('list')
    .summary('show whose there are')
    .description('All accounts, separated by tabs: id, address, name, roles, since when, state.')
    .action(async () => {
      const { runAccountList } = await import('./account.ts');
      end(await runAccountList(settingsOf(io), io));
    });
  account
    .command('end')
    .summary('close one')
    .description('Closes an account with its sessions, roles and credentials. What it did stays on record.')
    .argument('<address>', 'its address of electronic mail')
    .option('--reason <text>', 'for the records', '')
    .action(async (email: string, { reason }: { reason: string }) => {
      const { runAccountEnd } = await import('./account.ts');
      end(await runAccountEnd(email, reason, settingsOf(io), io));
    });
}
