/** The proposal of a key title and the list of key titles as data, for programs and for `masthead key-title --format json`. */
import { formatResourceUri, issnFromInteger } from '@masthead/issn';
import { describeCandidateRule, describeKeyTitleAdvice, type KeyTitleCandidate } from '@masthead/serial';
import type { KeyTitleProposal } from '../../actions/propose-key-title.ts';
import type { KeyTitleConflict, KeyTitleEntry, KeyTitleRow } from '../../store/index.ts';

export function proposalToJson(proposal: KeyTitleProposal): object {
  const { base, current, keyTitle, tried, left, holder, family, siblings, abbreviated } = proposal;
  return {
    titleProper: base.text,
    ...(current && { current: current.text }),
    isFree: holder === undefined,
    ...(holder && { heldBy: rowToJson(holder) }),
    ...(keyTitle && { keyTitle: { ...candidateToJson(keyTitle), nonFiling: base.nonFiling } }),
    ...(abbreviated && {
      abbreviatedKeyTitle: {
        text: abbreviated.text,
        ...(abbreviated.collidesWith && { collidesWith: rowToJson(abbreviated.collidesWith) }),
      },
    }),
    tried: tried.map(({ candidate, holder: by }) => ({
      ...candidateToJson(candidate),
      ...(by && { heldBy: rowToJson(by) }),
    })),
    notTried: left,
    advice: base.advice.map((advice) => ({ ...advice, sentence: describeKeyTitleAdvice(advice) })),
    sameTitle: family.map(rowToJson),
    siblings: siblings.map(rowToJson),
  };
}

function candidateToJson({ text, qualifiers, rule }: KeyTitleCandidate): object {
  return { text, qualifiers, rule, because: describeCandidateRule(rule) };
}

export function rowToJson({ number, text }: KeyTitleRow): object {
  const issn = issnFromInteger(number);
  return { issn, keyTitle: text, id: formatResourceUri(issn) };
}

export function entryToJson(entry: KeyTitleEntry): object {
  return { ...rowToJson(entry), ...(!entry.holds && { isTaken: true }) };
}

export function conflictToJson({ number, text, holder }: KeyTitleConflict): object {
  return { ...rowToJson({ number, text }), heldBy: rowToJson(holder) };
}
