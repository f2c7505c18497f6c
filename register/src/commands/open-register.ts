/** Opens the register that the settings name; why it cannot be opened is a sentence, not a stack. */
import { type Logger, pino } from 'pino';
import type { Settings } from '../config.ts';
import { openStore, type Store, StoreError, type StoreSettings } from '../store/index.ts';
import { CannotRun, type CommandIo } from './io.ts';

const secrets = ['databaseUrl', 'databaseReadUrl', 'ledgerKey', 'secretKey', 'smtpUrl'];

/** Structured logs: one JSON object a line on standard error, for every command alike. */
export function createLog(settings: Settings, io: CommandIo, otherwise: 'info' | 'warn'): Logger {
  const level = settings.logLevelIsSet ? settings.logLevel : otherwise;
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      // Addresses of databases hold passwords, and a key is a secret, whoever logs them.
      redact: { paths: secrets.flatMap((name) => [name, `*.${name}`]), censor: '[secret]' },
    },
    { write: (line: string) => void io.stderr.write(line) },
  );
}

export interface OpenOptions {
  readonly log: Logger;
  readonly migrate?: StoreSettings['migrate'];
  /** Whether it will only be read: then the replica is asked where there is one. */
  readonly replica?: boolean;
}

export async function openRegister(settings: Settings, options: OpenOptions): Promise<Store> {
  const { log } = options;
  try {
    return await openStore({
      ...(settings.databaseUrl !== undefined && { databaseUrl: settings.databaseUrl }),
      ...(options.replica && settings.databaseReadUrl !== undefined && { readUrl: settings.databaseReadUrl }),
      dataFolder: settings.data,
      migrate: options.migrate ?? 'apply',
      log: { info: (sentence) => log.info(sentence), warn: (sentence) => log.warn(sentence) },
    });
  } catch (error) {
    if (error instanceof StoreError) throw new CannotRun(error.message);
    throw error;
  }
}

/** Runs `work` with an open register and lets go of it whatever happens. */
export async function withRegister<T>(
  settings: Settings,
  options: OpenOptions,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const store = await openRegister(settings, options);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
