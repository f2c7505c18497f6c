/** Lets expire what nobody went on with: drafts after 90 days, questions after 30. */
import { expireRequests } from '../actions/requests/remind-applicants.ts';
import type { Job } from './job.ts';

export const expireDrafts: Job = {
  name: 'expire-drafts',
  does: 'Lets expire drafts that nobody went on with, and requests whose question nobody answered.',
  every: 3600,
  run: (store) => expireRequests(store),
};
