/** `masthead key-title` as a cataloguer calls it, on a register in a folder. */
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { aRecord } from '../../test/build/a-record.ts';
import { runCommand } from '../../test/build/run-command.ts';
import { takeRecords } from '../../test/build/take-records.ts';
import { embeddedTemplate, scratchFolder } from '../../test/databases.ts';
import { openStore } from '../store/index.ts';

describe('masthead key-title', () => {
  const environment = { MASTHEAD_DATA: join(scratchFolder(), 'data') };
  const run = (...args: string[]) => runCommand(['key-title', ...args], { environment });

  beforeAll(async () => {
    const store = await openStore({ dataFolder: environment.MASTHEAD_DATA, template: await embeddedTemplate() });
    await takeRecords(store, [
      aRecord({ issn: '0028-0836', title: 'Nature' }),
      aRecord({ issn: '0036-8075', title: 'NATURE' }),
    ]);
    await store.close();
  });

  test('a title that is free, with its abbreviation', async () => {
    const { code, stdout } = await run('Journal of chemistry', '--language', 'eng');
    expect(stdout).toContain('Key title:    Journal of chemistry\nAbbreviated:  J. chem.\n');
    expect(code).toBe(0);
  });

  test('a title that is taken: the qualifier, the reason, and who has it', async () => {
    const { code, stdout } = await run('Nature : a journal', '--place', 'Paris', '--place', 'Lyon', '--date', '1990');
    expect(stdout).toContain('Key title:    Nature (Paris)\n');
    expect(stdout).toContain('Because the title is taken; the place of publication comes next.');
    expect(stdout).toContain('Nature  ISSN 0028-0836');
    expect(stdout).toContain('“a journal” is left out');
    expect(code).toBe(0);
  });

  test('the medium in the language of the centre, beside a version that is named', async () => {
    const { stdout } = await run('Nature', '--medium', 'online', '--country', 'FR', '--sibling', '0028-0836');
    expect(stdout).toContain('Key title:    Nature (En ligne)\n');
    expect(stdout).toContain('Other versions keep their key titles:\n  Nature  ISSN 0028-0836');
  });

  test('nothing left: ends with 1 and says what would help', async () => {
    const { code, stdout } = await run('Nature');
    expect(stdout).toContain('Everything that is known of it is taken');
    expect(code).toBe(1);
  });

  test('as data', async () => {
    const { stdout } = await run('Nature', '--place', 'Paris', '--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({
      titleProper: 'Nature',
      isFree: false,
      heldBy: { issn: '0028-0836', id: 'http://issn.org/resource/ISSN/0028-0836' },
      keyTitle: { text: 'Nature (Paris)', rule: 'place', qualifiers: [{ kind: 'place', text: 'Paris' }] },
    });
  });

  test.each([
    ['no title', ['  '], 'There is no title'],
    ['a title of ten thousand characters', ['a'.repeat(10_000)], 'at most 1000'],
  ])('%s: ends with 1 and a sentence', async (_why, args, sentence) => {
    const { code, stdout, stderr } = await run(...args);
    expect(stderr).toContain(sentence);
    expect([code, stdout]).toEqual([1, '']);
  });

  test.each([
    ['a number that is none', ['Nature', '--sibling', '0028-0835'], '--sibling cannot be “0028-0835”'],
    ['a language that is none', ['Nature', '--language', 'klingonese'], '--language cannot be'],
    ['a medium that is none', ['Nature', '--medium', 'stone'], 'Allowed choices'],
  ])('%s: could not run', async (_why, args, sentence) => {
    const { code, stderr } = await run(...args);
    expect(stderr).toContain(sentence);
    expect(code).toBe(2);
  });

  test('the worklist, as rows and as JSON', async () => {
    const rows = await run('conflicts');
    expect([rows.stdout, rows.code]).toEqual(['0036-8075\tNATURE\t0028-0836\tNature\n', 1]);
    const { stdout } = await run('conflicts', '--format', 'jsonl');
    expect(JSON.parse(stdout)).toMatchObject({ issn: '0036-8075', heldBy: { issn: '0028-0836' } });
  });

  test('the table is what the records say', async () => {
    const { stdout, stderr, code } = await run('check');
    expect([stdout, code]).toEqual(['', 0]);
    expect(stderr).toContain('2 numbers were looked at: the table of key titles is what the records say.');
  });
});
