/**
 * The databases that the store runs on, for tests: each suite once on the embedded database and, when DATABASE_URL names a PostgreSQL
 * server, once there in databases of its own. Both start from a copy of a database that is made once.
 */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, describe } from 'vitest';
import { packageFile } from '../src/root.ts';
import { storeInternals } from '../src/store/handle.ts';
import { openStore, type Store, type StoreSettings } from '../src/store/index.ts';
import { readMigrations } from '../src/store/migrations.ts';

export type DatabaseName = 'embedded' | 'postgresql';

/** Opens a register that is up to date and empty; it is closed and removed when the suite is over. */
export type OpenDatabase = (settings?: Partial<StoreSettings>) => Promise<Store>;

/** Runs a suite on every database there is. One that is missing is skipped with the reason in its name. */
export function eachDatabase(suite: (name: DatabaseName, open: OpenDatabase) => void): void {
  describe('embedded', () => {
    const opened: Store[] = [];
    afterAll(() => closeAll(opened));
    suite('embedded', async (settings = {}) => {
      const store = await openStore({ template: await embeddedTemplate(), ...settings });
      opened.push(store);
      return store;
    });
  });
  if (process.env.DATABASE_URL === undefined) {
    describe.skip('postgresql: DATABASE_URL is not set', () => suite('postgresql', () => Promise.reject(new Error())));
    return;
  }
  describe('postgresql', () => {
    const opened: Store[] = [];
    const made: string[] = [];
    afterAll(async () => {
      await closeAll(opened);
      for (const name of made) await onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      // A law makes many, and a busy server takes its time with each.
    }, 240_000);
    suite('postgresql', async (settings = {}) => {
      const name = await scratchDatabase();
      made.push(name);
      const store = await openStore({ databaseUrl: addressOf(name), ...settings });
      opened.push(store);
      return store;
    });
  });
}

async function closeAll(stores: readonly Store[]): Promise<void> {
  for (const store of stores) await store.close().catch(() => {});
}

// A change of any migration makes new templates.
const version = createHash('sha256').update(JSON.stringify(readMigrations())).digest('hex').slice(0, 12);

/** Path of the dump of a migrated embedded database, made by whoever needs it first. */
export async function embeddedTemplate(): Promise<string> {
  const folder = packageFile('../node_modules/.cache/masthead');
  const file = join(folder, `register-${version}.tar`);
  if (existsSync(file)) return file;
  const store = await openStore({});
  const dump = await store[storeInternals].dump!();
  await store.close();
  mkdirSync(folder, { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, dump);
  try {
    // The first to link its own wins: a rename would put another file under those who are reading the first one.
    linkSync(draft, file);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
  } finally {
    rmSync(draft, { force: true });
  }
  return file;
}

/** Makes an empty, migrated database on the server of DATABASE_URL and gives its name. Whoever asks also drops it. */
export async function scratchDatabase(): Promise<string> {
  const template = await serverTemplate();
  const name = `masthead_scratch_${randomUUID().replaceAll('-', '')}`;
  await retried(() => onServer(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  return name;
}

/** The server of DATABASE_URL with another database. */
export function addressOf(name: string): string {
  const address = new URL(process.env.DATABASE_URL!);
  address.pathname = `/${name}`;
  return address.href;
}

/** Runs one statement in the database of DATABASE_URL. */
export async function onServer(statement: string): Promise<void> {
  const client = new pg.Client(process.env.DATABASE_URL);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

let template: Promise<string> | undefined;

function serverTemplate(): Promise<string> {
  template ??= makeServerTemplate();
  return template;
}

/** Several processes may make it at once: the first to rename its own wins. */
async function makeServerTemplate(): Promise<string> {
  const name = `masthead_template_${version}`;
  const client = new pg.Client(process.env.DATABASE_URL);
  await client.connect();
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
  await client.end();
  if (rowCount === 1) return name;
  const draft = `masthead_draft_${randomUUID().replaceAll('-', '')}`;
  await retried(() => onServer(`CREATE DATABASE ${draft} TEMPLATE template0 ENCODING 'UTF8'`));
  const store = await openStore({ databaseUrl: addressOf(draft) });
  await store.close();
  await retried(() => onServer(`ALTER DATABASE ${draft} RENAME TO ${name}`)).catch(async (cause) => {
    await onServer(`DROP DATABASE IF EXISTS ${draft}`);
    // duplicate_database: another was faster.
    if ((cause as { code?: string }).code !== '42P04') throw cause;
  });
  return name;
}

/** A template that another connection looks at cannot be copied for that moment. */
async function retried(work: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (cause) {
      const { code } = cause as { code?: string };
      if ((code !== '55006' && code !== '23505') || attempt >= 100) throw cause;
      await pause(50);
    }
  }
}

/** An empty folder that is removed when the suite is over. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'masthead-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
