/**
 * `/vocabularies/{name}` and `/organization/{name}`: where the addresses of terms, centres and archiving agencies lead (application
 * profile v2, "URI templates"). One address for browsers and programs; what stands behind `#` is on the page and in the data.
 */
import {
  graphWriters,
  keepers,
  linkedDataFormats,
  type OrganizationKind,
  organizationKinds,
  organizationsToQuads,
  type Quad,
  vocabularyByName,
  vocabularyToQuads,
} from '@masthead/crosswalk';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Assets } from '../portal/assets.ts';
import { organizationsPage, vocabularyPage } from '../portal/pages/vocabulary.tsx';
import { describeCentres, type ReadStore, type VisitorStore } from '../store/index.ts';
import type { Page } from '../view/page.ts';
import { openToAll } from './data-replies.ts';
import { wordsOf } from './language.ts';
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
    return sendForm(
      options,
      request,
      reply,
      suffix,
      () => vocabularyToQuads(vocabulary),
      () => vocabularyPage(options.baseUrl, wordsOf(request), vocabulary),
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
    return sendForm(
      options,
      request,
      reply,
      suffix,
      () => organizationsToQuads(kind, organizations),
      () => organizationsPage(options.baseUrl, wordsOf(request), kind, organizations),
    );
  };
}

const organizationsOf = (read: ReadStore, kind: OrganizationKind) =>
  kind === 'keepers' ? Promise.resolve(keepers) : describeCentres(read);

export function nameOf(request: FastifyRequest): { readonly base: string; readonly suffix: string } {
  const { name } = request.params as { readonly name: string };
  const stop = name.indexOf('.');
  return stop < 0 ? { base: name, suffix: '' } : { base: name.slice(0, stop), suffix: name.slice(stop) };
}

/** The offer that a request chooses, by suffix before `?format=` before the Accept field, as for a resource; undefined: there is none. */
export function chooseForm(request: FastifyRequest, suffix: string) {
  const format = formatAsked(request);
  const named = suffix === '' ? format : suffix.slice(1).toLowerCase();
  const chosen =
    named === undefined
      ? negotiate(request.headers.accept, offers)
      : offers
          .filter((each) => each.suffix === `.${named}` || (each.queryNames as readonly string[]).includes(named))
          .map((each) => ({ offer: each, mediaType: each.mediaTypes[0]! }))[0];
  return chosen && { ...chosen, isPage: chosen.offer === html };
}

const formatAsked = (request: FastifyRequest): string | undefined =>
  new URLSearchParams(splitUrl(request.url)[1]).get('format')?.toLowerCase();

export async function sendForm(
  { assets }: Pick<VocabularyOptions, 'assets'>,
  request: FastifyRequest,
  reply: FastifyReply,
  suffix: string,
  quads: () => readonly Quad[],
  page: () => Page | Promise<Page>,
): Promise<unknown> {
  if (suffix === '' && formatAsked(request) === undefined) reply.header('vary', 'Accept');
  const chosen = chooseForm(request, suffix);
  if (!chosen) {
    const list = offers.map((each) => `${each.suffix}\t${each.mediaTypes[0]}\t${each.label}`).join('\n');
    const status = suffix === '' ? 406 : 404;
    return openToAll(reply).code(status).type('text/plain; charset=utf-8').send(`There is:\n\n${list}\n`);
  }
  const { offer, mediaType, isPage } = chosen;
  if (isPage) return sendPage(reply, await page(), { assets, words: wordsOf(request) });
  const data = graphWriters[offer.name]!(quads());
  return openToAll(reply)
    .header('cache-control', 'public, max-age=3600')
    .type(/json($|;)/.test(mediaType) ? mediaType : `${mediaType}; charset=utf-8`)
    .send(Buffer.from(data));
}
