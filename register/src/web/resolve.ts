/**
 * `/openurl`, `/urn:issn:…` and `/resolve?urn=`: sends on with 303 to the resource that an OpenURL or a URN means (ISO 3297:2020, E.4 and
 * E.5). Programs take the Accept field of their request along, so they get the data there.
 */
import { parseAnyIssn } from '@masthead/issn';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { resolverPage } from '../portal/pages/resolver.tsx';
import { wrongNumberPage } from '../portal/pages/wrong-number.tsx';
import { findLikelyNumbers } from '../services/linked-data/index.ts';
import {
  type ResolverProblem,
  readUrn,
  resolveOpenUrl,
  type Target,
  toProblemDocument,
} from '../services/resolver/index.ts';
import { openToAll } from './data-replies.ts';
import { wordsOf } from './language.ts';
import type { PortalOptions } from './portal-pages.ts';
import { resourcePath, splitUrl } from './resource-address.ts';
import { sendPage } from './send-page.ts';

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

/** For `/openurl`: keys and values in the address, or in the form of a POST (Z39.88, 19 to 21). */
export function openUrlHandler(options: PortalOptions): Handler {
  return async (request, reply) => {
    const answer = await resolveOpenUrl(options.read, argumentsOf(request));
    return answer.type === 'found' ? sendOn(reply, answer.target) : refuse(options, request, reply, answer);
  };
}

/** For the route of `urnPath`: the URN stands in the path, its components in the query. */
export function urnHandler(options: PortalOptions): Handler {
  return (request, reply) => {
    const { urn } = request.params as { readonly urn: string };
    return resolveUrn(options, request, reply, urn + splitUrl(request.url)[1]);
  };
}

/** Any path that begins with `urn:` in whatever case. */
export const urnPath = '/:urn(^[Uu][Rr][Nn]:.*$)';

/** For `/resolve`. */
export function resolveHandler(options: PortalOptions): Handler {
  return (request, reply) => resolveUrn(options, request, reply, argumentsOf(request).get('urn') ?? '');
}

async function resolveUrn(
  options: PortalOptions,
  request: FastifyRequest,
  reply: FastifyReply,
  text: string,
): Promise<FastifyReply> {
  const answer = readUrn(text);
  if (answer.type === 'found') return sendOn(reply, answer.target, answer.query);
  if (answer.type === 'not-a-urn') return refuse(options, request, reply, answer);
  const { problem } = answer;
  return refuse(options, request, reply, {
    type: 'wrong-number',
    problem,
    text: answer.text,
    likely: await findLikelyNumbers(options.read, answer.text),
  });
}

/** 303: what is there is about the thing, and may be elsewhere tomorrow, when the number joins a cluster. */
const sendOn = (reply: FastifyReply, { kind, issn }: Target, query = ''): FastifyReply =>
  openToAll(reply)
    .header('cache-control', 'no-cache')
    .redirect(resourcePath(kind, issn) + query, 303);

/** Of the query, and of a form: nothing else is taken. */
function argumentsOf(request: FastifyRequest): URLSearchParams {
  const all = new URLSearchParams(splitUrl(request.url)[1]);
  for (const [name, value] of Object.entries((request.body ?? {}) as Readonly<Record<string, string | string[]>>)) {
    for (const each of [value].flat()) all.append(name, each);
  }
  return all;
}

type Refused = ResolverProblem & { readonly text?: string };

async function refuse(
  { read, baseUrl, assets }: PortalOptions,
  request: FastifyRequest,
  reply: FastifyReply,
  problem: Refused,
): Promise<FastifyReply> {
  const document = toProblemDocument(problem);
  openToAll(reply).header('cache-control', 'no-cache').header('vary', 'Accept');
  if (!/\btext\/html\b/i.test(request.headers.accept ?? '')) {
    return reply
      .code(document.status)
      .type('application/problem+json')
      .send(Buffer.from(`${JSON.stringify(document, null, 2)}\n`));
  }
  const words = wordsOf(request);
  const context = { read, baseUrl, words };
  const { text = '' } = problem;
  const page =
    problem.type === 'wrong-number' && !parseAnyIssn(text).ok
      ? await wrongNumberPage(context, text)
      : await resolverPage(context, document.status, problem);
  return sendPage(reply, page, { assets, words });
}
