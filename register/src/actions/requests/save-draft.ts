/**
 * Saves what was filled in, complete or not: a draft at every step, and what waits for a decision while it waits. Two who write at once do
 * not lose a word: the second is told.
 */
import { readRequestForm } from '../../domain/request-form/read.ts';
import { addEvent, type Store, saveForm } from '../../store/index.ts';
import { type Asker, askerName, heldFor, inTransaction, type RequestResult, refused } from './asking.ts';
import { formTitle } from './form-title.ts';

export interface SaveDraft {
  readonly reference: string | number;
  /** A `RequestForm`, read strictly. */
  readonly form: unknown;
  /** That the writer saw. */
  readonly version: number;
}

export function saveDraft(
  store: Store,
  asker: Asker,
  { reference, form, version }: SaveDraft,
): Promise<RequestResult<{ readonly version: number }>> {
  const read = readRequestForm(form);
  if (!read.ok) return Promise.resolve(refused(read.problem));
  return inTransaction(store, async (tx) => {
    const held = await heldFor(tx, asker, 'write-request', reference);
    if (!held.ok) return held;
    const { request } = held;
    const { state } = request;
    if (request.kind !== 'issn') return refused({ type: 'request-unknown' });
    if (state !== 'draft' && state !== 'submitted' && state !== 'waiting') {
      return refused({ type: 'not-possible-now', state, move: 'submit' });
    }
    if (JSON.stringify(read.form) === JSON.stringify(request.form)) return { ok: true, version: request.version };
    const saved = await saveForm(tx, request.id, {
      content: read.form,
      title: formTitle(read.form),
      urgent: read.form.urgent ?? false,
      version,
    });
    if (saved === undefined) return refused({ type: 'changed-meanwhile', version: request.version });
    // A draft is written many times and nobody waits for it; what was sent is looked at by two.
    if (state !== 'draft') {
      await addEvent(tx, request.id, {
        kind: 'corrected',
        actor: askerName(asker),
        visible: true,
        data: { version: saved, before: request.form },
      });
    }
    return { ok: true, version: saved };
  });
}
