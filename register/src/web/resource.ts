/**
 * `/resource/ISSN/{issn}` and `/resource/ISSN-L/{issn}`: one address for browsers and programs (ISO 3297:2020, E.2; RFC 9110,
 * 12 and 13). A suffix or `?format=` wins over the Accept field. Another spelling of an address is sent on to the canonical one
 * with 301, another thing with 303; what the address names is answered at the address itself with 200.
 */
import { type Format, formatByName, formats } from '@masthead/crosswalk';
import { formatResourceUri, type Issn, parseIssn } from '@masthead/issn';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  type AvailableFormat,
  changedAt,
  type DataProblem,
  type FoundResource,
  findLikelyNumbers,
  findResource,
  jsonLdContextDocument,
  type ResourceKind,
  represent,
  toProblemDocument,
  versionTag,
} from '../services/linked-data/index.ts';
import { type ReadStore, sealHead } from '../store/index.ts';
import { isUnchanged } from './conditional.ts';
import { negotiate } from './negotiate.ts';

/** What a page is to be made about. */
export type ResourceTarget =
  | { readonly type: 'number'; readonly issn: Issn }
  | { readonly type: 'cluster'; readonly issn: Issn }
  /** A right number that this Register does not have, or not as an ISSN-L. */
  | { readonly type: 'unknown'; readonly kind: ResourceKind; readonly issn: Issn }
  | { readonly type: 'wrong'; readonly text: string };

export interface ResourceOptions {
  readonly read: ReadStore;
  /** Where readers find the register, without a slash at the end. */
  readonly baseUrl: string;
  /** Version of the program: with another one, the same data may be written otherwise. */
  readonly version: string;
  /** Sends the HTML page, with its status. Headers on caching and alternates are set before. */
  readonly page: (request: FastifyRequest, reply: FastifyReply, target: ResourceTarget) => unknown;
}

/** The page among the formats. First, so that whoever accepts anything gets it. */
const html = {
  name: 'html',
  label: 'Page',
  mediaTypes: ['text/html'],
  suffix: '.html',
  queryNames: ['html'],
  binary: false,
} as const;
type Offer = Format | typeof html;
/** For whoever likes several alike: linked data before the formats of libraries. */
const preferred = ['jsonld', 'turtle', 'rdfxml', 'jsonld-graph'];
const offers: readonly Offer[] = [
  html,
  ...preferred.flatMap((name) => formatByName(name) ?? []),
  ...formats.filter(({ name }) => !preferred.includes(name)),
];

export interface ResourceAddress {
  readonly kind: ResourceKind;
  /** What stands where the number belongs. */
  readonly text: string;
  /** With its full stop, lower case; empty when there is none. */
  readonly suffix: string;
}

/** Reads the two variable parts of the path; `undefined` when the first is no kind of number. */
export function readAddress(kindText: string, nameText: string): ResourceAddress | undefined {
  const kind = /^issn$/i.test(kindText) ? 'ISSN' : /^issn-?l$/i.test(kindText) ? 'ISSN-L' : undefined;
  if (!kind) return undefined;
  const stop = nameText.indexOf('.');
  if (stop < 0) return { kind, text: nameText, suffix: '' };
  return { kind, text: nameText.slice(0, stop), suffix: nameText.slice(stop).toLowerCase() };
}

/** The offer with this suffix. What `?format=` takes is taken as a suffix too: `.json`, `.xml`. */
export function offerBySuffix(suffix: string): Offer | undefined {
  return offers.find((offer) => offer.suffix === suffix) ?? offerByName(suffix.slice(1));
}

export function offerByName(name: string): Offer | undefined {
  return offers.find((offer) => (offer.queryNames as readonly string[]).includes(name.toLowerCase()));
}

export function resourcePath(kind: ResourceKind, issn: Issn, suffix = ''): string {
  return `/resource/${kind}/${issn}${suffix}`;
}

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

/** For the route `/resource/:kind/:name`. */
export function resourceHandler(options: ResourceOptions): Handler {
  const { read, page } = options;
  return async (request, reply) => {
    const params = request.params as { readonly kind: string; readonly name: string };
    const address = readAddress(params.kind, params.name);
    if (!address) return reply.callNotFound();
    const { kind, suffix } = address;
    if (suffix === '') reply.header('vary', 'Accept');
    const [path = '', query] = splitUrl(request.url);

    const parsed = parseIssn(address.text);
    if (!parsed.ok) {
      const text = address.text + suffix;
      if (wantsPage(request, suffix)) return page(request, reply, { type: 'wrong', text });
      const likely = await findLikelyNumbers(read, address.text);
      return sendProblem(reply, { type: 'wrong-number', problem: parsed.problem, likely });
    }
    const { issn } = parsed;
    const canonical = resourcePath(kind, issn, suffix);
    // Scripts of other sites follow a redirection only when it is open to them as well.
    if (path !== canonical) return openToAll(reply).redirect(canonical + query, 301);

    const found = await findResource(read, kind, issn);
    if (!found) {
      if (wantsPage(request, suffix)) return page(request, reply, { type: 'unknown', kind, issn });
      return sendProblem(reply, { type: kind === 'ISSN' ? 'unknown-number' : 'no-linking-number', issn });
    }
    if (found.type === 'elsewhere') {
      return openToAll(reply).redirect(resourcePath(found.kind, found.issn, suffix) + query, 303);
    }

    setLinks(reply, options, kind, issn);
    const choice = choose(request, suffix);
    if ('refused' in choice)
      return sendList(request, reply, { type: choice.refused, available: available(kind, issn) });
    const { offer, mediaType } = choice;
    const validators = await validatorsOf(options, request, found, offer, mediaType);
    setValidators(reply, validators);
    if (isFormat(offer)) openToAll(reply);
    if (suffix === '') reply.header('content-location', resourcePath(kind, issn, offer.suffix));
    if (isUnchanged(request.headers, validators)) return reply.code(304).send();
    if (!isFormat(offer)) return page(request, reply, { type: found.type, issn });

    const representation = represent(found, offer, options.baseUrl);
    if (!representation.ok) {
      reply.removeHeader('etag').removeHeader('last-modified').removeHeader('content-location');
      const others = available(kind, issn).filter(({ label }) => label !== offer.label);
      return sendList(request, reply, { type: 'not-expressible', label: offer.label, available: others });
    }
    if (offer.binary || isAskedFor(request, 'download')) {
      const file = `${kind.toLowerCase()}-${issn}${offer.suffix}`;
      reply.header('content-disposition', `attachment; filename="${file}"`);
    }
    return reply
      .type(offer.binary || /json($|;)/.test(mediaType) ? mediaType : `${mediaType}; charset=utf-8`)
      .send(Buffer.from(representation.data));
  };
}

/** For `/issn/:name` and the like: the way to the canonical address. */
export function shortAddressHandler(kind: ResourceKind): Handler {
  return async (request, reply) => {
    const { name } = request.params as { readonly name: string };
    return openToAll(reply).redirect(`/resource/${kind}/${encodeURIComponent(name)}${splitUrl(request.url)[1]}`, 301);
  };
}

/** Address of the JSON-LD context. It names a version, because what stands at it never changes: another context, another number. */
export const contextPath = '/context/issn-1.jsonld';

/** For `contextPath`. */
export function contextHandler(): Handler {
  return async (_request, reply) =>
    openToAll(reply)
      .header('cache-control', 'public, max-age=31536000, immutable')
      .type('application/ld+json')
      .send(Buffer.from(jsonLdContextDocument));
}

type Choice =
  | { readonly offer: Offer; readonly mediaType: string }
  | { readonly refused: 'unknown-suffix' | 'unknown-format' | 'not-acceptable' };

/** Suffix before `?format=` before Accept. */
function choose(request: FastifyRequest, suffix: string): Choice {
  if (suffix !== '') return named(offerBySuffix(suffix), 'unknown-suffix');
  const name = queryOf(request).get('format');
  if (name !== null) return named(offerByName(name), 'unknown-format');
  return negotiate<Offer>(request.headers.accept, offers) ?? { refused: 'not-acceptable' };
}

function named(offer: Offer | undefined, refused: 'unknown-suffix' | 'unknown-format'): Choice {
  return offer ? { offer, mediaType: offer.mediaTypes[0] ?? 'application/octet-stream' } : { refused };
}

/** Whether a visitor who gets no representation gets a page or a problem document. */
function wantsPage(request: FastifyRequest, suffix: string): boolean {
  const choice = choose(request, suffix);
  return 'offer' in choice && choice.offer === html;
}

async function validatorsOf(
  { read, version }: ResourceOptions,
  request: FastifyRequest,
  found: Exclude<FoundResource, { readonly type: 'elsewhere' }>,
  offer: Offer,
  mediaType: string,
): Promise<{ readonly etag: string; readonly lastModified: Date }> {
  // Sealing times lie up to a second and a half ahead; a date in the future would be no date of a change (RFC 9110, 8.8.2.1).
  const lastModified = new Date(Math.min(changedAt(found).getTime(), Date.now()));
  if (isFormat(offer)) return { etag: versionTag(found, `${offer.name} ${mediaType} ${version}`), lastModified };
  // A page shows neighbours, counts and what points here: any change of the Register may change it.
  const { position, sealedAt } = await sealHead(read);
  const view = JSON.stringify(['html', version, position, request.url, request.headers['accept-language'] ?? '']);
  return {
    etag: `W/${versionTag(found, view)}`,
    lastModified: new Date(Math.min(Math.max(lastModified.getTime(), sealedAt?.getTime() ?? 0), Date.now())),
  };
}

function setValidators(reply: FastifyReply, { etag, lastModified }: { etag: string; lastModified: Date }): void {
  reply
    .header('etag', etag)
    .header('last-modified', lastModified.toUTCString())
    // May be kept, and is asked for again every time: that costs a 304.
    .header('cache-control', 'public, no-cache');
}

/** Every format that can be had, the address to quote, and the thing itself (RFC 8288, RFC 6596, RFC 6892). */
function setLinks(reply: FastifyReply, { baseUrl }: ResourceOptions, kind: ResourceKind, issn: Issn): void {
  const links = available(kind, issn).map(
    ({ href, mediaTypes: [type] }) => `<${href}>; rel="alternate"; type="${type?.replace(/"/g, '\\"')}"`,
  );
  links.push(`<${baseUrl}${resourcePath(kind, issn)}>; rel="canonical"`);
  links.push(`<${formatResourceUri(issn, kind)}>; rel="describes"`);
  reply.header('link', links.join(', '));
}

function available(kind: ResourceKind, issn: Issn): readonly AvailableFormat[] {
  return offers.map(({ label, mediaTypes, suffix }) => ({ label, mediaTypes, href: resourcePath(kind, issn, suffix) }));
}

/** Any script of any site may read it: it is the same for everybody. */
function openToAll(reply: FastifyReply): FastifyReply {
  return reply
    .header('access-control-allow-origin', '*')
    .header(
      'access-control-expose-headers',
      'content-disposition, content-location, etag, last-modified, link, location',
    )
    .header('cross-origin-resource-policy', 'cross-origin');
}

function sendProblem(reply: FastifyReply, problem: DataProblem): FastifyReply {
  const document = toProblemDocument(problem);
  return openToAll(reply)
    .code(document.status)
    .header('cache-control', 'no-cache')
    .type('application/problem+json')
    .send(Buffer.from(`${JSON.stringify(document, null, 2)}\n`));
}

/** What there is instead, for programs that read JSON and as plain lines for everybody else. */
function sendList(
  request: FastifyRequest,
  reply: FastifyReply,
  problem: Extract<DataProblem, { readonly available: unknown }>,
): FastifyReply {
  const readers = [{ mediaTypes: ['text/plain'] }, { mediaTypes: ['application/problem+json', 'application/json'] }];
  if (negotiate(request.headers.accept, readers)?.offer === readers[1]) return sendProblem(reply, problem);
  const { status, detail } = toProblemDocument(problem);
  const lines = problem.available.map(({ label, mediaTypes, href }) => `${href}\t${mediaTypes.join(', ')}\t${label}`);
  return openToAll(reply)
    .code(status)
    .header('cache-control', 'no-cache')
    .type('text/plain; charset=utf-8')
    .send(`${detail.replace(', is in "available"', '')}\n\n${lines.join('\n')}\n`);
}

function isFormat(offer: Offer): offer is Format {
  return offer !== html;
}

function splitUrl(url: string): readonly [path: string, query: string] {
  const mark = url.indexOf('?');
  return mark < 0 ? [url, ''] : [url.slice(0, mark), url.slice(mark)];
}

function queryOf(request: FastifyRequest): URLSearchParams {
  return new URLSearchParams(splitUrl(request.url)[1]);
}

function isAskedFor(request: FastifyRequest, name: string): boolean {
  const value = queryOf(request).get(name);
  return value !== null && value !== '0' && value !== 'false';
}
