/** `/ltwa`: search in the list of title word abbreviations, as a page or as data; `/ltwa.csv` and `/ltwa.json`: the whole of it. */
import type { LtwaEntry } from '@masthead/iso4';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { currentAbbreviator } from '../actions/current-abbreviator.ts';
import { type WordListView, wordListAsked, wordListView } from '../portal/model/word-list.ts';
import { wordListPage } from '../portal/pages/word-list.tsx';
import { openToAll } from './data-replies.ts';
import { wordsOf } from './language.ts';
import type { PortalOptions } from './portal-pages.ts';
import { splitUrl } from './resource-address.ts';
import { sendPage } from './send-page.ts';
import { sendToolData, wantsJson } from './tool-data.ts';

export interface WordListOptions extends PortalOptions {
  /** Whether the operator lets an imported list be had whole. */
  readonly wordListDownload?: boolean;
}

export function wordListHandler({ read, baseUrl, assets, wordListDownload = false }: WordListOptions) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const query = new URLSearchParams(splitUrl(request.url)[1]);
    const view = await wordListView(read, wordListAsked(query), { download: wordListDownload });
    if (wantsJson(request, query)) {
      return sendToolData(reply, dataOf(view), 'Say which word is looked for, as `q`; the list may not be had whole.');
    }
    const words = wordsOf(request);
    return sendPage(reply.header('vary', 'accept'), wordListPage(words, baseUrl, view), { assets, words });
  };
}

function dataOf({ answer, list }: WordListView): unknown {
  if (!answer) return undefined;
  const { total, hits } = answer;
  return { list, total, entries: hits.map(({ entry, match }) => ({ ...publicEntry(entry), match })) };
}

/** The list as a file: the project's own always, an imported one when the operator says that its licence allows it. */
export function wordListFileHandler({ read, wordListDownload = false }: WordListOptions) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { entries, list } = await currentAbbreviator(read);
    if (list.id !== undefined && !wordListDownload) {
      return openToAll(reply)
        .code(403)
        .header('cache-control', 'no-cache')
        .type('application/problem+json')
        .send(
          JSON.stringify({
            type: 'about:blank',
            status: 403,
            title: 'Forbidden',
            detail:
              'The list in force was imported, and whether it may be passed on is not known, so it can be searched but not had whole.',
          }),
        );
    }
    const csv = request.url.split('?')[0]!.endsWith('.csv');
    openToAll(reply)
      .header('cache-control', 'no-cache')
      .header('content-disposition', `attachment; filename="title-words.${csv ? 'csv' : 'json'}"`);
    return csv
      ? reply.type('text/csv; charset=utf-8').send(csvOf(entries))
      : reply.type('application/json').send(JSON.stringify({ list, entries: entries.map(publicEntry) }));
  };
}

function publicEntry({ pattern, note, abbreviation, languages }: LtwaEntry) {
  return { word: pattern, ...(note && { note }), abbreviation: abbreviation ?? null, languages };
}

/** In the published columns, so that any program that reads the list reads this one. */
function csvOf(entries: readonly LtwaEntry[]): string {
  const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const rows = entries.map(({ pattern, note, abbreviation, languages }) =>
    [note === undefined ? pattern : `${pattern} (${note})`, abbreviation ?? 'n.a.', languages.join(', ')]
      .map(cell)
      .join(),
  );
  return `WORD,ABBREVIATIONS,LANGUAGE CODES\r\n${rows.join('\r\n')}\r\n`;
}
