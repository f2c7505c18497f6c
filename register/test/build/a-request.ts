/** Requests as applicants send them, with everything that a test does not care about filled in. */
import { emptyRequestForm, type RequestForm } from '../../src/domain/request-form.ts';
import {
  addEvidence,
  addRequest,
  changeRequest,
  type EvidenceKind,
  moveRequest,
  type RequestRow,
  type Store,
} from '../../src/store/index.ts';

/** Each title has a site and a publisher of its own: two that share them look like one. */
const slugOf = (title: string): string => title.toLowerCase().replace(/[^a-z0-9]+/g, '-');

/** A quarterly of Lyon in print and online, that has begun to appear. */
export function aForm(title = 'Annales de l’air', more: Partial<RequestForm> = {}): RequestForm {
  return {
    ...emptyRequestForm,
    applicant: { kind: 'publisher', name: 'Ada Lefèvre', email: 'ada@example.org', organisation: 'Presses de l’air' },
    title: { roman: title },
    country: 'FRA',
    cities: [{ roman: 'Lyon' }],
    languages: ['fre'],
    publisher: { name: { roman: `Presses ${title}` } },
    status: 'current',
    start: '2026-03',
    frequency: 'q',
    type: 'periodical',
    versions: [{ medium: 'print' }, { medium: 'online', url: `https://${slugOf(title)}.example.org/`, format: 'html' }],
    ...more,
  };
}

export interface ARequest {
  readonly form?: RequestForm;
  readonly centre?: string;
  readonly account?: number;
  readonly language?: string;
  readonly urgent?: boolean;
  /** Default: a copy of the earliest issue, by its address. */
  readonly evidence?: EvidenceKind | 'none';
  readonly due?: Date;
}

/** Sent to a centre, and not looked at yet. */
export function aRequest(
  store: Store,
  {
    form = aForm(),
    centre = '7',
    account,
    language = 'en',
    urgent = false,
    evidence = 'first-issue',
    due,
  }: ARequest = {},
): Promise<RequestRow> {
  return store.transaction(async (tx) => {
    const request = (await addRequest(tx, {
      kind: 'issn',
      language,
      urgent,
      centre,
      content: form,
      title: form.title?.roman ?? '',
      ...(account !== undefined && { account }),
    }))!;
    if (evidence !== 'none')
      await addEvidence(tx, { request: request.id, kind: evidence, url: 'https://air.example.org/1.pdf', by: 'test' });
    await changeRequest(tx, request.id, { routed: { reason: { type: 'country', country: 'FRA' } } });
    const moved = await moveRequest(tx, request.id, 'submit', {
      actor: { name: 'test', role: 'applicant', ...(account !== undefined && { account }) },
      ...(due && { due }),
    });
    if (!moved.ok) throw new Error(moved.problem.type);
    return moved.request;
  });
}
