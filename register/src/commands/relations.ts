/** `masthead relations`: the linter of relations over the whole register, and what another centre proposed (docs/guide/clusters-and-relations.md). */
import { issnFromInteger } from '@masthead/issn';
import { acceptRelation } from '../actions/accept-relation.ts';
import { findRelationFaults, mendable, type RelationFault, repairRelations } from '../actions/check-relations.ts';
import { describeRelationFault } from '../actions/describe-cluster-fault.ts';
import { describeClusterProblem } from '../actions/describe-cluster-problem.ts';
import type { Settings } from '../config.ts';
import type { Store } from '../store/index.ts';
import { type ActingOptions, actorOf } from './acting.ts';
import type { RowFormat } from './formats.ts';
import { type CommandIo, createOutput, type ExitCode, exitCodes, say } from './io.ts';
import { createLog, withRegister } from './open-register.ts';

export interface RelationsCheckOptions extends ActingOptions {
  readonly repair?: boolean;
  readonly only?: readonly string[];
  readonly format: RowFormat;
}

/** Titles whose relations are written in one transaction. */
const atOnce = 200;

export async function runRelationsCheck(
  options: RelationsCheckOptions,
  settings: Settings,
  io: CommandIo,
): Promise<ExitCode> {
  const { repair = false, only, format } = options;
  const log = createLog(settings, io, 'warn');
  return withRegister(settings, { log, replica: !repair }, async (store) => {
    const output = createOutput(io.stdout);
    const toMend = new Set<number>();
    let found = 0;
    for await (const fault of findRelationFaults(store.read, { stop: io.stop })) {
      if (only && !only.includes(fault.type)) continue;
      found++;
      if (mendable.has(fault.type)) toMend.add(fault.number);
      await output.write(`${format === 'tsv' ? rowOf(fault) : JSON.stringify(jsonOf(fault))}\n`);
    }
    await output.flush();
    if (io.stop.aborted) {
      say(io, `It was stopped; ${found} faults were found until then.`);
      return exitCodes.couldNotRun;
    }
    say(io, found === 0 ? 'The relations of the register hold together.' : `${found} faults were found.`);
    if (repair && toMend.size > 0) await mend(store, options, [...toMend], io);
    if (io.stop.aborted) return exitCodes.couldNotRun;
    return found > 0 ? exitCodes.someWrong : exitCodes.done;
  });
}

async function mend(
  store: Store,
  options: RelationsCheckOptions,
  numbers: readonly number[],
  io: CommandIo,
): Promise<void> {
  const actor = actorOf(options, 'masthead relations check');
  const counts = { written: 0, proposed: 0, followed: 0 };
  for (let at = 0; at < numbers.length && !io.stop.aborted; at += atOnce) {
    const result = await repairRelations(store, actor, numbers.slice(at, at + atOnce));
    if (!result.ok) {
      for (const problem of result.problems) say(io, describeClusterProblem(problem));
      return;
    }
    counts.followed += result.followed.length;
    for (const { outcome } of result.outcomes) {
      if (outcome === 'written' || outcome === 'proposed') counts[outcome]++;
    }
  }
  say(
    io,
    `${counts.written} were written, ${counts.proposed} proposed to other centres; in ${counts.followed} records links to cancelled numbers were led on.`,
  );
}

/** Type, number, other number, kind, sentence. */
function rowOf(fault: RelationFault): string {
  const other = 'other' in fault ? issnFromInteger(fault.other) : '';
  const kind = 'kind' in fault ? fault.kind : '';
  const cells = [fault.type, issnFromInteger(fault.number), other, kind, describeRelationFault(fault)];
  return cells.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t');
}

/** With numbers as ISSNs. */
function jsonOf(fault: RelationFault): object {
  const { number, ...rest } = fault;
  return {
    ...rest,
    number: issnFromInteger(number),
    ...('other' in rest && { other: issnFromInteger(rest.other) }),
    ...('replacement' in rest && rest.replacement !== undefined && { replacement: issnFromInteger(rest.replacement) }),
    ...(rest.type === 'circle' && { titles: rest.titles.map((one) => issnFromInteger(one)) }),
    ...(rest.type === 'versions-apart' && { issnLs: rest.issnLs.map((one) => issnFromInteger(one)) }),
  };
}

export interface AcceptOptions extends ActingOptions {
  readonly reason?: string;
}

export async function runRelationsAccept(
  id: number,
  options: AcceptOptions,
  settings: Settings,
  io: CommandIo,
): Promise<ExitCode> {
  const { reason } = options;
  return withRegister(settings, { log: createLog(settings, io, 'warn') }, async (store) => {
    const actor = actorOf(options, 'masthead relations accept');
    const result = await acceptRelation(store, actor, { id, ...(reason !== undefined && { reason }) });
    if (!result.ok) {
      for (const problem of result.problems) say(io, describeClusterProblem(problem));
      return exitCodes.someWrong;
    }
    const issn = issnFromInteger(result.number);
    say(
      io,
      result.written ? `It stands in the record of ISSN ${issn} now.` : `The record of ISSN ${issn} says so already.`,
    );
    return exitCodes.done;
  });
}
