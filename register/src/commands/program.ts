/**
 * The `masthead` command line: its commands, their help, and how each ends (docs/guide/commands.md). A command is loaded when it is
 * called, so that `check` does not wait for the database and the portal.
 */
import { barcodeFormat, barcodeFormats } from '@masthead/barcode';
import { kit, linkedDataModels, userClasses } from '@masthead/crosswalk';
import { recordStatuses } from '@masthead/serial';
import { Command, CommanderError, Option } from 'commander';
import { settingsHelp } from '../config.ts';
import { addAccessCommands } from './access-commands.ts';
import { addAccountCommands } from './account-commands.ts';
import { addAssignCommand } from './assign-command.ts';
import type { BarcodeCommandOptions } from './barcode.ts';
import type { CheckFormat } from './check-embedding.ts';
import { addClusterCommands } from './cluster-commands.ts';
import type { ConvertCommandOptions } from './convert.ts';
import type { EmbedCommandOptions } from './embed.ts';
import type { ExportCommandOptions } from './export.ts';
import type { FindCommandOptions } from './find.ts';
import { exportEncodings, exportFormatNames, importFormats, type RowFormat, rowFormats } from './formats.ts';
import { groupCommands } from './groups.ts';
import type { ImportCommandOptions } from './import.ts';
import { CannotRun, type CommandIo, type ExitCode, exitCodes, OutputClosed, say } from './io.ts';
import { addLedgerCommands } from './ledger-commands.ts';
import { addLifeCommands } from './life-commands.ts';
import { addMailCommands } from './mail-commands.ts';
import { addNumberCommands } from './number-commands.ts';
import { charsetOption, confidence, settingsOf, unimarcIssnLOption, wholeNumber } from './option-values.ts';
import { addRequestsCommands } from './requests-commands.ts';
import { addTitleCommands } from './title-commands.ts';
import { describeTrouble } from './trouble.ts';
import { version } from './version.ts';
import { addWorklistCommands } from './worklist-commands.ts';

/** Runs one command line (without the program's own name) and says how it ended. Never throws, never exits. */
export async function runMasthead(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  let ending: ExitCode = exitCodes.done;
  const program = createProgram(io, (code) => {
    ending = code;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return ending;
  } catch (error) {
    if (error instanceof OutputClosed) return exitCodes.done;
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.couldNotRun;
    if (error instanceof CannotRun) say(io, error.message);
    else {
      const trouble = describeTrouble(error);
      say(io, trouble ?? `Masthead stopped at something it did not expect: ${(error as Error).stack ?? String(error)}`);
    }
    return exitCodes.couldNotRun;
  }
}

function createProgram(io: CommandIo, end: (code: ExitCode) => void): Command {
  const program = new Command('masthead')
    .description('The ISSN Register (ISO 3297): numbers, titles, portal, linked data and OAI-PMH')
    .version(version, '--version', 'say which version this is')
    .helpOption('--help', 'say how it is used')
    .addHelpCommand(
      new Command('help').argument('[command]').description('say how a command is used').helpGroup('Help:'),
    )
    // What stands behind the name of a command is that command's.
    .enablePositionalOptions()
    .showHelpAfterError('Add --help to see how it is used.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      getOutHelpWidth: () => 100,
      getErrHelpWidth: () => 100,
    })
    .addHelpText('after', `\nSettings, by environment:\n${settingsTable()}\n\n${endings}`);

  program
    .command('serve')
    .summary('start the portal and the services')
    .description(
      'Starts the portal and the services: at BASE_URL, listening on HOST and PORT. Stops cleanly on SIGTERM.',
    )
    .option('--sample', 'load the sample first if the register is empty')
    .action(async (options: { sample?: boolean }) => {
      const { runServe } = await import('./serve.ts');
      end(await runServe({ sample: options.sample === true }, settingsOf(io), io));
    });

  program
    .command('import')
    .summary('take records in')
    .description(
      'Takes records in from files of any number and size, packed with gzip or not; `-` is standard input. ' +
        'Each record is created, updated, unchanged or rejected, with its problems. The same file again changes nothing.',
    )
    .argument('<file...>', 'files to read')
    .addOption(
      new Option('--format <format>', 'how the files are written; without it, told from their content').choices([
        ...importFormats,
      ]),
    )
    .option('--report <file>', 'write a line for every record: file, position, offset, issn, action, problems')
    .option('--batch <records>', 'records in one transaction', wholeNumber(1, 10_000), 1000)
    .option(
      '--centre <code>',
      "it is this centre's own file: touch only what the centre has in custody, and leave the rest to the worklists",
    )
    .addOption(unimarcIssnLOption())
    .addOption(charsetOption())
    .addHelpText('after', '\nEnds with 0: all taken, 1: some rejected, 2: could not run, or was stopped.')
    .action(async (files: string[], options: ImportCommandOptions) => {
      const { runImport } = await import('./import.ts');
      end(await runImport(files, options, settingsOf(io), io));
    });

  program
    .command('export')
    .summary('write records out')
    .description('Writes every record of the register, in the order in which they last changed.')
    .addOption(
      new Option('--format <format>', 'how to write them').choices([...exportFormatNames]).makeOptionMandatory(),
    )
    .addOption(
      new Option('--encoding <encoding>', 'characters of marc21').choices([...exportEncodings]).default('utf8'),
    )
    .addOption(
      new Option('--model <model>', 'for linked data: the data that everybody gets, or all').choices([
        ...linkedDataModels,
      ]),
    )
    .addOption(
      new Option('--for <class>', 'what users of this class may see; without it, everything').choices([...userClasses]),
    )
    .option('--out <file>', 'the file to write; without it, standard output')
    .addOption(unimarcIssnLOption())
    .addHelpText(
      'after',
      '\nEnds with 0: all written, 1: some cannot be written in this format, 2: could not run, or was stopped.',
    )
    .action(async (options: ExportCommandOptions) => {
      const { runExport } = await import('./export.ts');
      end(await runExport(options, settingsOf(io), io));
    });

  program
    .command('convert')
    .summary('convert records from one format to another')
    .description(
      'Reads records of one format and writes them in another, as a stream of any size. Says what is wrong with them, and with --validate ' +
        'also what the ISSN profile of MARC 21 has against them. Needs no register.',
    )
    .argument('<file>', 'the file to read, packed with gzip or not; - for standard input')
    .option('--from <format>', 'how it is written; without it, told from its content')
    .addOption(new Option('--to <format>', 'how to write it').choices([...exportFormatNames]).makeOptionMandatory())
    .option('--out <file>', 'the file to write; without it, standard output')
    .addOption(
      new Option('--encoding <encoding>', 'characters of marc21').choices([...exportEncodings]).default('utf8'),
    )
    .option('--validate', 'judge every record by the ISSN profile')
    .addOption(
      new Option('--status <status>', 'with --validate: judge as this, whatever the record says').choices([
        ...recordStatuses,
      ]),
    )
    .option('--report <file>', 'write a line for every record: file, position, offset, issn, action, problems')
    .addOption(unimarcIssnLOption())
    .addOption(charsetOption())
    .addHelpText(
      'after',
      '\nEnds with 0: all converted, 1: some refused, or with --validate some wrong, 2: could not run, or was stopped.',
    )
    .action(async (file: string, options: ConvertCommandOptions) => {
      const { runConvert } = await import('./convert.ts');
      end(await runConvert(file, options, settingsOf(io).baseUrl, io));
    });

  program
    .command('check')
    .summary('check lines of ISSNs')
    .description(
      'Checks an ISSN on every line, in any spelling. One line in, one line out, separated by tabs: ' +
        'input, `valid` or `invalid`, canonical ISSN, problem, hint. Needs no register unless --register is given.',
    )
    .argument('[file]', 'the file to read, packed with gzip or not; without it or with -, standard input', '-')
    .addOption(new Option('--format <format>', 'rows or JSON lines').choices([...rowFormats]).default('tsv'))
    .option('--register', 'in hints, offer the numbers first that the register has')
    .addHelpText('after', '\nEnds with 0: all valid, 1: some invalid, 2: could not run, or was stopped.')
    .action(async (file: string, { format, register }: { format: RowFormat; register?: boolean }) => {
      const { runCheck } = await import('./check.ts');
      end(await runCheck(file, { format, ...(register && { register: settingsOf(io) }) }, io));
    });

  program
    .command('find')
    .summary('find the ISSNs in text, HTML and XML')
    .description(
      'Finds every ISSN in files of any size. One line for each, separated by tabs: position, as found, canonical ISSN, ' +
        '`valid` or `invalid`, confidence, kind, medium, problem, file. Needs no register.',
    )
    .argument('[file...]', 'files to read, packed with gzip or not; without any or with -, standard input')
    .addOption(
      new Option('--as <kind>', 'what they are; without it, told from their beginning').choices(['text', 'html']),
    )
    .addOption(new Option('--format <format>', 'rows or JSON lines').choices([...rowFormats]).default('tsv'))
    .option('--minimum <confidence>', 'leave out what is less sure, from 0 to 1', confidence, 0.5)
    .addHelpText(
      'after',
      '\nEnds with 0: some found, 1: none found, 2: could not run, could not read one of the files, or was stopped.',
    )
    .action(async (files: string[], options: FindCommandOptions) => {
      const { runFind } = await import('./find.ts');
      end(await runFind(files.length === 0 ? ['-'] : files, options, io));
    });

  program
    .command('barcode')
    .summary('make the barcode of an ISSN')
    .description(
      'Makes the EAN-13 barcode of an ISSN, with its quiet zones, the numbers for people and the ISSN above. ' +
        'With - it reads a list from standard input, one number a line, and makes a file for each. Needs no register unless --register is given.',
    )
    .argument('<issn>', 'an ISSN in any spelling, or its GTIN-13 with or without add-on; - for a list')
    .addOption(
      new Option('--format <format>', 'what to make')
        .choices(barcodeFormats.map(({ name }) => name))
        .makeOptionMandatory(),
    )
    .option('--variant <digits>', 'two digits: a price, a special issue, the weekday of a daily (not set: 00)')
    .option('--addon <digits>', 'two or five digits beside it, such as the issue (not set: none)')
    .option('--scale <number>', 'magnification from 0.8 to 2; at 1 the narrowest bar is 0.33 mm wide', '1')
    .option('--out <file>', 'the file to write, or the folder to write into; without it, standard output')
    .option('--register', 'where a number is not right, name the likely ones first that the register has')
    .addHelpText('after', '\nEnds with 0: all made, 1: some number is not right, 2: could not run, or was stopped.')
    .action(async (issn: string, options: Omit<BarcodeCommandOptions, 'format'> & { format: string }) => {
      const { runBarcode } = await import('./barcode.ts');
      end(await runBarcode(issn, { ...options, format: barcodeFormat(options.format)! }, () => settingsOf(io), io));
    });

  program
    .command('embed')
    .summary('make what shows or embeds a number')
    .description(
      'Writes the numbers of a serial as the publication shows them, or ready to paste into web pages, files and data, with its ' +
        'other medium versions and the ISSN-L; or puts them into a file. With - it reads a list from standard input, one number a line.',
    )
    .argument('<issn>', 'an ISSN in any spelling; - for a list')
    .addOption(new Option('--as <name>', 'what to write').choices(kit.map(({ name }) => name)))
    .option('--into <file>', 'instead, the PDF, EPUB or Office document to put the numbers into; - for standard input')
    .option(
      '--out <file>',
      'for --into: the file to write, or - for standard output; the one that is read stays as it is',
    )
    .option('--volume <title>', 'for `volume`: title of a volume of the series')
    .option('--isbn <isbn>', 'for `volume`: ISBN of the volume')
    .addHelpText('after', '\nEnds with 0: all written, 1: some number has none, 2: could not run, or was stopped.')
    .action(async (issn: string, options: EmbedCommandOptions) => {
      const { runEmbed } = await import('./embed.ts');
      end(await runEmbed(issn, options, settingsOf(io), io));
    });

  program
    .command('check-embedding')
    .summary('check which ISSNs files show and embed')
    .description(
      'Checks pages, PDFs, EPUBs and Office documents: which ISSNs they show and embed, whether the register has them, whether all ' +
        'medium versions and the ISSN-L of their title are there, and where to find what to paste.',
    )
    .argument('<what...>', 'files, - for standard input, or addresses that begin with http:// or https://')
    .addOption(
      new Option('--format <format>', 'rows, JSON lines, or text for people')
        .choices(['tsv', 'jsonl', 'text'])
        .default('tsv'),
    )
    .addHelpText(
      'after',
      '\nEnds with 0: all is well, 1: something is missing or wrong, 2: a document could not be checked, or it was stopped.',
    )
    .action(async (what: string[], { format }: { format: CheckFormat }) => {
      const { runCheckEmbedding } = await import('./check-embedding.ts');
      end(await runCheckEmbedding(what, format, settingsOf(io), io));
    });

  addAssignCommand(program, io, end);

  addTitleCommands(program, io, end);

  addLifeCommands(program, io, end);

  addAccessCommands(program, io, end);

  addAccountCommands(program, io, end);

  addMailCommands(program, io, end);
  addRequestsCommands(program, io, end);

  addNumberCommands(program, io, end);

  addClusterCommands(program, io, end);

  addWorklistCommands(program, io, end);

  addLedgerCommands(program, io, end);

  program
    .command('migrate')
    .summary('bring the database up to date')
    .description('Brings the tables of the register up to this version. `serve` and `import` do so themselves.')
    .action(async () => {
      const { runMigrate } = await import('./migrate.ts');
      end(await runMigrate(settingsOf(io), io));
    });

  groupCommands(program);
  return program;
}

const endings =
  'Standard output carries data, standard error sentences and logs.\n' +
  'Ends with 0: done, 1: done, and some of the input was not right, 2: could not run, or was stopped.';

function settingsTable(): string {
  return settingsHelp
    .map(
      ({ name, meaning, otherwise }) => `  ${name.padEnd(18)} ${meaning}\n  ${''.padEnd(18)} (not set: ${otherwise})`,
    )
    .join('\n');
}
