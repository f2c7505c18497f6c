/**
 * `/convert`: a record that is pasted, sent as a file or sent as it is by a program (POST), or one of the Register (`?issn=`), judged by the
 * ISSN profile and written in every format. A page; or JSON with the problems, or one format, by `Accept` or `?format=`.
 */
import multipart from '@fastify/multipart';
import { type Format, formatByName, formats, readMarc21, showsWhole } from '@masthead/crosswalk';
import { issnToInteger, parseAnyIssn } from '@masthead/issn';
import { recordStatuses } from '@masthead/serial';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  type ConvertedRecord,
  type ConvertOutcome,
  convertBytes,
  convertRecord,
  largestRecord,
  writeForm,
  writeForms,
} from '../domain/convert-record.ts';
import { type ConvertAsked, type ConvertTrouble, convertPage } from '../portal/pages/convert.tsx';
import { errorPage } from '../portal/pages/errors.tsx';
import { findRecord, policyOf } from '../store/index.ts';
import { openToAll } from './data-replies.ts';
import { wordsOf } from './language.ts';
import { negotiate } from './negotiate.ts';
import type { PortalOptions } from './portal-pages.ts';
import { splitUrl } from './resource-address.ts';
import { isFromHere } from './same-origin.ts';
import { sendPage } from './send-page.ts';
import { createTokenBucket } from './token-bucket.ts';

/** Records of all visitors together: thirty at once, then five a second. */
const [most, refill] = [30, 200];

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

/** A record as it came, with how it is to be judged. */
interface Sent {
  readonly bytes: Uint8Array;
  /** As it stands in the field of the page. */
  readonly text: string;
  readonly status: string;
}

type Taken = { readonly ok: true; readonly sent: Sent } | { readonly ok: false; readonly trouble: ConvertTrouble };

/** Both ways in. Parsers of bodies are of this route alone: elsewhere forms are all that is taken. */
export function addConvert(app: FastifyInstance, options: PortalOptions): void {
  const mayConvert = createTokenBucket(most, refill);
  app.get('/convert', ofTheRegister(options));
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    await scope.register(multipart, {
      limits: {
        fileSize: largestRecord,
        files: 1,
        fields: 4,
        // Twice, since the text of a record in a form has its line ends as two characters.
        fieldSize: 2 * largestRecord,
        fieldNameSize: 100,
        parts: 5,
        headerPairs: 20,
      },
    });
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: 2 * largestRecord }, (_request, body, done) =>
      done(null, body),
    );
    const bodyLimit = 4 * largestRecord;
    scope.post(
      '/convert',
      { bodyLimit },
      sentHere(options, () => mayConvert(performance.now())),
    );
  });
}

function ofTheRegister(options: PortalOptions): Handler {
  const { readFor, baseUrl, assets } = options;
  return async (request, reply) => {
    const read = await readFor(request);
    const query = new URLSearchParams(splitUrl(request.url)[1]);
    const asked = query.get('issn');
    const words = wordsOf(request);
    if (asked === null) return sendPage(reply, convertPage(words, baseUrl, { text: '' }), { assets, words });
    const issn = parseAnyIssn(asked);
    const row = issn.ok ? await findRecord(read, issnToInteger(issn.issn)) : undefined;
    if (row === undefined) {
      return answer(request, reply, options, { ok: false, problem: 'not-here', sentences: [] }, { text: '' });
    }
    const settings = { today: today(), status: row.state };
    const converted = convertRecord(row.record, formatByName('marc21')!, readMarc21(row.record).serial, settings);
    if (showsWhole(policyOf(read))) return answer(request, reply, options, { ok: true, converted }, { text: '' });
    // What the profile has against a part of a record says nothing of the record.
    const part = { ...converted, problems: [], isPart: true };
    return answer(request, reply, options, { ok: true, converted: part }, { text: '' });
  };
}

function sentHere(options: PortalOptions, mayConvert: () => boolean): Handler {
  const { baseUrl, assets } = options;
  return async (request, reply) => {
    const refuse = (kind: 'bad-request' | 'too-many', status: number): FastifyReply => {
      const words = wordsOf(request);
      reply.header('vary', 'Accept').header('cache-control', 'no-store');
      if (chosenOffer(request) !== page) return sendTrouble(reply, status, words.t(`error.${kind}.text`), kind);
      return sendPage(reply, { ...errorPage(kind, words, request.id), status }, { assets, words });
    };
    if (!isFromHere(request, baseUrl)) return refuse('bad-request', 403);
    if (!mayConvert()) {
      reply.header('retry-after', '5');
      return refuse('too-many', 429);
    }
    const taken = request.isMultipart() ? await ofForm(request) : ofBody(request);
    if (!taken.ok)
      return answer(request, reply, options, { ok: false, problem: taken.trouble, sentences: [] }, { text: '' });
    const { bytes, text, status } = taken.sent;
    const chosen = recordStatuses.find((one) => one === status);
    const outcome = convertBytes(bytes, { today: today(), ...(chosen && { status: chosen }) });
    return answer(request, reply, options, outcome, { text, ...(chosen && { status: chosen }) });
  };
}

const today = (): string => new Date().toISOString().slice(0, 10);

async function ofForm(request: FastifyRequest): Promise<Taken> {
  let text = '';
  let status = '';
  let file: Uint8Array | undefined;
  try {
    for await (const part of request.parts()) {
      if (part.type === 'file') {
        const bytes = await part.toBuffer();
        if (bytes.length > 0) file = bytes;
      } else if (part.fieldname === 'record') text = String(part.value);
      else if (part.fieldname === 'status') status = String(part.value);
      if (part.type === 'field' && part.valueTruncated) return { ok: false, trouble: 'too-large' };
    }
  } catch (error) {
    const { code, statusCode = 400 } = error as { readonly code?: string; readonly statusCode?: number };
    if (code === 'FST_REQ_FILE_TOO_LARGE') return { ok: false, trouble: 'too-large' };
    if (statusCode < 500) return { ok: false, trouble: 'broken-form' };
    throw error;
  }
  // A file counts more than what still stands in the field. Browsers send line ends as CR LF.
  const bytes = file ?? new TextEncoder().encode(text.replace(/\r\n/g, '\n').replace(/^\s+/, ''));
  return { ok: true, sent: { bytes, text: file === undefined ? text : '', status } };
}

function ofBody(request: FastifyRequest): Taken {
  const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  const status = new URLSearchParams(splitUrl(request.url)[1]).get('status') ?? '';
  return { ok: true, sent: { bytes, text: '', status } };
}

type Outcome =
  | ConvertOutcome
  | { readonly ok: false; readonly problem: ConvertTrouble; readonly sentences: readonly string[] };

const page = { mediaTypes: ['text/html', 'application/xhtml+xml'] } as const;
const report = { mediaTypes: ['application/json'] } as const;
const offers = [page, report, ...formats] as const;

/** The page, the report or a format: the address decides before the header does. `undefined`: a format that there is not. */
function chosenOffer(request: FastifyRequest): typeof page | typeof report | Format | undefined {
  const name = new URLSearchParams(splitUrl(request.url)[1]).get('format');
  if (name === null || name === '')
    return negotiate<typeof page | typeof report | Format>(request.headers.accept, offers)?.offer;
  if (name === 'report') return report;
  return name === 'html' ? page : formats.find((format) => format.name === name || format.queryNames.includes(name));
}

const statusOf = (problem: ConvertTrouble): number =>
  problem === 'too-large' ? 413 : problem === 'not-here' ? 404 : 422;

async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  { baseUrl, assets }: PortalOptions,
  outcome: Outcome,
  asked: ConvertAsked,
): Promise<FastifyReply> {
  const words = wordsOf(request);
  reply.header('vary', 'Accept').header('cache-control', 'no-store');
  const offer = chosenOffer(request);
  if (offer === undefined) {
    const names = formats.map(({ queryNames }) => queryNames[0]).join(', ');
    return sendTrouble(reply, 406, `There is no such format. There are: report, ${names}.`, 'unknown-format');
  }
  if (!outcome.ok) {
    const status = statusOf(outcome.problem);
    const detail = [words.t(`convert.${outcome.problem}`), ...outcome.sentences].join(' ');
    if (offer !== page) return sendTrouble(reply, status, detail, outcome.problem);
    const shown = convertPage(words, baseUrl, { ...asked, trouble: outcome.problem, sentences: outcome.sentences });
    return sendPage(reply, { ...shown, status }, { assets, words });
  }
  const { converted } = outcome;
  if (offer === page) {
    const forms = writeForms(converted, baseUrl);
    return sendPage(reply, convertPage(words, baseUrl, { ...asked, converted, forms }), { assets, words });
  }
  if (offer === report)
    return openToAll(reply)
      .type('application/json')
      .send(`${JSON.stringify(toReport(converted), null, 2)}\n`);
  return sendForm(request, reply, converted, offer as Format, baseUrl);
}

function sendForm(
  request: FastifyRequest,
  reply: FastifyReply,
  converted: ConvertedRecord,
  format: Format,
  baseUrl: string,
): FastifyReply {
  const { data, refused } = writeForm(converted, format, baseUrl);
  if (data === undefined) return sendTrouble(reply, 422, refused ?? '', 'not-writable');
  const isDownload = new URLSearchParams(splitUrl(request.url)[1]).has('download');
  if (isDownload) {
    const name = converted.serial?.issn ?? 'record';
    reply.header('content-disposition', `attachment; filename="${name}${format.suffix}"`);
  }
  const mediaType = format.mediaTypes[0] ?? 'application/octet-stream';
  return openToAll(reply)
    .type(format.binary ? mediaType : `${mediaType}; charset=utf-8`)
    .send(Buffer.from(data as Uint8Array));
}

function sendTrouble(reply: FastifyReply, status: number, detail: string, problem: string): FastifyReply {
  const title = wordsOf(reply.request).t('convert.not-read');
  return openToAll(reply)
    .code(status)
    .type('application/problem+json')
    .send(`${JSON.stringify({ type: 'about:blank', title, status, detail, problem }, null, 2)}\n`);
}

function toReport({ from, records, serial, reading, losses, problems, isPart }: ConvertedRecord): object {
  return {
    format: from.name,
    records,
    ...(serial && { issn: serial.issn }),
    ...(isPart && { isPart }),
    reading: reading.map(({ type, severity, sentence }) => ({ type, severity, sentence })),
    losses,
    problems: problems.map(({ problem, told }) => ({ ...problem, ...told })),
  };
}
