/** `masthead assign`: gives numbers to the titles of a file, with progress, a report and a summary (docs/guide/assigning.md). */
import { type AssignFormat, assignFile, type FileOutcome, type FileSummary } from '../actions/assign-file.ts';
import type { Settings } from '../config.ts';
import type { Actor } from '../domain/actor.ts';
import type { BlockPurpose } from '../domain/block.ts';
import { evidenceToText } from '../domain/evidence.ts';
import { type EvidenceOptions, evidenceOf } from './acting.ts';
import { CannotRun, type CommandIo, type ExitCode, exitCodes, say } from './io.ts';
import { createLog, withRegister } from './open-register.ts';
import { count, createProgress, formatDuration } from './progress.ts';
import { openReport, type ReportedOutcome, refuseReportOverInput } from './report.ts';
import { openSource } from './sources.ts';

export interface AssignCommandOptions extends EvidenceOptions {
  readonly centre: string;
  readonly provisional?: boolean;
  readonly block?: number;
  readonly purpose?: BlockPurpose;
  readonly holder?: string;
  readonly request?: string;
  readonly reason?: string;
  readonly despite?: string;
  readonly actor?: string;
  readonly format?: AssignFormat;
  readonly report?: string;
  readonly batch: number;
}

/** Lines that are named one by one without a report. */
const shown = 20;

export async function runAssign(
  file: string,
  options: AssignCommandOptions,
  settings: Settings,
  io: CommandIo,
): Promise<ExitCode> {
  const { centre, provisional = false, format, report: path, batch } = options;
  const evidence = await evidenceOf(options, io);
  if (provisional === (evidence !== undefined)) {
    throw new CannotRun(
      'Say --provisional for what has not been published, or with --evidence what shows that it has; one of the two.',
    );
  }
  const log = createLog(settings, io, 'warn');
  const source = await openSource(file, io.stdin);
  if (path !== undefined) await refuseReportOverInput(path, [file]);
  // It assigns for the centre, and has no other rights: what others have in custody is proposed to them.
  const actor: Actor = { name: options.actor ?? 'assign', role: 'head', centre };
  const { block, purpose, holder, request, reason, despite } = options;
  const asked = {
    centre,
    state: provisional ? ('provisional' as const) : ('register' as const),
    ...(evidence !== undefined && { evidence: evidenceToText(evidence) }),
    ...(block !== undefined && { block }),
    ...(purpose !== undefined && { purpose }),
    ...(holder !== undefined && { holder }),
    ...(request !== undefined && { request }),
    ...(reason !== undefined && { reason }),
    ...(despite !== undefined && { despite }),
  };
  return withRegister(settings, { log }, async (store) => {
    const report = path === undefined ? undefined : await openReport(path);
    const progress = createProgress(io.stderr, Date.now);
    const refusals: FileOutcome[] = [];
    const started = Date.now();
    let items = 0;
    try {
      const { name, chunks } = source;
      const summary = await assignFile(store, actor, { name, chunks, ...(format && { format }) }, asked, {
        batch,
        stop: io.stop,
        onOutcomes: async (outcomes) => {
          items += outcomes.length;
          for (const one of outcomes) if (one.action === 'refused' && refusals.length < shown) refusals.push(one);
          await report?.add(outcomes as readonly ReportedOutcome[]);
          progress.update({ what: name, items, bytes: source.taken() });
        },
      });
      progress.clear();
      log.info({ ...summary, file }, 'assignment of a file ended');
      sayHow(summary, refusals, (Date.now() - started) / 1000, path, io);
      if (summary.stopped) return exitCodes.couldNotRun;
      return summary.counts.refused > 0 ? exitCodes.someWrong : exitCodes.done;
    } catch (error) {
      progress.clear();
      say(io, `It broke off after ${count(items)} titles. What was assigned is kept: run the same command again.`);
      throw error;
    } finally {
      await report?.close();
    }
  });
}

function sayHow(
  { counts, stopped }: FileSummary,
  refusals: readonly FileOutcome[],
  seconds: number,
  report: string | undefined,
  io: CommandIo,
): void {
  if (report === undefined) {
    for (const { file, position, problems } of refusals) {
      const why = problems.filter(({ severity }) => severity === 'error').map(({ sentence }) => sentence);
      say(io, `${position === 0 ? file : `${file}, title ${position}`}: ${why.join(' ')}`);
    }
    const more = counts.refused - refusals.length;
    if (more > 0) say(io, `… and ${count(more)} more. Add --report FILE to have them all, with every warning.`);
  }
  const { assigned, known, refused } = counts;
  const rate = seconds > 1 ? `, ${count(Math.round((assigned + known + refused) / seconds))} titles/s` : '';
  say(
    io,
    `assigned ${count(assigned)}, known ${count(known)}, refused ${count(refused)} (${formatDuration(seconds)}${rate}).`,
  );
  if (report !== undefined) say(io, `The report is in ${report}; it has the numbers.`);
  else if (assigned > 0) say(io, 'Add --report FILE and run it again to have the numbers: they stay the same.');
  if (stopped) say(io, 'Stopped before the end. Run the same command again, and it goes on.');
}
