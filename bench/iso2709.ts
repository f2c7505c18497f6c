/** Records per second out of and into ISO 2709, beside marcjs in the same run, over generated and (if they are there) real records. */

import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { createIso2709Reader, type MarcRecord, readAll, writeIso2709 } from '@masthead/marc';
import { generateRecords } from './generate/records.ts';
import { type Contestant, type Figure, takeTurns } from './lib.ts';

export const name = 'iso2709';
export const title = 'ISO 2709 parsed and written, beside marcjs';

const unit = 'records/s';
const count = 10_000;
const chunkLength = 64 * 1024;

interface Marcjs {
  readonly Marc: {
    parse(raw: Buffer, type: 'iso2709'): { readonly fields: readonly unknown[] };
    createStream(type: 'Iso2709', what: 'Parser'): NodeJS.ReadWriteStream;
  };
}
const { Marc } = createRequire(import.meta.url)('marcjs') as Marcjs;

/** ISO 2709 of some records, one buffer. */
export function toIso2709(records: Iterable<MarcRecord>): Buffer {
  return Buffer.concat(Array.from(records, bytesOf));
}

export function bytesOf(record: MarcRecord): Uint8Array {
  const written = writeIso2709(record);
  if (!written.ok) throw new Error(written.problem.type);
  return written.bytes;
}

export function* chunksOf(bytes: Buffer): Generator<Buffer, void, undefined> {
  for (let at = 0; at < bytes.length; at += chunkLength) yield bytes.subarray(at, at + chunkLength);
}

/** A real file without the line feeds between its records, repeated; nothing when it is not beside the project. */
function realRecords(): Buffer | undefined {
  const path = fileURLToPath(new URL('../../shared/data/marc/journals-100.mrc', import.meta.url));
  if (!existsSync(path)) return undefined;
  const whole = readFileSync(path);
  return Buffer.concat(Array(count / 100).fill(whole.filter((byte) => byte !== 0x0a)));
}

/** Reads a stream of bytes, and keeps no record. */
function read(bytes: Buffer): number {
  const reader = createIso2709Reader();
  let records = 0;
  for (const chunk of chunksOf(bytes)) for (const item of reader.push(chunk)) if (item.record) records++;
  for (const item of reader.end()) if (item.record) records++;
  return records;
}

/** The same with the stream of marcjs. */
async function readWithMarcjs(bytes: Buffer): Promise<number> {
  let records = 0;
  const parser = Marc.createStream('Iso2709', 'Parser');
  parser.on('data', () => records++);
  Readable.from(chunksOf(bytes)).pipe(parser);
  await once(parser, 'end');
  return records;
}

/** What marcjs does for one record, without its stream: cut by the stated length, parse. */
function parseWithMarcjs(bytes: Buffer): number {
  let parsed = 0;
  for (let at = 0; at < bytes.length; parsed++) {
    const length = Number(bytes.toString('latin1', at, at + 5));
    if (Marc.parse(bytes.subarray(at, at + length), 'iso2709').fields.length === 0) throw new Error('no fields');
    at += length;
  }
  return parsed;
}

function contestants(kind: string, bytes: Buffer): Contestant[] {
  // Few records are kept, or V8 takes reading for something whose results live long and puts them into its old space.
  const sample = readAll(bytes.subarray(0, 50_000), createIso2709Reader()).flatMap(({ record }) => record ?? []);
  const write = (): number => {
    let written = 0;
    while (written < count) for (const record of sample) if (bytesOf(record).length > 0) written++;
    return written;
  };
  return [
    { name: `marcjs stream, ${kind}`, round: () => readWithMarcjs(bytes) },
    { name: `read, ${kind}`, round: () => read(bytes) },
    { name: `marcjs parse of cut records, ${kind}`, round: () => parseWithMarcjs(bytes) },
    { name: `write, ${kind}`, round: write },
  ];
}

export async function run(): Promise<Figure[]> {
  const real = realRecords();
  const rates = await takeTurns(
    [...contestants('generated', toIso2709(generateRecords(count, 1))), ...(real ? contestants('real', real) : [])],
    5,
  );
  return [...rates].map(([figure, value]) => {
    const kind = figure.endsWith('real') ? 'real' : 'generated';
    if (figure.startsWith('marcjs stream') || figure.startsWith('write')) return { name: figure, value, unit };
    const target = figure.startsWith('read') ? { target: 5 } : {};
    return { name: figure, value, unit, reference: `marcjs stream, ${kind}`, ...target };
  });
}
