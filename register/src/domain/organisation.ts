/** An organisation whose members act for it: a publisher, a subscriber to data, or an archiving agency. */
import type { OrganisationKind } from './actor.ts';

export interface Organisation {
  readonly id: number;
  readonly kind: OrganisationKind;
  readonly name: string;
  /** ISO 3166-1 alpha-3. */
  readonly country?: string;
  readonly website?: string;
  readonly created: Date;
  readonly ended?: Date;
}
