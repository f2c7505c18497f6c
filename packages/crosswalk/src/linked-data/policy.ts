/**
 * What each linked data model carries: every decision between the free and the full model of the application profile v2 is in
 * `elements.ts`, element by element, and here, where the two are laid out otherwise. The profile's text, its mapping table (column
 * `Free`), its shapes and the annotated example of a public record do not agree in all points: the free model follows the example,
 * the full model the table and the shapes.
 */
import type { RecordStatus } from '@masthead/serial';
import { type ModelElement, modelElements, type NodeKind } from './elements.ts';

export interface LinkedDataPolicy {
  /** Properties of the resource itself, by their prefixed names. */
  readonly resource: ReadonlySet<string>;
  /** Properties of the nodes that it leads to, as `node property`. */
  readonly nodes: ReadonlySet<string>;
  /** Elements that the profile demands and the record does not have are given as not stated, so that the shapes are satisfied. */
  readonly complete: boolean;
  /** The reference event has MARC's country only (shape P104), and not that of ISO 3166 as well (public example). */
  readonly onePlace: boolean;
  /** `bf:title` leads to titles that are identifiers only (shape P19); other titles are blank nodes under `bf:relatedTo`. */
  readonly titlesAreIdentifiers: boolean;
  /** The ISSN-L, cancelled numbers and centres that are mentioned are described as far as the shapes want it. */
  readonly mentionsDescribed: boolean;
  /** Statuses whose resource is not typed and says nothing but its number and its record. */
  readonly withoutDescription: ReadonlySet<RecordStatus>;
}

/** Profile, "Cancelled, Incorrect ISSN and ISSN-L", and the three examples: alike for everybody. */
const withoutDescription: ReadonlySet<RecordStatus> = new Set<RecordStatus>(['unreported', 'cancelled', 'suppressed']);

function shown(elements: readonly ModelElement[]): Pick<LinkedDataPolicy, 'resource' | 'nodes'> {
  const of = (node: NodeKind): readonly ModelElement[] => elements.filter((element) => element.node === node);
  return {
    resource: new Set(of('resource').map(({ property }) => property)),
    nodes: new Set(elements.map(({ node, property }) => `${node} ${property}`)),
  };
}

export const policies = {
  free: {
    ...shown(modelElements.filter(({ free }) => free)),
    complete: false,
    onePlace: false,
    titlesAreIdentifiers: false,
    mentionsDescribed: false,
    withoutDescription,
  },
  full: {
    ...shown(modelElements),
    complete: true,
    onePlace: true,
    titlesAreIdentifiers: true,
    mentionsDescribed: true,
    withoutDescription,
  },
} as const satisfies Record<string, LinkedDataPolicy>;

export type LinkedDataModel = keyof typeof policies;

export const linkedDataModels = Object.keys(policies) as readonly LinkedDataModel[];
