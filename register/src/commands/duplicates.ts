/** `masthead duplicates`: what the register may have already of a number or of the records of a file, and over the whole Register. */
import { formatByName } from '@masthead/crosswalk';
import { type Issn, issnFromInteger } from '@masthead/issn';
import { describableOf, likelyDuplicatesOf } from '../actions/find-duplicates.ts';
import { type LikelyPair, scanDuplicates } from '../actions/scan-duplicates.ts';
import type { Settings } from '../config.ts';
import { recogniseFormat, sniffedBytes } from '../domain/convert.ts';
import { createSourceReader } from '../domain/convert-reader.ts';
import type { Describable } from '../domain/duplicate-description.ts';
import type { DuplicateReason } from '../domain/duplicate-score.ts';
import { describePermissionProblem } from '../domain/permissions.ts';
import { findRecord, type ReadStore } from '../store/index.ts';
import { type ActingOptions, actorOf, numberOf } from './acting.ts';
import type { RowFormat } from './formats.ts';
import { CannotRun, type CommandIo, createOutput, type ExitCode, exitCodes, say } from './io.ts';
import { createLog, withRegister } from './open-register.ts';
import { count } from './progress.ts';
import { openSource, peek } from './sources.ts';

export interface DuplicatesOptions extends ActingOptions {
  readonly file?: string;
  readonly from?: string;
  readonly least?: number;
  readonly scan?: boolean;
  readonly enter?: boolean;
  readonly format: RowFormat;
}

type Write = (cells: readonly string[], json: object) => Promise<void>;

/** Separated by tabs: of what, the number that it may be, likelihood, medium version, title, reasons. Ends with 1 when there is one. */
export async function runDuplicates(
  numbers: readonly string[],
  options: DuplicatesOptions,
  settings: Settings,
  io: CommandIo,
): Promise<ExitCode> {
  const { scan = false, file, enter = false, format } = options;
  const ways = [numbers.length > 0, file !== undefined, scan].filter(Boolean).length;
  if (ways !== 1)
    throw new CannotRun('Name numbers, or a file with --file, or the whole register with --scan; one of them.');
  if (enter && !scan) throw new CannotRun('--enter puts what --scan finds on the worklists; it goes with --scan.');
  const asked = numbers.map(numberOf);
  const log = createLog(settings, io, 'warn');
  return withRegister(settings, { log, replica: !enter }, async (store) => {
    const output = createOutput(io.stdout);
    let found = 0;
    const write: Write = async (cells, json) => {
      found++;
      await output.write(`${format === 'tsv' ? cells.map(cellOf).join('\t') : JSON.stringify(json)}\n`);
    };
    if (scan) {
      const result = await scanDuplicates(store, actorOf(options, 'masthead duplicates'), {
        enter,
        stop: io.stop,
        ...(options.least !== undefined && { least: options.least }),
        onPairs: async (pairs) => {
          for (const pair of pairs) await writePair(pair, write);
        },
      });
      if (!result.ok) throw new CannotRun(describePermissionProblem(result.problem));
      const entered = enter ? `; ${count(result.entered)} are new on the worklists` : '';
      say(io, `${count(result.pairs)} pairs of titles are likely to be of one resource${entered}.`);
    } else if (file !== undefined) {
      await eachOfFile(file, options.from, io, async (of, serial) => tell(store.read, of, serial, options, write));
    } else {
      for (const number of asked) {
        const row = await findRecord(store.read, number);
        const issn = issnFromInteger(number);
        const serial = row && describableOf(row.record);
        if (serial === undefined) throw new CannotRun(`ISSN ${issn} has no record in this register to compare.`);
        await tell(store.read, issn, serial, { ...options, except: number }, write);
      }
    }
    await output.flush();
    if (io.stop.aborted) return exitCodes.couldNotRun;
    return found > 0 ? exitCodes.someWrong : exitCodes.done;
  });
}

async function tell(
  read: ReadStore,
  of: string,
  serial: Describable,
  { least, except }: { readonly least?: number; readonly except?: number },
  write: Write,
): Promise<void> {
  const options = { ...(least !== undefined && { least }), ...(except !== undefined && { except }) };
  for (const found of await likelyDuplicatesOf(read, serial, options)) {
    const { issn, score, medium, title = '', reasons } = found;
    await write([of, issn, likelihood(score), medium, title, reasonsOf(reasons)], { of, ...found });
  }
}

async function writePair(
  { number, other, score, medium, titles, reasons, centres }: LikelyPair,
  write: Write,
): Promise<void> {
  const [one, two]: [Issn, Issn] = [issnFromInteger(number), issnFromInteger(other)];
  const cells = [one, two, likelihood(score), medium, titles.join(' = '), reasonsOf(reasons)];
  await write(cells, { of: one, issn: two, score, medium, titles, centres, reasons });
}

/** Each record of a file, a draft or one with a number, by its position or its number. */
async function eachOfFile(
  file: string,
  named: string | undefined,
  io: CommandIo,
  work: (of: string, serial: Describable) => Promise<void>,
): Promise<void> {
  const source = await openSource(file, io.stdin);
  const { start, chunks } = await peek(source.chunks, sniffedBytes);
  const format = named === undefined ? recogniseFormat(start)?.format : formatByName(named);
  if (format === undefined) throw new CannotRun(`It cannot be told how ${file} is written. Say so with --from.`);
  const reader = createSourceReader(format);
  const take = async (items: ReturnType<typeof reader.push>) => {
    for (const { position, record, serial } of items) {
      const described = serial ?? (record && describableOf(record));
      if (described === undefined) say(io, `${file}, item ${position}: nothing can be read from it.`);
      else await work(described.issn ?? `item ${position}`, described);
    }
  };
  for await (const chunk of chunks) {
    if (io.stop.aborted) return;
    await take(reader.push(chunk));
  }
  await take(reader.end());
}

const likelihood = (score: number): string => score.toFixed(2);

const reasonsOf = (reasons: readonly DuplicateReason[]): string =>
  reasons.map(({ type, weight }) => `${type} ${weight > 0 ? '+' : ''}${weight.toFixed(1)}`).join(', ');

const cellOf = (text: string): string => text.replace(/[\t\r\n]+/g, ' ');
