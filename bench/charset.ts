/** Records per second out of MARC-8, beside yaz-marcdump (Debian package yaz) that converts the same file to UTF-8. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createIso2709Reader, isControlField, type MarcRecord, writeIso2709 } from '@masthead/marc';
import { generateRecords } from './generate/records.ts';
import { chunksOf } from './iso2709.ts';
import { type Contestant, type Figure, takeTurns } from './lib.ts';

export const name = 'charset';
export const title = 'MARC-8 read, beside yaz-marcdump';

const unit = 'records/s';
const count = 10_000;

/** Letters for an ASCII letter, one in so many. */
type Spelling = (text: string) => string;

const spellings: readonly [kind: string, spelling: Spelling][] = [
  ['ASCII', (text) => text],
  [
    'Latin with marks',
    (text) =>
      text
        .replace(/e(?=[a-z])/g, 'é')
        .replace(/an/g, 'a\u0304n')
        .replace(/ss/g, 'ß'),
  ],
  ['Cyrillic and Latin', (text) => text.replace(/[abcdefghi]/g, (letter) => 'абцдефгхи'['abcdefghi'.indexOf(letter)]!)],
  ['East Asian', (text) => text.replace(/[a-z]{2}/g, (letters) => '雑誌日本中国一二三人'[letters.charCodeAt(0) % 10]!)],
];

/** The record with its titles, names and notes spelt so; numbers and codes stay as they are. */
function respell(record: MarcRecord, spelling: Spelling): MarcRecord {
  const fields = record.fields.map((field) => {
    if (isControlField(field) || !/^(1|2[1-9]|[4-7])/.test(field.tag)) return field;
    const subfields = field.subfields.map(({ code, value }) => ({
      code,
      value: /[a-z]/.test(code) ? spelling(value) : value,
    }));
    return { ...field, subfields };
  });
  return { ...record, fields };
}

function inMarc8(record: MarcRecord): Uint8Array {
  const written = writeIso2709(record, { encoding: 'marc8' });
  if (!written.ok) throw new Error(written.problem.type);
  return written.bytes;
}

function read(bytes: Buffer): number {
  const reader = createIso2709Reader();
  let records = 0;
  for (const chunk of chunksOf(bytes)) for (const item of reader.push(chunk)) if (item.record) records++;
  for (const item of reader.end()) if (item.record) records++;
  if (records !== count) throw new Error(`${records} records`);
  return records;
}

/** The whole program: start, read the file, convert, write to nowhere. */
function convertWithYaz(path: string): number {
  const options = ['-f', 'marc8', '-t', 'utf8', '-o', 'marc', path];
  const { status } = spawnSync('yaz-marcdump', options, { stdio: ['ignore', 'ignore', 'ignore'] });
  if (status !== 0) throw new Error(`yaz-marcdump ended with ${status}`);
  return count;
}

export async function run(): Promise<Figure[]> {
  const records = [...generateRecords(count, 1)];
  const hasYaz = spawnSync('yaz-marcdump', ['-V']).error === undefined;
  if (!hasYaz) console.log('  yaz-marcdump: not installed (Debian package yaz)');
  const folder = mkdtempSync(join(tmpdir(), 'masthead-bench-'));
  try {
    const contestants = spellings.flatMap(([kind, spelling], index): Contestant[] => {
      const bytes = Buffer.concat(records.map((record) => inMarc8(respell(record, spelling))));
      const path = join(folder, `${index}.mrc`);
      writeFileSync(path, bytes);
      const yaz = { name: `yaz-marcdump, ${kind}`, round: () => convertWithYaz(path) };
      return [...(hasYaz ? [yaz] : []), { name: `read, ${kind}`, round: () => read(bytes) }];
    });
    const rates = await takeTurns(contestants, 5);
    return [...rates].map(([figure, value]) => {
      if (!figure.startsWith('read')) return { name: figure, value, unit };
      return { name: figure, value, unit, reference: figure.replace('read', 'yaz-marcdump'), target: 0.5 };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
