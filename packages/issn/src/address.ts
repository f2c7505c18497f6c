/** An ISSN as URN (ISO 3297:2020, E.5; RFC 8141) and as URI of its resource in the Register (E.2), and back in all spellings seen in the wild. */
import type { Issn, IssnKind } from './brand.ts';
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
const urnPattern = /^(?:(?:https?:)?\/\/)?(?:urn\.issn\.org\/)?urn:issn:([^?#/]*)\/?(\?[^#]*)?(?:#(.*))?$/isu;

/**
 * Reads `urn:issn:0028-0836` in any case, with or without the hyphen, with the resolver's address before it and
 * `?+issnl` or a fragment after it. Two URNs name the same if what this gives is the same.
 */
export function parseUrn(text: string): IssnAddressResult {
  const match = urnPattern.exec(unwrap(text));
  if (match === null) return { ok: false, problem: { type: 'not-a-urn' } };
  const result = parseIssn(match[1]!, inAddress);
  if (!result.ok) return result;
  const kind = /[?+&]issn-?l(?:[&?=]|$)/i.test(match[2] ?? '') ? 'ISSN-L' : 'ISSN';
  return address(result.issn, kind, undefined, match[3]);
}

const uriPattern =
  /^(?:(?:https?:)?\/\/)?([^/?#\s]+)\/resource\/(ISSN|ISSN-L|ISSNL)\/([^/?#.]*)(?:\.([a-z0-9]{1,10}))?\/?(?:\?[^#]*)?(?:#(.*))?$/isu;
const ownHosts = ['issn.org', 'www.issn.org', 'portal.issn.org'];

/**
 * Reads the URI of a resource: `http` or `https` or neither, `issn.org`, `www.` or `portal.`, `ISSN`, `ISSN-L` or
 * `ISSNL` in any case, with a slash, a format suffix, a query or a fragment after it.
 */
export function parseResourceUri(text: string, options: ResourceUriOptions = {}): IssnAddressResult {
  const match = uriPattern.exec(unwrap(text));
  if (match === null || !isHost(match[1]!.toLowerCase(), options.hosts)) {
    return { ok: false, problem: { type: 'not-a-resource-uri' } };
  }
  const result = parseIssn(match[3]!, inAddress);
  if (!result.ok) return result;
  return address(result.issn, match[2]!.length === 4 ? 'ISSN' : 'ISSN-L', match[4]?.toLowerCase(), match[5]);
}

export type AnyIssnResult =
  | { readonly ok: true; readonly issn: Issn; readonly kind: IssnKind; readonly spelling: 'number' | 'urn' | 'uri' }
  | { readonly ok: false; readonly problem: IssnProblem };

/** Reads an ISSN in whatever spelling: bare, with prefix, as URN, as URI of the resource. `kind` is what the spelling says. */
export function parseAnyIssn(text: string, options: ResourceUriOptions = {}): AnyIssnResult {
  const urn = parseUrn(text);
  if (urn.ok) return { ok: true, issn: urn.issn, kind: urn.kind, spelling: 'urn' };
  if (isIssnProblem(urn.problem)) return { ok: false, problem: urn.problem };
  const uri = parseResourceUri(text, options);
  if (uri.ok) return { ok: true, issn: uri.issn, kind: uri.kind, spelling: 'uri' };
  if (isIssnProblem(uri.problem)) return { ok: false, problem: uri.problem };
  const number = parseIssn(text);
  if (!number.ok) return number;
  const kind = prefixAt(text.trimStart(), 0)?.kind ?? 'ISSN';
  return { ok: true, issn: number.issn, kind, spelling: 'number' };
}

const isIssnProblem = (problem: IssnAddressProblem): problem is IssnProblem =>
  problem.type !== 'not-a-urn' && problem.type !== 'not-a-resource-uri';

const isHost = (host: string, more: readonly string[] = []): boolean =>
  ownHosts.includes(host) || more.some((other) => other.toLowerCase() === host);

/** Addresses are often quoted in angle brackets, as the standard itself does. */
const unwrap = (text: string): string => {
  const trimmed = text.trim();
  return trimmed.startsWith('<') && trimmed.endsWith('>') ? trimmed.slice(1, -1).trim() : trimmed;
};

const address = (
  issn: Issn,
  kind: ResourceKind,
  suffix: string | undefined,
  fragment: string | undefined,
): IssnAddress => ({
  ok: true,
  issn,
  kind,
  ...(suffix === undefined ? {} : { suffix }),
  ...(fragment === undefined ? {} : { fragment }),
});
