/** Organisations of every kind: found by name, page by page, and made for subscribers and agencies. */
import { readOrganisations } from '../../actions/accounts/read-staff.ts';
import { makeOrganisation, type OrganisationWish } from '../../actions/accounts/write-organisation.ts';
import { type OrganisationKind, organisationKinds } from '../../domain/actor.ts';
import type { ListedOrganisation } from '../../store/index.ts';
import type { Page } from '../../view/page.ts';
import { useWords } from '../../words/context.ts';
import { framed, type ShownProblem } from '../account/frame.tsx';
import { OrganisationFields, organisationAddress, wishOf } from '../account/organisations.tsx';
import { idOf } from '../account/read-id.ts';
import type { DeskPage, SignedInVisit } from '../desk.ts';
import { Choice } from '../parts/field.tsx';
import { actorAnywhere, pageSize, toAdministration } from './frame.tsx';
import { NextPage, SearchBar } from './search-bar.tsx';

const base = '/administration/organisations';

export const adminOrganisationsPages: readonly DeskPage[] = [
  {
    method: 'GET',
    path: base,
    who: 'write-organisation',
    run: async (visit) => {
      if (actorAnywhere(visit, 'write-organisation') === undefined) return 'forbidden';
      const { store, words, query } = visit;
      const text = (query.get('q') ?? '').trim().slice(0, 200);
      const kind = organisationKinds.find((one) => one === query.get('kind'));
      const after = idOf(query.get('after'));
      const found = await readOrganisations(store, {
        text,
        limit: pageSize + 1,
        ...(kind !== undefined && { kind }),
        ...(after !== undefined && { after }),
      });
      const asked = { ...(text !== '' && { q: text }), ...(kind !== undefined && { kind }) };
      return framed({
        title: words.t('admin.organisations.title'),
        above: toAdministration(words),
        wide: true,
        main: (
          <>
            <SearchBar
              action={base}
              label={words.t('admin.organisations.search')}
              text={text}
              choice={{
                name: 'kind',
                label: words.t('admin.kind'),
                value: kind,
                options: organisationKinds.map((one) => ({ value: one, label: words.t(`account.kind.${one}`) })),
              }}
            />
            <Organisations organisations={found.slice(0, pageSize)} />
            {found.length > pageSize && <NextPage base={base} asked={asked} after={found[pageSize - 1]!.id} />}
            <p>
              <a class="main-button" href={`${base}/new`}>
                {words.t('admin.organisations.new')}
              </a>
            </p>
          </>
        ),
      });
    },
  },
  {
    method: 'GET',
    path: `${base}/new`,
    who: 'write-organisation',
    run: async (visit) =>
      actorAnywhere(visit, 'write-organisation') === undefined
        ? 'forbidden'
        : newPage(visit, { name: '' }, 'subscriber'),
  },
  {
    method: 'POST',
    path: `${base}/new`,
    who: 'write-organisation',
    run: async (visit) => {
      const actor = actorAnywhere(visit, 'write-organisation');
      if (actor === undefined) return 'forbidden';
      const kind = organisationKinds.find((one) => one === visit.form.get('kind'));
      if (kind === undefined) return 'bad-request';
      const made = await makeOrganisation(visit.store, actor, { ...wishOf(visit), kind });
      if (!made.ok) return newPage(visit, wishOf(visit), kind, made.problem);
      return { status: 303, location: `${organisationAddress(made.organisation)}?done=made` };
    },
  },
];

function Organisations({ organisations }: { readonly organisations: readonly ListedOrganisation[] }) {
  const words = useWords();
  const { t, date, number } = words;
  if (organisations.length === 0) return <p>{t('admin.no-organisation')}</p>;
  return (
    <div class="account-table">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('account.organisation.name')}</th>
            <th scope="col">{t('admin.kind')}</th>
            <th scope="col">{t('account.organisation.country')}</th>
            <th scope="col">{t('account.members.title')}</th>
            <th scope="col">{t('admin.since')}</th>
          </tr>
        </thead>
        <tbody>
          {organisations.map(({ id, name, kind, country, members, created, ended }) => (
            <tr key={id}>
              <th scope="row">
                {ended === undefined ? (
                  <a href={organisationAddress(id)}>
                    <bdi>{name}</bdi>
                  </a>
                ) : (
                  <>
                    <bdi>{name}</bdi> · {t('admin.state.ended')}
                  </>
                )}
              </th>
              <td data-label={t('admin.kind')}>{t(`account.kind.${kind}`)}</td>
              <td data-label={t('account.organisation.country')}>
                {country === undefined ? '–' : words.country(country)}
              </td>
              <td data-label={t('account.members.title')}>{number(members)}</td>
              <td data-label={t('admin.since')}>{date(created)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function newPage(
  { words }: SignedInVisit,
  wish: OrganisationWish,
  kind: OrganisationKind,
  problem?: ShownProblem,
): Page {
  const { t } = words;
  return framed({
    title: t('admin.organisations.new'),
    lead: t('admin.organisations.new-text'),
    above: { href: base, label: t('admin.organisations.title') },
    status: problem === undefined ? 200 : 422,
    main: (
      <form class="form" method="post" action={`${base}/new`}>
        <Choice
          name="kind"
          label={t('admin.kind')}
          value={kind}
          options={organisationKinds.map((one) => ({ value: one, label: t(`account.kind.${one}`) }))}
        />
        <OrganisationFields wish={wish} words={words} problem={problem} />
        <p>
          <button type="submit" class="main-button">
            {t('account.organisations.make')}
          </button>
        </p>
      </form>
    ),
  });
}
