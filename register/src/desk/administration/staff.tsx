/** `/administration/staff`: who works at a centre, or for the Registration Authority; invited, changed and removed. */
import type { AccountResult } from '../../actions/accounts/account-problem.ts';
import { changeRole, removeMember } from '../../actions/accounts/change-membership.ts';
import { invite, withdrawInvitation } from '../../actions/accounts/invite.ts';
import { refusalToManage, rolesAt } from '../../actions/accounts/may-manage.ts';
import { readStaff } from '../../actions/accounts/read-staff.ts';
import type { Actor, Role } from '../../domain/actor.ts';
import { describeCentres } from '../../store/index.ts';
import type { Page } from '../../view/page.ts';
import type { MessageKey } from '../../words/words.ts';
import { framed, problemText, type ShownProblem } from '../account/frame.tsx';
import { Members } from '../account/members.tsx';
import { idOf } from '../account/read-id.ts';
import { actorFor, type DeskPage, type Refusal, type SignedInVisit } from '../desk.ts';
import { Done, Wrong } from '../parts/notices.tsx';
import { actorAnywhere, toAdministration } from './frame.tsx';

const base = '/administration/staff';
/** What the choice of places calls the Registration Authority: no centre has such a code. */
const authority = '.';

const doneWords: Readonly<Record<string, MessageKey>> = {
  invited: 'account.done.invited',
  withdrawn: 'account.done.withdrawn',
  role: 'account.done.role',
  removed: 'account.done.removed',
};

type Change = (visit: SignedInVisit, actor: Actor, place: Place) => Promise<AccountResult>;
type Place = { readonly centre?: string };

function form(suffix: string, done: (visit: SignedInVisit) => string, change: Change): DeskPage {
  return {
    method: 'POST',
    path: `${base}${suffix}`,
    who: 'manage-staff',
    run: async (visit) => {
      const at = visit.form.get('centre') ?? '';
      const place: Place = at === authority || at === '' ? {} : { centre: at };
      const actor = actorFor(visit, 'manage-staff', place);
      if (actor === undefined) return 'forbidden';
      const changed = await change(visit, actor, place);
      if (changed.ok)
        return { status: 303, location: `${base}?${new URLSearchParams({ centre: at, done: done(visit) })}` };
      const { type } = changed.problem;
      if (type === 'membership-unknown' || type === 'invitation-unknown') return 'not-found';
      return type === 'not-permitted' || type === 'not-in-custody'
        ? 'forbidden'
        : staffPage(visit, place, changed.problem);
    },
  };
}

export const staffPages: readonly DeskPage[] = [
  {
    method: 'GET',
    path: base,
    who: 'manage-staff',
    run: (visit) => {
      const asked = visit.query.get('centre') ?? undefined;
      const own = visit.actors.find(({ role }) => role === 'head')?.centre;
      const at = asked === undefined || asked === '' ? own : asked;
      return staffPage(visit, at === undefined || at === authority ? {} : { centre: at });
    },
  },
  form(
    '/invitations',
    () => 'invited',
    ({ store, form, person, words }, actor, place) =>
      invite(store, actor, {
        ...place,
        email: form.get('email') ?? '',
        role: (form.get('role') ?? '') as Role,
        language: words.language.code,
        inviter: person.account.name,
      }),
  ),
  form(
    '/invitations/:invitation',
    () => 'withdrawn',
    ({ store, params }, actor) => withdrawInvitation(store, actor, idOf(params.invitation) ?? 0),
  ),
  form(
    '/members/:member',
    ({ form }) => (form.get('do') === 'end' ? 'removed' : 'role'),
    ({ store, params, form }, actor) => {
      const member = idOf(params.member) ?? 0;
      return form.get('do') === 'end'
        ? removeMember(store, actor, member)
        : changeRole(store, actor, member, (form.get('role') ?? '') as Role);
    },
  ),
];

async function staffPage(visit: SignedInVisit, place: Place, problem?: ShownProblem): Promise<Page | Refusal> {
  const actor = actorFor(visit, 'manage-staff', place);
  if (actor === undefined) return 'forbidden';
  const { store, words, query, form, person } = visit;
  const { t } = words;
  const centres = await describeCentres(store.read);
  const centre = centres.find(({ code }) => code === place.centre);
  if (place.centre !== undefined && centre === undefined) return 'not-found';
  const { members, invitations } = await readStaff(store, place.centre);
  const roles = rolesAt(place).filter((role) => refusalToManage(actor, role, place) === undefined);
  const done = doneWords[query.get('done') ?? ''];
  const name = centre === undefined ? t('admin.authority') : (centre.name ?? centre.code);
  return framed({
    title: t('admin.staff.title'),
    lead: <bdi>{name}</bdi>,
    above: toAdministration(words),
    status: problem === undefined ? 200 : 422,
    main: (
      <>
        {problem && <Wrong>{problemText(words, problem)}</Wrong>}
        {done && <Done>{t(done)}</Done>}
        {actorAnywhere(visit, 'manage-staff') && (
          <form class="account-search" method="get" action={base}>
            <div class="field">
              <label for="centre">{t('admin.staff.where')}</label>
              <select id="centre" name="centre">
                <option value={authority} selected={place.centre === undefined}>
                  {t('admin.authority')}
                </option>
                {centres.map(({ code, name: label }) => (
                  <option key={code} value={code} selected={code === place.centre}>
                    {label ?? code}
                  </option>
                ))}
              </select>
            </div>
            <button type="submit" class="other-button">
              {t('admin.show')}
            </button>
          </form>
        )}
        <Members
          members={members}
          invitations={invitations}
          roles={roles}
          self={person.account.id}
          base={base}
          hidden={{ centre: place.centre ?? authority }}
          typed={problem === undefined ? '' : (form.get('email') ?? '')}
        />
      </>
    ),
  });
}
