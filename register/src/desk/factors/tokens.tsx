/** The credentials of programs: a person's own, those of an organisation for its owner, those of a centre for its head. */
import {
  createOwnToken,
  endOwnToken,
  makerOf,
  type OwnTokenProblem,
  ownerOf,
  roleOf,
  type TokenFor,
  tokensPath,
} from '../../actions/accounts/tokens.ts';
import type { Actor } from '../../domain/actor.ts';
import type { Person } from '../../domain/person.ts';
import { scopesFor } from '../../domain/token-scopes.ts';
import { listCentres, listTokensOf, type TokenRow } from '../../store/index.ts';
import type { Page } from '../../view/page.ts';
import { useWords } from '../../words/context.ts';
import { framed } from '../account/frame.tsx';
import type { DeskPage, SignedInVisit } from '../desk.ts';
import { Field } from '../parts/field.tsx';
import { Done, Wrong } from '../parts/notices.tsx';
import { aboveAccount, doneOf, proveFirst } from './parts.tsx';

/** The three kinds of owners, each with its address and how the address says whose. */
const owners: readonly { readonly path: string; readonly whoseOf: (visit: SignedInVisit) => TokenFor | undefined }[] = [
  { path: '/account/tokens', whoseOf: (visit) => roleAsked(visit) },
  {
    path: '/account/organisations/:organisation/tokens',
    whoseOf: ({ params: { organisation: id = '' } }) =>
      /^\d{1,15}$/.test(id) ? { type: 'organisation', organisation: Number(id) } : undefined,
  },
  {
    path: '/administration/centres/:code/tokens',
    whoseOf: ({ params: { code = '' } }) => ({ type: 'centre', centre: code }),
  },
];

export const tokenPages: readonly DeskPage[] = owners.flatMap(({ path, whoseOf }): DeskPage[] => [
  { method: 'GET', path, who: 'person', run: async (visit) => guarded(visit, whoseOf(visit), tokensPage) },
  {
    method: 'POST',
    path,
    who: 'person',
    run: async (visit) =>
      guarded(visit, whoseOf(visit), async (_visit, whose) => {
        const { form, store, person } = visit;
        const made = await createOwnToken(store, person, {
          for: whose,
          label: form.get('label') ?? '',
          groups: form.getAll('scope'),
          days: Number(form.get('days')),
        });
        return made.ok ? secretPage(visit, whose, made.secret) : tokensPage(visit, whose, made.problem);
      }),
  },
  {
    method: 'POST',
    path: `${path}/:token/end`,
    who: 'person',
    run: async (visit) =>
      guarded(visit, whoseOf(visit), async (_visit, whose) => {
        const { store, person, params } = visit;
        const ended = await endOwnToken(store, person, whose, Number(params.token));
        return ended ? { status: 303, location: `${tokensPath(whose)}?done=ended` } : 'not-found';
      }),
  },
]);

type Run = (visit: SignedInVisit, whose: TokenFor) => ReturnType<Extract<DeskPage, { who: 'anyone' }>['run']>;

async function guarded(visit: SignedInVisit, whose: TokenFor | undefined, run: Run): ReturnType<Run> {
  // Somebody else's, and what is not there, are the same to whoever asks.
  if (whose === undefined || makerOf(visit.person, whose) === undefined) return 'not-found';
  if (whose.type === 'centre' && !(await listCentres(visit.store.read)).some(({ code }) => code === whose.centre)) {
    return 'not-found';
  }
  return proveFirst(visit, tokensPath(whose)) ?? run(visit, whose);
}

/** `role centre organisation` of one that she may act as, as the form says it. */
const asText = ({ role, centre = '', organisation }: Pick<Actor, 'role' | 'centre' | 'organisation'>): string =>
  `${role}|${centre}|${organisation ?? ''}`;

/** Of her roles the one that is asked for; the first one otherwise. */
function roleAsked({ actors, query, form }: SignedInVisit): TokenFor | undefined {
  const asked = form.get('as') ?? query.get('as');
  const actor = asked === null ? actors[0] : actors.find((one) => asText(one) === asked);
  if (actor === undefined) return undefined;
  const { role, centre, organisation } = actor;
  return {
    type: 'person',
    role,
    ...(centre !== undefined && { centre }),
    ...(organisation !== undefined && { organisation }),
  };
}

async function tokensPage(visit: SignedInVisit, whose: TokenFor, problem?: OwnTokenProblem): Promise<Page> {
  const { words, store, person, form, actors } = visit;
  const { t } = words;
  const tokens = await store.transaction((tx) => listTokensOf(tx, ownerOf(person, whose)));
  const offered = scopesFor(makerOf(person, whose)!, roleOf(whose));
  const done = doneOf(visit, { ended: 'token.done.ended' });
  const path = tokensPath(whose);
  const chosen = form.getAll('scope');
  return framed({
    title: titleOf(visit, whose),
    lead: t('token.lead'),
    above: aboveAccount(words),
    status: problem === undefined ? 200 : 422,
    main: (
      <div class="factor-page">
        {done && <Done>{t(done)}</Done>}
        {tokens.length === 0 && <p>{t('token.none')}</p>}
        <ul class="factor-list">
          {tokens.map((token) => (
            <Token key={token.id} token={token} path={path} />
          ))}
        </ul>
        {whose.type === 'person' && <Others memberships={person.memberships} />}
        <h2>{t('token.new')}</h2>
        {whose.type === 'person' && actors.length > 1 && (
          <p class="button-row">
            {t('token.as')}
            {actors.map((actor) => (
              <a
                key={asText(actor)}
                class="other-button"
                href={`${path}?${new URLSearchParams({ as: asText(actor) })}`}
                aria-current={asText(actor) === asText(whose) ? 'true' : undefined}
              >
                {t(`role.${actor.role}`)} <bdi>{placeOf(visit, actor)}</bdi>
              </a>
            ))}
          </p>
        )}
        <form class="form" method="post" action={path}>
          {problem && <Wrong>{t(`token.problem.${problem.type}`)}</Wrong>}
          {whose.type === 'person' && <input type="hidden" name="as" value={asText(whose)} />}
          <Field
            name="label"
            label={t('token.label')}
            help={t('token.label-help')}
            value={form.get('label') ?? ''}
            maxLength={60}
          />
          <fieldset class="factor-scopes">
            <legend>{t('token.scopes')}</legend>
            {[...offered.keys()].map((group) => (
              <label key={group}>
                <input type="checkbox" name="scope" value={group} checked={chosen.includes(group)} />
                <span>{t(`token.scope.${group}`)}</span>
              </label>
            ))}
          </fieldset>
          <Field
            name="days"
            label={t('token.days')}
            value={form.get('days') ?? '90'}
            inputMode="numeric"
            maxLength={3}
            dir="ltr"
          />
          <p>
            <button type="submit" class="main-button">
              {t('token.make')}
            </button>
          </p>
        </form>
      </div>
    ),
  });
}

/** Where she may make credentials that are not her own. */
function Others({ memberships }: Pick<Person, 'memberships'>) {
  const { t } = useWords();
  const others = memberships.flatMap(({ role, centre, organisation, of }) => {
    if (role === 'owner' && organisation !== undefined) {
      return [{ name: of ?? String(organisation), href: tokensPath({ type: 'organisation', organisation }) }];
    }
    return role === 'head' && centre !== undefined
      ? [{ name: of ?? centre, href: tokensPath({ type: 'centre', centre }) }]
      : [];
  });
  if (others.length === 0) return null;
  return (
    <p class="button-row">
      {t('token.others')}
      {others.map(({ name, href }) => (
        <a key={href} href={href}>
          <bdi>{name}</bdi>
        </a>
      ))}
    </p>
  );
}

const placeOf = ({ person }: SignedInVisit, { centre, organisation }: Pick<Actor, 'centre' | 'organisation'>): string =>
  person.memberships.find((one) => one.centre === centre && one.organisation === organisation)?.of ?? centre ?? '';

function titleOf(visit: SignedInVisit, whose: TokenFor): string {
  const { t } = visit.words;
  if (whose.type === 'person') return t('token.title');
  const code = whose.type === 'centre' ? whose.centre : String(whose.organisation);
  return t('token.title-of', { name: placeOf(visit, whose) || code });
}

/** Shown once, as the answer to the form: it is kept nowhere. */
function secretPage(visit: SignedInVisit, whose: TokenFor, secret: string): Page {
  const { t } = visit.words;
  return framed({
    title: t('token.secret.title'),
    lead: t('token.secret.text'),
    above: { href: tokensPath(whose), label: titleOf(visit, whose) },
    main: (
      <code class="token-secret" dir="ltr">
        {secret}
      </code>
    ),
  });
}

function Token({ token, path }: { readonly token: TokenRow; readonly path: string }) {
  const words = useWords();
  const { t } = words;
  const { id, name, label = name, role, lastUsed, expires, ended } = token;
  const isOver = ended !== undefined || expires.getTime() < Date.now();
  return (
    <li class="factor-item">
      <p>
        <strong>
          <bdi>{label}</bdi>
        </strong>{' '}
        {t(`role.${role}`)}
      </p>
      <p class="quiet">
        {t(ended !== undefined ? 'token.ended' : isOver ? 'token.expired' : 'token.until', {
          date: words.date(expires),
        })}
        {' · '}
        {lastUsed === undefined ? t('token.unused') : t('token.used', { date: words.date(lastUsed) })}
        {' · '}
        {t('token.in-ledger', { name })}
      </p>
      {!isOver && (
        <form method="post" action={`${path}/${id}/end`}>
          <button type="submit" class="other-button ending">
            {t('token.end')}
          </button>
        </form>
      )}
    </li>
  );
}
