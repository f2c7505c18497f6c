/** Centres, their blocks and what they have in custody, over HTTP. */
import { z } from 'zod';
import { type ChangeBlockResult, closeBlock, reopenBlock, transferBlock } from '../../actions/change-block.ts';
import { type BlockProblem, describeBlockProblem } from '../../actions/describe-block-problem.ts';
import { describeCustodyProblem } from '../../actions/describe-custody-problem.ts';
import { giveBlock } from '../../actions/give-block.ts';
import { transferCustody } from '../../actions/transfer-custody.ts';
import { describeWriteCentreProblem, writeCentre } from '../../actions/write-centre.ts';
import { blockPurposes } from '../../domain/block.ts';
import { describePermissionProblem, refusalOf } from '../../domain/permissions.ts';
import { blockUses, describeCentres } from '../../store/index.ts';
import { type Answer, type Endpoint, endpoint, refused } from './endpoint.ts';
import { given, issnNumber, issnOf, reason, wholeNumber } from './parts.ts';

const code = z.string().min(1).max(8);
const evidence = z.string().max(2000).optional();

const list = endpoint({
  method: 'GET',
  path: '/blocks',
  verb: 'read-report',
  summary:
    'Blocks with what is used and free in them: those of the own centre, or of any for the Registration Authority.',
  params: z.object({ centre: code.optional(), state: z.enum(['open', 'closed']).optional() }),
  async run({ store, actor, params }) {
    const centre = params.centre ?? actor.centre;
    const problem = refusalOf(actor, 'read-report', centre);
    if (problem) return refused([{ ...problem, sentence: describePermissionProblem(problem) }]);
    const uses = await blockUses(store.read, { ...given({ centre, state: params.state }), now: new Date() });
    return { ok: true, body: { blocks: uses.map(({ block, ...use }) => ({ ...shown(block), ...use })) } };
  },
});

const give = endpoint({
  method: 'POST',
  path: '/blocks',
  verb: 'give-block',
  summary: 'Gives a centre a range of numbers to give out.',
  params: z.object({}),
  body: z.strictObject({
    centre: code,
    first: z.string().max(20),
    last: z.string().max(20),
    purpose: z.enum(blockPurposes).optional(),
    holder: z.string().max(500).optional(),
    agreement: z.string().max(500).optional(),
    reason: reason.optional(),
    evidence,
    overOthers: z.boolean().optional(),
  }),
  async run({ store, actor, body }) {
    const result = await giveBlock(store, actor, given(body) as Parameters<typeof giveBlock>[2]);
    if (!result.ok) return told(result.problems);
    const { block, free, known } = result;
    return { ok: true, status: 201, body: { block: shown(block), free, known } };
  },
});

const block = z.object({ id: wholeNumber(1, 2_147_483_647) });
const why = z.strictObject({ reason, evidence });

const close = endpoint({
  method: 'POST',
  path: '/blocks/:id/closing',
  verb: 'close-block',
  summary: 'Closes a block: nothing more is given out of it.',
  params: block,
  body: why,
  run: async ({ store, actor, params, body }) =>
    changed(await closeBlock(store, actor, { block: params.id, ...given(body) })),
});

const reopen = endpoint({
  method: 'POST',
  path: '/blocks/:id/reopening',
  verb: 'give-block',
  summary: 'Opens a closed block again.',
  params: block,
  body: why,
  run: async ({ store, actor, params, body }) =>
    changed(await reopenBlock(store, actor, { block: params.id, ...given(body) })),
});

const transfer = endpoint({
  method: 'POST',
  path: '/blocks/:id/transfer',
  verb: 'transfer-block',
  summary: 'Gives what is free in a block to another centre to give out.',
  params: block,
  body: z.strictObject({ to: code, reason, evidence }),
  run: async ({ store, actor, params, body }) =>
    changed(await transferBlock(store, actor, { block: params.id, ...given(body) })),
});

const centres = endpoint({
  method: 'GET',
  path: '/centres',
  verb: 'read-report',
  summary: 'All centres as the Register describes them.',
  params: z.object({}),
  run: async ({ store }) => ({ ok: true, body: { centres: await describeCentres(store.read) } }),
});

const setCentre = endpoint({
  method: 'PUT',
  path: '/centres/:code',
  verb: 'write-centre',
  summary: 'Describes a centre, or makes it. A field that is null is taken away; one that is absent stays as it is.',
  params: z.object({ code }),
  body: z.strictObject({ changes: z.record(z.string(), z.unknown()), reason: reason.optional() }),
  async run({ store, actor, params, body }) {
    const request = { code: params.code, ...given(body) } as Parameters<typeof writeCentre>[2];
    const result = await writeCentre(store, actor, request);
    if (result.ok) return { ok: true, status: result.created ? 201 : 200, body: result.centre };
    return refused(result.problems.map((problem) => ({ ...problem, sentence: describeWriteCentreProblem(problem) })));
  },
});

const custody = endpoint({
  method: 'POST',
  path: '/custody-transfers',
  verb: 'transfer-custody',
  summary:
    'Moves numbers, or all that a centre has, into the custody of another. The numbers and who made their records stay.',
  params: z.object({}),
  body: z.strictObject({
    from: code,
    to: code,
    numbers: z.array(issnNumber).min(1).max(10_000).optional(),
    reason,
    evidence,
  }),
  async run({ store, actor, body }) {
    const result = await transferCustody(store, actor, given(body) as Parameters<typeof transferCustody>[2]);
    if (!result.ok) {
      return refused(result.problems.map((problem) => ({ ...problem, sentence: describeCustodyProblem(problem) })));
    }
    const { ok: _ok, ...done } = result;
    return { ok: true, body: done };
  },
});

export const blockEndpoints: readonly Endpoint[] = [list, give, close, reopen, transfer, centres, setCentre, custody];

function changed(result: ChangeBlockResult): Answer {
  return result.ok ? { ok: true, body: { block: shown(result.block) } } : told(result.problems);
}

function told(problems: readonly BlockProblem[]): Answer {
  const unknown = problems.some(({ type }) => type === 'block-unknown');
  return refused(
    problems.map((problem) => ({ ...problem, sentence: describeBlockProblem(problem) })),
    unknown ? 404 : 422,
  );
}

function shown<Block extends { readonly first: number; readonly last: number }>({ first, last, ...rest }: Block) {
  return { ...rest, first: issnOf(first), last: issnOf(last) };
}
