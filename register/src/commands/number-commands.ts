/** The commands of centres, blocks, custody and the whole Register on the `masthead` command line. Loaded when called, as in program.ts. */
import { type Command, Option } from 'commander';
import { blockPurposes } from '../domain/block.ts';
import { centreStatuses } from '../domain/centre.ts';
import type { GiveOptions, ReasonOptions } from './block.ts';
import type { CentreSetOptions } from './centre.ts';
import type { CustodyOptions } from './custody.ts';
import { type RowFormat, rowFormats } from './formats.ts';
import type { CommandIo, ExitCode } from './io.ts';
import { gather, settingsOf, wholeNumber } from './option-values.ts';

export function addNumberCommands(program: Command, io: CommandIo, end: (code: ExitCode) => void): void {
  addCentreCommands(program, io, end);
  addBlockCommands(program, io, end);
  program
    .command('custody')
    .summary('give the custody of numbers to another centre')
    .description(
      'Gives numbers that one centre is responsible for to another: 022 $2 of their records changes by a new revision, the numbers do not. ' +
        'A list is all or nothing; all that a centre has goes in steps, and the same call goes on where one stopped.',
    )
    .argument('[issn...]', 'the numbers; - for a list on standard input, one a line')
    .requiredOption('--from <code>', 'the centre that has them')
    .requiredOption('--to <code>', 'the centre that is to have them')
    .option('--all', 'all that the centre has')
    .requiredOption('--reason <text>', 'why; it stays on record')
    .option('--evidence <text>', 'where that can be looked up')
    .addHelpText('after', '\nEnds with 0: done, 1: refused, nothing changed, 2: could not run.')
    .action(async (issns: string[], options: CustodyOptions) => {
      const { runCustody } = await import('./custody.ts');
      end(await runCustody(issns, options, settingsOf(io), io));
    });
  program
    .command('register')
    .summary('the Register as a whole')
    .description('Looks after the Register as a whole.')
    .command('check')
    .summary('check what must always hold')
    .description(
      'Checks the whole Register while it is in use: numbers, titles, clusters, relations and blocks. One line for everything found, separated ' +
        'by tabs: check, ISSN, sentence.',
    )
    .option('--repair', 'put right what needs nobody’s decision')
    .option('--only <name>', 'this check alone; may be given several times', gather)
    .addHelpText(
      'after',
      '\nEnds with 0: all holds, 1: something is left to put right, 2: could not run, or was stopped.',
    )
    .action(async (options: { repair?: boolean; only?: readonly string[] }) => {
      const { runRegisterCheck } = await import('./register-check.ts');
      end(await runRegisterCheck(options, settingsOf(io), io));
    });
}

function addCentreCommands(program: Command, io: CommandIo, end: (code: ExitCode) => void): void {
  const centre = program
    .command('centre')
    .summary('the centres of the ISSN Network')
    .description(
      'The centres of the ISSN Network: who they are, which countries they serve, and under which agreements.',
    );
  centre
    .command('list')
    .summary('show all centres')
    .description('All centres, separated by tabs: code, name, country, status.')
    .addOption(new Option('--format <format>', 'rows or JSON lines').choices([...rowFormats]).default('tsv'))
    .action(async ({ format }: { format: RowFormat }) => {
      const { runCentreList } = await import('./centre.ts');
      end(await runCentreList(format, settingsOf(io), io));
    });
  centre
    .command('show')
    .summary('show all that is said of a centre')
    .description('Writes all that the Register says of a centre, as JSON.')
    .argument('<code>', 'as in 022 $2, without padding')
    .option('--history', 'instead, a JSON line for every time it was written')
    .action(async (code: string, options: { history?: boolean }) => {
      const { runCentreShow } = await import('./centre.ts');
      end(await runCentreShow(code, options, settingsOf(io), io));
    });
  const set = centre
    .command('set')
    .summary('make a centre, or say something else of one')
    .description('Makes a centre or changes what is said of it. What is not named stays; an empty value takes it away.')
    .argument('<code>', 'as in 022 $2, without padding')
    .option('--name <name>', 'its name')
    .option('--country <code>', 'its own country, such as FRA (ISO 3166-1)')
    .option('--countries <codes>', 'all it numbers for, with commas')
    .option('--languages <codes>', 'that it works in, with commas, such as fre,eng (ISO 639-2)')
    .option('--host <name>', 'the institution that runs it');
  for (const [flag, meaning] of [
    ['street', 'of its address'],
    ['city', 'of its address'],
    ['telephone', 'its number'],
    ['fax', 'its number'],
    ['email', 'its address'],
    ['website', 'its address'],
    ['logo', 'address of the picture'],
  ] as const) {
    set.option(`--${flag} <text>`, meaning);
  }
  set
    .addOption(new Option('--status <status>', 'whether it assigns').choices([...centreStatuses]))
    .option(
      '--contact <text>',
      'name, and address in angle brackets; may be given several times, the main one first',
      gather,
    )
    .option('--agreement <text>', 'with whom, a colon, about what; may be given several times', gather)
    .option('--reason <text>', 'why; it stays on record')
    .action(async (code: string, options: CentreSetOptions) => {
      const { runCentreSet } = await import('./centre.ts');
      end(await runCentreSet(code, options, settingsOf(io), io));
    });
}

function addBlockCommands(program: Command, io: CommandIo, end: (code: ExitCode) => void): void {
  const block = program
    .command('block')
    .summary('blocks of numbers, and who gives them out')
    .description(
      'Ranges of numbers that centres give out. No number is ever in two, and what was done to a block stays on record.',
    );
  block
    .command('give')
    .summary('give a centre a block')
    .description(
      'Gives a centre a range of numbers to give out. Numbers of the range that the Register knows already are not free.',
    )
    .argument('<centre>', 'code of the centre')
    .argument('<first>', 'its first number: seven digits or an ISSN')
    .argument('[last]', 'its last number; or say --size')
    .option('--size <numbers>', 'how many numbers', wholeNumber(1, 10_000_000))
    .addOption(new Option('--purpose <purpose>', 'what it serves').choices([...blockPurposes]).default('general'))
    .option('--holder <name>', 'for a publisher: whom it is set aside for')
    .option('--agreement <text>', 'the agreement that says so')
    .option('--over-others', 'also where other centres have numbers in the range')
    .option('--reason <text>', 'why; it stays on record')
    .option('--evidence <text>', 'where that can be looked up')
    .addHelpText('after', '\nEnds with 0: given, 1: refused, 2: could not run.')
    .action(async (centre: string, first: string, last: string | undefined, options: GiveOptions) => {
      const { runBlockGive } = await import('./block.ts');
      end(await runBlockGive({ centre, first, ...(last !== undefined && { last }) }, options, settingsOf(io), io));
    });
  for (const [verb, summary, description] of [
    ['close', 'close a block', 'From then on nothing is given out of it. Its free numbers stay its own.'],
    ['reopen', 'open a closed block again', 'Takes the closing of a block back.'],
    [
      'transfer',
      'give a block to another centre',
      'What is free in it is then the other centre’s to give out. Numbers that were given out stay where they are.',
    ],
  ] as const) {
    const command = block
      .command(verb)
      .summary(summary)
      .description(description)
      .argument('<block>', 'its number, as `masthead block list` shows it', wholeNumber(1, 2_147_483_647))
      .requiredOption('--reason <text>', 'why; it stays on record')
      .option('--evidence <text>', 'where that can be looked up');
    if (verb === 'transfer') command.requiredOption('--to <code>', 'the other centre');
    command.action(async (id: number, options: ReasonOptions) => {
      const { runBlockChange } = await import('./block.ts');
      end(await runBlockChange(verb, id, options, settingsOf(io), io));
    });
  }
  block
    .command('show')
    .summary('show a block and what was done to it')
    .description('Writes a block as JSON, and what was done to it.')
    .argument('<block>', 'its number', wholeNumber(1, 2_147_483_647))
    .action(async (id: number) => {
      const { runBlockShow } = await import('./block.ts');
      end(await runBlockShow(id, settingsOf(io), io));
    });
  for (const [name, summary, description] of [
    [
      'list',
      'show the blocks',
      'All blocks in the order of their numbers, separated by tabs: block, centre, first, last, purpose, holder, state, given.',
    ],
    [
      'report',
      'what is left of the blocks, and for how long',
      'What has become of every block, separated by tabs: block, centre, first, last, purpose, holder, state, given (numbers), used, free, ' +
        'known before, rate a month, when the blocks of that centre and purpose run out, warning. Warnings come as sentences, too.',
    ],
  ] as const) {
    block
      .command(name)
      .summary(summary)
      .description(description)
      .option('--centre <code>', 'of this centre only')
      .option('--open', 'open ones only')
      .addOption(new Option('--format <format>', 'rows or JSON lines').choices([...rowFormats]).default('tsv'))
      .action(async (options: { centre?: string; open?: boolean; format: RowFormat }) => {
        const { runBlockList } = await import('./block.ts');
        end(await runBlockList(name, options, settingsOf(io), io));
      });
  }
}
