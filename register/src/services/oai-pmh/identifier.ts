/**
 * Names of items, `oai:register.example.org:0028-0836`: the scheme of the OAI identifier guidelines (2.1), with the ISSN in
 * its canonical form as the local part. They name what the Register says of an ISSN, not the resource itself.
 */
import { type Issn, parseIssn } from '@masthead/issn';

/** Stands in for a domain name where the register has none, such as on a desk (RFC 6761 keeps `.localhost` free). */
export const namelessRepository = 'masthead.localhost';

const domainName = /^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]+)+$/;

/**
 * The namespace of a register's identifiers: the host of its address where that has the form of a domain name. The
 * guidelines allow neither `localhost` nor addresses in digits.
 */
export function repositoryIdentifierOf(baseUrl: string): string {
  const host = new URL(baseUrl).hostname.toLowerCase();
  return domainName.test(host) ? host : namelessRepository;
}

export function formatOaiIdentifier(repository: string, issn: Issn): string {
  return `oai:${repository}:${issn}`;
}

/** True for text that has the form of a URI, as every OAI identifier must (OAI-PMH 2.0, 2.4). */
export function isUri(text: string): boolean {
  return /^[A-Za-z][A-Za-z0-9+.-]*:(?:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})+$/.test(text);
}

/** The ISSN that an identifier of this repository names; `undefined` for everything that this repository never wrote. */
export function parseOaiIdentifier(repository: string, text: string): Issn | undefined {
  const prefix = `oai:${repository}:`;
  if (!text.startsWith(prefix)) return undefined;
  const local = text.slice(prefix.length);
  const parsed = parseIssn(local);
  return parsed.ok && parsed.issn === local ? parsed.issn : undefined;
}
