/** Says what credits cost and whether they are asked for; every writing is kept. The setting CREDITS is brought in when the server starts. */
import type { Actor } from '../../domain/actor.ts';
import { tiersAreRight } from '../../domain/credit-price.ts';
import { type PermissionProblem, refusalOf } from '../../domain/permissions.ts';
import { type CreditPolicy, currentCreditPolicy, type Store, writeCreditPolicy } from '../../store/index.ts';

export type PolicyProblem = PermissionProblem | { readonly type: 'tiers-wrong' } | { readonly type: 'currency-wrong' };

export async function setCreditPolicy(
  store: Store,
  actor: Actor,
  change: Partial<CreditPolicy>,
): Promise<
  { readonly ok: true; readonly policy: CreditPolicy } | { readonly ok: false; readonly problem: PolicyProblem }
> {
  const refusal = refusalOf(actor, 'write-credits');
  if (refusal !== undefined) return { ok: false, problem: refusal };
  const { tiers, currency } = change;
  if (tiers !== undefined && !tiersAreRight(tiers)) return { ok: false, problem: { type: 'tiers-wrong' } };
  if (currency !== undefined && !isCurrency(currency)) return { ok: false, problem: { type: 'currency-wrong' } };
  return store.transaction(async (tx) => {
    const before = await currentCreditPolicy(tx);
    const policy = { ...before, ...change };
    if (JSON.stringify(policy) !== JSON.stringify(before)) await writeCreditPolicy(tx, policy, actor.name);
    return { ok: true as const, policy };
  });
}

/** ISO 4217, as the platform knows it. */
const isCurrency = (text: string): boolean => Intl.supportedValuesOf('currency').includes(text);
