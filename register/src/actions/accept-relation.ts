/** A centre accepts a relation that another one proposed (`relation-proposed`): it is written into the record in its custody. */
import { randomUUID } from 'node:crypto';
import { readMarc21 } from '@masthead/crosswalk';
import { type Issn, issnToInteger } from '@masthead/issn';
import type { MarcRecord } from '@masthead/marc';
import type { Actor } from '../domain/actor.ts';
import { withFollowedLinks, withIssnL, withRelation } from '../domain/cluster-edits.ts';
import { isWithdrawn } from '../domain/number-state.ts';
import { type PermissionProblem, refusalOf } from '../domain/permissions.ts';
import { judgePair, reciprocalKinds } from '../domain/relations.ts';
import {
  findClusterOf,
  findMatter,
  findNumber,
  findRecord,
  type Store,
  settleMatter,
  writeTitles,
} from '../store/index.ts';
import { rewriteTitle } from './rewrite-title.ts';
import type { ProposedRelation } from './write-reciprocals.ts';

export type AcceptRelationProblem =
  | PermissionProblem
  | { readonly type: 'matter-unknown'; readonly id: number }
  | { readonly type: 'matter-settled'; readonly id: number }
  /** The matter is of another kind. */
  | { readonly type: 'no-relation'; readonly id: number }
  /** One of the two numbers was withdrawn meanwhile: there is nothing to accept any more. */
  | { readonly type: 'title-withdrawn'; readonly number: number }
  /** The record says something meanwhile that cannot be so beside it. */
  | { readonly type: 'contradicts'; readonly number: number; readonly other: number };

export type AcceptRelationResult =
  /** `written` is false when the record says so already. */
  | { readonly ok: true; readonly number: number; readonly written: boolean }
  | { readonly ok: false; readonly problems: readonly AcceptRelationProblem[] };

/** A matter that a cancellation opens: a link of the record leads to a cancelled number. */
interface LinkToCancelled {
  readonly type: 'link-to-cancelled';
  readonly from: Issn;
  readonly to: Issn;
}

type Detail = ProposedRelation | LinkToCancelled;

export async function acceptRelation(
  store: Store,
  actor: Actor,
  { id, reason }: { readonly id: number; readonly reason?: string },
): Promise<AcceptRelationResult> {
  const refuse = (problem: AcceptRelationProblem): AcceptRelationResult => ({ ok: false, problems: [problem] });
  return store.transaction(async (tx): Promise<AcceptRelationResult> => {
    const matter = await findMatter(tx, id);
    if (matter === undefined) return refuse({ type: 'matter-unknown', id });
    const refused = refusalOf(actor, 'settle-worklist', matter.centre);
    // Another centre's matters are nobody else's business: they look like none.
    if (refused) return refuse(refused.type === 'not-permitted' ? refused : { type: 'matter-unknown', id });
    if (matter.kind !== 'relation-proposed') return refuse({ type: 'no-relation', id });
    const { number } = matter;
    const detail = matter.detail as Detail;
    const other = issnToInteger(detail.type === 'link-to-cancelled' ? detail.to : detail.issn);
    for (const end of [number, other]) {
      const row = await findNumber(tx, end);
      if (row === undefined || isWithdrawn(row.state)) return refuse({ type: 'title-withdrawn', number: end });
    }
    const row = await findRecord(tx, number);
    if (row === undefined) return refuse({ type: 'title-withdrawn', number });
    const notTheirs = refusalOf(actor, 'correct-record', row.centre);
    if (notTheirs) return refuse(notTheirs);
    const hasIssnL = (await findClusterOf(tx, 'L', number)) !== undefined;
    const edited = edit(row.record, detail, hasIssnL);
    if (edited === 'contradicts') return refuse({ type: 'contradicts', number, other });
    const settled = { state: 'done', by: actor.name, ...(reason && { reason }) } as const;
    if (!(await settleMatter(tx, id, settled))) return refuse({ type: 'matter-settled', id });
    if (edited === undefined) return { ok: true, number, written: false };
    const change = {
      actor: actor.name,
      changeSet: randomUUID(),
      ...(reason && { reason }),
      evidence: `proposed by ${matter.openedBy}, matter ${id}`,
    };
    const kind = detail.type === 'link-to-cancelled' ? 'link-followed' : 'relation-written';
    await writeTitles(tx, [rewriteTitle(row, edited, kind, change)]);
    return { ok: true, number, written: true };
  });
}

/** Undefined: the record says so already. */
function edit(record: MarcRecord, detail: Detail, hasIssnL: boolean): MarcRecord | 'contradicts' | undefined {
  const now = new Date();
  if (detail.type === 'link-to-cancelled') {
    return withFollowedLinks(record, new Map([[detail.from, issnToInteger(detail.to)]]), now);
  }
  const { kind, issn, title, issnL, stated = reciprocalKinds[kind] } = detail;
  const about = (readMarc21(record).serial?.relations ?? []).filter((relation) => relation.issn === issn);
  const verdict = judgePair(
    stated,
    about.map((relation) => relation.kind),
  );
  if (verdict === 'contradicts') return verdict;
  const related =
    verdict === 'answered'
      ? undefined
      : withRelation(record, { kind, issn, ...(title !== undefined && { title }) }, now);
  // A version that was alone until now may have no ISSN-L yet; one that it has is the Register's to move.
  const linked = issnL && !hasIssnL ? withIssnL(related ?? record, issnL, now) : undefined;
  return linked ?? related;
}
