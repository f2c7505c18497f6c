/** `/oai`: one address, GET and POST, six verbs (OAI-PMH 2.0, 3.1). */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { databaseClock } from '../../store/index.ts';
import { writeAnswer, writeErrors } from './envelope.ts';
import { toOaiError } from './errors.ts';
import { type OaiOptions, openRepository } from './repository.ts';
import { type RawArguments, readRequest, type Verb } from './request.ts';
import type { AnswerVerb } from './verbs/answer.ts';
import { getRecord } from './verbs/get-record.ts';
import { identify } from './verbs/identify.ts';
import { listIdentifiers } from './verbs/list-identifiers.ts';
import { listMetadataFormats } from './verbs/list-metadata-formats.ts';
import { listRecords } from './verbs/list-records.ts';
import { listSets } from './verbs/list-sets.ts';

const answerVerb: Readonly<Record<Verb, AnswerVerb>> = {
  Identify: identify,
  ListMetadataFormats: listMetadataFormats,
  ListSets: listSets,
  GetRecord: getRecord,
  ListIdentifiers: listIdentifiers,
  ListRecords: listRecords,
};

export function oaiHandler(options: OaiOptions): (request: FastifyRequest, reply: FastifyReply) => Promise<unknown> {
  const opened = openRepository(options);
  const { baseUrl } = opened;
  return async (request, reply) => {
    const repository = { ...opened, read: (await options.readFor?.(request)) ?? opened.read };
    // By the clock that stamps the seals, and before anything is read: what this answer does not show yet will be stamped
    // later than this, so a harvester that goes on from here misses nothing (docs/divergences.md, OAI-PMH).
    const responseDate = await databaseClock(repository.read);
    reply.type('text/xml; charset=utf-8').header('cache-control', 'no-cache');
    const result = readRequest(argumentsOf(request));
    if (!result.ok) return reply.send(writeErrors({ responseDate, baseUrl }, result.problems.map(toOaiError)));
    const envelope = { responseDate, baseUrl, request: result.request };
    const answer = await answerVerb[result.request.verb](repository, result.request);
    return reply.send(
      answer.ok ? writeAnswer(envelope, answer.content) : writeErrors(envelope, [toOaiError(answer.problem)]),
    );
  };
}

/** Arguments of the address and, for POST, of the form; the parser of forms may have made an object of it (3.1.1.2). */
function argumentsOf(request: FastifyRequest): RawArguments {
  const mark = request.url.indexOf('?');
  const query = mark < 0 ? [] : [...new URLSearchParams(request.url.slice(mark))];
  const { body } = request;
  if (typeof body === 'string') return [...query, ...new URLSearchParams(body)];
  if (typeof body !== 'object' || body === null) return query;
  const form = Object.entries(body).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((each): [string, string] => [name, String(each)]),
  );
  return [...query, ...form];
}
