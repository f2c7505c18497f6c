/**
 * The commands of titles on the `masthead` command line: abbreviation and its lists, key titles, other scripts, changes of title.
 * Each is loaded when it is called, as in program.ts.
 */
import { media } from '@masthead/serial';
import { type Command, Option } from 'commander';
import type { AbbreviateCommandOptions } from './abbreviate.ts';
import { type RowFormat, rowFormats } from './formats.ts';
import type { CommandIo, ExitCode } from './io.ts';
import type { KeyTitleOptions } from './key-title.ts';
import type { ChangeListOptions, LtwaSearchOptions } from './ltwa.ts';
import { gather, languageCode, settingsOf } from './option-values.ts';
import type { RomanizeCommandOptions } from './romanize.ts';

export function addTitleCommands(program: Command, io: CommandIo, end: (code: ExitCode) => void): void {
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
}
