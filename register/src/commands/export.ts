/** `masthead export`: every record of the register in one format, as a stream, in the order in which they last changed. */
import {
  createFileWriter,
  type Entry,
  type Format,
  graphWriters,
  type LinkedDataModel,
  policies,
  readMarc21,
  type UnimarcOptions,
  type UserClass,
  visibility,
} from '@masthead/crosswalk';
import { issnFromInteger } from '@masthead/issn';
import { askAsOf } from '../actions/ask-as-of.ts';
import type { Settings } from '../config.ts';
import { describeMomentProblem } from '../domain/moment-asked.ts';
import { isWithdrawn } from '../domain/number-state.ts';
import { tombstoneOf } from '../services/linked-data/index.ts';
import {
  asOf,
  findNumbers,
  findRecords,
  history,
  type LatestRow,
  listCentres,
  listLatest,
  type ReadStore,
  type Store,
  sealCommitted,
  sealHead,
  seenBy,
} from '../store/index.ts';
import { type ExportEncoding, findExportFormat, marc8Format } from './formats.ts';
import { CannotRun, type CommandIo, type ExitCode, exitCodes, type Output, say } from './io.ts';
import { createLog, withRegister } from './open-register.ts';
import { count } from './progress.ts';
import { openTarget } from './target.ts';

export interface ExportCommandOptions {
  readonly format: string;
  readonly out?: string;
  readonly encoding?: ExportEncoding;
  /** What of linked data is written; other formats have no models. */
  readonly model?: LinkedDataModel;
  /** What a class of users may see, and nothing else; without it, everything. */
  readonly for?: UserClass;
  readonly unimarcIssnL?: UnimarcOptions;
  /** The register as it was: a date or a moment. */
  readonly asOf?: string;
  /** Only these numbers, in this order. */
  readonly numbers?: readonly number[];
}

/** Numbers asked for at once. */
const pageSize = 500;

export async function runExport(options: ExportCommandOptions, settings: Settings, io: CommandIo): Promise<ExitCode> {
  let referenced = 0;
  let references = 0;
  const found = findExportFormat(options.format);
  if (options.model !== undefined && graphWriters[found.name] === undefined) {
    throw new CannotRun(`--model is for linked data only; ${found.name} has no models.`);
  }
  const format =
    options.encoding !== 'marc8'
      ? found
      : marc8Format(found, (characters) => {
          referenced += 1;
          references += characters;
        });
  const log = createLog(settings, io, 'warn');
  return withRegister(settings, { log, replica: true }, async (store) => {
    const target = await openTarget(options.out, io);
    try {
      const result = await exportRecords(store, format, target.output, { ...options, settings, io });
      await target.finish(result.ended);
      const where = options.out === undefined ? '' : ` to ${options.out}`;
      if (!result.ended) {
        const kept = options.out === undefined ? '' : ` ${options.out} was not written.`;
        say(io, `Stopped after ${count(result.written)} records.${kept}`);
        return exitCodes.couldNotRun;
      }
      say(io, `${count(result.written)} records written${where}.`);
      if (result.leftOut > 0) {
        const are = `${count(result.leftOut)} numbers that are cancelled, suppressed or unreported`;
        say(io, `${are} are left out: ${format.label} cannot say what became of them.`);
      }
      if (references > 0) {
        say(
          io,
          `${count(references)} characters of ${count(referenced)} records have no place in MARC-8 and are written as &#x…;.`,
        );
      }
      if (result.failed === 0) return exitCodes.done;
      say(io, `${count(result.failed)} records cannot be written as ${format.label} and are not in it.`);
      return exitCodes.someWrong;
    } catch (error) {
      await target.finish(false);
      throw error;
    }
  });
}

interface Exported {
  readonly written: number;
  readonly failed: number;
  /** Cancelled, suppressed and unreported numbers, in a format that cannot say that they are. */
  readonly leftOut: number;
  readonly ended: boolean;
}

/** Pages by position up to where the register stood at the start, so that a long export ends however much is changed meanwhile. */
async function exportRecords(
  store: Store,
  format: Format,
  output: Output,
  {
    settings,
    io,
    for: whom,
    unimarcIssnL: unimarc,
    asOf: moment,
    numbers,
    ...options
  }: ExportCommandOptions & { settings: Settings; io: CommandIo },
): Promise<Exported> {
  const policy = whom && visibility[whom];
  const model = options.model ?? policy?.linkedData;
  const read = policy === undefined ? store.read : seenBy(store.read, { policy });
  await sealCommitted(store);
  const then = moment === undefined ? undefined : await askAsOf(read, { asOf: moment }, new Date());
  if (then?.ok === false) throw new CannotRun(describeMomentProblem(then.problem));
  const until = then?.position ?? (await sealHead(store.read)).position;
  if (then) say(io, `The register as of ${then.moment.toISOString()}, position ${count(until)} of its ledger.`);
  const names = new Map((await listCentres(store.read)).map(({ code, name }) => [code, name]));
  const context = {
    baseUri: settings.baseUrl,
    ...(unimarc && { unimarc }),
    ...(model && { model, centreName: (code: string) => names.get(code) }),
  };
  let written = 0;
  let failed = 0;
  let leftOut = 0;
  const file = createFileWriter(format, context);
  await output.write(file.open());
  const writeRows = async (rows: readonly LatestRow[]): Promise<void> => {
    for (const row of rows) {
      const problem = await writeRow(row);
      if (problem !== undefined) {
        failed += 1;
        if (failed <= 20) say(io, problem);
      }
    }
  };
  if (numbers !== undefined) {
    const found = await rowsOf(asOf(read, until), numbers);
    await writeRows(found.filter((row) => row !== undefined));
    numbers.forEach((number, index) => {
      const row = found[index];
      const issn = issnFromInteger(number);
      if (row === undefined) {
        failed += 1;
        say(io, `ISSN ${issn} was not known to the register then.`);
      } else if (row.record === undefined && graphWriters[format.name] === undefined) {
        say(io, `ISSN ${issn} was ${row.state} then, without a record.`);
      }
    });
  }
  for (let after: number | undefined = numbers === undefined ? 0 : undefined; after !== undefined; ) {
    const page = await listLatest(read, { after, until, limit: pageSize, includeDeleted: true, records: true });
    await writeRows(page.rows);
    after = page.next;
    if (io.stop.aborted) return { written, failed, leftOut, ended: false };
  }
  await output.write(file.close());
  await output.flush();
  return { written, failed, leftOut, ended: true };

  /** A sentence when the row cannot be written. A number without a record has nothing to write. */
  async function writeRow(row: LatestRow): Promise<string | undefined> {
    const entry = entryOf(row, format);
    if (entry === undefined) return row.record && 'A record of the register has no ISSN that can be read.';
    const { serial } = entry;
    const result = file.write(entry, { ...context, modified: row.sealedAt.toISOString() });
    if (!result.ok && result.problem.type === 'names-no-resource') {
      leftOut += 1;
      return undefined;
    }
    if (!result.ok) return `ISSN ${serial.issn} cannot be written as ${format.label}: ${result.problem.type}.`;
    await output.write(result.data);
    written += 1;
    return undefined;
  }
}

/** Numbers as of the position of the store; undefined for those that were not known. */
async function rowsOf(read: ReadStore, numbers: readonly number[]): Promise<(LatestRow | undefined)[]> {
  const [rows, records] = await Promise.all([findNumbers(read, numbers), findRecords(read, numbers)]);
  return Promise.all(
    numbers.map(async (number): Promise<LatestRow | undefined> => {
      const row = rows.get(number);
      const last = row && (await history(read, number)).at(-1);
      if (row === undefined || last?.position === undefined || last.sealedAt === undefined) return undefined;
      const record = records.get(number)?.record;
      return {
        position: last.position,
        sealedAt: last.sealedAt,
        number,
        state: row.state,
        ...(row.replacement !== undefined && { replacement: row.replacement }),
        deleted: isWithdrawn(row.state),
        ...(record && { record }),
      };
    }),
  );
}

/** In linked data a number that names no resource has a form of its own, with or without a record; elsewhere a record is what it says. */
function entryOf(row: LatestRow, format: Format): Entry | undefined {
  const isLinkedData = graphWriters[format.name] !== undefined;
  if (isLinkedData && policies.free.withoutDescription.has(row.state)) {
    const centre = row.record && readMarc21(row.record).serial?.centre;
    return tombstoneOf({ ...row, ...(centre && { centre }) }, row.sealedAt);
  }
  const serial = row.record && readMarc21(row.record).serial;
  return (
    row.record && serial && { record: row.record, serial: isLinkedData ? { ...serial, status: row.state } : serial }
  );
}
