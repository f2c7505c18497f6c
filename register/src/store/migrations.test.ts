/** Migrations: applied once, whoever starts first, and never onto a database that they do not fit. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import { addressOf, eachDatabase, onServer } from '../../test/databases.ts';
import { queries, storeInternals } from './handle.ts';
import { findNumber, openStore, StoreError, setNumberState } from './index.ts';
import { type Migration, migrate, pendingMigrations, readMigrations } from './migrations.ts';

test('the files are numbered without gaps from 0001', () => {
  const names = readMigrations().map(({ name }) => name);
  expect(names.map((name) => Number(name.slice(0, 4)))).toEqual(names.map((_, at) => at + 1));
});

const more = (name: string, text: string): Migration => ({ name, text, hash: `hash of ${text}` });

eachDatabase((_, open) => {
  test('what is applied is not applied again; what is new is', async () => {
    const { db } = (await open())[storeInternals];
    const known = readMigrations();
    expect(await migrate(db)).toEqual([]);
    const second = more('0900-more', 'CREATE TABLE more (id integer); INSERT INTO more VALUES (1);');
    const third = more('0901-yet-more', 'INSERT INTO more VALUES (2)');
    expect(await pendingMigrations(db, [...known, second, third])).toEqual(['0900-more', '0901-yet-more']);
    expect(await migrate(db, [...known, second, third])).toEqual(['0900-more', '0901-yet-more']);
    expect(await migrate(db, [...known, second, third])).toEqual([]);
    const { rows } = await sql<{ id: number }>`SELECT id FROM more ORDER BY id`.execute(db);
    expect(rows.map(({ id }) => id)).toEqual([1, 2]);
  });

  test('one that fails leaves nothing of itself and is tried again next time', async () => {
    const { db } = (await open())[storeInternals];
    const known = readMigrations();
    const broken = more('0900-broken', 'CREATE TABLE half (id integer); SELECT 1 / 0;');
    await expect(migrate(db, [...known, broken])).rejects.toMatchObject({ code: '22012' });
    expect(await pendingMigrations(db, [...known, broken])).toEqual(['0900-broken']);
    expect(await migrate(db, [...known, more('0900-broken', 'CREATE TABLE half (id integer)')])).toEqual([
      '0900-broken',
    ]);
  });

  test('a database of a newer version, and one whose past was rewritten, are refused with a sentence', async () => {
    const { db } = (await open())[storeInternals];
    const known = readMigrations();
    await migrate(db, [...known, more('0900-newer', 'SELECT 1')]);
    const unknown = await migrate(db).catch((error: StoreError) => error);
    expect(unknown).toBeInstanceOf(StoreError);
    expect((unknown as StoreError).problem).toEqual({ type: 'migration-unknown', name: '0900-newer' });
    const changed = await migrate(db, [...known, more('0900-newer', 'SELECT 2')]).catch((error: StoreError) => error);
    expect((changed as StoreError).problem).toEqual({ type: 'migration-changed', name: '0900-newer' });
    expect((changed as StoreError).message).toContain('0900-newer');
  });
});

describe.skipIf(process.env.DATABASE_URL === undefined)('several starters (needs DATABASE_URL)', () => {
  const made: string[] = [];
  afterAll(async () => {
    for (const name of made) await onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  });
  const emptyDatabase = async (): Promise<string> => {
    const name = `masthead_empty_${process.pid}_${made.length}`;
    made.push(name);
    await onServer(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`);
    return addressOf(name);
  };

  test('at once, in processes of their own, make one schema', async () => {
    const databaseUrl = await emptyDatabase();
    const program = `
      import { openStore } from ${JSON.stringify(fileURLToPath(new URL('./index.ts', import.meta.url)))};
      const said = [];
      const store = await openStore({ databaseUrl: process.argv[1], log: { info: (line) => said.push(line), warn() {} } });
      await store.close();
      console.log(said.join());
    `;
    const answers = await Promise.all(
      Array.from({ length: 3 }, async () => {
        const child = spawn(
          process.execPath,
          ['--conditions=source', '--import', 'tsx', '--input-type=module', '-e', program, databaseUrl],
          { stdio: ['ignore', 'pipe', 'inherit'] },
        );
        const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
        return { said, code };
      }),
    );
    expect(answers.map(({ code }) => code)).toEqual([0, 0, 0]);
    const applied = answers.map(({ said }) => said).join('');
    for (const { name } of readMigrations()) expect(applied.split(name)).toHaveLength(2);
  });

  test('check refuses what is not up to date and changes nothing', async () => {
    const databaseUrl = await emptyDatabase();
    const refusal = await openStore({ databaseUrl, migrate: 'check' }).catch((error: StoreError) => error);
    expect((refusal as StoreError).problem).toEqual({
      type: 'migrations-pending',
      names: readMigrations().map(({ name }) => name),
    });
    await (await openStore({ databaseUrl })).close();
    await (await openStore({ databaseUrl, migrate: 'check' })).close();
  });

  test('what is written is read from the address for reading', async () => {
    const databaseUrl = await emptyDatabase();
    const store = await openStore({ databaseUrl, readUrl: databaseUrl });
    await store.transaction((tx) => setNumberState(tx, { number: 1, state: 'unreported', change: { actor: 'test' } }));
    expect(await findNumber(store.read, 1)).toMatchObject({ state: 'unreported' });
    expect(store.read[queries]).not.toBe(store[storeInternals].db);
    await store.close();
  });

  test('a server that does not answer is a problem with its address and without its password', async () => {
    const refusal = await openStore({ databaseUrl: 'postgres://me:secret@127.0.0.1:1/register' }).catch(
      (error: StoreError) => error,
    );
    expect(refusal).toBeInstanceOf(StoreError);
    expect((refusal as StoreError).message).toContain('127.0.0.1:1/register');
    expect((refusal as StoreError).message).not.toContain('secret');
  });
});
