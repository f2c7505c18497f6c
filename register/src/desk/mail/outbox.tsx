/** The outbox for administrators: how each letter went, what the other server said, what came in, and sending by hand. */

import {
  countOutbox,
  findLetter,
  type IncomingRow,
  type LetterRow,
  type LetterState,
  letterStates,
  listIncomingLetters,
  listOutbox,
  sendLetterAgain,
} from '../../store/index.ts';
import type { Page, Redirect } from '../../view/page.ts';
import { useWords } from '../../words/context.ts';
import type { MessageKey } from '../../words/words.ts';
import { actorFor, type Refusal, type SignedInVisit, signInAddress, type Visit } from '../desk.ts';
import { Done } from '../parts/notices.tsx';
import { letterPage } from './letter-parts.tsx';

const pageSize = 50;

/** Why she does not see the outbox, if she does not: the page is also a visitor's at this machine, so its frame lets everybody come here. */
function turnedAway({ person, actors, request }: Visit): Redirect | Refusal | undefined {
  if (person === undefined) return { status: 303, location: signInAddress(request.url) };
  return actorFor({ actors }, 'read-mail') === undefined ? 'forbidden' : undefined;
}

const isState = (text: string | null): text is LetterState => letterStates.some((state) => state === text);

export async function outbox(visit: Visit): Promise<Page | Redirect | Refusal> {
  const away = turnedAway(visit);
  if (away !== undefined) return away;
  const { query, words } = visit;
  const { t } = words;
  const asked = query.get('state');
  const state = isState(asked) ? asked : undefined;
  const before = Number(query.get('before')) || undefined;
  const { counts, letters, incoming } = await visit.store.transaction(async (tx) => ({
    counts: await countOutbox(tx),
    letters: await listOutbox(tx, {
      limit: pageSize + 1,
      ...(state !== undefined && { state }),
      ...(before !== undefined && { before }),
    }),
    incoming: before === undefined && state === undefined ? await listIncomingLetters(tx, 20) : [],
  }));
  const shown = letters.slice(0, pageSize);
  const addressOf = (more: Record<string, string>) => `/mail?${new URLSearchParams(more)}`;
  return letterPage({
    title: t('mail.outbox.title'),
    lead: t('mail.outbox.lead'),
    main: (
      <>
        <ul class="mail-states">
          <li>
            <a href="/mail" aria-current={state === undefined ? 'page' : undefined}>
              {t('mail.outbox.all')}
            </a>
          </li>
          {letterStates.map((one) => (
            <li key={one}>
              <a href={addressOf({ state: one })} aria-current={state === one ? 'page' : undefined}>
                {t(`mail.state.${one}`)} ({words.number(counts[one])})
              </a>
            </li>
          ))}
        </ul>
        {shown.length === 0 ? <p>{t('mail.outbox.none')}</p> : <Letters letters={shown} />}
        {letters.length > pageSize && (
          <p>
            <a href={addressOf({ ...(state !== undefined && { state }), before: String(shown.at(-1)!.id) })}>
              {t('mail.outbox.older')}
            </a>
          </p>
        )}
        {incoming.length > 0 && <Incoming letters={incoming} />}
      </>
    ),
  });
}

function Letters({ letters }: { readonly letters: readonly LetterRow[] }) {
  const words = useWords();
  return (
    <ol class="mail-list">
      {letters.map(({ id, to, letter, state, created, answer, attempts, due }) => (
        <li key={id}>
          <a href={`/mail/${id}`}>
            <bdi dir="ltr">{to}</bdi>
          </a>
          <span class="quiet">
            {words.t(`mail.state.${state}`)} · <bdi dir="ltr">{letter}</bdi> ·{' '}
            <time dateTime={created.toISOString()}>{words.moment(created)}</time>
          </span>
          {state === 'waiting' && attempts > 0 && (
            <span class="quiet">{words.t('mail.outbox.next', { attempts, time: words.moment(due) })}</span>
          )}
          {state !== 'sent' && answer && (
            <span class="quiet">
              <bdi>{answer}</bdi>
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

function Incoming({ letters }: { readonly letters: readonly IncomingRow[] }) {
  const words = useWords();
  return (
    <section class="mail-part">
      <h2>{words.t('mail.incoming.title')}</h2>
      <ol class="mail-list">
        {letters.map(({ id, at, sender, subject, outcome }) => (
          <li key={id}>
            <bdi>{subject || '–'}</bdi>
            <span class="quiet">
              <bdi dir="ltr">{sender}</bdi> · {words.t(`mail.incoming.${outcome}` as MessageKey)} ·{' '}
              <time dateTime={at.toISOString()}>{words.moment(at)}</time>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

export async function outboxLetter(visit: Visit): Promise<Page | Redirect | Refusal> {
  const away = turnedAway(visit);
  if (away !== undefined) return away;
  const { words } = visit;
  const { t } = words;
  const id = letterId(visit);
  const letter = id === undefined ? undefined : await visit.store.transaction((tx) => findLetter(tx, id));
  if (letter === undefined) return 'not-found';
  const { to, state, created, sent, answer, attempts, due, secret } = letter;
  const again = state !== 'sent' && !(secret && state === 'bounced');
  const rows: [MessageKey, string | undefined][] = [
    ['mail.to', to],
    ['mail.outbox.letter', letter.letter],
    ['mail.outbox.state', t(`mail.state.${state}`)],
    ['mail.outbox.written', words.moment(created)],
    ['mail.outbox.sent', sent && words.moment(sent)],
    ['mail.outbox.attempts', words.number(attempts)],
    ['mail.outbox.due', state === 'waiting' ? words.moment(due) : undefined],
    ['mail.outbox.answer', answer],
  ];
  return letterPage({
    title: t('mail.outbox.one', { id: String(letter.id) }),
    above: { href: '/mail', label: t('mail.outbox.title') },
    main: (
      <>
        {visit.query.get('done') === 'again' && <Done>{t('mail.outbox.again-done')}</Done>}
        <dl class="rows">
          {rows.map(
            ([key, value]) =>
              value !== undefined && (
                <div class="row" key={key}>
                  <dt>{t(key)}</dt>
                  <dd>
                    <bdi>{value}</bdi>
                  </dd>
                </div>
              ),
          )}
        </dl>
        {again && (
          <form method="post" action={`/mail/${letter.id}/again`} class="mail-part">
            <p class="button-row">
              <button type="submit" class="main-button">
                {t('mail.outbox.again')}
              </button>
            </p>
          </form>
        )}
      </>
    ),
  });
}

export async function sendAgain(visit: SignedInVisit): Promise<Redirect | Refusal> {
  if (actorFor(visit, 'read-mail') === undefined) return 'forbidden';
  const id = letterId(visit);
  if (id === undefined || (await visit.store.transaction((tx) => findLetter(tx, id))) === undefined) return 'not-found';
  const done = await visit.store.transaction((tx) => sendLetterAgain(tx, id));
  return { status: 303, location: `/mail/${id}${done ? '?done=again' : ''}` };
}

const letterId = ({ params }: Visit): number | undefined =>
  /^\d{1,15}$/.test(params.letter ?? '') ? Number(params.letter) : undefined;
