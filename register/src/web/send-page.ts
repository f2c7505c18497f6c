/** Sends what a page function gives: the laid out document, or where to go instead. */
import type { FastifyReply } from 'fastify';
import { isRedirect, type Page, type Redirect } from '../view/page.ts';
import { renderPage, type Surroundings } from './layout.tsx';

export function sendPage(reply: FastifyReply, answer: Page | Redirect, surroundings: Surroundings): FastifyReply {
  if (isRedirect(answer)) return reply.redirect(answer.location, answer.status);
  // Pages change with the Register; a handler that knows better has said so already.
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-cache');
  return reply
    .code(answer.status)
    .header('content-language', surroundings.words.language.code)
    .type('text/html; charset=utf-8')
    .send(renderPage(answer, surroundings));
}
