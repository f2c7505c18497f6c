/** What a browser asks of a site that was built for a test: pages, and forms sent from its own pages. */
import type { FastifyInstance } from 'fastify';
import { solvedGuard } from './a-guard.ts';

export function aVisitor(site: FastifyInstance, origin = 'https://register.example.org') {
  type Headers = Record<string, string>;
  const get = (url: string, headers: Headers = {}) =>
    site.inject({ method: 'GET', url, headers: { accept: 'text/html', ...headers } });
  const post = (url: string, fields: Record<string, string> = {}, headers: Headers = {}) =>
    site.inject({
      method: 'POST',
      url,
      headers: { origin, 'content-type': 'application/x-www-form-urlencoded', ...headers },
      payload: new URLSearchParams(fields).toString(),
    });
  return {
    get,
    post,
    /** Sends a form that anybody may send as a browser with scripts does. */
    guarded: async (url: string, fields: Record<string, string>) =>
      post(url, { ...solvedGuard((await get(url)).body), ...fields }),
  };
}

/** The cookie of the session that an answer begins. */
export const cookieOf = (reply: { readonly headers: Record<string, unknown> }): string | undefined =>
  /__Host-session=[\w-]{43}/.exec(String(reply.headers['set-cookie']))?.[0];

/** Path of the link of a letter. */
export const pathOf = (letter: { readonly link?: string } | undefined): string => new URL(letter!.link!).pathname;
