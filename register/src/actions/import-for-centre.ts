/**
 * A centre's own file: what it has in custody is taken as an import takes it, and nothing else is touched; what another centre or the
 * Registration Authority has to decide waits on their worklist with both sides (ISO 3297:2020, 5.1; docs/guide/importing.md).
 */
import type { Actor } from '../domain/actor.ts';
import { type PermissionProblem, refusalOf } from '../domain/permissions.ts';
import type { Store } from '../store/index.ts';
import { type ImportOptions, type ImportSource, type ImportSummary, importRecords } from './import-records.ts';

export type CentreImportResult =
  | { readonly ok: true; readonly summary: ImportSummary }
  | { readonly ok: false; readonly problem: PermissionProblem };

/** `centre` is whose file it is: the actor's own, or any for the Authority. */
export async function importForCentre(
  store: Store,
  actor: Actor,
  centre: string,
  sources: Iterable<ImportSource> | AsyncIterable<ImportSource>,
  options: Omit<ImportOptions, 'actor' | 'centre'> = {},
): Promise<CentreImportResult> {
  const problem = refusalOf(actor, 'import-records', centre);
  if (problem !== undefined) return { ok: false, problem };
  return { ok: true, summary: await importRecords(store, sources, { ...options, actor: actor.name, centre }) };
}
