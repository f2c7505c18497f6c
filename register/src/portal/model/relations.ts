/** What a record says of other titles, and what other records say of it, as lists by kind with links where the number is known here. */
import type { Issn } from '@masthead/issn';
import type { Relation, RelationKind } from '@masthead/serial';
import { plainView, type TextView } from '../../view/text-view.ts';
import type { Neighbour } from './record.ts';

export interface RelatedTitle {
  readonly title?: TextView;
  readonly issn?: Issn;
  /** The number as the record has it, where it is not a valid one. */
  readonly invalidIssn?: string;
  /** True when the number has a page in this Register. */
  readonly here: boolean;
  readonly note?: string;
}

/** The kinds that are no step of a history, in the order in which a page lists them. */
const listedKinds = [
  'other-medium',
  'other-edition',
  'supplement',
  'supplement-to',
  'main-series',
  'subseries',
  'original-language',
  'translation',
  'issued-with',
  'related',
] as const satisfies readonly RelationKind[];

export interface RelationGroup {
  readonly kind: (typeof listedKinds)[number];
  readonly titles: readonly RelatedTitle[];
}

/** Relations by kind, those of a history left out: `history.ts` shows them. */
export function relationGroups(relations: readonly Relation[], known: ReadonlyMap<Issn, Neighbour>): RelationGroup[] {
  return listedKinds
    .map((kind) => ({
      kind,
      titles: relations.filter((relation) => relation.kind === kind).map((relation) => relatedTitle(relation, known)),
    }))
    .filter(({ titles }) => titles.length > 0);
}

function relatedTitle(relation: Relation, known: ReadonlyMap<Issn, Neighbour>): RelatedTitle {
  const neighbour = relation.issn && known.get(relation.issn);
  // The title as the other record has it now, if it is here; else as this record has it.
  const title = neighbour?.title ?? (relation.title === undefined ? undefined : plainView(relation.title));
  return {
    ...(title && { title }),
    ...(relation.issn && { issn: relation.issn }),
    ...(relation.invalidIssn && { invalidIssn: relation.invalidIssn }),
    here: neighbour !== undefined,
    ...(relation.note && { note: relation.note }),
  };
}
