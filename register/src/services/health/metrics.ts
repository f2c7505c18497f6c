/** `/metrics`: figures in the Prometheus text format. Labels come from closed lists: routes, methods, statuses, states, jobs. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import {
  countOutbox,
  type LetterState,
  listJobs,
  type ReadStore,
  type RegisterCounts,
  registerCounts,
  sealHead,
} from '../../store/index.ts';

export interface Metrics {
  /** To be called when a response has been sent (Fastify's `onResponse`). */
  readonly observe: (request: FastifyRequest, reply: FastifyReply) => void;
  readonly handler: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;
  /** Lets go of what watches the process. */
  readonly close: () => void;
}

/** Counts of the whole register are asked for at most this often, in milliseconds, however often figures are fetched. */
const countsAge = 60_000;

export function createMetrics(read: ReadStore): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });

  const requests = new Histogram({
    name: 'masthead_http_request_seconds',
    help: 'Time from the arrival of a request to the end of its response.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  let counts: { readonly at: number; readonly value: Promise<RegisterCounts> } | undefined;
  new Gauge({
    name: 'masthead_numbers',
    help: 'Numbers in the Register by state, at most a minute old.',
    labelNames: ['state'] as const,
    registers: [registry],
    async collect() {
      if (!counts || Date.now() - counts.at > countsAge) counts = { at: Date.now(), value: registerCounts(read) };
      const { byState } = await counts.value;
      for (const [state, count] of Object.entries(byState)) this.set({ state }, count);
    },
  });
  new Gauge({
    name: 'masthead_seal_position',
    help: 'Position of the last sealed change: grows by one with every change of the Register.',
    registers: [registry],
    async collect() {
      this.set((await sealHead(read)).position);
    },
  });

  let letters: { readonly at: number; readonly value: Promise<Readonly<Record<LetterState, number>>> } | undefined;
  new Gauge({
    name: 'masthead_letters',
    help: 'Letters in the outbox by state, at most a minute old.',
    labelNames: ['state'] as const,
    registers: [registry],
    async collect() {
      if (!letters || Date.now() - letters.at > countsAge) letters = { at: Date.now(), value: countOutbox(read) };
      for (const [state, count] of Object.entries(await letters.value)) this.set({ state }, count);
    },
  });
  new Gauge({
    name: 'masthead_job_runs',
    help: 'Runs of each job on all servers together, and how many of them failed.',
    labelNames: ['job', 'outcome'] as const,
    registers: [registry],
    async collect() {
      for (const { job, runs, failures } of await listJobs(read)) {
        this.set({ job, outcome: 'done' }, runs - failures);
        this.set({ job, outcome: 'failed' }, failures);
      }
    },
  });

  return {
    observe(request, reply) {
      // An address that is no route is one label, whatever was asked for.
      const route = request.routeOptions.url ?? 'none';
      requests.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1_000);
    },
    async handler(_request, reply) {
      const text = await registry.metrics();
      return reply.header('cache-control', 'no-store').type(registry.contentType).send(text);
    },
    close: () => registry.clear(),
  };
}
