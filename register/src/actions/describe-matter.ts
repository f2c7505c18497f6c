/** What a matter of the worklist is about, in a sentence, and what can be done with it. */
import { formatWithPrefix, issnFromInteger } from '@masthead/issn';
import type { RelationKind } from '@masthead/serial';
import type { DuplicateReason } from '../domain/duplicate-score.ts';
import { reciprocalKinds } from '../domain/relations.ts';
import type { MatterKind, MatterRow } from '../domain/worklist.ts';
import type { ImportConflict } from './import-records/custody.ts';
import type { ClusterProposal } from './propose-cluster.ts';
import type { ProposedRelation } from './write-reciprocals.ts';

const named = (number: number): string => formatWithPrefix(issnFromInteger(number));

const kindWords: Readonly<Record<MatterKind, string>> = {
  'import-conflict': 'A record of another centre that an import did not take',
  'relation-proposed': 'A relation that another centre proposes',
  'cluster-proposed': 'A cluster that is proposed',
  'duplicate-likely': 'Two titles that are likely to be one',
  'confirmation-due': 'A provisional number that is past its day',
};

export const matterKindWords = (kind: MatterKind): string => kindWords[kind];

/** Of relations: `continued-by` as `continued by`. */
export const relationWords = (kind: RelationKind): string => kind.replaceAll('-', ' ');

export function describeMatter(matter: MatterRow): string {
  const { kind, number, other } = matter;
  switch (kind) {
    case 'import-conflict':
      return describeConflict(matter);
    case 'relation-proposed':
      return describeRelation(matter);
    case 'cluster-proposed': {
      const { kind: letter, members, cluster } = matter.detail as ClusterProposal;
      return cluster === undefined
        ? `${members.length} titles are proposed as one ISSN-${letter}, with a number of its own.`
        : `ISSN-${letter} ${issnFromInteger(cluster)} is proposed to name ${members.length} titles.`;
    }
    case 'duplicate-likely': {
      const { score } = matter.detail as { readonly score?: number };
      const likely = score === undefined ? '' : ` (likelihood ${score.toFixed(2)})`;
      return `${named(number)} and ${other === undefined ? 'another number' : named(other)} are likely to name one resource${likely}.`;
    }
    case 'confirmation-due': {
      const { due } = matter.detail as { readonly due?: { readonly day: string } };
      return `${named(number)} is provisional, and ${due ? `its publication was expected by ${due.day}` : 'past its day'}.`;
    }
  }
}

function describeConflict({ number, other, centre, detail }: MatterRow): string {
  const { problem, from, file, position } = detail as Partial<ImportConflict>;
  const whence = `The file ${file} of centre ${from} (record ${position})`;
  switch (problem) {
    case 'in-custody-of-another':
      return `${whence} has another record of ${named(number)}, which is in the custody of centre ${centre}.`;
    case 'in-nobodys-custody':
      return `${whence} has a record of ${named(number)}, which no centre has in custody.`;
    case 'names-another-centre':
      return `${whence} names another centre as the one that has ${named(number)} in custody (022 $2).`;
    case 'cancels-for-another':
      return `${whence} says that ${named(number)} is cancelled in favour of ${other === undefined ? 'another number' : named(other)}.`;
    default:
      return `An import met ${named(number)}.`;
  }
}

function describeRelation({ number, other, detail }: MatterRow): string {
  const given = detail as ProposedRelation | { readonly type: 'link-to-cancelled'; readonly from: string };
  if (given.type === 'link-to-cancelled') {
    return `The record of ${named(number)} has a link to ISSN ${given.from}, which is cancelled; it is proposed to lead to ${other === undefined ? 'its replacement' : named(other)}.`;
  }
  const { kind, issn, stated = reciprocalKinds[kind] } = given as ProposedRelation;
  return `The record of ISSN ${issn} says “${relationWords(stated)} ISSN ${formatNumber(number)}”; that of ${named(number)} does not say “${relationWords(kind)} ISSN ${issn}”.`;
}

const formatNumber = (number: number): string => issnFromInteger(number);

const reasonWords: Readonly<Record<DuplicateReason['type'], string>> = {
  'title-same': 'the titles are the same',
  'title-short': 'the title is short or common',
  'title-near': 'the titles are nearly the same',
  'title-within': 'one title is part of the other',
  'title-substance': 'the titles share telling words',
  'body-same': 'the same publisher or issuing body',
  'body-different': 'different publishers or issuing bodies',
  homonym: 'many resources have this title',
  'place-same': 'the same place',
  'place-different': 'different places',
  'country-same': 'the same country',
  'country-different': 'different countries',
  'language-same': 'the same language',
  'language-different': 'different languages',
  'start-same': 'they begin in the same year',
  'start-different': 'they begin in different years',
  'address-same': 'the same address on the web',
  'site-same': 'the same site on the web',
  'address-different': 'different addresses on the web',
  'number-same': 'one record names the number of the other',
  'relation-same': 'the same relation to another title',
  'stated-as-another': 'one record says of the other that it is another title',
};

/** For and against, the heaviest first. */
export function describeDuplicateReasons(
  reasons: readonly Pick<DuplicateReason, 'type' | 'weight'>[],
): readonly string[] {
  return reasons.map(({ type, weight }) => `${weight > 0 ? 'for' : 'against'}: ${reasonWords[type] ?? type}`);
}
