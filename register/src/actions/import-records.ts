/**
 * Takes records and lists into the Register: every item that is read becomes created, updated, unchanged or rejected, with its
 * problems, and the same file again changes nothing (docs/guide/importing.md). Permission: whoever may start a command on the
 * register's own machine; a signed-in centre gets its own verb with its own rule.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  addMatters,
  findCentresOfBlocks,
  findRecords,
  type KnownNumber,
  loadForImport,
  type Store,
  type Tx,
  writeNumbers,
  writeTitles,
} from '../store/index.ts';
import { keepToCustody } from './import-records/custody.ts';
import {
  type Decision,
  decideBatch,
  type Item,
  isCandidate,
  numbersInvolved,
  numbersTouched,
  recordsNeeded,
  toReported,
  withKeyTitlesTaken,
} from './import-records/decide.ts';
import type { ImportAction, ImportOutcome } from './import-records/outcome.ts';
import { type ImportSource, readItems, recordBefore } from './import-records/read-items.ts';
import { createSeen, type Seen } from './import-records/seen.ts';

export type { ImportAction, ImportOutcome, ImportSeverity, ReportedProblem } from './import-records/outcome.ts';
export { type ImportFormat, type ImportSource, importFormats } from './import-records/read-items.ts';

export interface ImportOptions {
  /** Who imports, as the ledger names it. */
  readonly actor: string;
  readonly reason?: string;
  /** Code of the centre whose own file it is: only what that centre has in custody is touched. Absent: everything may be. */
  readonly centre?: string;
  /** Items in one transaction. */
  readonly batch?: number;
  /** When it is aborted, the transaction under way is finished and nothing more is read. */
  readonly stop?: AbortSignal;
  /** Told of every item, in the order of the file, once it is committed. The import waits for it. */
  readonly onOutcomes?: (outcomes: readonly ImportOutcome[]) => void | Promise<void>;
}

export interface ImportSummary {
  /** Outcomes by action; an item has one, a row with two numbers two. */
  readonly counts: Readonly<Record<ImportAction, number>>;
  /** Names the changes of this import in the ledger. */
  readonly changeSet: string;
  /** Where it was stopped before its end: the last item that was committed. */
  readonly stopped?: { readonly file: string; readonly position: number };
}

/** Items between two looks at the rest of the program: the database's answers, signals, progress. */
const itemsInARow = 16;
const defaultBatch = 1000;

/**
 * Imports the sources one after the other. Each batch is one transaction; while the database works on it, the next is read and
 * prepared, and on PostgreSQL handed over too, unless it is about a number of the one before. What was committed stays when a later
 * part fails.
 */
export async function importRecords(
  store: Store,
  sources: Iterable<ImportSource> | AsyncIterable<ImportSource>,
  options: ImportOptions,
): Promise<ImportSummary> {
  const run = new ImportRun(store, options);
  for await (const source of sources) {
    if (options.stop?.aborted) break;
    await run.importSource(source);
  }
  return run.summary();
}

interface Flight {
  readonly numbers: readonly number[];
  readonly done: Promise<void>;
}

class ImportRun {
  private readonly store: Store;
  private readonly options: ImportOptions;
  private readonly changeSet = randomUUID();
  private readonly counts: Record<ImportAction, number> = { created: 0, updated: 0, unchanged: 0, rejected: 0 };
  private last: { file: string; position: number } | undefined;
  /** Batches that the database is working on, in the order of the file. */
  private readonly working: Flight[] = [];
  /** The embedded register has one session. */
  private readonly atOnce: number;
  /** Whether the last batch wrote anything: the next one then probably will, and is prepared for it ahead of time. */
  private writing = true;

  constructor(store: Store, options: ImportOptions) {
    this.store = store;
    this.options = options;
    this.atOnce = store.kind === 'postgresql' ? 2 : 1;
  }

  summary(): ImportSummary {
    const { changeSet, counts, last } = this;
    const stopped = this.options.stop?.aborted ? { stopped: last ?? { file: '', position: 0 } } : {};
    return { counts: { ...counts }, changeSet, ...stopped };
  }

  async importSource(source: ImportSource): Promise<void> {
    const size = this.options.batch ?? defaultBatch;
    const seen = createSeen();
    let batch: Item[] = [];
    let inARow = 0;
    let failure: { cause: unknown } | undefined;
    try {
      for await (const items of readItems(source)) {
        for (const item of items) {
          if (this.writing && isCandidate(item)) item.derive();
          batch.push(item);
          if (++inARow >= itemsInARow) {
            inARow = 0;
            await new Promise((resolve) => setImmediate(resolve));
          }
          if (batch.length < size) continue;
          await this.hand(source.name, batch, seen);
          batch = [];
          if (this.options.stop?.aborted) break;
        }
        if (this.options.stop?.aborted) break;
      }
    } catch (cause) {
      failure = { cause };
    }
    try {
      // What was read before the source broke off is as good as any.
      if (batch.length > 0) await this.hand(source.name, batch, seen);
      await this.landed(0);
    } finally {
      await Promise.allSettled(this.working.map(({ done }) => done));
    }
    if (failure) throw failure.cause;
  }

  /** Gives the database the next batch when it may have it. */
  private async hand(file: string, items: readonly Item[], seen: Seen): Promise<void> {
    const numbers = new Set(numbersTouched(items));
    // Two batches about one number are decided one after the other; all others cannot tell which was first.
    const meets = this.working.some((flight) => flight.numbers.some((number) => numbers.has(number)));
    await this.landed(meets ? 0 : this.atOnce - 1);
    if (this.options.stop?.aborted) return;
    const before = this.working.at(-1)?.done ?? Promise.resolve();
    const done = this.commit(file, items, seen, before);
    // Its failure is met where it is awaited, not where it happens.
    done.catch(() => {});
    this.working.push({ numbers: [...numbers], done });
  }

  /** Waits until no more than `left` batches are under way. */
  private async landed(left: number): Promise<void> {
    while (this.working.length > left) {
      await this.working[0]!.done;
      this.working.shift();
    }
  }

  /** Ends when the batch is committed and told of; those before it are told of first. */
  private async commit(file: string, items: readonly Item[], seen: Seen, before: Promise<void>): Promise<void> {
    const decision = await this.write(file, items, seen);
    if (!decision) {
      const half = Math.ceil(items.length / 2);
      await this.commit(file, items.slice(0, half), seen, before);
      await this.commit(file, items.slice(half), seen, before);
      return;
    }
    for (const { number, position, hash } of decision.taken) seen.add(number, position, hash);
    this.writing = decision.titles.length > 0;
    await before;
    for (const { action } of decision.outcomes) this.counts[action]++;
    this.last = { file, position: decision.outcomes.at(-1)!.position };
    await this.options.onOutcomes?.(decision.outcomes);
  }

  /** One transaction. Undefined: the database refused something in it, so that smaller parts must show what. */
  private async write(file: string, items: readonly Item[], seen: Seen): Promise<Decision | undefined> {
    const { actor, reason } = this.options;
    const change = { actor, ...(reason !== undefined && { reason }), changeSet: this.changeSet };
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.store.transaction(
          async (tx) => {
            const learned = await this.learn(tx, items);
            const within = await this.withinCustody(tx, file, items, learned.known);
            const decision = decideBatch(file, within, { ...learned, seen }, change);
            const { keyTitlesTaken } = await writeTitles(tx, decision.titles);
            await writeNumbers(tx, decision.numbers);
            return withKeyTitlesTaken(decision, keyTitlesTaken);
          },
          { sealing: 'background' },
        );
      } catch (error) {
        const trouble = troubleOf(error);
        if (trouble === 'conflict' && attempt < 10) {
          await pause(20 * attempt + Math.random() * 100);
          continue;
        }
        if (trouble !== 'refused') throw error;
        if (items.length > 1) return undefined;
        return this.refused(file, items, error);
      }
    }
  }

  /** What of a centre's own file it may touch; the rest goes to the worklists with this very transaction. */
  private async withinCustody(
    tx: Tx,
    file: string,
    items: readonly Item[],
    known: ReadonlyMap<number, KnownNumber>,
  ): Promise<readonly Item[]> {
    const { actor, centre } = this.options;
    if (centre === undefined) return items;
    const blocks = await findCentresOfBlocks(tx, numbersInvolved(items));
    const within = keepToCustody(file, items, { centre, known, blocks }, actor);
    await addMatters(tx, within.matters);
    return within.items;
  }

  private async learn(tx: Tx, items: readonly Item[]) {
    const known = await loadForImport(tx, numbersInvolved(items));
    const needed = recordsNeeded(items, known);
    const rows = needed.length === 0 ? [] : await findRecords(tx, needed);
    return { known, records: new Map([...rows.values()].map((row) => [row.number, recordBefore(row.record)])) };
  }

  /** The one item that the database does not take. */
  private refused(file: string, items: readonly Item[], error: unknown): Decision {
    const problem = { type: 'not-storable', severity: 'error', cause: (error as Error).message } as const;
    const outcomes = items.map((item): ImportOutcome => {
      const { position, offset, issn, problems } = item;
      const all = [...problems, toReported(problem)];
      return { file, position, offset, ...(issn && { issn }), action: 'rejected', problems: all };
    });
    return { outcomes, titles: [], numbers: [], taken: [] };
  }
}

/** What the database's error is about: other writers, the data of this batch, or anything else (SQLSTATE). */
function troubleOf(error: unknown): 'conflict' | 'refused' | 'other' {
  const code = (error as { code?: unknown }).code;
  if (typeof code !== 'string') return 'other';
  // Serialisation failure, deadlock, unique violation: somebody else wrote the same.
  if (code === '40001' || code === '40P01' || code === '23505') return 'conflict';
  // Data exceptions, other constraints, limits of the database.
  return /^(22|23|54)/.test(code) ? 'refused' : 'other';
}
