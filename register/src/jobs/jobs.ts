/** THE LIST of jobs: an area adds its own here. Names are those of their leases, and stay. */
import type { Job } from './job.ts';
import { sendWaitingLetters } from './send-letters.ts';

export const jobs: readonly Job[] = [sendWaitingLetters];
