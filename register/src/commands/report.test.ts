import { link, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Issn } from '@masthead/issn';
import { expect, test } from 'vitest';
import type { ImportOutcome } from '../actions/import-records.ts';
import { formatRow, openReport, refuseReportOverInput } from './report.ts';

const outcome: ImportOutcome = {
  file: 'a.mrc',
  position: 3,
  offset: 2048,
  issn: '0028-0836' as Issn,
  action: 'rejected',
  problems: [
    { type: 'text-after-issn', severity: 'warning', sentence: 'The text "a | b" stands\tafter\nthe ISSN.' },
    { type: 'issn-repeated', severity: 'error', sentence: 'Said otherwise by item 1.' },
  ],
};

test('a row has six columns, whatever stands in it', () => {
  expect(formatRow(outcome)).toBe(
    'a.mrc\t3\t2048\t0028-0836\trejected\t' +
      'text-after-issn: The text "a / b" stands after the ISSN. | issn-repeated: Said otherwise by item 1.\n',
  );
});

test('an item without a number leaves its column empty', () => {
  const { issn: _, ...without } = outcome;
  expect(formatRow({ ...without, problems: [] })).toBe('a.mrc\t3\t2048\t\trejected\t\n');
});

test('the report begins with its columns and is whole when it is closed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'masthead-report-'));
  const report = await openReport(join(folder, 'r.tsv'));
  await report.add([outcome, outcome]);
  await report.add([outcome]);
  await report.close();
  const lines = (await readFile(join(folder, 'r.tsv'), 'utf8')).split('\n');
  expect(lines[0]).toBe('file\tposition\toffset\tissn\taction\tproblems');
  expect(lines).toHaveLength(5);
  await rm(folder, { recursive: true });
});

test('a report that cannot be written is a sentence', async () => {
  await expect(openReport('/nowhere/at/all/r.tsv')).rejects.toThrow(/The report .* cannot be written/);
});

test('a report in the place of a file that is to be imported is refused, whatever name it goes by', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'masthead-report-'));
  const records = join(folder, 'records.mrc');
  await writeFile(records, 'records');
  await link(records, join(folder, 'other-name'));
  for (const name of [records, join(folder, '.', 'records.mrc'), join(folder, 'other-name')]) {
    await expect(refuseReportOverInput(name, ['-', records])).rejects.toThrow(/would overwrite/);
  }
  await refuseReportOverInput(join(folder, 'new.tsv'), ['-', records]);
  await rm(folder, { recursive: true });
});
