/** `/resource/ISSN/{issn}/barcode.svg`, `.png` and `.pdf`: the barcode of a number, with `?variant=`, `?addon=` and `?scale=`. */
import { createHash } from 'node:crypto';
import { parseIssn } from '@masthead/issn';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type BarcodeRequestProblem, findBarcode, toProblemDocument } from '../services/barcode/index.ts';
import { findLikelyNumbers } from '../services/linked-data/index.ts';
import type { ReadStore } from '../store/index.ts';
import { addresses } from '../view/addresses.ts';
import { isUnchanged } from './conditional.ts';
import { openToAll } from './data-replies.ts';
import { splitUrl } from './resource-address.ts';

/** For the route `/resource/ISSN/:name/barcode.:format`. */
export function barcodeHandler({ read }: { readonly read: ReadStore }) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { name, format } = request.params as { readonly name: string; readonly format: string };
    const [path, query] = splitUrl(request.url);
    const number = parseIssn(name);
    if (!number.ok) {
      const likely = await findLikelyNumbers(read, name);
      return sendProblem(request, reply, { type: 'wrong-number', problem: number.problem, likely });
    }
    const canonical = addresses.barcode(number.issn, format);
    if (path !== canonical) return openToAll(reply).redirect(canonical + query, 301);

    const answer = await findBarcode(read, number.issn, format, new URLSearchParams(query));
    if (!answer.ok) return sendProblem(request, reply, answer.problem);
    const etag = `"${createHash('sha256').update(answer.data).digest('base64url').slice(0, 20)}"`;
    openToAll(reply)
      .header('etag', etag)
      // It changes only when the number is withdrawn, or with the program.
      .header('cache-control', 'public, max-age=3600')
      .header('content-disposition', `${answer.download ? 'attachment' : 'inline'}; filename="${answer.fileName}"`);
    // It has no date, so only tags count.
    const onlyTags = { 'if-none-match': request.headers['if-none-match'] };
    if (isUnchanged(onlyTags, { etag, lastModified: new Date(0) })) return reply.code(304).send();
    return reply.type(answer.format.mediaType).send(Buffer.from(answer.data));
  };
}

/** A problem document for programs; its sentence for people, whose browsers name HTML. */
function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: BarcodeRequestProblem): FastifyReply {
  const document = toProblemDocument(problem);
  openToAll(reply).code(document.status).header('cache-control', 'no-cache').header('vary', 'Accept');
  return /\btext\/html\b/i.test(request.headers.accept ?? '')
    ? reply.type('text/plain; charset=utf-8').send(`${document.detail}\n`)
    : reply.type('application/problem+json').send(Buffer.from(`${JSON.stringify(document, null, 2)}\n`));
}
