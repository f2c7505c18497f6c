/** THE LIST of the writing interface: what is added here has its address, its right, its checks and its place in the description. */
import { agreementEndpoints } from './agreements.ts';
import { assignmentEndpoints } from './assignments.ts';
import { blockEndpoints } from './blocks.ts';
import { clusterEndpoints } from './clusters.ts';
import { duplicateEndpoints } from './duplicates.ts';
import type { Endpoint } from './endpoint.ts';
import { lifeEndpoints } from './life.ts';
import { recordEndpoints } from './records.ts';
import { requestEndpoints } from './requests.ts';
import { worklistEndpoints } from './worklist.ts';

export const endpoints: readonly Endpoint[] = [
  ...assignmentEndpoints,
  ...lifeEndpoints,
  ...duplicateEndpoints,
  ...recordEndpoints,
  ...worklistEndpoints,
  ...clusterEndpoints,
  ...blockEndpoints,
  ...requestEndpoints,
  ...agreementEndpoints,
];
