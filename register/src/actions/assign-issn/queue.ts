/**
 * Requests that come while others are being written go together in the next transaction: a transaction costs some twenty round trips to
 * the database however many titles it has (docs/decisions/0025-assignment.md). Nobody waits for company: what comes alone goes alone.
 */
import type { Store } from '../../store/index.ts';
import type { AssignResult } from './request.ts';
import type { Prepared } from './write.ts';

export type WriteTogether = (all: readonly Prepared[]) => Promise<readonly AssignResult[]>;

interface Waiting {
  readonly prepared: Prepared;
  readonly write: WriteTogether;
  resolve(result: AssignResult): void;
  reject(cause: unknown): void;
}

interface Queue {
  readonly waiting: Waiting[];
  /** What is being written now, by what it is about. */
  readonly underway: Set<string>;
  transactions: number;
}

const queues = new WeakMap<Store, Queue>();

/** Requests of one transaction. */
const mostTogether = 32;
/** One is prepared while the database works on another. The embedded register has one session. */
const atOnce = { postgresql: 2, embedded: 1 } as const;

/** Requests that are about one title, one linked number or one key are written one after the other. */
export function enqueue(store: Store, prepared: Prepared, write: WriteTogether): Promise<AssignResult> {
  let queue = queues.get(store);
  if (queue === undefined) {
    queue = { waiting: [], underway: new Set(), transactions: 0 };
    queues.set(store, queue);
  }
  const { waiting } = queue;
  const promise = new Promise<AssignResult>((resolve, reject) => {
    waiting.push({ prepared, write, resolve, reject });
  });
  run(store, queue);
  return promise;
}

function run(store: Store, queue: Queue): void {
  while (queue.transactions < atOnce[store.kind]) {
    const group = takeGroup(queue);
    if (group.length === 0) return;
    queue.transactions++;
    void writeGroup(group).finally(() => {
      queue.transactions--;
      for (const { prepared } of group) for (const point of prepared.points) queue.underway.delete(point);
      run(store, queue);
    });
  }
}

/** In the order in which they came; what meets one that goes before it stays. */
function takeGroup({ waiting, underway }: Queue): Waiting[] {
  const group: Waiting[] = [];
  const before = new Set(underway);
  for (const one of waiting) {
    const { points } = one.prepared;
    const meets = points.some((point) => before.has(point));
    for (const point of points) before.add(point);
    if (!meets && one.write === (group[0]?.write ?? one.write)) group.push(one);
    if (group.length === mostTogether) break;
  }
  for (const one of group) {
    waiting.splice(waiting.indexOf(one), 1);
    for (const point of one.prepared.points) underway.add(point);
  }
  return group;
}

async function writeGroup(group: readonly Waiting[]): Promise<void> {
  const { write } = group[0]!;
  try {
    const results = await write(group.map(({ prepared }) => prepared));
    group.forEach(({ resolve }, at) => {
      resolve(results[at]!);
    });
  } catch (cause) {
    // One of them may be the reason; the others need not share its fate.
    if (group.length === 1) group[0]!.reject(cause);
    else for (const one of group) await writeGroup([one]);
  }
}

/** Parts in which no two requests meet, each in the order in which they came. */
export function withoutMeetings(all: readonly Prepared[], most: number): Prepared[][] {
  const parts: { readonly points: Set<string>; readonly requests: Prepared[] }[] = [];
  // What meets one in a part goes behind that part, so that it finds it written.
  for (const one of all) {
    const last = parts.findLastIndex(({ points }) => one.points.some((point) => points.has(point)));
    let part = parts.slice(last + 1).find(({ requests }) => requests.length < most);
    if (part === undefined) {
      part = { points: new Set(), requests: [] };
      parts.push(part);
    }
    part.requests.push(one);
    for (const point of one.points) part.points.add(point);
  }
  return parts.map(({ requests }) => requests);
}
