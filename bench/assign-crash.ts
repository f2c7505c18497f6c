/**
 * Kills what assigns, and the database under it, at random points of 1,000 assignments, and proves that nothing is half written: every
 * request is answered once, no number is given twice or lost. `npm run bench -- assign-crash [COUNT]`. Makes a PostgreSQL cluster of its own
 * in a temporary folder (PG_BIN names the programs, /usr/lib/postgresql/15/bin by default; as root it runs them as the user postgres),
 * because killing a server process with SIGKILL makes PostgreSQL restart all of them.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { assignIssn } from '../register/src/actions/assign-issn.ts';
import { systemActor } from '../register/src/domain/actor.ts';
import { addBlock, openStore, writeCentres } from '../register/src/store/index.ts';
import { audit, requestOf } from './assign.ts';

const bin = process.env.PG_BIN ?? '/usr/lib/postgresql/15/bin';
const port = Number(process.env.CRASH_PORT ?? 4145);
const databaseUrl = `postgres://postgres@127.0.0.1:${port}/postgres`;
const first = 9_000_000;
const clients = 16;

export async function main(args: readonly string[]): Promise<number> {
  if (args[0] === 'work') return work(Number(args[1]));
  const count = Number(args[0] ?? 1_000);
  const cluster = startCluster();
  try {
    const store = await openStore({ databaseUrl });
    await store.transaction(async (tx) => {
      await writeCentres(tx, [{ code: '7', country: 'FRA' }]);
      await addBlock(tx, { centre: '7', first, last: first + count + 999, purpose: 'general', actor: 'bench' });
    });
    await store.close();
    const kills = { process: 0, backend: 0, server: 0 };
    for (let round = 0; ; round++) {
      const worker = startWork(count);
      const ended = new Promise<number | null>((resolve) => worker.once('exit', resolve));
      // Later and later, so that it comes to an end however slow the machine is.
      const code = await Promise.race([
        ended,
        pause(1_500 + Math.random() * 1_000 + round * 150).then(() => 'running' as const),
      ]);
      if (code === 0) break;
      if (code === 'running') {
        if (round % 3 === 0) {
          worker.kill('SIGKILL');
          kills.process++;
        } else if (round % 3 === 1) kills.backend += await killBackend();
        else {
          cluster.crash();
          kills.server++;
          cluster.start();
        }
        await Promise.race([ended, pause(5_000)]);
        worker.kill('SIGKILL');
        await ended;
      }
      await untilReachable();
    }
    const open = await openStore({ databaseUrl });
    try {
      await audit(open, databaseUrl, count);
    } finally {
      await open.close();
    }
    console.log(
      `${count} assignments through ${kills.process} killed processes, ${kills.backend} killed server processes and ${kills.server} crashes of the server: ` +
        'every request answered, no number twice, no gap, the chain verifies.',
    );
    return 0;
  } finally {
    cluster.remove();
  }
}

/** In a process of its own: asks for all of them, in the same order each time. */
async function work(count: number): Promise<number> {
  const store = await openStore({ databaseUrl, connections: clients + 2 });
  let next = 0;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (next < count) {
        const result = await assignIssn(store, systemActor('bench'), requestOf(next++));
        if (!result.ok) throw new Error(JSON.stringify(result.problems));
      }
    }),
  );
  await store.close();
  return 0;
}

function startWork(count: number): ChildProcess {
  const runner = fileURLToPath(new URL('./run.ts', import.meta.url));
  const tsx = ['--conditions=source', '--import', 'tsx', runner, 'assign-crash', 'work', String(count)];
  return spawn(process.execPath, tsx, { stdio: ['ignore', 'ignore', 'ignore'] });
}

async function killBackend(): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on('error', () => {});
  await client.connect();
  const { rows } = await client.query<{ pid: number }>(
    "SELECT pid FROM pg_stat_activity WHERE application_name = 'masthead' ORDER BY random() LIMIT 1",
  );
  await client.end();
  const [victim] = rows;
  if (victim === undefined) return 0;
  process.kill(victim.pid, 'SIGKILL');
  return 1;
}

async function untilReachable(): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const client = new pg.Client({ connectionString: databaseUrl });
    client.on('error', () => {});
    try {
      await client.connect();
      await client.query('SELECT 1');
      await client.end();
      return;
    } catch {
      await pause(200);
    }
  }
  throw new Error('The server does not come back.');
}

function startCluster() {
  const folder = mkdtempSync(join(tmpdir(), 'masthead-crash-'));
  const owner = process.getuid?.() === 0 ? idsOf('postgres') : undefined;
  if (owner !== undefined) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, 'data');
  const run = (program: string, ...args: string[]) =>
    execFileSync(join(bin, program), args, { ...owner, cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  run('initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8');
  const start = () =>
    run(
      'pg_ctl',
      '-D',
      data,
      '-w',
      '-l',
      join(folder, 'log'),
      '-o',
      `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1`,
      'start',
    );
  start();
  return {
    start,
    /** As when the machine stops: nothing is written back. */
    crash: () => run('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop'),
    remove() {
      try {
        run('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop');
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

function idsOf(user: string): { uid: number; gid: number } {
  const id = (flag: string) => Number(execFileSync('id', [flag, user], { encoding: 'utf8' }).trim());
  return { uid: id('-u'), gid: id('-g') };
}
