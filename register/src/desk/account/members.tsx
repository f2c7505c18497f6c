/** Who acts for an organisation, a centre or the Registration Authority, who is invited to, and the forms that change it. */
import type { Role } from '../../domain/actor.ts';
import type { Member, ProofRow } from '../../store/index.ts';
import { useWords } from '../../words/context.ts';
import { Choice, Field } from '../parts/field.tsx';

export interface MembersParts {
  readonly members: readonly Member[];
  readonly invitations: readonly ProofRow[];
  /** Roles that the visitor may give here; none: she looks on. */
  readonly roles: readonly Role[];
  /** Whose name stands without forms: nobody changes her own role here. */
  readonly self: number;
  /** Forms go to `<base>/members/<id>`, `<base>/invitations` and `<base>/invitations/<id>`. */
  readonly base: string;
  /** Fields that every form carries. */
  readonly hidden?: Readonly<Record<string, string>>;
  /** What was typed into the invitation that was refused. */
  readonly typed?: string;
}

export function Members({ members, invitations, roles, self, base, hidden = {}, typed = '' }: MembersParts) {
  const { t, date } = useWords();
  const carried = Object.entries(hidden).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
  return (
    <>
      <section aria-labelledby="members">
        <h2 id="members">{t('account.members.title')}</h2>
        {members.length === 0 && <p>{t('account.members.none')}</p>}
        <ul class="account-list">
          {members.map((member) => (
            <li key={member.id}>
              <div>
                <p class="account-list-head">
                  <bdi>{member.name}</bdi>
                  <span class="tag">{t(`role.${member.role}`)}</span>
                </p>
                <p class="quiet small">
                  <bdi dir="ltr">{member.email}</bdi>
                </p>
              </div>
              {member.account !== self && roles.includes(member.role) && (
                <form class="member-form" method="post" action={`${base}/members/${member.id}`}>
                  {carried}
                  {roles.length > 1 && (
                    <>
                      <label class="unseen" for={`role-${member.id}`}>
                        {t('account.members.role-of', { name: member.name })}
                      </label>
                      <select id={`role-${member.id}`} name="role">
                        {roles.map((role) => (
                          <option key={role} value={role} selected={role === member.role}>
                            {t(`role.${role}`)}
                          </option>
                        ))}
                      </select>
                      <button type="submit" class="other-button" name="do" value="role">
                        {t('account.members.change-role')}
                      </button>
                    </>
                  )}
                  <button type="submit" class="other-button ending" name="do" value="end">
                    {t('account.members.remove')}
                    <span class="unseen"> {member.name}</span>
                  </button>
                </form>
              )}
            </li>
          ))}
        </ul>
      </section>
      {roles.length > 0 && (
        <section aria-labelledby="invitations">
          <h2 id="invitations">{t('account.invitations.title')}</h2>
          {invitations.length > 0 && (
            <ul class="account-list">
              {invitations.map((invitation) => (
                <li key={invitation.id}>
                  <div>
                    <p class="account-list-head">
                      <bdi dir="ltr">{invitation.email}</bdi>
                      {invitation.role && <span class="tag">{t(`role.${invitation.role}`)}</span>}
                    </p>
                    <p class="quiet small">{t('account.invitations.until', { date: date(invitation.expires) })}</p>
                  </div>
                  {invitation.role && roles.includes(invitation.role) && (
                    <form method="post" action={`${base}/invitations/${invitation.id}`}>
                      {carried}
                      <button type="submit" class="other-button ending">
                        {t('account.invitations.withdraw')}
                        <span class="unseen"> {invitation.email}</span>
                      </button>
                    </form>
                  )}
                </li>
              ))}
            </ul>
          )}
          <form class="form" method="post" action={`${base}/invitations`}>
            {carried}
            <Field name="email" type="email" label={t('account.invitations.email')} value={typed} autoComplete="off" />
            <Choice
              name="role"
              label={t('account.invitations.role')}
              value={roles.at(-1)}
              options={roles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
            />
            <p>
              <button type="submit" class="main-button">
                {t('account.invitations.send')}
              </button>
            </p>
          </form>
        </section>
      )}
    </>
  );
}
