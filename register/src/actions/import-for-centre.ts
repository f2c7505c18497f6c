/**
 * A centre's own file: what it has in custody is taken as an import takes it, and nothing else is touched; what another centre or the
 * Registration Authority has to decide waits on their worklist with both sides, and so does what the Register seems to have already (ISO 3297:2020, 5.1; docs/guide/importing.md).
 */
import { issnToInteger } from '@masthead/issn';
import type { Actor } from '../domain/actor.ts';
import { type PermissionProblem, refusalOf } from '../domain/permissions.ts';
import type { Store } from '../store/index.ts';
import { type ImportOptions, type ImportSource, type ImportSummary, importRecords } from './import-records.ts';
import { enterDuplicatesOf } from './scan-duplicates.ts';

export type CentreImportResult =
  /** `duplicates`: pairs with numbers that came in, which are likely of one resource and are new on the worklists. */
  | { readonly ok: true; readonly summary: ImportSummary; readonly duplicates: number }
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
  const created: number[] = [];
  const summary = await importRecords(store, sources, {
    ...options,
    actor: actor.name,
    centre,
    async onOutcomes(outcomes) {
      for (const { action, issn } of outcomes) {
        if (action === 'created' && issn !== undefined) created.push(issnToInteger(issn));
      }
      await options.onOutcomes?.(outcomes);
    },
  });
  return { ok: true, summary, duplicates: await enterDuplicatesOf(store, actor, created) };
}
