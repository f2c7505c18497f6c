/** THE LIST of the writing interface: what is added here has its address, its right, its checks and its place in the description. */
import type { Endpoint } from './endpoint.ts';
import { worklistEndpoints } from './worklist.ts';

export const endpoints: readonly Endpoint[] = [...worklistEndpoints];
