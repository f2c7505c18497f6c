/** Corrects what an applicant wrote before it is decided: kept as a change with who and what, which she sees (ISO 3297:2020, 5.4 and 10.2). */
import type { Actor } from '../../domain/actor.ts';
import { checkRequestForm } from '../../domain/request-form/check.ts';
import type { RequestForm } from '../../domain/request-form.ts';
import { turnOf } from '../../domain/request-state.ts';
import { addEvent, type RequestRow, type Store, saveForm } from '../../store/index.ts';
import { type DeskResult, declined, deskTransaction, heldAtDesk } from './desk-act.ts';
import { formTitle } from './form-title.ts';

export interface CorrectRequest {
  readonly reference: string | number;
  /** The version of the form that was corrected. */
  readonly version: number;
  readonly form: RequestForm;
}

/** What stands otherwise, by the path of the field. */
export interface FormDifference {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

export function correctRequest(
  store: Store,
  actor: Actor,
  { reference, version, form }: CorrectRequest,
): Promise<DeskResult<{ readonly request: RequestRow; readonly changed: readonly FormDifference[] }>> {
  return deskTransaction(store, async (tx) => {
    const held = await heldAtDesk(tx, actor, 'handle-request', reference);
    if (!held.ok) return held;
    const { request } = held;
    if (request.kind !== 'issn') return declined({ type: 'other-kind', kind: request.kind });
    if (turnOf(request.state) === undefined)
      return declined({ type: 'not-possible-now', state: request.state, move: 'ask' });
    if (request.version !== version) return declined({ type: 'changed-meanwhile', version: request.version });
    const problems = checkRequestForm(form, { complete: false });
    if (problems.length > 0) return declined({ type: 'form-incomplete', problems });
    const changed = formDifferences(request.form, form);
    if (changed.length === 0) return { ok: true, request, changed };
    await saveForm(tx, request.id, { content: form, title: formTitle(form), version });
    await addEvent(tx, request.id, { kind: 'corrected', actor, visible: true, data: { changed } });
    return { ok: true, request, changed };
  });
}

/** Leaves of the two forms that differ, in the order of the later one. */
export function formDifferences(before: RequestForm, after: RequestForm): FormDifference[] {
  const [old, next] = [leavesOf(before), leavesOf(after)];
  return [...new Set([...next.keys(), ...old.keys()])].flatMap((field) => {
    const [was, is] = [old.get(field) ?? '', next.get(field) ?? ''];
    return was === is ? [] : [{ field, before: was, after: is }];
  });
}

function leavesOf(value: unknown, path = '', leaves = new Map<string, string>()): Map<string, string> {
  if (value === null || value === undefined) return leaves;
  if (typeof value === 'object')
    for (const [name, part] of Object.entries(value)) leavesOf(part, path === '' ? name : `${path}.${name}`, leaves);
  else leaves.set(path, String(value));
  return leaves;
}
