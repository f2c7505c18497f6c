/**
 * `masthead check` as people run it: the compiled program, from a file of ten million ISSNs to a file of TSV, on one core
 * and with its start, beside `wc -l` over the same file. `CHECK_FILE_LINES` makes the file smaller.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { issnFromInteger } from '@masthead/issn';
import { type Figure, takeTurns } from './lib.ts';

export const name = 'check-file';
export const title = 'masthead check, file to TSV on one core, beside wc -l';

const unit = 'lines/s';
/** JSON lines take a part of the file: the rate does not depend on the length, and the run stays short. */
const partOfJson = 20;

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const program = here('../register/bin/masthead.js');
const parts = ['../register/{}/commands/check', '../packages/issn/{}/bulk'];

/** The program that is measured must be the one that stands in the sources. */
function isCompiled(): boolean {
  return parts.every((part) => {
    const source = here(`${part.replace('{}', 'src')}.ts`);
    const compiled = [here(`${part.replace('{}', 'dist/src')}.js`), here(`${part.replace('{}', 'dist')}.js`)];
    return compiled.some((path) => existsSync(path) && statSync(path).mtimeMs >= statSync(source).mtimeMs);
  });
}

/** Numbers from all over the space, every hundredth with a wrong check digit; the same at every run. */
function makeFile(path: string, lines: number): void {
  const file = openSync(path, 'w');
  let seed = 3297;
  for (let done = 0; done < lines; ) {
    let block = '';
    for (const end = Math.min(done + 100_000, lines); done < end; done++) {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      const issn = issnFromInteger(seed % 10_000_000);
      block += done % 100 === 99 ? `${issn.slice(0, 8)}${issn.endsWith('0') ? '1' : '0'}\n` : `${issn}\n`;
    }
    writeSync(file, block);
  }
  closeSync(file);
}

/** Runs a program on the first core, its standard output into a file or given back. */
function onOneCore(command: readonly string[], output?: string): { readonly status: number; readonly stdout: string } {
  const file = output === undefined ? 'pipe' : openSync(output, 'w');
  try {
    const { status, stdout } = spawnSync('taskset', ['-c', '0', ...command], {
      encoding: 'utf8',
      stdio: ['ignore', file, 'inherit'],
    });
    return { status: status ?? -1, stdout: stdout ?? '' };
  } finally {
    if (typeof file === 'number') closeSync(file);
  }
}

export async function run(): Promise<readonly Figure[] | { readonly skipped: string }> {
  if (spawnSync('taskset', ['--version']).status !== 0)
    return { skipped: 'taskset is missing, which keeps a program on one core' };
  if (!isCompiled()) return { skipped: 'the program is not compiled from these sources; npm run build does so' };
  const lines = Number(process.env.CHECK_FILE_LINES ?? 10_000_000);
  const folder = mkdtempSync(join(tmpdir(), 'check-file-'));
  const [input, part, empty, output] = ['in.txt', 'part.txt', 'empty.txt', 'out'].map((file) => join(folder, file)) as [
    string,
    string,
    string,
    string,
  ];
  try {
    const fewer = Math.ceil(lines / partOfJson);
    makeFile(input, lines);
    makeFile(part, fewer);
    makeFile(empty, 0);
    const check =
      (file: string, count: number, args: readonly string[] = []) =>
      (): number => {
        const { status } = onOneCore([process.execPath, program, 'check', ...args, file], output);
        if (status !== (count < 100 ? 0 : 1)) throw new Error(`check ended with ${status}`);
        return count;
      };
    const reference = 'wc -l';
    const rates = await takeTurns(
      [
        { name: reference, round: () => Number.parseInt(onOneCore(['wc', '-l', input]).stdout, 10) },
        { name: 'masthead check', round: check(input, lines) },
        { name: 'masthead check --format jsonl', round: check(part, fewer, ['--format', 'jsonl']) },
      ],
      3,
    );
    const starts = await takeTurns(
      [
        {
          name: 'start of masthead check',
          round: () => {
            check(empty, 0)();
            return 1;
          },
        },
      ],
      3,
    );
    return [
      ...[...rates].map(([figure, value]) =>
        figure === reference ? { name: figure, value, unit } : { name: figure, value, unit, reference },
      ),
      ...[...starts].map(([figure, value]) => ({ name: figure, value: 1000 / value, unit: 'ms' })),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
