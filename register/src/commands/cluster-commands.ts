/** The commands of clusters and of relations between titles on the `masthead` command line. Each is loaded when it is called. */
import { type Command, Option } from 'commander';
import { actingOptions } from './acting.ts';
import type { ApproveOptions, MoveOptions, ProposeOptions } from './cluster.ts';
import { rowFormats } from './formats.ts';
import type { CommandIo, ExitCode } from './io.ts';
import { gather, settingsOf, wholeNumber } from './option-values.ts';
import type { AcceptOptions, RelationsCheckOptions } from './relations.ts';

const endings = '\nEnds with 0: done, 1: refused, nothing was written, 2: could not run.';

export function addClusterCommands(program: Command, io: CommandIo, end: (code: ExitCode) => void): void {
  const cluster = program
    .command('cluster')
    .summary('clusters of titles: ISSN-L, ISSN-H')
    .description(
      'Clusters of titles (ISO 3297, 7): the medium versions of one title under their ISSN-L, which is designated automatically, and the ' +
        'history of a resource under an ISSN-H, which is proposed and approved.',
    );
  actingOptions(
    cluster
      .command('propose')
      .summary('propose the history of a title as a cluster')
      .description(
        'Finds all earlier and later titles of one, in all media, and puts them on the worklist of the Registration Authority. Writes the ' +
          'number of the matter, and a line for each title: number, `member` or `beyond` the Register.',
      )
      .argument('<issn>', 'one title of it')
      .option('--kind <letter>', 'kind of cluster', 'H')
      .option('--member <issn>', 'a title that is meant, where not all are; may be repeated', gather)
      .option('--reason <text>', 'why'),
  )
    .addHelpText('after', endings)
    .action(async (issn: string, options: ProposeOptions) => {
      const { runClusterPropose } = await import('./cluster.ts');
      end(await runClusterPropose(issn, options, settingsOf(io), io));
    });
  cluster
    .command('proposals')
    .summary('list what was proposed')
    .description('Clusters that wait for approval, separated by tabs: matter, kind, when and by whom, members, why.')
    .action(async () => {
      const { runClusterProposals } = await import('./cluster.ts');
      end(await runClusterProposals(settingsOf(io), io));
    });
  actingOptions(
    cluster
      .command('approve')
      .summary('approve a proposed cluster')
      .description(
        'Gives a proposed cluster a number of its own, from a block of the Registration Authority, and writes it into the records of its ' +
          'members (MARC 21, 023). Writes the number.',
      )
      .argument('<matter>', 'its number on the worklist', wholeNumber(1, 2 ** 31 - 1))
      .requiredOption('--reason <text>', 'why, for the ledger')
      .option(
        '--member <issn>',
        'a title that belongs to it, where not all that were proposed do; may be repeated',
        gather,
      )
      .option('--block <block>', 'the block to take the number from', wholeNumber(1, 2 ** 31 - 1)),
  )
    .addHelpText('after', endings)
    .action(async (matter: number, options: ApproveOptions) => {
      const { runClusterApprove } = await import('./cluster.ts');
      end(await runClusterApprove(matter, options, settingsOf(io), io));
    });
  cluster
    .command('show')
    .summary('show a cluster')
    .description('The members of a cluster, separated by tabs: number, medium, state, title.')
    .argument('<number>', 'such as "ISSN-H 9100-0003" or 2049-3630')
    .option('--kind <letter>', 'kind of cluster, where the number does not say it', 'L')
    .action(async (number: string, options: { readonly kind: string }) => {
      const { runClusterShow } = await import('./cluster.ts');
      end(await runClusterShow(number, options.kind, settingsOf(io), io));
    });
  actingOptions(
    cluster
      .command('move-issn-l')
      .summary('move an ISSN-L')
      .description(
        'Makes another member the ISSN-L, as the Registration Authority does when every medium version has changed, or to correct it. The ' +
          'former one stays in the records (022 $m), and its address leads to the present one. Writes the titles that moved.',
      )
      .argument('<from>', 'the ISSN-L of today')
      .argument('<to>', 'the member that is to be the ISSN-L')
      .requiredOption('--reason <text>', 'why, for the ledger')
      .addOption(
        new Option('--why <why>', 'what happened').choices(['every-medium-changed', 'corrected']).default('corrected'),
      )
      .option('--title <issn>', 'a title that moves, where not all do; may be repeated', gather)
      .option('--evidence <text>', 'what shows it'),
  )
    .addHelpText('after', endings)
    .action(async (from: string, to: string, options: MoveOptions) => {
      const { runMoveIssnL } = await import('./cluster.ts');
      end(await runMoveIssnL(from, to, options, settingsOf(io), io));
    });

  const relations = program
    .command('relations')
    .summary('relations between titles')
    .description('Relations between titles (MARC 760-787): each is stated once and seen from both ends.');
  actingOptions(
    relations
      .command('check')
      .summary('check the relations of the whole register')
      .description(
        'Looks for relations that the other record does not answer or contradicts, that lead to unknown, cancelled or suppressed numbers or ' +
          'to the title itself, titles that follow one another in a circle, versions under different ISSN-Ls or titles, and dates that do ' +
          'not fit. One line for each, separated by tabs: type, number, other number, kind, what is wrong.',
      )
      .option(
        '--repair',
        'write what is missing and lead links to cancelled numbers on: in records in custody; to other centres it is proposed',
      )
      .option('--only <type>', 'only faults of this type; may be repeated', gather)
      .addOption(new Option('--format <format>', 'rows or JSON lines').choices([...rowFormats]).default('tsv')),
  )
    .addHelpText('after', '\nEnds with 0: nothing found, 1: something found, 2: could not run, or was stopped.')
    .action(async (options: RelationsCheckOptions) => {
      const { runRelationsCheck } = await import('./relations.ts');
      end(await runRelationsCheck(options, settingsOf(io), io));
    });
  actingOptions(
    relations
      .command('accept')
      .summary('accept a relation that another centre proposed')
      .description('Writes a relation from the worklist into the record in custody, and settles the matter.')
      .argument('<matter>', 'its number on the worklist', wholeNumber(1, 2 ** 31 - 1))
      .option('--reason <text>', 'why, for the ledger'),
  )
    .addHelpText('after', endings)
    .action(async (matter: number, options: AcceptOptions) => {
      const { runRelationsAccept } = await import('./relations.ts');
      end(await runRelationsAccept(matter, options, settingsOf(io), io));
    });
}
