/**
 * What a change's detail says of clusters and custody, for a replay of the ledger: facts that neither the state nor the record tells. The shapes
 * are those that actions write; what is none of them says nothing.
 */
import type { NumberState } from './number-state.ts';

export interface ReplayedFacts {
  /** Clusters that the number is in from now on, of each kind that is named. */
  readonly joins: readonly { readonly kind: string; readonly number: number }[];
  /** Clusters that it is in no more. */
  readonly leaves: readonly { readonly kind: string; readonly number: number }[];
  /** It is the number of a cluster of this kind, approved by the actor. */
  readonly approves?: string;
  /** Clusters that go when nobody is left in them. */
  readonly closes: readonly { readonly kind: string; readonly number: number }[];
  /** Code of the centre that has it in custody from now on. */
  readonly custody?: string;
}

export interface ToldFacts {
  readonly kind: string;
  readonly number: number;
  readonly state: NumberState;
  readonly ordinal?: number;
  readonly actor: string;
  /** JSON. */
  readonly detail?: string;
}

interface Detail {
  /** A number that was recorded with what it stands under, or in whose custody (`writeNumbers`). */
  readonly memberships?: readonly { readonly kind: string; readonly number: number }[];
  readonly centre?: string;
  /** A move of an ISSN-L, or the making of a cluster (move-issn-l.ts, approve-cluster.ts, repair-clusters.ts). */
  readonly kind?: string;
  readonly from?: number;
  readonly to?: number;
  readonly cluster?: number;
  /** What a number was part of when it was withdrawn (life/withdraw.ts), or joins again (undo-change.ts). */
  readonly said?: string;
  readonly clusters?: readonly { readonly kind: string; readonly cluster?: number; readonly number?: number }[];
  /** transfer-custody.ts */
  readonly custody?: { readonly to?: string };
}

const nothing: ReplayedFacts = { joins: [], leaves: [], closes: [] };

export function readMembershipFacts(change: ToldFacts): ReplayedFacts {
  if (change.detail === undefined) return nothing;
  const detail = JSON.parse(change.detail) as Detail | null;
  if (typeof detail !== 'object' || detail === null) return nothing;
  const { memberships = [], centre, kind, from, to, cluster, said, clusters, custody } = detail;
  const hasRecord = change.ordinal !== undefined;
  const joins = [...memberships];
  let leaves: ReplayedFacts['leaves'] = [];
  let closes: ReplayedFacts['closes'] = [];
  if (change.kind === 'issn-l-moved' && kind !== undefined) {
    // A number with a record has it from its record (022 $l).
    if (to !== undefined && !hasRecord) joins.push({ kind, number: to });
    if (from !== undefined) closes = [{ kind, number: from }];
  }
  if (said !== undefined && clusters !== undefined) {
    leaves = clusters.flatMap((one) => (one.cluster === undefined ? [] : [{ kind: one.kind, number: one.cluster }]));
    closes = leaves;
  }
  if (change.kind === 'change-undone' && clusters !== undefined) {
    joins.push(
      ...clusters.flatMap((one) => (one.number === undefined ? [] : [{ kind: one.kind, number: one.number }])),
    );
  }
  const approves = cluster === change.number && kind !== undefined && kind !== 'L' ? kind : undefined;
  const centreNow = custody?.to ?? centre;
  return {
    joins,
    leaves,
    closes,
    ...(approves !== undefined && { approves }),
    ...(centreNow !== undefined && { custody: centreNow }),
  };
}
