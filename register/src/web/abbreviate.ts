/** `/abbreviate`: a title by ISO 4 with the register's list and the trace of it, as a page, or as data by `Accept` or `?format=json`. */
import type { LtwaEntry } from '@masthead/iso4';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { currentAbbreviator } from '../actions/current-abbreviator.ts';
import { type AbbreviateAsked, abbreviatePage } from '../portal/pages/abbreviate.tsx';
import { wordsOf } from './language.ts';
import type { PortalOptions } from './portal-pages.ts';
import { splitUrl } from './resource-address.ts';
import { sendPage } from './send-page.ts';
import { sendToolData, wantsJson } from './tool-data.ts';

/** Characters of a title that are read. */
const longestTitle = 1000;

export function abbreviateHandler({ read, baseUrl, assets }: PortalOptions) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const query = new URLSearchParams(splitUrl(request.url)[1]);
    const { abbreviator, list } = await currentAbbreviator(read);
    const title = (query.get('title') ?? '').trim().slice(0, longestTitle);
    const language = /^[a-zA-Z]{2,3}$/.exec(query.get('language') ?? '')?.[0].toLowerCase();
    const style = query.get('style') === 'citation' ? 'citation' : 'key-title';
    const explanation = title === '' ? undefined : abbreviator.explain(title, { language, style });
    const asked: AbbreviateAsked = { title, language, style, explanation, list: list.name, entries: list.entries };
    if (wantsJson(request, query)) {
      return sendToolData(
        reply,
        dataOf(asked),
        'Send the title as `title`, and its `language` (ISO 639-2) if you know it.',
      );
    }
    const words = wordsOf(request);
    return sendPage(reply.header('vary', 'accept'), abbreviatePage(words, baseUrl, asked), { assets, words });
  };
}

function dataOf({ explanation, style, list }: AbbreviateAsked) {
  if (explanation === undefined) return undefined;
  const { title, abbreviation, language, steps, alternatives } = explanation;
  return {
    title,
    abbreviation,
    style,
    language: language?.code ?? null,
    languageGiven: language?.given ?? false,
    list,
    steps: steps.map(({ entry, others, ...step }) => ({
      ...step,
      ...(entry && { entry: entryData(entry) }),
      ...(others.length > 0 && { others: others.map(entryData) }),
    })),
    alternatives: alternatives.map(({ entry, ...other }) => ({ ...other, entry: entryData(entry) })),
  };
}

const entryData = ({ pattern, abbreviation, languages, note }: LtwaEntry) => ({
  pattern,
  abbreviation: abbreviation ?? null,
  languages,
  ...(note !== undefined && { note }),
});
