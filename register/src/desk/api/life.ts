/** What happens to a number after its assignment, over HTTP: one address per verb. */
import type { ProfileProblem } from '@masthead/crosswalk';
import { toMarcJson } from '@masthead/marc';
import { z } from 'zod';
import { cancelDuplicate } from '../../actions/cancel-duplicate.ts';
import { confirmIssn } from '../../actions/confirm-issn.ts';
import { correctRecord } from '../../actions/correct-record.ts';
import { describeLifeProblem } from '../../actions/describe-life-problem.ts';
import { describeRelationOutcome } from '../../actions/describe-relation-outcome.ts';
import type { LifeProblem, LifeResult } from '../../actions/life/problems.ts';
import { listDue, remindDue } from '../../actions/remind-due.ts';
import { suppressIssn } from '../../actions/suppress-issn.ts';
import { undoChange } from '../../actions/undo-change.ts';
import { readNotes, writeNote } from '../../actions/write-note.ts';
import type { ReciprocalOutcome } from '../../actions/write-reciprocals.ts';
import { noteKinds } from '../../domain/note.ts';
import { answerOf, findRecord } from '../../store/index.ts';
import { type Answer, type Endpoint, endpoint, refused } from './endpoint.ts';
import {
  evidence,
  given,
  issnNumber,
  issnOf,
  marcField,
  marcRecord,
  reason,
  toldProfile,
  wholeNumber,
} from './parts.ts';

const number = z.object({ issn: issnNumber });

const see = endpoint({
  method: 'GET',
  path: '/numbers/:issn',
  verb: 'read-report',
  summary:
    'What the Register has of a number: its state, its custody, and its record with the ordinal to base a correction on.',
  params: number,
  async run({ store, params: { issn } }) {
    const answer = await answerOf(store.read, issn);
    if (answer.type === 'never-issued') {
      const sentence = `ISSN ${issnOf(issn)} was never issued: it is in no record and in no block.`;
      return refused([{ type: 'never-issued', sentence }], 404);
    }
    const { row } = answer;
    const record = await findRecord(store.read, issn);
    const { state, centre, replacement, firstSeen } = row;
    return {
      ok: true,
      body: {
        issn: issnOf(issn),
        state,
        ...given({ centre }),
        ...(replacement !== undefined && { replacement: issnOf(replacement) }),
        firstSeen,
        ...(answer.type === 'reserved' && { block: answer.block.id }),
        ...(record && { ordinal: record.ordinal, changed: record.changed, record: toMarcJson(record.record) }),
      },
    };
  },
});

const confirm = endpoint({
  method: 'POST',
  path: '/numbers/:issn/confirmation',
  verb: 'confirm-issn',
  summary: 'Confirms a provisional number, with the evidence that the resource was published.',
  params: number,
  body: z.strictObject({ evidence, published: z.string().max(10), reason: reason.optional() }),
  run: async ({ store, actor, params, body }) =>
    answered(await confirmIssn(store, actor, { number: params.issn, ...given(body) })),
});

const suppress = endpoint({
  method: 'POST',
  path: '/numbers/:issn/suppression',
  verb: 'suppress-issn',
  summary: 'Suppresses a number whose resource never appeared, or is no continuing resource.',
  params: number,
  body: z.strictObject({ reason, evidence: evidence.optional() }),
  run: async ({ store, actor, params, body }) =>
    answered(await suppressIssn(store, actor, { number: params.issn, ...given(body) })),
});

const cancel = endpoint({
  method: 'POST',
  path: '/numbers/:issn/cancellation',
  verb: 'cancel-duplicate',
  summary: 'Cancels a duplicate in favour of another number; what pointed at it follows.',
  params: number,
  body: z.strictObject({
    inFavourOf: issnNumber,
    reason,
    evidence: evidence.optional(),
    takeKeyTitle: z.boolean().optional(),
  }),
  run: async ({ store, actor, params, body }) =>
    answered(await cancelDuplicate(store, actor, { number: params.issn, ...given(body) })),
});

const occurrence = z.number().int().min(1).optional();

const correct = endpoint({
  method: 'PUT',
  path: '/numbers/:issn/record',
  verb: 'correct-record',
  summary:
    'Corrects a record with proof: the whole record, or edits of fields. When somebody wrote in between, the answer is 409 with what changed.',
  params: number,
  body: z.strictObject({
    basedOn: z.number().int().min(1),
    record: marcRecord.optional(),
    edits: z
      .array(
        z.discriminatedUnion('type', [
          z.strictObject({ type: z.literal('add'), field: marcField }),
          z.strictObject({ type: z.literal('replace'), field: marcField, occurrence }),
          z.strictObject({ type: z.literal('remove'), tag: z.string().length(3), occurrence }),
        ]),
      )
      .max(500)
      .optional(),
    proof: evidence,
    reason,
    allowStatus: z.boolean().optional(),
  }),
  async run({ store, actor, params, body: { record, edits, ...rest } }) {
    if ((record === undefined) === (edits === undefined)) {
      return {
        ok: false,
        status: 400,
        problems: [
          { type: 'not-as-described', sentence: 'A correction is either a record or edits; send one of them.' },
        ],
      };
    }
    const correction = record === undefined ? { edits: (edits ?? []).map((edit) => given(edit)) } : { record };
    return answered(await correctRecord(store, actor, { number: params.issn, correction, ...given(rest) }));
  },
});

const undo = endpoint({
  method: 'POST',
  path: '/changes/:position/undoing',
  verb: 'undo-change',
  summary: 'Undoes a mistaken change by a new one, with everything that the same action did.',
  params: z.object({ position: wholeNumber(1, Number.MAX_SAFE_INTEGER) }),
  body: z.strictObject({ reason, evidence: evidence.optional() }),
  run: async ({ store, actor, params, body }) =>
    answered(await undoChange(store, actor, { position: params.position, ...given(body) })),
});

const note = endpoint({
  method: 'POST',
  path: '/numbers/:issn/notes',
  verb: 'write-note',
  summary: 'Keeps a note on a number that only staff see.',
  params: number,
  body: z.strictObject({ kind: z.enum(noteKinds), text: z.string().max(100_000) }),
  run: async ({ store, actor, params, body }) =>
    answered(await writeNote(store, actor, { number: params.issn, ...body })),
});

const notes = endpoint({
  method: 'GET',
  path: '/numbers/:issn/notes',
  verb: 'read-note',
  summary: 'Notes on a number, in the order in which they were written.',
  params: number,
  run: async ({ store, actor, params }) => answered(await readNotes(store.read, actor, params.issn)),
});

const page = z.object({
  centre: z.string().max(10).optional(),
  after: issnNumber.optional(),
  limit: wholeNumber(1, 500).optional(),
});

const due = endpoint({
  method: 'GET',
  path: '/due',
  verb: 'suppress-issn',
  summary: 'Provisional numbers whose day of publication has passed, and what comes next for each.',
  params: page,
  run: async ({ store, actor, params }) => answered(await listDue(store.read, actor, given(params))),
});

const remind = endpoint({
  method: 'POST',
  path: '/due/reminders',
  verb: 'suppress-issn',
  summary: 'Gives the reminder that is next to each number of a page that is due. Twice on one day reminds once.',
  params: page,
  run: async ({ store, actor, params }) => answered(await remindDue(store, actor, given(params))),
});

export const lifeEndpoints: readonly Endpoint[] = [
  see,
  confirm,
  suppress,
  cancel,
  correct,
  undo,
  note,
  notes,
  due,
  remind,
];

const meanwhile: readonly LifeProblem['type'][] = ['changed-meanwhile'];

interface Told {
  readonly left?: readonly ProfileProblem[];
  readonly relations?: readonly ReciprocalOutcome[];
}

function toldRelation(outcome: ReciprocalOutcome) {
  const sentence = describeRelationOutcome(outcome);
  const { from, to, ...rest } = outcome;
  return { from: issnOf(from), to: issnOf(to), ...rest, ...(sentence !== undefined && { sentence }) };
}

function answered(result: LifeResult<object>): Answer {
  if (result.ok) {
    const { ok: _ok, ...body } = result;
    const { left, relations, ...rest } = body as Told & object;
    return {
      ok: true,
      body: {
        ...rest,
        ...(left && { left: left.map(toldProfile) }),
        ...(relations && { relations: relations.map(toldRelation) }),
      },
    };
  }
  const problems = result.problems.map((problem) => ({ ...problem, sentence: describeLifeProblem(problem) }));
  const is = (types: readonly string[]) => result.problems.some(({ type }) => types.includes(type));
  return refused(problems, is(['never-issued', 'position-unknown']) ? 404 : is(meanwhile) ? 409 : 422);
}
