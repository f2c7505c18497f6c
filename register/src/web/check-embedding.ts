/** `/check-embedding?url=`: fetches the document, within the limits of docs/decisions/0014, and shows what was found. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { checkerPage } from '../portal/pages/checker.tsx';
import { errorPage } from '../portal/pages/errors.tsx';
import { wordsFor } from '../portal/words/languages.ts';
import { checkEmbedding } from '../services/embedding/check.ts';
import { fetchDocument } from '../services/fetch-guard/index.ts';
import type { PortalOptions } from './portal-pages.ts';
import { splitUrl } from './resource-address.ts';
import { sendPage } from './send-page.ts';
import { createTokenBucket } from './token-bucket.ts';

/** Documents of all visitors together: ten at once, then one every three seconds. */
const [most, refill] = [10, 3_000];

export function checkEmbeddingHandler({
  read,
  assets,
  fetchPrivate,
}: PortalOptions & { readonly fetchPrivate?: boolean }) {
  const mayFetch = createTokenBucket(most, refill);
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const words = wordsFor('en');
    const surroundings = { assets, words };
    const url = new URLSearchParams(splitUrl(request.url)[1]).get('url')?.trim() ?? '';
    if (url === '') return sendPage(reply, checkerPage(words, { url }), surroundings);
    if (!mayFetch(performance.now())) {
      return sendPage(reply.header('retry-after', '30'), errorPage('too-many', words, request.id), surroundings);
    }
    const fetched = await fetchDocument(url, fetchPrivate ? { isAllowed: () => true } : {});
    if (!fetched.ok) {
      return sendPage(reply, checkerPage(words, { url, problem: `fetch-${fetched.problem.type}` }), surroundings);
    }
    const result = await checkEmbedding(read, fetched.bytes, fetched.mediaType);
    const checked = result.ok ? { url, report: result.report } : { url, problem: 'not-read' as const };
    return sendPage(reply, checkerPage(words, checked), surroundings);
  };
}
