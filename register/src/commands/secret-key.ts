/** SECRET_KEY: what `serve` seals and signs with, and `masthead secret-key`, which makes one (docs/guide/accounts.md). */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSecretKey, makeSecretKey } from '../actions/accounts/secret-box.ts';
import type { Settings } from '../config.ts';
import { CannotRun, type CommandIo, type ExitCode, exitCodes, say } from './io.ts';
import { reason } from './sources.ts';

/** The key that is set; an embedded register without one has its own beside it, which only its owner can read. */
export function secretKeyOf(settings: Settings, io: Pick<CommandIo, 'stderr'>): string {
  if (settings.secretKey !== undefined) return settings.secretKey;
  if (settings.databaseUrl !== undefined) {
    throw new CannotRun(
      'The register at DATABASE_URL needs SECRET_KEY, the same for all its servers: it seals what people entrust to it. ' +
        'Make one with `masthead secret-key`, set it, and keep a copy apart from the database.',
    );
  }
  const file = join(settings.data, 'secret-key');
  try {
    try {
      writeFileSync(file, `${makeSecretKey()}\n`, { flag: 'wx', mode: 0o600 });
      say(
        io,
        `Made a secret key in ${file}. Keep a copy of it: second factors and certificate codes are sealed with it.`,
      );
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const key = readFileSync(file, 'utf8').trim();
    if (isSecretKey(key)) return key;
  } catch (error) {
    throw new CannotRun(`The secret key in ${file} cannot be read or made: ${reason(error)}.`);
  }
  throw new CannotRun(
    `The file ${file} holds no secret key. Put the copy of it there; a new one (remove the file) makes what was sealed unreadable.`,
  );
}

export function runSecretKey(io: CommandIo): ExitCode {
  io.stdout.write(`SECRET_KEY=${makeSecretKey()}\n`);
  say(
    io,
    'Keep it secret, and keep a copy apart from the database: what was sealed with it can be read with no other.',
  );
  return exitCodes.done;
}
