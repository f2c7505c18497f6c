/** `/resource/ISSN/{issn}/embed`, the page, and `…/embed/{name}`, one snippet as text (ISO 3297:2020, 8 and 9). */
import { createHash } from 'node:crypto';
import { parseIssn } from '@masthead/issn';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Visit } from '../portal/context.ts';
import { embedPage } from '../portal/pages/embed.tsx';
import { unknownNumberPage } from '../portal/pages/unknown-number.tsx';
import { wrongNumberPage } from '../portal/pages/wrong-number.tsx';
import { findSnippet, toProblemDocument } from '../services/embedding/index.ts';
import { addresses } from '../view/addresses.ts';
import { openToAll } from './data-replies.ts';
import { wordsOf } from './language.ts';
import type { PortalOptions } from './portal-pages.ts';
import { splitUrl } from './resource-address.ts';
import { sendPage } from './send-page.ts';

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

/** For the route `/resource/ISSN/:name/embed`. */
export function embedPageHandler({ readFor, baseUrl, assets }: PortalOptions): Handler {
  return async (request, reply) => {
    const { name } = request.params as { readonly name: string };
    const [path, query] = splitUrl(request.url);
    const context = { read: await readFor(request), baseUrl, words: wordsOf(request) };
    const surroundings = { assets, words: context.words };
    const number = parseIssn(name);
    if (!number.ok) return sendPage(reply, await wrongNumberPage(context, name), surroundings);
    const canonical = addresses.embed(number.issn);
    if (path !== canonical) return reply.redirect(canonical + query, 301);
    const visit: Visit = { query: new URLSearchParams(query) };
    const page = (await embedPage(context, visit, number.issn)) ?? unknownNumberPage(context, number.issn);
    return sendPage(reply, page, surroundings);
  };
}

/** For the route `/resource/ISSN/:name/embed/:snippet`. Plain text whatever the snippet is: it is to be copied, not shown. */
export function snippetHandler({ readFor }: Pick<PortalOptions, 'readFor'>): Handler {
  return async (request, reply) => {
    const { name, snippet } = request.params as { readonly name: string; readonly snippet: string };
    const query = new URLSearchParams(splitUrl(request.url)[1]);
    const volume = { title: query.get('volume') ?? '', isbn: query.get('isbn') ?? '' };
    const answer = await findSnippet(
      await readFor(request),
      name,
      snippet,
      volume.title || volume.isbn ? { volume } : {},
    );
    openToAll(reply);
    if (!answer.ok) {
      const document = toProblemDocument(answer.problem);
      return reply
        .code(document.status)
        .header('cache-control', 'no-cache')
        .type('application/problem+json')
        .send(Buffer.from(`${JSON.stringify(document, null, 2)}\n`));
    }
    const etag = `"${createHash('sha256').update(answer.text).digest('base64url').slice(0, 22)}"`;
    reply.header('etag', etag).header('cache-control', 'public, no-cache');
    if (request.headers['if-none-match']?.includes(etag)) return reply.code(304).send();
    return reply.type('text/plain; charset=utf-8').send(Buffer.from(answer.text));
  };
}
