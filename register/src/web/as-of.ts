/** `?asOf=` and `?position=`: an address of a resource as it was, with the headers that say so (RFC 7089, Memento; RFC 5829). */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type AskedAsOf, askAsOf } from '../actions/ask-as-of.ts';
import { describeMomentProblem, type MomentProblem } from '../domain/moment-asked.ts';
import type { ResourceKind } from '../services/linked-data/index.ts';
import type { VisitorStore } from '../store/index.ts';
import { openToAll } from './data-replies.ts';
import { splitUrl } from './resource-address.ts';

/** The moment that a page is about, where it is not the present. */
export interface Then {
  readonly moment: Date;
  readonly position: number;
}

/** Undefined: the present is asked for. */
export async function asOfAsked(
  read: VisitorStore,
  request: FastifyRequest,
): Promise<AskedAsOf<VisitorStore> | undefined> {
  const query = new URLSearchParams(splitUrl(request.url)[1]);
  const [moment, position] = [query.get('asOf'), query.get('position')];
  if (moment === null && position === null) return undefined;
  return askAsOf(read, moment !== null ? { asOf: moment } : { position: position! }, new Date());
}

/** `present` is the address without the moment. */
export function setMemento(reply: FastifyReply, { moment }: Then, kind: ResourceKind, present: string): void {
  const links = [`<${present}>; rel="original"`, `<${present}>; rel="latest-version"`];
  if (kind === 'ISSN') links.push(`<${present}/history>; rel="version-history"`);
  reply.header('memento-datetime', moment.toUTCString()).header('link', links.join(', '));
}

/** Moments that cannot be read are the asker's mistake; the others name what is not there. */
export const statusOf = ({ type }: MomentProblem): 400 | 404 =>
  type === 'malformed' || type === 'no-such-date' ? 400 : 404;

export function sendMomentProblem(reply: FastifyReply, problem: MomentProblem): FastifyReply {
  const status = statusOf(problem);
  const title = status === 400 ? 'Bad Request' : 'Not Found';
  const document = {
    type: 'about:blank',
    title,
    status,
    detail: describeMomentProblem(problem),
    problem: problem.type,
  };
  return openToAll(reply)
    .code(status)
    .header('cache-control', 'no-cache')
    .type('application/problem+json')
    .send(Buffer.from(`${JSON.stringify(document, null, 2)}\n`));
}
