/** The one table from what a program asked for in vain to an HTTP status and a problem document (RFC 9457). */
import { describeIssnProblem, type Issn, type IssnProblem } from '@masthead/issn';
import type { RecordStatus } from '@masthead/serial';

export type DataProblem =
  | {
      readonly type: 'wrong-number';
      readonly problem: IssnProblem;
      /** Numbers that were probably meant, those of this Register first. */
      readonly likely: readonly Issn[];
    }
  /** `neverIssued`: no record names it and it lies in no block. */
  | { readonly type: 'unknown-number'; readonly issn: Issn; readonly neverIssued?: true }
  | { readonly type: 'no-linking-number'; readonly issn: Issn }
  /** A right number that no cluster of the kind (`H`) has. */
  | { readonly type: 'no-cluster'; readonly kind: string; readonly issn: Issn }
  /** A suffix that no format has: an address of nothing. */
  | { readonly type: 'unknown-suffix'; readonly available: readonly AvailableFormat[] }
  /** A value of `?format=` that no format has. */
  | { readonly type: 'unknown-format'; readonly available: readonly AvailableFormat[] }
  /** The record does not fit into the format that was chosen. */
  | { readonly type: 'not-expressible'; readonly label: string; readonly available: readonly AvailableFormat[] }
  /** The format describes resources, and there is nothing to describe: the number names none, or its record is not for this visitor. */
  | {
      readonly type: 'nothing-to-describe';
      readonly issn: Issn;
      readonly state: RecordStatus;
      readonly replacement?: Issn;
      readonly label: string;
      readonly available: readonly AvailableFormat[];
    }
  | { readonly type: 'not-acceptable'; readonly available: readonly AvailableFormat[] };

/** A representation that can be had instead. */
export interface AvailableFormat {
  readonly label: string;
  readonly mediaTypes: readonly string[];
  readonly href: string;
}

export interface ProblemDocument {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  /** The problem's name for programs; `type` stays `about:blank`, so the title is that of the status. */
  readonly problem: DataProblem['type'];
  readonly [member: string]: unknown;
}

type Table = {
  readonly [T in DataProblem['type']]: (problem: Extract<DataProblem, { readonly type: T }>) => {
    readonly status: 404 | 406;
    readonly detail: string;
    readonly more?: Readonly<Record<string, unknown>>;
  };
};

const table: Table = {
  'wrong-number': ({ problem, likely }) => ({
    status: 404,
    detail: describeIssnProblem(problem),
    more: { reason: problem.type, likely },
  }),
  'unknown-number': ({ issn, neverIssued }) => ({
    status: 404,
    detail: neverIssued
      ? `This Register has no ISSN ${issn}: it was never issued, and lies in no block of numbers.`
      : `This Register has no ISSN ${issn}.`,
    more: { issn, ...(neverIssued && { state: 'never-issued' }) },
  }),
  'no-cluster': ({ kind, issn }) => ({
    status: 404,
    detail: `This Register has no ISSN-${kind} ${issn}.`,
    more: { issn },
  }),
  'no-linking-number': ({ issn }) => ({ status: 404, detail: `This Register has no ISSN-L ${issn}.`, more: { issn } }),
  'unknown-suffix': ({ available }) => ({
    status: 404,
    detail: 'No format has that suffix.',
    more: { available },
  }),
  'not-expressible': ({ label, available }) => ({
    status: 406,
    detail: `This record does not fit into ${label}.`,
    more: { available },
  }),
  'nothing-to-describe': ({ issn, state, replacement, label, available }) => ({
    status: 406,
    detail: `${whyNothing(issn, state, replacement)} ${label} has no way to say that.`,
    more: { issn, state, ...(replacement && { replacement }), available },
  }),
  'unknown-format': ({ available }) => ({
    status: 406,
    detail: 'There is no format of that name.',
    more: { available },
  }),
  'not-acceptable': ({ available }) => ({
    status: 406,
    detail: 'There is no representation of a type that the request accepts.',
    more: { available },
  }),
};

function whyNothing(issn: Issn, state: RecordStatus, replacement: Issn | undefined): string {
  switch (state) {
    case 'cancelled':
      return `ISSN ${issn} is cancelled and names no resource${replacement ? `; use ISSN ${replacement} instead` : ''}.`;
    case 'suppressed':
      return `ISSN ${issn} is suppressed and names no resource.`;
    case 'unreported':
      return `ISSN ${issn} is unreported: nothing is known of a resource that it names.`;
    default:
      return `ISSN ${issn} is ${state}, and its record is shown to the network and its subscribers only.`;
  }
}

const titles = { 404: 'Not Found', 406: 'Not Acceptable' } as const;

export function toProblemDocument(problem: DataProblem): ProblemDocument {
  const row = table[problem.type] as (problem: DataProblem) => ReturnType<Table[DataProblem['type']]>;
  const { status, detail, more } = row(problem);
  return { type: 'about:blank', title: titles[status], status, detail, problem: problem.type, ...more };
}
