/** Runs the jobs: each when it is due, on one server at a time by its lease; what fails is told and tried again. */
import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { hostname } from 'node:os';
import { endJob, freeJobs, freeLetters, keepJob, onLetters, type Store, takeJob } from '../store/index.ts';
import type { Job, JobContext } from './job.ts';

/** Seconds that a job is held without a word: another server goes on so long after its holder died. */
const leaseSeconds = 120;

export interface RunningJobs {
  /** Runs the job now, or once more when it is under way. */
  wake(job: string): void;
  /** Ends when what is under way has ended. */
  stop(): Promise<void>;
}

export type JobOutcome =
  | { readonly type: 'done'; readonly done: number }
  /** It is not due, or another server has it. */
  | { readonly type: 'not-taken' }
  | { readonly type: 'failed'; readonly error: Error };

/** Names this process: a holder of that name is nobody else. */
const holder = `${hostname()}/${process.pid}/${randomUUID().slice(0, 8)}`;

/** One run of one job. With `now` also before it is due. */
export async function runJob(
  store: Store,
  job: Job,
  context: JobContext,
  { now = false }: { readonly now?: boolean } = {},
): Promise<JobOutcome> {
  // Two runs of one process are two holders: each has its lease alone.
  const lease = { job: job.name, holder: `${holder}/${randomUUID().slice(0, 8)}`, seconds: leaseSeconds };
  if (!(await store.transaction((tx) => takeJob(tx, { ...lease, now })))) return { type: 'not-taken' };
  const lost = new AbortController();
  const keeping = setInterval(
    () => {
      store
        .transaction((tx) => keepJob(tx, lease))
        .then((kept) => kept || lost.abort('another server has taken the job over'))
        .catch((error) => context.log.warn({ err: error, job: job.name }, 'the lease of a job could not be kept'));
    },
    (leaseSeconds * 1000) / 4,
  );
  keeping.unref();
  const end = (outcome: { readonly done: number } | { readonly error: string }) =>
    store.transaction((tx) => endJob(tx, { ...lease, every: job.every, outcome }));
  try {
    const done = await job.run(store, { ...context, stop: AbortSignal.any([context.stop, lost.signal]) });
    await end({ done });
    if (done > 0) context.log.info({ job: job.name, done }, 'job done');
    return { type: 'done', done };
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    context.log.warn({ err: error, job: job.name }, 'job failed');
    await end({ error: error.message });
    return { type: 'failed', error };
  } finally {
    clearInterval(keeping);
  }
}

/** The embedded register has one process: what another one held when this one began, it will not do any more. */
export async function freeWhatIsHeld(store: Store): Promise<void> {
  if (store.kind !== 'embedded') return;
  await store.transaction(async (tx) => {
    await freeJobs(tx);
    await freeLetters(tx);
  });
}

/** Starts the clock of every job. */
export function startJobs(store: Store, list: readonly Job[], context: Omit<JobContext, 'stop'>): RunningJobs {
  const stopping = new AbortController();
  // Every job listens to it.
  setMaxListeners(0, stopping.signal);
  const wakers = new Map<string, () => void>();
  const ready = freeWhatIsHeld(store);
  const running = list.map((job) => {
    let woken = false;
    let ring: (() => void) | undefined;
    wakers.set(job.name, () => {
      woken = true;
      ring?.();
    });
    return (async () => {
      await ready;
      while (!stopping.signal.aborted) {
        const now = woken;
        woken = false;
        await runJob(store, job, { ...context, stop: stopping.signal }, { now }).catch((error) =>
          // The database is gone for a moment: the next round finds it again.
          context.log.warn({ err: error, job: job.name }, 'a job could not be begun'),
        );
        if (woken || stopping.signal.aborted) continue;
        await new Promise<void>((resolve) => {
          // Servers ask at different moments, and none more often than need be.
          const timer = setTimeout(resolve, Math.max(1, job.every) * 1000 * (0.9 + Math.random() / 5));
          timer.unref();
          ring = () => {
            clearTimeout(timer);
            resolve();
          };
          stopping.signal.addEventListener('abort', ring, { once: true });
        });
        if (ring !== undefined) stopping.signal.removeEventListener('abort', ring);
        ring = undefined;
      }
    })();
  });
  const wake = (name: string) => wakers.get(name)?.();
  const deaf = onLetters(store, () => wake('send-letters'));
  return {
    wake,
    async stop() {
      deaf();
      stopping.abort('the server stops');
      await Promise.all(running);
    },
  };
}
