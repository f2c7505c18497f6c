/** The small files that browsers and crawlers ask for: stylesheet, script and fonts by hash, icon, robots, OpenSearch. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Assets } from '../portal/assets.ts';
import { wordsFor } from '../words/languages.ts';

type Handler = (request: FastifyRequest, reply: FastifyReply) => FastifyReply;

const aYear = 'public, max-age=31536000, immutable';
const aDay = 'public, max-age=86400';

/** An address holds the hash of what it serves, so what was served once is right for ever. */
export function assetHandler(assets: Assets): Handler {
  return (request, reply) => {
    const asset = assets.files.get(request.url.split('?')[0]!);
    if (!asset) {
      reply.callNotFound();
      return reply;
    }
    return reply.header('cache-control', aYear).type(asset.type).send(asset.body);
  };
}

export function faviconHandler(assets: Assets): Handler {
  return (_request, reply) => reply.header('cache-control', aDay).redirect(assets.icon, 302);
}

/** Crawlers may read every page and record. Searches they would only multiply, and the machine room is not theirs. */
export function robotsHandler(): Handler {
  const text = ['User-agent: *', 'Disallow: /search', 'Disallow: /oai', 'Disallow: /metrics', ''].join('\n');
  return (_request, reply) => reply.header('cache-control', aDay).type('text/plain; charset=utf-8').send(text);
}

/** OpenSearch 1.1: lets a browser offer our search field as its own. */
export function openSearchHandler(baseUrl: string, assets: Assets): Handler {
  const { t } = wordsFor('en');
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${escapeXml(t('site.name'))}</ShortName>
<Description>${escapeXml(t('home.description'))}</Description>
<InputEncoding>UTF-8</InputEncoding>
<Image type="image/svg+xml">${escapeXml(baseUrl + assets.icon)}</Image>
<Url type="text/html" template="${escapeXml(baseUrl)}/search?q={searchTerms}"/>
</OpenSearchDescription>
`;
  return (_request, reply) =>
    reply.header('cache-control', aDay).type('application/opensearchdescription+xml; charset=utf-8').send(xml);
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
