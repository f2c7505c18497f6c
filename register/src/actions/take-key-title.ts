/**
 * Makes a key title a number's: the first candidate that nobody holds, decided by the index of the database and not by looking
 * (ISO 3297:2020, 6.2). However many ask for one title at once, each gets a key title of its own. Permission: who may assign the number.
 */
import type { Issn } from '@masthead/issn';
import { issnFromInteger } from '@masthead/issn';
import { type KeyTitleCandidate, type KeyTitleProblem, keyTitleNormalForm, splitKeyTitle } from '@masthead/serial';
import { isWithdrawn } from '../domain/number-state.ts';
import {
  claimKeyTitle,
  findKeyTitleHolders,
  findKeyTitlesOf,
  findNumber,
  type KeyTitleClaim,
  type KeyTitleRow,
  keyTitleFiling,
  type Store,
  type Tx,
} from '../store/index.ts';
import { findHomonym, type KeyTitleRequest, planKeyTitle } from './propose-key-title.ts';

export type TakeKeyTitleProblem =
  | KeyTitleProblem
  /** The Register does not know the number. */
  | { readonly type: 'number-unknown'; readonly issn: Issn }
  /** A withdrawn number names nothing, and so has no key title. */
  | { readonly type: 'number-withdrawn'; readonly issn: Issn }
  /** Even with the number itself: somebody's record has that very key title. */
  | { readonly type: 'all-taken'; readonly issn: Issn };

export type TakeKeyTitleResult =
  | { readonly ok: true; readonly keyTitle: KeyTitleCandidate }
  | { readonly ok: false; readonly problem: TakeKeyTitleProblem };

export type TakeKeyTitleRequest = KeyTitleRequest & { readonly number: number };

/** In a transaction of its own, for a number that the Register knows. The record that carries the key title is to follow. */
export async function takeKeyTitle(store: Store, request: TakeKeyTitleRequest): Promise<TakeKeyTitleResult> {
  return store.transaction(async (tx) => {
    const known = await findNumber(tx, request.number);
    const issn = issnFromInteger(request.number);
    if (known === undefined) return { ok: false, problem: { type: 'number-unknown', issn } };
    if (isWithdrawn(known.state)) return { ok: false, problem: { type: 'number-withdrawn', issn } };
    return takeKeyTitleIn(tx, request);
  });
}

/**
 * Within a transaction, before the record of the number is written in it. When the transaction is rolled back the key title is free
 * again. A number that holds a key title of this title keeps it, also when it is none of today's candidates: an established key title
 * is not changed (`Nature (London)`, though nobody else is called Nature now).
 */
export async function takeKeyTitleIn(tx: Tx, request: TakeKeyTitleRequest): Promise<TakeKeyTitleResult> {
  const { number } = request;
  const plan = await planKeyTitle(tx, request);
  if (!plan.ok) return plan;
  const established = establishedOf(plan.base.text, await findKeyTitlesOf(tx, [number]), number);
  let { candidates } = plan;
  for (let first = true; ; first = false) {
    const holders = await findKeyTitleHolders(
      tx,
      candidates.map(({ normal }) => normal),
    );
    const own = first ? candidates.find(({ normal }) => holders.get(normal)?.number === number) : undefined;
    if (first && own === undefined && established !== undefined) {
      const holder = (await findKeyTitleHolders(tx, [established.normal])).get(established.normal);
      // One that only waits for it has yet to get another.
      if (holder?.number === number) return { ok: true, keyTitle: established };
    }
    // A title that others have with a qualifier is not unique, and gets one too.
    const isFree = (candidate: KeyTitleCandidate) => !holders.has(candidate.normal) && !findHomonym(plan, candidate);
    const at = own === undefined ? candidates.findIndex(isFree) : candidates.indexOf(own);
    const keyTitle = candidates[at];
    if (keyTitle === undefined) return { ok: false, problem: { type: 'all-taken', issn: issnFromInteger(number) } };
    if (await claimKeyTitle(tx, number, claimOf(keyTitle, plan.base))) return { ok: true, keyTitle };
    // Somebody was faster. Each round has one candidate less, so this ends.
    candidates = candidates.slice(at + 1);
  }
}

/** What the number is called, when that is this title with or without a qualifier: a title that changed gets another key title. */
function establishedOf(
  title: string,
  rows: ReadonlyMap<number, KeyTitleRow>,
  number: number,
): KeyTitleCandidate | undefined {
  const text = rows.get(number)?.text;
  if (text === undefined) return undefined;
  const { base, qualifiers } = splitKeyTitle(text, { titleProper: title });
  if (keyTitleNormalForm(base) !== keyTitleNormalForm(title)) return undefined;
  return {
    text,
    normal: keyTitleNormalForm(text),
    qualifiers: qualifiers.map((qualifier) => ({ kind: 'of-sibling', text: qualifier })),
    rule: 'established',
  };
}

function claimOf(
  keyTitle: KeyTitleCandidate,
  base: { readonly text: string; readonly nonFiling: number },
): KeyTitleClaim {
  const { text, normal } = keyTitle;
  const qualifier = text.slice(base.text.length + 2, -1);
  const title = {
    text,
    ...(base.nonFiling > 0 && { nonFiling: base.nonFiling }),
    ...(qualifier !== '' && { qualifier }),
  };
  return { text, normal, filing: keyTitleFiling(title, base.text) };
}
