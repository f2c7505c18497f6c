/** Why an act of the desk was not done, in words: where, what, and what to do instead. */
import { formatWithPrefix, issnFromInteger } from '@masthead/issn';
import type { AssignProblem } from '../../actions/assign-issn.ts';
import type { DeskProblem } from '../../actions/requests/desk-act.ts';
import type { End } from '../../domain/family.ts';
import { addresses } from '../../view/addresses.ts';
import { useWords } from '../../words/context.ts';
import { en } from '../../words/en/index.ts';
import type { MessageKey, Words } from '../../words/words.ts';
import { Wrong } from '../parts/notices.tsx';
import { fieldName } from './field-name.ts';

export function DeskProblemNotice({ problem }: { readonly problem: DeskProblem }) {
  const words = useWords();
  return (
    <div class="desk-problem">
      <Wrong>{sentenceOfProblem(words, problem)}</Wrong>
      {problem.type === 'not-assigned' && (
        <ul class="desk-findings">
          {problem.problems.map((one, at) => (
            <li key={at}>
              {sentenceOfAssignProblem(words, one)}
              {one.type === 'duplicate-likely' &&
                one.candidates.map(({ issn, keyTitle }) => (
                  <>
                    {' '}
                    <a href={addresses.record(issn)}>
                      {issn} <bdi>{keyTitle}</bdi>
                    </a>
                  </>
                ))}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

export function sentenceOfProblem(words: Words, problem: DeskProblem): string {
  const { t, list } = words;
  switch (problem.type) {
    case 'form-incomplete':
      return t('desk.problem.form-incomplete', {
        fields: list([...new Set(problem.problems.map(({ field }) => fieldName(words, field)))]),
      });
    case 'decided-meanwhile':
    case 'numbers-confirmed':
      return t(`desk.problem.${problem.type}`, { issns: list(problem.issns) });
    case 'file-empty':
    case 'file-program':
    case 'file-markup':
    case 'file-archive':
    case 'file-macros':
    case 'file-doubtful':
    case 'file-unknown':
      return t(`request.refusal.${problem.type}`);
    case 'not-suppressed':
      return t('desk.problem.not-suppressed', { issn: problem.issn });
    default: {
      const key = `desk.problem.${problem.type}`;
      const values = Object.fromEntries(
        Object.entries(problem).filter(([, value]) => typeof value === 'string' || typeof value === 'number'),
      ) as Record<string, string | number>;
      return key in en.messages ? t(key as MessageKey, values) : t('desk.problem.other');
    }
  }
}

const numbered = (number: number): string => issnFromInteger(number);
const endOf = (end: End): string => (typeof end === 'number' ? numbered(end) : end);

export function sentenceOfAssignProblem(words: Words, problem: AssignProblem): string {
  const { t, list } = words;
  switch (problem.type) {
    case 'not-permitted':
    case 'not-in-custody':
      return t(`desk.problem.${problem.type}`);
    case 'key-used':
      return t('desk.assign.key-used', { issns: list(problem.issns) });
    case 'duplicate-likely':
      return t('desk.assign.duplicate-likely', {
        label: problem.label,
        candidates: list(problem.candidates.slice(0, 3).map(({ issn }) => formatWithPrefix(issn))),
      });
    case 'key-title-taken':
      return t('desk.assign.key-title-taken', { keyTitle: problem.keyTitle });
    case 'record-not-right':
      return t('desk.assign.record-not-right', {
        label: problem.label,
        where: list([
          ...new Set(
            problem.problems.map(({ tag, subfield }) => (subfield === undefined ? tag : `${tag} $${subfield}`)),
          ),
        ]),
      });
    case 'link-unknown':
    case 'link-withdrawn':
      return t(`desk.assign.${problem.type}`, { label: problem.label, issn: numbered(problem.number) });
    case 'link-both-ways':
      return t('desk.assign.link-both-ways', { label: problem.label, other: endOf(problem.other) });
    case 'history-cycle':
      return t('desk.assign.history-cycle', { path: list(problem.path.map(endOf)) });
    case 'versions-of-two-titles':
      return t('desk.assign.versions-of-two-titles', {
        label: problem.label,
        issns: list(problem.issnLs.map(numbered)),
      });
    case 'medium-twice':
      return t('desk.assign.medium-twice', { medium: t(`medium.${problem.medium}`) });
    case 'title-not-usable':
      return t('desk.assign.title-not-usable', { label: problem.label });
    case 'has-issn':
      return t('desk.assign.has-issn', { label: problem.label, issn: problem.issn });
    case 'too-many-titles':
      return t('desk.assign.too-many-titles', { limit: problem.limit });
    case 'block-foreign':
      return t('desk.assign.block-foreign', { centre: problem.centre });
    case 'block-exhausted':
      return t('desk.assign.block-exhausted', { left: problem.left });
    case 'record-not-readable':
    case 'title-missing':
    case 'medium-missing':
    case 'no-key-title-free':
    case 'label-repeated':
    case 'label-unknown':
    case 'link-to-itself':
      return t(`desk.assign.${problem.type}`, { label: problem.label });
    case 'key-not-usable':
    case 'no-titles':
    case 'evidence-missing':
    case 'no-open-block':
    case 'block-unknown':
    case 'block-closed':
      return t(`desk.assign.${problem.type}`);
  }
}
