/**
 * Kinds of cluster as data: what each gathers, which number it has, who proposes and who approves (ISO 3297:2020, 7 and Annex B).
 * The Registration Authority defines a kind; a later one is a row here, and its page, its rights and its MARC 023 follow from the row.
 */
import type { Verb } from './permissions.ts';

export interface ClusterType {
  /** The X of the prefix ISSN-X; one capital letter. */
  readonly kind: string;
  readonly name: string;
  /** As published: what is in such a cluster. */
  readonly definition: string;
  /** `existing`: the number of one of its members. `own`: a number that is assigned to the cluster and to nothing else. */
  readonly number: 'existing' | 'own';
  /** How members are found: medium versions of one title, or the chain of earlier and later titles. */
  readonly members: 'medium-versions' | 'title-history';
  /** Whether a title is in one cluster of the kind at most. */
  readonly oneEach: boolean;
  /** First indicator of MARC 023. */
  readonly marc: string;
  /** Who may have one made. */
  readonly proposedBy: Verb;
  /** Absent: it is designated automatically, and nobody needs to approve it. */
  readonly approvedBy?: Verb;
  /** The process by which such clusters are made, changed and made known, step by step, as published. */
  readonly process: readonly string[];
}

export const clusterTypes: readonly ClusterType[] = [
  {
    kind: 'L',
    name: 'Linking ISSN',
    definition: 'All medium versions of one title: the printed one, the online one, and others.',
    number: 'existing',
    members: 'medium-versions',
    oneEach: true,
    marc: '0',
    proposedBy: 'assign-issn',
    process: [
      'It is designated automatically when a number is assigned, also to a title that has one medium only. Nobody asks for it.',
      'It is the number of the medium version that was validated first in the Register: first by the order of the Register, not by the size of the number.',
      'A version in another medium that comes later joins the cluster. The title has one ISSN-L, whatever its media.',
      'It stays when the title of one medium version changes. It moves only when every medium version has changed, or when its number is cancelled or suppressed.',
      'When its number is cancelled, the number that replaces it takes its place. When its number is suppressed, the next one that was validated does.',
      'A former ISSN-L is kept in the records of the members (MARC 21, 022 $m), and its address leads to the present one.',
      'Titles that came in without an ISSN-L are given one by the repair of the Register, each by a change in the ledger.',
    ],
  },
  {
    kind: 'H',
    name: 'History ISSN',
    definition:
      'All earlier, later and current titles of one resource, in all media: what continued, merged, was split or was absorbed.',
    number: 'own',
    members: 'title-history',
    oneEach: false,
    marc: '1',
    proposedBy: 'propose-cluster',
    approvedBy: 'approve-cluster',
    process: [
      'Any centre proposes it, for one title. Its members are found by following the links to earlier and later titles from both ends, and the medium versions of each.',
      'The proposal waits on the worklist of the Registration Authority, with the members and their tree.',
      'The Authority reviews it, leaves out what does not belong, and approves or dismisses it, with a reason.',
      'On approval the cluster is given a number of its own, from a block of the Authority. The number names the cluster and will never name a title.',
      'It is written into the record of every member (MARC 21, 023 with first indicator 1) and is in the data of the cluster and of its members.',
      'A title may be in several histories, as one that came of a merger is.',
      'When the history grows, the cluster is proposed again and keeps its number.',
    ],
  },
];

export function clusterType(kind: string): ClusterType | undefined {
  return clusterTypes.find((type) => type.kind === kind);
}

/** A history larger than this is no longer one resource: whoever proposes it says which titles are meant. */
export const mostMembers = 200;
