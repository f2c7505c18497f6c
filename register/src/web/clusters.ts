/**
 * `/clusters`: the kinds of clusters, as a page or as JSON; `/resource/ISSN-H/{issn}` and the like: clusters with a number of their own, one
 * address for browsers and programs (ISO 3297:2020, 7).
 */
import { issnHToQuads } from '@masthead/crosswalk';
import { issnFromInteger, issnToInteger, parseIssn } from '@masthead/issn';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type ClusterType, clusterTypes } from '../domain/clusters.ts';
import { clustersPage } from '../portal/pages/clusters.tsx';
import { ownClusterPage } from '../portal/pages/history-cluster.tsx';
import { wrongNumberPage } from '../portal/pages/wrong-number.tsx';
import { findLikelyNumbers } from '../services/linked-data/index.ts';
import { findCluster } from '../store/index.ts';
import { openToAll, sendProblem } from './data-replies.ts';
import { wordsOf } from './language.ts';
import type { PortalOptions } from './portal-pages.ts';
import { splitUrl } from './resource-address.ts';
import { sendPage } from './send-page.ts';
import { sendToolData, wantsJson } from './tool-data.ts';
import { chooseForm, nameOf, sendForm } from './vocabularies.ts';

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

export function clustersHandler({ readFor, baseUrl, assets }: PortalOptions): Handler {
  return async (request, reply) => {
    if (wantsJson(request, new URLSearchParams(splitUrl(request.url)[1]))) {
      return sendToolData(reply, { clusterTypes: clusterTypes.map(toJson) }, '');
    }
    const words = wordsOf(request);
    const page = await clustersPage({ read: await readFor(request), baseUrl, words });
    return sendPage(reply.header('vary', 'accept'), page, { assets, words });
  };
}

const toJson = ({ kind, name, definition, number, members, oneEach, marc, approvedBy, process }: ClusterType) => ({
  prefix: `ISSN-${kind}`,
  name,
  definition,
  number,
  members,
  oneEach,
  marc: `023 ${marc}_`,
  approved: approvedBy !== undefined,
  process,
});

/** For `/resource/ISSN-H/:name` and the other kinds with a number of their own. */
export function ownClusterHandler(type: ClusterType, options: PortalOptions): Handler {
  const { readFor, baseUrl, assets } = options;
  return async (request, reply) => {
    const read = await readFor(request);
    const { base, suffix } = nameOf(request);
    const chosen = chooseForm(request, suffix);
    const words = wordsOf(request);
    const context = { read, baseUrl, words };
    const parsed = parseIssn(base);
    if (!parsed.ok) {
      if (chosen?.isPage) return sendPage(reply, await wrongNumberPage(context, base), { assets, words });
      return sendProblem(reply, {
        type: 'wrong-number',
        problem: parsed.problem,
        likely: await findLikelyNumbers(read, base),
      });
    }
    const { issn } = parsed;
    if (issn !== base) {
      const query = splitUrl(request.url)[1];
      return openToAll(reply).redirect(`/resource/ISSN-${type.kind}/${issn}${suffix}${query}`, 301);
    }
    const cluster = await findCluster(read, type.kind, issnToInteger(issn));
    if (!cluster && !chosen?.isPage) return sendProblem(reply, { type: 'no-cluster', kind: type.kind, issn });
    const members = (cluster?.members ?? []).map((member) => issnFromInteger(member));
    return sendForm(
      options,
      request,
      reply,
      suffix,
      () => issnHToQuads(issn, members),
      () => ownClusterPage(context, type, issn),
    );
  };
}
