/** `masthead import`: takes records and lists into the register, with progress, a report and a summary (docs/guide/importing.md). */
import type { UnimarcOptions } from '@masthead/crosswalk';
import { importForCentre } from '../actions/import-for-centre.ts';
import {
  type ImportAction,
  type ImportFormat,
  type ImportOutcome,
  type ImportSource,
  type ImportSummary,
  importRecords,
} from '../actions/import-records.ts';
import type { Settings } from '../config.ts';
import { systemActor } from '../domain/actor.ts';
import { describePermissionProblem } from '../domain/permissions.ts';
import { findCentre, type ReadStore, type Store } from '../store/index.ts';
import { CannotRun, type CommandIo, type ExitCode, exitCodes, say } from './io.ts';
import { createLog, withRegister } from './open-register.ts';
import { count, createProgress, formatDuration } from './progress.ts';
import { openReport, type Report, refuseReportOverInput } from './report.ts';
import { type ByteSource, openSource } from './sources.ts';

export interface ImportCommandOptions {
  readonly format?: ImportFormat;
  readonly report?: string;
  readonly batch: number;
  /** Code of the centre whose own file it is. */
  readonly centre?: string;
  readonly unimarcIssnL?: UnimarcOptions;
  readonly charset?: string;
}

/** Reasons for rejection and warnings that are named one by one without a report. */
const shown = 20;

export async function runImport(
  files: readonly string[],
  options: ImportCommandOptions,
  settings: Settings,
  io: CommandIo,
): Promise<ExitCode> {
  const log = createLog(settings, io, 'warn');
  // All files first: a wrong name at the end of a long list is known before the first record is taken.
  const sources: ByteSource[] = [];
  for (const file of files) sources.push(await openSource(file, io.stdin));
  if (options.report !== undefined) await refuseReportOverInput(options.report, files);
  return withRegister(settings, { log }, async (store) => {
    await refuseUnknownCentre(store.read, options.centre);
    const report = options.report === undefined ? undefined : await openReport(options.report);
    const watch = watchImport(sources, report, io);
    const started = Date.now();
    try {
      const how = { batch: options.batch, stop: io.stop, onOutcomes: watch.take };
      const sources = watch.sources(options);
      const own = options.centre === undefined ? undefined : await importOwn(store, options.centre, sources, how);
      const summary = own?.summary ?? (await importRecords(store, sources, { actor: 'import', ...how }));
      watch.end();
      log.info({ ...summary, files }, 'import ended');
      sayHow(summary, watch.rejections(), (Date.now() - started) / 1000, options.report, io);
      const converted = watch.fromUnimarc();
      if (converted > 0) {
        const some = `${count(converted)} ${converted === 1 ? 'record was' : 'records were'}`;
        say(
          io,
          `${some} UNIMARC, converted to MARC 21. What that has no place for is kept in 886, and the report names it.`,
        );
      }
      if (own !== undefined && own.duplicates > 0) {
        say(io, `${count(own.duplicates)} pairs with them are likely of one resource; they wait on the worklist.`);
      }
      if (summary.stopped) return exitCodes.couldNotRun;
      return summary.counts.rejected > 0 ? exitCodes.someWrong : exitCodes.done;
    } catch (error) {
      watch.end();
      say(io, `The import broke off. ${keptSentence(watch.done())}`);
      throw error;
    } finally {
      await report?.close();
    }
  });
}

async function importOwn(
  store: Store,
  centre: string,
  sources: Iterable<ImportSource>,
  how: Parameters<typeof importForCentre>[4],
) {
  const result = await importForCentre(store, systemActor('import'), centre, sources, how);
  if (!result.ok) throw new CannotRun(describePermissionProblem(result.problem));
  return result;
}

/** A code that was mistyped would have nothing in custody, and every record would be refused one by one. */
async function refuseUnknownCentre(read: ReadStore, centre: string | undefined): Promise<void> {
  if (centre === undefined || (await findCentre(read, centre)) !== undefined) return;
  throw new CannotRun(`There is no centre ${centre} in this register; look with \`masthead centre list\`.`);
}

/** Follows an import: progress while it runs, the report, and the first rejections for the summary. */
function watchImport(files: readonly ByteSource[], report: Report | undefined, io: CommandIo) {
  const progress = createProgress(io.stderr, Date.now);
  const totalBytes = files.every(({ size }) => size !== undefined)
    ? files.reduce((sum, { size = 0 }) => sum + size, 0)
    : undefined;
  const rejections: ImportOutcome[] = [];
  let items = 0;
  let fromUnimarc = 0;
  let current = '';
  return {
    *sources({ format, unimarcIssnL: unimarc, charset }: ImportCommandOptions): Generator<ImportSource> {
      for (const { name, chunks } of files) {
        current = name;
        yield { name, chunks, ...(format && { format }), ...(unimarc && { unimarc }), ...(charset && { charset }) };
      }
    },
    take: async (outcomes: readonly ImportOutcome[]) => {
      items += outcomes.length;
      for (const outcome of outcomes) {
        if (outcome.action === 'rejected' && rejections.length < shown) rejections.push(outcome);
        if (outcome.problems.some(({ type }) => type === 'taken-as-unimarc')) fromUnimarc++;
      }
      await report?.add(outcomes);
      const bytes = files.reduce((sum, { taken }) => sum + taken(), 0);
      progress.update({ what: current, items, bytes, ...(totalBytes !== undefined && { totalBytes }) });
    },
    end: () => progress.clear(),
    done: () => items,
    rejections: () => rejections,
    fromUnimarc: () => fromUnimarc,
  };
}

const actions: readonly ImportAction[] = ['created', 'updated', 'unchanged', 'rejected'];

function sayHow(
  { counts, stopped }: ImportSummary,
  rejections: readonly ImportOutcome[],
  seconds: number,
  report: string | undefined,
  io: CommandIo,
): void {
  const total = actions.reduce((sum, action) => sum + counts[action], 0);
  if (report === undefined) {
    for (const { file, position, issn, problems } of rejections) {
      const why = problems.filter(({ severity }) => severity === 'error').map(({ sentence }) => sentence);
      const which = position === 0 ? file : `${file}, item ${position}${issn ? ` (ISSN ${issn})` : ''}`;
      say(io, `${which}: ${why.join(' ')}`);
    }
    const more = counts.rejected - rejections.length;
    if (more > 0) say(io, `… and ${count(more)} more. Add --report FILE to have them all, with every warning.`);
  }
  const rate = seconds > 1 ? `, ${count(Math.round(total / seconds))} records/s` : '';
  say(
    io,
    `${actions.map((action) => `${action} ${count(counts[action])}`).join(', ')} (${formatDuration(seconds)}${rate}).`,
  );
  if (total === 0 && !stopped) say(io, 'There was nothing in it.');
  if (report !== undefined) say(io, `The report is in ${report}.`);
  if (stopped) {
    const where =
      stopped.position > 0 ? `after item ${count(stopped.position)} of ${stopped.file}` : 'before the first item';
    say(io, `Stopped ${where}. ${keptSentence(total)}`);
  }
}

function keptSentence(done: number): string {
  return done === 0
    ? 'Nothing was taken; run it again when you like.'
    : `The ${count(done)} records before that are kept: run the same command again, and it finds them unchanged and goes on.`;
}
