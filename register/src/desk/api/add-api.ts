/**
 * The writing interface over HTTP: JSON in, JSON out, under `/api`, with credentials as `Authorization: Bearer` (RFC 6750). Problems are
 * documents of RFC 9457 with a list of what is wrong. Nothing is taken from cookies, so no other site can make a browser write here.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { actorOfCall } from '../../actions/accounts/tokens.ts';
import type { Actor } from '../../domain/actor.ts';
import type { EvidenceStore } from '../../domain/evidence-file.ts';
import { describePermissionProblem, refusalOf, type Verb } from '../../domain/permissions.ts';
import type { Store } from '../../store/index.ts';
import type { Answer, Endpoint, ToldProblem } from './endpoint.ts';
import { endpoints } from './endpoints.ts';
import { describeInterface } from './openapi.ts';
import { secretOf } from './secret.ts';

export interface ApiOptions {
  readonly store: Store;
  readonly baseUrl: string;
  /** Where files lie that programs send. */
  readonly evidence: EvidenceStore;
}

/** Bytes of a body; a family of titles or a page of a list is far below. */
const bodyLimit = 2 * 1024 * 1024;

export function addApi(app: FastifyInstance, { store, baseUrl, evidence }: ApiOptions): void {
  const callers = new WeakMap<FastifyRequest, Actor>();
  app.get('/api', (_request, reply) => sendJson(reply, 200, describeInterface(endpoints, baseUrl)));
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
      try {
        done(null, body === '' ? undefined : readJson(String(body)));
      } catch {
        done(Object.assign(new Error('The body is not JSON.'), { statusCode: 400 }));
      }
    });
    for (const one of endpoints) {
      scope.route({
        method: one.method,
        url: `/api${one.path}`,
        bodyLimit: one.largestBody ?? bodyLimit,
        // Before the body is read: nothing large is taken from whoever may not send it.
        onRequest: async (request, reply) => {
          const asked = await askWho(store, one.verb, request, reply);
          return 'sent' in asked ? asked : void callers.set(request, asked);
        },
        handler: (request, reply) => answerCall(one, { store, evidence, actor: callers.get(request)! }, request, reply),
      });
    }
  });
}

/** Escapes of JSON can say what is no text: a NUL, or half a character. No database takes them. */
function readJson(text: string): unknown {
  if (!/\\u(?:0000|d[89a-f])/i.test(text)) return JSON.parse(text);
  const isText = (part: string): boolean => !/[\0\p{Cs}]/u.test(part);
  return JSON.parse(text, (name, value: unknown) => {
    if (isText(name) && (typeof value !== 'string' || isText(value))) return value;
    throw new SyntaxError('Not a text.');
  });
}

/** Whose credentials a call brought, if they have the right anywhere; else the refusal, sent. */
async function askWho(
  store: Store,
  verb: Verb,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Actor | FastifyReply> {
  const actor = await actorOf(store, request);
  if (actor === undefined) {
    reply.header('www-authenticate', 'Bearer realm="Masthead"');
    return sendProblems(request, reply, 401, [
      {
        type: 'no-credentials',
        sentence: 'This takes credentials that are in use: send their secret as "Authorization: Bearer …".',
      },
    ]);
  }
  // Who has the right nowhere learns nothing from the answers to what else is wrong.
  const refusal = refusalOf(actor, verb);
  if (refusal !== undefined && refusal.type === 'not-permitted') {
    return sendProblems(request, reply, 403, [{ type: refusal.type, sentence: describePermissionProblem(refusal) }]);
  }
  return actor;
}

interface Served extends Pick<ApiOptions, 'store' | 'evidence'> {
  readonly actor: Actor;
}

async function answerCall(
  { params, body, run }: Endpoint,
  { store, evidence, actor }: Served,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const given = { ...(request.query as object), ...(request.params as object) };
  if (JSON.stringify(given).includes('\\u0000')) {
    const sentence = 'The address: not a text. GET /api describes what is taken.';
    return sendProblems(request, reply, 400, [{ type: 'not-as-described', sentence }]);
  }
  const path = params.safeParse(given);
  const sent = body?.safeParse(request.body);
  const wrong = [...toldIssues(path, ''), ...(sent === undefined ? [] : toldIssues(sent, 'body'))];
  if (wrong.length > 0 || !path.success) return sendProblems(request, reply, 400, wrong);
  const answer = await run({ store, evidence, actor, params: path.data, body: sent?.data });
  return sendAnswer(request, reply, answer);
}

async function actorOf(store: Store, request: FastifyRequest): Promise<Actor | undefined> {
  const secret = secretOf(request.headers.authorization);
  return secret === undefined ? undefined : actorOfCall(store, secret);
}

function toldIssues(result: z.ZodSafeParseResult<unknown>, where: string): ToldProblem[] {
  if (result.success) return [];
  return result.error.issues.map(({ path, message }) => {
    const at = [where, ...path.map(String)].filter(Boolean).join('.');
    return {
      type: 'not-as-described',
      sentence: `${at || 'The request'}: ${message}. GET /api describes what is taken.`,
    };
  });
}

function sendAnswer(request: FastifyRequest, reply: FastifyReply, answer: Answer): FastifyReply {
  if (answer.ok) return sendJson(reply, answer.status ?? 200, answer.body);
  return sendProblems(request, reply, answer.status, answer.problems);
}

function sendJson(reply: FastifyReply, status: number, body: unknown): FastifyReply {
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .send(`${JSON.stringify(body)}\n`);
}

const titles: Readonly<Record<number, string>> = {
  400: 'The request is not as described',
  401: 'Credentials are needed',
  403: 'Not permitted',
  404: 'Not found',
  409: 'Something else happened meanwhile',
  422: 'Refused by the rules of the Register',
};

function sendProblems(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  problems: readonly ToldProblem[],
): FastifyReply {
  const [first] = problems;
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .send(
      `${JSON.stringify({
        title: titles[status] ?? 'Refused',
        status,
        ...(first !== undefined && { detail: first.sentence }),
        instance: `urn:uuid:${request.id}`,
        problems,
      })}\n`,
    );
}
