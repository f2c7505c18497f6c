/**
 * Reads documents of strangers outside of the thread that answers people, with an end to time and memory: a document that was made to take
 * long, or a fault in how it is read, then costs its sender an answer and nobody else anything (docs/decisions/0014).
 */
import { Worker } from 'node:worker_threads';
import type { DocumentResult } from './read-document.ts';

export type ThreadProblem =
  /** Reading took longer than `milliseconds`. */
  | { readonly type: 'too-slow'; readonly milliseconds: number }
  /** Reading took more memory than a thread has. */
  | { readonly type: 'too-much-memory' }
  /** As many documents as may wait are waiting already. */
  | { readonly type: 'busy' };

export type ThreadResult = DocumentResult | { readonly ok: false; readonly problem: ThreadProblem };

export interface ReadingThreads {
  /** Throws only for a fault of ours, and when it is closed. */
  read(bytes: Uint8Array, mediaType: string): Promise<ThreadResult>;
  /** Documents that are being read and wait are given up. */
  close(): Promise<void>;
}

export interface ReadingLimits {
  /** Documents that are read at once, each in a thread of its own. */
  readonly threads: number;
  /** Documents that wait for a thread. */
  readonly waiting: number;
  /** For one document, from when a thread takes it. */
  readonly milliseconds: number;
  /** Memory of a thread for what is not plain bytes; those are limited by how a document is read. */
  readonly megabytes: number;
  /** After which a thread that has nothing to do is let go. */
  readonly idleMilliseconds: number;
}

/** The worst known documents of 10 MB take 2.5 s; the machine may be busy with other work. */
export const readingLimits: ReadingLimits = {
  threads: 2,
  waiting: 10,
  milliseconds: 15_000,
  megabytes: 768,
  idleMilliseconds: 60_000,
};

interface Task {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  resolve(result: ThreadResult): void;
  reject(cause: Error): void;
}

/** From sources the thread has to be told how TypeScript is read; compiled code needs nothing. */
const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
const threadFile = new URL('./reading-thread.js', import.meta.url);
const ordinaryReader = new URL(`./read-document.${extension}`, import.meta.url).href;

interface Thread {
  readonly worker: Worker;
  task?: Task | undefined;
  /** Ends the task that takes too long, or the thread that has had none. */
  timer?: NodeJS.Timeout;
}

type Settle = (task: Task) => void;
const refuse =
  (problem: ThreadProblem): Settle =>
  (task) =>
    task.resolve({ ok: false, problem });
const fail =
  (cause: Error): Settle =>
  (task) =>
    task.reject(cause);

/** No thread is started before the first document comes. `reader` is the module that reads; tests have others. */
export function createReadingThreads(limits: ReadingLimits = readingLimits, reader = ordinaryReader): ReadingThreads {
  const queue: Task[] = [];
  const threads = new Set<Thread>();
  let closed = false;

  const start = (): Thread => {
    const worker = new Worker(threadFile, {
      workerData: { reader, ...(extension === 'ts' && { loader: 'tsx/esm/api' }) },
      execArgv: extension === 'ts' ? ['--conditions=source'] : [],
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
    });
    const thread: Thread = { worker };
    threads.add(thread);
    worker.on('message', (result: DocumentResult) => rest(thread, (task) => task.resolve(result)));
    worker.on('error', (error: NodeJS.ErrnoException) =>
      end(thread, error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? refuse({ type: 'too-much-memory' }) : fail(error)),
    );
    worker.on('exit', () => end(thread, fail(new Error('The thread that read a document ended.'))));
    return thread;
  };
  const give = (thread: Thread, task: Task): void => {
    const { milliseconds } = limits;
    clearTimeout(thread.timer);
    thread.task = task;
    thread.timer = setTimeout(() => end(thread, refuse({ type: 'too-slow', milliseconds })), milliseconds);
    thread.worker.ref();
    thread.worker.postMessage({ bytes: task.bytes, mediaType: task.mediaType });
  };
  const giveNext = (): void => {
    while (queue.length > 0) {
      const free = [...threads].find(({ task }) => task === undefined);
      if (!free && threads.size >= limits.threads) return;
      give(free ?? start(), queue.shift()!);
    }
  };
  const rest = (thread: Thread, settle: Settle): void => {
    clearTimeout(thread.timer);
    const { task } = thread;
    thread.task = undefined;
    // Nothing waits for a thread that rests, neither it nor its timer.
    thread.worker.unref();
    thread.timer = setTimeout(() => end(thread), limits.idleMilliseconds).unref();
    if (task) settle(task);
    giveNext();
  };
  const end = (thread: Thread, settle?: Settle): void => {
    if (!threads.delete(thread)) return;
    clearTimeout(thread.timer);
    void thread.worker.terminate();
    if (thread.task) settle?.(thread.task);
    if (!closed) giveNext();
  };

  return {
    read(bytes, mediaType) {
      if (closed) return Promise.reject(new Error('Nothing is read any more.'));
      const busy = [...threads].filter(({ task }) => task !== undefined).length;
      if (busy >= limits.threads && queue.length >= limits.waiting) {
        return Promise.resolve({ ok: false, problem: { type: 'busy' } });
      }
      return new Promise((resolve, reject) => {
        queue.push({ bytes, mediaType, resolve, reject });
        giveNext();
      });
    },
    async close() {
      closed = true;
      const gone = fail(new Error('Nothing is read any more.'));
      for (const task of queue.splice(0)) gone(task);
      const workers = [...threads].map(({ worker }) => worker);
      for (const thread of [...threads]) end(thread, gone);
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
