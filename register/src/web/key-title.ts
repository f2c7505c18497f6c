/**
 * `/key-title`: what the key title of a resource would be; `/key-titles` and `/key-titles/conflicts`: all key titles with their numbers, and
 * those that two records have (ISO 3297:2020, 6). Pages, or data by `Accept` or `?format=json`.
 */
import { foldText } from '@masthead/serial';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { currentAbbreviator } from '../actions/current-abbreviator.ts';
import { proposeKeyTitle } from '../actions/propose-key-title.ts';
import { readKeyTitleRequest } from '../domain/key-title-request.ts';
import { keyTitlePage } from '../portal/pages/key-title.tsx';
import {
  formatKeyTitlePlace,
  keyTitleConflictsPage,
  keyTitlesPage,
  parseKeyTitlePlace,
} from '../portal/pages/key-titles.tsx';
import { conflictToJson, entryToJson, proposalToJson } from '../services/key-titles/json.ts';
import { countKeyTitleConflicts, listKeyTitleConflicts, listKeyTitles } from '../store/index.ts';
import { addresses } from '../view/addresses.ts';
import { wordsOf } from './language.ts';
import type { PortalOptions } from './portal-pages.ts';
import { splitUrl } from './resource-address.ts';
import { sendPage } from './send-page.ts';
import { sendToolData, wantsJson } from './tool-data.ts';

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

const queryOf = (request: FastifyRequest) => new URLSearchParams(splitUrl(request.url)[1]);

export function keyTitleHandler({ readFor, baseUrl, assets }: PortalOptions): Handler {
  return async (request, reply) => {
    const read = await readFor(request);
    const query = queryOf(request);
    const asked = readKeyTitleRequest((name) => query.getAll(name));
    // A number alone asks about its record.
    const isAsked = (query.get('title') ?? '') !== '' || asked.request.number !== undefined;
    const result = isAsked
      ? await proposeKeyTitle(read, asked.request, (await currentAbbreviator(read)).abbreviator)
      : undefined;
    if (wantsJson(request, query)) {
      const usable = asked.unusable.length === 0 && result?.ok ? proposalToJson(result.proposal) : undefined;
      return sendToolData(reply, usable, whyNot(asked.unusable, result !== undefined && !result.ok));
    }
    const words = wordsOf(request);
    const page = keyTitlePage(words, baseUrl, { query, ...asked, ...(result && { result }) });
    return sendPage(reply.header('vary', 'accept'), page, { assets, words });
  };
}

function whyNot(unusable: readonly { readonly name: string; readonly text: string }[], noTitle: boolean): string {
  if (unusable.length > 0) return unusable.map(({ name, text }) => `\`${name}\` cannot be “${text}”.`).join(' ');
  return noTitle ? 'This is no title that a key title could be made of.' : 'Give the title as `title`.';
}

/** Key titles on a page. */
const pageSize = 100;

export function keyTitlesHandler({ readFor, baseUrl, assets }: PortalOptions): Handler {
  return async (request, reply) => {
    const read = await readFor(request);
    const query = queryOf(request);
    const from = (query.get('from') ?? '').slice(0, 200);
    const [after, before] = ['after', 'before'].map((name) => parseKeyTitlePlace(query.get(name) ?? ''));
    const place = after ? { after } : before ? { before } : { from: foldText(from) };
    const page = await listKeyTitles(read, { ...place, limit: pageSize });
    if (wantsJson(request, query)) {
      const { next, previous, entries } = page;
      const at = (name: string, value: string) => `${baseUrl}${addresses.keyTitles}?${name}=${value}&format=json`;
      return sendToolData(
        reply,
        {
          keyTitles: entries.map(entryToJson),
          ...(next && { next: at('after', formatKeyTitlePlace(next)) }),
          ...(previous && { previous: at('before', formatKeyTitlePlace(previous)) }),
        },
        '',
      );
    }
    const words = wordsOf(request);
    const list = { from, page, conflicts: await countKeyTitleConflicts(read) };
    return sendPage(reply.header('vary', 'accept'), keyTitlesPage(words, baseUrl, list), { assets, words });
  };
}

export function keyTitleConflictsHandler({ readFor, baseUrl, assets }: PortalOptions): Handler {
  return async (request, reply) => {
    const read = await readFor(request);
    const query = queryOf(request);
    const after = /^\d{1,7}$/.test(query.get('after') ?? '') ? Number(query.get('after')) : -1;
    const found = await listKeyTitleConflicts(read, { after, limit: pageSize + 1 });
    const conflicts = found.slice(0, pageSize);
    const last = found.length > pageSize ? conflicts.at(-1) : undefined;
    if (wantsJson(request, query)) {
      const next = last && `${baseUrl}${addresses.keyTitleConflicts}?after=${last.number}&format=json`;
      return sendToolData(reply, { conflicts: conflicts.map(conflictToJson), ...(next && { next }) }, '');
    }
    const words = wordsOf(request);
    const page = keyTitleConflictsPage(words, { conflicts, ...(last && { next: last.number }) });
    return sendPage(reply.header('vary', 'accept'), page, { assets, words });
  };
}
