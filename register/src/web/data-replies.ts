/** Answers that programs get beside the data: what else there is, problems, leave for scripts of other sites. */
import { formatResourceUri, type Issn } from '@masthead/issn';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type DataProblem, type ResourceKind, toProblemDocument } from '../services/linked-data/index.ts';
import type { Validators } from './conditional.ts';
import { negotiate } from './negotiate.ts';
import { available, resourcePath } from './resource-address.ts';

export function setValidators(reply: FastifyReply, { etag, lastModified }: Validators): void {
  reply
    .header('etag', etag)
    .header('last-modified', lastModified.toUTCString())
    // May be kept, and is asked for again every time: that costs a 304.
    .header('cache-control', 'public, no-cache');
}

/** Every format that can be had, the address to quote, and the thing itself (RFC 8288, RFC 6596, RFC 6892). */
export function setLinks(reply: FastifyReply, baseUrl: string, kind: ResourceKind, issn: Issn): void {
  const links = available(kind, issn).map(
    ({ href, mediaTypes: [type] }) => `<${href}>; rel="alternate"; type="${type?.replace(/"/g, '\\"')}"`,
  );
  links.push(`<${baseUrl}${resourcePath(kind, issn)}>; rel="canonical"`);
  links.push(`<${formatResourceUri(issn, kind)}>; rel="describes"`);
  reply.header('link', links.join(', '));
}

/** Any script of any site may read it: it is the same for everybody. */
export function openToAll(reply: FastifyReply): FastifyReply {
  return reply
    .header('access-control-allow-origin', '*')
    .header(
      'access-control-expose-headers',
      'content-disposition, content-location, etag, last-modified, link, location',
    )
    .header('cross-origin-resource-policy', 'cross-origin');
}

export function sendProblem(reply: FastifyReply, problem: DataProblem): FastifyReply {
  const document = toProblemDocument(problem);
  return openToAll(reply)
    .code(document.status)
    .header('cache-control', 'no-cache')
    .type('application/problem+json')
    .send(Buffer.from(`${JSON.stringify(document, null, 2)}\n`));
}

/** What there is instead, for programs that read JSON and as plain lines for everybody else. */
export function sendList(
  request: FastifyRequest,
  reply: FastifyReply,
  problem: Extract<DataProblem, { readonly available: unknown }>,
): FastifyReply {
  const readers = [{ mediaTypes: ['text/plain'] }, { mediaTypes: ['application/problem+json', 'application/json'] }];
  if (negotiate(request.headers.accept, readers)?.offer === readers[1]) return sendProblem(reply, problem);
  const { status, detail } = toProblemDocument(problem);
  const lines = problem.available.map(({ label, mediaTypes, href }) => `${href}\t${mediaTypes.join(', ')}\t${label}`);
  return openToAll(reply)
    .code(status)
    .header('cache-control', 'no-cache')
    .type('text/plain; charset=utf-8')
    .send(`${detail} There is:\n\n${lines.join('\n')}\n`);
}
