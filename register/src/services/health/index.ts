/** What a machine room asks of a process: is it alive, is it ready, how is it doing. */
export { createMetrics, type Metrics } from './metrics.ts';
export { healthzHandler, type ReadyOptions, readyzHandler } from './probes.ts';
