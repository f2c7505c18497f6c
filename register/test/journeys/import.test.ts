/** Real files as they are found in the world, imported by the command line: none crashes, each record has its outcome. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { issnFromInteger } from '@masthead/issn';
import { createIso2709Reader, createMarcXmlReader, type RecordReader, readAll, selectFirst } from '@masthead/marc';
import { beforeAll, describe, expect, test } from 'vitest';
import { packageFile } from '../../src/root.ts';
import { type CommandResult, runCommand, spawnCommand } from '../build/run-command.ts';
import { addressOf, onServer, scratchDatabase, scratchFolder } from '../databases.ts';

const shared = packageFile('../../shared/data');
const withShared = existsSync(shared) ? describe : describe.skip;
const why = existsSync(shared) ? '' : ' (skipped: ../shared is not beside the project)';

const folder = scratchFolder();
const empty = join(folder, 'empty');
let copies = 0;

function newRegister(): { MASTHEAD_DATA: string } {
  const data = join(folder, `register-${++copies}`);
  cpSync(empty, data, { recursive: true });
  return { MASTHEAD_DATA: data };
}

/** What is written is UTF-8, and UNIMARC 100 $a/26-33 says so. */
const setsOf100 = /("tag":"100".*?"value":".{26}).{8}/;

interface ReportRow {
  readonly file: string;
  readonly position: number;
  readonly issn: string;
  readonly action: string;
  readonly problems: string[];
}

/** Imports with a report, and reads it. */
async function importFiles(
  files: readonly string[],
  environment: Record<string, string>,
): Promise<CommandResult & { rows: ReportRow[]; count: (action: string) => number }> {
  const report = join(folder, `report-${++copies}.tsv`);
  const result = await runCommand(['import', ...files, '--report', report], { environment });
  const [header, ...lines] = readFileSync(report, 'utf8').split('\n').slice(0, -1);
  expect(header).toBe('file\tposition\toffset\tissn\taction\tproblems');
  const rows = lines.map((line): ReportRow => {
    const [file = '', position = '', , issn = '', action = '', problems = '', ...more] = line.split('\t');
    expect(more).toEqual([]);
    const types = problems === '' ? [] : problems.split(' | ').map((text) => text.split(':')[0]!);
    return { file, position: Number(position), issn, action, problems: types };
  });
  return { ...result, rows, count: (action) => rows.filter((row) => row.action === action).length };
}

beforeAll(async () => {
  await runCommand(['migrate'], { environment: { MASTHEAD_DATA: empty } });
});

withShared(`real records${why}`, () => {
  const marc = (...names: readonly string[]) => names.map((name) => join(shared, 'marc', name));

  test('records of five sources, and the same again', async () => {
    const environment = newRegister();
    const files = marc(
      'serials-138.marcxml',
      'title-proper.mrc',
      'journals-100.mrc',
      'issn-plus-japanese.mrc',
      'library-442.marcxml',
    );
    const first = await importFiles(files, environment);
    expect(first.code).toBe(1);
    const of = (name: string, action: string) =>
      first.rows.filter((row) => row.file.endsWith(name) && row.action === action).length;
    // The same record 138 times.
    expect([of('serials-138.marcxml', 'created'), of('serials-138.marcxml', 'unchanged')]).toEqual([1, 137]);
    expect(of('issn-plus-japanese.mrc', 'created')).toBe(2);
    expect(first.rows.filter((row) => row.file.endsWith('journals-100.mrc'))).toHaveLength(100);
    expect(first.rows.filter((row) => row.file.endsWith('library-442.marcxml'))).toHaveLength(442);
    expect(of('journals-100.mrc', 'created')).toBeGreaterThan(5);
    for (const row of first.rows) {
      if (row.action === 'rejected') expect(row.problems.length, JSON.stringify(row)).toBeGreaterThan(0);
      else expect(row.issn).toMatch(/^\d{4}-\d{3}[\dX]$/);
    }
    expect(first.stderr).toContain(`rejected ${first.count('rejected')}`);

    const again = await importFiles(files, environment);
    expect(again.count('created') + again.count('updated')).toBe(0);
    expect(again.count('unchanged')).toBe(first.rows.length - first.count('rejected'));
    expect(again.rows.filter(({ action }) => action === 'rejected')).toEqual(
      first.rows.filter(({ action }) => action === 'rejected'),
    );
  }, 120_000);

  test('a union catalogue with everything in it: each of the 138 has an outcome, whichever encoding', async () => {
    const { rows, code } = await importFiles(marc('serials-138.mrc'), newRegister());
    expect(code).toBe(1);
    expect(rows.map(({ position }) => position)).toEqual(Array.from({ length: 138 }, (_, index) => index + 1));
    expect(rows.filter(({ action }) => action === 'created').length).toBeGreaterThan(80);
    expect(rows.some(({ problems }) => problems.includes('several-issn'))).toBe(true);
    expect(rows.some(({ problems }) => problems.includes('no-issn'))).toBe(true);
  });

  test.each([
    ['unimarc-bnr.mrc', 11, 11],
    ['unimarc-serials.mrc', 200, 168],
  ])(
    '%s is UNIMARC: taken as that, exported as it came, and the same again changes nothing',
    async (name, total, taken) => {
      const environment = newRegister();
      const [file] = marc(name);
      const first = await importFiles([file!], environment);
      expect([first.rows.length, first.count('created')]).toEqual([total, taken]);
      for (const { problems } of first.rows) expect(problems).toContain('taken-as-unimarc');
      expect(first.stderr).toContain(`${total} records were UNIMARC, converted to MARC 21.`);

      const again = await importFiles([file!], environment);
      expect([again.count('unchanged'), again.count('created') + again.count('updated')]).toEqual([
        first.rows.length - first.count('rejected'),
        0,
      ]);

      const out = join(folder, `${name}.xml`);
      const exported = await runCommand(['export', '--format', 'unimarcxml', '--out', out], { environment });
      expect(exported.code, exported.stderr).toBe(0);
      const read = (bytes: Uint8Array, reader: RecordReader) =>
        new Map(
          readAll(bytes, reader).flatMap(({ record }) => (record ? [[selectFirst(record, '011$a'), record]] : [])),
        );
      const written = read(readFileSync(out), createMarcXmlReader({ unimarc: 'read' }));
      const given = read(readFileSync(file!), createIso2709Reader({ unimarc: 'read' }));
      expect(written.size).toBe(taken);
      for (const { issn, action } of first.rows) {
        if (action !== 'created') continue;
        const [one, other] = [given.get(issn)!, written.get(issn)!].map(({ fields }) =>
          fields.map((field) => JSON.stringify(field).replace(setsOf100, '$1')).sort(),
        );
        expect(other, issn).toEqual(one);
      }
    },
    60_000,
  );

  test('a file that is said to be UNIMARC and is MARC 21 is taken as what it is, and told', async () => {
    const report = join(folder, `report-${++copies}.tsv`);
    const [file] = marc('issn-plus-japanese.mrc');
    await runCommand(['import', file!, '--format', 'unimarc', '--report', report], { environment: newRegister() });
    const lines = readFileSync(report, 'utf8').trim().split('\n').slice(1);
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(line).toMatch(/\tcreated\t.*taken-as-marc21: The record is MARC 21, not UNIMARC/);
  });

  const nasty = existsSync(shared)
    ? readdirSync(join(shared, 'marc/nasty')).filter((name) => !name.endsWith('.tsv'))
    : [];
  test('every file that is broken on purpose ends, and each of its records is created or has its problem', async () => {
    expect(nasty.length).toBeGreaterThan(20);
    const { rows, code } = await importFiles(marc(...nasty.map((name) => `nasty/${name}`)), newRegister());
    expect(code).toBe(1);
    for (const name of nasty) {
      const own = rows.filter(({ file }) => file.endsWith(`/${name}`));
      expect(own.length, name).toBeGreaterThan(0);
      for (const row of own) if (row.action === 'rejected') expect(row.problems.length, name).toBeGreaterThan(0);
    }
  });
});

withShared(`real lists${why}`, () => {
  const list = (name: string) => join(shared, 'serials', name);

  test('39,391 rows, again all unchanged', async () => {
    const environment = newRegister();
    const first = await importFiles([list('serials.tsv')], environment);
    expect([first.code, first.rows.length, first.count('rejected')]).toEqual([0, 39_391, 0]);
    expect(first.rows.filter(({ problems }) => problems.includes('number-only')).length).toBeGreaterThan(50);
    const again = await importFiles([list('serials.tsv')], environment);
    expect([again.code, again.count('unchanged')]).toEqual([0, 39_391]);
    // Pairs of ISSN and ISSN-L that the list had already, and one with a wrong check digit.
    const pairs = await importFiles([list('issn-to-issn-l.tsv')], environment);
    expect(pairs.rows.filter(({ action }) => action === 'rejected').map(({ problems }) => problems)).toEqual([
      ['bad-issn'],
    ]);
    expect(pairs.count('unchanged')).toBeGreaterThan(19_000);
  }, 300_000);

  test('rows with a print and an online number are two descriptions', async () => {
    const some = readFileSync(list('doaj.csv'), 'utf8').split('\n').slice(0, 301).join('\n');
    const path = join(folder, 'doaj-300.csv');
    writeFileSync(path, some);
    const { rows, count } = await importFiles([path], newRegister());
    expect(count('rejected')).toBe(0);
    expect(rows.length).toBeGreaterThan(400);
    expect(new Set(rows.map(({ position }) => position)).size).toBe(300);
  });

  test('the sample of register rows gives every number of every row', async () => {
    const { rows, count } = await importFiles([list('register-sample.csv')], newRegister());
    expect(rows.length).toBeGreaterThan(99);
    expect(count('rejected')).toBe(0);
  });
});

describe('one import', () => {
  const rows = Array.from({ length: 3000 }, (_, index) => `${issnFromInteger(2_000_000 + index)},Title ${index}`);
  const csv = ['issn,title', ...rows, ''].join('\n');

  test('reads standard input and packed files alike', async () => {
    const environment = newRegister();
    const path = join(folder, 'list.csv.gz');
    writeFileSync(path, gzipSync(csv));
    expect((await importFiles([path], environment)).count('created')).toBe(3000);
    const piped = await runCommand(['import', '-'], { environment, stdin: csv });
    expect(piped.stderr).toContain('unchanged 3,000');
  });

  test('says on standard error why records were rejected when there is no report', async () => {
    const environment = newRegister();
    const { code, stdout, stderr } = await runCommand(['import', '-'], {
      environment,
      stdin: 'issn,title\n0028-0837,Nature\n0036-8075,Science\n',
    });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/-, item 1: .*0028-0836/);
    expect(stderr).toContain('created 1, updated 0, unchanged 0, rejected 1');
  });

  test('a broken gzip file: what came before the break is kept, and it ends with 2', async () => {
    const environment = newRegister();
    const path = join(folder, 'short.csv.gz');
    const packed = gzipSync(csv.repeat(10));
    writeFileSync(path, packed.subarray(0, packed.length - 200));
    const { code, stderr } = await runCommand(['import', path, '--batch', '100'], { environment });
    expect(code).toBe(2);
    expect(stderr).toMatch(/The import broke off\. The [\d,]+ records before that are kept/);
    expect(stderr).toContain('is not a whole gzip file');
  });

  test('SIGTERM: finishes its batch, says where it stopped, and goes on when it is run again', async () => {
    const environment = newRegister();
    const path = join(folder, 'long.csv');
    const many = Array.from({ length: 10_000 }, (_, index) => `${issnFromInteger(1_000_000 + index)},Title ${index}`);
    writeFileSync(path, ['issn,title', ...many, ''].join('\n'));
    const report = join(folder, 'stopped.tsv');
    const { child, ended } = spawnCommand(['import', path, '--batch', '200', '--report', report], environment);
    await untilRows(report, 1000);
    child.kill('SIGTERM');
    const { code, stderr } = await ended;
    expect(code).toBe(2);
    const [, position = ''] =
      /Stopped after item ([\d,]+) of .*long\.csv\. .*run the same command again/.exec(stderr) ?? [];
    const reached = Number(position.replaceAll(',', ''));
    expect(reached, stderr).toBeGreaterThanOrEqual(1000);
    expect(reached).toBeLessThan(10_000);
    expect(existsSync(join(environment.MASTHEAD_DATA, 'register.lock'))).toBe(false);
    const again = await runCommand(['import', path], { environment });
    const number = (value: number) => value.toLocaleString('en');
    expect(again.stderr).toContain(
      `created ${number(10_000 - reached)}, updated 0, unchanged ${number(reached)}, rejected 0`,
    );
  }, 120_000);
});

const withPostgres = process.env.DATABASE_URL ? describe : describe.skip;
withPostgres(`on PostgreSQL${process.env.DATABASE_URL ? '' : ' (skipped: DATABASE_URL is not set)'}`, () => {
  test('two imports at once, as two processes, take every record once', async () => {
    const database = await scratchDatabase();
    try {
      const folderOfLists = join(folder, 'lists');
      mkdirSync(folderOfLists);
      const rows = Array.from({ length: 4000 }, (_, index) => `${issnFromInteger(1_500_000 + index)},Title ${index}`);
      const [up, down] = [rows, rows.toReversed()].map((some, index) => {
        const path = join(folderOfLists, `${index}.csv`);
        writeFileSync(path, ['issn,title', ...some, ''].join('\n'));
        return path;
      });
      const environment = { DATABASE_URL: addressOf(database) };
      const results = await Promise.all(
        [up, down].map((path) => spawnCommand(['import', path!, '--batch', '100'], environment).ended),
      );
      expect(
        results.map(({ code }) => code),
        results.map(({ stderr }) => stderr).join('\n'),
      ).toEqual([0, 0]);
      const created = results.map(({ stderr }) => Number(/created ([\d,]+)/.exec(stderr)?.[1]?.replaceAll(',', '')));
      expect(created[0]! + created[1]!).toBe(4000);
      const { stderr } = await runCommand(['export', '--format', 'csv'], { environment });
      expect(stderr).toContain('4,000 records written');
    } finally {
      await onServer(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
    }
  }, 120_000);
});

/** Waits until the report of a running import has so many rows. */
async function untilRows(path: string, rows: number): Promise<void> {
  for (;;) {
    if (existsSync(path) && readFileSync(path, 'utf8').split('\n').length > rows) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
