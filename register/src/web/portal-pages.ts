/** Joins the portal to HTTP: a handler from a page function, and the page about a resource for `resource.ts`. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Assets } from '../portal/assets.ts';
import type { MakePage, PageContext, Visit } from '../portal/context.ts';
import { notYetPage, wrongMomentPage } from '../portal/pages/as-of.tsx';
import { clusterPage } from '../portal/pages/cluster.tsx';
import { recordPage } from '../portal/pages/record.tsx';
import { unknownNumberPage } from '../portal/pages/unknown-number.tsx';
import { wrongNumberPage } from '../portal/pages/wrong-number.tsx';
import { asOf } from '../store/index.ts';
import type { Page, Redirect } from '../view/page.ts';
import { statusOf } from './as-of.ts';
import { wordsOf } from './language.ts';
import type { ResourceTarget } from './resource.ts';
import { sendPage } from './send-page.ts';
import type { Readers } from './visitor.ts';

export interface PortalOptions extends Readers {
  readonly baseUrl: string;
  readonly assets: Assets;
}

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

/** The handler of one page of the portal. */
export function pageHandler(make: MakePage, { readFor, baseUrl, assets }: PortalOptions): Handler {
  return async (request, reply) => {
    const context: PageContext = { read: await readFor(request), baseUrl, words: wordsOf(request) };
    return sendPage(reply, await make(context, visitOf(request)), { assets, words: context.words });
  };
}

/** Sends the page about a number, a cluster, or what is neither. */
export function resourcePage({ readFor, baseUrl, assets }: PortalOptions) {
  return async (request: FastifyRequest, reply: FastifyReply, target: ResourceTarget): Promise<FastifyReply> => {
    const past = 'past' in target ? target.past : undefined;
    const present = await readFor(request);
    const read = past === undefined ? present : asOf(present, past.position);
    const context: PageContext = { read, baseUrl, words: wordsOf(request), ...(past && { past }) };
    const page = await pageAbout(context, visitOf(request), target);
    return sendPage(reply, page, { assets, words: context.words });
  };
}

async function pageAbout(context: PageContext, visit: Visit, target: ResourceTarget): Promise<Page | Redirect> {
  switch (target.type) {
    case 'number':
      return (await recordPage(context, visit, target.issn)) ?? unknownNumberPage(context, target.issn);
    case 'cluster':
      return clusterPage(context, target.issn);
    case 'unknown':
      if (target.past) return notYetPage(context.words, target.issn, target.past.moment);
      return unknownNumberPage(context, target.issn, target.kind);
    case 'wrong-moment':
      return wrongMomentPage(context.words, target.issn, target.problem, statusOf(target.problem));
    case 'wrong':
      return wrongNumberPage(context, target.text);
  }
}

function visitOf(request: FastifyRequest): Visit {
  const mark = request.url.indexOf('?');
  return { query: new URLSearchParams(mark < 0 ? '' : request.url.slice(mark + 1)) };
}
