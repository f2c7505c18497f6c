/** What the acts of a centre on a request have in common: who may, whether somebody was there before, and whom the letter goes to. */
import type { Issn } from '@masthead/issn';
import type { Actor } from '../../domain/actor.ts';
import type { FileProblem } from '../../domain/evidence-file.ts';
import { refusalOf, type Verb } from '../../domain/permissions.ts';
import type { RequestKind } from '../../domain/request-state.ts';
import {
  belongingOf,
  enqueueLetter,
  findAccount,
  findCentre,
  holdRequest,
  type ReadStore,
  type RequestRow,
  type Store,
  type Tx,
} from '../../store/index.ts';
import type { AssignProblem } from '../assign-issn/request.ts';
import type { LifeProblem } from '../life/problems.ts';
import type { RequestActionProblem } from './asking.ts';

export type DeskProblem =
  | RequestActionProblem
  | FileProblem
  /** Another kind of request, which has acts of its own. */
  | { readonly type: 'other-kind'; readonly kind: RequestKind }
  /** The Register would not give the numbers. */
  | { readonly type: 'not-assigned'; readonly problems: readonly AssignProblem[] }
  /** It was withdrawn or decided while numbers were given: they stand, and somebody has to look. */
  | { readonly type: 'decided-meanwhile'; readonly issns: readonly string[] }
  | { readonly type: 'rule-unknown'; readonly rule: string }
  | { readonly type: 'first-issue-missing' }
  /** Confirmed numbers stay, whatever is decided of the request. */
  | { readonly type: 'numbers-confirmed'; readonly issns: readonly string[] }
  | { readonly type: 'not-suppressed'; readonly issn: Issn | string; readonly problem: LifeProblem }
  | { readonly type: 'assignee-unknown' }
  | { readonly type: 'tag-not-usable'; readonly most: number }
  | { readonly type: 'view-not-usable' };

export type DeskResult<T extends object = object> =
  | ({ readonly ok: true } & T)
  | { readonly ok: false; readonly problem: DeskProblem };

export const declined = (problem: DeskProblem): { readonly ok: false; readonly problem: DeskProblem } => ({
  ok: false,
  problem,
});

/** What a cataloguer saw: an act that decides is done only while the request is still so. */
export type Seen = number;

/** Changes with everything that is done to the request. */
export const seenOf = ({ changed }: RequestRow): Seen => changed.getTime();

class Declined extends Error {
  readonly problem: DeskProblem;
  constructor(problem: DeskProblem) {
    super(problem.type);
    this.problem = problem;
  }
}

/** In one transaction of which nothing stays when it refuses. */
export async function deskTransaction<T extends object>(
  store: Store,
  work: (tx: Tx) => Promise<DeskResult<T>>,
): Promise<DeskResult<T>> {
  try {
    return await store.transaction(async (tx) => {
      const result = await work(tx);
      if (!result.ok) throw new Declined(result.problem);
      return result;
    });
  } catch (cause) {
    if (cause instanceof Declined) return declined(cause.problem);
    throw cause;
  }
}

/** The request, locked for an act of its centre; what nobody has sent yet is not the desk's. */
export async function heldAtDesk(
  tx: Tx,
  actor: Actor,
  verb: Verb,
  reference: string | number,
  seen?: Seen,
): Promise<DeskResult<{ readonly request: RequestRow }>> {
  const request = await holdRequest(tx, reference);
  if (request === undefined || request.state === 'draft') return declined({ type: 'request-unknown' });
  const refusal = refusalOf(actor, verb, belongingOf(request));
  if (refusal !== undefined) return declined(refusal);
  if (seen !== undefined && seen !== seenOf(request))
    return declined({ type: 'changed-meanwhile', version: request.version });
  return { ok: true, request };
}

export interface ApplicantLetter {
  readonly letter: string;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly link?: string;
  readonly attachments?: readonly { readonly name: string; readonly type: string; readonly evidence?: string }[];
  /** False for what a cataloguer wrote herself. */
  readonly automatic?: boolean;
}

/** Written to whoever asked, in her language, in the conversation of the request; every letter knows reference, title and centre. */
export async function writeToApplicant(tx: Tx, request: RequestRow, letter: ApplicantLetter): Promise<void> {
  const account = request.account === undefined ? undefined : await findAccount(tx, request.account);
  const { applicant } = request.form;
  const to = account?.email ?? applicant.email;
  if (to === undefined) return;
  const name = account?.name ?? applicant.name;
  await enqueueLetter(tx, {
    to,
    ...(name !== undefined && { name }),
    language: request.language,
    letter: letter.letter,
    values: {
      reference: request.reference,
      title: request.form.title?.original ?? request.title,
      centre: await centreName(tx, request.centre),
      ...letter.values,
    },
    link: letter.link ?? `/requests/${request.reference}`,
    request: request.id,
    ...(letter.automatic === false && { automatic: false }),
    ...(letter.attachments && { attachments: letter.attachments }),
  });
}

export async function centreName(db: ReadStore, code: string | undefined): Promise<string> {
  if (code === undefined) return '';
  return (await findCentre(db, code))?.name ?? code;
}
