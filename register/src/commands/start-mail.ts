/** How letters go out and come in while `masthead serve` runs, and what whoever started it is told of it. */
import { join } from 'node:path';
import type { Logger } from 'pino';
import { createSecretBox } from '../actions/accounts/secret-box.ts';
import { readOwnAddress } from '../actions/mail/mail-addresses.ts';
import { takeLetter } from '../actions/mail/take-letter.ts';
import type { Settings } from '../config.ts';
import type { EvidenceStore } from '../domain/evidence-file.ts';
import type { Mailbox } from '../domain/mailbox.ts';
import { type LetterDoor, openLetterDoor } from '../mail/letter-door.ts';
import { createLocalMailbox } from '../mail/local-mailbox.ts';
import { parseMailbox, parseSmtpUrl, type SendingSettings } from '../mail/sending.ts';
import type { Store } from '../store/index.ts';
import { CannotRun } from './io.ts';
import { reason } from './sources.ts';

export interface StartedMail {
  /** Absent: letters wait in the outbox. */
  readonly sending?: SendingSettings;
  /** Where letters are kept that go nowhere else. */
  readonly mailbox?: Mailbox;
  /** Where letters go, in a sentence. */
  readonly sentence: string;
  stop(): Promise<void>;
}

/** With the key that the register has now. */
export type MailSettings = Settings & { readonly secretKey: string };

const thisMachine = /^(127\.\d+\.\d+\.\d+|::1|localhost)$/;
/** In development, answers go to this host, which is this machine. */
const localReplyHost = 'answers.localhost';

/** How letters are sent, without starting anything; absent without SMTP_URL. */
export function sendingOf(settings: MailSettings, evidence?: EvidenceStore): SendingSettings | undefined {
  const smtp = settings.smtpUrl === undefined ? undefined : parseSmtpUrl(settings.smtpUrl);
  if (smtp === undefined) return undefined;
  return { ...sendingBase(settings, evidence), smtp };
}

function sendingBase(settings: MailSettings, evidence?: EvidenceStore): Omit<SendingSettings, 'smtp'> {
  const { baseUrl, mailFrom, mailReplyHost, secretKey } = settings;
  const { hostname } = new URL(baseUrl);
  return {
    from: parseMailbox(
      mailFrom ?? `Masthead <masthead@${hostname === 'localhost' ? 'localhost.localdomain' : hostname}>`,
    ),
    ...(mailReplyHost !== undefined && { replyHost: mailReplyHost }),
    secrets: createSecretBox(secretKey),
    ...(evidence !== undefined && { readEvidence: (hash: string) => evidence.get(hash) }),
  };
}

export async function startMail(
  store: Store,
  settings: MailSettings,
  { log, evidence }: { readonly log: Logger; readonly evidence: EvidenceStore },
): Promise<StartedMail> {
  const { baseUrl, host, mailInPort, mailReplyHost } = settings;
  const secrets = createSecretBox(settings.secretKey);
  const onFailure = (error: Error) => log.warn({ err: error }, 'a letter could not be taken');
  const openDoor = (options: Pick<Parameters<typeof openLetterDoor>[0], 'host' | 'port' | 'takes' | 'take'>) =>
    openLetterDoor({ ...options, onFailure }).catch((error) => {
      throw new CannotRun(
        `Letters cannot be taken at port ${options.port} of ${options.host} (${reason(error)}). Set MAIL_IN_PORT to another.`,
      );
    });
  const takeAnswers = async (
    replyHost: string,
    letter: { bytes: Buffer; sender: string; recipients: readonly string[] },
  ) => {
    const { outcome } = await takeLetter(store, letter.bytes, { ...letter, replyHost, secrets, evidence });
    log.info({ outcome }, 'a letter came in');
  };
  const doors: LetterDoor[] = [];
  const stop = async () => {
    for (const door of doors) await door.close();
  };

  if (mailInPort !== undefined && mailReplyHost !== undefined) {
    doors.push(
      await openDoor({
        host,
        port: mailInPort,
        takes: (recipient) => readOwnAddress(recipient, mailReplyHost) !== undefined,
        take: (letter) => takeAnswers(mailReplyHost, letter),
      }),
    );
  }
  const sending = sendingOf(settings, evidence);
  if (sending !== undefined) {
    const { smtp } = sending;
    return {
      sending,
      stop,
      sentence: `Letters are sent by ${smtp.host}:${smtp.port}; ${baseUrl}/mail shows how it goes.`,
    };
  }
  // Behind a server that faces the world everybody seems to come from this machine: then BASE_URL names another one.
  const isLocal = thisMachine.test(host) && thisMachine.test(new URL(baseUrl).hostname.replace(/^\[|\]$/g, ''));
  if (store.kind !== 'embedded' || !isLocal) {
    return {
      stop,
      sentence: `Letters wait in the outbox until SMTP_URL names a server that takes them: see ${baseUrl}/mail.`,
    };
  }

  // Development: a server on this machine takes every letter, and answers too.
  const mailbox = createLocalMailbox(join(settings.data, 'mail'));
  const replyHost = mailReplyHost ?? localReplyHost;
  const isOurs = (recipient: string) => readOwnAddress(recipient, replyHost) !== undefined;
  const door = await openDoor({
    host: '127.0.0.1',
    port: 0,
    takes: () => true,
    take: async (letter) => {
      if (letter.recipients.some(isOurs)) await takeAnswers(replyHost, letter);
      if (!letter.recipients.every(isOurs)) await mailbox.keep(letter);
    },
  });
  doors.push(door);
  return {
    sending: {
      ...sendingBase(settings, evidence),
      replyHost,
      smtp: { host: '127.0.0.1', port: door.port, secure: false, requireTls: false },
    },
    mailbox,
    stop,
    sentence: `Letters are kept on this machine; read them at ${baseUrl}/mail. Set SMTP_URL to send them.`,
  };
}
