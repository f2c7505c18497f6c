/** What a relation is called from its other end (MARC 21 76X-78X). */
import type { RelationKind } from '@masthead/serial';

const reciprocals: Readonly<Record<RelationKind, RelationKind>> = {
  'main-series': 'subseries',
  subseries: 'main-series',
  'original-language': 'translation',
  translation: 'original-language',
  supplement: 'supplement-to',
  'supplement-to': 'supplement',
  'other-edition': 'other-edition',
  'other-medium': 'other-medium',
  'issued-with': 'issued-with',
  continues: 'continued-by',
  'continues-in-part': 'continued-in-part-by',
  supersedes: 'superseded-by',
  'supersedes-in-part': 'superseded-in-part-by',
  'formed-by-union-of': 'merged-with',
  absorbed: 'absorbed-by',
  'absorbed-in-part': 'absorbed-in-part-by',
  'separated-from': 'split-into',
  'continued-by': 'continues',
  'continued-in-part-by': 'continues-in-part',
  'superseded-by': 'supersedes',
  'superseded-in-part-by': 'supersedes-in-part',
  'absorbed-by': 'absorbed',
  'absorbed-in-part-by': 'absorbed-in-part',
  'split-into': 'separated-from',
  'merged-with': 'formed-by-union-of',
  'changed-back-to': 'continues',
  related: 'related',
};

export function reciprocalKind(kind: RelationKind): RelationKind {
  return reciprocals[kind];
}
