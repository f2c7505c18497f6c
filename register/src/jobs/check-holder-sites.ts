/** Looks once a week at the address of each title that somebody holds: she sees at /titles what her site shows. */
import { checkSites } from '../actions/titles/check-sites.ts';
import type { Job } from './job.ts';

export const checkHolderSites: Job = {
  name: 'check-holder-sites',
  does: 'Looks at the sites of titles that somebody holds, each once a week.',
  every: 3_600,
  run: async (store, { readPage, stop }) => (readPage === undefined ? 0 : checkSites(store, readPage, { stop })),
};
