/** Files in MARC-8 come in as the same text that files in UTF-8 bring, and go out as that or as MARC-8 again. */
import { readFileSync, writeFileSync } from 'node:fs';
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

function inMarc8(): Buffer {
  const written = writeIso2709(record, { encoding: 'marc8' });
  if (!written.ok) throw new Error(written.problem.type);
  return Buffer.from(written.bytes);
}

function fileOf(name: string, bytes: Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

test('a record in MARC-8 is created, goes out in Unicode and in MARC-8, and is the same when it comes again', async () => {
  const environment = { MASTHEAD_DATA: join(folder, 'register') };
  const came = inMarc8();
  const first = await runCommand(['import', fileOf('came.mrc', came)], { environment });
  expect(first.stderr).toContain('created 1');

  const xml = await runCommand(['export', '--format', 'marcxml'], { environment });
  for (const value of ['Révue ǰ ѣ 雑誌 מגזין', 'Tịếng — ə']) expect(xml.stdout).toContain(value);

  const out = join(folder, 'out.mrc');
  const { stderr } = await runCommand(['export', '--format', 'marc21', '--encoding', 'marc8', '--out', out], {
    environment,
  });
  expect(stderr).toContain('2 characters of 1 records have no place in MARC-8');
  expect(readFileSync(out).equals(came)).toBe(true);
  const again = await runCommand(['import', out], { environment });
  expect(again.stderr).toContain('unchanged 1');

  const refused = await runCommand(['export', '--format', 'csv', '--encoding', 'marc8'], { environment });
  expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('MARC-8 is for marc21 only')]);
}, 120_000);

test('a set that no record names is named by who has the file, and the ISSN-L of COMARC goes out where COMARC has it', async () => {
  const environment = { MASTHEAD_DATA: join(folder, 'named') };
  // Наука in Windows-1251, which in MARC-8 is something else or nothing.
  const field = '00\x1fa\xcd\xe0\xf3\xea\xe0\x1e';
  const number = '0 \x1fa2434-561X\x1fl2434-561X\x1e';
  const directory = `022${String(number.length).padStart(4, '0')}00000245${String(field.length).padStart(4, '0')}000${number.length}`;
  const base = 24 + directory.length + 1;
  const length = base + number.length + field.length + 1;
  const leader = `${String(length).padStart(5, '0')}nas  22${String(base).padStart(5, '0')} c 4500`;
  const file = fileOf('1251.mrc', Buffer.from(`${leader}${directory}\x1e${number}${field}\x1d`, 'latin1'));

  const named = await runCommand(['import', file, '--charset', 'windows-1251'], { environment });
  expect(named.stderr).toContain('created 1');
  const comarc = await runCommand(['export', '--format', 'unimarcxml', '--unimarc-issn-l', 'lm'], { environment });
  expect(comarc.stdout).toContain('<subfield code="a">Наука</subfield>');
  expect(comarc.stdout).toContain('<subfield code="l">2434-561X</subfield>');
  const back = await runCommand(['import', fileOf('back.xml', Buffer.from(comarc.stdout)), '--unimarc-issn-l', 'lm'], {
    environment,
  });
  expect(back.stderr).toContain('1 record was UNIMARC');
  expect(back.stderr).not.toContain('rejected 1');
}, 120_000);
