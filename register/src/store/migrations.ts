/**
 * Brings a database to the schema of this version: numbered SQL files, each applied once in a transaction of its own. Any number of
 * starters may do it at once: they wait for one another at the lock of one row.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CompiledQuery, type Kysely, sql, type Transaction } from 'kysely';
import { packageFile } from '../root.ts';
import { StoreError } from './problems.ts';
import type { Tables } from './schema.ts';

export interface Migration {
  /** File name without `.sql`, such as `0001-register`. */
  readonly name: string;
  readonly text: string;
  /** Lower-case hexadecimal SHA-256 of the text with plain line ends. */
  readonly hash: string;
}

export function readMigrations(folder: string = packageFile('src/store/migrations')): readonly Migration[] {
  return readdirSync(folder)
    .filter((file) => /^\d{4}-[a-z0-9-]+\.sql$/.test(file))
    .sort()
    .map((file) => {
      const text = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
      return { name: file.slice(0, -4), text, hash: createHash('sha256').update(text).digest('hex') };
    });
}

/** Applies what is missing and gives its names. Refuses a database that a newer version made, or whose history was rewritten. */
export async function migrate(
  db: Kysely<Tables>,
  migrations: readonly Migration[] = readMigrations(),
): Promise<string[]> {
  await createMigrationTable(db);
  const applied: string[] = [];
  for (;;) {
    const name = await db.transaction().execute(async (tx) => {
      await sql`SELECT name FROM migration WHERE name = ${lockRow} FOR UPDATE`.execute(tx);
      const next = await firstMissing(tx, migrations);
      if (next === undefined) return undefined;
      // Without parameters a text may hold several statements, in both databases.
      await tx.executeQuery(CompiledQuery.raw(next.text));
      await tx.insertInto('migration').values({ name: next.name, hash: next.hash }).execute();
      return next.name;
    });
    if (name === undefined) return applied;
    applied.push(name);
  }
}

/** Names of the migrations that this database still lacks; refuses like `migrate`. */
export async function pendingMigrations(
  db: Kysely<Tables>,
  migrations: readonly Migration[] = readMigrations(),
): Promise<string[]> {
  const { rows } = await sql<{ there: boolean }>`SELECT to_regclass('migration') IS NOT NULL AS there`.execute(db);
  if (rows[0]?.there !== true) return migrations.map(({ name }) => name);
  const next = await firstMissing(db, migrations);
  return next === undefined ? [] : migrations.slice(migrations.indexOf(next)).map(({ name }) => name);
}

// Sorts before every migration; its row is what starters lock.
const lockRow = '0000-lock';

async function firstMissing(
  db: Kysely<Tables> | Transaction<Tables>,
  migrations: readonly Migration[],
): Promise<Migration | undefined> {
  const rows = await db.selectFrom('migration').select(['name', 'hash']).orderBy('name').execute();
  const applied = new Map(rows.filter(({ name }) => name !== lockRow).map(({ name, hash }) => [name, hash]));
  const known = new Set(migrations.map(({ name }) => name));
  for (const name of applied.keys()) {
    if (!known.has(name)) throw new StoreError({ type: 'migration-unknown', name });
  }
  for (const { name, hash } of migrations) {
    const before = applied.get(name);
    if (before !== undefined && before !== hash) throw new StoreError({ type: 'migration-changed', name });
  }
  return migrations.find(({ name }) => !applied.has(name));
}

/** CREATE TABLE IF NOT EXISTS by two at once can still fail in the catalogue for one of them, which then looks again. */
async function createMigrationTable(db: Kysely<Tables>): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await sql`CREATE TABLE IF NOT EXISTS migration (
        name text PRIMARY KEY, hash text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now()
      )`.execute(db);
      await sql`INSERT INTO migration (name, hash) VALUES (${lockRow}, '') ON CONFLICT DO NOTHING`.execute(db);
      return;
    } catch (cause) {
      const { code } = cause as { code?: string };
      // unique_violation, duplicate_table, duplicate_object, and a catalogue row changed under us.
      const raced = code === '23505' || code === '42P07' || code === '42710' || code === 'XX000';
      if (!raced || attempt >= 5) throw cause;
    }
  }
}
