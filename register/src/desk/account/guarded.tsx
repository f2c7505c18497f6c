/** The guard of a form that anybody may send: what its page carries, and the question when it comes back. */
import { type GuardProblem, guardProblemOf, makeGuard } from '../../actions/accounts/guard-form.ts';
import { networkOf } from '../../domain/network.ts';
import type { Desk, Visit } from '../desk.ts';
import { BotGuard } from '../parts/bot-guard.tsx';

export type GuardedForm = 'sign-in' | 'sign-up' | 'password';

export const Guarded = ({ desk, purpose }: { readonly desk: Desk; readonly purpose: GuardedForm }) => (
  <BotGuard guard={makeGuard(desk.secrets, purpose)} />
);

/** Undefined: it may be taken. */
export function guardOf(
  { store, desk, form, request }: Visit,
  purpose: GuardedForm,
): Promise<GuardProblem | undefined> {
  return guardProblemOf(store, desk.secrets, { purpose, form, network: networkOf(request.ip) });
}
