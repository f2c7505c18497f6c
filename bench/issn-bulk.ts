/**
 * Verdicts for a file of ten million ISSNs, end to end from file to TSV on one core, beside `wc -l` over the same file,
 * the same work with `validator` and with `issn` and split lines, and the integers alone. `ISSN_BULK_LINES` makes the file smaller.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { issnFromInteger } from '@masthead/issn';
import { createLineChecker, integersOfLines } from '@masthead/issn/bulk';
import { type Figure, takeTurns } from './lib.ts';

export const name = 'issn-bulk';
export const title = 'A file of ISSNs to TSV, end to end, beside wc -l and validator';

const unit = 'lines/s';
const reference = 'validator isISSN, split lines, TSV';
const chunkSize = 1 << 18;
/** The other packages take a part of the file: their rate does not depend on the length, and the run stays short. */
const partOfOthers = 20;

/** Numbers from all over the space, every hundredth with a wrong check digit; the same at every run. */
function makeFile(path: string, lines: number): void {
  const file = openSync(path, 'w');
  const encoder = new TextEncoder();
  let seed = 3297;
  for (let done = 0; done < lines; ) {
    let block = '';
    for (const end = Math.min(done + 100_000, lines); done < end; done++) {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      const issn = issnFromInteger(seed % 10_000_000);
      block += done % 100 === 99 ? `${issn.slice(0, 8)}${issn.endsWith('0') ? '1' : '0'}\n` : `${issn}\n`;
    }
    writeSync(file, encoder.encode(block));
  }
  closeSync(file);
}

/** Runs over the chunks of a file with blocking reads: one core and nothing beside it. */
function overChunks(path: string, take: (chunk: Uint8Array) => void): void {
  const file = openSync(path, 'r');
  const buffer = new Uint8Array(chunkSize);
  for (let length = readSync(file, buffer); length > 0; length = readSync(file, buffer))
    take(buffer.subarray(0, length));
  closeSync(file);
}

export async function run(): Promise<readonly Figure[]> {
  const lines = Number(process.env.ISSN_BULK_LINES ?? 10_000_000);
  const folder = mkdtempSync(join(tmpdir(), 'issn-bulk-'));
  const [input, part, output] = ['in.txt', 'part.txt', 'out.tsv'].map((file) => join(folder, file)) as [
    string,
    string,
    string,
  ];
  try {
    makeFile(input, lines);
    makeFile(part, Math.ceil(lines / partOfOthers));
    const validator = createRequire(import.meta.url)('validator') as { isISSN(text: string): boolean };
    const npmIssn = createRequire(import.meta.url)('issn') as (text: string) => boolean;
    const expected = lines - Math.floor(lines / 100);
    const toTsv = (target: string) => (): number => {
      const file = openSync(target, 'w');
      const checker = createLineChecker();
      overChunks(input, (chunk) => writeSync(file, checker.push(chunk)));
      writeSync(file, checker.end());
      closeSync(file);
      const { valid, lines: judged } = checker.counts();
      if (valid !== expected || judged !== lines) throw new Error(`${valid} of ${judged} lines found valid`);
      return judged;
    };
    /** What one writes with a package that judges strings. */
    const byLines = (isIssn: (line: string) => boolean) => (): number => {
      const file = openSync(output, 'w');
      let judged = 0;
      let rest = '';
      const decoder = new TextDecoder();
      overChunks(part, (chunk) => {
        const all = (rest + decoder.decode(chunk, { stream: true })).split('\n');
        rest = all.pop()!;
        judged += all.length;
        writeSync(file, all.map((line) => `${line}\t${isIssn(line) ? 'valid' : 'invalid'}\n`).join(''));
      });
      closeSync(file);
      return judged;
    };
    const rates = await takeTurns(
      [
        { name: reference, round: byLines(validator.isISSN) },
        { name: 'issn (npm), split lines, TSV', round: byLines(npmIssn) },
        { name: 'createLineChecker, file to TSV file', round: toTsv(output) },
        { name: 'createLineChecker, file to /dev/null', round: toTsv('/dev/null') },
        {
          name: 'integersOfLines, file to integers',
          round: () => {
            const into = new Int32Array(chunkSize);
            let judged = 0;
            // Ten bytes a line: each chunk is cut back to whole lines.
            const whole = chunkSize - (chunkSize % 10);
            const buffer = new Uint8Array(whole);
            const file = openSync(input, 'r');
            for (let length = readSync(file, buffer); length > 0; length = readSync(file, buffer)) {
              judged += integersOfLines(buffer.subarray(0, length), into).length;
            }
            closeSync(file);
            return judged;
          },
        },
        {
          name: 'wc -l',
          round: () => {
            const { stdout } = spawnSync('wc', ['-l', input], { encoding: 'utf8' });
            return Number.parseInt(stdout, 10);
          },
        },
      ],
      3,
    );
    return [...rates].map(([figure, value]) =>
      figure === reference ? { name: figure, value, unit } : { name: figure, value, unit, reference },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
