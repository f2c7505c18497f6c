/**
 * Agreements between a centre and a publisher who numbers many titles: what is agreed, how it moves from state to state, how a sample of
 * it is drawn, and what can be wrong (ISO 3297:2020, 5.3, D.2; practice of the ISSN network with large publishers).
 */
export const agreementStates = ['draft', 'active', 'suspended', 'ended'] as const;
export type AgreementState = (typeof agreementStates)[number];

export const agreementMoves = {
  activate: { from: ['draft'], to: 'active' },
  suspend: { from: ['active'], to: 'suspended' },
  resume: { from: ['suspended'], to: 'active' },
  end: { from: ['draft', 'active', 'suspended'], to: 'ended' },
} as const satisfies Readonly<
  Record<string, { readonly from: readonly AgreementState[]; readonly to: AgreementState }>
>;
export type AgreementMove = keyof typeof agreementMoves;
export const isAgreementMove = (text: string): text is AgreementMove => Object.hasOwn(agreementMoves, text);

export function mayMoveAgreement(state: AgreementState, move: AgreementMove): boolean {
  return (agreementMoves[move].from as readonly AgreementState[]).includes(state);
}

/** What is agreed. */
export interface AgreementTerms {
  /** Absent in a draft. */
  readonly block?: number;
  /** Days, YYYY-MM-DD, both in it. */
  readonly since: string;
  readonly until?: string;
  /** Numbers a calendar year (UTC), and provisional ones at once. */
  readonly quotaYear: number;
  readonly quotaOpen: number;
  readonly byApi: boolean;
  readonly byFile: boolean;
  /** Percent of what was taken that is looked at, and of errors in it that are too many. */
  readonly sampling: number;
  readonly errorLimit: number;
  readonly contactName: string;
  readonly contactEmail: string;
  /** BCP 47. */
  readonly contactLanguage: string;
  readonly terms: string;
}

/** Titles of one call, and numbers that one call confirms. */
export const largestCall = 1_000;

export interface AgreementUsage {
  /** Taken in this calendar year, and provisional now; with what calls under way ask for. */
  readonly year: number;
  readonly open: number;
  /** Free in the block. */
  readonly left: number;
  readonly size: number;
}

/** From this share of a quota on, and from this share of a block left on, both sides are told. */
export const nearQuota = 0.9;
export const nearBlockEnd = 0.1;

export type AgreementProblem =
  /** Not there, or not the actor's business. */
  | { readonly type: 'agreement-unknown'; readonly agreement: number }
  | { readonly type: 'agreement-not-active'; readonly state: AgreementState }
  /** Before its first day or after its last. */
  | { readonly type: 'agreement-not-now'; readonly since: string; readonly until?: string }
  | { readonly type: 'way-not-agreed'; readonly way: 'api' | 'file' }
  | { readonly type: 'key-not-usable' }
  /** The same key, and something else was asked with it. */
  | { readonly type: 'key-used'; readonly key: string }
  | { readonly type: 'nothing-asked' }
  | { readonly type: 'too-many'; readonly most: number; readonly asked: number }
  | { readonly type: 'label-repeated'; readonly label: string }
  | {
      readonly type: 'quota-exceeded';
      readonly quota: 'year' | 'open';
      readonly most: number;
      readonly used: number;
      readonly asked: number;
    }
  | { readonly type: 'block-exhausted'; readonly left: number; readonly asked: number };

export const writeFields = [
  'organisation',
  'centre',
  'block',
  'since',
  'until',
  'quotaYear',
  'quotaOpen',
  'sampling',
  'errorLimit',
  'contactEmail',
  'reason',
] as const;
export type WriteField = (typeof writeFields)[number];

export type AgreementWriteProblem =
  | { readonly type: 'agreement-unknown'; readonly agreement: number }
  | { readonly type: 'field-missing'; readonly field: WriteField }
  | { readonly type: 'field-wrong'; readonly field: WriteField }
  /** The organisation is no publisher, or has ended. */
  | { readonly type: 'no-publisher' }
  /** The block is not the centre's, not set aside for publishers, closed, or another agreement's. */
  | { readonly type: 'block-not-usable' }
  | { readonly type: 'move-not-there'; readonly state: AgreementState; readonly move: AgreementMove }
  | { readonly type: 'changed-meanwhile' };

/** What is wrong with what is to be agreed, as far as it can be told without the Register. */
export function checkTerms(terms: AgreementTerms): AgreementWriteProblem[] {
  const problems: AgreementWriteProblem[] = [];
  const wrong = (field: WriteField, is: boolean): void => {
    if (is) problems.push({ type: 'field-wrong', field });
  };
  const whole = (value: number, least: number, most: number): boolean =>
    Number.isInteger(value) && value >= least && value <= most;
  wrong('since', !isWholeDay(terms.since));
  wrong('until', terms.until !== undefined && (!isWholeDay(terms.until) || terms.until < terms.since));
  wrong('quotaYear', !whole(terms.quotaYear, 1, 1_000_000));
  wrong('quotaOpen', !whole(terms.quotaOpen, 1, 1_000_000));
  wrong('sampling', !whole(terms.sampling, 0, 100));
  wrong('errorLimit', !whole(terms.errorLimit, 0, 100));
  if (terms.contactEmail.trim() === '') problems.push({ type: 'field-missing', field: 'contactEmail' });
  else wrong('contactEmail', !/^[^\s@<>]+@[^\s@<>]+$/.test(terms.contactEmail.trim()));
  return problems;
}

/** YYYY-MM-DD, and a day that there is. */
export function isWholeDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

/** Numbers that a rate makes of so many: at least one where there is any. */
export function sampleSize(population: number, percent: number): number {
  return population === 0 || percent === 0 ? 0 : Math.max(1, Math.ceil((population * percent) / 100));
}

/** Percent of what was judged that is wrong, to one decimal; absent before anything is judged. */
export function errorRate({ judged, wrong }: { readonly judged: number; readonly wrong: number }): number | undefined {
  return judged === 0 ? undefined : Math.round((wrong / judged) * 1000) / 10;
}

/** Whether the centre is asked to suspend: more of the sample is wrong than was agreed, by whole numbers and not by a rounded rate. */
export function isTooWrong({
  size,
  wrong,
  limit,
}: {
  readonly size: number;
  readonly wrong: number;
  readonly limit: number;
}): boolean {
  return wrong * 100 > size * limit;
}
