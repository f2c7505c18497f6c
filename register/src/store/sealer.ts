/** Sealing beside the writers, for PostgreSQL: one sealer at a time in this process, asked for after commits and by a timer. */
import type { Kysely } from 'kysely';
import { type Store, storeInternals } from './handle.ts';
import type { Tables } from './schema.ts';
import { sealWaiting } from './seal.ts';

export interface Sealer {
  /** Ends when everything is sealed that was committed before it was called. A failure is reported, not thrown. */
  request(): Promise<void>;
  /** Ends when nothing is under way. */
  idle(): Promise<void>;
}

export function createSealer(db: Kysely<Tables>, onFailure: (cause: Error) => void): Sealer {
  let running: Promise<void> | undefined;
  let following: Promise<void> | undefined;

  const sealAll = async (): Promise<void> => {
    try {
      while ((await sealWaiting(db)) > 0);
    } catch (cause) {
      onFailure(cause instanceof Error ? cause : new Error(String(cause)));
    }
  };
  const start = (): Promise<void> => {
    running = sealAll().finally(() => {
      running = undefined;
    });
    return running;
  };
  return {
    request() {
      if (running === undefined) return start();
      // The one under way may have looked already: whoever asks now is served by the next, together.
      following ??= running.then(() => {
        following = undefined;
        return start();
      });
      return following;
    },
    async idle() {
      while (running !== undefined || following !== undefined) await (following ?? running);
    },
  };
}

/** Seals what is committed and waits, whoever committed it. Gives how many changes; the embedded register never has any. */
export async function sealCommitted(store: Store): Promise<number> {
  if (store.kind === 'embedded') return 0;
  let sealed = 0;
  for (;;) {
    const batch = await sealWaiting(store[storeInternals].db);
    if (batch === 0) return sealed;
    sealed += batch;
  }
}

/** Looks every `milliseconds` for changes that a process committed and did not live to seal. The answer stops it. */
export function keepSealing(
  store: Store,
  milliseconds = 2_000,
  onFailure: (cause: Error) => void = () => {},
): () => void {
  if (store.kind === 'embedded') return () => {};
  let busy = false;
  const timer = setInterval(async () => {
    if (busy) return;
    busy = true;
    await sealCommitted(store).catch(onFailure);
    busy = false;
  }, milliseconds);
  timer.unref();
  return () => clearInterval(timer);
}
