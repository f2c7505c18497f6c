import { pino } from 'pino';
import { afterAll, expect, test } from 'vitest';
import { embeddedTemplate } from '../../test/databases.ts';
import { openStore } from '../store/index.ts';
import { buildServer } from './server.ts';

const store = await openStore({ template: await embeddedTemplate() });
afterAll(() => store.close());

test('the secret of a letter, and what a directory answers, do not come into the log, neither as an address nor as the way back', async () => {
  const lines: string[] = [];
  const log = pino({ level: 'info' }, { write: (line) => void lines.push(line) });
  const settings = { baseUrl: 'https://register.example.org' };
  const server = await buildServer({ read: store.read, store, settings, log });
  const secret = 'S'.repeat(43);
  await server.inject({ url: `/letter/${secret}` });
  await server.inject({ url: `/sign-in?next=${encodeURIComponent(`/letter/${secret}`)}` });
  await server.inject({ url: `/sign-in/directory/library/callback?code=${secret}&state=${secret}` });
  await server.close();
  expect(lines.join('')).not.toContain(secret);
  expect(lines.join('')).toContain('/letter/[secret]');
});
