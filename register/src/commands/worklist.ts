/** `masthead worklist`: what waits for a decision, both sides of it, and how it is settled (docs/guide/worklist.md). */
import { issnFromInteger } from '@masthead/issn';
import { describeDuplicateReasons, describeMatter, matterKindWords } from '../actions/describe-matter.ts';
import { describeTakeProblem } from '../actions/describe-take-problem.ts';
import { describeWorklistProblem } from '../actions/describe-worklist-problem.ts';
import type { ImportConflict } from '../actions/import-records/custody.ts';
import type { ClusterProposal } from '../actions/propose-cluster.ts';
import { type ConflictSeen, type MatterSeen, type NumberSeen, seeMatter } from '../actions/see-matter.ts';
import { seeWorklist, settleByHand } from '../actions/settle-worklist.ts';
import { recordOfConflict, takeConflict } from '../actions/take-conflict.ts';
import type { Settings } from '../config.ts';
import type { MatterKind, MatterRow, MatterState } from '../domain/worklist.ts';
import { findCentre, type ReadStore } from '../store/index.ts';
import { type ActingOptions, actorOf, numberOf } from './acting.ts';
import { differenceLines, recordLines } from './difference-lines.ts';
import type { RowFormat } from './formats.ts';
import { CannotRun, type CommandIo, createOutput, type ExitCode, exitCodes, say } from './io.ts';
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

/** For people: what it is, who decides, the titles, both sides, what can be done. */
function matterLines(seen: MatterSeen): string[] {
  const { matter, numbers } = seen;
  const { id, kind, centre, opened, openedBy, state, closed, closedBy, reason } = matter;
  const whose = centre === undefined ? 'the Registration Authority' : `centre ${centre}`;
  const how = state === 'done' ? 'Done' : 'Dismissed';
  return [
    `Matter ${id}: ${matterKindWords(kind)}`,
    describeMatter(matter),
    '',
    ...numbers.map(numberLine),
    '',
    ...sidesLines(seen),
    `Opened ${day(opened)} by ${openedBy}; ${whose} decides.`,
    ...(state === 'open'
      ? ['', 'What can be done:', ...waysLines(seen).map((way) => `  ${way}`)]
      : [`${how} ${closed ? day(closed) : ''} by ${closedBy}${reason === undefined ? '.' : `: ${reason}`}`]),
  ];
}

const day = (date: Date): string => date.toISOString().slice(0, 10);

function numberLine({ issn, state, centre, title }: NumberSeen): string {
  if (state === undefined) return `ISSN ${issn}: the Register does not know it`;
  const custody = centre === undefined ? 'no centre' : `centre ${centre}`;
  return `ISSN ${issn}: ${title ?? 'no record'} (${state === 'register' ? 'confirmed' : state}, ${custody})`;
}

function sidesLines(seen: MatterSeen): string[] {
  const { matter, conflict, reminders } = seen;
  switch (matter.kind) {
    case 'import-conflict':
      return conflict === undefined ? [] : conflictLines(matter.detail as ImportConflict, conflict);
    case 'duplicate-likely': {
      const { reasons = [], medium } = matter.detail as {
        readonly reasons?: Parameters<typeof describeDuplicateReasons>[0];
        readonly medium?: string;
      };
      const versions =
        medium === 'other' ? ['They are in different media: then they are two versions of one title.'] : [];
      return [...describeDuplicateReasons(reasons), ...versions, ''];
    }
    case 'cluster-proposed': {
      const { reason, beyond } = matter.detail as ClusterProposal;
      return [
        ...(beyond.length > 0 ? ['Numbers that the Register does not know are no members.'] : []),
        ...(reason === undefined ? [] : [`Why: ${reason}`]),
        ...(reason === undefined && beyond.length === 0 ? [] : ['']),
      ];
    }
    case 'confirmation-due': {
      const given = (reminders ?? []).map(
        (one) => `Reminder ${one.ordinal} was given ${day(one.given)} by ${one.givenBy}.`,
      );
      return [...(given.length === 0 ? ['No reminder was given yet.'] : given), ''];
    }
    default:
      return [];
  }
}

function conflictLines(detail: ImportConflict, conflict: ConflictSeen): string[] {
  const { differences, problems, revision, current, action } = conflict;
  const told = problems.map(({ sentence }) => sentence);
  const changed =
    revision === current
      ? []
      : [`The record was changed since: it was at revision ${revision} when this was opened, and is at ${current}.`];
  if (detail.problem === 'cancels-for-another') return [...told, ...changed, ''];
  if (differences === undefined) {
    return [
      'The Register has no record of it. The record as it came:',
      ...recordLines(recordOfConflict(detail)),
      ...told,
      '',
    ];
  }
  const lines = differenceLines(differences);
  return [
    action === 'rejected'
      ? 'The record as it came cannot be taken. What it says otherwise (- the Register, + as it came):'
      : lines.length === 0
        ? 'The two records say the same by now.'
        : `From revision ${current} of the Register (-) to the record as it came (+):`,
    ...lines,
    ...told,
    ...changed,
    '',
  ];
}

function waysLines({ matter, conflict, numbers }: MatterSeen): string[] {
  const { id, kind, number, other } = matter;
  const issn = issnFromInteger(number);
  const dismiss = `masthead worklist settle ${id} --dismiss --reason …   it stays as it is`;
  const done = `masthead worklist settle ${id} --done   it was dealt with otherwise`;
  const ways: string[] = [];
  if (kind === 'import-conflict' && (matter.detail as ImportConflict).problem === 'cancels-for-another') {
    ways.push(
      `masthead cancel ${issn} --in-favour-of ${other === undefined ? '…' : issnFromInteger(other)} --reason …   it is so`,
    );
  } else if (kind === 'import-conflict' && conflict !== undefined && conflict.action !== 'rejected') {
    const over = conflict.current === conflict.revision ? '' : ` --over-revision ${conflict.current}`;
    ways.push(`masthead worklist take ${id}${over}   the record as it came becomes the next revision`);
  }
  if (kind === 'relation-proposed')
    ways.push(`masthead worklist accept ${id}   it is written into the record of ISSN ${issn}`);
  if (kind === 'cluster-proposed')
    ways.push(`masthead worklist approve ${id} --reason …   the cluster is given its number`);
  if (kind === 'duplicate-likely' && other !== undefined) {
    ways.push(
      `masthead cancel ${issnFromInteger(other)} --in-favour-of ${issn} --reason …   they are one (or the other way round)`,
    );
  }
  if (kind === 'confirmation-due' && numbers[0]?.state === 'provisional') {
    ways.push(`masthead confirm ${issn} --published … --evidence …   it appeared`);
    ways.push(`masthead suppress ${issn} --reason …   it will not appear`);
  }
  return [...ways, done, dismiss];
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
