/** An ISSN as URN (ISO 3297:2020, E.5; RFC 8141) and as URI of its resource in the Register (E.2), and back in all spellings seen in the wild. */
import type { Issn, IssnKind } from './brand.ts';
import { startOf } from './characters.ts';
import { isIssn } from './check.ts';
import { type IssnOptions, parseIssn } from './parse.ts';
import { prefixAt } from './prefix.ts';
import type { IssnAddressProblem, IssnProblem } from './problems.ts';

/** Kinds of number that have a page of their own in the Register. */
export type ResourceKind = Extract<IssnKind, 'ISSN' | 'ISSN-L'>;

export interface IssnAddress {
  readonly ok: true;
  readonly issn: Issn;
  /** Whether the address is that of the ISSN or that of the ISSN-L cluster. */
  readonly kind: ResourceKind;
  /** Of a resource URI: what stands after the last dot, such as `ttl`, in lower case. */
  readonly suffix?: string;
  /** What stands after `#`, such as `KeyTitle`. */
  readonly fragment?: string;
}

export type IssnAddressResult = IssnAddress | { readonly ok: false; readonly problem: IssnAddressProblem };

export interface ResourceUriOptions {
  /** Further hosts whose `/resource/ISSN/…` addresses count, such as the host of this Register, with the port if it has one. */
  readonly hosts?: readonly string[];
}

/** `urn:issn:0028-0836`. For the cluster the resolver of the ISSN International Centre takes `?+issnl`. */
export const formatUrn = (issn: Issn, kind: ResourceKind = 'ISSN'): string =>
  kind === 'ISSN-L' ? `urn:issn:${issn}?+issnl` : `urn:issn:${issn}`;

/** The canonical URI of the application profile: `http://issn.org/resource/ISSN/0028-0836`. It is a name and stays `http`. */
export const formatResourceUri = (issn: Issn, kind: ResourceKind = 'ISSN'): string =>
  `http://issn.org/resource/${kind}/${issn}`;

// In an address the number stands alone; hyphen and case do not count (RFC 8254 and ISO 3297:2020, 9.4).
const inAddress: IssnOptions = { prefix: 'refused', space: false };

// https://urn.issn.org/ is the resolver; what follows it is the URN itself.
const urnPattern = /^(?:(?:https?:)?\/\/)?(?:urn\.issn\.org\/)?urn:issn:([^?#/]*)\/?(\?[^#]*)?(?:#(.*))?$/disu;

/**
 * Reads `urn:issn:0028-0836` in any case, with or without the hyphen, with the resolver's address before it and
 * `?+issnl` or a fragment after it. Two URNs name the same if what this gives is the same.
 */
export function parseUrn(text: string): IssnAddressResult {
  const { inner, offset } = unwrap(text);
  const match = urnPattern.exec(inner);
  if (match === null) return { ok: false, problem: { type: 'not-a-urn' } };
  // What begins with `?=` is for the resource and asks nothing of the resolver (RFC 8141, 2.3).
  const kind = /^\?\+?([^?]*&)?issn-?l([&?=]|$)/i.test(match[2] ?? '') ? 'ISSN-L' : 'ISSN';
  return readAddress(match[1]!, offset + match.indices![1]![0], kind, undefined, match[3]);
}

const uriPattern =
  /^(?:(?:https?:)?\/\/)?([^/?#\s]+)\/resource\/(ISSN|ISSN-L|ISSNL)\/([^/?#.]*)(?:\.([a-z0-9]{1,10}))?\/?(?:\?[^#]*)?(?:#(.*))?$/disu;
const ownHosts = ['issn.org', 'www.issn.org', 'portal.issn.org'];

/**
 * Reads the URI of a resource: `http` or `https` or neither, `issn.org`, `www.` or `portal.`, `ISSN`, `ISSN-L` or
 * `ISSNL` in any case, with a slash, a format suffix, a query or a fragment after it.
 */
export function parseResourceUri(text: string, options: ResourceUriOptions = {}): IssnAddressResult {
  const { inner, offset } = unwrap(text);
  const match = uriPattern.exec(inner);
  if (match === null || !isHost(match[1]!.toLowerCase(), options.hosts)) {
    return { ok: false, problem: { type: 'not-a-resource-uri' } };
  }
  const kind = match[2]!.length === 4 ? 'ISSN' : 'ISSN-L';
  return readAddress(
    match[3]!.replace(/%2d/i, '-'),
    offset + match.indices![3]![0],
    kind,
    match[4]?.toLowerCase(),
    match[5],
  );
}

export type AnyIssnResult =
  | { readonly ok: true; readonly issn: Issn; readonly kind: IssnKind; readonly spelling: 'number' | 'urn' | 'uri' }
  | { readonly ok: false; readonly problem: IssnProblem };

const addresses = [
  ['urn', parseUrn],
  ['uri', parseResourceUri],
] as const;

/** Reads an ISSN in whatever spelling: bare, with prefix, as URN, as URI of the resource. `kind` is what the spelling says. */
export function parseAnyIssn(text: string, options: ResourceUriOptions = {}): AnyIssnResult {
  if (isIssn(text)) return { ok: true, issn: text, kind: 'ISSN', spelling: 'number' };
  for (const [spelling, parse] of addresses) {
    const address = parse(text, options);
    if (address.ok) return { ok: true, issn: address.issn, kind: address.kind, spelling };
    if (isIssnProblem(address.problem)) return { ok: false, problem: address.problem };
  }
  const number = parseIssn(text);
  if (!number.ok) return number;
  return { ok: true, issn: number.issn, kind: prefixAt(text, startOf(text))?.kind ?? 'ISSN', spelling: 'number' };
}

/** The part of an address where the number stands, or the text itself if it is no address. */
export function numberPartOf(text: string, options: ResourceUriOptions = {}): string {
  const { inner } = unwrap(text);
  const urn = urnPattern.exec(inner)?.[1];
  if (urn !== undefined) return urn;
  const uri = uriPattern.exec(inner);
  return uri !== null && isHost(uri[1]!.toLowerCase(), options.hosts) ? uri[3]! : text;
}

const isIssnProblem = (problem: IssnAddressProblem): problem is IssnProblem =>
  problem.type !== 'not-a-urn' && problem.type !== 'not-a-resource-uri';

const isHost = (host: string, more: readonly string[] = []): boolean =>
  ownHosts.includes(host) || more.some((other) => other.toLowerCase() === host);

/** Addresses are often quoted in angle brackets, as the standard itself does. */
function unwrap(text: string): { readonly inner: string; readonly offset: number } {
  const trimmed = text.trim();
  const quoted = trimmed.startsWith('<') && trimmed.endsWith('>');
  const inner = quoted ? trimmed.slice(1, -1).trim() : trimmed;
  return { inner, offset: text.indexOf(inner) };
}

function readAddress(
  number: string,
  offset: number,
  kind: ResourceKind,
  suffix: string | undefined,
  fragment: string | undefined,
): IssnAddressResult {
  const result = parseIssn(number, inAddress);
  if (!result.ok) return { ok: false, problem: shifted(result.problem, offset) };
  return {
    ok: true,
    issn: result.issn,
    kind,
    ...(suffix === undefined ? {} : { suffix }),
    ...(fragment === undefined ? {} : { fragment }),
  };
}

/** A problem of the number, its place counted from the start of the whole address. */
const shifted = (problem: IssnProblem, offset: number): IssnProblem =>
  'index' in problem ? { ...problem, index: problem.index + offset } : problem;
