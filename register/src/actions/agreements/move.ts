/** Brings an agreement into force, suspends it, resumes it and ends it: the head of the centre, with a reason where something is taken away. */
import type { Actor } from '../../domain/actor.ts';
import {
  type AgreementMove,
  type AgreementWriteProblem,
  agreementMoves,
  mayMoveAgreement,
} from '../../domain/agreement.ts';
import { type PermissionProblem, refusalOf } from '../../domain/permissions.ts';
import { addAgreementEvent, findBlock, lockAgreement, moveAgreement, type Store } from '../../store/index.ts';
import { tellPublisher } from './letters.ts';

export type MoveAgreementResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly problems: readonly (PermissionProblem | AgreementWriteProblem)[] };

const kinds = { activate: 'activated', suspend: 'suspended', resume: 'resumed', end: 'ended' } as const;

export async function moveAgreementBy(
  store: Store,
  actor: Actor,
  { id, move, reason = '' }: { readonly id: number; readonly move: AgreementMove; readonly reason?: string },
): Promise<MoveAgreementResult> {
  const why = reason.trim().slice(0, 2000);
  return store.transaction(async (tx): Promise<MoveAgreementResult> => {
    const agreement = await lockAgreement(tx, id);
    const refusal = refusalOf(actor, 'write-agreement', agreement?.centre);
    if (refusal !== undefined) return { ok: false, problems: [refusal] };
    if (agreement === undefined) return { ok: false, problems: [{ type: 'agreement-unknown', agreement: id }] };
    const { state } = agreement;
    if (!mayMoveAgreement(state, move)) return { ok: false, problems: [{ type: 'move-not-there', state, move }] };
    if ((move === 'suspend' || move === 'end') && why === '') {
      return { ok: false, problems: [{ type: 'field-missing', field: 'reason' }] };
    }
    if (move === 'activate') {
      if (agreement.block === undefined) return { ok: false, problems: [{ type: 'field-missing', field: 'block' }] };
      if ((await findBlock(tx, agreement.block))?.state !== 'open') {
        return { ok: false, problems: [{ type: 'block-not-usable' }] };
      }
    }
    await moveAgreement(tx, id, agreementMoves[move].to);
    await addAgreementEvent(tx, id, { kind: kinds[move], actor: actor.name, ...(why !== '' && { reason: why }) });
    if (move === 'activate' || move === 'resume') await tellPublisher(tx, agreement, 'agreement-active', {});
    else
      await tellPublisher(tx, agreement, move === 'suspend' ? 'agreement-suspended' : 'agreement-ended', {
        reason: why,
      });
    return { ok: true };
  });
}
