/** The embedded register in a folder: one process, one session, and nothing lost that was said to be kept. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { aSerial, aTitle } from '../../test/build/a-title.ts';
import { addressOf, embeddedTemplate, onServer, scratchDatabase, scratchFolder } from '../../test/databases.ts';
import {
  findNumber,
  findRecords,
  openStore,
  StoreError,
  type StoreSettings,
  sealCommitted,
  sealHead,
  verifyLedger,
  writeTitles,
} from './index.ts';

const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

describe('a register in a folder', () => {
  test('is made with a plain warning, found again, and locked while it is open', async () => {
    const dataFolder = join(scratchFolder(), 'deep', 'data');
    const said: string[] = [];
    const log = { info: (sentence: string) => said.push(sentence), warn: (sentence: string) => said.push(sentence) };
    const store = await openStore({ dataFolder, log, template: await embeddedTemplate() });
    expect(said.join(' ')).toContain('loss of power');
    await store.transaction((tx) => writeTitles(tx, [aTitle(aSerial(1, 'Kept'))]));
    const refusal = await openStore({ dataFolder }).catch((error: StoreError) => error);
    expect(refusal).toBeInstanceOf(StoreError);
    expect((refusal as StoreError).problem).toMatchObject({
      type: 'folder-in-use',
      folder: dataFolder,
      pid: process.pid,
    });
    await store.close();

    said.length = 0;
    const again = await openStore({ dataFolder, log });
    expect(said).toEqual([]);
    expect(await findNumber(again.read, 1)).toMatchObject({ state: 'register' });
    expect((await sealHead(again.read)).position).toBe(1);
    await again.close();
    expect(existsSync(join(dataFolder, 'register.lock'))).toBe(false);
  });

  test('a first start that was cut off is begun anew', async () => {
    const dataFolder = scratchFolder();
    mkdirSync(join(dataFolder, 'database.starting'));
    writeFileSync(join(dataFolder, 'database.starting', 'PG_VERSION'), '18');
    const store = await openStore({ dataFolder, template: await embeddedTemplate() });
    expect((await sealHead(store.read)).position).toBe(0);
    await store.close();
  });

  test('a folder that holds something else is a problem, and is not kept locked', async () => {
    const dataFolder = scratchFolder();
    writeFileSync(join(dataFolder, 'database'), 'not a database');
    await expect(openStore({ dataFolder })).rejects.toMatchObject({ problem: { type: 'folder-not-usable' } });
    expect(existsSync(join(dataFolder, 'register.lock'))).toBe(false);
  });

  test('the outer handle inside a transaction throws instead of waiting for ever; outside it waits for its turn', async () => {
    const store = await openStore({ template: await embeddedTemplate() });
    const inside = store.transaction(async () => findNumber(store.read, 1));
    await expect(inside).rejects.toThrow('one session');
    const order: string[] = [];
    const first = store.transaction(async (tx) => {
      await writeTitles(tx, [aTitle(aSerial(1, 'One'))]);
      await pause(50);
      order.push('written');
    });
    const reading = findNumber(store.read, 1).then((row) => order.push(row === undefined ? 'missed' : 'read'));
    await Promise.all([first, reading]);
    expect(order).toEqual(['written', 'read']);
    await store.close();
    await expect(findNumber(store.read, 1)).rejects.toThrow('closed');
  });
});

const writerProgram = `
  import { openStore, writeTitles } from ${JSON.stringify(fileURLToPath(new URL('./index.ts', import.meta.url)))};
  import { aSerial, aTitle } from ${JSON.stringify(fileURLToPath(new URL('../../test/build/a-title.ts', import.meta.url)))};
  const store = await openStore(JSON.parse(process.argv[1]));
  const from = Number(process.argv[2]);
  for (let number = from; ; number += 5) {
    const titles = [0, 1, 2, 3, 4].map((at) => aTitle(aSerial(number + at, 'Title ' + (number + at))));
    await store.transaction((tx) => writeTitles(tx, titles));
    console.log(number);
  }
`;

/** Lets a process write until it has said so often that something is kept, and kills it in the middle of what it does then. */
async function killedWriter(settings: StoreSettings, from: number): Promise<number[]> {
  const child = spawn(
    process.execPath,
    [
      '--conditions=source',
      '--import',
      'tsx',
      '--input-type=module',
      '-e',
      writerProgram,
      JSON.stringify(settings),
      String(from),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  running.push(child);
  const kept: number[] = [];
  const lines = createInterface({ input: child.stdout! });
  lines.on('line', (line) => {
    kept.push(Number(line));
    if (kept.length === 6) setTimeout(() => child.kill('SIGKILL'), Math.random() * 30);
  });
  await Promise.all([once(child, 'exit'), once(lines, 'close')]);
  return kept;
}

async function checkKept(settings: StoreSettings, kept: readonly number[]): Promise<void> {
  const store = await openStore(settings);
  await sealCommitted(store);
  const numbers = kept.flatMap((number) => [0, 1, 2, 3, 4].map((at) => number + at));
  expect([...(await findRecords(store.read, numbers)).keys()].sort((a, b) => a - b)).toEqual(numbers);
  const { position } = await sealHead(store.read);
  // All of a transaction or nothing of it.
  expect(position % 5).toBe(0);
  expect(position).toBeGreaterThanOrEqual(numbers.length);
  expect(await verifyLedger(store.read)).toEqual({ checked: position, problems: [] });
  await store.close();
}

describe('a process that is killed in the middle of its work', () => {
  test('loses nothing that was committed, embedded', { timeout: 60_000 }, async () => {
    const settings = { dataFolder: scratchFolder(), template: await embeddedTemplate() };
    const kept: number[] = [];
    for (const from of [1_000, 2_000, 3_000]) {
      kept.push(...(await killedWriter(settings, from)));
      await checkKept(settings, kept);
    }
  });

  test.skipIf(process.env.DATABASE_URL === undefined)(
    'nor on PostgreSQL (needs DATABASE_URL)',
    { timeout: 60_000 },
    async () => {
      const name = await scratchDatabase();
      const settings = { databaseUrl: addressOf(name) };
      try {
        const kept: number[] = [];
        for (const from of [1_000, 2_000]) {
          kept.push(...(await killedWriter(settings, from)));
          await checkKept(settings, kept);
        }
      } finally {
        await onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      }
    },
  );
});
