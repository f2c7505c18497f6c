/**
 * Writes an agreement with a publisher: a draft, or what is agreed of one that is in force. The head of the centre writes it; the block that
 * it takes from was set aside for publishers by the Registration Authority (ISO 3297:2020, Annex D).
 */
import type { Actor } from '../../domain/actor.ts';
import { type AgreementTerms, type AgreementWriteProblem, checkTerms } from '../../domain/agreement.ts';
import { type PermissionProblem, refusalOf } from '../../domain/permissions.ts';
import {
  addAgreement,
  addAgreementEvent,
  agreementsOfBlocks,
  changeAgreement,
  findBlock,
  findCentre,
  findOrganisation,
  lockAgreement,
  type Store,
  type Tx,
} from '../../store/index.ts';

export interface WriteAgreement {
  /** Absent: a new one. */
  readonly id?: number;
  /** That was looked at when this was written. */
  readonly version?: number;
  /** Of a new one; neither changes afterwards. */
  readonly organisation: number;
  readonly centre: string;
  readonly terms: AgreementTerms;
  readonly reason?: string;
}

export type WriteAgreementResult =
  | { readonly ok: true; readonly id: number }
  | { readonly ok: false; readonly problems: readonly (PermissionProblem | AgreementWriteProblem)[] };

export async function writeAgreement(store: Store, actor: Actor, write: WriteAgreement): Promise<WriteAgreementResult> {
  const refused = (...problems: readonly (PermissionProblem | AgreementWriteProblem)[]): WriteAgreementResult => ({
    ok: false,
    problems,
  });
  const { terms, reason } = write;
  const wrong = checkTerms(terms);
  return store.transaction(async (tx): Promise<WriteAgreementResult> => {
    const before = write.id === undefined ? undefined : await lockAgreement(tx, write.id);
    const { organisation, centre } = before ?? write;
    const refusal = refusalOf(actor, 'write-agreement', centre);
    if (refusal !== undefined) return refused(refusal);
    if (write.id !== undefined && before === undefined) {
      return refused({ type: 'agreement-unknown', agreement: write.id });
    }
    if (before?.state === 'ended') return refused({ type: 'agreement-unknown', agreement: before.id });
    if (before !== undefined && write.version !== undefined && write.version !== before.version) {
      return refused({ type: 'changed-meanwhile' });
    }
    const problems = [...wrong];
    if (before === undefined) {
      const publisher = await findOrganisation(tx, organisation);
      if (publisher?.kind !== 'publisher' || publisher.ended !== undefined) problems.push({ type: 'no-publisher' });
      const known = await findCentre(tx, centre);
      if (known === undefined || (known.status ?? 'active') !== 'active') {
        problems.push({ type: 'field-wrong', field: 'centre' });
      }
    }
    if (terms.block !== undefined && !(await isUsable(tx, terms.block, centre, before?.id))) {
      problems.push({ type: 'block-not-usable' });
    }
    if (before !== undefined && before.state !== 'draft' && terms.block === undefined) {
      problems.push({ type: 'field-missing', field: 'block' });
    }
    if (problems.length > 0) return refused(...problems);
    const id = before?.id ?? (await addAgreement(tx, { organisation, centre, by: actor.name, ...terms }));
    if (before !== undefined) await changeAgreement(tx, id, terms);
    await addAgreementEvent(tx, id, {
      kind: 'written',
      actor: actor.name,
      ...(reason !== undefined && reason.trim() !== '' && { reason: reason.trim() }),
      data: terms,
    });
    return { ok: true, id };
  });
}

/** Open, of the centre, set aside for a publisher, and under no other agreement. */
async function isUsable(tx: Tx, id: number, centre: string, own: number | undefined): Promise<boolean> {
  const block = await findBlock(tx, id);
  if (block === undefined || block.centre !== centre || block.state !== 'open' || block.purpose !== 'publisher') {
    return false;
  }
  const other = (await agreementsOfBlocks(tx, [id])).get(id);
  return other === undefined || other === own;
}
