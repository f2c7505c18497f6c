/** Sends what a page function gives: the laid out document, or where to go instead. */
import type { FastifyReply } from 'fastify';
import { isRedirect, type Page, type Redirect } from '../view/page.ts';
import { rememberLanguage } from './language.ts';
import { renderPage, type Surroundings } from './layout.tsx';

export function sendPage(
  reply: FastifyReply,
  answer: Page | Redirect,
  surroundings: Pick<Surroundings, 'assets' | 'words'>,
): FastifyReply {
  if (isRedirect(answer)) return reply.redirect(answer.location, answer.status);
  // Pages change with the Register; a handler that knows better has said so already. What one person sees is hers alone.
  const { request } = reply;
  if (!reply.hasHeader('cache-control'))
    reply.header('cache-control', request.person ? 'private, no-cache' : 'no-cache');
  rememberLanguage(request, reply);
  const vary = new Set(
    String(reply.getHeader('vary') ?? '')
      .split(/, */)
      .filter(Boolean),
  );
  reply.header(
    'vary',
    [...vary, 'Accept-Language', 'Cookie'].filter((name, at, all) => all.indexOf(name) === at).join(', '),
  );
  return reply
    .code(answer.status)
    .header('content-language', surroundings.words.language.code)
    .type('text/html; charset=utf-8')
    .send(
      renderPage(answer, { ...surroundings, here: request.url, ...(request.person && { person: request.person }) }),
    );
}
