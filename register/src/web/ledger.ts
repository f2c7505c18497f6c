/**
 * The ledger over HTTP: `/ledger/head` (page) and `/ledger/head.json`, `/ledger/changes` to be followed, and `/resource/ISSN/{issn}/history`
 * (page, or data by `Accept` or `?format=json`).
 */
import { type Issn, issnToInteger, parseIssn } from '@masthead/issn';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ledgerHead, signHead } from '../actions/sign-head.ts';
import { tellBetween, tellHistory } from '../actions/tell-history.ts';
import { systemActor } from '../domain/actor.ts';
import type { LedgerHead, SignedHead } from '../domain/ledger-head.ts';
import { ledgerPage } from '../portal/pages/ledger.tsx';
import { comparisonPage, numberHistoryPage } from '../portal/pages/number-history.tsx';
import { unknownNumberPage } from '../portal/pages/unknown-number.tsx';
import { wrongNumberPage } from '../portal/pages/wrong-number.tsx';
import {
  changesOf,
  comparisonToJson,
  describeFeedProblem,
  type Feed,
  type FeedProblem,
  historyToJson,
  readFeedRequest,
} from '../services/ledger/index.ts';
import { findLikelyNumbers } from '../services/linked-data/index.ts';
import type { ReadStore, VisitorStore } from '../store/index.ts';
import { addresses } from '../view/addresses.ts';
import { openToAll, sendProblem } from './data-replies.ts';
import { wordsOf } from './language.ts';
import type { PortalOptions } from './portal-pages.ts';
import { splitUrl } from './resource-address.ts';
import { sendPage } from './send-page.ts';
import { sendToolData, wantsJson } from './tool-data.ts';

export interface LedgerOptions extends PortalOptions {
  /** Signs the head; absent: it is published without a signature. */
  readonly ledgerKey?: string;
}

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

const queryOf = (request: FastifyRequest) => new URLSearchParams(splitUrl(request.url)[1]);

export function ledgerHeadHandler(options: LedgerOptions): Handler {
  const { read, baseUrl, assets } = options;
  return async (request, reply) => {
    const words = wordsOf(request);
    return sendPage(reply, ledgerPage(words, baseUrl, await publishedHead(read, options)), { assets, words });
  };
}

export function ledgerHeadJsonHandler(options: LedgerOptions): Handler {
  return async (_request, reply) =>
    openToAll(reply)
      .header('cache-control', 'no-cache')
      .type('application/json; charset=utf-8')
      .send(Buffer.from(`${JSON.stringify(await publishedHead(options.read, options), null, 2)}\n`));
}

async function publishedHead(read: ReadStore, { ledgerKey, baseUrl }: LedgerOptions): Promise<LedgerHead | SignedHead> {
  if (ledgerKey === undefined) return ledgerHead(read);
  const result = await signHead(read, systemActor('serve'), { key: ledgerKey, register: baseUrl, at: new Date() });
  if (!result.ok) throw new Error('LEDGER_KEY, which was read at the start, cannot sign.');
  return result.head;
}

export function ledgerChangesHandler({ readFor }: LedgerOptions): Handler {
  return async (request, reply) => {
    const asked = readFeedRequest(queryOf(request));
    const feed: Feed | FeedProblem = 'type' in asked ? asked : await changesOf(await readFor(request), asked);
    openToAll(reply).header('vary', 'authorization');
    if ('type' in feed) {
      const status = feed.type === 'wrong-value' ? 400 : 409;
      const title = status === 400 ? 'Bad Request' : 'Conflict';
      const document = { type: 'about:blank', title, status, detail: describeFeedProblem(feed), problem: feed.type };
      return reply
        .code(status)
        .header('cache-control', 'no-cache')
        .type('application/problem+json')
        .send(Buffer.from(`${JSON.stringify(document, null, 2)}\n`));
    }
    return reply
      .header('cache-control', 'public, no-cache')
      .type('application/json; charset=utf-8')
      .send(Buffer.from(`${JSON.stringify(feed)}\n`));
  };
}

/** Changes of a number on a page. */
const pageSize = 50;

export function numberHistoryHandler({ readFor, baseUrl, assets }: LedgerOptions): Handler {
  return async (request, reply) => {
    const read = await readFor(request);
    const query = queryOf(request);
    const json = wantsJson(request, query);
    const words = wordsOf(request);
    const surroundings = { assets, words };
    reply.header('vary', 'accept, authorization');
    const { name } = request.params as { readonly name: string };
    const parsed = parseIssn(name);
    if (!parsed.ok) {
      if (!json) return sendPage(reply, await wrongNumberPage({ read, baseUrl, words }, name), surroundings);
      const likely = await findLikelyNumbers(read, name);
      return sendProblem(reply, { type: 'wrong-number', problem: parsed.problem, likely });
    }
    const { issn } = parsed;
    if (name !== issn) {
      return openToAll(reply).redirect(addresses.numberHistory(issn) + splitUrl(request.url)[1], 301);
    }
    const [from, to] = [positionOf(query.get('from')), positionOf(query.get('to'))];
    if (from !== undefined && to !== undefined) return sendComparison(read, issn, from, to);

    const before = positionOf(query.get('before'));
    const place = { limit: pageSize, ...(before !== undefined && { before }) };
    const history = await tellHistory(read, issnToInteger(issn), place);
    if (history === undefined) {
      return json
        ? sendProblem(reply, { type: 'unknown-number', issn })
        : sendPage(reply, unknownNumberPage({ read, baseUrl, words }, issn), surroundings);
    }
    if (!json)
      return sendPage(reply, numberHistoryPage(words, baseUrl, { issn, history }, before === undefined), surroundings);
    const addressOf = (position: number) => baseUrl + addresses.recordAt(issn, position);
    return sendToolData(reply, historyToJson(issn, history, addressOf), '').header('vary', 'accept, authorization');

    async function sendComparison(store: VisitorStore, of: Issn, one: number, other: number): Promise<FastifyReply> {
      const comparison = await tellBetween(store, issnToInteger(of), one, other);
      if (json) {
        const data = comparison && comparisonToJson(of, comparison);
        return sendToolData(reply, data, `${words.t('changes.no-such')}.`).header('vary', 'accept, authorization');
      }
      if (comparison === undefined) return reply.callNotFound() as unknown as FastifyReply;
      return sendPage(reply, comparisonPage(words, of, comparison), surroundings);
    }
  };
}

/** Undefined for what is no position. */
function positionOf(text: string | null): number | undefined {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
