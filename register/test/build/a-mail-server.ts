/** A real SMTP server on this machine that takes letters, or does to them what a test asks for. */
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { SmtpSettings } from '../../src/mail/sending.ts';

export interface ReceivedLetter extends Omit<Email, 'sender'> {
  readonly raw: string;
  /** Of the envelope, as are the recipients. */
  readonly sender: string;
  readonly recipients: readonly string[];
}

export interface MailServerOptions {
  /** Called at RCPT TO; what it gives is the code and sentence of a refusal. */
  readonly refuse?: (recipient: string) => { readonly code: number; readonly sentence: string } | undefined;
  /** Called when a letter has come whole, before it is acknowledged; `cut` closes the connection instead of an answer. */
  readonly received?: (
    letter: ReceivedLetter,
  ) => Promise<'take' | 'cut' | { readonly code: number; readonly sentence: string }>;
  /** Port to listen on; default any free one. */
  readonly port?: number;
}

export interface AMailServer {
  readonly smtp: SmtpSettings;
  readonly letters: ReceivedLetter[];
  close(): Promise<void>;
}

export async function aMailServer(options: MailServerOptions = {}): Promise<AMailServer> {
  const letters: ReceivedLetter[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo(address, _session, done) {
      const refusal = options.refuse?.(address.address);
      done(refusal && Object.assign(new Error(refusal.sentence), { responseCode: refusal.code }));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        const raw = Buffer.concat(chunks);
        const { mailFrom, rcptTo } = session.envelope;
        const letter: ReceivedLetter = {
          ...(await PostalMime.parse(raw)),
          raw: raw.toString('utf8'),
          sender: mailFrom === false ? '' : mailFrom.address,
          recipients: rcptTo.map(({ address }) => address),
        };
        const answer = (await options.received?.(letter)) ?? 'take';
        if (answer === 'cut') {
          for (const connection of server.connections) connection.close();
          return;
        }
        if (answer !== 'take') return done(Object.assign(new Error(answer.sentence), { responseCode: answer.code }));
        letters.push(letter);
        done();
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    smtp: { host: '127.0.0.1', port, secure: false, requireTls: false },
    letters,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
