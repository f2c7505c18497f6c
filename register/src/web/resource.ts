/**
 * `/resource/ISSN/{issn}` and `/resource/ISSN-L/{issn}`: one address for browsers and programs (ISO 3297:2020, E.2; RFC 9110,
 * 12 and 13). A suffix or `?format=` wins over the Accept field. Another spelling of an address is sent on to the canonical one
 * with 301, another thing with 303; what the address names is answered at the address itself with 200.
 */
import { formats, type LinkedDataModel, linkedDataModels, showsWhole } from '@masthead/crosswalk';
import { type Issn, parseIssn } from '@masthead/issn';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { MomentProblem } from '../domain/moment-asked.ts';
import {
  changedAt,
  type FoundResource,
  findLikelyNumbers,
  findResource,
  jsonLdContextDocument,
  type ResourceKind,
  represent,
  versionTag,
  type WritingOptions,
} from '../services/linked-data/index.ts';
import { listCentres, policyOf, sealHead, type VisitorStore } from '../store/index.ts';
import { asOfAsked, sendMomentProblem, setMemento, type Then } from './as-of.ts';
import { isUnchanged, type Validators } from './conditional.ts';
import { openToAll, sendList, sendProblem, setLinks, setValidators } from './data-replies.ts';
import { languageOf } from './language.ts';
import {
  available,
  chooseOffer,
  html,
  isFormat,
  type Offer,
  readAddress,
  resourcePath,
  splitUrl,
} from './resource-address.ts';
import type { Readers } from './visitor.ts';

/** What a page is to be made about. */
export type ResourceTarget =
  | { readonly type: 'number'; readonly issn: Issn; readonly past?: Then }
  | { readonly type: 'cluster'; readonly issn: Issn; readonly past?: Then }
  /** A right number that this Register does not have, or not as an ISSN-L. */
  | { readonly type: 'unknown'; readonly kind: ResourceKind; readonly issn: Issn; readonly past?: Then }
  /** `?asOf=` cannot be answered. */
  | { readonly type: 'wrong-moment'; readonly issn: Issn; readonly problem: MomentProblem }
  | { readonly type: 'wrong'; readonly text: string };

export interface ResourceOptions extends Readers {
  /** Where readers find the register, without a slash at the end. */
  readonly baseUrl: string;
  /** Version of the program: with another one, the same data may be written otherwise. */
  readonly version: string;
  /** Sends the HTML page, with its status. Headers on caching and alternates are set before. */
  readonly page: (request: FastifyRequest, reply: FastifyReply, target: ResourceTarget) => unknown;
}

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

/** For the route `/resource/:kind/:name`. */
export function resourceHandler(options: ResourceOptions): Handler {
  const { page } = options;
  return async (request, reply) => {
    const present = await options.readFor(request);
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
      const likely = await findLikelyNumbers(present, address.text);
      return sendProblem(reply, { type: 'wrong-number', problem: parsed.problem, likely });
    }
    const { issn } = parsed;
    const canonical = resourcePath(kind, issn, suffix);
    // Scripts of other sites follow a redirection only when it is open to them as well.
    if (path !== canonical) return openToAll(reply).redirect(canonical + query, 301);

    const asked = await asOfAsked(present, request);
    if (asked !== undefined && !asked.ok) {
      if (!wantsPage(request, suffix)) return sendMomentProblem(reply, asked.problem);
      return page(request, reply, { type: 'wrong-moment', issn, problem: asked.problem });
    }
    const read = asked?.read ?? present;
    const past = asked && { past: { moment: asked.moment, position: asked.position } };

    const found = await findResource(read, kind, issn);
    if (!found) {
      if (wantsPage(request, suffix)) return page(request, reply, { type: 'unknown', kind, issn, ...past });
      if (kind !== 'ISSN') return sendProblem(reply, { type: 'no-linking-number', issn });
      // Of a moment in the past that is not said: blocks are looked at as they are today.
      return sendProblem(reply, { type: 'unknown-number', issn, ...(past === undefined && { neverIssued: true }) });
    }
    if (found.type === 'elsewhere') {
      return openToAll(reply).redirect(resourcePath(found.kind, found.issn, suffix) + query, 303);
    }

    if (past) setMemento(reply, past.past, kind, options.baseUrl + resourcePath(kind, issn));
    else setLinks(reply, options.baseUrl, kind, issn);
    const choice = chooseOffer(request.url, suffix, request.headers.accept);
    if ('refused' in choice) {
      return sendList(request, reply, { type: choice.refused, available: available(kind, issn) });
    }
    const { offer, mediaType } = choice;
    const validators = await validatorsOf(options, read, request, found, offer, mediaType);
    setValidators(reply, validators);
    if (isFormat(offer)) openToAll(reply);
    if (suffix === '') reply.header('content-location', resourcePath(kind, issn, offer.suffix) + (past ? query : ''));
    if (isUnchanged(request.headers, validators)) return reply.code(304).send();
    if (!isFormat(offer)) return page(request, reply, { type: found.type, issn, ...past });

    const representation = represent(found, offer, await writingOptions(read, modelOf(read, request), options.baseUrl));
    if (!representation.ok) {
      reply.removeHeader('etag').removeHeader('last-modified').removeHeader('content-location');
      const others = available(kind, issn).filter(({ label }) => label !== offer.label);
      const { problem } = representation;
      if (problem.type !== 'names-no-resource' || found.type !== 'number') {
        return sendList(request, reply, { type: 'not-expressible', label: offer.label, available: others });
      }
      const { status, replacedBy } = found.entry.serial;
      return sendList(request, reply, {
        type: 'nothing-to-describe',
        issn,
        state: status,
        ...(replacedBy && { replacement: replacedBy }),
        label: offer.label,
        available: others.filter(({ label }) => !onlyOfResources.has(label)),
      });
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

/** Formats that have no way to say that a number names nothing. */
const onlyOfResources = new Set(formats.flatMap(({ livingOnly, label }) => (livingOnly ? [label] : [])));

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

/** The full model gives the names of centres, which the Register has beside the records. */
async function writingOptions(read: VisitorStore, model: LinkedDataModel, baseUrl: string): Promise<WritingOptions> {
  if (model !== 'full') return { baseUri: baseUrl, model };
  const names = new Map((await listCentres(read)).map(({ code, name }) => [code, name]));
  return { baseUri: baseUrl, model, centreName: (code) => names.get(code) };
}

/** The model of linked data: as the visitor's policy has it, or `?model=`, which who sees whole records may choose. */
function modelOf(read: VisitorStore, request: FastifyRequest): LinkedDataModel {
  const policy = policyOf(read);
  const asked = new URLSearchParams(splitUrl(request.url)[1]).get('model');
  return (showsWhole(policy) && linkedDataModels.find((model) => model === asked)) || policy.linkedData;
}

/** Whether a visitor who gets no representation gets a page or a problem document. */
function wantsPage(request: FastifyRequest, suffix: string): boolean {
  const choice = chooseOffer(request.url, suffix, request.headers.accept);
  return 'offer' in choice && choice.offer === html;
}

async function validatorsOf(
  { version }: ResourceOptions,
  read: VisitorStore,
  request: FastifyRequest,
  found: Exclude<FoundResource, { readonly type: 'elsewhere' }>,
  offer: Offer,
  mediaType: string,
): Promise<Validators> {
  // Sealing times lie up to a second and a half ahead; a date in the future would be no date of a change (RFC 9110, 8.8.2.1).
  const lastModified = new Date(Math.min(changedAt(found).getTime(), Date.now()));
  const { name } = policyOf(read);
  if (isFormat(offer))
    return {
      etag: versionTag(found, [offer.name, mediaType, name, modelOf(read, request), version].join(' ')),
      lastModified,
    };
  // A page shows neighbours, counts and what points here: any change of the Register may change it.
  const { position, sealedAt } = await sealHead(read);
  const view = JSON.stringify([
    'html',
    name,
    version,
    position,
    request.url,
    languageOf(request),
    request.person?.account.id ?? '',
  ]);
  return {
    etag: `W/${versionTag(found, view)}`,
    lastModified: new Date(Math.min(Math.max(lastModified.getTime(), sealedAt?.getTime() ?? 0), Date.now())),
  };
}

function isAskedFor(request: FastifyRequest, name: string): boolean {
  const value = new URLSearchParams(splitUrl(request.url)[1]).get(name);
  return value !== null && value !== '0' && value !== 'false';
}
