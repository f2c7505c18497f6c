/**
 * What the holder of a title reports or asks about it, once it has its number: the first issue, another name, publisher, address or medium,
 * the end, a mistake; that a title is hers; that it goes to another publisher (ISO 3297:2020, 5.3, 5.8, 5.10, D.2 i). Kept as the form of a
 * request of kind change, claim or transfer.
 */
import type { Medium } from '@masthead/serial';
import { z } from 'zod';
import { isDay } from './evidence.ts';
import type { RequestKind } from './request-state.ts';

/** Of kind `change`, in the order in which they are offered. */
export const titleReports = ['first-issue', 'title', 'publisher', 'url', 'medium', 'cessation', 'correction'] as const;
export const titleMatters = [...titleReports, 'claim', 'transfer'] as const;
export type TitleMatter = (typeof titleMatters)[number];

/** What a correction may be about; `other` is done by the centre's own hand. */
export const correctedParts = ['title', 'publisher', 'place', 'start', 'other'] as const;
export type CorrectedPart = (typeof correctedParts)[number];

export interface TitleRequest {
  readonly what: TitleMatter;
  /** The new title or publisher, or what is right; an address, where it is about that. */
  readonly text?: string;
  /** The same in its own script. */
  readonly original?: string;
  readonly url?: string;
  readonly medium?: Medium;
  /** Since when, of what day: a year, a month or a day. */
  readonly since?: string;
  readonly part?: CorrectedPart;
  /** Whom a title is given to: an address of electronic mail. */
  readonly to?: string;
  /** In her own words. */
  readonly note?: string;
  /** Who takes a title that is given, once she has said so. */
  readonly taker?: { readonly account: number; readonly organisation?: number };
}

const line = (most: number) => z.string().max(most);
const shape = z.strictObject({
  what: z.enum(titleMatters),
  text: line(2000).optional(),
  original: line(2000).optional(),
  url: line(2000).optional(),
  medium: z.enum(['print', 'online', 'digital-carrier', 'other']).optional(),
  since: line(10).optional(),
  part: z.enum(correctedParts).optional(),
  to: line(254).optional(),
  note: line(10_000).optional(),
  taker: z.strictObject({ account: z.number(), organisation: z.number().optional() }).optional(),
});

/** Of what was stored; undefined for what is none. */
export function readTitleRequest(content: unknown): TitleRequest | undefined {
  const read = shape.safeParse(content);
  return read.success ? (read.data as TitleRequest) : undefined;
}

export const kindOfMatter = (what: TitleMatter): RequestKind =>
  what === 'claim' || what === 'transfer' ? what : 'change';

type FieldName = 'text' | 'url' | 'medium' | 'since' | 'part' | 'to' | 'note' | 'proof';

export interface TitleRequestProblem {
  readonly type:
    | 'missing'
    | 'not-a-day'
    | 'in-future'
    | 'not-an-address'
    | 'not-mail'
    | 'same-as-now'
    | 'proof-missing';
  readonly field: FieldName;
}

/** What each matter asks for. `proof`: a file or an address that shows it. */
const asked: Readonly<
  Record<TitleMatter, { readonly must: readonly FieldName[]; readonly may: readonly FieldName[] }>
> = {
  'first-issue': { must: ['since'], may: ['url', 'note'] },
  title: { must: ['text', 'since'], may: ['note'] },
  publisher: { must: ['text', 'since'], may: ['note'] },
  url: { must: ['url'], may: ['note'] },
  medium: { must: ['medium', 'since'], may: ['url', 'note'] },
  cessation: { must: ['since'], may: ['note'] },
  correction: { must: ['part', 'text', 'proof'], may: ['note'] },
  claim: { must: ['note', 'proof'], may: [] },
  transfer: { must: ['to'], may: ['note'] },
};

/** The fields that the form of a matter has, in their order. */
export const fieldsOf = (what: TitleMatter): readonly { readonly name: FieldName; readonly optional: boolean }[] => [
  ...asked[what].must.map((name) => ({ name, optional: false })),
  ...asked[what].may.map((name) => ({ name, optional: true })),
];

export interface TitleRequestFacts {
  /** ISO 8601. */
  readonly today: string;
  /** Evidence beside the form: a file, or an address given as proof. */
  readonly proofs: number;
  /** What the record says now. */
  readonly now: {
    readonly title?: string;
    readonly publisher?: string;
    readonly url?: string;
    readonly medium?: Medium;
  };
}

/** What is wrong with it; nothing: it can be sent. */
export function checkTitleRequest(request: TitleRequest, facts: TitleRequestFacts): TitleRequestProblem[] {
  const { what, since, url, to } = request;
  const problems: TitleRequestProblem[] = [];
  for (const field of asked[what].must) {
    if (field === 'proof') {
      if (facts.proofs === 0) problems.push({ type: 'proof-missing', field });
    } else if ((request[field] ?? '').trim() === '') problems.push({ type: 'missing', field });
  }
  // That it appeared is shown by the thing itself.
  if (what === 'first-issue' && !url?.trim() && facts.proofs === 0)
    problems.push({ type: 'proof-missing', field: 'proof' });
  if (what === 'medium' && request.medium === 'online' && !url?.trim())
    problems.push({ type: 'missing', field: 'url' });
  if (since?.trim()) {
    if (!isDay(since)) problems.push({ type: 'not-a-day', field: 'since' });
    // A title may be about to change; what has appeared or ended has done so.
    else if ((what === 'first-issue' || what === 'cessation') && since > facts.today.slice(0, since.length))
      problems.push({ type: 'in-future', field: 'since' });
  }
  if (url?.trim() && !isWebAddress(url)) problems.push({ type: 'not-an-address', field: 'url' });
  if (to?.trim() && !/^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]+$/.test(to.trim()))
    problems.push({ type: 'not-mail', field: 'to' });
  const { now } = facts;
  const same = (one: string | undefined, other: string | undefined) =>
    one !== undefined && one.trim() === other?.trim();
  if (
    (what === 'title' && same(request.text, now.title)) ||
    (what === 'publisher' && same(request.text, now.publisher))
  )
    problems.push({ type: 'same-as-now', field: 'text' });
  if (what === 'url' && same(url, now.url)) problems.push({ type: 'same-as-now', field: 'url' });
  if (what === 'medium' && request.medium !== undefined && request.medium === now.medium)
    problems.push({ type: 'same-as-now', field: 'medium' });
  return problems;
}

function isWebAddress(text: string): boolean {
  const plain = text.trim();
  return /^https?:\/\//i.test(plain) && URL.canParse(plain) && new URL(plain).hostname.includes('.');
}
