/** `/account`: who she is here, what she may act as, and the way to change it. */
import type { Membership } from '../../domain/person.ts';
import { useWords } from '../../words/context.ts';
import type { MessageKey } from '../../words/words.ts';
import type { DeskPage, SignedInVisit } from '../desk.ts';
import { Done } from '../parts/notices.tsx';
import { framed } from './frame.tsx';

/** What was done a moment ago, as the address says it. */
const doneWords = {
  details: 'account.done.details',
  password: 'account.done.password',
  email: 'account.done.email',
  'email-sent': 'account.done.email-sent',
  left: 'account.done.left',
} as const satisfies Record<string, MessageKey>;

export const overviewPages: readonly DeskPage[] = [
  {
    method: 'GET',
    path: '/account',
    who: 'person',
    run: async (visit) => {
      const done = visit.query.get('done') ?? '';
      return framed({
        title: visit.words.t('account.title'),
        main: (
          <Overview visit={visit} {...(done in doneWords && { done: doneWords[done as keyof typeof doneWords] })} />
        ),
      });
    },
  },
];

function Overview({ visit, done }: { readonly visit: SignedInVisit; readonly done?: MessageKey }) {
  const words = useWords();
  const { t } = words;
  const { account, memberships } = visit.person;
  const mayManage = visit.actors.some(({ role }) => ['head', 'staff', 'administrator'].includes(role));
  return (
    <>
      {done && <Done>{t(done)}</Done>}
      <dl class="rows">
        <div class="row">
          <dt>{t('account.name')}</dt>
          <dd>
            <bdi>{account.name}</bdi>
          </dd>
        </div>
        <div class="row">
          <dt>{t('account.email')}</dt>
          <dd>
            <bdi dir="ltr">{account.email}</bdi>
          </dd>
        </div>
        <div class="row">
          <dt>{t('account.since')}</dt>
          <dd>{words.date(account.created)}</dd>
        </div>
        {memberships.length > 0 && (
          <div class="row">
            <dt>{t('account.roles')}</dt>
            {memberships.map((membership) => (
              <dd key={membership.id}>
                <RoleLine {...membership} />
              </dd>
            ))}
          </div>
        )}
      </dl>
      <h2>{t('account.change.title')}</h2>
      <ul class="account-ways">
        {ways.map(({ href, key }) => (
          <li key={href}>
            <a href={href}>{t(key)}</a>
          </li>
        ))}
        <li>
          <a href="/titles">{t('holdings.title')}</a>
        </li>
        <li>
          <a href="/credits">{t('credit.title')}</a>
        </li>
        {visit.actors.some(({ role }) => role === 'owner' || role === 'member') && (
          <li>
            <a href="/agreements">{t('agreement.list.title')}</a>
          </li>
        )}
        {visit.actors.some(({ centre }) => centre !== undefined) && (
          <li>
            <a href="/desk/agreements">{t('agreement.desk.title')}</a>
          </li>
        )}
        {mayManage && (
          <li>
            <a href="/administration">{t('admin.title')}</a>
          </li>
        )}
      </ul>
      <form method="post" action="/sign-out">
        <button type="submit" class="other-button">
          {t('account.sign-out')}
        </button>
      </form>
    </>
  );
}

const ways: readonly { readonly href: string; readonly key: MessageKey }[] = [
  { href: '/account/details', key: 'account.details.title' },
  { href: '/account/email', key: 'account.email.change' },
  { href: '/account/password', key: 'account.password.title' },
  { href: '/account/second-factor', key: 'factor.title' },
  { href: '/account/passkeys', key: 'passkey.title' },
  { href: '/account/tokens', key: 'token.title' },
  { href: '/account/sessions', key: 'account.sessions.title' },
  { href: '/account/organisations', key: 'account.organisations.title' },
];

/** `Cataloguer, Example Centre` */
export function RoleLine({ role, of }: Pick<Membership, 'role' | 'of'>) {
  const { t } = useWords();
  return (
    <>
      {t(`role.${role}`)}
      {of !== undefined && (
        <>
          {' · '}
          <bdi>{of}</bdi>
        </>
      )}
    </>
  );
}
