/** What an agreement gives the right to: numbers in the name of the centre, told in the ledger with who took them and under what. */
import type { Actor } from '../../domain/actor.ts';
import type { AgreementRow } from '../../store/index.ts';

/** As a program of the centre would; nothing else is done with it than what the agreement allows. */
export function actingUnder({ id, centre }: Pick<AgreementRow, 'id' | 'centre'>, { name }: Actor): Actor {
  return { name: `${name}, agreement ${id}`, role: 'service', centre };
}

/** How assignments under it name it (5.1). */
export const requestOf = (id: number): string => `agreement ${id}`;

/** Today, by the Register's clock. */
export const dayOf = (now: Date): string => now.toISOString().slice(0, 10);
