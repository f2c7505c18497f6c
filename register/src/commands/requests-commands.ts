/** The commands of requests on the `masthead` command line. Each is loaded when it is called, as in program.ts. */
import type { Command } from 'commander';
import type { CommandIo, ExitCode } from './io.ts';
import { settingsOf } from './option-values.ts';
import type { RequestsListOptions } from './requests.ts';

export function addRequestsCommands(program: Command, io: CommandIo, end: (code: ExitCode) => void): void {
  const requests = program
    .command('requests')
    .summary('see what was asked for')
    .description('Requests for numbers as the desks of the centres have them. They are decided at the desk.');
  requests
    .command('list')
    .summary('list the requests of a state')
    .description(
      'One line for each, the urgent ones first, separated by tabs: reference, state, centre, urgent, sent, due, title.',
    )
    .option('--centre <code>', 'of this centre only')
    .option('--state <state>', 'submitted (the default), waiting, accepted, refused, withdrawn or expired')
    .action(async (options: RequestsListOptions) => {
      const { runRequestsList } = await import('./requests.ts');
      end(await runRequestsList(options, settingsOf(io), io));
    });
  requests
    .command('show')
    .summary('show one request')
    .description('One JSON object: the request, what its checks found, and what happened to it.')
    .argument('<reference>', 'such as R-7K3M-9QXT-2B')
    .action(async (reference: string) => {
      const { runRequestsShow } = await import('./requests.ts');
      end(await runRequestsShow(reference, settingsOf(io), io));
    });
}
