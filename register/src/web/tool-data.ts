/** The data form of a page that answers a question: chosen by `?format=json` or `Accept`, readable by any script of any site. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { openToAll } from './data-replies.ts';
import { negotiate } from './negotiate.ts';

const forms = [{ mediaTypes: ['text/html', 'application/xhtml+xml'] }, { mediaTypes: ['application/json'] }] as const;

/** The address decides before the header does, so that a link can be shared. */
export function wantsJson(request: FastifyRequest, query: URLSearchParams): boolean {
  const format = query.get('format');
  if (format !== null) return format === 'json';
  return negotiate(request.headers.accept, forms)?.offer === forms[1];
}

/** What was asked for, or 400 with a sentence that says what to send. */
export function sendToolData(reply: FastifyReply, data: unknown, otherwise: string): FastifyReply {
  const missing = { type: 'about:blank', title: 'Bad Request', status: 400, detail: otherwise };
  return openToAll(reply)
    .code(data === undefined ? 400 : 200)
    .header('vary', 'accept')
    .header('cache-control', 'public, no-cache')
    .type(data === undefined ? 'application/problem+json' : 'application/json; charset=utf-8')
    .send(Buffer.from(`${JSON.stringify(data ?? missing, null, 2)}\n`));
}
