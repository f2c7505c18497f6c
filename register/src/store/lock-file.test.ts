/** Two processes never have one embedded register: real processes, real files. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { scratchFolder } from '../../test/databases.ts';
import { lockFolder } from './lock-file.ts';
import { StoreError } from './problems.ts';

const holderProgram = `
  import { lockFolder } from ${JSON.stringify(fileURLToPath(new URL('./lock-file.ts', import.meta.url)))};
  process.on('SIGTERM', () => process.exit(0));
  try {
    const lock = await lockFolder(process.argv[1]);
    console.log('locked');
    setInterval(() => {}, 1000);
    process.stdin.resume();
  } catch (error) {
    console.log(error.message);
    process.exit(3);
  }
`;

const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

/** Starts another process that wants the folder, and gives the first line it says. */
async function anotherProcess(folder: string): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn(
    process.execPath,
    ['--conditions=source', '--import', 'tsx', '--input-type=module', '-e', holderProgram, folder],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  running.push(child);
  const [said] = (await once(createInterface({ input: child.stdout! }), 'line')) as [string];
  return { child, said };
}

function lockIn(folder: string): { pid: number; process: string } & Record<string, unknown> {
  return JSON.parse(readFileSync(join(folder, 'register.lock'), 'utf8'));
}

function putLock(folder: string, holder: object): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'register.lock'), JSON.stringify(holder));
}

describe('the lock of a folder', () => {
  test('a second process is refused with a sentence that names the first and says how to go on', async () => {
    const folder = join(scratchFolder(), 'data');
    const lock = await lockFolder(folder);
    const { said } = await anotherProcess(folder);
    expect(said).toContain(`process ${process.pid}`);
    expect(said).toContain(String(lockIn(folder).since).slice(0, 19).replace('T', ' '));
    expect(said).toContain('DATABASE_URL');
    lock.release();
    expect(existsSync(lock.file)).toBe(false);
  });

  test('the same process cannot have it twice', async () => {
    const folder = scratchFolder();
    const lock = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toMatchObject({
      problem: { type: 'folder-in-use', pid: process.pid, here: true },
    });
    lock.release();
    (await lockFolder(folder)).release();
  });

  test('what a killed process left behind is taken over', async () => {
    const folder = scratchFolder();
    const { child, said } = await anotherProcess(folder);
    expect(said).toBe('locked');
    await expect(lockFolder(folder)).rejects.toBeInstanceOf(StoreError);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(lockIn(folder).pid).toBe(child.pid);
    const lock = await lockFolder(folder);
    expect(lockIn(folder).pid).toBe(process.pid);
    lock.release();
  });

  test('a process that ends lets go of it', async () => {
    const folder = scratchFolder();
    const { child } = await anotherProcess(folder);
    child.kill('SIGTERM');
    await once(child, 'exit');
    expect(existsSync(join(folder, 'register.lock'))).toBe(false);
  });

  test.skipIf(!existsSync('/proc/self/stat'))(
    'an id that was used again does not keep it locked (needs /proc)',
    async () => {
      const folder = scratchFolder();
      const common = { host: hostname(), since: '2020-01-01T00:00:00.000Z', command: 'masthead serve' };
      putLock(folder, { ...common, pid: process.pid, process: 'another-boot 1' });
      (await lockFolder(folder)).release();
    },
  );

  test("another machine's process counts as alive, and the sentence names the file to delete", async () => {
    const folder = scratchFolder();
    putLock(folder, {
      pid: 1,
      host: 'elsewhere',
      since: '2020-01-01T00:00:00.000Z',
      command: 'masthead serve',
      process: '',
    });
    const refusal = await lockFolder(folder).catch((error: StoreError) => error);
    expect((refusal as StoreError).problem).toMatchObject({ type: 'folder-in-use', here: false, host: 'elsewhere' });
    expect((refusal as StoreError).message).toContain(join(folder, 'register.lock'));
  });

  test('of many that find a stale one, exactly one gets it', async () => {
    const folder = scratchFolder();
    putLock(folder, { pid: 4_194_300, host: hostname(), since: '2020-01-01T00:00:00.000Z', command: 'x', process: '' });
    const answers = await Promise.all(Array.from({ length: 4 }, () => anotherProcess(folder)));
    expect(answers.filter(({ said }) => said === 'locked')).toHaveLength(1);
  });

  test('a folder that cannot be made is a problem with its cause', async () => {
    const folder = join(scratchFolder(), 'file');
    writeFileSync(folder, '');
    await expect(lockFolder(folder)).rejects.toMatchObject({ problem: { type: 'folder-not-usable' } });
  });
});
