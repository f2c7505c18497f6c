/**
 * Sends what waits in the outbox. A letter is taken, sent and told of in three steps, each of which may be the last one of this process: then
 * another server sends it when the taking has run out. So it is sent at least once, with one Message-ID, and never by two at a time.
 */
import { randomUUID } from 'node:crypto';
import { createTransport, type Transporter } from 'nodemailer';
import { endSending, type Sending, type Store, type TakenLetter, takeLetters } from '../store/index.ts';
import { composeLetter } from './compose-letter.ts';
import type { SendingSettings, SmtpSettings } from './sending.ts';

export interface SendOptions extends SendingSettings {
  readonly baseUrl: string;
  readonly stop?: AbortSignal;
  readonly log?: { warn(data: object, sentence: string): void };
  /** Milliseconds that a server may be silent; default 30,000. */
  readonly patience?: number;
}

/** Seconds that a letter is taken for. Longer than any sending lasts (`longest`), so that no second server begins while one is at it. */
const takenSeconds = 600;
const longest = 180_000;
const batch = 20;
const atOnce = 4;

/** Seconds until the next attempt, after each one; after the last the letter is given up, almost four days after the first. */
const waits = [60, 300, 900, 3600, 7200, 14_400, ...Array<number>(14).fill(21_600)];

/** Sends all that is due; the number of letters that a server took. */
export async function sendLetters(store: Store, options: SendOptions): Promise<number> {
  const taker = randomUUID();
  const { smtp, patience = 30_000, stop } = options;
  let sent = 0;
  while (stop?.aborted !== true) {
    const letters = await store.transaction((tx) => takeLetters(tx, { taker, limit: batch, seconds: takenSeconds }));
    if (letters.length === 0) break;
    const transport = openTransport(smtp, patience);
    try {
      const waiting = [...letters];
      const send = async () => {
        for (let letter = waiting.shift(); letter !== undefined; letter = waiting.shift()) {
          // Whoever stops gives back what was not begun.
          const outcome: Sending = stop?.aborted
            ? { type: 'put-off', answer: letter.answer ?? '', seconds: 0 }
            : await sendLetter(letter, transport, options);
          await store.transaction((tx) => endSending(tx, letter.id, taker, outcome));
          if (outcome.type === 'sent') sent++;
        }
      };
      await Promise.all(Array.from({ length: atOnce }, send));
    } finally {
      transport.close();
    }
  }
  return sent;
}

async function sendLetter(letter: TakenLetter, transport: Transporter, options: SendOptions): Promise<Sending> {
  try {
    const message = await composeLetter(letter, options, options.baseUrl);
    const { response = '' } = await transport.sendMail({ ...message, signal: AbortSignal.timeout(longest) });
    return { type: 'sent', answer: response };
  } catch (thrown) {
    const error = thrown as SendError;
    const answer = (error.response ?? error.message ?? String(thrown)).replace(/\s+/g, ' ');
    options.log?.warn(
      { letter: letter.id, kind: letter.letter, attempt: letter.attempts, answer },
      'a letter was not sent',
    );
    if (isRefusal(error)) return { type: 'refused', answer };
    const seconds = waits[letter.attempts - 1];
    return seconds === undefined ? { type: 'given-up', answer } : { type: 'put-off', answer, seconds };
  }
}

interface SendError extends Error {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
  readonly response?: string;
}

/**
 * Whether trying again is of no use: the reader's server says never (RFC 5321, 4.2.1), or ours cannot write to such an address. A sender or
 * a password that is refused is a mistake of the settings: the letters wait until it is mended.
 */
function isRefusal({ code, command, responseCode = 0 }: SendError): boolean {
  if (responseCode >= 500 && responseCode < 600) return command === 'RCPT TO' || command === 'DATA';
  return code === 'EENVELOPE' && command === 'API';
}

function openTransport({ host, port, secure, requireTls, auth }: SmtpSettings, patience: number): Transporter {
  return createTransport({
    pool: true,
    maxConnections: atOnce,
    host,
    port,
    secure,
    requireTLS: requireTls,
    ...(auth !== undefined && { auth }),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}
