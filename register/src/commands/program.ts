/**
 * The `masthead` command line: its commands, their help, and how each ends (docs/guide/commands.md). A command is loaded when it is
 * called, so that `check` does not wait for the database and the portal.
 */
import { barcodeFormat, barcodeFormats } from '@masthead/barcode';
import { kit, linkedDataModels } from '@masthead/crosswalk';
import { languageByCode, media } from '@masthead/serial';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { readSettings, type Settings, settingsHelp } from '../config.ts';
import type { AbbreviateCommandOptions } from './abbreviate.ts';
import type { BarcodeCommandOptions } from './barcode.ts';
import type { CheckFormat } from './check-embedding.ts';
import type { ConvertCommandOptions } from './convert.ts';
import type { EmbedCommandOptions } from './embed.ts';
import type { ExportCommandOptions } from './export.ts';
import type { FindCommandOptions } from './find.ts';
import { exportEncodings, exportFormatNames, importFormats, type RowFormat, rowFormats } from './formats.ts';
import { CannotRun, type CommandIo, type ExitCode, exitCodes, OutputClosed, say } from './io.ts';
import type { KeyTitleOptions } from './key-title.ts';
import type { ChangeListOptions, LtwaSearchOptions } from './ltwa.ts';
import type { RomanizeCommandOptions } from './romanize.ts';
import { describeTrouble } from './trouble.ts';
import { version } from './version.ts';

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
    .description('The ISSN Register (ISO 3297): import, portal, linked data and OAI-PMH')
    .version(version, '--version', 'say which version this is')
    .helpOption('--help', 'say how it is used')
    .helpCommand('help [command]', 'say how a command is used')
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
    .addHelpText('after', '\nEnds with 0: all taken, 1: some rejected, 2: could not run, or was stopped.')
    .action(
      async (files: string[], options: { format?: (typeof importFormats)[number]; report?: string; batch: number }) => {
        const { runImport } = await import('./import.ts');
        end(await runImport(files, options, settingsOf(io), io));
      },
    );

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
    .option('--out <file>', 'the file to write; without it, standard output')
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
    .option('--report <file>', 'write a line for every record: file, position, offset, issn, action, problems')
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

  program
    .command('abbreviate')
    .summary('abbreviate titles by ISO 4')
    .description(
      "Abbreviates a title by ISO 4 with the register's list of title word abbreviations. `-` reads one title a line from " +
        'standard input and writes title, tab, abbreviation.',
    )
    .argument('<title>', 'a title, or -')
    .option('--language <code>', 'language of the title; without it, told from its words', languageCode)
    .addOption(
      new Option('--style <style>', 'as ISSN centres abbreviate key titles, or as titles are cited')
        .choices(['key-title', 'citation'])
        .default('key-title'),
    )
    .option('--list <file>', "a list to use instead of the register's; needs no register")
    .option('--trace', 'also a row for each word: as it stands, as written, rule, entry, abbreviation, languages, why')
    .addHelpText('after', '\nEnds with 0: done, 1: lines were too long and cut, 2: could not run, or was stopped.')
    .action(async (title: string, options: AbbreviateCommandOptions) => {
      const { runAbbreviate } = await import('./abbreviate.ts');
      end(await runAbbreviate(title, options, () => settingsOf(io), io));
    });

  const ltwa = program
    .command('ltwa')
    .summary('the list of title word abbreviations')
    .description(
      'The list of title word abbreviations (LTWA) that titles are abbreviated with (ISO 4). Every list that was imported stays; ' +
        'one is in force. Until one is imported, that is the short list of Masthead.',
    );
  const changesTitles = (command: Command): Command =>
    command
      .option('--dry-run', 'say what would change, and change nothing')
      .option('--report <file>', 'write a line for every key title whose abbreviation changes')
      .option('--no-titles', 'do not look which key titles change');
  changesTitles(
    ltwa
      .command('import')
      .summary('take a list in and put it in force')
      .description(
        'Takes a list in: text parted by tabs, semicolons or commas, UTF-8 or UTF-16, packed with gzip or not; `-` is standard ' +
          'input. Says which key titles it abbreviates otherwise. The same file again changes nothing.',
      )
      .argument('<file>', 'the list')
      .option('--name <name>', 'what to call it; without it, the name of the file'),
  )
    .addHelpText(
      'after',
      '\nEnds with 0: all taken, 1: some rows not taken, 2: refused, could not run, or was stopped.',
    )
    .action(async (file: string, options: ChangeListOptions & { name?: string }) => {
      const { runLtwaImport } = await import('./ltwa.ts');
      end(await runLtwaImport(file, options, settingsOf(io), io));
    });
  changesTitles(
    ltwa
      .command('use')
      .summary('put another list in force')
      .description('Puts a list in force that was imported before. Says which key titles it abbreviates otherwise.')
      .argument('<list>', 'its number, as `masthead ltwa list` shows it, or `short`'),
  ).action(async (which: string, options: ChangeListOptions) => {
    const { runLtwaUse } = await import('./ltwa.ts');
    end(await runLtwaUse(which, options, settingsOf(io), io));
  });
  ltwa
    .command('list')
    .summary('show the lists there are')
    .description(
      'Every list, the latest first, separated by tabs: a star for the one in force, number, entries, when and by whom it was ' +
        'imported, SHA-256 of its file, name.',
    )
    .action(async () => {
      const { runLtwaList } = await import('./ltwa.ts');
      end(await runLtwaList(settingsOf(io), io));
    });
  ltwa
    .command('search')
    .summary('look words up in the list in force')
    .description(
      'The entries that apply to a word of a title, then those that begin like it, separated by tabs: word, abbreviation, ' +
        'languages, why it is listed.',
    )
    .argument('<word>', 'a word, its beginning, or the words of a title')
    .option('--language <code>', 'only entries for this language, such as ger (ISO 639-2)', languageCode)
    .option('--abbreviation', 'it is an abbreviation, not a word')
    .addOption(new Option('--format <format>', 'rows or JSON lines').choices([...rowFormats]).default('tsv'))
    .addHelpText('after', '\nEnds with 0: found, 1: nothing found, 2: could not run.')
    .action(async (word: string, options: LtwaSearchOptions) => {
      const { runLtwaSearch } = await import('./ltwa.ts');
      end(await runLtwaSearch(word, options, settingsOf(io), io));
    });
  ltwa
    .command('check')
    .summary('check a list without taking it in')
    .description(
      'What would be mended, refused or looks doubtful, row by row, separated by tabs: line, `mended`, `refused` or `doubtful`, ' +
        'rule, what stands there, why. Needs no register.',
    )
    .argument('<file>', 'the list; - is standard input')
    .addHelpText(
      'after',
      '\nEnds with 0: all can be taken, 1: some rows cannot, 2: it is no list, or could not be read.',
    )
    .action(async (file: string) => {
      const { runLtwaCheck } = await import('./ltwa.ts');
      end(await runLtwaCheck(file, io));
    });

  const keyTitle = program
    .command('key-title')
    .summary('say what a key title would be')
    .description(
      'Says what the key title of a resource would be and why: whether its title is free in the register, who has it, and the qualifier ' +
        'that tells it apart.',
    )
    .argument('<title>', 'the title as it stands on the publication')
    .option('--designation <text>', 'of a section: its number or letter, such as `Part 1`')
    .option('--section <title>', 'of a section: its own title')
    .option('--body <name>', 'a body that issues it; may be given again', gather)
    .option('--place <place>', 'a place of publication; may be given again', gather)
    .option('--date <year>', 'the year in which it began')
    .option('--edition <text>', 'its edition, such as `English ed.`')
    .addOption(new Option('--medium <medium>', 'the medium').choices([...media]))
    .option('--term <text>', 'the medium in other words, such as `DVD`')
    .option('--several', 'it is registered in several media at once')
    .option('--language <code>', 'language of the title, three letters; tells its article')
    .option(
      '--centre-language <code>',
      'language of the centre, three letters, for the medium (not set: from --country)',
    )
    .option('--country <code>', 'country of the centre, two or three letters (not set: English)')
    .option('--issn <issn>', 'the number it is for')
    .option('--sibling <issn>', 'another medium or edition of the same resource; may be given again', gather)
    .addOption(new Option('--format <format>', 'sentences or JSON').choices(['text', 'json']).default('text'))
    .addHelpText('after', '\nEnds with 0: there is a key title, 1: there is none, 2: could not run.')
    .action(async (title: string, options: KeyTitleOptions & { format: string; centreLanguage?: string }) => {
      const { runKeyTitle } = await import('./key-title.ts');
      const named = { ...options, 'centre-language': options.centreLanguage };
      end(await runKeyTitle(title, named, options.format === 'json', settingsOf(io), io));
    });
  // Each of the two has a --format of its own.
  keyTitle
    .enablePositionalOptions()
    .command('conflicts')
    .summary('list records whose key title another number holds')
    .description(
      'Lists the records whose key title another number holds. One line for each, separated by tabs: number, its key title, the number ' +
        'that holds it, and how that writes it.',
    )
    .addOption(new Option('--format <format>', 'rows or JSON lines').choices([...rowFormats]).default('tsv'))
    .addHelpText('after', '\nEnds with 0: none, 1: some, 2: could not run, or was stopped.')
    .action(async ({ format }: { format: RowFormat }) => {
      const { runKeyTitleConflicts } = await import('./key-title.ts');
      end(await runKeyTitleConflicts(format, settingsOf(io), io));
    });
  keyTitle
    .command('check')
    .summary('hold the table of key titles against all records')
    .description(
      'Reads every record again and says where the table of key titles is not what they claim. One line for each fault, separated by ' +
        'tabs: number, fault, key title in the table, key title of the record. For after a disaster, or to be sure.',
    )
    .addOption(new Option('--format <format>', 'rows or JSON lines').choices([...rowFormats]).default('tsv'))
    .addHelpText('after', '\nEnds with 0: no fault, 1: some, 2: could not run, or was stopped.')
    .action(async ({ format }: { format: RowFormat }) => {
      const { runKeyTitleCheck } = await import('./key-title.ts');
      end(await runKeyTitleCheck(format, settingsOf(io), io));
    });

  program
    .command('romanize')
    .summary('put other scripts in Roman letters')
    .description(
      'Puts a text of any script in Roman letters by the ISO standards, each script by its own, or turns it back. With - every line of ' +
        'standard input gives a line: text, Romanized, and the characters that stay as they are. Needs no register.',
    )
    .argument('[text]', 'the text; without it or with -, the lines of standard input', '-')
    .option('--standard <id>', 'which standard, as iso9; without it, the usual one of the script')
    .option('--language <code>', 'the language: Chinese characters are read only for chi')
    .option('--back', 'from Roman letters back, by the standard that is named')
    .option('--script <code>', 'with --back, into which script of the standard, as Beng for ISO 15919')
    .addOption(new Option('--format <format>', 'rows or JSON lines').choices([...rowFormats]).default('tsv'))
    .addHelpText(
      'after',
      '\nEnds with 0: all Romanized, 1: some characters stay as they are, 2: could not run, or was stopped.',
    )
    .action(async (text: string, options: RomanizeCommandOptions) => {
      const { runRomanize } = await import('./romanize.ts');
      end(await runRomanize(text, options, io));
    });

  program
    .command('new-issn')
    .summary('say whether a change of title asks for a new ISSN')
    .description(
      'Says whether a change of title asks for a new ISSN: `major` (a new one), `minor` (the same) or `undecided`, and below it, separated by ' +
        'tabs, every rule that was applied: effect, rule, words before, words after, source, sentence. Needs no register.',
    )
    .requiredOption('--old <title>', 'the title until now')
    .requiredOption('--new <title>', 'the new title')
    .option('--old-body <name>', 'the issuing body until now')
    .option('--new-body <name>', 'the issuing body from now on')
    .addOption(new Option('--old-medium <medium>', 'the medium until now').choices([...media]))
    .addOption(new Option('--new-medium <medium>', 'the medium from now on').choices([...media]))
    .option('--old-edition <text>', 'the edition until now')
    .option('--new-edition <text>', 'the edition from now on')
    .option('--language <code>', 'language of the titles, ISO 639-2')
    .addOption(new Option('--event <event>', 'what else happens').choices(['merger', 'split', 'absorption']))
    .addOption(new Option('--meaning <answer>', 'whether it is about something else now').choices(['changed', 'same']))
    .option('--alternates', 'both titles stand on issues in turn, by a regular pattern')
    .addOption(new Option('--format <format>', 'rows or JSON lines').choices([...rowFormats]).default('tsv'))
    .addHelpText('after', '\nEnds with 0: answered, 1: undecided, a question is left, 2: could not run.')
    .action(async ({ format, alternates, ...options }: Record<string, string> & { format: RowFormat }) => {
      const { runNewIssn } = await import('./new-issn.ts');
      const values: Record<string, string> = alternates ? { alternates: 'yes' } : {};
      for (const [name, value] of Object.entries(options)) {
        values[name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)] = value;
      }
      end(await runNewIssn({ format, values }, io));
    });

  program
    .command('migrate')
    .summary('bring the database up to date')
    .description('Brings the tables of the register up to this version. `serve` and `import` do so themselves.')
    .action(async () => {
      const { runMigrate } = await import('./migrate.ts');
      end(await runMigrate(settingsOf(io), io));
    });

  return program;
}

const endings =
  'Standard output carries data, standard error sentences and logs.\n' +
  'Ends with 0: done, 1: done, and some of the input was not right, 2: could not run, or was stopped.';

function settingsOf(io: CommandIo): Settings {
  const result = readSettings(io.environment, io.workingFolder);
  if (!result.ok) throw new CannotRun(result.problems.map(({ sentence }) => sentence).join('\n'));
  return result.settings;
}

function settingsTable(): string {
  return settingsHelp
    .map(
      ({ name, meaning, otherwise }) => `  ${name.padEnd(18)} ${meaning}\n  ${''.padEnd(18)} (not set: ${otherwise})`,
    )
    .join('\n');
}

/** An option that may be given several times. */
const gather = (text: string, before: readonly string[] = []): readonly string[] => [...before, text];

function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
  };
}

function confidence(text: string): number {
  const value = Number(text);
  if (/^[0-9.]+$/.test(text) && value >= 0 && value <= 1) return value;
  throw new InvalidArgumentError('It must be a number from 0 to 1.');
}

function languageCode(text: string): string {
  const code = languageByCode(text.toLowerCase())?.code;
  if (code) return code;
  throw new InvalidArgumentError('It must be a code of ISO 639-2, such as eng or ger.');
}
