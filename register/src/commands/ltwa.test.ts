import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toMarcJson } from '@masthead/marc';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { aRecord } from '../../test/build/a-record.ts';
import { runCommand } from '../../test/build/run-command.ts';
import { scratchFolder } from '../../test/databases.ts';

// Some tests run six commands, each of which opens the register anew: slow on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const folder = scratchFolder();
const environment = { MASTHEAD_DATA: join(folder, 'register') };
const run = (args: readonly string[], stdin = '') => runCommand(['ltwa', ...args], { environment, stdin });

const header = 'WORD\tABBREVIATIONS\tLANGUAGE CODES';
const file = (name: string, ...rows: readonly string[]): string => {
  const path = join(folder, name);
  writeFileSync(path, [header, ...rows, ''].join('\n'));
  return path;
};

beforeAll(async () => {
  const titles = [
    aRecord({ issn: '0028-0836', title: 'Journal of physics' }),
    aRecord({ issn: '0036-8075', title: 'Annals of physics' }),
  ]
    .map((record) => JSON.stringify(toMarcJson(record)))
    .join('\n');
  const { code, stderr } = await runCommand(['import', '-'], { environment, stdin: titles });
  expect(code, stderr).toBe(0);
});

describe('masthead ltwa', () => {
  const one = file('one.tsv', 'journal\tj.\teng', 'physics\tph.\teng', 'annals\tan\teng');
  const two = file('two.tsv', 'journal\tj.\teng', 'physics\tphys.\teng', 'lektira\tlekt\tbos', 'band\tbd.\tger');

  test('import: says what was mended, puts the list in force, and says what it changes', async () => {
    const { code, stdout, stderr } = await run(['import', one]);
    expect(stdout).toBe('');
    expect(stderr).toContain('Read 4 lines, parted by tabs, with a header in line 1, as UTF-8.');
    expect(stderr).toContain('Mended: missing-stop 1.');
    expect(stderr).toContain('Against Masthead short list:');
    expect(stderr).toContain('It has fewer than half as many entries as Masthead short list. Is it the whole list?');
    expect(stderr).toContain('one.tsv is in force now, as list 1.');
    expect(code).toBe(0);
  });

  test('import --dry-run --report: a line for each title, and nothing changed', async () => {
    const report = join(folder, 'report.tsv');
    const { code, stderr } = await run(['import', two, '--dry-run', '--report', report]);
    expect(stderr).toContain('Of 2 key titles, 2 are abbreviated otherwise.');
    expect(stderr).toContain('two.tsv would be in force. Nothing was changed.');
    expect(code).toBe(0);
    expect(readFileSync(report, 'utf8').trim().split('\n').sort()).toEqual([
      '0028-0836\tJournal of physics\teng\t\tJ. ph.\tJ. phys.\tnone-stored',
      '0036-8075\tAnnals of physics\teng\t\tAn. ph.\tAnnals phys.\tnone-stored',
      'issn\tkey_title\tlanguage\tstored\tbefore\tafter\teffect',
    ]);
    expect((await run(['list'])).stdout).toMatch(/^\*\t1\t3\t.*\tone\.tsv\n\tshort\t/);
  });

  test('the same file again changes nothing, also from a pipe', async () => {
    const again = await run(['import', '-'], readFileSync(one, 'utf8'));
    expect(again.stderr).toContain('is in force already, as list 1. Nothing was changed.');
    expect(again.code).toBe(0);
  });

  test('a name of its own, and none where none was given', async () => {
    const named = await run(['import', two, '--name', ' of 2021 ', '--dry-run', '--no-titles']);
    expect(named.stderr).toContain('of 2021 would be in force.');
    expect((await run(['import', two, '--name', ' ', '--dry-run', '--no-titles'])).stderr).toContain(
      'two.tsv would be',
    );
  });

  test('use: puts a list in force, by number or the short one', async () => {
    expect((await run(['use', 'short'])).stderr).toContain('Masthead short list is in force now.');
    expect((await run(['use', '1', '--no-titles'])).stderr).toContain('one.tsv is in force now.');
    expect((await run(['use', '1'])).stderr).toContain('one.tsv is in force already.');
    expect(await run(['use', '7'])).toMatchObject({ code: 2, stderr: expect.stringContaining('There is no list 7.') });
    expect(await run(['use', 'x'])).toMatchObject({ code: 2, stderr: expect.stringContaining('x is no list.') });
  });

  test('search: what applies to a word, as rows and as JSON lines', async () => {
    expect(await run(['search', 'Physics'])).toMatchObject({ code: 0, stdout: 'physics\tph.\teng\tapplies\n' });
    expect((await run(['search', 'Journals'])).stdout).toBe('journal\tj.\teng\tform\n');
    const { stdout } = await run(['search', 'j', '--abbreviation', '--format', 'jsonl', '--language', 'eng']);
    expect(JSON.parse(stdout)).toMatchObject({ pattern: 'journal', abbreviation: 'j.', match: 'abbreviation' });
    expect(await run(['search', 'zzz'])).toMatchObject({ code: 1, stdout: '' });
    expect((await run(['search', 'a', '--language', 'xyz'])).code).toBe(2);
  });

  test('check: row by row, without a register', async () => {
    const list = file('list.tsv', 'lektira\tlekt\tbos', 'ann?es\tann.\tfre', 'nterpolation\tinterpolat.\teng');
    const { code, stdout, stderr } = await runCommand(['ltwa', 'check', list]);
    expect(stdout.split('\n').map((line) => line.split('\t').slice(0, 3).join(' '))).toEqual([
      '2 mended missing-stop',
      '3 refused unreadable-character',
      '4 doubtful not-of-the-word',
      '',
    ]);
    expect(stderr).toContain('2 entries, 1 rows refused.');
    expect(code).toBe(1);
  });

  test.each([
    ['a web page', '<!DOCTYPE html><html>', /not taken\. The file is no list of words\. It is a web page/],
    ['nothing', '', /not taken\. The file is empty\./],
    ['two columns', 'a\tb.\nc\td.\n', /2 of 2 rows cannot be read, the first in line 1: The line has 2 of the three/],
  ])('refuses %s and writes nothing', async (_what, text, sentence) => {
    const { code, stderr } = await run(['import', '-'], text);
    expect(stderr).toMatch(sentence);
    expect(code).toBe(2);
  });

  test('never writes the report over the list', async () => {
    expect((await run(['import', two, '--report', two])).code).toBe(2);
    expect(readFileSync(two, 'utf8')).toContain('lektira');
  });
});
