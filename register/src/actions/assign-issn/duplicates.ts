/** Titles of the Register that may be the one that asks for a number: one resource in one medium has one (ISO 3297:2020, 5.6). */
import { issnFromInteger } from '@masthead/issn';
import { foldText, keyTitleNormalForm, splitKeyTitle } from '@masthead/serial';
import { countryToCode } from '../../domain/facet-codes.ts';
import { isWithdrawn } from '../../domain/number-state.ts';
import type { Namesake, ReadStore } from '../../store/index.ts';
import { type LikelyDuplicate, likelyDuplicate, likelyDuplicatesOf } from '../find-duplicates.ts';
import { keyTitleFamilyOf } from '../propose-key-title.ts';
import type { Draft } from './draft.ts';
import type { AssignProblem, DuplicateCandidate } from './request.ts';
import type { Prepared, Underway } from './write.ts';

export function findLikely(
  { drafts, plan }: Underway,
  namesakes: ReadonlyMap<string, readonly Namesake[]>,
): AssignProblem[] {
  return drafts.flatMap((draft): AssignProblem[] => {
    const { label, title } = draft;
    // What the request says to be its predecessor, edition or version is not the same resource.
    const linked = new Set(plan.statements.flatMap(({ of, to }) => (of === label ? [to] : [])));
    const candidates = (namesakes.get(keyTitleFamilyOf(title)) ?? []).flatMap((namesake) =>
      linked.has(namesake.number) ? [] : (candidateOf(draft, namesake) ?? []),
    );
    return candidates.length === 0 ? [] : [{ type: 'duplicate-likely', label, candidates }];
  });
}

/** Same title, medium and country; of a title that only names a kind of publication the same publisher too. */
function candidateOf({ serial, title }: Draft, namesake: Namesake): DuplicateCandidate | undefined {
  const { text, number, medium, country, publisher } = namesake;
  if (medium === undefined || medium !== serial.medium) return undefined;
  if (country === 0 || country !== countryToCode(serial.countries[0]?.toUpperCase())) return undefined;
  const { base } = splitKeyTitle(text, { titleProper: title.text });
  if (keyTitleNormalForm(base) !== keyTitleNormalForm(title.text)) return undefined;
  const reasons = ['title', 'medium', 'country'];
  const publishers = serial.publications.flatMap((one) => one.publishers.map((each) => foldText(each.text)));
  if (publisher !== undefined && publishers.includes(foldText(publisher))) reasons.push('publisher');
  else if (title.generic) return undefined;
  return { issn: issnFromInteger(number), keyTitle: text, medium, reasons };
}

/**
 * By everything that is known of the two, over every state: before the transaction, because it reads and compares dozens of records.
 * Versions in another medium are no duplicates, and neither is what the request says to be its predecessor or edition.
 */
export async function findLikelyAnywhere(read: ReadStore, { drafts, links }: Prepared): Promise<AssignProblem[]> {
  const linked = new Set(links.flatMap(({ to }) => (typeof to === 'number' ? [issnFromInteger(to)] : [])));
  const problems: AssignProblem[] = [];
  for (const { label, serial } of drafts) {
    const { issn: _none, ...description } = serial;
    const found = await likelyDuplicatesOf(read, description, { least: likelyDuplicate });
    const candidates = found
      .filter(({ issn, medium, state }) => medium !== 'other' && !isWithdrawn(state) && !linked.has(issn))
      .map(candidateFrom);
    if (candidates.length > 0) problems.push({ type: 'duplicate-likely', label, candidates });
  }
  return problems;
}

function candidateFrom({ issn, title, version, reasons, score, medium }: LikelyDuplicate): DuplicateCandidate {
  const common = reasons
    .filter(({ weight, type }) => weight > 0 && type !== 'homonym')
    .map(({ type }) => type.split('-')[0]!);
  return {
    issn,
    keyTitle: title ?? issn,
    ...(version !== undefined && { medium: version }),
    reasons: [...new Set([...common, ...(medium === 'same' ? ['medium'] : [])])],
    score,
  };
}
