/** Letters by the command line: how they read, what comes in, and what a killed process leaves behind. */
import { expect, test } from 'vitest';
import { aMailServer } from '../build/a-mail-server.ts';
import { runCommand, spawnCommand } from '../build/run-command.ts';
import { scratchFolder } from '../databases.ts';

const mailUrl = ({ smtp }: { readonly smtp: { readonly port: number } }) => `smtp://127.0.0.1:${smtp.port}`;

test('a process that is killed while it sends loses no letter: the next one sends it, with the same Message-ID', async () => {
  const data = scratchFolder();
  const seen: string[] = [];
  let kill = () => {};
  const server = await aMailServer({
    // The whole letter is there, and before the sender hears of it, it is dead.
    received: async ({ messageId }) => {
      seen.push(messageId!);
      if (seen.length > 1) return 'take';
      kill();
      return 'cut';
    },
  });
  const environment = {
    MASTHEAD_DATA: data,
    SMTP_URL: mailUrl(server),
    MAIL_FROM: 'issn@example.org',
    LOG_LEVEL: 'error',
  };
  const first = spawnCommand(['mail', 'test', 'ada@example.org'], environment);
  kill = () => void first.child.kill('SIGKILL');
  expect((await first.ended).code).toBeNull();
  const next = await runCommand(['jobs', 'run', 'send-letters'], { environment });
  expect(next).toMatchObject({ code: 0, stderr: 'send-letters: 1 done.\n' });
  expect(seen).toHaveLength(2);
  expect(seen[1]).toBe(seen[0]);
  expect((await runCommand(['jobs', 'run', 'send-letters'], { environment })).stderr).toBe('send-letters: 0 done.\n');
  const { stdout } = await runCommand(['jobs', 'list'], { environment });
  expect(stdout).toMatch(/^send-letters\t10\t2\t0\t/m);
  await server.close();
}, 240_000);

test('every letter is shown in the language that is asked for', async () => {
  const { code, stdout } = await runCommand(['mail', 'letters', '--language', 'ar', '--letter', 'mail-test']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^=== mail-test \(ar\)\nSubject: رسالة/);
  expect((await runCommand(['mail', 'letters', '--language', 'tlh'])).code).toBe(2);
  expect((await runCommand(['mail', 'letters', '--letter', 'nothing'])).stderr).toContain('mail-test');
});

test('a letter from a pipe is taken or left aside, and the mail server need not send it again', async () => {
  const environment = {
    MASTHEAD_DATA: scratchFolder(),
    MAIL_REPLY_HOST: 'answers.example.org',
    SECRET_KEY: 'A'.repeat(43),
  };
  const stdin = 'From: x@example.org\r\nTo: reply+r-7k3m-9qxt-2b.aaaaaaaaaaaaaaaa@answers.example.org\r\n\r\nYes.\r\n';
  expect(await runCommand(['mail', 'take', '-'], { environment, stdin })).toMatchObject({
    code: 0,
    stdout: 'unknown-address\n',
  });
  const without = await runCommand(['mail', 'take', '-'], { stdin });
  expect(without).toMatchObject({ code: 2, stderr: expect.stringContaining('MAIL_REPLY_HOST') });
}, 120_000);

test('without a server no letter leaves this machine, and a wrong address is told', async () => {
  const environment = { MASTHEAD_DATA: scratchFolder() };
  expect(await runCommand(['mail', 'test', 'nobody'], { environment })).toMatchObject({ code: 2 });
  const unset = await runCommand(['jobs', 'run', 'nothing'], { environment });
  expect(unset).toMatchObject({ code: 2, stderr: expect.stringContaining('send-letters') });
});
