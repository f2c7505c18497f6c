/** Closes calls for numbers under an agreement that were broken off, so that what they did not get no longer counts against the quota. */
import { finishOpenCalls } from '../actions/agreements/take-provisional.ts';
import type { Job } from './job.ts';

export const finishAgreementCalls: Job = {
  name: 'finish-agreement-calls',
  does: 'Closes calls for numbers under an agreement that were broken off, with the numbers that they got.',
  every: 900,
  run: (store) => finishOpenCalls(store),
};
