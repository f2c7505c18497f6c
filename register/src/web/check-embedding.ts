/**
 * `/check-embedding`: a document by its address (`?url=`, fetched within the limits of docs/decisions/0014), or sent by POST, from the form
 * or by a program as it is. Answers with a page, or with JSON for who asks for it.
 */
import multipart from '@fastify/multipart';
import { describeEmbedProblem, type EmbedProblem } from '@masthead/embed';
import type { Issn } from '@masthead/issn';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type EmbeddingReport, helpedBy, snippetsFor } from '../domain/check-embedding.ts';
import { type Checked, type CheckProblem, checkerPage, type ShownSnippets } from '../portal/pages/checker.tsx';
import { errorPage } from '../portal/pages/errors.tsx';
import { judgeDocument } from '../services/embedding/check.ts';
import { findingToJson, numberToJson } from '../services/embedding/check-json.ts';
import { findSnippet } from '../services/embedding/index.ts';
import {
  createReadingThreads,
  type ReadingThreads,
  type ThreadProblem,
} from '../services/embedding/reading-threads.ts';
import { describeFetchProblem, type FetchProblem, fetchDocument, fetchLimits } from '../services/fetch-guard/index.ts';
import type { ReadStore } from '../store/index.ts';
import { openToAll } from './data-replies.ts';
import { wordsOf } from './language.ts';
import { negotiate } from './negotiate.ts';
import type { PortalOptions } from './portal-pages.ts';
import { splitUrl } from './resource-address.ts';
import { isFromHere } from './same-origin.ts';
import { sendPage } from './send-page.ts';
import { createTokenBucket } from './token-bucket.ts';

/** Documents of all visitors together: ten at once, then one every three seconds. */
const [most, refill] = [10, 3_000];
/** Snippets that are shown in full; a document that misses more is told where they are. */
const mostSnippets = 6;

type Options = PortalOptions & { readonly fetchPrivate?: boolean };
type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

/** A document as it came, or why it did not. */
type Document =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly mediaType: string; readonly file?: string }
  | { readonly ok: false; readonly problem: CheckProblem; readonly sentence: string };

/** Both ways in, with one bucket. Parsers of bodies are of these routes alone: elsewhere forms are all that is taken. */
export function addCheckEmbedding(app: FastifyInstance, options: Options): void {
  const mayCheck = createTokenBucket(most, refill);
  const threads = createReadingThreads();
  app.addHook('onClose', () => threads.close());
  const answer = answerWith(options, threads, () => mayCheck(performance.now()));
  app.get('/check-embedding', byAddress(options, answer));
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    // One file, and beside it nothing that is long.
    await scope.register(multipart, {
      limits: {
        fileSize: fetchLimits.bytes,
        files: 1,
        fields: 4,
        fieldSize: 2_000,
        fieldNameSize: 100,
        parts: 5,
        headerPairs: 20,
      },
    });
    // What the bytes are is told by themselves, so that any type will do, and none.
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: fetchLimits.bytes }, (_request, body, done) =>
      done(null, body),
    );
    scope.post('/check-embedding', { bodyLimit: fetchLimits.bytes + 64 * 1024 }, byFile(options, answer));
  });
}

function byAddress({ fetchPrivate }: Options, answer: Answer): Handler {
  return (request, reply) => {
    const url = new URLSearchParams(splitUrl(request.url)[1]).get('url')?.trim() ?? '';
    if (url === '') return answer(request, reply, { url });
    return answer(request, reply, { url }, async () => {
      const fetched = await fetchDocument(url, fetchPrivate ? { isAllowed: () => true } : {});
      if (fetched.ok) return fetched;
      const { problem } = fetched;
      return { ok: false, problem: fetchProblemOf(problem), sentence: describeFetchProblem(problem) };
    });
  };
}

const fetchProblemOf = ({ type }: FetchProblem): CheckProblem => `fetch-${type}`;

function byFile({ baseUrl, assets }: Options, answer: Answer): Handler {
  return async (request, reply) => {
    if (!isFromHere(request, baseUrl)) {
      return sendPage(
        reply,
        { ...errorPage('bad-request', wordsOf(request), request.id), status: 403 },
        { assets, words: wordsOf(request) },
      );
    }
    return answer(request, reply, { url: '' }, () =>
      request.isMultipart() ? fileOfForm(request) : fileOfBody(request),
    );
  };
}

async function fileOfForm(request: FastifyRequest): Promise<Document> {
  try {
    const part = await request.file();
    if (!part) return noFile;
    const bytes = await part.toBuffer();
    if (bytes.length === 0) return noFile;
    return { ok: true, bytes, mediaType: '', file: part.filename.slice(0, 200) };
  } catch (error) {
    const { code, statusCode = 400 } = error as { readonly code?: string; readonly statusCode?: number };
    if (code === 'FST_REQ_FILE_TOO_LARGE') return tooLarge;
    // The parser has no code for a form that ends in the middle, or is none.
    if (statusCode < 500) return brokenForm;
    throw error;
  }
}

async function fileOfBody(request: FastifyRequest): Promise<Document> {
  const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  // `curl --data-binary` calls any file a form; only a type that says something of text is believed.
  const given = request.headers['content-type'] ?? '';
  const mediaType = /^(?:text\/|application\/xhtml)/i.test(given) ? given : '';
  return bytes.length === 0 ? noFile : { ok: true, bytes, mediaType };
}

const noFile: Document = { ok: false, problem: 'no-file', sentence: 'There was no file, or it was empty.' };
const brokenForm: Document = {
  ok: false,
  problem: 'broken-form',
  sentence: 'The form did not come whole, or has more in it than one file.',
};
const tooLarge: Document = {
  ok: false,
  problem: 'file-too-large',
  sentence: `The file has more than ${fetchLimits.bytes} bytes. Check it on the command line.`,
};

type Answer = (
  request: FastifyRequest,
  reply: FastifyReply,
  asked: Pick<Checked, 'url'>,
  take?: () => Promise<Document>,
) => Promise<FastifyReply>;

const forms = [{ mediaTypes: ['text/html'] }, { mediaTypes: ['application/json'] }] as const;

function answerWith({ readFor, assets, baseUrl }: Options, threads: ReadingThreads, mayCheck: () => boolean): Answer {
  return async (request, reply, asked, take) => {
    const words = wordsOf(request);
    const surroundings = { assets, words };
    const format = new URLSearchParams(splitUrl(request.url)[1]).get('format');
    const isJson = format === null ? negotiate(request.headers.accept, forms)?.offer === forms[1] : format === 'json';
    reply.header('vary', 'Accept');
    if (!take) return isJson ? sendJson(reply, noAddress) : sendPage(reply, checkerPage(words, asked), surroundings);
    if (!mayCheck()) {
      reply.header('retry-after', '30');
      if (isJson)
        return sendJson(reply, {
          status: 429,
          title: words.t('error.too-many.title'),
          detail: words.t('error.too-many.text'),
        });
      return sendPage(reply, errorPage('too-many', words, request.id), surroundings);
    }
    const document = await take();
    if (!document.ok) {
      const { problem, sentence } = document;
      const status = problem === 'file-too-large' ? 413 : 422;
      if (isJson) return sendJson(reply, { status, title: words.t('checker.not-checked'), detail: sentence, problem });
      const page = checkerPage(words, { ...asked, problem });
      return sendPage(reply, { ...page, status: asked.url === '' ? status : 200 }, surroundings);
    }
    const checked = { ...asked, ...(document.file !== undefined && { file: document.file }) };
    const result = await threads.read(document.bytes, document.mediaType);
    if (!result.ok) {
      const { problem } = result;
      const detail = describeProblem(problem);
      const status = problem.type === 'busy' ? 503 : 422;
      if (problem.type === 'busy') reply.header('retry-after', '30');
      if (isJson)
        return sendJson(reply, { status, title: words.t('checker.not-checked'), detail, problem: problem.type });
      const page = checkerPage(words, { ...checked, problem: fileProblemOf(problem) });
      return sendPage(reply, { ...page, status: asked.url === '' || status === 503 ? status : 200 }, surroundings);
    }
    const read = await readFor(request);
    const report = await judgeDocument(read, result);
    if (isJson)
      return openToAll(reply)
        .type('application/json')
        .send(`${JSON.stringify(reportToJson(report, checked, baseUrl), null, 2)}\n`);
    const snippets = await snippetsOf(read, report);
    return sendPage(reply, checkerPage(words, { ...checked, report, snippets }), surroundings);
  };
}

function fileProblemOf({ type }: EmbedProblem | ThreadProblem): CheckProblem {
  switch (type) {
    case 'damaged':
    case 'encrypted':
    case 'too-large':
    case 'unsupported':
    case 'too-slow':
    case 'too-much-memory':
      return `file-${type}`;
    case 'busy':
      return type;
    default:
      return 'not-read';
  }
}

function describeProblem(problem: EmbedProblem | ThreadProblem): string {
  switch (problem.type) {
    case 'too-slow':
      return `Reading the file took longer than ${problem.milliseconds / 1_000} seconds. Check it on the command line.`;
    case 'too-much-memory':
      return 'Reading the file took too much memory. Check it on the command line.';
    case 'busy':
      return 'Too many documents are being checked. Try again in half a minute.';
    default:
      return describeEmbedProblem(problem);
  }
}

const noAddress = { status: 400, title: 'Bad Request', detail: 'Name a document with ?url=, or send one by POST.' };

const sendJson = (
  reply: FastifyReply,
  problem: { readonly status: number; readonly [member: string]: unknown },
): FastifyReply =>
  openToAll(reply)
    .code(problem.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .send(JSON.stringify({ type: 'about:blank', ...problem }));

function reportToJson(
  { format, numbers, findings }: EmbeddingReport,
  { url, file }: Pick<Checked, 'url' | 'file'>,
  baseUrl: string,
): object {
  return {
    ...(url !== '' && { url }),
    ...(file !== undefined && { file }),
    format,
    numbers: numbers.map(numberToJson),
    findings: findings.map((finding) => findingToJson(finding, format, baseUrl)),
  };
}

/** The text of each snippet that helps, once: what stands on a masthead is the same for all medium versions. */
async function snippetsOf(read: ReadStore, { findings, format }: EmbeddingReport): Promise<ShownSnippets> {
  const wanted = new Map(
    findings.flatMap((finding) => {
      const issn = helpedBy(finding);
      return issn ? snippetsFor(finding, format).map((name) => [`${issn} ${name}`, { issn, name }] as const) : [];
    }),
  );
  const shown: (ShownSnippets[number] & { alsoFor: Issn[] })[] = [];
  for (const { issn, name } of [...wanted.values()].slice(0, mostSnippets)) {
    const answer = await findSnippet(read, issn, name);
    if (!answer.ok) continue;
    const same = shown.find((each) => each.name === name && each.text === answer.text);
    if (same) same.alsoFor.push(issn);
    else shown.push({ issn, name, text: answer.text, alsoFor: [] });
  }
  // What belongs to one title stands together.
  return shown.sort((one, other) => (one.issn < other.issn ? -1 : one.issn > other.issn ? 1 : 0));
}
