/** The embedded database: PGlite in a worker thread, behind a pool of one that Kysely's PostgreSQL dialect drives. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { Worker } from 'node:worker_threads';
import type { PostgresPool, PostgresPoolClient } from 'kysely';

export interface EmbeddedDatabase {
  readonly pool: PostgresPool;
  /** The whole database as a tar archive, which `template` can start from. */
  dump(): Promise<Uint8Array>;
  /** Runs `work` as the holder of the one session: asking the pool for another inside it is a mistake, and throws. */
  holding<T>(work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface EmbeddedSettings {
  /** Folder of the database files; absent for one in memory. */
  readonly folder?: string;
  /** A dump to start a new database from. */
  readonly template?: string;
}

interface Answer {
  readonly id?: number;
  readonly ready?: boolean;
  readonly result?: unknown;
  readonly error?: { readonly message: string; readonly [detail: string]: unknown };
}

export async function openEmbedded(settings: EmbeddedSettings): Promise<EmbeddedDatabase> {
  const worker = new Worker(new URL('./embedded-worker.js', import.meta.url), { workerData: settings, execArgv: [] });
  const waiting = new Map<number, { resolve(result: unknown): void; reject(cause: Error): void }>();
  const started = deferred();
  let gone: Error | undefined;
  let lastId = 0;

  const failAll = (cause: Error): void => {
    gone ??= cause;
    started.reject(cause);
    for (const { reject } of waiting.values()) reject(cause);
    waiting.clear();
  };
  worker.on('message', ({ id, ready, result, error }: Answer) => {
    const failure = error === undefined ? undefined : Object.assign(new Error(error.message), error);
    if (id === undefined) {
      if (ready === true) started.resolve();
      else started.reject(failure ?? new Error('The embedded database did not start.'));
      return;
    }
    const request = waiting.get(id);
    waiting.delete(id);
    if (failure === undefined) request?.resolve(result);
    else request?.reject(failure);
  });
  worker.on('error', failAll);
  worker.on('exit', () => failAll(new Error('The embedded database is closed.')));

  const ask = (kind: string, text?: string, parameters?: readonly unknown[]): Promise<unknown> => {
    if (gone !== undefined) return Promise.reject(gone);
    return new Promise((resolve, reject) => {
      const id = ++lastId;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ id, kind, text, parameters });
    });
  };
  await started.promise;

  // One session: whoever wants it waits for its turn.
  let turn: Promise<void> = Promise.resolve();
  const holder = new AsyncLocalStorage<{ active: boolean }>();
  const client: PostgresPoolClient = {
    query: ((text: string, parameters: readonly unknown[]) =>
      ask('query', text, parameters)) as PostgresPoolClient['query'],
    release: () => {},
  };
  const pool: PostgresPool = {
    async connect() {
      if (holder.getStore()?.active === true) {
        throw new Error('Inside a transaction only its own handle is used: the embedded register has one session.');
      }
      const mine = deferred();
      const before = turn;
      turn = mine.promise;
      await before;
      return { query: client.query, release: () => mine.resolve() };
    },
    async end() {
      await turn;
    },
  };
  return {
    pool,
    dump: async () => (await ask('dump')) as Uint8Array,
    async holding(work) {
      const hold = { active: true };
      try {
        return await holder.run(hold, work);
      } finally {
        hold.active = false;
      }
    },
    async close() {
      await turn;
      await ask('close').catch(() => undefined);
      await worker.terminate();
    },
  };
}

/** Promise.withResolvers, which Node 20 does not have. */
function deferred(): { promise: Promise<void>; resolve(): void; reject(cause: Error): void } {
  let resolve!: () => void;
  let reject!: (cause: Error) => void;
  const promise = new Promise<void>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}
