/**
 * Reads the ledger again from end to end, to show that nothing in it was altered, left out or put in, and that the Register says what its
 * changes say (docs/decisions/0024-proof-of-the-ledger.md). `verifyLedger` does all of it; each part can be asked for alone.
 */
import { type Kysely, sql } from 'kysely';
import { hexOf } from './columns.ts';
import { saidDigest } from './digest.ts';
import { queries, type ReadStore } from './handle.ts';
import type { LedgerProblem } from './ledger-problem.ts';
import type { Tables } from './schema.ts';
import { genesis, sealHash } from './seal.ts';
import { verifyNumbers, verifyRecords, verifySealed } from './verify-beside.ts';
import { type LedgerLine, readLedgerPage } from './verify-page.ts';

export interface LedgerReport {
  /** Positions that were looked at. */
  readonly checked: number;
  /** By position, what has none last; at most 1,000. */
  readonly problems: readonly LedgerProblem[];
}

export interface ChainOptions {
  /** First position to look at, 1 by default. */
  readonly from?: number;
  /** Hash that the position before `from` must have: what was proved before. */
  readonly hash?: string;
  /** Called after each page with the last position that was looked at and the position of the head. */
  readonly onProgress?: (position: number, head: number) => void;
  readonly stop?: AbortSignal;
}

/** Positions read at once, and pages asked for ahead: the database reads while this process hashes. */
const pageSize = 10_000;
const pagesAhead = 2;
const mostProblems = 1_000;

/** All of it: the chain, records against their hashes, changes without a position, numbers against their newest change. */
export async function verifyLedger(db: ReadStore, options: ChainOptions = {}): Promise<LedgerReport> {
  const chain = await verifyChain(db, options);
  const records = await verifyRecords(db, options);
  const sealed = await verifySealed(db);
  const numbers = await verifyNumbers(db, options);
  const problems = [chain, records, sealed, numbers].flatMap((part) => part.problems);
  return { checked: chain.checked, problems: inOrder(problems).slice(0, mostProblems) };
}

/** The first break comes first; numbers that differ come last, because they do wherever something of the ledger is gone. */
export function inOrder(problems: readonly LedgerProblem[]): LedgerProblem[] {
  const beyond = Number.MAX_SAFE_INTEGER;
  const place = (problem: LedgerProblem): number => {
    const position = 'position' in problem && problem.position > 0 ? problem.position : beyond;
    return problem.type === 'number-differs' ? beyond + position : position;
  };
  return problems.toSorted((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

/** That positions have no gap, that stamps never go back, that every change says what it said, and that hashes chain all of it. */
export async function verifyChain(db: ReadStore, options: ChainOptions = {}): Promise<LedgerReport> {
  const { from = 1, onProgress, stop } = options;
  const problems: LedgerProblem[] = [];
  const head = await db[queries].selectFrom('seal_head').selectAll().executeTakeFirstOrThrow();
  const last = await lastPosition(db[queries]);
  let previous = await sealBefore(db[queries], from);
  if (options.hash !== undefined && options.hash !== previous.hash) {
    problems.push(
      previous.position > last
        ? { type: 'published-ahead', position: previous.position, head: last }
        : { type: 'published-differs', position: previous.position },
    );
  }
  let checked = 0;
  for await (const lines of pages(db[queries], previous.position, last)) {
    for (const line of lines) {
      checked++;
      problems.push(...check(line, previous));
      previous = line;
    }
    onProgress?.(previous.position, last);
    if (problems.length >= mostProblems || stop?.aborted) return { checked, problems: problems.slice(0, mostProblems) };
  }
  // What was sealed since the head was read is no fault.
  if (
    last < head.position ||
    (last === head.position && previous.position === last && previous.hash !== hexOf(head.hash))
  ) {
    problems.push({ type: 'head-differs', position: head.position });
  }
  return { checked, problems };
}

async function* pages(db: Kysely<Tables>, after: number, until: number): AsyncGenerator<LedgerLine[], void, undefined> {
  const ahead: Promise<LedgerLine[]>[] = [];
  for (let next = after; next < until || ahead.length > 0; ) {
    while (next < until && ahead.length <= pagesAhead) {
      const page = readLedgerPage(db, next, Math.min(next + pageSize, until));
      // Whoever stops reading does not wait for it.
      page.catch(() => {});
      ahead.push(page);
      next += pageSize;
    }
    yield await ahead.shift()!;
  }
}

type Previous = Pick<LedgerLine, 'position' | 'hash' | 'sealedAt'>;

async function lastPosition(db: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{ position: number | null }>`SELECT max(position) AS position FROM seal`.execute(db);
  return rows[0]?.position ?? 0;
}

async function sealBefore(db: Kysely<Tables>, from: number): Promise<Previous> {
  if (from <= 1) return { position: 0, hash: genesis, sealedAt: '' };
  const row = await db
    .selectFrom('seal')
    .selectAll()
    .where('position', '=', from - 1)
    .executeTakeFirst();
  return row === undefined
    ? { position: from - 1, hash: genesis, sealedAt: '' }
    : { position: row.position, hash: hexOf(row.hash), sealedAt: row.sealed_at.toISOString() };
}

function check(line: LedgerLine, previous: Previous): LedgerProblem[] {
  const { position, fault } = line;
  const found: LedgerProblem[] = [];
  if (position !== previous.position + 1) found.push({ type: 'position-missing', position: previous.position + 1 });
  // ISO 8601 in UTC sorts as the moments do.
  if (line.sealedAt < previous.sealedAt) found.push({ type: 'time-goes-back', position });
  if (fault === 'change-missing') found.push({ type: fault, position, change: line.change });
  else if (fault === 'record-missing') found.push({ type: fault, position, number: line.said[1] ?? 0 });
  else if (fault === 'change-altered' || saidDigest(line.said, line.detail) !== line.digest) {
    found.push({ type: 'change-altered', position, change: line.change });
  }
  if (line.digest !== '' && sealHash(previous.hash, position, line.sealedAt, line.digest) !== line.hash) {
    found.push({ type: 'chain-broken', position });
  }
  return found;
}
