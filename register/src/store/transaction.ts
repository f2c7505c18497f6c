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
  /** Called when changes were committed; the promise ends when they have their positions. */
  readonly afterCommit?: () => Promise<void>;
}

/** Thrown inside a transaction when what it was based on is no longer so: it is rolled back and run again. */
export class ConflictError extends Error {}

const attempts = 5;

export function createTransaction(db: Kysely<Tables>, settings: TransactionSettings): Store['transaction'] {
  const { sealsItselfFrom, holding, afterCommit } = settings;
  return async function transaction<T>(work: (tx: Tx) => Promise<T>, options: TransactionOptions = {}): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      const ledger: Ledger = { unsealed: [] };
      const run = async (trx: Transaction<Tables>): Promise<T> => {
        const tx: Tx = { [queries]: trx, [writing]: ledger };
        const result = await work(tx);
        const { unsealed } = ledger;
        if (unsealed.length >= sealsItselfFrom) await sealInTransaction(trx, unsealed);
        else if (unsealed.length > 0) await leaveWaiting(trx, unsealed);
        return result;
      };
      try {
        const result = await db
          .transaction()
          .setIsolationLevel('read committed')
          .execute((trx) => (holding === undefined ? run(trx) : holding(() => run(trx))));
        const { length } = ledger.unsealed;
        if (length > 0 && length < sealsItselfFrom && afterCommit !== undefined) {
          const sealed = afterCommit();
          if (options.sealing !== 'background') await sealed;
        }
        return result;
      } catch (cause) {
        if (attempt >= attempts || !isConflict(cause)) throw cause;
      }
    }
  };
}

/** Constraints that two writers of the same title or number at the same moment meet. */
const meetingPoints = new Set([
  'number_pkey',
  'title_number_key',
  'title_revision_pkey',
  'cluster_pkey',
  'search_pkey',
]);

function isConflict(cause: unknown): boolean {
  if (cause instanceof ConflictError) return true;
  const { code, constraint } = cause as { code?: string; constraint?: string };
  // serialization_failure, deadlock_detected, unique_violation
  return code === '40001' || code === '40P01' || (code === '23505' && meetingPoints.has(constraint ?? ''));
}
