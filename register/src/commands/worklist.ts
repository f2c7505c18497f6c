/** `masthead worklist`: what waits for a decision, both sides of it, and how it is settled (docs/guide/worklist.md). */
import { issnFromInteger } from '@masthead/issn';
import { describeMatter } from '../actions/describe-matter.ts';
import { describeTakeProblem } from '../actions/describe-take-problem.ts';
import { describeWorklistProblem } from '../actions/describe-worklist-problem.ts';
import { seeMatter } from '../actions/see-matter.ts';
import { seeWorklist, settleByHand } from '../actions/settle-worklist.ts';
import { takeConflict } from '../actions/take-conflict.ts';
import type { Settings } from '../config.ts';
import type { MatterKind, MatterRow, MatterState } from '../domain/worklist.ts';
import { findCentre, type ReadStore } from '../store/index.ts';
import { type ActingOptions, actorOf, numberOf } from './acting.ts';
import { differenceLines } from './difference-lines.ts';
import type { RowFormat } from './formats.ts';
import { CannotRun, type CommandIo, createOutput, type ExitCode, exitCodes, say } from './io.ts';
import { matterLines } from './matter-lines.ts';
import { createLog, withRegister } from './open-register.ts';

export interface WorklistListOptions extends ActingOptions {
  readonly centre?: string;
  readonly kind?: MatterKind;
  readonly state: MatterState;
  readonly about?: string;
  readonly format: RowFormat;
}

const pageSize = 500;

/** Rows: matter, kind, centre, number, the other number, since when, by whom, what it is about. Ends with 1 when some wait. */
export async function runWorklistList(
  options: WorklistListOptions,
  settings: Settings,
  io: CommandIo,
): Promise<ExitCode> {
  const { centre, kind, state, about, format } = options;
  const actor = actorOf(options, 'masthead worklist list');
  const number = about === undefined ? undefined : numberOf(about);
  return withRegister(settings, { log: createLog(settings, io, 'warn'), replica: true }, async ({ read }) => {
    const whose = centre === undefined ? undefined : await centreAsked(read, centre);
    const output = createOutput(io.stdout);
    let found = 0;
    for (let after: number | undefined = 0; after !== undefined && !io.stop.aborted; ) {
      const page = await seeWorklist(read, actor, {
        state,
        after,
        limit: pageSize,
        ...(kind && { kind }),
        ...(whose !== undefined && { centre: whose }),
        ...(number !== undefined && { about: number }),
      });
      if (!page.ok) {
        say(io, describeWorklistProblem(page.problem));
        return exitCodes.someWrong;
      }
      found += page.matters.length;
      for (const matter of page.matters) await output.write(`${matterRow(matter, format)}\n`);
      after = page.matters.length === pageSize ? page.matters.at(-1)!.id : undefined;
    }
    await output.flush();
    if (io.stop.aborted) return exitCodes.couldNotRun;
    say(io, listSentence(found, state));
    return found > 0 && state === 'open' ? exitCodes.someWrong : exitCodes.done;
  });
}

/** `authority` is the Registration Authority's own list. */
async function centreAsked(read: ReadStore, text: string): Promise<string | null> {
  if (text.toLowerCase() === 'authority') return null;
  if ((await findCentre(read, text)) === undefined) {
    throw new CannotRun(
      `There is no centre ${text} in this register; masthead centre list shows those there are. The list of the Registration Authority is \`authority\`.`,
    );
  }
  return text;
}

function matterRow(matter: MatterRow, format: RowFormat): string {
  const { id, kind, centre, number, other, opened, openedBy } = matter;
  if (format === 'jsonl') {
    return JSON.stringify({
      ...matter,
      number: issnFromInteger(number),
      ...(other !== undefined && { other: issnFromInteger(other) }),
      about: describeMatter(matter),
    });
  }
  const cells = [
    String(id),
    kind,
    centre ?? '',
    issnFromInteger(number),
    other === undefined ? '' : issnFromInteger(other),
    opened.toISOString(),
    openedBy,
    describeMatter(matter),
  ];
  return cells.map(cellOf).join('\t');
}

const cellOf = (text: string): string => text.replace(/[\t\r\n]+/g, ' ');

function listSentence(found: number, state: MatterState): string {
  const what = found === 1 ? 'One matter' : `${found} matters`;
  if (state !== 'open') return `${what} ${found === 1 ? 'was' : 'were'} ${state === 'done' ? 'done' : 'dismissed'}.`;
  if (found === 0) return 'Nothing waits for a decision.';
  return `${what} ${found === 1 ? 'waits' : 'wait'} for a decision. Both sides of one: masthead worklist show MATTER`;
}

export async function runWorklistShow(
  id: number,
  options: ActingOptions,
  settings: Settings,
  io: CommandIo,
): Promise<ExitCode> {
  return withRegister(settings, { log: createLog(settings, io, 'warn'), replica: true }, async ({ read }) => {
    const seen = await seeMatter(read, actorOf(options, 'masthead worklist show'), id);
    if (!seen.ok) {
      say(io, describeWorklistProblem(seen.problem));
      return exitCodes.someWrong;
    }
    const output = createOutput(io.stdout);
    for (const line of matterLines(seen)) await output.write(`${line}\n`);
    await output.flush();
    return exitCodes.done;
  });
}

export interface SettleOptions extends ActingOptions {
  readonly done?: boolean;
  readonly dismiss?: boolean;
  readonly reason?: string;
}

export async function runWorklistSettle(
  id: number,
  options: SettleOptions,
  settings: Settings,
  io: CommandIo,
): Promise<ExitCode> {
  const { done = false, dismiss = false, reason } = options;
  if (done === dismiss) throw new CannotRun('Say how it is settled: --done, or --dismiss with a --reason.');
  const state = done ? 'done' : 'dismissed';
  return withRegister(settings, { log: createLog(settings, io, 'warn') }, async (store) => {
    const actor = actorOf(options, 'masthead worklist settle');
    const result = await settleByHand(store, actor, id, { state, ...(reason !== undefined && { reason }) });
    if (!result.ok) {
      say(io, describeWorklistProblem(result.problem));
      return exitCodes.someWrong;
    }
    say(io, `Matter ${id} is ${state}. It stays on record: masthead worklist list --state ${state}`);
    return exitCodes.done;
  });
}

export interface TakeOptions extends ActingOptions {
  readonly reason?: string;
  readonly overRevision?: number;
}

/** One row: number, `created`, `updated` or `unchanged`, the revision now. */
export async function runWorklistTake(
  id: number,
  options: TakeOptions,
  settings: Settings,
  io: CommandIo,
): Promise<ExitCode> {
  const { reason, overRevision } = options;
  return withRegister(settings, { log: createLog(settings, io, 'warn') }, async (store) => {
    const result = await takeConflict(store, actorOf(options, 'masthead worklist take'), {
      id,
      ...(reason !== undefined && { reason }),
      ...(overRevision !== undefined && { basedOn: overRevision }),
    });
    const output = createOutput(io.stdout);
    if (!result.ok) {
      for (const problem of result.problems) {
        say(io, describeTakeProblem(problem));
        if (problem.type !== 'changed-meanwhile') continue;
        for (const line of differenceLines(problem.theirs)) await output.write(`${line}\n`);
      }
      await output.flush();
      return exitCodes.someWrong;
    }
    const { issn, action, ordinal, problems } = result;
    await output.write(`${issn}\t${action}\t${ordinal ?? ''}\n`);
    await output.flush();
    for (const { sentence } of problems) say(io, sentence);
    say(
      io,
      action === 'unchanged'
        ? `The record of ISSN ${issn} says so already; the matter is settled.`
        : `The record of ISSN ${issn} is as it came, at revision ${ordinal ?? 1}; the former one stays in its history. The matter is settled.`,
    );
    return exitCodes.done;
  });
}
