/**
 * `masthead ledger export | replay`: every change with its record as a line of JSON, and back into a register, position by position and to the
 * same hash. The whole ledger, with actors, reasons and evidence: it is for backups and for the network, not for publication.
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { issnFromInteger, issnToInteger, parseIssn } from '@masthead/issn';
import { type ReplayLedgerProblem, replayLedger } from '../actions/replay-ledger.ts';
import type { Settings } from '../config.ts';
import { systemActor } from '../domain/actor.ts';
import { describePermissionProblem } from '../domain/permissions.ts';
import { listChanges, type SealedChange, sealCommitted, sealHead } from '../store/index.ts';
import { CannotRun, type CommandIo, type ExitCode, exitCodes, say } from './io.ts';
import { createLog, withRegister } from './open-register.ts';
import { count } from './progress.ts';
import { reason } from './sources.ts';
import { openTarget } from './target.ts';

export interface LedgerExportOptions {
  /** Changes after this position. */
  readonly after: number;
  readonly out?: string;
}

const pageSize = 500;

export async function runLedgerExport(
  options: LedgerExportOptions,
  settings: Settings,
  io: CommandIo,
): Promise<ExitCode> {
  return withRegister(settings, { log: createLog(settings, io, 'warn') }, async (store) => {
    await sealCommitted(store);
    const until = (await sealHead(store.read)).position;
    const target = await openTarget(options.out, io);
    try {
      let { after } = options;
      while (after < until && !io.stop.aborted) {
        const page = await listChanges(store.read, { after, limit: Math.min(pageSize, until - after), records: true });
        if (page.length === 0) break;
        await target.output.write(page.map((change) => `${JSON.stringify(changeToLine(change))}\n`).join(''));
        after = page.at(-1)!.position;
      }
      await target.output.flush();
      await target.finish(!io.stop.aborted);
      if (io.stop.aborted) {
        say(io, `Stopped at position ${after}.`);
        return exitCodes.couldNotRun;
      }
      say(io, `${count(Math.max(0, after - options.after))} changes written, up to position ${after}.`);
      return exitCodes.done;
    } catch (error) {
      await target.finish(false);
      throw error;
    }
  });
}

function changeToLine({ number, replacement, sealedAt, at, text, ...change }: SealedChange): object {
  return {
    ...change,
    issn: issnFromInteger(number),
    ...(replacement !== undefined && { replacement: issnFromInteger(replacement) }),
    sealedAt: sealedAt.toISOString(),
    at: at.toISOString(),
    // As text, because the hash is of the text.
    ...(text !== undefined && { record: text }),
  };
}

export async function runLedgerReplay(file: string, settings: Settings, io: CommandIo): Promise<ExitCode> {
  return withRegister(settings, { log: createLog(settings, io, 'warn') }, async (store) => {
    await sealCommitted(store);
    const { position } = await sealHead(store.read);
    const result = await replayLedger(store, systemActor('replay'), linesOf(file, position, io));
    const head = await sealHead(store.read);
    say(
      io,
      `${count(result.replayed)} changes replayed; the ledger stands at position ${head.position}, hash ${head.hash}.`,
    );
    if (result.ok) return exitCodes.done;
    for (const problem of result.problems) say(io, describeReplayProblem(problem));
    return exitCodes.someWrong;
  });
}

/** Lines that the register has already are passed over: a whole export brings a restored backup up to date. */
async function* linesOf(file: string, after: number, io: CommandIo): AsyncGenerator<SealedChange> {
  const input = file === '-' ? io.stdin : createReadStream(file);
  const failure = new Promise<never>((_, reject) => input.once('error', reject));
  failure.catch(() => {});
  let line = 0;
  try {
    for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      line += 1;
      if (text.trim() === '') continue;
      if (io.stop.aborted) return;
      const change = parseLine(text);
      if (change === undefined) throw new CannotRun(`Line ${line} of ${file} is no change of a ledger.`);
      if (change.position > after) yield change;
    }
    await Promise.race([failure, Promise.resolve()]);
  } catch (error) {
    if (error instanceof CannotRun || (error as NodeJS.ErrnoException).code === undefined) throw error;
    throw new CannotRun(`${file} cannot be read: ${reason(error)}.`);
  }
}

/** Undefined for what is none. Whether it says what was sealed, its digest and the chain tell. */
function parseLine(text: string): SealedChange | undefined {
  try {
    const { issn, replacement, sealedAt, at, record, ...rest } = JSON.parse(text) as Readonly<Record<string, unknown>>;
    const number = parseIssn(String(issn));
    const other = replacement === undefined ? undefined : parseIssn(String(replacement));
    const moments = [new Date(String(sealedAt)), new Date(String(at))] as const;
    const texts = [rest.kind, rest.state, rest.actor, rest.digest, rest.hash];
    if (!number.ok || other?.ok === false || moments.some((moment) => Number.isNaN(moment.getTime()))) return undefined;
    if (!Number.isSafeInteger(rest.position) || !texts.every((one) => typeof one === 'string')) return undefined;
    return {
      ...(rest as unknown as SealedChange),
      number: issnToInteger(number.issn),
      ...(other && { replacement: issnToInteger(other.issn) }),
      sealedAt: moments[0],
      at: moments[1],
      ...(typeof record === 'string' && { text: record }),
    };
  } catch {
    return undefined;
  }
}

function describeReplayProblem(problem: ReplayLedgerProblem): string {
  switch (problem.type) {
    case 'position-expected':
      return `Position ${problem.expected} should come next, and the file has ${problem.position}: changes are missing, or it is the ledger of another register.`;
    case 'change-altered':
      return `The change at position ${problem.position} was altered: it does not say what was sealed.`;
    case 'record-altered':
      return `The record at position ${problem.position} was altered: it does not fit its hash.`;
    case 'record-missing':
      return `The change at position ${problem.position} has no record with it: the file is not a whole export.`;
    case 'chain-broken':
      return `The chain breaks at position ${problem.position}: this is not what followed in this register.`;
    default:
      return describePermissionProblem(problem);
  }
}
