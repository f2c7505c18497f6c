/** The commands of what happens to a number after its assignment, on the `masthead` command line. Each is loaded when it is called. */
import { type Command, Option } from 'commander';
import { duePolicy } from '../domain/confirmation-due.ts';
import { actingOptions, evidenceOptions } from './acting.ts';
import type { CorrectOptions } from './correct.ts';
import { rowFormats } from './formats.ts';
import type { CommandIo, ExitCode } from './io.ts';
import type { CancelOptions, ConfirmOptions, DueOptions, NoteOptions, SuppressOptions, UndoOptions } from './life.ts';
import { gather, settingsOf, wholeNumber } from './option-values.ts';

export function addLifeCommands(program: Command, io: CommandIo, end: (code: ExitCode) => void): void {
  const endings = '\nEnds with 0: done, 1: refused, nothing was written, 2: could not run.';

  evidenceOptions(
    actingOptions(
      program
        .command('confirm')
        .summary('confirm provisional numbers')
        .description(
          'Confirms numbers that were assigned before publication, with what shows that it was published, and when. One line for each: ' +
            'number, `confirmed`, `already` or `refused`, why.',
        )
        .argument('[issn...]', 'the numbers')
        .option('--published <date>', 'when it was published: 2027, 2027-03 or 2027-03-15')
        .option('--list <file>', 'numbers, one a line, and behind tabs when and what shows it; - is standard input')
        .option('--reason <text>', 'why, for the ledger'),
    ),
  )
    .addHelpText('after', '\nEnds with 0: all are confirmed, 1: some were refused, 2: could not run, or was stopped.')
    .action(async (numbers: string[], options: ConfirmOptions) => {
      const { runConfirm } = await import('./life.ts');
      end(await runConfirm(numbers, options, settingsOf(io), io));
    });

  actingOptions(
    program
      .command('due')
      .summary('list provisional numbers that are past their day')
      .description(
        'Provisional numbers whose expected date has passed. One line for each, separated by tabs: number, centre, the day, where that is ' +
          'from, reminders, the last of them, what comes next, title.',
      )
      .option('--remind', 'enter them on the worklist, and give the reminder that is next')
      .option('--centre <code>', 'only those in the custody of this centre')
      .option(
        '--months <months>',
        'months after assignment, where no date is expected',
        wholeNumber(1, 60),
        duePolicy.months,
      )
      .option('--every <days>', 'days between reminders', wholeNumber(1, 365), duePolicy.everyDays)
      .option('--reminders <number>', 'reminders before suppression', wholeNumber(1, 9), duePolicy.reminders)
      .addOption(new Option('--format <format>', 'rows or JSON lines').choices([...rowFormats]).default('tsv')),
  )
    .addHelpText('after', '\nEnds with 0: none is due, 1: some are, 2: could not run, or was stopped.')
    .action(async (options: DueOptions) => {
      const { runDue } = await import('./life.ts');
      end(await runDue(options, settingsOf(io), io));
    });

  evidenceOptions(
    actingOptions(
      program
        .command('suppress')
        .summary('suppress a number that names nothing')
        .description(
          'Suppresses a provisional number that never appeared, after its reminders or on evidence that it will not; a confirmed one only ' +
            'as the Registration Authority. It is never given again.',
        )
        .argument('<issn>', 'the number')
        .requiredOption('--reason <text>', 'why; everybody reads it on the page of the number'),
    ),
  )
    .addHelpText('after', endings)
    .action(async (issn: string, options: SuppressOptions) => {
      const { runSuppress } = await import('./life.ts');
      end(await runSuppress(issn, options, settingsOf(io), io));
    });

  evidenceOptions(
    actingOptions(
      program
        .command('cancel')
        .summary('cancel a duplicate in favour of another number')
        .description(
          'Cancels a number of a resource that has two. Links in other records follow, or are proposed to their centres. Lines say what ' +
            'happened: `cancelled`, `survivor`, `followed`, `proposed`, `issn-l`, `key-title`, and the number.',
        )
        .argument('<issn>', 'the number that goes')
        .requiredOption('--in-favour-of <issn>', 'the number that stays')
        .requiredOption('--reason <text>', 'why; everybody reads it on the page of the number')
        .option('--take-key-title', 'the record that stays takes the key title of the one that goes'),
    ),
  )
    .addHelpText('after', endings)
    .action(async (issn: string, options: CancelOptions) => {
      const { runCancel } = await import('./life.ts');
      end(await runCancel(issn, options, settingsOf(io), io));
    });

  evidenceOptions(
    actingOptions(
      program
        .command('correct')
        .summary('correct a record, with proof')
        .description(
          'Corrects a record by single fields or by a whole new one. A field is written as `245 10$aTitle`, the second of its tag as ' +
            '`246[2] 1 $aTitle`. Lines say what changed; if somebody wrote in between, what they changed.',
        )
        .argument('<issn>', 'the number')
        .option('--show', 'write the record as lines, to be edited, and say its revision')
        .option('--set <field>', 'put this field in the place of the one with its tag; may be given again', gather)
        .option('--add <field>', 'add this field; may be given again', gather)
        .option('--remove <tag>', 'take this field away, such as 246[2]; may be given again', gather)
        .option('--record <file>', 'the whole record as it is to be, in any format; - is standard input')
        .option('--based-on <revision>', 'the revision that it was made from', wholeNumber(1, 1_000_000))
        .option('--reason <text>', 'why, for the ledger')
        .option('--allow-status', 'the status may become another one too'),
    ),
  )
    .addHelpText('after', endings)
    .action(async (issn: string, options: CorrectOptions) => {
      const { runCorrect } = await import('./correct.ts');
      end(await runCorrect(issn, options, settingsOf(io), io));
    });

  evidenceOptions(
    actingOptions(
      program
        .command('undo')
        .summary('undo a mistaken change by a new one')
        .description(
          'Gives records and numbers the content and state that they had before a change, as a new change. What was done together is undone ' +
            'together. One line for each number: number, state before, state now.',
        )
        .argument('<change>', 'position of the change, or a number with its hyphen for its latest change')
        .requiredOption('--reason <text>', 'why, for the ledger'),
    ),
  )
    .addHelpText('after', endings)
    .action(async (what: string, options: UndoOptions) => {
      const { runUndo } = await import('./life.ts');
      end(await runUndo(what, options, settingsOf(io), io));
    });

  actingOptions(
    program
      .command('note')
      .summary('write or read notes that only staff see')
      .description(
        'With a text, writes a note on a number; without one, lists its notes, separated by tabs: when, who, kind, text. ' +
          'No page, no service and no export has them, and none is changed or deleted.',
      )
      .argument('<issn>', 'the number')
      .argument('[text]', 'the note; - reads standard input')
      .option('--legal', 'it is a legal matter'),
  )
    .addHelpText('after', endings)
    .action(async (issn: string, text: string | undefined, options: NoteOptions) => {
      const { runNote } = await import('./life.ts');
      end(await runNote(issn, text, options, settingsOf(io), io));
    });
}
