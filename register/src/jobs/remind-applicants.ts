/** Reminds applicants of drafts that will be removed, and of questions that wait for their answer. */
import { remindApplicants } from '../actions/requests/remind-applicants.ts';
import type { Job } from './job.ts';

export const remindOfRequests: Job = {
  name: 'remind-applicants',
  does: 'Writes to applicants before a draft is removed, and before a question without an answer ends a request.',
  every: 3600,
  run: (store) => remindApplicants(store),
};
