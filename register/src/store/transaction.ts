/** Transactions of both databases: all or nothing, run again when another writer got in between, sealed in the right way. */
import type { Kysely, Transaction } from 'kysely';
import { type Ledger, queries, type Store, type TransactionOptions, type Tx, writing } from './handle.ts';
import type { Tables } from './schema.ts';
import { leaveWaiting, sealInTransaction } from './seal.ts';

interface TransactionSettings {
  /** A transaction with at least so many changes seals them itself; others leave them to the sealer, so that nobody waits in line. */
  readonly sealsItselfFrom: number;
  /** The embedded register's way to notice that its one session is asked for twice. */
  readonly holding?: <T>(work: () => Promise<T>) => Promise<T>;
  /** Called when changes were committed that wait to be sealed; the promise ends when they have their positions. */
  readonly sealWaiting?: () => Promise<void>;
  /** Called after every commit with the number of its changes. */
  readonly afterCommit?: (changes: number) => Promise<void>;
  /** Each is called after a commit that put letters into the outbox; it does its work later, and does not throw. */
  readonly onLetters?: ReadonlySet<() => void>;
}

/** Thrown inside a transaction when what it was based on is no longer so: it is rolled back and run again. */
export class ConflictError extends Error {}

const attempts = 5;

export function createTransaction(db: Kysely<Tables>, settings: TransactionSettings): Store['transaction'] {
  const { sealsItselfFrom, holding, sealWaiting, afterCommit, onLetters } = settings;
  return async function transaction<T>(work: (tx: Tx) => Promise<T>, options: TransactionOptions = {}): Promise<T> {
    const { result, changes, letters } = await committed(work);
    // From here on it has happened: nothing below may make it look as if it had not, or run it again.
    if (letters) for (const listener of onLetters ?? []) listener();
    if (changes > 0 && changes < sealsItselfFrom && sealWaiting !== undefined) {
      const sealed = sealWaiting();
      if (options.sealing !== 'background') await sealed;
    }
    await afterCommit?.(changes);
    return result;
  };

  async function committed<T>(work: (tx: Tx) => Promise<T>): Promise<{ result: T; changes: number; letters: boolean }> {
    for (let attempt = 1; ; attempt++) {
      const ledger: Ledger = { unsealed: [] };
      const { unsealed } = ledger;
      const run = async (trx: Transaction<Tables>): Promise<T> => {
        const result = await work({ [queries]: trx, [writing]: ledger });
        if (unsealed.length >= sealsItselfFrom) await sealInTransaction(trx, unsealed);
        else if (unsealed.length > 0) await leaveWaiting(trx, unsealed);
        return result;
      };
      try {
        const result = await db
          .transaction()
          .setIsolationLevel('read committed')
          .execute((trx) => (holding === undefined ? run(trx) : holding(() => run(trx))));
        return { result, changes: unsealed.length, letters: ledger.letters === true };
      } catch (cause) {
        if (attempt >= attempts || !isConflict(cause)) throw cause;
      }
    }
  }
}

/** Constraints that two writers of the same title or number at the same moment meet. */
const meetingPoints = new Set([
  'number_pkey',
  'title_number_key',
  'title_revision_pkey',
  'cluster_pkey',
  'search_pkey',
  'key_title_pkey',
  'key_title_one_holder',
  'assignment_once',
]);

function isConflict(cause: unknown): boolean {
  if (cause instanceof ConflictError) return true;
  const { code, constraint, message = '' } = cause as { code?: string; constraint?: string; message?: string };
  // serialization_failure, deadlock_detected, unique_violation
  if (code === '40001' || code === '40P01' || (code === '23505' && meetingPoints.has(constraint ?? ''))) return true;
  // A number whose state was read before another transaction changed it, or that became known while a block was being given: read again,
  // the work decides otherwise.
  return (
    code === '23001' &&
    (/^number \d+ is \w+ and does not become /.test(message) ||
      message === 'a free number lies in its block and is not known')
  );
}
