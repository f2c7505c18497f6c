/** What the pages of titles and appeals have in common: their outline, who acts, and the sentences of what can be wrong. */
import type { AppealProblem } from '../../actions/appeals/appeal-act.ts';
import type { TitleProblem } from '../../actions/titles/title-act.ts';
import type { Actor } from '../../domain/actor.ts';
import type { Page } from '../../view/page.ts';
import type { MessageKey, Words } from '../../words/words.ts';
import type { SignedInVisit } from '../desk.ts';
import { type Outline, outlined } from '../parts/outline.tsx';

export const titlePage = ({
  place = '/titles',
  ...page
}: Omit<Outline, 'place' | 'area'> & { readonly place?: string }): Page => outlined({ ...page, place, area: 'titles' });

/** For whom she acts, as a form says it: an organisation of hers, or herself. */
export function actorAs(visit: SignedInVisit, as: string | null): Actor {
  const { actors, person } = visit;
  const organisation = Number(as ?? '');
  const member = actors.find(
    (actor) => (actor.role === 'owner' || actor.role === 'member') && actor.organisation === organisation,
  );
  return member ?? actors.find(({ role }) => role === 'applicant') ?? { ...actors[0]!, account: person.account.id };
}

/** Organisations that she may act for, with herself first. */
export function selves(visit: SignedInVisit): readonly { readonly value: string; readonly label: string }[] {
  const { memberships, account } = visit.person;
  return [
    { value: '', label: account.name },
    ...memberships
      .filter(({ role, organisation }) => organisation !== undefined && (role === 'owner' || role === 'member'))
      .map(({ organisation, of }) => ({ value: String(organisation), label: of ?? String(organisation) })),
  ];
}

/** Causes that have a sentence of their own; what else the Register says is told by its name. */
const told: ReadonlySet<string> = new Set([
  'not-permitted',
  'not-in-custody',
  'title-unknown',
  'held-already',
  'asked-already',
  'consent-missing',
  'giver-holds-no-more',
  'not-for-you',
  'to-herself',
  'by-hand',
  'not-possible-now',
  'changed-meanwhile',
  'request-unknown',
  'too-many-files',
  'not-applied',
  'not-assigned',
  'nothing-to-appeal',
  'too-late',
  'appealed-before',
  'grounds-missing',
  'grounds-too-long',
  'answered-before',
  'own-decision',
  'rule-unknown',
  'reason-missing',
  'appeal-unknown',
]);

/** The sentence of what is wrong as a whole. */
export function wrongText(words: Words, problem: TitleProblem | AppealProblem): string {
  const { t } = words;
  const isFile = problem.type.startsWith('file-');
  const type = isFile ? 'file' : told.has(problem.type) ? problem.type : 'other';
  return t(`title.problem.${type}` as MessageKey, {
    reference: 'reference' in problem ? problem.reference : '',
    most: 'most' in problem ? words.number(problem.most) : '',
    until: 'until' in problem ? words.date(problem.until) : '',
    type: 'problems' in problem ? problem.problems.map((one) => one.type).join(', ') : problem.type,
  });
}
