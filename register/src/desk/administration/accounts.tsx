/** Accounts: found by name, address or role, page by page; one of them with what it may act as; closed and opened again. */
import { endAccount, reviveAccount } from '../../actions/accounts/end-account.ts';
import { type ListedAccount, readAccount, readAccounts } from '../../actions/accounts/read-staff.ts';
import { type Role, roles } from '../../domain/actor.ts';
import type { Page } from '../../view/page.ts';
import { useWords } from '../../words/context.ts';
import { framed, problemText, type ShownProblem } from '../account/frame.tsx';
import { RoleLine } from '../account/overview.tsx';
import { idOf } from '../account/read-id.ts';
import { actorFor, type DeskPage, type Refusal, type SignedInVisit } from '../desk.ts';
import { Field } from '../parts/field.tsx';
import { Moment } from '../parts/moment.tsx';
import { Done, Wrong } from '../parts/notices.tsx';
import { pageSize, toAdministration } from './frame.tsx';
import { NextPage, SearchBar } from './search-bar.tsx';

const base = '/administration/accounts';
/** Roles that an account can be given. */
const given = roles.filter((role) => !['applicant', 'service', 'system'].includes(role));

export const accountsPages: readonly DeskPage[] = [
  {
    method: 'GET',
    path: base,
    who: 'end-account',
    run: async ({ store, words, query }) => {
      const text = (query.get('q') ?? '').trim().slice(0, 200);
      const role = given.find((one) => one === query.get('role'));
      const after = idOf(query.get('after'));
      const found = await readAccounts(store, {
        text,
        limit: pageSize + 1,
        ...(role !== undefined && { role }),
        ...(after !== undefined && { after }),
      });
      const asked = { ...(text !== '' && { q: text }), ...(role !== undefined && { role }) };
      return framed({
        title: words.t('admin.accounts.title'),
        above: toAdministration(words),
        wide: true,
        main: (
          <>
            <SearchBar
              action={base}
              label={words.t('admin.accounts.search')}
              text={text}
              choice={{
                name: 'role',
                label: words.t('admin.role'),
                value: role,
                options: given.map((one) => ({ value: one, label: words.t(`role.${one}`) })),
              }}
            />
            <Accounts accounts={found.slice(0, pageSize)} />
            {found.length > pageSize && <NextPage base={base} asked={asked} after={found[pageSize - 1]!.id} />}
          </>
        ),
      });
    },
  },
  { method: 'GET', path: `${base}/:account`, who: 'end-account', run: (visit) => accountPage(visit) },
  {
    method: 'POST',
    path: `${base}/:account`,
    who: 'end-account',
    run: async (visit) => {
      const { store, params, form } = visit;
      const id = idOf(params.account);
      const actor = actorFor(visit, 'end-account', { account: id });
      if (id === undefined || actor === undefined) return 'not-found';
      const what = form.get('do');
      const changed =
        what === 'end'
          ? await endAccount(store, actor, id, form.get('reason') ?? '')
          : await reviveAccount(store, actor, id);
      if (changed.ok) return { status: 303, location: `${base}/${id}?done=${what === 'end' ? 'ended' : 'revived'}` };
      return changed.problem.type === 'account-unknown' ? 'not-found' : accountPage(visit, changed.problem);
    },
  },
];

function Accounts({ accounts }: { readonly accounts: readonly ListedAccount[] }) {
  const { t, date } = useWords();
  if (accounts.length === 0) return <p>{t('admin.nobody')}</p>;
  return (
    <div class="account-table">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('account.name')}</th>
            <th scope="col">{t('account.email')}</th>
            <th scope="col">{t('account.roles')}</th>
            <th scope="col">{t('account.since')}</th>
            <th scope="col">{t('admin.state')}</th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr key={account.id}>
              <th scope="row">
                <a href={`${base}/${account.id}`}>
                  <bdi>{account.name}</bdi>
                </a>
              </th>
              <td data-label={t('account.email')}>
                <bdi dir="ltr">{account.email}</bdi>
              </td>
              <td data-label={t('account.roles')}>
                {account.roles.length === 0 && <span class="quiet">{t('role.applicant')}</span>}
                {account.roles.map((role) => (
                  <div key={role.id}>
                    <RoleLine {...role} />
                  </div>
                ))}
              </td>
              <td data-label={t('account.since')}>{date(account.created)}</td>
              <td data-label={t('admin.state')}>{t(`admin.state.${stateOf(account)}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const stateOf = ({ ended, verified }: ListedAccount): 'ended' | 'unproved' | 'open' =>
  ended !== undefined ? 'ended' : verified === undefined ? 'unproved' : 'open';

async function accountPage(visit: SignedInVisit, problem?: ShownProblem): Promise<Page | Refusal> {
  const { store, params, words, query, person } = visit;
  const id = idOf(params.account);
  const account = id === undefined ? undefined : await readAccount(store, id);
  if (account === undefined) return 'not-found';
  const { t } = words;
  const done = query.get('done');
  return framed({
    title: account.name,
    above: { href: base, label: t('admin.accounts.title') },
    status: problem === undefined ? 200 : 422,
    main: (
      <>
        {problem && <Wrong>{problemText(words, problem)}</Wrong>}
        {(done === 'ended' || done === 'revived') && <Done>{t(`admin.done.${done}`)}</Done>}
        <dl class="rows">
          <div class="row">
            <dt>{t('account.email')}</dt>
            <dd>
              <bdi dir="ltr">{account.email}</bdi>
            </dd>
          </div>
          <div class="row">
            <dt>{t('admin.state')}</dt>
            <dd>
              {t(`admin.state.${stateOf(account)}`)}
              {account.ended && (
                <>
                  {' · '}
                  <Moment at={account.ended} />
                </>
              )}
            </dd>
          </div>
          <div class="row">
            <dt>{t('account.since')}</dt>
            <dd>
              <Moment at={account.created} />
            </dd>
          </div>
          <div class="row">
            <dt>{t('account.roles')}</dt>
            {account.roles.length === 0 && <dd>{t('role.applicant')}</dd>}
            {account.roles.map((role: (typeof account.roles)[number]) => (
              <dd key={role.id}>
                <RoleLine {...(role as { role: Role; of?: string })} />
              </dd>
            ))}
          </div>
        </dl>
        {account.ended === undefined && account.id !== person.account.id && (
          <p>
            <a href={`${base}/${account.id}/factors`}>{t('factor.reset.title')}</a>
          </p>
        )}
        {account.ended !== undefined ? (
          <form class="form" method="post" action={`${base}/${account.id}`}>
            <p>{t('admin.revive.text')}</p>
            <p>
              <button type="submit" class="main-button" name="do" value="revive">
                {t('admin.revive')}
              </button>
            </p>
          </form>
        ) : (
          account.id !== person.account.id && (
            <form class="form" method="post" action={`${base}/${account.id}`}>
              <p>{t('admin.end.text')}</p>
              <Field name="reason" label={t('admin.end.reason')} optional maxLength={500} />
              <p>
                <button type="submit" class="other-button ending" name="do" value="end">
                  {t('admin.end')}
                </button>
              </p>
            </form>
          )
        )}
      </>
    ),
  });
}
