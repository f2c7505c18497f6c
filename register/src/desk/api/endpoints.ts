/** THE LIST of the writing interface: what is added here has its address, its right, its checks and its place in the description. */
import { blockEndpoints } from './blocks.ts';
import { duplicateEndpoints } from './duplicates.ts';
import type { Endpoint } from './endpoint.ts';
import { lifeEndpoints } from './life.ts';
import { recordEndpoints } from './records.ts';
import { worklistEndpoints } from './worklist.ts';

export const endpoints: readonly Endpoint[] = [
  ...lifeEndpoints,
  ...duplicateEndpoints,
  ...recordEndpoints,
  ...worklistEndpoints,
  ...blockEndpoints,
];
