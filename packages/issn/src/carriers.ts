/**
 * The ISSN inside other identifiers (ISO 3297:2020, E.3 to E.5): DOI names, `info:` URIs, SICI codes, and the lexical
 * equivalence of URNs. OpenURL is in `openurl.ts`, GTIN-13 in `gtin.ts`, URN and URI themselves in `address.ts`.
 */
import { parseUrn } from './address.ts';
import type { Issn } from './brand.ts';
import { parseIssn } from './parse.ts';
import type { IssnProblem } from './problems.ts';

export type CarrierProblem =
  | IssnProblem
  | { readonly type: 'not-a-doi' }
  /** A DOI whose suffix is no ISSN; eight digits somewhere in it do not make it one. */
  | { readonly type: 'no-issn-in-doi'; readonly doi: string }
  | { readonly type: 'not-an-info-uri' }
  /** An `info:` URI of a namespace that carries no ISSN. */
  | { readonly type: 'other-namespace'; readonly namespace: string }
  | { readonly type: 'not-a-sici' }
  | { readonly type: 'wrong-sici-check'; readonly found: string; readonly right: string };

type Failed = { readonly ok: false; readonly problem: CarrierProblem };
const refuse = (problem: CarrierProblem): Failed => ({ ok: false, problem });

/** Longer than any of these identifiers. */
const longest = 500;

/**
 * Whether two URNs name the same (RFC 8254 and RFC 8141, 3): case and hyphen do not count, and neither do `?+issnl`, a
 * query or a fragment, which ask something of the resolver and are no part of the name. False if either is no URN of an ISSN.
 */
export function areEquivalentUrns(one: string, other: string): boolean {
  const [first, second] = [parseUrn(one), parseUrn(other)];
  return first.ok && second.ok && first.issn === second.issn;
}

export interface IssnDoi {
  readonly ok: true;
  readonly issn: Issn;
  /** `10.1038`. */
  readonly prefix: string;
  /** How the suffix carries the number: `issn.1476-4687` (E.3), `(ISSN)1097-4571`, or a SICI behind `(SICI)`. */
  readonly form: 'issn.' | '(ISSN)' | '(SICI)';
}

const doiPrefix = /^10\.[0-9]{4,9}(?:\.[0-9]{1,9})*$/;

/** `10.1038/issn.1476-4687`, as in E.3. Throws a RangeError for what is no prefix of a DOI. */
export function formatDoi(issn: Issn, prefix: string): string {
  if (!doiPrefix.test(prefix)) throw new RangeError(`not the prefix of a DOI: ${JSON.stringify(prefix)}`);
  return `${prefix}/issn.${issn}`;
}

/** Reads the DOI of a continuing resource, bare, as `doi:`, as an address at doi.org or as `info:doi/`. */
export function parseDoi(text: string): IssnDoi | Failed {
  const trimmed = text.trim();
  if (trimmed.length > longest) return refuse({ type: 'not-a-doi' });
  const bare = decoded(
    trimmed.replace(
      /^(?:doi(?::\s?|\s)|info:doi\/|(?:https?:)?\/\/(?:dx\.|www\.)?doi\.org\/|(?:dx\.)?doi\.org\/)/i,
      '',
    ),
  );
  const [prefix, ...rest] = bare.split('/');
  const suffix = rest.join('/');
  if (!doiPrefix.test(prefix!) || suffix === '') return refuse({ type: 'not-a-doi' });
  const doi = `${prefix}/${suffix}`;
  const form = /^(?:issn\.|\(ISSN\)|\(SICI\))/i.exec(suffix)?.[0];
  if (form === undefined) return refuse({ type: 'no-issn-in-doi', doi });
  const carried = suffix.slice(form.length);
  if (/sici/i.test(form)) {
    const sici = parseSici(carried);
    return sici.ok ? { ok: true, issn: sici.issn, prefix: prefix!, form: '(SICI)' } : sici;
  }
  const result = parseIssn(carried, { prefix: 'refused', space: false, otherDashes: false });
  return result.ok
    ? { ok: true, issn: result.issn, prefix: prefix!, form: form.startsWith('(') ? '(ISSN)' : 'issn.' }
    : result;
}

/** `info:ofi/nam:urn:ISSN:0028-0836`: the namespace under which the registry of OpenURL has the ISSN (there is no `info:issn`). */
export const formatInfoUri = (issn: Issn): string => `info:ofi/nam:urn:ISSN:${issn}`;

/**
 * Reads an `info:` URI: `info:ofi/nam:urn:ISSN:`, `info:doi/` and `info:sici/` as registered, and `info:issn/`, which is not
 * but is met.
 */
export function parseInfoUri(text: string): { readonly ok: true; readonly issn: Issn } | Failed {
  const trimmed = text.trim();
  const match = trimmed.length > longest ? null : /^info:([a-z][a-z0-9.-]*)\/(.+)$/is.exec(trimmed);
  if (match === null) return refuse({ type: 'not-an-info-uri' });
  const namespace = match[1]!.toLowerCase();
  const rest = decoded(match[2]!);
  if (namespace === 'doi') return parseDoi(rest);
  if (namespace === 'sici') return parseSici(rest);
  // The registry of OpenURL has `info:` names within its own, with a colon for the slash: `info:ofi/nam:info:doi:10.1038/…`.
  const within = namespace === 'ofi' ? /^nam:info:(doi|sici):(.*)$/is.exec(rest) : null;
  if (within !== null) return /doi/i.test(within[1]!) ? parseDoi(within[2]!) : parseSici(within[2]!);
  const number = namespace === 'issn' ? rest : /^nam:urn:issn:(.*)$/is.exec(rest)?.[1];
  if (number === undefined || (namespace !== 'issn' && namespace !== 'ofi'))
    return refuse({ type: 'other-namespace', namespace });
  return parseIssn(number, { prefix: 'refused', space: false });
}

export interface Sici {
  readonly ok: true;
  readonly issn: Issn;
  /** Date of the issue as coded, such as `199412` or `199502/03`; empty if not given. */
  readonly chronology: string;
  /** Volume and issue as coded, such as `45:10`. */
  readonly enumeration: string;
  /** Place and title code of an article; empty for an issue. */
  readonly contribution: string;
}

const siciPattern =
  /^([0-9]{4}-?[0-9]{3}[0-9Xx])\(([^()<>]{0,60})\)([^<>]{0,80})<([^<>]{0,160})>([0-9]\.[0-9]\.[A-Za-z]{2};[0-9])-([0-9A-Za-z#])$/;

/**
 * Reads a Serial Item and Contribution Identifier (ANSI/NISO Z39.56). It begins with an ISSN and ends with a check
 * character over all of it, so that reading it is safe; both are checked. It is not written here: date and numbering
 * of an issue belong to whoever describes issues.
 */
export function parseSici(text: string): Sici | Failed {
  const trimmed = text.trim();
  const match = trimmed.length > longest ? null : siciPattern.exec(trimmed);
  if (match === null) return refuse({ type: 'not-a-sici' });
  const result = parseIssn(match[1]!);
  if (!result.ok) return result;
  const found = match[6]!.toUpperCase();
  const right = siciCheck(trimmed.slice(0, -1).toUpperCase());
  if (found !== right) return refuse({ type: 'wrong-sici-check', found, right });
  return { ok: true, issn: result.issn, chronology: match[2]!, enumeration: match[3]!, contribution: match[4]! };
}

const siciCharacters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ#';

/** Modulus 37, weights 3 and 1 in turn from the right; letters count 10 to 35, everything else 36. */
function siciCheck(body: string): string {
  let sum = 0;
  for (let place = 0; place < body.length; place++) {
    const value = siciCharacters.indexOf(body.charAt(body.length - 1 - place));
    sum += (value < 0 ? 36 : value) * (place % 2 === 0 ? 3 : 1);
  }
  return siciCharacters.charAt((37 - (sum % 37)) % 37);
}

/** Percent-encoding resolved; as it stands where that is broken. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
