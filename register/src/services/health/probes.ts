/** `/healthz` and `/readyz`: for whoever starts, watches and replaces this process. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { databaseClock, type ReadStore } from '../../store/index.ts';

type Handler = (request: FastifyRequest, reply: FastifyReply) => unknown;

export interface ReadyOptions {
  readonly read: ReadStore;
  /** True once the process has been told to stop: it still answers, but is sent no more visitors. */
  readonly isStopping?: () => boolean;
  /** How long the database may take, in milliseconds. Default 2,000. */
  readonly patience?: number;
}

/** Alive: the process answers. Says nothing about the database, so that a lost database does not restart every process. */
export function healthzHandler(): Handler {
  return (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'alive' });
}

/** Ready: the database answers. That its migrations are current was a condition of opening it (store/open.ts). */
export function readyzHandler({ read, isStopping, patience = 2_000 }: ReadyOptions): Handler {
  return async (request, reply) => {
    reply.header('cache-control', 'no-store');
    if (isStopping?.()) return reply.code(503).send({ status: 'not ready', reason: 'stopping' });
    try {
      await within(patience, databaseClock(read));
      return reply.send({ status: 'ready' });
    } catch (error) {
      // The message may name hosts and accounts: it is for the log, not for whoever asks.
      request.log.warn({ err: error }, 'the database does not answer');
      return reply.code(503).send({ status: 'not ready', reason: 'the database does not answer' });
    }
  };
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
