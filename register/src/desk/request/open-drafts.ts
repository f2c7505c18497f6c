/** Drafts that somebody can go on with: those of her account, and those whose secrets her browser holds. */
import { secretHash } from '../../actions/requests/asking.ts';
import { nextStep, type RequestStep } from '../../domain/request-form/steps.ts';
import { findRequestBySecret, listRequests, type RequestRow } from '../../store/index.ts';
import type { Visit } from '../desk.ts';
import { draftSecrets } from './asker.ts';

export interface OpenDraft {
  readonly reference: string;
  readonly title: string;
  readonly step: RequestStep | 'check';
  readonly changed: Date;
}

export async function openDrafts(visit: Visit): Promise<OpenDraft[]> {
  const { store, person } = visit;
  const secrets = draftSecrets(visit);
  if (person === undefined && secrets.length === 0) return [];
  const found = await store.transaction(async (tx) => {
    const rows: RequestRow[] = [];
    for (const secret of secrets) {
      const row = await findRequestBySecret(tx, secretHash(secret));
      if (row?.state === 'draft' && row.account === undefined) rows.push(row);
    }
    if (person === undefined) return rows;
    const own = await listRequests(tx, { account: person.account.id, states: ['draft'], kinds: ['issn'], limit: 10 });
    return [...rows, ...own.rows];
  });
  return found
    .filter(({ version }) => version > 1)
    .map((row) => ({
      reference: row.reference,
      title: row.title,
      step: nextStep(row.form) ?? 'check',
      changed: row.changed,
    }));
}
