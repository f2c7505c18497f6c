/**
 * Memory and speed of `masthead convert` over a million records, as a whole program that reads standard input and writes to nowhere:
 * `npm run bench -- memory [--count 1000000] [--from marc21|marcxml] [--to turtle …]`. Of each stretch
 * the highest is told; memory is flat when the second half is not above the first. Needs /proc (Linux).
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { marcXmlCollectionClose, marcXmlCollectionOpen } from '@masthead/marc';
import { generateFile } from './generate.ts';

/** Records made once and sent again and again: convert does not look back, and making a million would take longer than converting them. */
const blockCount = 10_000;
/** Where a stretch ends, in parts of all records. */
const stretches = [0.1, 0.5, 1];

const usual: readonly (readonly [from: string, to: string])[] = [
  ['marc21', 'marcxml'],
  ['marc21', 'turtle'],
  ['marc21', 'jsonld'],
  ['marcxml', 'marc21'],
];

const program = fileURLToPath(new URL('../register/src/main.ts', import.meta.url));
const jsx = fileURLToPath(new URL('../register/tsconfig.json', import.meta.url));

/** Resident memory in MB, and seconds of processor time so far (proc(5); clock ticks are hundredths). */
function usage(pid: number): { memory: number; seconds: number } {
  const resident = /^VmRSS:\s*(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { memory: Number(resident) / 1024, seconds: (Number(ticks[11]) + Number(ticks[12])) / 100 };
}

/** Records of a file without what stands around them. */
function blockOf(from: string): Buffer {
  const file = Buffer.concat([...generateFile(blockCount, 1, from === 'marcxml' ? 'marcxml' : 'marc21')]);
  if (from !== 'marcxml') return file;
  return file.subarray(
    Buffer.byteLength(marcXmlCollectionOpen),
    file.length - Buffer.byteLength(marcXmlCollectionClose),
  );
}

async function measure(from: string, to: string, count: number): Promise<void> {
  const block = blockOf(from);
  const child = spawn(process.execPath, [...process.execArgv, program, 'convert', '-', '--from', from, '--to', to], {
    stdio: ['pipe', 'ignore', 'ignore'],
    env: { ...process.env, TSX_TSCONFIG_PATH: jsx },
  });
  const ended = once(child, 'exit');
  const start = performance.now();
  let now = { memory: 0, seconds: 0 };
  let sent = 0;
  const highest: number[] = [];
  const send = async (bytes: Uint8Array): Promise<void> => {
    if (!child.stdin.write(bytes)) await once(child.stdin, 'drain');
    now = usage(child.pid!);
  };
  if (from === 'marcxml') await send(Buffer.from(marcXmlCollectionOpen));
  for (const part of stretches) {
    let most = 0;
    for (; sent < count * part; sent += blockCount) {
      // In pieces, so that memory is looked at often.
      for (let at = 0; at < block.length; at += 1 << 20) {
        await send(block.subarray(at, at + (1 << 20)));
        most = Math.max(most, now.memory);
      }
    }
    highest.push(most);
    console.log(
      `  ${`${from} to ${to}`.padEnd(20)} ${sent.toLocaleString('en').padStart(10)} records  ${most.toFixed(0).padStart(5)} MB`,
    );
  }
  if (from === 'marcxml') await send(Buffer.from(marcXmlCollectionClose));
  child.stdin.end();
  const [code] = await ended;
  // 1 says that some were refused: a number without a resource has no place in some formats.
  if (code > 1) throw new Error(`masthead convert ended with ${code}`);
  const rate = (seconds: number): string => Math.round(sent / seconds).toLocaleString('en');
  const wall = rate((performance.now() - start) / 1000);
  const ratio = highest.at(-1)! / Math.max(...highest.slice(0, -1));
  console.log(
    `  ${' '.repeat(20)} second half: ${ratio.toFixed(2)} x the first; ${wall} records/s, ${rate(now.seconds)} a second of processor time\n`,
  );
}

/** The command line; gives the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { count: { type: 'string', default: '1000000' }, from: { type: 'string' }, to: { type: 'string' } },
  });
  const count = Number(values.count);
  if (!Number.isInteger(count) || count < blockCount) {
    console.error(`--count takes ${blockCount} or more.`);
    return 2;
  }
  if (!existsSync('/proc/self/status')) {
    console.error('Needs /proc, which tells of the memory of another program.');
    return 2;
  }
  const pairs =
    values.to === undefined && values.from === undefined
      ? usual
      : [[values.from ?? 'marc21', values.to ?? 'turtle'] as const];
  for (const [from, to] of pairs) await measure(from, to, count);
  return 0;
}
