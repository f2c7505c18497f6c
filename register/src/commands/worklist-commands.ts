/** The commands of the worklist on the `masthead` command line. Each is loaded when it is called, as in program.ts. */
import { type Command, Option } from 'commander';
import { matterKinds } from '../domain/worklist.ts';
import { actingOptions } from './acting.ts';
import type { ApproveOptions } from './cluster.ts';
import { rowFormats } from './formats.ts';
import type { CommandIo, ExitCode } from './io.ts';
import { gather, settingsOf, wholeNumber } from './option-values.ts';
import type { AcceptOptions } from './relations.ts';
import type { SettleOptions, TakeOptions, WorklistListOptions } from './worklist.ts';

export function addWorklistCommands(program: Command, io: CommandIo, end: (code: ExitCode) => void): void {
  const endings = '\nEnds with 0: done, 1: refused, nothing was written, 2: could not run.';
  const matter = wholeNumber(1, Number.MAX_SAFE_INTEGER);
  const itsNumber = 'its number, as `masthead worklist list` shows it';
  const worklist = program
    .command('worklist')
    .summary('see and settle what waits for a decision')
    .description(
      'What waits for a decision: records of other centres that an import did not take, relations and clusters that are proposed, ' +
        'likely duplicates, provisional numbers past their day.',
    );
  actingOptions(
    worklist
      .command('list')
      .summary('list what waits')
      .description(
        'One line for each matter, separated by tabs: its number, kind, the centre that decides (empty: the Registration Authority), ' +
          'ISSN, the other ISSN, since when, by whom, what it is about.',
      )
      .option('--centre <code>', 'of this centre only; `authority` for the Registration Authority')
      .addOption(new Option('--kind <kind>', 'of this kind only').choices([...matterKinds]))
      .addOption(
        new Option('--state <state>', 'those that wait, or that were settled')
          .choices(['open', 'done', 'dismissed'])
          .default('open'),
      )
      .option('--about <issn>', 'about this number, on either side')
      .addOption(new Option('--format <format>', 'rows or JSON lines').choices([...rowFormats]).default('tsv')),
  )
    .addHelpText('after', '\nEnds with 0: nothing waits, 1: something does, 2: could not run, or was stopped.')
    .action(async (options: WorklistListOptions) => {
      const { runWorklistList } = await import('./worklist.ts');
      end(await runWorklistList(options, settingsOf(io), io));
    });
  actingOptions(
    worklist
      .command('show')
      .summary('show both sides of a matter')
      .description('Says what a matter is about, what either side says, and what can be done with it. For people.')
      .argument('<matter>', itsNumber, matter),
  ).action(async (id: number, options: object) => {
    const { runWorklistShow } = await import('./worklist.ts');
    end(await runWorklistShow(id, options, settingsOf(io), io));
  });
  actingOptions(
    worklist
      .command('settle')
      .summary('settle a matter by hand')
      .description('Takes a matter off the list: it was dealt with, or there is nothing to do. It stays on record.')
      .argument('<matter>', itsNumber, matter)
      .option('--done', 'it was dealt with')
      .option('--dismiss', 'there is nothing to do; takes a reason')
      .option('--reason <text>', 'why'),
  )
    .addHelpText('after', endings)
    .action(async (id: number, options: SettleOptions) => {
      const { runWorklistSettle } = await import('./worklist.ts');
      end(await runWorklistSettle(id, options, settingsOf(io), io));
    });
  actingOptions(
    worklist
      .command('take')
      .summary("take another centre's record")
      .description(
        'Of a record that an import did not take: makes it the next revision, by the rules of an import, and settles the matter. ' +
          'Custody stays where it is. Writes number, `created`, `updated` or `unchanged`, and the revision. If somebody wrote the record in ' +
          'between, nothing is taken and the lines say what they changed.',
      )
      .argument('<matter>', itsNumber, matter)
      .option(
        '--over-revision <revision>',
        'take it over this revision, which was written after the matter was opened',
        wholeNumber(1, 1_000_000),
      )
      .option('--reason <text>', 'why, for the ledger'),
  )
    .addHelpText('after', endings)
    .action(async (id: number, options: TakeOptions) => {
      const { runWorklistTake } = await import('./worklist.ts');
      end(await runWorklistTake(id, options, settingsOf(io), io));
    });
  actingOptions(
    worklist
      .command('accept')
      .summary('accept a proposed relation')
      .description('Writes a relation that another centre proposed into the record in custody, and settles the matter.')
      .argument('<matter>', itsNumber, matter)
      .option('--reason <text>', 'why, for the ledger'),
  )
    .addHelpText('after', endings)
    .action(async (id: number, options: AcceptOptions) => {
      const { runRelationsAccept } = await import('./relations.ts');
      end(await runRelationsAccept(id, options, settingsOf(io), io));
    });
  actingOptions(
    worklist
      .command('approve')
      .summary('approve a proposed cluster')
      .description(
        'Gives a proposed cluster a number of its own, from a block of the Registration Authority, and settles the matter. Writes the number.',
      )
      .argument('<matter>', itsNumber, matter)
      .requiredOption('--reason <text>', 'why, for the ledger')
      .option('--member <issn>', 'a title that belongs to it, where not all do; may be repeated', gather)
      .option('--block <block>', 'the block to take the number from', wholeNumber(1, 2 ** 31 - 1)),
  )
    .addHelpText('after', endings)
    .action(async (id: number, options: ApproveOptions) => {
      const { runClusterApprove } = await import('./cluster.ts');
      end(await runClusterApprove(id, options, settingsOf(io), io));
    });
}
