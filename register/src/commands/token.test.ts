import { expect, test } from 'vitest';
import { runCommand } from '../../test/build/run-command.ts';
import { scratchFolder } from '../../test/databases.ts';

test('credentials are made, listed and ended, and the secret is data on standard output', async () => {
  const environment = { MASTHEAD_DATA: scratchFolder() };
  const run = (...args: string[]) => runCommand(['token', ...args], { environment });
  const made = await run('create', '--name', 'IC staff', '--role', 'staff', '--days', '30');
  expect(made.code).toBe(0);
  expect(made.stdout).toMatch(/^masthead_[\w-]{43}\n$/);
  expect(made.stderr).not.toContain(made.stdout.trim());
  expect((await run('list')).stdout).toMatch(/^IC staff\tstaff\t\t\S+\tmasthead token\t\S+\tin use\n$/);
  expect(await run('create', '--name', 'Ana', '--role', 'cataloguer')).toMatchObject({
    code: 2,
    stderr: 'The rights of a cataloguer end at a centre; name its code.\n',
  });
  expect((await run('end', 'IC staff')).code).toBe(0);
  expect((await run('end', 'IC staff')).stderr).toBe('No credentials of the name IC staff are in use.\n');
  expect((await run('list')).stdout).toContain('\tended\n');
  // Every command opens the register anew, and the first one makes it.
}, 120_000);
