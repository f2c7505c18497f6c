/** Records per second from UNIMARC to MARC 21 and back, beside yaz-marcdump (Debian package yaz) reading the same file; and memory over a long file. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { marc21ToUnimarc, unimarcToMarc21 } from '@masthead/crosswalk';
import { createIso2709Reader, type MarcRecord, type ReadItem } from '@masthead/marc';
import { generateRecords } from './generate/records.ts';
import { chunksOf, toIso2709 } from './iso2709.ts';
import { type Contestant, type Figure, takeTurns } from './lib.ts';

export const name = 'unimarc';
export const title = 'UNIMARC to MARC 21 and back, beside yaz-marcdump reading';

const unit = 'records/s';
const count = 5_000;

/** Reads all records of the bytes as UNIMARC or MARC 21 and converts each; nothing is kept. */
function convertAll(bytes: Buffer, convert: (record: MarcRecord) => { record: MarcRecord }): number {
  const reader = createIso2709Reader({ unimarc: 'read' });
  let fields = 0;
  let records = 0;
  const take = (items: readonly ReadItem[]): void => {
    for (const { record } of items) {
      if (record === undefined) continue;
      fields += convert(record).record.fields.length;
      records++;
    }
  };
  for (const chunk of chunksOf(bytes)) take(reader.push(chunk));
  take(reader.end());
  if (fields === 0) throw new Error('nothing was converted');
  return records;
}

export async function run(): Promise<Figure[]> {
  const records = [...generateRecords(count, 1)];
  const marc21 = toIso2709(records);
  const unimarc = toIso2709(records.map((record) => withoutKept(marc21ToUnimarc(record).record)));
  const hasYaz = spawnSync('yaz-marcdump', ['-V']).error === undefined;
  if (!hasYaz) console.log('  yaz-marcdump: not installed (Debian package yaz)');
  const folder = mkdtempSync(join(tmpdir(), 'masthead-bench-'));
  try {
    const file = join(folder, 'unimarc.mrc');
    writeFileSync(file, unimarc);
    const yaz: Contestant = {
      name: 'yaz-marcdump, reading',
      round: () => {
        const { status } = spawnSync('yaz-marcdump', ['-n', '-i', 'marc', file], { stdio: 'ignore' });
        if (status !== 0) throw new Error(`yaz-marcdump ended with ${status}`);
        return count;
      },
    };
    const rates = await takeTurns(
      [
        ...(hasYaz ? [yaz] : []),
        { name: 'UNIMARC to MARC 21', round: () => convertAll(unimarc, (record) => unimarcToMarc21(record)) },
        { name: 'MARC 21 to UNIMARC', round: () => convertAll(marc21, (record) => marc21ToUnimarc(record)) },
      ],
      5,
    );
    const figures: Figure[] = [...rates].map(([figure, value]) =>
      hasYaz && figure !== yaz.name
        ? { name: figure, value, unit, reference: yaz.name }
        : { name: figure, value, unit },
    );
    return [...figures, ...memory(unimarc)];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Resident memory after 50,000 records and after 150,000 more; flat when the second is not larger. */
function memory(bytes: Buffer): Figure[] {
  const heapAfter = (rounds: number): number => {
    for (let round = 0; round < rounds; round++) convertAll(bytes, (record) => unimarcToMarc21(record));
    globalThis.gc?.();
    return process.memoryUsage().rss / 2 ** 20;
  };
  return [
    { name: 'resident memory after 50,000 records more', value: heapAfter(10), unit: 'MB' },
    { name: 'resident memory after 150,000 records more', value: heapAfter(30), unit: 'MB' },
  ];
}

/** As a library sends it: what MARC 21 kept beside is not there. */
function withoutKept(record: MarcRecord): MarcRecord {
  return { ...record, fields: record.fields.filter(({ tag }) => tag !== '886') };
}
