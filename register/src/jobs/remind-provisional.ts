/** Reminds of provisional numbers whose day has passed, and gives notice; it suppresses nothing: that is a centre's act. */
import { remindProvisional } from '../actions/titles/remind-provisional.ts';
import { systemActor } from '../domain/actor.ts';
import type { Job } from './job.ts';

export const remindOfProvisional: Job = {
  name: 'remind-provisional',
  does: 'Reminds holders and centres of provisional numbers that are due, and gives notice of suppression.',
  every: 21_600,
  run: (store, { readPage, stop }) =>
    remindProvisional(store, systemActor('remind-provisional'), { stop, ...(readPage && { readPage }) }),
};
