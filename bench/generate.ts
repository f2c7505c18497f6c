/**
 * Makes a register file of any size up to 2,400,000 records, the same one for the same seed:
 * `npm run bench -- generate --count 100000 --seed 1 --out FILE.mrc` (`--format marc21|marcxml|csv`, `--out -` for standard output).
 */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import {
  controlValue,
  dataFieldsOf,
  firstSubfield,
  type MarcRecord,
  marcXmlCollectionClose,
  marcXmlCollectionOpen,
  writeIso2709,
  writeMarcXml,
} from '@masthead/marc';
import { largestCount } from './generate/numbers.ts';
import { generateRecords } from './generate/records.ts';

const formats = ['marc21', 'marcxml', 'csv'] as const;
type Format = (typeof formats)[number];

const encoder = new TextEncoder();

/** The bytes of a register file, in blocks of some hundred kilobytes. */
export function* generateFile(count: number, seed: number, format: Format): Generator<Uint8Array, void, undefined> {
  let held: Uint8Array[] = [];
  let length = 0;
  const write = encoderOf(format);
  const take = (bytes: Uint8Array) => {
    held.push(bytes);
    length += bytes.length;
  };
  if (format === 'marcxml') take(encoder.encode(marcXmlCollectionOpen));
  if (format === 'csv') take(encoder.encode('issn,issn_l,title,publisher,country,language\n'));
  for (const record of generateRecords(count, seed)) {
    take(write(record));
    if (length < 256 * 1024) continue;
    yield Buffer.concat(held);
    held = [];
    length = 0;
  }
  if (format === 'marcxml') take(encoder.encode(marcXmlCollectionClose));
  yield Buffer.concat(held);
}

function encoderOf(format: Format): (record: MarcRecord) => Uint8Array {
  if (format === 'csv') return (record) => encoder.encode(csvRow(record));
  if (format === 'marcxml') {
    return (record) => {
      const written = writeMarcXml(record);
      if (!written.ok) throw new Error(`A generated record cannot be written: ${written.problem.type}`);
      return encoder.encode(written.xml);
    };
  }
  return (record) => {
    const written = writeIso2709(record);
    if (!written.ok) throw new Error(`A generated record cannot be written: ${written.problem.type}`);
    return written.bytes;
  };
}

function csvRow(record: MarcRecord): string {
  const value = (tag: string, code: string) => {
    const field = dataFieldsOf(record, tag)[0];
    return field ? (firstSubfield(field, code) ?? '') : '';
  };
  const title = [value('222', 'a') || value('245', 'a'), value('222', 'b')].filter(Boolean).join(' ');
  const language = controlValue(record, '008')?.slice(35, 38) ?? '';
  const columns = [value('022', 'a'), value('022', 'l'), title, value('264', 'b'), value('044', 'c'), language];
  return `${columns.map((text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(',')}\n`;
}

/** The command line; gives the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      count: { type: 'string', default: '100000' },
      seed: { type: 'string', default: '1' },
      format: { type: 'string', default: 'marc21' },
      out: { type: 'string', default: '-' },
    },
  });
  const [count, seed] = [Number(values.count), Number(values.seed)];
  const format = formats.find((name) => name === values.format);
  if (!Number.isInteger(count) || count < 1 || count > largestCount || !Number.isInteger(seed) || !format) {
    console.error(`--count takes 1 to ${largestCount}, --seed a whole number, --format one of ${formats.join(', ')}.`);
    return 2;
  }
  const out = values.out === '-' ? process.stdout : createWriteStream(values.out);
  const start = performance.now();
  for (const block of generateFile(count, seed, format)) if (!out.write(block)) await once(out, 'drain');
  await new Promise<void>((resolve) => (values.out === '-' ? resolve() : out.end(resolve)));
  const seconds = (performance.now() - start) / 1000;
  console.error(`${count} records in ${seconds.toFixed(1)} s, ${Math.round(count / seconds)} records/s`);
  return 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await main(process.argv.slice(2));
