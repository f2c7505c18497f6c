/** The command line as other programs call it: help, endings, settings, check, migrate, export and back (docs/guide/commands.md). */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { formats } from '@masthead/crosswalk';
import { beforeAll, describe, expect, test } from 'vitest';
import { settingsHelp } from '../../src/config.ts';
import { runCommand, spawnCommand } from '../build/run-command.ts';
import { textOf } from '../build/text-of.ts';
import { scratchFolder } from '../databases.ts';

const folder = scratchFolder();
/** An embedded register that is up to date and empty: the others are copies of it. */
const empty = join(folder, 'empty');
let copies = 0;

function newRegister(): { MASTHEAD_DATA: string } {
  const data = join(folder, `register-${++copies}`);
  cpSync(empty, data, { recursive: true });
  return { MASTHEAD_DATA: data };
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

beforeAll(async () => {
  const { code, stderr } = await runCommand(['migrate'], { environment: { MASTHEAD_DATA: empty } });
  expect(code, stderr).toBe(0);
});

describe('help', () => {
  test('names every command and every setting', async () => {
    const { code, stdout } = await runCommand(['--help']);
    expect(code).toBe(0);
    for (const command of ['serve', 'import', 'export', 'check', 'find', 'barcode', 'embed', 'migrate'])
      expect(stdout).toContain(`  ${command}`);
    for (const { name } of settingsHelp) expect(stdout).toContain(name);
  });

  test.each(['serve', 'import', 'export', 'check', 'find', 'barcode', 'embed', 'migrate'])(
    '%s --help says how it is used',
    async (command) => {
      const { code, stdout, stderr } = await runCommand([command, '--help']);
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout).toContain(`Usage: masthead ${command}`);
    },
  );

  test('export --help names every row of the table of formats', async () => {
    const { stdout } = await runCommand(['export', '--help']);
    for (const { name } of formats) expect(stdout).toContain(`"${name}"`);
  });

  test('--version is that of the package', async () => {
    const { code, stdout } = await runCommand(['--version']);
    expect([code, stdout]).toEqual([0, '0.1.0\n']);
  });
});

describe('what cannot run ends with 2 and a sentence', () => {
  test.each<[string, string[], Record<string, string>, RegExp]>([
    ['no such command', ['publish'], {}, /unknown command 'publish'/],
    ['no such option', ['check', '--fast'], {}, /unknown option '--fast'/],
    ['no file named', ['import'], {}, /missing required argument/],
    ['a file that is not there', ['import', '/nowhere/a.mrc'], {}, /There is no file \/nowhere\/a\.mrc/],
    ['a missing file behind one that is there', ['import', import.meta.filename, '/nowhere/b.mrc'], {}, /b\.mrc/],
    ['a folder', ['import', '/tmp'], {}, /\/tmp is a folder/],
    ['a format that cannot be read', ['import', '--format', 'turtle', 'a'], {}, /Allowed choices are marc21/],
    ['a batch of nothing', ['import', '--batch', '0', 'a'], {}, /whole number from 1 to 10000/],
    ['no format to export', ['export'], {}, /--format <format>/],
    ['a file to check that is not there', ['check', '/nowhere/c'], {}, /There is no file/],
    ['a wrong port', ['serve'], { PORT: 'http' }, /The setting PORT "http" is not a port; write a number/],
    ['a wrong level', ['import', import.meta.filename], { LOG_LEVEL: 'loud' }, /The setting LOG_LEVEL "loud"/],
    ['two wrong settings', ['migrate'], { PORT: 'x', HOST: 'y z' }, /PORT[\s\S]*HOST/],
    ['no such database', ['migrate'], { DATABASE_URL: 'postgres://127.0.0.1:1/x' }, /does not answer/],
    [
      'a wrong kind of database',
      ['migrate'],
      { DATABASE_URL: 'mysql://clerk:hunter2@db/x' },
      /The setting DATABASE_URL is not/,
    ],
  ])('%s', async (_reason, args, environment, sentence) => {
    const { code, stdout, stderr } = await runCommand(args, { environment });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(sentence);
    expect(stderr).not.toMatch(/hunter2|\n {4}at /);
  });

  test('a report that cannot be written costs nothing', async () => {
    const list = file('one.csv', 'issn,title\n0028-0836,Nature\n');
    const environment = newRegister();
    const { code, stderr } = await runCommand(['import', list, '--report', '/nowhere/r.tsv'], { environment });
    expect(code).toBe(2);
    expect(stderr).toContain('The report /nowhere/r.tsv cannot be written');
    expect((await runCommand(['export', '--format', 'csv'], { environment })).stderr).toContain('0 records written');
  });
});

describe('check', () => {
  const rows = (stdout: string) =>
    stdout
      .split('\n')
      .slice(0, -1)
      .map((line) => line.split('\t'));

  test('one line in, one line out, in order', async () => {
    const { code, stdout } = await runCommand(['check'], { stdin: '0028-0836\n0028-0837\n\nISSN 2434-561x' });
    expect(code).toBe(1);
    expect(rows(stdout).map((columns) => columns.slice(0, 4))).toEqual([
      ['0028-0836', 'valid', '0028-0836', ''],
      ['0028-0837', 'invalid', '', 'wrong-check-digit'],
      ['', 'invalid', '', 'empty'],
      ['ISSN 2434-561x', 'valid', '2434-561X', ''],
    ]);
  });

  test.each([
    ['0028-0836\n1476-4687\n', 0, 'all valid'],
    ['0028-0836\n1476-4688\n', 1, 'some invalid'],
    ['', 0, 'nothing to check'],
  ])('%j ends with %i: %s', async (stdin, code) => {
    expect((await runCommand(['check', '-'], { stdin })).code).toBe(code);
  });

  test('a file, packed or not', async () => {
    const plain = await runCommand(['check', file('numbers', '0028-0836\r\n')]);
    const packed = await runCommand(['check', file('numbers.gz', gzipSync('0028-0836\r\n'))]);
    expect([plain.stdout, packed.stdout]).toEqual(Array(2).fill('0028-0836\tvalid\t0028-0836\t\t\n'));
  });

  test('needs no register and no settings', async () => {
    const { code } = await runCommand(['check'], { stdin: '0028-0836\n', environment: { PORT: 'wrong' } });
    expect(code).toBe(0);
  });

  test('a reader that goes away ends it quietly', async () => {
    const { child, ended } = spawnCommand(['check', file('many', '0028-0836\n'.repeat(400_000))]);
    child.stdout?.once('data', () => child.stdout?.destroy());
    const { code, stderr } = await ended;
    expect([code, stderr]).toEqual([0, '']);
  });

  test('a slow reader holds it back', async () => {
    let read = 0;
    const endless = Readable.from(
      (function* () {
        for (let i = 0; i < 200; i++) {
          read += 1;
          yield Buffer.from('0028-0836\n'.repeat(10_000));
        }
      })(),
    );
    // Nothing is lost of two million lines, however they are cut up.
    const { code, stdout } = await runCommand(['check'], { stdin: endless });
    expect([code, read]).toEqual([0, 200]);
    expect(stdout.length).toBe('0028-0836\tvalid\t0028-0836\t\t\n'.length * 2_000_000);
  });
});

describe('migrate', () => {
  test('again, there is nothing to do', async () => {
    const { code, stdout, stderr } = await runCommand(['migrate'], { environment: newRegister() });
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toContain('is up to date');
  });
});

describe('export', () => {
  const some =
    'issn,title,publisher,issn_l\n' +
    '0028-0836,Nature,Springer Nature,0028-0836\n1476-4687,Nature (Online),Springer Nature,0028-0836\n' +
    '0036-8075,"Science, ""the journal""",AAAS,\n1142-2904,日本医学,東京大学,\n';

  async function filled(): Promise<{ MASTHEAD_DATA: string }> {
    const environment = newRegister();
    const { code, stderr } = await runCommand(['import', file('some.csv', some)], { environment });
    expect(code, stderr).toBe(0);
    return environment;
  }

  let once: ReturnType<typeof filled> | undefined;

  // One of each way of writing a file; every row of the table is held by the package and by the addresses of resources.
  const written = [
    'marc21',
    'marcxml',
    'csv',
    'xlsx',
    'kbart',
    'mods',
    'turtle',
    'rdfxml',
    'jsonld',
    'csl-json',
    'ris',
  ];

  test.each(written)('%s gives something for every record', async (name) => {
    once ??= filled();
    const out = join(folder, `every.${name}`);
    const { code, stderr } = await runCommand(['export', '--format', name, '--out', out], { environment: await once });
    expect([code, stderr]).toEqual([0, `4 records written to ${out}.\n`]);
    const text = textOf(readFileSync(out));
    for (const issn of ['0028-0836', '1476-4687', '0036-8075', '1142-2904']) expect(text).toContain(issn);
  });

  test.each(['marc21', 'marcxml', 'json', 'text'])(
    'what was exported as %s is unchanged when it comes in again',
    async (format) => {
      const environment = await filled();
      const out = join(folder, `out.${format}`);
      expect((await runCommand(['export', '--format', format, '--out', out], { environment })).code).toBe(0);
      // From a list came a row, from the file comes a record: once it replaces, then it is the same.
      await runCommand(['import', out], { environment });
      const { code, stderr } = await runCommand(['import', out], { environment });
      expect(code).toBe(0);
      expect(stderr).toContain('created 0, updated 0, unchanged 4, rejected 0');
      const second = join(folder, `again.${format}`);
      await runCommand(['export', '--format', format, '--out', second], { environment });
      expect(readFileSync(second).equals(readFileSync(out))).toBe(true);
    },
  );

  test.each(['mods', 'ris', 'xlsx'])(
    'what was exported as %s is told by its beginning, and changes nothing the second time',
    async (format) => {
      const environment = await filled();
      const out = join(folder, `again.${format}.file`);
      await runCommand(['export', '--format', format, '--out', out], { environment });
      const first = await runCommand(['import', out], { environment });
      expect([first.code, first.stderr]).toEqual([0, expect.stringMatching(/created 0, .*rejected 0/)]);
      const second = await runCommand(['import', out], { environment });
      expect(second.stderr).toContain('created 0, updated 0, unchanged 4, rejected 0');
    },
  );

  test('an empty register gives an empty file that is whole', async () => {
    const environment = newRegister();
    const { code, stdout } = await runCommand(['export', '--format', 'marcxml'], { environment });
    expect(code).toBe(0);
    expect(stdout).toContain('</collection>');
    expect(JSON.parse((await runCommand(['export', '--format', 'json'], { environment })).stdout)).toEqual([]);
  });

  test('a file that cannot be written is a sentence; one that was broken off is not left behind', async () => {
    const environment = await filled();
    const nowhere = await runCommand(['export', '--format', 'csv', '--out', '/nowhere/x.csv'], { environment });
    expect([nowhere.code, nowhere.stderr]).toEqual([
      2,
      '/nowhere/x.csv cannot be written: there is no such file or folder.\n',
    ]);
    const target = join(folder, 'stopped');
    mkdirSync(target);
    const stopped = await runCommand(['export', '--format', 'csv', '--out', join(target, 'x.csv')], {
      environment,
      stop: AbortSignal.abort(),
    });
    expect(stopped.code).toBe(2);
    expect(readdirSync(target)).toEqual([]);
    expect(existsSync(join(target, 'x.csv'))).toBe(false);
  });
});
