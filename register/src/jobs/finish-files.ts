/** Goes on with files of requests whose sending stopped on the way, and tells senders when all requests of a file are decided. */
import { finishFile, tellDecided } from '../actions/requests/submit-file/finish-file.ts';
import { listStoppedBatches } from '../store/index.ts';
import { requestVocabulary } from '../words/request-vocabulary.ts';
import type { Job } from './job.ts';

/** Seconds without a step after which a sending is taken to have stopped. */
const stopped = 120;

export const finishFiles: Job = {
  name: 'finish-files',
  does: 'Goes on with spreadsheets of requests whose sending stopped, and tells their senders when all is decided.',
  every: 300,
  async run(store, { stop }) {
    let done = 0;
    for (const id of await store.transaction((tx) => listStoppedBatches(tx, stopped))) {
      if (stop.aborted) return done;
      if (await finishFile(store, id, requestVocabulary, stop)) done++;
    }
    return done + (await tellDecided(store));
  },
};
