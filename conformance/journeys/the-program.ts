/**
 * The whole program as somebody runs it: `masthead serve` in a process of its own over a register in a folder, and a mail server of the
 * test's that takes its letters by SMTP. Nothing of it is ours to look into: what a person cannot see, a journey does not know.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SMTPServer } from 'smtp-server';
import { openStore, type Store } from '../../register/src/store/index.ts';
import { embeddedTemplate } from '../../register/test/databases.ts';
import { type ALetter, readLetter } from './read-letter.ts';

export interface TheProgram {
  /** Without a slash at the end. */
  readonly address: string;
  readonly folder: string;
  /** What has come for an address, the newest last; waits until `count` letters are there. */
  lettersFor(email: string, count?: number): Promise<readonly ALetter[]>;
  /** Every letter that came. */
  readonly letters: readonly ALetter[];
  stop(): Promise<void>;
}

export interface ProgramOptions {
  /** What the register holds when it starts. */
  readonly prepare?: (store: Store) => Promise<void>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly sample?: boolean;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

export async function startProgram({ prepare, environment = {}, sample = false }: ProgramOptions): Promise<TheProgram> {
  const folder = mkdtempSync(join(tmpdir(), 'masthead-journey-'));
  if (prepare !== undefined) {
    const store = await openStore({ dataFolder: join(folder, 'register'), template: await embeddedTemplate() });
    await prepare(store);
    await store.close();
  }
  const letters: ALetter[] = [];
  const mail = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        readLetter(Buffer.concat(chunks)).then(
          (letter) => {
            letters.push(letter);
            done();
          },
          (error: unknown) => done(error as Error),
        );
      });
    },
  });
  const [mailPort, port] = [await freePort(), await freePort()];
  await new Promise<void>((resolve) => mail.listen(mailPort, '127.0.0.1', resolve));
  const address = `http://localhost:${port}`;
  const child = spawn(
    process.execPath,
    ['--conditions=source', '--import', 'tsx', 'register/src/main.ts', 'serve', ...(sample ? ['--sample'] : [])],
    {
      cwd: root,
      env: {
        ...process.env,
        DATABASE_URL: '',
        // The runner of the tests has one of its own.
        BASE_URL: address,
        TSX_TSCONFIG_PATH: 'register/tsconfig.json',
        MASTHEAD_DATA: join(folder, 'register'),
        PORT: String(port),
        SMTP_URL: `smtp://127.0.0.1:${mailPort}`,
        MAIL_FROM: 'Masthead <register@example.org>',
        LOG_LEVEL: 'warn',
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const said: string[] = [];
  child.stdout.on('data', (text: Buffer) => said.push(String(text)));
  child.stderr.on('data', (text: Buffer) => said.push(String(text)));
  try {
    await answers(`${address}/readyz`, child, said);
  } catch (error) {
    child.kill('SIGKILL');
    mail.close();
    throw error;
  }
  return {
    address,
    folder,
    letters,
    lettersFor: (email, count = 1) => waitForLetters(letters, email, count),
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      await new Promise<void>((resolve) => mail.close(() => resolve()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The newest letter for an address whose subject or text has the words. */
export async function letterFor(program: TheProgram, email: string, words: RegExp): Promise<ALetter> {
  const end = Date.now() + 20_000;
  for (;;) {
    const found = program.letters.filter(
      ({ to, subject, text }) => to.includes(email) && words.test(`${subject}\n${text}`),
    );
    if (found.length > 0) return found.at(-1)!;
    if (Date.now() > end) {
      const there = program.letters.map(({ to, subject }) => `${to.join(', ')}: ${subject}`).join('\n');
      throw new Error(`No letter for ${email} has ${words}. There are:\n${there}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function waitForLetters(letters: readonly ALetter[], email: string, count: number): Promise<readonly ALetter[]> {
  const end = Date.now() + 20_000;
  for (;;) {
    const found = letters.filter(({ to }) => to.includes(email));
    if (found.length >= count) return found;
    if (Date.now() > end) throw new Error(`${found.length} of ${count} letters came for ${email}.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function answers(address: string, child: ChildProcess, said: readonly string[]): Promise<void> {
  const end = Date.now() + 60_000;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`masthead serve ended:\n${said.join('')}`);
    const ready = await fetch(address).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    if (Date.now() > end) throw new Error(`masthead serve did not answer:\n${said.join('')}`);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as { readonly port: number };
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
