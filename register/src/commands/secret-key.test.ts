import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCommand } from '../../test/build/run-command.ts';
import { scratchFolder } from '../../test/databases.ts';
import { isSecretKey } from '../actions/accounts/secret-box.ts';
import { readSettings, type Settings } from '../config.ts';
import { directoriesOf } from './directories-of.ts';
import { secretKeyOf } from './secret-key.ts';

const settingsWith = (environment: Record<string, string>): Settings => {
  const read = readSettings(environment, '/');
  if (!read.ok) throw new Error(read.problems[0]!.sentence);
  return read.settings;
};
const quiet = { stderr: { write: () => true } as never };

test('a key is made as a line for the environment, another every time', async () => {
  const [one, two] = [await runCommand(['secret-key']), await runCommand(['secret-key'])];
  expect([one.code, one.stdout]).toEqual([0, expect.stringMatching(/^SECRET_KEY=[\w-]{43}\n$/)]);
  expect(one.stdout).not.toBe(two.stdout);
  const [, key] = one.stdout.trim().split('=') as [string, string];
  expect(secretKeyOf(settingsWith({ SECRET_KEY: key }), quiet)).toBe(key);
});

test('an embedded register makes its own, which its owner alone can read, and keeps it', () => {
  const folder = scratchFolder();
  const settings = settingsWith({ MASTHEAD_DATA: folder });
  const key = secretKeyOf(settings, quiet);
  expect(isSecretKey(key)).toBe(true);
  expect(secretKeyOf(settings, quiet)).toBe(key);
  expect(statSync(join(folder, 'secret-key')).mode & 0o777).toBe(0o600);
  expect(readFileSync(join(folder, 'secret-key'), 'utf8')).toBe(`${key}\n`);
  writeFileSync(join(folder, 'secret-key'), 'half a ke');
  expect(() => secretKeyOf(settings, quiet)).toThrow('holds no secret key');
});

test('the file of directories is read with its secrets, or a sentence says why not', () => {
  const folder = scratchFolder();
  const file = join(folder, 'directories.json');
  const settings = settingsWith({ OIDC_PROVIDERS: file });
  expect(directoriesOf(settingsWith({}), { environment: {} })).toEqual([]);
  expect(() => directoriesOf(settings, { environment: {} })).toThrow('cannot be read');
  const library = {
    name: 'library',
    label: 'Library',
    issuer: 'https://id.library.example',
    clientId: 'masthead',
    clientSecretFrom: 'LIBRARY_SECRET',
    centre: '7',
    domains: ['library.example'],
  };
  writeFileSync(file, JSON.stringify([library]));
  expect(() => directoriesOf(settings, { environment: {} })).toThrow('LIBRARY_SECRET, which is not set');
  const [read] = directoriesOf(settings, { environment: { LIBRARY_SECRET: 'told to nobody' } });
  expect(read).toMatchObject({ name: 'library', clientSecret: 'told to nobody', scope: 'openid email profile' });
});
