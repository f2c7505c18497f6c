/** A door for letters by SMTP (RFC 5321): it takes those for addresses of ours and passes nothing on to anybody. */
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerAddress } from 'smtp-server';
import { largestLetter } from '../actions/mail/read-incoming.ts';

export interface LetterDoor {
  readonly port: number;
  close(): Promise<void>;
}

export interface LetterDoorOptions {
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
  /** Whether letters to this address are taken; another is refused for good. */
  takes(recipient: string): boolean;
  /** Keeps the letter; what throws asks the sender to come again later. */
  take(letter: {
    readonly bytes: Buffer;
    readonly sender: string;
    readonly recipients: readonly string[];
  }): Promise<void>;
  onFailure(error: Error): void;
}

const smtpError = (responseCode: number, sentence: string): Error =>
  Object.assign(new Error(sentence), { responseCode });

export async function openLetterDoor({ host, port, takes, take, onFailure }: LetterDoorOptions): Promise<LetterDoor> {
  const server = new SMTPServer({
    // Nobody signs in here, and who passes letters on to us stands beside us.
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: largestLetter,
    maxClients: 10,
    socketTimeout: 60_000,
    closeTimeout: 5_000,
    logger: false,
    onRcptTo: (address: SMTPServerAddress, { envelope }, done) => {
      if (envelope.rcptTo.length >= 20) return done(smtpError(452, 'Too many recipients'));
      done(takes(address.address) ? undefined : smtpError(550, 'No such address here'));
    },
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = [];
      let size = 0;
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size <= largestLetter) chunks.push(chunk);
        else chunks.length = 0;
      });
      stream.on('end', () => {
        if (size > largestLetter) return done(smtpError(552, 'The letter is too large'));
        take({
          bytes: Buffer.concat(chunks),
          sender: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
          recipients: envelope.rcptTo.map(({ address }) => address),
        }).then(
          () => done(),
          (error: Error) => {
            onFailure(error);
            done(smtpError(451, 'Not now, come again later'));
          },
        );
      });
    },
  });
  // A client that breaks off is no trouble of ours.
  server.on('error', () => {});
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
