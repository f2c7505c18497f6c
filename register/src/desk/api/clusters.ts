/** Clusters and relations over HTTP: proposed, approved, moved, accepted. */
import { z } from 'zod';
import { acceptRelation } from '../../actions/accept-relation.ts';
import { approveCluster } from '../../actions/approve-cluster.ts';
import { type ClusterProblem, describeClusterProblem } from '../../actions/describe-cluster-problem.ts';
import { moveIssnLByHand } from '../../actions/move-issn-l.ts';
import { proposeCluster } from '../../actions/propose-cluster.ts';
import { type Answer, type Endpoint, endpoint, refused } from './endpoint.ts';
import { given, issnNumber, issnOf, reason, wholeNumber } from './parts.ts';

const members = z.array(issnNumber).min(1).max(500).optional();

const propose = endpoint({
  method: 'POST',
  path: '/clusters/proposals',
  verb: 'propose-cluster',
  summary: 'Proposes a cluster with a number of its own, such as an ISSN-H, of the titles that hang together with one.',
  params: z.object({}),
  body: z.strictObject({ kind: z.string().length(1), title: issnNumber, members, reason: reason.optional() }),
  async run({ store, actor, body }) {
    const result = await proposeCluster(store, actor, given(body) as Parameters<typeof proposeCluster>[2]);
    if (!result.ok) return told(result.problems);
    const { matter, isNew, proposal } = result;
    const { members: proposed, cluster, beyond } = proposal;
    return {
      ok: true,
      status: isNew ? 201 : 200,
      body: {
        matter,
        kind: proposal.kind,
        members: proposed.map(issnOf),
        beyond: beyond.map(issnOf),
        ...(cluster !== undefined && { cluster: issnOf(cluster) }),
      },
    };
  },
});

const matter = z.object({ id: wholeNumber(1, Number.MAX_SAFE_INTEGER) });

const approve = endpoint({
  method: 'POST',
  path: '/worklist/:id/approval',
  verb: 'approve-cluster',
  summary: 'Approves a proposed cluster: it gets its number, and its members say so.',
  params: matter,
  body: z.strictObject({ members, reason, block: z.number().int().min(1).optional() }),
  async run({ store, actor, params, body }) {
    const request = { matter: params.id, ...given(body) } as Parameters<typeof approveCluster>[2];
    const result = await approveCluster(store, actor, request);
    if (!result.ok) return told(result.problems);
    const { kind, cluster, members: approved } = result;
    return { ok: true, status: 201, body: { kind, cluster: issnOf(cluster), members: approved.map(issnOf) } };
  },
});

const accept = endpoint({
  method: 'POST',
  path: '/worklist/:id/acceptance',
  verb: 'settle-worklist',
  summary: 'Accepts a relation that another centre proposed: it is written into the record in the own custody.',
  params: matter,
  body: z.strictObject({ reason: reason.optional() }),
  async run({ store, actor, params, body }) {
    const result = await acceptRelation(store, actor, { id: params.id, ...given(body) });
    if (!result.ok) return told(result.problems);
    return { ok: true, body: { issn: issnOf(result.number), written: result.written } };
  },
});

const move = endpoint({
  method: 'POST',
  path: '/issn-l-moves',
  verb: 'approve-cluster',
  summary:
    'Designates another ISSN-L, because every medium changed or the designation was wrong. The former one is kept.',
  params: z.object({}),
  body: z.strictObject({
    from: issnNumber,
    to: issnNumber,
    titles: members,
    why: z.enum(['every-medium-changed', 'corrected']),
    reason,
    evidence: z.string().max(2000).optional(),
  }),
  async run({ store, actor, body }) {
    const result = await moveIssnLByHand(store, actor, given(body) as Parameters<typeof moveIssnLByHand>[2]);
    return result.ok ? { ok: true, body: { moved: result.moved.map(issnOf) } } : told(result.problems);
  },
});

export const clusterEndpoints: readonly Endpoint[] = [propose, approve, accept, move];

function told(problems: readonly ClusterProblem[]): Answer {
  const is = (type: string) => problems.some((problem) => problem.type === type);
  return refused(
    problems.map((problem) => ({ ...problem, sentence: describeClusterProblem(problem) })),
    is('matter-unknown') ? 404 : is('matter-settled') ? 409 : 422,
  );
}
