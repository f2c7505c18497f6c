/** `masthead ledger verify`: proves the ledger from end to end, or says where it breaks first and what to do. */
import { readFile } from 'node:fs/promises';
import { isSignedRightly } from '../actions/sign-head.ts';
import type { Settings } from '../config.ts';
import { describeHeadProblem, type LedgerHead, parseHead } from '../domain/ledger-head.ts';
import { describeFetchProblem, fetchDocument } from '../services/fetch-guard/index.ts';
import {
  compareHead,
  describeLedgerProblem,
  inOrder,
  type LedgerProblem,
  type PartReport,
  type Store,
  sealCommitted,
  sealHead,
  verifyChain,
  verifyNumbers,
  verifyRecords,
  verifySealed,
} from '../store/index.ts';
import { CannotRun, type CommandIo, createOutput, type ExitCode, exitCodes, say } from './io.ts';
import { createLog, withRegister } from './open-register.ts';
import { count, createProgress } from './progress.ts';
import { reason } from './sources.ts';

export interface LedgerVerifyOptions {
  readonly from?: number;
  readonly hash?: string;
  readonly expect?: string;
  readonly records: boolean;
  readonly numbers: boolean;
}

/** A head is less than a kilobyte. */
const largestHead = 10_000;

export async function runLedgerVerify(
  options: LedgerVerifyOptions,
  settings: Settings,
  io: CommandIo,
): Promise<ExitCode> {
  if (options.hash !== undefined && options.from === undefined) {
    throw new CannotRun('--hash goes with --from: it is the hash of that position.');
  }
  const expected = options.expect === undefined ? undefined : await readHead(options.expect, settings, io);
  const log = createLog(settings, io, 'warn');
  return withRegister(settings, { log }, async (store) => {
    // What a process left without a position is given one first, as `serve` would do.
    await sealCommitted(store);
    const problems: LedgerProblem[] = expected === undefined ? [] : await compared(store, expected);
    const parts = await proveParts(store, options, io);
    problems.push(...parts.flatMap((part) => part.problems));
    const output = createOutput(io.stdout);
    for (const problem of inOrder(problems)) {
      const position = 'position' in problem && problem.position > 0 ? problem.position : '';
      await output.write(`${position}\t${problem.type}\t${describeLedgerProblem(problem)}\n`);
    }
    await output.flush();
    return conclude(problems, await sealHead(store.read), io);
  });
}

async function compared(store: Store, expected: LedgerHead): Promise<LedgerProblem[]> {
  const { position } = expected;
  const comparison = await compareHead(store.read, expected);
  if (comparison.type === 'same') return [];
  return comparison.type === 'behind'
    ? [{ type: 'published-ahead', position, head: comparison.head }]
    : [{ type: 'published-differs', position }];
}

async function proveParts(store: Store, options: LedgerVerifyOptions, io: CommandIo): Promise<PartReport[]> {
  const { read } = store;
  const { stop } = io;
  const progress = createProgress(io.stderr, () => performance.now());
  const parts: PartReport[] = [];
  const prove = async (what: string, part: () => Promise<PartReport>): Promise<void> => {
    if (stop.aborted) return;
    const start = performance.now();
    const report = await part();
    progress.clear();
    const seconds = (performance.now() - start) / 1000;
    const rate = seconds > 0 ? `, ${count(Math.round(report.checked / seconds))}/s` : '';
    say(io, `${count(report.checked)} ${what} in ${seconds.toFixed(1)} s${rate}.`);
    parts.push(report);
  };
  const { from, hash } = options;
  await prove('changes with their chain', () =>
    verifyChain(read, {
      ...(from !== undefined && { from: from + 1 }),
      ...(hash !== undefined && { hash }),
      stop,
      onProgress: (position, head) =>
        progress.update({ items: position, bytes: position, totalBytes: head, what: 'the chain' }),
    }),
  );
  await prove('changes that have a position', () => verifySealed(read));
  if (options.records) await prove('records against their hashes', () => verifyRecords(read, { stop }));
  if (options.numbers) await prove('numbers against their newest change', () => verifyNumbers(read, { stop }));
  return parts;
}

function conclude(
  problems: readonly LedgerProblem[],
  head: { readonly position: number; readonly hash: string },
  io: CommandIo,
): ExitCode {
  if (io.stop.aborted) {
    say(io, 'Stopped before the end: what was looked at so far is said above.');
    return exitCodes.couldNotRun;
  }
  if (problems.length === 0) {
    say(io, `The ledger is whole up to position ${head.position}, hash ${head.hash}.`);
    return exitCodes.done;
  }
  const [first] = inOrder(problems);
  say(io, `The first break: ${describeLedgerProblem(first!)}`);
  const isOld = problems.some(({ type }) => type === 'published-ahead' || type === 'published-differs');
  say(io, isOld ? whatToDo.published : whatToDo.altered);
  return exitCodes.someWrong;
}

export const whatToDo = {
  published:
    'Stop everything that writes to this register: numbers that were given out after this point would be given out again. Restore a newer ' +
    'backup, or replay the missing changes from an export of the ledger (docs/guide/ledger.md, "A restored backup").',
  altered:
    'Somebody wrote past the register. Keep this database as it is for whoever looks into it, and restore a backup that `masthead ledger verify` ' +
    'finds whole, with --expect and the newest head that was published (docs/guide/ledger.md).',
} as const;

async function readHead(place: string, settings: Settings, io: CommandIo): Promise<LedgerHead> {
  const parsed = parseHead(await textOf(place, settings, io));
  if (!parsed.ok) throw new CannotRun(`${place} is no head of a ledger. ${describeHeadProblem(parsed.problem)}`);
  if (parsed.signed !== undefined && !isSignedRightly(parsed.signed)) {
    throw new CannotRun(`${place} is signed, and the signature is wrong: it was altered, and proves nothing.`);
  }
  return parsed.head;
}

async function textOf(place: string, { fetchPrivate }: Settings, io: CommandIo): Promise<string> {
  if (/^https?:/i.test(place)) {
    const options = { stop: io.stop, limit: largestHead, ...(fetchPrivate && { isAllowed: () => true }) };
    const result = await fetchDocument(place, options);
    if (!result.ok) throw new CannotRun(`${place}: ${describeFetchProblem(result.problem)}`);
    return new TextDecoder().decode(result.bytes);
  }
  const text = await readFile(place, 'utf8').catch((error: unknown) => {
    throw new CannotRun(`${place} cannot be read: ${reason(error)}.`);
  });
  if (text.length > largestHead) throw new CannotRun(`${place} is too long to be a head of a ledger.`);
  return text;
}
