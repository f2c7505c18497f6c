/**
 * Whether a form was sent from a page of this site: the protection against forgery that needs no token and no cookie, by what
 * browsers say of a request themselves (Fetch Metadata; RFC 6454, 7). Every form that is sent by POST asks it.
 */
import type { FastifyRequest } from 'fastify';

/**
 * Programs say neither field and are let through: they carry nothing of a visitor's that could be misused. `none` is an address
 * that was typed or a bookmark. `baseUrl` is where readers find us, as a proxy may have changed the host.
 */
export function isFromHere({ headers }: Pick<FastifyRequest, 'headers'>, baseUrl: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin, host } = headers;
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const from = new URL(origin);
  return from.origin === new URL(baseUrl).origin || (/^https?:$/.test(from.protocol) && from.host === host);
}

/** Whether a request says at all where it comes from, as every browser does of a form (Fetch, 3.2; RFC 6454, 7). */
export function saysWhereFrom({ headers }: Pick<FastifyRequest, 'headers'>): boolean {
  return headers['sec-fetch-site'] !== undefined || headers.origin !== undefined;
}
