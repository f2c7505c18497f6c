/** `/new-issn`: whether a change of title asks for a new ISSN (ISO 3297:2020, 5.8), as a page, or as data by `Accept` or `?format=json`. */
import { isNewIssnNeeded } from '@masthead/serial';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readTitleChange } from '../domain/new-issn-question.ts';
import { newIssnPage } from '../portal/pages/new-issn.tsx';
import { wordsOf } from './language.ts';
import type { PortalOptions } from './portal-pages.ts';
import { splitUrl } from './resource-address.ts';
import { sendPage } from './send-page.ts';
import { sendToolData, wantsJson } from './tool-data.ts';

export function newIssnHandler({ baseUrl, assets }: PortalOptions) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const query = new URLSearchParams(splitUrl(request.url)[1]);
    const change = readTitleChange((name) => query.get(name) ?? undefined);
    const isAsked = change.old.title !== '' && change.new.title !== '';
    const judged = isAsked ? isNewIssnNeeded(change) : undefined;
    if (wantsJson(request, query)) {
      return sendToolData(reply, judged && { ...change, ...judged }, 'Give the titles as `old` and `new`.');
    }
    const words = wordsOf(request);
    const asked = judged ? { query, change, judged } : { query, change };
    return sendPage(reply.header('vary', 'accept'), newIssnPage(words, baseUrl, asked), { assets, words });
  };
}
