import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, test } from 'vitest';
import { runCommand } from '../../test/build/run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'abbreviate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const list = join(folder, 'list.tsv');
writeFileSync(
  list,
  'WORD\tABBREVIATIONS\tLANGUAGE CODES\njournal\tj.\teng, fre\nchemi-\tchem.\teng\nLabor (laboratory)\tLab.\tger\n' +
    'labor (work)\tn.a.\tmul\nseries\tser.\teng\n',
);
const abbreviate = (stdin: string | Readable, ...args: string[]) =>
  runCommand(['abbreviate', ...args, '--list', list], { stdin });

describe('one title', () => {
  test.each([
    [['Journal of chemistry'], 'J. chem.\n', 'by the list that is named'],
    [['Labor journal', '--language', 'ger'], 'Lab. j.\n', 'the language decides'],
    [['Journal. Series A, Chemistry'], 'J., Ser. A, Chem.\n', 'as key titles are'],
    [['Journal. Series A, Chemistry', '--style', 'citation'], 'J., A Chem.\n', 'as titles are cited'],
    [[''], '\n', 'nothing of nothing'],
  ])('%j: %j (%s)', async (args, stdout) => {
    expect(await abbreviate('', ...args)).toEqual({ code: 0, stdout, stderr: '' });
  });

  test('with its trace, and what else it could be', async () => {
    const { stdout } = await abbreviate('', 'Labor journal', '--language', 'ger', '--trace');
    expect(stdout.split('\n').map((line) => line.split('\t').slice(0, 6))).toEqual([
      ['Lab. j.'],
      ['Labor', 'Lab.', 'word', 'Labor', 'Lab.', 'ger'],
      ['journal', 'j.', 'word', 'journal', 'j.', 'eng,fre'],
      [''],
      ['Labor j.', 'labor (work)', 'n.a.', 'mul'],
      [''],
    ]);
  });
});

describe('one a line', () => {
  test('title, tab, abbreviation', async () => {
    expect(await abbreviate('Journal of chemistry\r\n\nChemistry\tjournal', '-')).toEqual({
      code: 0,
      stdout: 'Journal of chemistry\tJ. chem.\n\t\nChemistry journal\tChem. j.\n',
      stderr: '',
    });
  });

  test('a line that is too long is cut, and that is said', async () => {
    const { code, stdout, stderr } = await abbreviate(`${'a'.repeat(20_000)}\nJournal of chemistry\n`, '-');
    expect([code, stdout.split('\n')[1]]).toEqual([1, 'Journal of chemistry\tJ. chem.']);
    expect(stderr).toBe('1 line was longer than 10000 characters and cut.\n');
  });

  test('asked to stop, it ends with 2', async () => {
    const stop = new AbortController();
    const endless = Readable.from(
      (function* () {
        for (let piece = 0; piece < 1000; piece++) {
          if (piece === 3) stop.abort();
          yield Buffer.from('Journal of chemistry\n'.repeat(1000));
        }
      })(),
    );
    const options = { stdin: endless, stop: stop.signal };
    const { code, stdout } = await runCommand(['abbreviate', '-', '--list', list], options);
    expect(code).toBe(2);
    expect(stdout.split('\n').length).toBeLessThan(10_000);
  });
});

describe('what cannot be', () => {
  test.each([
    [['-', '--trace'], /trace is for one title/, 'a trace of lines'],
    [['Journal', '--style', 'short'], /Allowed choices are key-title, citation/, 'no such style'],
    [['Journal', '--language', 'klingon'], /code of ISO 639-2/, 'no such language'],
  ])('%j (%s)', async (args, sentence) => {
    const { code, stdout, stderr } = await abbreviate('', ...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(sentence);
  });

  test('a file that is no list', async () => {
    const other = join(folder, 'other.txt');
    writeFileSync(other, 'Dear reader,\n');
    const { code, stderr } = await runCommand(['abbreviate', 'Journal', '--list', other]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/has no entry of a list/);
  });
});
