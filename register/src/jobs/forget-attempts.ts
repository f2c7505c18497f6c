/** Removes what no limit counts any more, and links that nobody can use: the register keeps no list of who once tried to come in. */
import { forgetOldAttempts, forgetOldProofs } from '../store/index.ts';
import type { Job } from './job.ts';

export const forgetAttempts: Job = {
  name: 'forget-attempts',
  does: 'Forgets what limits counted two days ago, and links of letters that expired a month ago.',
  every: 3600,
  run: (store) => store.transaction(async (tx) => (await forgetOldAttempts(tx)) + (await forgetOldProofs(tx))),
};
