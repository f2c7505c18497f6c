/**
 * Confirms many numbers that were taken under an agreement, each with the address that shows that it was published (ISO 3297:2020, 5.3). One
 * that is refused keeps none of the others back, and the same list again confirms nothing twice.
 */
import { createHash } from 'node:crypto';
import { type Issn, issnFromInteger } from '@masthead/issn';
import type { Actor } from '../../domain/actor.ts';
import { type AgreementProblem, largestCall } from '../../domain/agreement.ts';
import type { Evidence } from '../../domain/evidence.ts';
import { type PermissionProblem, refusalOf } from '../../domain/permissions.ts';
import {
  addAgreementCall,
  closeAgreementCall,
  findAgreement,
  findAgreementCall,
  listAgreementNumbers,
  lockAgreement,
  type Store,
} from '../../store/index.ts';
import { confirmMany } from '../confirm-issn.ts';
import type { LifeProblem } from '../life/problems.ts';
import { actingUnder } from './acting.ts';

export interface ConfirmationAsked {
  readonly number: number;
  readonly evidence: Evidence;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly published: string;
}

export type ConfirmRowProblem = LifeProblem | { readonly type: 'not-under-agreement' };

export interface ConfirmRow {
  readonly issn: Issn;
  readonly action: 'confirmed' | 'already' | 'refused';
  readonly problems?: readonly ConfirmRowProblem[];
}

export type ConfirmManyResult =
  | { readonly ok: true; readonly call: number; readonly repeated: boolean; readonly rows: readonly ConfirmRow[] }
  | { readonly ok: false; readonly problems: readonly (PermissionProblem | AgreementProblem)[] };

export async function confirmUnderAgreement(
  store: Store,
  actor: Actor,
  request: { readonly agreement: number; readonly key: string; readonly numbers: readonly ConfirmationAsked[] },
): Promise<ConfirmManyResult> {
  const { agreement: id, key, numbers } = request;
  const refused = (...problems: readonly (PermissionProblem | AgreementProblem)[]): ConfirmManyResult => ({
    ok: false,
    problems,
  });
  const agreement = await store.transaction((tx) => findAgreement(tx, id));
  if (agreement === undefined) return refused({ type: 'agreement-unknown', agreement: id });
  const refusal = refusalOf(actor, 'take-provisional', { organisation: agreement.organisation });
  if (refusal !== undefined) return refused(refusal);
  // What was taken is confirmed while the agreement is suspended too: the publications are there.
  if (agreement.state === 'draft') return refused({ type: 'agreement-not-active', state: agreement.state });
  if (key.trim() === '' || key.length > 200) return refused({ type: 'key-not-usable' });
  if (numbers.length === 0) return refused({ type: 'nothing-asked' });
  if (numbers.length > largestCall) return refused({ type: 'too-many', most: largestCall, asked: numbers.length });
  const digest = createHash('sha256').update(JSON.stringify(numbers)).digest('hex');
  const entered = await store.transaction(async (tx) => {
    await lockAgreement(tx, id);
    const before = await findAgreementCall(tx, id, { kind: 'confirm', key });
    if (before !== undefined) return before;
    const call = {
      agreement: id,
      kind: 'confirm',
      key,
      digest,
      asked: numbers.length,
      parts: [],
      by: actor.name,
    } as const;
    return { id: await addAgreementCall(tx, call), digest, state: 'open', result: undefined, isNew: true } as const;
  });
  if (entered.digest !== digest) return refused({ type: 'key-used', key });
  const repeated = !('isNew' in entered);
  if (entered.state === 'done') return { ok: true, call: entered.id, repeated, rows: entered.result as ConfirmRow[] };
  const own = new Set(
    (
      await store.transaction((tx) => listAgreementNumbers(tx, id, { numbers: numbers.map(({ number }) => number) }))
    ).map(({ number }) => number),
  );
  const rows: ConfirmRow[] = [];
  const acting = actingUnder(agreement, actor);
  for (const one of numbers) {
    if (!own.has(one.number)) {
      const problems = [{ type: 'not-under-agreement' as const }];
      rows.push({ issn: issnFromInteger(one.number), action: 'refused', problems });
      continue;
    }
    for await (const outcome of confirmMany(store, acting, [one])) {
      const { issn, action } = outcome;
      rows.push({ issn, action, ...(outcome.action === 'refused' && { problems: outcome.problems }) });
    }
  }
  const done = rows.filter(({ action }) => action === 'confirmed').length;
  await store.transaction((tx) => closeAgreementCall(tx, entered.id, { done, result: rows }));
  return { ok: true, call: entered.id, repeated, rows };
}
