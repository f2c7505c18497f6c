/** What goes wrong at this edge, and how it is answered: a written page for people, a problem document (RFC 9457) for programs. */
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Assets } from '../portal/assets.ts';
import { type ErrorKind, errorPage } from '../portal/pages/errors.tsx';
import { wordsOf } from './language.ts';
import { negotiate } from './negotiate.ts';
import { sendPage } from './send-page.ts';

/** Statuses of the framework and of lost databases; anything else is a fault of ours. */
const kindOfStatus: Readonly<Record<number, ErrorKind>> = {
  400: 'bad-request',
  404: 'not-found',
  405: 'not-found',
  413: 'too-large',
  414: 'too-large',
  415: 'bad-request',
  429: 'too-many',
  503: 'unavailable',
};

/** Connection refused, reset or timed out; PostgreSQL class 08 (connection) and 57P (shut down, starting up). */
const lostDatabase = /^(?:ECONN(?:REFUSED|RESET)|ETIMEDOUT|EPIPE|ENOTFOUND|08...|57P..)$/;

export function addErrorHandlers(app: FastifyInstance, assets: Assets): void {
  app.setNotFoundHandler((request, reply) => answer(request, reply, 'not-found', 404, assets));
  app.setErrorHandler((error: FastifyError, request, reply) => answerError(error, request, reply, assets));
}

export function answerError(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
  assets: Assets,
): FastifyReply {
  // A client that breaks off looks like a connection that was lost, but is nobody's fault here.
  const brokenOff = request.raw.errored === error;
  if (brokenOff) request.log.info({ err: error }, 'the client broke off');
  // The client of PostgreSQL gives no code when the server went away in the middle of a question.
  const away = lostDatabase.test(String(error.code)) || /^Connection terminated/.test(error.message);
  const lost = !brokenOff && away;
  const status = lost ? 503 : (error.statusCode ?? (brokenOff ? 400 : 500));
  const kind = kindOfStatus[status] ?? (status >= 400 && status < 500 ? 'bad-request' : 'fault');
  if (kind === 'fault' || kind === 'unavailable') request.log.error({ err: error }, 'the request failed');
  if (lost) reply.header('retry-after', '30');
  return answer(request, reply, kind, kind === 'fault' ? 500 : status, assets);
}

const forms = [
  { mediaTypes: ['text/html'] },
  { mediaTypes: ['application/problem+json', 'application/json'] },
] as const;

function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  kind: ErrorKind,
  status: number,
  assets: Assets,
): FastifyReply {
  const words = wordsOf(request);
  const page = { ...errorPage(kind, words, request.id), status };
  reply.header('cache-control', 'no-store');
  // A program that accepts anything is told in the form that programs read; browsers always name HTML.
  const named = /\btext\/html\b/i.test(request.headers.accept ?? '');
  const chosen = named ? negotiate(request.headers.accept, forms)?.offer : forms[1];
  if (chosen !== forms[1]) return sendPage(reply, page, { assets, words });
  return reply
    .code(status)
    .type('application/problem+json')
    .send(
      JSON.stringify({
        title: page.title,
        status,
        detail: words.t(`error.${kind}.text`),
        instance: `urn:uuid:${request.id}`,
      }),
    );
}
