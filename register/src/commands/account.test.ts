import { beforeAll, expect, test, vi } from 'vitest';
import { runCommand } from '../../test/build/run-command.ts';
import { embeddedTemplate, scratchFolder } from '../../test/databases.ts';
import { openStore } from '../store/index.ts';

// Every command opens the register anew: a busy machine takes its time.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const environment = { MASTHEAD_DATA: scratchFolder() };
const run = (...args: string[]) => runCommand(args, { environment });

beforeAll(async () => {
  const store = await openStore({ dataFolder: environment.MASTHEAD_DATA, template: await embeddedTemplate() });
  await store.close();
});

test('invites an administrator, with the link alone on standard output', async () => {
  const { code, stdout, stderr } = await run(
    'account',
    'invite',
    '--email',
    'ada@example.org',
    '--role',
    'administrator',
  );
  expect(code).toBe(0);
  expect(stdout).toMatch(/^http:\/\/localhost:3297\/letter\/[\w-]{43}\n$/);
  expect(stderr).toContain('is invited, for 14 days');
});

test.each([
  ['a role that needs a centre', ['--role', 'head'], 'cataloguer, reviewer and head take --centre'],
  ['a centre that there is not', ['--role', 'head', '--centre', 'XX'], 'no such centre'],
  ['an organisation that there is not', ['--role', 'owner', '--organisation', '9'], 'no such organisation'],
  ['an address that is none', ['--role', 'staff', '--email', 'ada'], 'no address'],
])('says what is wrong with %s', async (_why, options, sentence) => {
  const { code, stdout, stderr } = await run('account', 'invite', '--email', 'ada@example.org', ...options);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(sentence);
});

test('lists nobody where nobody has accepted, and ends only who is there', async () => {
  expect(await run('account', 'list')).toMatchObject({ code: 0, stdout: '' });
  expect((await run('account', 'end', 'ada@example.org')).stderr).toContain('No account has the address');
});
