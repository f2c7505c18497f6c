/** Files in MARC-8 come in as the same text that files in UTF-8 bring, and go out again as that. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Field, type MarcRecord, writeIso2709 } from '@masthead/marc';
import { expect, test } from 'vitest';
import { runCommand } from '../build/run-command.ts';
import { scratchFolder } from '../databases.ts';

const folder = scratchFolder();
const data = (tag: string, code: string, value: string): Field => ({
  tag,
  ind1: '0',
  ind2: ' ',
  subfields: [{ code, value }],
});
const record: MarcRecord = {
  leader: '00000cas a2200000   4500',
  fields: [data('022', 'a', '2434-561X'), data('222', 'a', 'Révue ǰ ѣ 雑誌 מגזין'), data('245', 'a', 'Tịếng — ə')],
};

function fileOf(name: string, encoding: 'utf8' | 'marc8'): string {
  const written = writeIso2709(record, { encoding });
  if (!written.ok) throw new Error(written.problem.type);
  const path = join(folder, name);
  writeFileSync(path, written.bytes);
  return path;
}

test('a record in MARC-8 is created, goes out as it came, and the same in UTF-8 says nothing new', async () => {
  const environment = { MASTHEAD_DATA: join(folder, 'register') };
  const first = await runCommand(['import', fileOf('marc8.mrc', 'marc8')], { environment });
  expect(first.stderr).toContain('created 1');
  const { stdout } = await runCommand(['export', '--format', 'marcxml'], { environment });
  for (const value of ['Révue ǰ ѣ 雑誌 מגזין', 'Tịếng — ə']) expect(stdout).toContain(value);
  const again = await runCommand(['import', fileOf('utf8.mrc', 'utf8')], { environment });
  expect(again.stderr).toContain('unchanged 1');
}, 120_000);
