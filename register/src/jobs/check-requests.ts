/** Checks requests that were sent or corrected since, so that whoever opens one finds the evidence there (ISO 3297:2020, 5.4). */
import { runChecks } from '../actions/requests/run-checks.ts';
import { systemActor } from '../domain/actor.ts';
import { listUnchecked } from '../store/index.ts';
import type { Job } from './job.ts';

/** Requests in one run. */
const atOnce = 20;

export const checkRequests: Job = {
  name: 'check-requests',
  does: 'Checks requests that were sent or corrected: duplicates, addresses, key titles, evidence.',
  every: 30,
  run: async (store, { readPage, evidence, stop }) => {
    // What was changed since it was kept, or lost, cannot be opened either.
    const hasFile =
      evidence && (async (hash: string) => (await evidence.get(hash).catch(() => undefined)) !== undefined);
    let done = 0;
    for (const reference of await listUnchecked(store.read, atOnce)) {
      if (stop.aborted) break;
      const result = await runChecks(store, systemActor('checks'), reference, { readPage, hasFile });
      if (result.ok) done++;
    }
    return done;
  },
};
