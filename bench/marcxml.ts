/** Records per second out of and into MARCXML, beside yaz-marcdump (Debian package yaz) doing the same conversion. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createIso2709Reader,
  createMarcXmlReader,
  type MarcRecord,
  marcXmlCollectionClose,
  marcXmlCollectionOpen,
  type ReadItem,
  type RecordReader,
  writeMarcXml,
} from '@masthead/marc';
import { generateRecords } from './generate/records.ts';
import { bytesOf, chunksOf, toIso2709 } from './iso2709.ts';
import { type Contestant, type Figure, takeTurns } from './lib.ts';

export const name = 'marcxml';
export const title = 'MARCXML written and read, beside yaz-marcdump';

const unit = 'records/s';
const count = 5_000;
const encoder = new TextEncoder();
const blockLength = 64 * 1024;
const block = new Uint8Array(16 * blockLength);

function xmlOf(record: MarcRecord): string {
  const written = writeMarcXml(record);
  if (!written.ok) throw new Error(written.problem.type);
  return written.xml;
}

/** Makes text into bytes a block at a time, as the command writes it; counts the bytes. */
class Blocks {
  bytes = 0;
  private held = '';

  add(text: string): void {
    this.held += text;
    if (this.held.length >= blockLength) this.flush();
  }

  flush(): void {
    const { read, written } = encoder.encodeInto(this.held, block);
    if (read !== this.held.length) throw new Error('a block is too small');
    this.bytes += written;
    this.held = '';
  }
}

/** Gives each record of a stream of bytes to `take`; says how many there were. */
function readWith(reader: RecordReader, bytes: Buffer, take: (record: MarcRecord) => void): number {
  let records = 0;
  const takeAll = (items: readonly ReadItem[]): void => {
    for (const { record } of items) {
      if (!record) continue;
      take(record);
      records++;
    }
  };
  for (const chunk of chunksOf(bytes)) takeAll(reader.push(chunk));
  takeAll(reader.end());
  return records;
}

/** The whole program: start, read the file, convert, write to nowhere. */
function convertWithYaz(...args: string[]): number {
  const { status } = spawnSync('yaz-marcdump', args, { stdio: ['ignore', 'ignore', 'ignore'] });
  if (status !== 0) throw new Error(`yaz-marcdump ${args.join(' ')} ended with ${status}`);
  return count;
}

export async function run(): Promise<Figure[]> {
  const records = [...generateRecords(count, 1)];
  const iso2709 = toIso2709(records);
  const xml = Buffer.from(marcXmlCollectionOpen + records.map(xmlOf).join('') + marcXmlCollectionClose);
  let written = 0;
  const hasYaz = spawnSync('yaz-marcdump', ['-V']).error === undefined;
  if (!hasYaz) console.log('  yaz-marcdump: not installed (Debian package yaz)');
  const folder = mkdtempSync(join(tmpdir(), 'masthead-bench-'));
  try {
    const isoFile = join(folder, 'records.mrc');
    const xmlFile = join(folder, 'records.xml');
    writeFileSync(isoFile, iso2709);
    writeFileSync(xmlFile, xml);
    const yaz: Contestant[] = [
      {
        name: 'yaz-marcdump, ISO 2709 to MARCXML',
        round: () => convertWithYaz('-i', 'marc', '-o', 'marcxml', isoFile),
      },
      {
        name: 'yaz-marcdump, MARCXML to ISO 2709',
        round: () => convertWithYaz('-i', 'marcxml', '-o', 'marc', xmlFile),
      },
    ];
    const rates = await takeTurns([
      ...(hasYaz ? yaz : []),
      {
        name: 'ISO 2709 to MARCXML',
        round: () => {
          const out = new Blocks();
          const read = readWith(createIso2709Reader(), iso2709, (record) => out.add(xmlOf(record)));
          out.flush();
          written += out.bytes;
          return read;
        },
      },
      {
        name: 'MARCXML to ISO 2709',
        round: () =>
          readWith(createMarcXmlReader(), xml, (record) => {
            written += bytesOf(record).length;
          }),
      },
      {
        name: 'MARCXML written, nothing read',
        round: () => {
          const out = new Blocks();
          for (const record of records) out.add(xmlOf(record));
          out.flush();
          written += out.bytes;
          return records.length;
        },
      },
      { name: 'MARCXML read, nothing written', round: () => readWith(createMarcXmlReader(), xml, () => {}) },
    ]);
    if (written === 0) throw new Error('unreachable, but uses what was written');
    return [...rates].map(([figure, value]) => {
      const reference = `yaz-marcdump, ${figure}`;
      return rates.has(reference) ? { name: figure, value, unit, reference } : { name: figure, value, unit };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
