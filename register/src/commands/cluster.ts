/** `masthead cluster`: proposes, approves and shows clusters, and moves an ISSN-L (docs/guide/clusters-and-relations.md). */

import { readMarc21 } from '@masthead/crosswalk';
import { formatWithPrefix, issnFromInteger } from '@masthead/issn';
import { mainTitle } from '@masthead/serial';
import { approveCluster } from '../actions/approve-cluster.ts';
import { type ClusterProblem, describeClusterProblem } from '../actions/describe-cluster-problem.ts';
import { moveIssnLByHand } from '../actions/move-issn-l.ts';
import { type ClusterProposal, proposeCluster } from '../actions/propose-cluster.ts';
import type { Settings } from '../config.ts';
import { findCluster, findNumbers, findRecords, listMatters, type Store } from '../store/index.ts';
import { type ActingOptions, actorOf, numberOf } from './acting.ts';
import { type CommandIo, createOutput, type ExitCode, exitCodes, say } from './io.ts';
import { createLog, withRegister } from './open-register.ts';

function withStore<T>(settings: Settings, io: CommandIo, work: (store: Store) => Promise<T>): Promise<T> {
  return withRegister(settings, { log: createLog(settings, io, 'warn') }, work);
}

function refused(io: CommandIo, problems: readonly ClusterProblem[]): ExitCode {
  for (const problem of problems) say(io, describeClusterProblem(problem));
  return exitCodes.someWrong;
}

async function writeRows(io: CommandIo, rows: Iterable<readonly (string | number)[]>): Promise<void> {
  const output = createOutput(io.stdout);
  for (const row of rows) {
    await output.write(`${row.map((cell) => String(cell).replace(/[\t\r\n]+/g, ' ')).join('\t')}\n`);
  }
  await output.flush();
}

export interface ProposeOptions extends ActingOptions {
  readonly kind: string;
  readonly member?: readonly string[];
  readonly reason?: string;
}

export async function runClusterPropose(
  issn: string,
  options: ProposeOptions,
  settings: Settings,
  io: CommandIo,
): Promise<ExitCode> {
  const { kind, member, reason } = options;
  const request = {
    kind: kind.toUpperCase(),
    title: numberOf(issn),
    ...(member && { members: member.map(numberOf) }),
    ...(reason !== undefined && { reason }),
  };
  return withStore(settings, io, async (store) => {
    const result = await proposeCluster(store, actorOf(options, 'masthead cluster propose'), request);
    if (!result.ok) return refused(io, result.problems);
    const { matter, isNew, proposal } = result;
    await writeRows(io, [
      ['matter', matter],
      ...proposal.members.map((number) => ['member', issnFromInteger(number)]),
      ...proposal.beyond.map((number) => ['beyond', issnFromInteger(number)]),
    ]);
    const grows = proposal.cluster === undefined ? '' : ` to the cluster ${issnFromInteger(proposal.cluster)}`;
    say(
      io,
      isNew
        ? `${proposal.members.length} titles were proposed${grows}, as matter ${matter}; the Registration Authority decides.`
        : `These titles wait for the Registration Authority already, as matter ${matter}.`,
    );
    return exitCodes.done;
  });
}

/** More than anybody reads at once. */
const mostListed = 1000;

export async function runClusterProposals(settings: Settings, io: CommandIo): Promise<ExitCode> {
  return withRegister(settings, { log: createLog(settings, io, 'warn'), replica: true }, async ({ read }) => {
    const matters = await listMatters(read, { kind: 'cluster-proposed', limit: mostListed });
    await writeRows(
      io,
      matters.map(({ id, detail, opened, openedBy }) => {
        const { kind, members, reason = '' } = detail as ClusterProposal;
        return [
          id,
          `ISSN-${kind}`,
          opened.toISOString(),
          openedBy,
          members.map((one) => issnFromInteger(one)).join(' '),
          reason,
        ];
      }),
    );
    return exitCodes.done;
  });
}

export interface ApproveOptions extends ActingOptions {
  readonly reason: string;
  readonly member?: readonly string[];
  readonly block?: number;
}

export async function runClusterApprove(
  matter: number,
  options: ApproveOptions,
  settings: Settings,
  io: CommandIo,
): Promise<ExitCode> {
  const { reason, member, block } = options;
  return withStore(settings, io, async (store) => {
    const result = await approveCluster(store, actorOf(options, 'masthead cluster approve'), {
      matter,
      reason,
      ...(member && { members: member.map(numberOf) }),
      ...(block !== undefined && { block }),
    });
    if (!result.ok) return refused(io, result.problems);
    const { kind, cluster, members } = result;
    await writeRows(io, [[issnFromInteger(cluster)]]);
    say(io, `ISSN-${kind} ${issnFromInteger(cluster)} names ${members.length} titles now.`);
    return exitCodes.done;
  });
}

export async function runClusterShow(
  text: string,
  otherwise: string,
  settings: Settings,
  io: CommandIo,
): Promise<ExitCode> {
  const kind = /ISSN-([A-Z])\b/i.exec(text)?.[1]?.toUpperCase() ?? otherwise.toUpperCase();
  const number = numberOf(text.replace(/ISSN-[A-Z]\b/i, 'ISSN'));
  return withRegister(settings, { log: createLog(settings, io, 'warn'), replica: true }, async ({ read }) => {
    const cluster = await findCluster(read, kind, number);
    if (cluster === undefined) {
      say(io, `There is no ISSN-${kind} ${issnFromInteger(number)} in this register.`);
      return exitCodes.someWrong;
    }
    const [numbers, records] = await Promise.all([
      findNumbers(read, cluster.members),
      findRecords(read, cluster.members),
    ]);
    await writeRows(
      io,
      cluster.members.map((member) => {
        const row = records.get(member);
        const serial = row && readMarc21(row.record).serial;
        const title = serial && mainTitle(serial)?.text;
        return [issnFromInteger(member), serial?.medium ?? '', numbers.get(member)?.state ?? '', title ?? ''];
      }),
    );
    return exitCodes.done;
  });
}

export interface MoveOptions extends ActingOptions {
  readonly why: 'every-medium-changed' | 'corrected';
  readonly reason: string;
  readonly title?: readonly string[];
  readonly evidence?: string;
}

export async function runMoveIssnL(
  from: string,
  to: string,
  options: MoveOptions,
  settings: Settings,
  io: CommandIo,
): Promise<ExitCode> {
  const { why, reason, title, evidence } = options;
  const request = {
    from: numberOf(from),
    to: numberOf(to),
    why,
    reason,
    ...(title && { titles: title.map(numberOf) }),
    ...(evidence !== undefined && { evidence }),
  };
  return withStore(settings, io, async (store) => {
    const result = await moveIssnLByHand(store, actorOf(options, 'masthead cluster move-issn-l'), request);
    if (!result.ok) return refused(io, result.problems);
    await writeRows(
      io,
      result.moved.map((number) => [issnFromInteger(number)]),
    );
    const issnL = issnFromInteger(request.to);
    say(io, `${result.moved.length} titles are under ${formatWithPrefix(issnL).replace('ISSN', 'ISSN-L')} now.`);
    return exitCodes.done;
  });
}
