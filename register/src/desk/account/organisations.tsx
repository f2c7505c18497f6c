/** `/account/organisations`: publishers, subscribers and agencies that one acts for, and making a publisher's. */
import { isoCountries } from '@masthead/serial';
import { makePublisher, type OrganisationWish } from '../../actions/accounts/write-organisation.ts';
import { accountName } from '../../domain/person.ts';
import type { Page } from '../../view/page.ts';
import { useWords } from '../../words/context.ts';
import type { Words } from '../../words/words.ts';
import type { DeskPage, SignedInVisit, Visit } from '../desk.ts';
import { Choice, Field } from '../parts/field.tsx';
import { Done, Wrong } from '../parts/notices.tsx';
import { framed, problemText, type ShownProblem, toAccount } from './frame.tsx';

export const organisationsAddress = '/account/organisations';
export const organisationAddress = (id: number): string => `${organisationsAddress}/${id}`;

export const organisationsPages: readonly DeskPage[] = [
  {
    method: 'GET',
    path: organisationsAddress,
    who: 'person',
    run: async ({ words, person, query }) =>
      framed({
        title: words.t('account.organisations.title'),
        lead: words.t('account.organisations.text'),
        above: toAccount(words),
        main: (
          <>
            {query.get('done') === 'left' && <Done>{words.t('account.done.left')}</Done>}
            {query.get('done') === 'closed' && <Done>{words.t('account.done.closed')}</Done>}
            <Organisations person={person} />
          </>
        ),
      }),
  },
  {
    method: 'GET',
    path: '/account/organisations/new',
    who: 'person',
    run: async (visit) => newPage(visit, { name: '' }),
  },
  {
    method: 'POST',
    path: '/account/organisations/new',
    who: 'person',
    run: async (visit) => {
      const { store, person } = visit;
      const wish = wishOf(visit);
      const { id } = person.account;
      const made = await makePublisher(store, { name: accountName(id), role: 'applicant', account: id }, wish);
      if (!made.ok) return newPage(visit, wish, made.problem);
      return { status: 303, location: `${organisationAddress(made.organisation)}?done=made` };
    },
  },
];

export const wishOf = ({ form }: Visit): OrganisationWish => ({
  name: form.get('name') ?? '',
  country: form.get('country') ?? '',
  website: form.get('website') ?? '',
});

function Organisations({ person }: Pick<SignedInVisit, 'person'>) {
  const { t } = useWords();
  const mine = person.memberships.filter(({ organisation }) => organisation !== undefined);
  return (
    <>
      {mine.length === 0 ? (
        <p>{t('account.organisations.none')}</p>
      ) : (
        <ul class="account-list">
          {mine.map(({ id, organisation, of, role }) => (
            <li key={id}>
              <p class="account-list-head">
                <a href={organisationAddress(organisation!)}>
                  <bdi>{of}</bdi>
                </a>
                <span class="tag">{t(`role.${role}`)}</span>
              </p>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a class="main-button" href="/account/organisations/new">
          {t('account.organisations.new')}
        </a>
      </p>
    </>
  );
}

function newPage({ words }: SignedInVisit, wish: OrganisationWish, problem?: ShownProblem): Page {
  const { t } = words;
  return framed({
    title: t('account.organisations.new'),
    lead: t('account.organisations.new-text'),
    above: { href: organisationsAddress, label: t('account.organisations.title') },
    status: problem === undefined ? 200 : 422,
    main: (
      <form class="form" method="post" action="/account/organisations/new">
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

interface FieldsParts {
  readonly wish: OrganisationWish;
  readonly words: Words;
  readonly problem: ShownProblem | undefined;
}

export function OrganisationFields({ wish, words, problem }: FieldsParts) {
  const { t } = words;
  const of = (type: ShownProblem['type']) => (problem?.type === type ? problemText(words, problem) : undefined);
  const known = of('name-not-usable') ?? of('country-unknown') ?? of('website-not-usable');
  return (
    <>
      {problem && known === undefined && <Wrong>{problemText(words, problem)}</Wrong>}
      <Field
        name="name"
        label={t('account.organisation.name')}
        value={wish.name}
        autoComplete="organization"
        maxLength={200}
        problem={of('name-not-usable')}
      />
      <Choice
        name="country"
        label={t('account.organisation.country')}
        value={wish.country}
        optional
        options={[{ value: '', label: '–' }, ...countryOptions(words)]}
        problem={of('country-unknown')}
      />
      <Field
        name="website"
        type="url"
        label={t('account.organisation.website')}
        value={wish.website ?? ''}
        autoComplete="url"
        optional
        maxLength={500}
        problem={of('website-not-usable')}
      />
    </>
  );
}

/** By name, in the order of the language. */
function countryOptions(words: Words): { readonly value: string; readonly label: string }[] {
  return [...new Set(isoCountries().flatMap(({ iso3, discontinued }) => (discontinued ? [] : (iso3 ?? []))))]
    .map((iso3) => ({ value: iso3, label: words.country(iso3) }))
    .sort((a, b) => words.compare(a.label, b.label));
}
