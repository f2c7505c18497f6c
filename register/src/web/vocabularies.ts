/**
 * `/vocabularies/{name}` and `/organization/{name}`: where the addresses of terms, centres and archiving agencies lead (application
 * profile v2, "URI templates"), and `/resource/ISSN-H/{issn}`. One address for browsers and programs; what stands behind `#` is on the page and in the data.
 */
import {
  graphWriters,
  issnHToQuads,
  keepers,
  linkedDataFormats,
  type OrganizationKind,
  organizationKinds,
  organizationsToQuads,
  type Quad,
  vocabularyByName,
  vocabularyToQuads,
} from '@masthead/crosswalk';
import { issnFromInteger, issnToInteger, parseIssn } from '@masthead/issn';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Assets } from '../portal/assets.ts';
import type { Page } from '../portal/page.ts';
import { historyClusterPage, organizationsPage, vocabularyPage } from '../portal/pages/vocabulary.tsx';
import { wordsFor } from '../portal/words/languages.ts';
import { findLikelyNumbers } from '../services/linked-data/index.ts';
import { findCluster, listCentres, type ReadStore, type VisitorStore } from '../store/index.ts';
import { openToAll, sendProblem } from './data-replies.ts';
import { negotiate } from './negotiate.ts';
import { html, splitUrl } from './resource-address.ts';
import { sendPage } from './send-page.ts';

interface VocabularyOptions {
  readonly read: VisitorStore;
  readonly baseUrl: string;
  readonly assets: Assets;
}

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

const offers = [html, ...linkedDataFormats];

/** For `/vocabularies/:name`, with a suffix or without. */
export function vocabularyHandler(options: VocabularyOptions): Handler {
  return async (request, reply) => {
    const { base, suffix } = nameOf(request);
    const vocabulary = vocabularyByName(base);
    if (!vocabulary) return reply.callNotFound();
    const query = splitUrl(request.url)[1];
    if (vocabulary.name !== base) {
      return openToAll(reply).redirect(`/vocabularies/${vocabulary.name}${suffix}${query}`, 301);
    }
    return send(
      options,
      request,
      reply,
      suffix,
      () => vocabularyToQuads(vocabulary),
      () => vocabularyPage(options.baseUrl, words, vocabulary),
    );
  };
}

/** For `/vocabularies/properties/:property`: a property is described where all are. */
export function propertyHandler(): Handler {
  return async (request, reply) => {
    const { property } = request.params as { readonly property: string };
    const name = property.replace(/\..*$/, '');
    const known = vocabularyByName('properties')!.terms.some((term) => term.name === name);
    if (!known) return reply.callNotFound();
    const suffix = property.slice(name.length);
    return openToAll(reply).redirect(`/vocabularies/properties${suffix}${splitUrl(request.url)[1]}`, 303);
  };
}

/** For `/organization/:name`: all centres, or all archiving agencies, of which a `#` picks one. */
export function organizationsHandler(options: VocabularyOptions): Handler {
  return async (request, reply) => {
    const { base, suffix } = nameOf(request);
    const kind = organizationKinds.find((each) => each.toLowerCase() === base.toLowerCase());
    if (!kind) return reply.callNotFound();
    if (kind !== base) {
      return openToAll(reply).redirect(`/organization/${kind}${suffix}${splitUrl(request.url)[1]}`, 301);
    }
    const organizations = await organizationsOf(options.read, kind);
    return send(
      options,
      request,
      reply,
      suffix,
      () => organizationsToQuads(kind, organizations),
      () => organizationsPage(options.baseUrl, words, kind, organizations),
    );
  };
}

/** For `/resource/ISSN-H/:name`: a history cluster, the titles that one resource has had (ISO 3297:2020, 7). */
export function historyClusterHandler(options: VocabularyOptions): Handler {
  return async (request, reply) => {
    const { base, suffix } = nameOf(request);
    const parsed = parseIssn(base);
    if (!parsed.ok) {
      const likely = await findLikelyNumbers(options.read, base);
      return sendProblem(reply, { type: 'wrong-number', problem: parsed.problem, likely });
    }
    const { issn } = parsed;
    if (issn !== base) {
      return openToAll(reply).redirect(`/resource/ISSN-H/${issn}${suffix}${splitUrl(request.url)[1]}`, 301);
    }
    const cluster = await findCluster(options.read, 'H', issnToInteger(issn));
    if (!cluster) return sendProblem(reply, { type: 'unknown-number', issn });
    const members = cluster.members.map(issnFromInteger);
    return send(
      options,
      request,
      reply,
      suffix,
      () => issnHToQuads(issn, members),
      () => historyClusterPage(options.baseUrl, words, issn, members),
    );
  };
}

const words = wordsFor('en');

const organizationsOf = (read: ReadStore, kind: OrganizationKind) =>
  kind === 'keepers' ? Promise.resolve(keepers) : listCentres(read);

function nameOf(request: FastifyRequest): { readonly base: string; readonly suffix: string } {
  const { name } = request.params as { readonly name: string };
  const stop = name.indexOf('.');
  return stop < 0 ? { base: name, suffix: '' } : { base: name.slice(0, stop), suffix: name.slice(stop) };
}

/** By suffix before `?format=` before the Accept field, as for a resource. */
function send(
  { assets }: VocabularyOptions,
  request: FastifyRequest,
  reply: FastifyReply,
  suffix: string,
  quads: () => readonly Quad[],
  page: () => Page,
): unknown {
  const format = new URLSearchParams(splitUrl(request.url)[1]).get('format')?.toLowerCase();
  if (suffix === '' && format === undefined) reply.header('vary', 'Accept');
  const named = suffix === '' ? format : suffix.slice(1).toLowerCase();
  const offer =
    named === undefined
      ? negotiate(request.headers.accept, offers)
      : offers
          .filter((each) => each.suffix === `.${named}` || (each.queryNames as readonly string[]).includes(named))
          .map((each) => ({ offer: each, mediaType: each.mediaTypes[0]! }))[0];
  if (!offer) {
    const list = offers.map((each) => `${each.suffix}\t${each.mediaTypes[0]}\t${each.label}`).join('\n');
    const status = suffix === '' ? 406 : 404;
    return openToAll(reply).code(status).type('text/plain; charset=utf-8').send(`There is:\n\n${list}\n`);
  }
  if (offer.offer === html) return sendPage(reply, page(), { assets, words });
  const data = graphWriters[offer.offer.name]!(quads());
  const { mediaType } = offer;
  return openToAll(reply)
    .header('cache-control', 'public, max-age=3600')
    .type(/json($|;)/.test(mediaType) ? mediaType : `${mediaType}; charset=utf-8`)
    .send(Buffer.from(data));
}
