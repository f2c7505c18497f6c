/** `masthead serve` as a process: starts, answers, is not disturbed by other commands, stops cleanly (docs/guide/commands.md). */
import { cpSync, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { packageFile } from '../../src/root.ts';
import { testSecretKey } from '../build/a-site.ts';
import { runCommand, type SpawnedCommand, spawnCommand } from '../build/run-command.ts';
import { addressOf, onServer, scratchDatabase, scratchFolder } from '../databases.ts';

const folder = scratchFolder();
const empty = join(folder, 'empty');
let copies = 0;

function newRegister(): string {
  const data = join(folder, `register-${++copies}`);
  cpSync(empty, data, { recursive: true });
  return data;
}

/** Starts a server on a free port and waits until it says where it is. */
async function serve(
  environment: Record<string, string>,
  ...options: string[]
): Promise<SpawnedCommand & { address: string }> {
  const server = spawnCommand(['serve', ...options], { PORT: '0', ...environment });
  const [, address = ''] = await server.shows(/Masthead is at (http:\S+)/);
  return { ...server, address };
}

async function stop(server: SpawnedCommand, signal: NodeJS.Signals = 'SIGTERM') {
  server.child.kill(signal);
  return server.ended;
}

beforeAll(async () => {
  await runCommand(['migrate'], { environment: { MASTHEAD_DATA: empty } });
});

describe('an embedded register', () => {
  test('is served until it is asked to stop, and refuses other commands meanwhile with a way on', async () => {
    const data = newRegister();
    const server = await serve({ MASTHEAD_DATA: data });
    expect((await fetch(server.address)).status).toBe(200);
    expect((await fetch(`${server.address}/readyz`)).status).toBe(200);

    const other = await runCommand(['import', '-'], {
      environment: { MASTHEAD_DATA: data },
      stdin: 'issn,title\n0028-0836,Nature\n',
    });
    expect([other.code, other.stdout]).toEqual([2, '']);
    expect(other.stderr).toContain(`is in use by process ${server.child.pid}`);
    expect(other.stderr).toMatch(/Stop it first, or set DATABASE_URL/);

    const { code, stdout, stderr } = await stop(server);
    expect([code, stderr]).toEqual([0, expect.stringContaining('Stopping')]);
    expect(stdout.split('\n').filter(Boolean)).toHaveLength(1);
    expect(existsSync(join(data, 'register.lock'))).toBe(false);
    expect(statSync(join(data, 'secret-key')).mode & 0o777).toBe(0o600);
    // Logs are one JSON object a line; sentences stand between them.
    const logged = stderr.split('\n').filter((line) => line.startsWith('{'));
    expect(logged.length).toBeGreaterThan(0);
    for (const line of logged)
      expect(JSON.parse(line)).toMatchObject({ level: expect.any(String), time: expect.any(String) });

    const after = await runCommand(['import', '-'], {
      environment: { MASTHEAD_DATA: data },
      stdin: 'issn,title\n0028-0836,Nature\n',
    });
    expect(after.code, after.stderr).toBe(0);
  }, 60_000);

  test('serve alone leaves an empty register empty', async () => {
    const server = await serve({ MASTHEAD_DATA: newRegister() });
    const answer = await fetch(`${server.address}/resource/ISSN/0028-0836`);
    expect(answer.status).toBe(404);
    expect((await stop(server, 'SIGINT')).code).toBe(0);
  }, 60_000);

  const sample = existsSync(packageFile('sample/sample.mrc'));
  test.skipIf(!sample)(
    'serve --sample fills an empty register, and only an empty one',
    async () => {
      const data = newRegister();
      const first = await serve({ MASTHEAD_DATA: data }, '--sample');
      expect((await fetch(`${first.address}/resource/ISSN/0028-0836`)).status).toBe(200);
      expect((await stop(first)).stderr).toMatch(/The register was empty: the sample of \d+ serials was loaded/);
      const second = await serve({ MASTHEAD_DATA: data }, '--sample');
      expect((await stop(second)).stderr).not.toContain('sample');

      const other = newRegister();
      await runCommand(['import', '-'], {
        environment: { MASTHEAD_DATA: other },
        stdin: 'issn,title\n0036-8075,Science\n',
      });
      const third = await serve({ MASTHEAD_DATA: other }, '--sample');
      expect((await fetch(`${third.address}/resource/ISSN/0028-0836`)).status).toBe(404);
      await stop(third);
    },
    120_000,
  );
});

describe('what cannot be served is a sentence', () => {
  test('a port that another program has, before the register is opened', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port));
    });
    const data = join(folder, 'never-made');
    const { code, stderr } = await runCommand(['serve'], { environment: { MASTHEAD_DATA: data, PORT: String(port) } });
    other.close();
    expect(code).toBe(2);
    expect(stderr).toBe(
      `Port ${port} on 127.0.0.1 is taken by another program. Stop that one, or set PORT to another number, such as PORT=${port + 1}.\n`,
    );
    expect(existsSync(data)).toBe(false);
  });

  test('an address that this machine does not have', async () => {
    const environment = { MASTHEAD_DATA: join(folder, 'never-made'), HOST: '192.0.2.1', PORT: '0' };
    const { code, stderr } = await runCommand(['serve'], { environment });
    expect(code).toBe(2);
    expect(stderr).toContain('192.0.2.1 is no address of this machine');
  });
});

const withPostgres = process.env.DATABASE_URL ? describe : describe.skip;
withPostgres(`on PostgreSQL${process.env.DATABASE_URL ? '' : ' (skipped: DATABASE_URL is not set)'}`, () => {
  test('an import beside a running server is seen by it at once', async () => {
    const database = await scratchDatabase();
    const environment = { DATABASE_URL: addressOf(database), SECRET_KEY: testSecretKey };
    try {
      const { DATABASE_URL } = environment;
      const unsealed = await runCommand(['serve'], { environment: { DATABASE_URL, PORT: '0' } });
      expect([unsealed.code, unsealed.stderr]).toEqual([2, expect.stringContaining('needs SECRET_KEY')]);
      const server = await serve(environment);
      const { code, stderr } = await runCommand(['import', '-'], {
        environment,
        stdin: 'issn,title\n0028-0836,Nature\n',
      });
      expect(code, stderr).toBe(0);
      expect((await fetch(`${server.address}/resource/ISSN/0028-0836`)).status).toBe(200);
      const ended = await stop(server);
      expect(ended.code).toBe(0);
      expect(ended.stderr + ended.stdout).not.toContain(environment.DATABASE_URL);
    } finally {
      await onServer(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
    }
  }, 60_000);
});
