/** THE LIST of jobs: an area adds its own here. Names are those of their leases, and stay. */

import { checkHolderSites } from './check-holder-sites.ts';
import { checkRequests } from './check-requests.ts';
import { expireDrafts } from './expire-drafts.ts';
import { finishAgreementCalls } from './finish-agreement-calls.ts';
import { finishFiles } from './finish-files.ts';
import { forgetAttempts } from './forget-attempts.ts';
import type { Job } from './job.ts';
import { remindOfRequests } from './remind-applicants.ts';
import { remindCentres } from './remind-centres.ts';
import { remindOfProvisional } from './remind-provisional.ts';
import { sendWaitingLetters } from './send-letters.ts';

export const jobs: readonly Job[] = [
  sendWaitingLetters,
  expireDrafts,
  remindOfRequests,
  finishFiles,
  checkRequests,
  remindCentres,
  finishAgreementCalls,
  checkHolderSites,
  remindOfProvisional,
  forgetAttempts,
];
