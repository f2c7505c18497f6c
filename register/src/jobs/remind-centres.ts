/** Tells the cataloguers of a centre in the morning what is overdue or due that day. */
import { tellCentres } from '../actions/requests/tell-centres.ts';
import type { Job } from './job.ts';

export const remindCentres: Job = {
  name: 'remind-centres',
  does: 'Writes to cataloguers, once a day, how many requests wait and how many are overdue.',
  every: 3600,
  run: (store) => tellCentres(store),
};
