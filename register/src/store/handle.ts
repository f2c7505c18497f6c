/** What an open register is to the code that uses it: something to read from, and transactions to write in. */
import type { Visitor } from '@masthead/crosswalk';
import type { Kysely } from 'kysely';
import type { Tables } from './schema.ts';

// The keys are not exported from index.ts: SQL cannot be reached from outside the store.
export const queries: unique symbol = Symbol('queries');
export const sight: unique symbol = Symbol('sight');
export const moment: unique symbol = Symbol('moment');
export const writing: unique symbol = Symbol('writing');
export const storeInternals: unique symbol = Symbol('storeInternals');

/** Reads the Register. */
export interface ReadStore {
  readonly [queries]: Kysely<Tables>;
  /** Whose eyes it is read with; absent: those of the Register itself, which sees everything. */
  readonly [sight]?: Visitor;
  /** The position of the ledger as of which it is read; absent: as it is now. `asOf` makes it. */
  readonly [moment]?: number;
}

/** Reads what a visitor may see of the Register: `seenBy` makes it. The portal and the services receive this and nothing more. */
export interface VisitorStore extends ReadStore {
  readonly [sight]: Visitor;
}

/** An open transaction: reads like a ReadStore, and only it can write. */
export interface Tx extends ReadStore {
  readonly [writing]: Ledger;
}

/** What a transaction remembers of the changes it has appended. */
export interface Ledger {
  /** Nothing is appended: whoever writes brings the changes as they once were (replay.ts). */
  readonly silent?: true;
  readonly unsealed: UnsealedChange[];
  /** A letter was put into the outbox: whoever sends letters is told after the commit. */
  letters?: true;
}

export interface UnsealedChange {
  readonly change: number;
  readonly number: number;
  /** Lower-case hexadecimal. */
  readonly digest: string;
}

export interface TransactionOptions {
  /**
   * On PostgreSQL: whether the promise waits until the changes have their position (`wait`, the default), or sealing goes on behind
   * it (`background`, for bulk loads). The embedded register always seals in the transaction.
   */
  readonly sealing?: 'wait' | 'background';
}

/** An open register. Only `main`, commands and actions hold one. */
export interface Store {
  readonly kind: 'embedded' | 'postgresql';
  readonly read: ReadStore;
  /**
   * Runs `work` in one transaction: all of it or nothing. When another writer got in between (a deadlock, or the same title
   * written at the same moment), it is run again from the start, up to five times, so `work` keeps its side effects to itself.
   * Inside `work` only `tx` is used: the embedded register has one session, and asking the outer handle throws.
   */
  transaction<T>(work: (tx: Tx) => Promise<T>, options?: TransactionOptions): Promise<T>;
  /** Waits for what is under way, seals what is committed and lets go of the database and its folder. */
  close(): Promise<void>;
  readonly [storeInternals]: StoreInternals;
}

/** For the store's own use and its tests. */
export interface StoreInternals {
  /** Writes, also where `read` asks a replica. */
  readonly db: Kysely<Tables>;
  /** Called after every commit that put letters into the outbox. */
  readonly onLetters: Set<() => void>;
  /** The embedded database as a tar archive. */
  readonly dump?: () => Promise<Uint8Array>;
}
