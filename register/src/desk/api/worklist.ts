/** The worklist over HTTP: what waits for a decision, and settling it by hand. */
import { z } from 'zod';
import { describeMatter } from '../../actions/describe-matter.ts';
import { describeTakeProblem } from '../../actions/describe-take-problem.ts';
import { describeWorklistProblem } from '../../actions/describe-worklist-problem.ts';
import { seeMatter } from '../../actions/see-matter.ts';
import { seeWorklist, settleByHand, type WorklistProblem } from '../../actions/settle-worklist.ts';
import { takeConflict } from '../../actions/take-conflict.ts';
import { type MatterRow, matterKinds } from '../../domain/worklist.ts';
import { type Answer, type Endpoint, endpoint, refused } from './endpoint.ts';
import { given, issnNumber, issnOf, reason, wholeNumber } from './parts.ts';

const see = endpoint({
  method: 'GET',
  path: '/worklist',
  verb: 'settle-worklist',
  summary: 'Matters that wait for a decision: those of the own centre, or all for the Registration Authority.',
  params: z.object({
    kind: z.enum(matterKinds).optional(),
    state: z.enum(['open', 'done', 'dismissed']).optional(),
    about: issnNumber.optional(),
    after: wholeNumber(0, Number.MAX_SAFE_INTEGER).optional(),
    limit: wholeNumber(1, 500).default(100),
  }),
  async run({ store, actor, params }) {
    const { kind, state, about, after, limit } = params;
    const result = await seeWorklist(store.read, actor, {
      limit,
      ...(kind && { kind }),
      ...(state && { state }),
      ...(about !== undefined && { about }),
      ...(after !== undefined && { after }),
    });
    if (!result.ok) return told(result.problem);
    const last = result.matters.length === limit ? result.matters.at(-1) : undefined;
    return { ok: true, body: { matters: result.matters.map(shown), ...(last && { next: last.id }) } };
  },
});

const settle = endpoint({
  method: 'POST',
  path: '/worklist/:id/decision',
  verb: 'settle-worklist',
  summary: 'Settles a matter by hand: it was dealt with, or there is nothing to do, which takes a reason.',
  params: z.object({ id: wholeNumber(1, Number.MAX_SAFE_INTEGER) }),
  body: z.strictObject({ state: z.enum(['done', 'dismissed']), reason: z.string().max(2000).optional() }),
  async run({ store, actor, params, body }) {
    const { state, reason } = body;
    const result = await settleByHand(store, actor, params.id, { state, ...(reason !== undefined && { reason }) });
    return result.ok ? { ok: true, body: { id: params.id, state } } : told(result.problem);
  },
});

const matterId = z.object({ id: wholeNumber(1, Number.MAX_SAFE_INTEGER) });

const seeOne = endpoint({
  method: 'GET',
  path: '/worklist/:id',
  verb: 'settle-worklist',
  summary:
    'One matter with both sides: the titles it is about, what the record as it came would change, the reminders that were given.',
  params: matterId,
  async run({ store, actor, params }) {
    const result = await seeMatter(store.read, actor, params.id);
    if (!result.ok) return told(result.problem);
    const { matter, numbers, conflict, reminders } = result;
    return {
      ok: true,
      body: {
        ...shown(matter),
        sentence: describeMatter(matter),
        numbers,
        ...(conflict && { conflict }),
        ...(reminders && { reminders: reminders.map(({ matter: _matter, ...reminder }) => reminder) }),
      },
    };
  },
});

const take = endpoint({
  method: 'POST',
  path: '/worklist/:id/taking',
  verb: 'settle-worklist',
  summary:
    'Takes the record of another centre that an import did not take: it becomes the next revision of the number in the own custody.',
  params: matterId,
  body: z.strictObject({
    reason: reason.optional(),
    /** Where the record was changed after the matter was opened: the revision that is to be replaced. */
    basedOn: z.number().int().min(1).optional(),
  }),
  async run({ store, actor, params, body }) {
    const result = await takeConflict(store, actor, { id: params.id, ...given(body) });
    if (result.ok) {
      const { issn, action, problems, ordinal } = result;
      return { ok: true, body: { issn, action, problems, ...(ordinal !== undefined && { ordinal }) } };
    }
    const is = (type: string) => result.problems.some((problem) => problem.type === type);
    return refused(
      result.problems.map((problem) => ({ ...problem, sentence: describeTakeProblem(problem) })),
      is('matter-unknown') ? 404 : is('matter-settled') || is('changed-meanwhile') ? 409 : 422,
    );
  },
});

export const worklistEndpoints: readonly Endpoint[] = [see, seeOne, settle, take];

function told(problem: WorklistProblem): Answer {
  const { type } = problem;
  const status = type === 'matter-unknown' ? 404 : type === 'matter-settled' ? 409 : 422;
  return refused([{ ...problem, sentence: describeWorklistProblem(problem) }], status);
}

function shown({ number, other, ...matter }: MatterRow) {
  return { ...matter, issn: issnOf(number), ...(other !== undefined && { other: issnOf(other) }) };
}
