/**
 * Who is signed in: the cookie becomes `request.person` before any page is made. The cookie is for this host alone, out of reach of scripts
 * and of forms on other sites; what it holds is opaque (RFC 6265; OWASP Session Management).
 */
import type { FastifyInstance, FastifyReply } from 'fastify';
import { personOfSecret } from '../actions/accounts/begin-session.ts';
import type { Person } from '../domain/person.ts';
import type { Store } from '../store/index.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Whoever is signed in. */
    person?: Person;
  }
}

export interface SessionCookie {
  set(reply: FastifyReply, secret: string, expires: Date): void;
  clear(reply: FastifyReply): void;
}

/** Machines of readers and harvesters send no cookies, and what never speaks to a person needs none. */
const withoutPerson = /^\/(?:assets|oai|healthz|readyz|metrics|favicon)\b/;

export function addSessions(app: FastifyInstance, store: Store, baseUrl: string): SessionCookie {
  const secure = baseUrl.startsWith('https:');
  const name = secure ? '__Host-session' : 'session';
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
  app.addHook('onRequest', async (request) => {
    const secret = request.cookies[name];
    if (secret === undefined || withoutPerson.test(request.url)) return;
    const person = await personOfSecret(store, secret);
    if (person !== undefined) request.person = person;
  });
  return {
    set: (reply, secret, expires) => void reply.setCookie(name, secret, { ...options, expires }),
    clear: (reply) => void reply.clearCookie(name, options),
  };
}
