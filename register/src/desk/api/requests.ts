/** Requests over HTTP: what the form asks, by the same rules, with the same places of what is wrong; then their state, conversation and numbers. */
import { z } from 'zod';
import { addEvidence } from '../../actions/requests/add-evidence.ts';
import type { RequestActionProblem } from '../../actions/requests/asking.ts';
import { type EnteredRequest, type EnterProblem, enterRequests } from '../../actions/requests/enter-request.ts';
import { withdrawRequest } from '../../actions/requests/withdraw-request.ts';
import { longestMessage, writeMessage } from '../../actions/requests/write-message.ts';
import type { Actor } from '../../domain/actor.ts';
import { type EvidenceStore, evidenceLimits, type FileProblem } from '../../domain/evidence-file.ts';
import { describePermissionProblem, refusalOf } from '../../domain/permissions.ts';
import { decisionOf } from '../../domain/request-decision.ts';
import { readRequestForm } from '../../domain/request-form/read.ts';
import type { RequestForm } from '../../domain/request-form.ts';
import { requestDays, requestStates, turnOf } from '../../domain/request-state.ts';
import {
  belongingOf,
  evidenceKinds,
  findRequest,
  listEvidence,
  listMessages,
  listRequestsAfter,
  type RequestRow,
  type Store,
} from '../../store/index.ts';
import { wordsFor } from '../../words/languages.ts';
import { problemText } from '../request/fields.tsx';
import { refusalText } from '../request/refusal.ts';
import { type Answer, type Endpoint, endpoint, refused, type ToldProblem } from './endpoint.ts';

/** Sentences of the interface are English. */
const words = wordsFor('en');

/** Requests of one call. */
const most = 100;
/** Bytes of a call that brings files along, as base64 a third larger than they are. */
const largestBody = 32 * 1024 * 1024;

const form = z
  .looseObject({})
  .describe('What the form asks: docs/guide/bulk-requests.md.')
  .transform((json, context): RequestForm => {
    const read = readRequestForm(json);
    if (read.ok) return read.form;
    context.addIssue({ code: 'custom', message: 'not a part of the form', path: read.problem.path.split('.') });
    return z.NEVER;
  });

const file = z.strictObject({
  name: z.string().min(1).max(500),
  content: z.base64().max(Math.ceil((evidenceLimits.fileBytes * 4) / 3) + 4),
});
const shown = z.union([z.strictObject({ url: z.string().max(2000) }), file]);
const one = z.strictObject({ form, evidence: z.array(shown).max(evidenceLimits.filesOfRequest).default([]) });
const language = z.enum(['en', 'fr', 'es', 'ar', 'zh', 'ru']).default('en');
const body = z.strictObject({
  key: z.string().min(1).max(200),
  language,
  requests: z.array(one).min(1).max(most),
});

const bytesOf = (content: string): Uint8Array => Buffer.from(content, 'base64');

interface Entering {
  readonly store: Store;
  readonly evidence: EvidenceStore;
  readonly actor: Actor;
  readonly body: z.infer<typeof body>;
}

async function enter({ store, evidence, actor, body: { key, language: code, requests } }: Entering): Promise<Answer> {
  const asked = requests.map(
    (request): EnteredRequest => ({
      form: request.form,
      evidence: request.evidence.map((each) =>
        'url' in each ? { url: each.url } : { name: each.name, bytes: bytesOf(each.content) },
      ),
    }),
  );
  const result = await enterRequests(store, evidence, actor, { key, language: code, requests: asked });
  if (!result.ok) {
    const conflict = result.problems.some(({ problem }) => problem.type === 'key-used');
    return refused(result.problems.flatMap(toldEntering), conflict ? 409 : 422);
  }
  const told = result.requests.map((request) => overviewOf(request));
  return { ok: true, status: result.repeated ? 200 : 201, body: { requests: told, repeated: result.repeated } };
}

const summaries = {
  own: `Asks for ISSNs, up to ${most} titles in a call, all or none. The forms and their rules are those of the site. The same call with the same key makes the same requests.`,
  entered:
    'Enters requests for those who asked a centre elsewhere, as on its own site: the centre keeps them. Otherwise as POST /requests.',
} as const;

const write = endpoint({
  method: 'POST',
  path: '/requests',
  verb: 'write-request',
  summary: summaries.own,
  params: z.object({}),
  body,
  largestBody,
  run: enter,
});

const enterForOthers = endpoint({
  method: 'POST',
  path: '/requests/entries',
  verb: 'enter-request',
  summary: summaries.entered,
  params: z.object({}),
  body,
  largestBody,
  run: enter,
});

const list = endpoint({
  method: 'GET',
  path: '/requests',
  verb: 'read-request',
  summary:
    'Own requests in the order in which they came; `after` is the reference of the last one that was seen, `next` that of the next page.',
  params: z.object({
    state: z.enum(requestStates).optional(),
    after: z.string().max(40).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  async run({ store, actor, params: { state, after, limit } }) {
    const { account, organisation, centre } = actor;
    return store.transaction(async (tx): Promise<Answer> => {
      const start = after === undefined ? undefined : await findRequest(tx, after);
      if (after !== undefined && (start === undefined || refusalOf(actor, 'read-request', belongingOf(start)))) {
        return unknown;
      }
      const whose =
        organisation !== undefined
          ? { organisation }
          : centre !== undefined
            ? { centre }
            : account !== undefined
              ? { account }
              : {};
      const rows = await listRequestsAfter(tx, {
        ...whose,
        limit: limit + 1,
        ...(state !== undefined && { state }),
        ...(start !== undefined && { after: start.id }),
      });
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      return {
        ok: true,
        body: {
          requests: page.map((request) => overviewOf(request)),
          ...(rows.length > limit && last !== undefined && { next: last.reference }),
        },
      };
    });
  },
});

const reference = z.object({ reference: z.string().max(40) });
const unknown: Answer = {
  ok: false,
  status: 404,
  problems: [{ type: 'request-unknown', sentence: refusalText(words, { type: 'request-unknown' }) }],
};

const read = endpoint({
  method: 'GET',
  path: '/requests/:reference',
  verb: 'read-request',
  summary: 'One request: its state, what happens next and by when, its numbers, its evidence and its conversation.',
  params: reference,
  run: async ({ store, actor, params }) =>
    store.transaction(async (tx): Promise<Answer> => {
      const request = await findRequest(tx, params.reference);
      if (request === undefined || refusalOf(actor, 'read-request', belongingOf(request))) return unknown;
      const evidence = (await listEvidence(tx, request.id)).map(({ id, kind, url, name, type, added }) => ({
        id,
        kind,
        ...(url === undefined ? { name, type } : { url }),
        added,
      }));
      // Notes are the centre's own.
      const messages = (await listMessages(tx, request.id)).filter(({ side }) => side !== 'note');
      return {
        ok: true,
        body: {
          ...overviewOf(request),
          form: request.form,
          evidence,
          messages: messages.map(({ at: when, side, body: text }) => ({ at: when, from: side, text })),
        },
      };
    }),
});

const message = endpoint({
  method: 'POST',
  path: '/requests/:reference/messages',
  verb: 'write-message',
  summary: 'Writes into the conversation. While the applicant was asked for precision, this is the answer.',
  params: reference,
  body: z.strictObject({ text: z.string().min(1).max(longestMessage) }),
  async run({ store, actor, params, body: { text } }) {
    const request = await ownRequest(store, actor, params.reference);
    if (request === undefined) return unknown;
    const isCentre = refusalOf(actor, 'handle-request', belongingOf(request)) === undefined;
    const side = isCentre ? 'centre' : 'applicant';
    const written = await writeMessage(store, actor, { reference: request.id, side, body: text });
    if (!written.ok) return refusedBy(written.problem);
    return { ok: true, status: 201, body: { message: written.message, ...overviewOf(written.request) } };
  },
});

const evidence = endpoint({
  method: 'POST',
  path: '/requests/:reference/evidence',
  verb: 'write-request',
  summary: `Adds evidence to a request that is not decided: an address, or a file as base64 of at most ${evidenceLimits.fileBytes / 1024 / 1024} MB.`,
  params: reference,
  body: z.union([
    z.strictObject({ kind: z.enum(evidenceKinds).default('first-issue'), url: z.string().max(2000) }),
    z.strictObject({ kind: z.enum(evidenceKinds).default('first-issue'), ...file.shape }),
  ]),
  largestBody,
  async run({ store, evidence: files, actor, params, body: sent }) {
    const request = await ownRequest(store, actor, params.reference);
    if (request === undefined) return unknown;
    const added = await addEvidence(store, files, actor, {
      reference: request.id,
      kind: sent.kind,
      ...('url' in sent ? { url: sent.url } : { file: { name: sent.name, bytes: bytesOf(sent.content) } }),
    });
    return added.ok ? { ok: true, status: 201, body: { evidence: added.evidence } } : refusedBy(added.problem);
  },
});

const withdraw = endpoint({
  method: 'POST',
  path: '/requests/:reference/withdrawal',
  verb: 'write-request',
  summary: 'Takes a request back that is not decided. It stays to be read.',
  params: reference,
  body: z.strictObject({ reason: z.string().max(2000).optional() }).optional(),
  async run({ store, actor, params, body: sent }) {
    const request = await ownRequest(store, actor, params.reference);
    if (request === undefined) return unknown;
    const reason = sent?.reason;
    const done = await withdrawRequest(store, actor, {
      reference: request.id,
      ...(reason !== undefined && { reason }),
    });
    return done.ok ? { ok: true, body: overviewOf(done.request) } : refusedBy(done.problem);
  },
});

/** Undefined: there is none, or it is not theirs, and nobody learns which. */
async function ownRequest(store: Store, actor: Actor, which: string): Promise<RequestRow | undefined> {
  const request = await store.transaction((tx) => findRequest(tx, which));
  return request && refusalOf(actor, 'read-request', belongingOf(request)) === undefined ? request : undefined;
}

/** What a program follows: whose turn it is, by when, and what came of it. */
function overviewOf(request: RequestRow): object {
  const { state, due, centre, submitted, decided } = request;
  const turn = turnOf(state);
  const decision = decisionOf(request.decision);
  return {
    reference: request.reference,
    state,
    title: request.title,
    ...(turn !== undefined && { next: { turn, ...(due !== undefined && { due }) } }),
    ...(centre !== undefined && { centre }),
    ...(submitted !== undefined && { submitted }),
    ...(decided !== undefined && { decided }),
    ...(decision?.type === 'accepted' && {
      numbers: decision.titles.map(({ label, issn, issnL, keyTitle }) => ({
        version: Number(label) - 1,
        issn,
        issnL,
        keyTitle,
      })),
      numbersAre: decision.state === 'register' ? 'confirmed' : 'provisional',
    }),
    ...(decision?.type === 'refused' && {
      refusal: {
        rule: decision.rule,
        clause: decision.clause,
        reason: decision.reason,
        appealDays: requestDays.appeal,
      },
    }),
  };
}

/** With the place in the body, such as `requests.0.form.versions.1.url`. */
const at = (path: string, problem: ToldProblem): ToldProblem & { readonly path: string } => ({ ...problem, path });

function toldEntering(entering: EnterProblem): ToldProblem[] {
  const { problem } = entering;
  const where = `requests.${entering.at}`;
  if (problem.type === 'key-used') {
    const { reference } = problem as { readonly reference: string };
    const sentence = `This key was used for another request, ${reference}. Take a new key for a new request.`;
    return [at(where, { ...problem, sentence })];
  }
  if ('evidence' in entering) {
    return [at(`${where}.evidence.${entering.evidence}`, told(entering.problem))];
  }
  if (problem.type === 'form-incomplete' && 'problems' in problem) {
    return problem.problems.map((wrong) =>
      at(`${where}.form.${wrong.field}`, { ...wrong, sentence: problemText(words, wrong) }),
    );
  }
  return [at(where, told(problem as RequestActionProblem | FileProblem))];
}

function told(problem: RequestActionProblem | FileProblem): ToldProblem {
  const sentence =
    problem.type === 'not-permitted' || problem.type === 'not-in-custody'
      ? describePermissionProblem(problem)
      : refusalText(words, problem);
  return { ...problem, sentence };
}

function refusedBy(problem: RequestActionProblem | FileProblem): Answer {
  if (problem.type === 'request-unknown') return unknown;
  const conflict = problem.type === 'not-possible-now' || problem.type === 'changed-meanwhile';
  return refused([told(problem)], conflict ? 409 : 422);
}

export const requestEndpoints: readonly Endpoint[] = [write, enterForOthers, list, read, message, evidence, withdraw];
