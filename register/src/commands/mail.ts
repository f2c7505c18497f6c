/** `masthead mail`: letters taken from a mail server, shown in every language, and one to try the settings with (docs/guide/mail.md). */
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { createSecretBox } from '../actions/accounts/secret-box.ts';
import { largestLetter } from '../actions/mail/read-incoming.ts';
import { takeLetter } from '../actions/mail/take-letter.ts';
import type { Settings } from '../config.ts';
import { isMailAddress } from '../domain/mail-address.ts';
import { letterNames, sampleLetter } from '../mail/sample-letters.ts';
import { sendLetters } from '../mail/send-letters.ts';
import { enqueueLetter, findLetter } from '../store/index.ts';
import { isSpoken, languages } from '../words/languages.ts';
import { evidenceOf } from './evidence-of.ts';
import { CannotRun, type CommandIo, createOutput, type ExitCode, exitCodes, say } from './io.ts';
import { createLog, withRegister } from './open-register.ts';
import { secretKeyOf } from './secret-key.ts';
import { reason } from './sources.ts';
import { sendingOf } from './start-mail.ts';

/** Reads one letter and says what became of it. What is left aside is no failure: the mail server need not send it again. */
export async function runMailTake(file: string, settings: Settings, io: CommandIo): Promise<ExitCode> {
  const { mailReplyHost } = settings;
  if (mailReplyHost === undefined)
    throw new CannotRun('Set MAIL_REPLY_HOST: the host whose addresses letters come to, such as answers.example.org.');
  const bytes = await readAll(file === '-' ? io.stdin : createReadStream(file)).catch((error) => {
    throw error instanceof CannotRun ? error : new CannotRun(`${file} cannot be read: ${reason(error)}.`);
  });
  return withRegister(settings, { log: createLog(settings, io, 'warn') }, async (store) => {
    const { outcome, reference } = await takeLetter(store, bytes, {
      replyHost: mailReplyHost,
      secrets: createSecretBox(secretKeyOf(settings, io)),
      evidence: evidenceOf(settings),
    });
    io.stdout.write(`${outcome}${reference === undefined ? '' : `\t${reference}`}\n`);
    return outcome === 'unreadable' ? exitCodes.someWrong : exitCodes.done;
  });
}

async function readAll(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += (chunk as Buffer).length;
    if (size > largestLetter) throw new CannotRun(`The letter has more than ${largestLetter / 1024 / 1024} MB.`);
    chunks.push(Buffer.from(chunk as Buffer));
  }
  return Buffer.concat(chunks);
}

export interface MailLettersOptions {
  readonly language?: string;
  readonly letter?: string;
}

/** Every letter as text, with sample values. Needs no register. */
export async function runMailLetters({ language, letter }: MailLettersOptions, io: CommandIo): Promise<ExitCode> {
  if (language !== undefined && !isSpoken(language))
    throw new CannotRun(
      `There is no interface in ${language}. There is: ${languages.map(({ code }) => code).join(', ')}.`,
    );
  const names = letterNames().filter((name) => letter === undefined || name === letter);
  if (names.length === 0) throw new CannotRun(`There is no letter ${letter}. There are: ${letterNames().join(', ')}.`);
  const output = createOutput(io.stdout);
  for (const { code } of languages.filter((one) => language === undefined || one.code === language)) {
    for (const name of names) {
      const { subject, text } = sampleLetter(name, code);
      await output.write(`=== ${name} (${code})\nSubject: ${subject}\n\n${text}\n`);
    }
  }
  await output.flush();
  return exitCodes.done;
}

/** Writes one letter and sends it at once, with all others that are due. */
export async function runMailTest(
  to: string,
  { language = 'en' }: { readonly language?: string },
  settings: Settings,
  io: CommandIo,
): Promise<ExitCode> {
  if (!isMailAddress(to)) throw new CannotRun(`${to} is no address of electronic mail.`);
  const log = createLog(settings, io, 'warn');
  return withRegister(settings, { log }, async (store) => {
    const sending = sendingOf({ ...settings, secretKey: secretKeyOf(settings, io) }, evidenceOf(settings));
    if (sending === undefined)
      throw new CannotRun('Set SMTP_URL and MAIL_FROM: without them no letter leaves this machine.');
    const { baseUrl } = settings;
    const values = { site: new URL(baseUrl).host };
    const id = await store.transaction((tx) =>
      enqueueLetter(tx, { to, language, letter: 'mail-test', values, link: '/' }),
    );
    await sendLetters(store, { ...sending, baseUrl, stop: io.stop, log });
    const letter = await store.transaction((tx) => findLetter(tx, id));
    say(io, letter?.state === 'sent' ? `Taken: ${letter.answer}` : `Not sent: ${letter?.answer ?? 'nothing is known'}`);
    return letter?.state === 'sent' ? exitCodes.done : exitCodes.someWrong;
  });
}
