/** `/account/sessions`: where one is signed in, and the way to end it there. */
import { endSessionsOf, sessionsOf } from '../../actions/accounts/sessions.ts';
import { browserOf } from '../../domain/browser.ts';
import type { Session } from '../../domain/person.ts';
import { addresses } from '../../view/addresses.ts';
import { useWords } from '../../words/context.ts';
import type { MessageKey } from '../../words/words.ts';
import type { DeskPage } from '../desk.ts';
import { Moment } from '../parts/moment.tsx';
import { Done } from '../parts/notices.tsx';
import { framed, toAccount } from './frame.tsx';
import { idOf } from './read-id.ts';

export const sessionPages: readonly DeskPage[] = [
  {
    method: 'GET',
    path: '/account/sessions',
    who: 'person',
    run: async ({ words, store, person, query }) => {
      const sessions = await sessionsOf(store, person);
      return framed({
        title: words.t('account.sessions.title'),
        lead: words.t('account.sessions.text'),
        above: toAccount(words),
        main: <Sessions sessions={sessions} own={person.session.id} done={query.get('done') === 'ended'} />,
      });
    },
  },
  {
    method: 'POST',
    path: '/account/sessions',
    who: 'person',
    run: async ({ store, person, form, desk, reply }) => {
      const one = idOf(form.get('session'));
      if (one === undefined && form.get('session') !== 'others') return 'bad-request';
      await endSessionsOf(store, person, one);
      if (one === person.session.id) {
        desk.cookie.clear(reply);
        return { status: 303, location: addresses.signIn };
      }
      return { status: 303, location: '/account/sessions?done=ended' };
    },
  },
];

interface SessionsParts {
  readonly sessions: readonly Session[];
  readonly own: number;
  readonly done: boolean;
}

function Sessions({ sessions, own, done }: SessionsParts) {
  const { t } = useWords();
  return (
    <>
      {done && <Done>{t('account.sessions.ended')}</Done>}
      <ul class="account-list">
        {[...sessions]
          .sort((a, b) => Number(b.id === own) - Number(a.id === own))
          .map((session) => (
            <li key={session.id}>
              <div>
                <p class="account-list-head">
                  <BrowserName agent={session.agent} />
                  {session.id === own && <strong class="tag">{t('account.sessions.this')}</strong>}
                </p>
                <p class="quiet small">
                  {t(`account.way.${session.way}` as MessageKey)} · {t('account.sessions.begun')}{' '}
                  <Moment at={session.created} /> · {t('account.sessions.seen')} <Moment at={session.lastSeen} />
                </p>
              </div>
              <form method="post" action="/account/sessions">
                <input type="hidden" name="session" value={session.id} />
                <button type="submit" class="other-button">
                  {t('account.sessions.end')}
                  <span class="unseen">
                    {' '}
                    <BrowserName agent={session.agent} />
                  </span>
                </button>
              </form>
            </li>
          ))}
      </ul>
      {sessions.length > 1 && (
        <form method="post" action="/account/sessions">
          <input type="hidden" name="session" value="others" />
          <button type="submit" class="main-button">
            {t('account.sessions.end-others')}
          </button>
        </form>
      )}
    </>
  );
}

function BrowserName({ agent }: { readonly agent: string }) {
  const { t } = useWords();
  const { browser, system } = browserOf(agent);
  if (browser === undefined && system === undefined) return <span>{t('account.sessions.unknown')}</span>;
  return <bdi dir="ltr">{[browser, system].filter(Boolean).join(' · ')}</bdi>;
}
