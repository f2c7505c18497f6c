/** Sets of records by medium version, a hierarchy of two levels (OAI-PMH 2.0, 2.6): `medium`, `medium:print` … */
import type { Medium } from '@masthead/serial';

export interface OaiSet {
  readonly spec: string;
  readonly name: string;
  /** What a record's medium must be to belong to the set; for the parent, any medium that is known. */
  readonly media: readonly Medium[];
}

const byMedium: readonly (readonly [Medium, string])[] = [
  ['print', 'Printed'],
  ['online', 'Online'],
  ['digital-carrier', 'On a digital carrier, such as CD-ROM'],
  ['other', 'In another medium'],
];

export const sets: readonly OaiSet[] = [
  { spec: 'medium', name: 'Resources by medium', media: byMedium.map(([medium]) => medium) },
  ...byMedium.map(([medium, name]) => ({ spec: setOfMedium(medium), name, media: [medium] })),
];

/** The narrowest set that a record of this medium belongs to. */
export function setOfMedium(medium: Medium): string {
  return `medium:${medium}`;
}

export function findSet(spec: string): OaiSet | undefined {
  return sets.find((set) => set.spec === spec);
}
