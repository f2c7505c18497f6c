/**
 * The language of a page: `?lang=` of the address, which is remembered; else what was chosen before; else what the browser asks for
 * (RFC 9110, 12.5.4). Addresses are the same in all languages, so a link that is shared speaks each reader's own.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isSpoken, languages, wordsFor } from '../words/languages.ts';
import type { Words } from '../words/words.ts';

const cookieName = 'language';
const year = 365 * 24 * 60 * 60;

/** The words of whoever asks. */
export function wordsOf(request: FastifyRequest): Words {
  return wordsFor(languageOf(request));
}

export function languageOf(request: FastifyRequest): string {
  const chosen = [askedFor(request), request.cookies?.[cookieName]].find(
    (code) => code !== undefined && isSpoken(code),
  );
  return chosen ?? preferredOf(request.headers['accept-language']) ?? languages[0]!.code;
}

/** What was asked for by address is remembered in a cookie that says nothing else. */
export function rememberLanguage(request: FastifyRequest, reply: FastifyReply): void {
  const asked = askedFor(request);
  if (asked === undefined || !isSpoken(asked) || request.cookies?.[cookieName] === asked) return;
  setLanguage(reply, asked);
}

export function setLanguage(reply: FastifyReply, code: string): void {
  reply.setCookie(cookieName, code, { path: '/', maxAge: year, sameSite: 'lax', httpOnly: true });
}

function askedFor(request: FastifyRequest): string | undefined {
  return /[?&]lang=([a-z]{2})(?:&|$)/.exec(request.url)?.[1];
}

/** The first of ours in the visitor's order. */
export function preferredOf(header = ''): string | undefined {
  return header
    .slice(0, 500)
    .split(',')
    .map((part, place) => {
      const [range = '', ...parameters] = part.trim().split(';');
      const weight = parameters.map((text) => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1]).find(Boolean);
      return { code: range.toLowerCase().split('-')[0]!, weight: weight === undefined ? 1 : Number(weight), place };
    })
    .filter(({ code, weight }) => weight > 0 && isSpoken(code))
    .sort((a, b) => b.weight - a.weight || a.place - b.place)[0]?.code;
}
