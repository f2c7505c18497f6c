/** One organisation: what it is, who acts for it, and the way in and out. Whoever has nothing to do with it finds no page. */

import type { AccountResult } from '../../actions/accounts/account-problem.ts';
import { changeRole, leaveOrganisation, removeMember } from '../../actions/accounts/change-membership.ts';
import { invite, withdrawInvitation } from '../../actions/accounts/invite.ts';
import { rolesAt } from '../../actions/accounts/may-manage.ts';
import { readOrganisation } from '../../actions/accounts/read-organisation.ts';
import { closeOrganisation, describeOrganisation } from '../../actions/accounts/write-organisation.ts';
import type { Actor, Role } from '../../domain/actor.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Page, Redirect } from '../../view/page.ts';
import type { MessageKey } from '../../words/words.ts';
import { actorFor, type DeskPage, type Refusal, type SignedInVisit } from '../desk.ts';
import { Done, Wrong } from '../parts/notices.tsx';
import { framed, problemText, type ShownProblem } from './frame.tsx';
import { Members } from './members.tsx';
import { OrganisationFields, organisationAddress, organisationsAddress, wishOf } from './organisations.tsx';
import { idOf } from './read-id.ts';

const path = '/account/organisations/:organisation';

/** What was done a moment ago, as the address says it. */
const doneWords: Readonly<Record<string, MessageKey>> = {
  made: 'account.done.made',
  saved: 'account.done.saved',
  invited: 'account.done.invited',
  withdrawn: 'account.done.withdrawn',
  role: 'account.done.role',
  removed: 'account.done.removed',
  joined: 'account.done.joined',
};

type Change = (visit: SignedInVisit, organisation: number, actor: Actor) => Promise<AccountResult>;

/** A form of the page: what it does, and what is said afterwards. Who may not is told that there is no such page. */
function form(suffix: string, done: string | ((visit: SignedInVisit) => string), change: Change): DeskPage {
  return {
    method: 'POST',
    path: `${path}${suffix}`,
    who: 'person',
    run: async (visit) => {
      const found = await seenBy(visit);
      if (found === undefined) return 'not-found';
      const { organisation, actor } = found;
      if (actor === undefined) return 'forbidden';
      const changed = await change(visit, organisation.id, actor);
      if (!changed.ok) return isForged(changed.problem) ? 'not-found' : organisationPage(visit, changed.problem);
      const next = typeof done === 'string' ? done : done(visit);
      return { status: 303, location: `${organisationAddress(organisation.id)}?done=${next}` };
    },
  };
}

const isForged = ({ type }: ShownProblem): boolean =>
  ['membership-unknown', 'invitation-unknown', 'not-in-custody', 'not-permitted'].includes(type);

export const organisationPages: readonly DeskPage[] = [
  { method: 'GET', path, who: 'person', run: (visit) => organisationPage(visit) },
  form('/details', 'saved', (visit, id, actor) => describeOrganisation(visit.store, actor, id, wishOf(visit))),
  form('/invitations', 'invited', ({ store, form, person, words }, organisation, actor) =>
    invite(store, actor, {
      email: form.get('email') ?? '',
      role: (form.get('role') ?? '') as Role,
      organisation,
      language: words.language.code,
      inviter: person.account.name,
    }),
  ),
  form('/invitations/:invitation', 'withdrawn', ({ store, params }, _id, actor) =>
    withdrawInvitation(store, actor, idOf(params.invitation) ?? 0),
  ),
  form(
    '/members/:member',
    ({ form }) => (form.get('do') === 'end' ? 'removed' : 'role'),
    ({ store, params, form }, _id, actor) => {
      const member = idOf(params.member) ?? 0;
      return form.get('do') === 'end'
        ? removeMember(store, actor, member)
        : changeRole(store, actor, member, (form.get('role') ?? '') as Role);
    },
  ),
  {
    method: 'POST',
    path: `${path}/leave`,
    who: 'person',
    run: async (visit) => {
      const left = await leaveOrganisation(visit.store, visit.person, idOf(visit.params.organisation) ?? 0);
      if (left.ok) return { status: 303, location: `${organisationsAddress}?done=left` };
      return left.problem.type === 'membership-unknown' ? 'not-found' : organisationPage(visit, left.problem);
    },
  },
  {
    method: 'POST',
    path: `${path}/close`,
    who: 'person',
    run: async (visit) => {
      const found = await seenBy(visit);
      if (found === undefined) return 'not-found';
      if (found.actor === undefined) return 'forbidden';
      const closed = await closeOrganisation(visit.store, found.actor, found.organisation.id);
      return closed.ok ? { status: 303, location: `${organisationsAddress}?done=closed` } : 'not-found';
    },
  },
];

/** The organisation of the address, when the visitor is a member or may manage it; `actor` is what she manages it as. */
async function seenBy({ store, params, person, ...visit }: SignedInVisit) {
  const id = idOf(params.organisation);
  if (id === undefined) return undefined;
  const actor = actorFor(visit, 'manage-members', { organisation: id });
  const own = person.memberships.find(({ organisation }) => organisation === id);
  if (own === undefined && actor === undefined) return undefined;
  const found = await readOrganisation(store, id);
  return found && { ...found, own, actor };
}

async function organisationPage(visit: SignedInVisit, problem?: ShownProblem): Promise<Page | Redirect | Refusal> {
  const found = await seenBy(visit);
  if (found === undefined) return 'not-found';
  const { organisation, members, invitations, own, actor } = found;
  const { words, person, query, form } = visit;
  const { t } = words;
  const done = doneWords[query.get('done') ?? ''];
  const base = organisationAddress(organisation.id);
  const roles = actor === undefined ? [] : rolesAt({ organisation: organisation.id }, organisation);
  return framed({
    title: organisation.name,
    lead: t(`account.kind.${organisation.kind}`),
    above: { href: organisationsAddress, label: t('account.organisations.title') },
    status: problem === undefined ? 200 : 422,
    main: (
      <>
        {problem && <Wrong>{problemText(words, problem)}</Wrong>}
        {done && <Done>{t(done)}</Done>}
        <Facts organisation={organisation} t={t} country={words.country} />
        <Members
          members={members}
          invitations={actor === undefined ? [] : invitations}
          roles={roles}
          self={person.account.id}
          base={base}
          typed={problem === undefined ? '' : (form.get('email') ?? '')}
        />
        {actor && (
          <details class="account-more">
            <summary>{t('account.organisation.describe')}</summary>
            <form class="form" method="post" action={`${base}/details`}>
              <OrganisationFields wish={organisation} words={words} problem={undefined} />
              <p>
                <button type="submit" class="main-button">
                  {t('account.save')}
                </button>
              </p>
            </form>
          </details>
        )}
        {(own || actor) && (
          <details class="account-more">
            <summary>{t('account.organisation.leave-or-close')}</summary>
            {own && (
              <form class="form" method="post" action={`${base}/leave`}>
                <p>{t('account.organisation.leave-text')}</p>
                <p>
                  <button type="submit" class="other-button ending">
                    {t('account.organisation.leave')}
                  </button>
                </p>
              </form>
            )}
            {actor && (
              <form class="form" method="post" action={`${base}/close`}>
                <p>{t('account.organisation.close-text')}</p>
                <p>
                  <button type="submit" class="other-button ending">
                    {t('account.organisation.close')}
                  </button>
                </p>
              </form>
            )}
          </details>
        )}
      </>
    ),
  });
}

interface FactsParts {
  readonly organisation: Organisation;
  readonly t: (key: MessageKey) => string;
  readonly country: (code: string) => string;
}

function Facts({ organisation: { country: code, website }, t, country }: FactsParts) {
  if (code === undefined && website === undefined) return null;
  return (
    <dl class="rows">
      {code && (
        <div class="row">
          <dt>{t('account.organisation.country')}</dt>
          <dd>{country(code)}</dd>
        </div>
      )}
      {website && (
        <div class="row">
          <dt>{t('account.organisation.website')}</dt>
          <dd>
            <a href={website} rel="nofollow noreferrer" dir="ltr">
              {website}
            </a>
          </dd>
        </div>
      )}
    </dl>
  );
}
