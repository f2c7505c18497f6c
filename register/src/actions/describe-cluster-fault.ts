/** The sentences of what is wrong with clusters and relations, and of what to do about it. */
import { type Issn, issnFromInteger } from '@masthead/issn';
import type { RelationKind } from '@masthead/serial';
import type { ClusterFault } from './check-clusters.ts';
import type { RelationFault } from './check-relations.ts';

const issn = (number: number): Issn => issnFromInteger(number);
const list = (numbers: readonly number[]): string => numbers.map(issn).join(', ');

export function describeClusterFault(fault: ClusterFault): string {
  const own = issn(fault.number);
  switch (fault.type) {
    case 'no-issn-l':
      return `ISSN ${own} has no ISSN-L; the repair designates one.`;
    case 'record-differs': {
      const says = fault.says === undefined ? 'no ISSN-L' : `ISSN-L ${issn(fault.says)}`;
      return `The record of ISSN ${own} says ${says}, and the Register has ISSN-L ${issn(fault.issnL)}; the repair writes that into the record.`;
    }
    case 'issn-l-withdrawn':
      return `ISSN-L ${own} stands for titles and is ${fault.state}; the repair moves them to ${fault.replacement === undefined ? 'the version that was validated first' : `what replaces it, ISSN ${issn(fault.replacement)}`}.`;
    case 'issn-l-empty':
      return `No living title is left under ISSN-L ${own}; the repair closes it.`;
    case 'issn-l-outside':
      return `ISSN-L ${own} stands for other titles and not for its own; move it, or correct the records.`;
    case 'medium-twice':
      return `Under ISSN-L ${own} are titles of the same medium that do not follow one another: ${list(fault.members)}; look at their records.`;
    case 'stray-member':
      return `ISSN ${own} is in the cluster ISSN-${fault.kind} ${issn(fault.cluster)}, of which there is no record; the repair records it.`;
    case 'record-lacks-cluster':
      return `The record of ISSN ${own} does not name its cluster, ISSN-${fault.kind} ${issn(fault.cluster)}; the repair writes it (023).`;
    case 'cluster-names-title':
      return `${own} is the number of a cluster, ISSN-${fault.kind}, and of a title as well; correct the records that say so (023).`;
  }
}

const words = (kind: RelationKind): string => kind.replaceAll('-', ' ');

export function describeRelationFault(fault: RelationFault): string {
  const own = issn(fault.number);
  if (fault.type === 'circle')
    return `Titles follow one another in a circle: ${list(fault.titles)}; correct one of the links.`;
  const other = issn(fault.other);
  switch (fault.type) {
    case 'missing':
      return `ISSN ${own} says “${words(fault.kind)}” of ISSN ${other}, whose record says nothing of it.`;
    case 'contradiction':
      return `ISSN ${own} says “${words(fault.kind)}” of ISSN ${other}, which says “${fault.back.map(words).join('”, “')}”: both cannot be so.`;
    case 'differs':
      return `ISSN ${own} says “${words(fault.kind)}” of ISSN ${other}, which says “${fault.back.map(words).join('”, “')}”.`;
    case 'to-unknown':
      return `ISSN ${own} says “${words(fault.kind)}” of ISSN ${other}, which the Register has never had.`;
    case 'to-cancelled':
      return `ISSN ${own} says “${words(fault.kind)}” of ISSN ${other}, which is cancelled${fault.replacement === undefined ? '' : ` in favour of ISSN ${issn(fault.replacement)}`}.`;
    case 'to-suppressed':
      return `ISSN ${own} says “${words(fault.kind)}” of ISSN ${other}, which is suppressed.`;
    case 'to-itself':
      return `The record of ISSN ${own} says “${words(fault.kind)}” of itself.`;
    case 'versions-apart':
      return `ISSN ${own} and ISSN ${other} are versions in other media and have different ISSN-Ls, ${list(fault.issnLs)}.`;
    case 'version-titles':
      return `ISSN ${own} and ISSN ${other} are versions in other media and are called “${fault.titles[0]}” and “${fault.titles[1]}”.`;
    case 'dates':
      return `ISSN ${own} says “${words(fault.kind)}” of ISSN ${other}, and their dates do not fit: the earlier ${fault.earlier}, the later ${fault.later ?? 'unknown'}.`;
  }
}
