/** What a relation is called from its other end (MARC 21 76X-78X). */
import type { RelationKind } from '@masthead/serial';
import { reciprocalKinds } from './relations.ts';

export function reciprocalKind(kind: RelationKind): RelationKind {
  return reciprocalKinds[kind];
}
