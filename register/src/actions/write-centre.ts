/** Writes what the Register says of a centre (ISO 3297:2020, 11 and D.3). Its code never changes; what was said before is kept. */
import type { Actor } from '../domain/actor.ts';
import {
  type Centre,
  type CentreProblem,
  centreProblems,
  centreStatuses,
  describeCentreProblem,
} from '../domain/centre.ts';
import { describePermissionProblem, type PermissionProblem, refusalOf } from '../domain/permissions.ts';
import { findCentre, listBlocks, type Store, writeCentre as writeCentreRow } from '../store/index.ts';

/** What is not named stays as it is; `null` takes it away. */
export type CentreChanges = {
  readonly [Field in Exclude<keyof Centre, 'code'>]?: Centre[Field] | null;
};

export interface WriteCentreRequest {
  readonly code: string;
  readonly changes: CentreChanges;
  readonly reason?: string;
}

export type WriteCentreProblem =
  | PermissionProblem
  | CentreProblem
  | { readonly type: 'field-unknown'; readonly field: string }
  | { readonly type: 'status-unknown'; readonly status: string }
  /** Only the Registration Authority makes centres, and says whether one is active. */
  | { readonly type: 'authority-only'; readonly what: 'status' | 'country' | 'new centre' }
  /** Its open blocks are closed or transferred first. */
  | { readonly type: 'blocks-open'; readonly blocks: readonly number[] };

export type WriteCentreResult =
  | { readonly ok: true; readonly centre: Centre; readonly created: boolean; readonly changed: boolean }
  | { readonly ok: false; readonly problems: readonly WriteCentreProblem[] };

const fields: readonly string[] = [
  'name',
  'country',
  'status',
  'countries',
  'languages',
  'host',
  'street',
  'city',
  'telephone',
  'fax',
  'email',
  'website',
  'logo',
  'contacts',
  'agreements',
] satisfies readonly (keyof CentreChanges)[];

export async function writeCentre(store: Store, actor: Actor, request: WriteCentreRequest): Promise<WriteCentreResult> {
  const { code, changes, reason } = request;
  const refusal = refusalOf(actor, 'write-centre', code);
  if (refusal !== undefined) return { ok: false, problems: [refusal] };
  const unknown = Object.keys(changes).filter((field) => !fields.includes(field));
  if (unknown.length > 0) return { ok: false, problems: unknown.map((field) => ({ type: 'field-unknown', field })) };
  return store.transaction(async (tx): Promise<WriteCentreResult> => {
    const before = await findCentre(tx, code);
    const centre = applied(before ?? { code, status: 'active' }, changes);
    const problems: WriteCentreProblem[] = centreProblems(centre);
    if (!centreStatuses.includes(centre.status))
      problems.push({ type: 'status-unknown', status: String(centre.status) });
    if (actor.role === 'head') {
      if (before === undefined) problems.push({ type: 'authority-only', what: 'new centre' });
      else if (before.status !== centre.status) problems.push({ type: 'authority-only', what: 'status' });
      else if (before.country !== centre.country || String(before.countries) !== String(centre.countries)) {
        problems.push({ type: 'authority-only', what: 'country' });
      }
    }
    if (centre.status === 'closed') {
      const blocks = (await listBlocks(tx, { centre: code, state: 'open' })).map(({ id }) => id);
      if (blocks.length > 0) problems.push({ type: 'blocks-open', blocks });
    }
    if (problems.length > 0) return { ok: false, problems };
    const changed = before === undefined || JSON.stringify(before) !== JSON.stringify(centre);
    if (changed) await writeCentreRow(tx, centre, { actor: actor.name, ...(reason !== undefined && { reason }) });
    return { ok: true, centre, created: before === undefined, changed };
  });
}

function applied(before: Centre, changes: CentreChanges): Centre {
  const after: Record<string, unknown> = { ...before };
  for (const [field, value] of Object.entries(changes)) {
    if (value === undefined) continue;
    if (value === null) delete after[field];
    else after[field] = value;
  }
  if (after.status === undefined) after.status = 'active';
  return after as unknown as Centre;
}

export function describeWriteCentreProblem(problem: WriteCentreProblem): string {
  switch (problem.type) {
    case 'not-permitted':
    case 'not-in-custody':
      return describePermissionProblem(problem);
    case 'field-unknown':
      return `A centre has no field “${problem.field}”; there are ${fields.join(', ')}.`;
    case 'status-unknown':
      return `“${problem.status}” is no status of a centre; there are ${centreStatuses.join(', ')}.`;
    case 'authority-only':
      return {
        status: 'Only the Registration Authority says whether a centre is active.',
        country: 'Only the Registration Authority says which countries a centre serves.',
        'new centre': 'Only the Registration Authority makes a centre.',
      }[problem.what];
    case 'blocks-open':
      return `The centre still has open blocks (${problem.blocks.join(', ')}); close or transfer them first.`;
    default:
      return describeCentreProblem(problem);
  }
}
