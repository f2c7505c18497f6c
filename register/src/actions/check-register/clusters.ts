/** Invariants of clusters and of relations between titles (ISO 3297:2020, Annex B and 7; docs/decisions/0027-clusters-and-relations.md). */
import { randomUUID } from 'node:crypto';
import { type ClusterFault, findClusterFaults } from '../check-clusters.ts';
import { findRelationFaults, type RelationFaultType, repairRelations } from '../check-relations.ts';
import { describeClusterFault, describeRelationFault } from '../describe-cluster-fault.ts';
import { repairClusters } from '../repair-clusters.ts';
import type { CheckWalk, RegisterCheck } from './register-check.ts';

const optionsOf = ({ stop, onProgress }: CheckWalk = {}) => ({
  ...(stop !== undefined && { stop }),
  onSpan: ({ last }: { readonly last: number }) => onProgress?.(last),
});

/** Faults that are mended in one go; each is told by what it rests on, so what is mended may bring another to light. */
const atOnce = 500;
const mostRounds = 3;

const oneIssnLEach: RegisterCheck = {
  name: 'one-issn-l-each',
  sentence: 'Every living title has exactly one ISSN-L, its record says which, and none is that of a withdrawn number.',
  async run(read, onFault, walk) {
    for await (const fault of findClusterFaults(read, optionsOf(walk))) {
      await onFault({ number: fault.number, sentence: describeClusterFault(fault) });
    }
  },
  async repair(store, actor) {
    const change = {
      actor: actor.name,
      reason: 'repair of the Register: ISO 3297:2020, Annex B',
      changeSet: randomUUID(),
    };
    let repaired = 0;
    for (let round = 0; round < mostRounds; round++) {
      let mended = 0;
      let waiting: ClusterFault[] = [];
      const mend = async (): Promise<void> => {
        const repairs = await repairClusters(store, waiting, change);
        mended += repairs.filter((repair) => repair === 'mended').length;
        waiting = [];
      };
      for await (const fault of findClusterFaults(store.read)) {
        waiting.push(fault);
        if (waiting.length >= atOnce) await mend();
      }
      await mend();
      repaired += mended;
      if (mended === 0) break;
    }
    return repaired;
  },
};

/** What is no fault of the Register but a matter of cataloguing is for `masthead relations check`. */
const broken: ReadonlySet<RelationFaultType> = new Set([
  'contradiction',
  'to-itself',
  'to-cancelled',
  'versions-apart',
  'circle',
]);

const relationsHold: RegisterCheck = {
  name: 'relations-hold',
  sentence:
    'No title is related to itself or to a cancelled number, none follows itself, no two records contradict each other, and medium versions share their ISSN-L.',
  async run(read, onFault, walk) {
    for await (const fault of findRelationFaults(read, optionsOf(walk))) {
      if (broken.has(fault.type)) await onFault({ number: fault.number, sentence: describeRelationFault(fault) });
    }
  },
  async repair(store, actor) {
    const numbers = new Set<number>();
    for await (const { type, number } of findRelationFaults(store.read))
      if (type === 'to-cancelled') numbers.add(number);
    const all = [...numbers];
    let followed = 0;
    for (let at = 0; at < all.length; at += atOnce) {
      const result = await repairRelations(store, actor, all.slice(at, at + atOnce));
      if (result.ok) followed += result.followed.length;
    }
    return followed;
  },
};

export const clusterChecks: readonly RegisterCheck[] = [oneIssnLEach, relationsHold];
