/** The commands of letters and jobs on the `masthead` command line. Each is loaded when it is called, as in program.ts. */
import type { Command } from 'commander';
import type { CommandIo, ExitCode } from './io.ts';
import type { MailLettersOptions } from './mail.ts';
import { settingsOf } from './option-values.ts';

export function addMailCommands(program: Command, io: CommandIo, end: (code: ExitCode) => void): void {
  const mail = program
    .command('mail')
    .summary('take letters in, see how letters read, try the settings')
    .description(
      'Letters: taking those in that a mail server passes on, showing every letter in every language, trying the settings.',
    );
  mail
    .command('take')
    .summary('take a letter that came in')
    .description(
      'Takes one letter as a mail server has it (RFC 5322), such as from a pipe: an answer goes into the conversation of its request, a bounce ' +
        'marks the letter that came back. Writes what became of it to standard output. Give it all mail of MAIL_REPLY_HOST.',
    )
    .argument('<file>', 'the file of the letter; - is standard input')
    .addHelpText('after', '\nEnds with 0: taken or left aside, 1: cannot be read, 2: could not run, send it again.')
    .action(async (file: string) => {
      const { runMailTake } = await import('./mail.ts');
      end(await runMailTake(file, settingsOf(io), io));
    });
  mail
    .command('letters')
    .summary('show every letter as it reads')
    .description('Writes every letter there is as text, with sample values. Needs no register.')
    .option('--language <code>', 'in this language only, such as fr')
    .option('--letter <name>', 'this letter only')
    .action(async (options: MailLettersOptions) => {
      const { runMailLetters } = await import('./mail.ts');
      end(await runMailLetters(options, io));
    });
  mail
    .command('test')
    .summary('send a letter to try the settings')
    .description('Sends a letter by the server of SMTP_URL and says what that server answered.')
    .argument('<address>', 'whom to send it to')
    .option('--language <code>', 'in this language', 'en')
    .addHelpText('after', '\nEnds with 0: taken by the server, 1: not taken, 2: could not run.')
    .action(async (to: string, options: { language: string }) => {
      const { runMailTest } = await import('./mail.ts');
      end(await runMailTest(to, options, settingsOf(io), io));
    });

  const jobs = program
    .command('jobs')
    .summary('see and run what the clock asks for')
    .description('Work that `masthead serve` does by the clock: each job on one server at a time.');
  jobs
    .command('list')
    .summary('list the jobs and how they went')
    .description(
      'One line for each, separated by tabs: name, seconds between runs, runs, failures, last ended, due, what it did last, why it failed last, ' +
        'what it does.',
    )
    .action(async () => {
      const { runJobsList } = await import('./jobs.ts');
      end(await runJobsList(settingsOf(io), io));
    });
  jobs
    .command('run')
    .summary('run a job now')
    .argument('<name>', 'as `masthead jobs list` shows it')
    .action(async (name: string) => {
      const { runJobsRun } = await import('./jobs.ts');
      end(await runJobsRun(name, settingsOf(io), io));
    });
}
