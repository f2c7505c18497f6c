/** Opens the Register: PostgreSQL when there is an address of one, otherwise the embedded database in a folder or in memory. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Kysely, PostgresDialect, type PostgresPool, sql } from 'kysely';
import pg from 'pg';
import { openEmbedded } from './embedded.ts';
import { queries, type ReadStore, type Store, storeInternals } from './handle.ts';
import { fillKeyTitles } from './key-titles-fill.ts';
import { lockFolder } from './lock-file.ts';
import { migrate, pendingMigrations } from './migrations.ts';
import { StoreError } from './problems.ts';
import type { Tables } from './schema.ts';
import { createSealer } from './sealer.ts';
import { createTransaction } from './transaction.ts';

/** Where the store says what people should know; a pino logger fits. */
export interface StoreLog {
  info(sentence: string): void;
  warn(sentence: string): void;
}

export interface StoreSettings {
  /** Address of a PostgreSQL database. Absent: the embedded register. */
  readonly databaseUrl?: string;
  /** A streaming replica of it that `read` asks instead. */
  readonly readUrl?: string;
  /** Folder of the embedded register; absent or `memory:` for one that lives as long as the process. */
  readonly dataFolder?: string;
  readonly log?: StoreLog;
  /** `apply` (the default) brings the database up to date; `check` refuses one that is not. */
  readonly migrate?: 'apply' | 'check';
  /** Connections to PostgreSQL, 10 by default. */
  readonly connections?: number;
  /** A dump to start an embedded database from, when there is none yet. For tests. */
  readonly template?: string;
}

export async function openStore(settings: StoreSettings): Promise<Store> {
  return settings.databaseUrl === undefined
    ? openEmbeddedStore(settings)
    : openPostgres(settings, settings.databaseUrl);
}

async function openEmbeddedStore(settings: StoreSettings): Promise<Store> {
  const { log, template } = settings;
  const folder =
    settings.dataFolder === undefined || settings.dataFolder === 'memory:' ? undefined : resolve(settings.dataFolder);
  const lock = folder === undefined ? undefined : await lockFolder(folder);
  try {
    const files = folder === undefined ? undefined : join(folder, 'database');
    if (files !== undefined && !existsSync(files)) {
      log?.info(`Making a new register in ${folder}; this takes a few seconds.`);
      log?.warn(
        'The embedded register survives a crash of the program, but not a loss of power: it leaves writing to the disk to the ' +
          'operating system. For a register that others rely on, set DATABASE_URL to a PostgreSQL database.',
      );
    }
    const database = await openEmbedded({
      ...(files === undefined ? {} : { folder: files }),
      ...(template === undefined ? {} : { template }),
    }).catch((cause: Error) => {
      throw new StoreError({ type: 'folder-not-usable', folder: folder ?? 'memory', cause: cause.message }, { cause });
    });
    try {
      const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: database.pool }) });
      await bringUpToDate(db, settings);
      const read: ReadStore = { [queries]: db };
      const onLetters = new Set<() => void>();
      return {
        kind: 'embedded',
        read,
        transaction: createTransaction(db, {
          sealsItselfFrom: 1,
          holding: database.holding,
          afterCommit: tidier(db, log),
          onLetters,
        }),
        async close() {
          await database.close();
          lock?.release();
        },
        [storeInternals]: { db, onLetters, dump: database.dump },
      };
    } catch (cause) {
      await database.close();
      throw cause;
    }
  } catch (cause) {
    lock?.release();
    throw cause;
  }
}

/** PGlite has no autovacuum: statistics for the planner and dead rows are seen to whenever what was written has doubled. */
function tidier(db: Kysely<Tables>, log: StoreLog | undefined): (changes: number) => Promise<void> {
  let written = 0;
  let due = 1_000;
  return async (changes) => {
    written += changes;
    if (written < due) return;
    due = 2 * written;
    await sql`VACUUM (ANALYZE) number, title, change, seal, latest, relation, cluster, cluster_member, search, key_title`
      .execute(db)
      .catch((cause: Error) => log?.warn(`The database could not be tidied: ${cause.message}`));
  };
}

// An import's batch: one sealing more or less does not matter, and 200 changes need not be queued first.
const manyChanges = 200;

async function openPostgres(settings: StoreSettings, databaseUrl: string): Promise<Store> {
  const pool = openPool(databaseUrl, settings);
  const readPool = settings.readUrl === undefined ? undefined : openPool(settings.readUrl, settings);
  const db = kyselyOver(pool);
  try {
    await checkServer(db, databaseUrl);
    if (readPool !== undefined) await checkServer(kyselyOver(readPool), settings.readUrl!);
    await bringUpToDate(db, settings);
  } catch (cause) {
    await Promise.all([pool.end(), readPool?.end()]);
    throw cause;
  }
  const sealer = createSealer(db, (cause) => {
    settings.log?.warn(`Changes could not be sealed yet and will be with the next ones: ${cause.message}`);
  });
  const onLetters = new Set<() => void>();
  const readDb = readPool === undefined ? db : kyselyOver(readPool);
  return {
    kind: 'postgresql',
    read: { [queries]: readDb },
    transaction: createTransaction(db, { sealsItselfFrom: manyChanges, sealWaiting: sealer.request, onLetters }),
    async close() {
      await sealer.idle();
      await Promise.all([pool.end(), readPool?.end()]);
    },
    [storeInternals]: { db, onLetters },
  };
}

function kyselyOver(pool: pg.Pool): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: pool as unknown as PostgresPool }) });
}

function openPool(connectionString: string, { connections = 10, log }: StoreSettings): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max: connections,
    application_name: 'masthead',
    types: { getTypeParser: typeParser },
  });
  // A connection that is lost while it is idle; the next query takes a new one.
  pool.on('error', (cause) => log?.warn(`A connection to the database was lost: ${cause.message}`));
  // One that is lost while it is in use: its query fails and says so; without a listener the process would end instead.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** 64-bit integers as numbers: positions and ids stay far below 2^53. */
const typeParser = ((oid: number, format?: 'text' | 'binary') =>
  oid === 20 ? Number : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser;

async function checkServer(db: Kysely<Tables>, address: string): Promise<void> {
  const { rows } = await sql<{ version: string; encoding: string }>`
    SELECT current_setting('server_version_num') AS version, current_setting('server_encoding') AS encoding
  `
    .execute(db)
    .catch((cause: Error) => {
      const problem = {
        type: 'database-unreachable',
        address: withoutPassword(address),
        cause: reasonOf(cause),
      } as const;
      throw new StoreError(problem, { cause });
    });
  const { version, encoding } = rows[0]!;
  if (Number(version) < 150_000) {
    throw new StoreError({
      type: 'database-not-usable',
      cause: `it is version ${Math.floor(Number(version) / 10_000)}`,
    });
  }
  if (encoding !== 'UTF8') throw new StoreError({ type: 'database-not-usable', cause: `its encoding is ${encoding}` });
}

/** A refused connection to a name with several addresses has an empty message of its own. */
function reasonOf(cause: Error & { code?: string; errors?: readonly Error[] }): string {
  return cause.message || cause.errors?.[0]?.message || cause.code || cause.name;
}

function withoutPassword(address: string): string {
  try {
    const { hostname, port, pathname } = new URL(address);
    return `${hostname || 'localhost'}${port === '' ? '' : `:${port}`}${pathname}`;
  } catch {
    return 'DATABASE_URL';
  }
}

async function bringUpToDate(db: Kysely<Tables>, settings: StoreSettings): Promise<void> {
  if (settings.migrate !== 'check') {
    const applied = await migrate(db);
    if (applied.length > 0) settings.log?.info(`The database was brought up to date: ${applied.join(', ')}.`);
    await fillKeyTitles(db, settings.log);
    return;
  }
  const names = await pendingMigrations(db);
  if (names.length > 0) throw new StoreError({ type: 'migrations-pending', names });
}
