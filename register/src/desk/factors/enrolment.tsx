/** `/account/second-factor`: sets codes by time up, with recovery codes for the day when the phone is lost, and shows what happened. */
import QRCode from 'qrcode';
import { renewSessionOf } from '../../actions/accounts/begin-session.ts';
import type { FactorProblem } from '../../actions/accounts/factor-problem.ts';
import { confirmTotpKey, removeTotpOf, renewRecoveryCodes, totpKeyFor } from '../../actions/accounts/totp.ts';
import { needsSecondFactor } from '../../domain/person.ts';
import { countRecoveryCodes, findTotp, listFactorEvents } from '../../store/index.ts';
import type { Page } from '../../view/page.ts';
import { useWords } from '../../words/context.ts';
import { framed } from '../account/frame.tsx';
import type { DeskPage, SignedInVisit } from '../desk.ts';
import { Field } from '../parts/field.tsx';
import { Done, Wrong } from '../parts/notices.tsx';
import { aboveAccount, doneOf, factorProblemText, nextOf, proveFirst, statusOf } from './parts.tsx';

const here = '/account/second-factor';

export const enrolmentPages: readonly DeskPage[] = [
  {
    method: 'GET',
    path: here,
    who: 'person',
    unproved: true,
    run: async (visit) => {
      const first = proveFirst(visit, here);
      if (first !== undefined) return first;
      const isOn = visit.person.factors?.includes('totp') === true;
      return isOn && !visit.query.has('again') ? statusPage(visit) : setUpPage(visit);
    },
  },
  {
    method: 'GET',
    path: `${here}/key.svg`,
    who: 'person',
    unproved: true,
    run: async (visit) => {
      const key = await keyOf(visit);
      if (!key.ok) return 'forbidden';
      const svg = await QRCode.toString(key.uri, { type: 'svg', errorCorrectionLevel: 'M', margin: 4 });
      return visit.reply.type('image/svg+xml').send(svg);
    },
  },
  {
    method: 'POST',
    path: here,
    who: 'person',
    unproved: true,
    run: async (visit) => {
      const first = proveFirst(visit, here);
      if (first !== undefined) return first;
      const { store, desk, person, reply, form } = visit;
      const code = (form.get('code') ?? '').slice(0, 100);
      const confirmed = await confirmTotpKey(store, desk.secrets, person, code);
      if (!confirmed.ok) return setUpPage(visit, confirmed.problem);
      // A code was shown: this session has the second factor, under a new secret.
      const renewed = await renewSessionOf(store, person, { first: false, second: true });
      if (renewed !== undefined) desk.cookie.set(reply, renewed.secret, renewed.expires);
      return codesPage(visit, confirmed.codes);
    },
  },
  {
    method: 'POST',
    path: `${here}/recovery-codes`,
    who: 'person',
    run: async (visit) => {
      const first = proveFirst(visit, here);
      if (first !== undefined) return first;
      const made = await renewRecoveryCodes(visit.store, visit.person);
      return made.ok ? codesPage(visit, made.codes) : statusPage(visit, made.problem);
    },
  },
  {
    method: 'POST',
    path: `${here}/removal`,
    who: 'person',
    run: async (visit) => {
      const first = proveFirst(visit, here);
      if (first !== undefined) return first;
      const removed = await removeTotpOf(visit.store, visit.person);
      return removed.ok ? { status: 303, location: `${here}?done=removed` } : statusPage(visit, removed.problem);
    },
  },
];

const keyOf = ({ store, desk, person }: SignedInVisit) =>
  totpKeyFor(store, desk.secrets, person, new URL(desk.baseUrl).host);

async function setUpPage(visit: SignedInVisit, problem?: FactorProblem): Promise<Page> {
  const { words, person } = visit;
  const { t } = words;
  const key = await keyOf(visit);
  if (!key.ok) throw new Error('The second factor was asked for without a proof.');
  const done = doneOf(visit, { removed: 'factor.done.removed' });
  const isForced = needsSecondFactor(person);
  return framed({
    title: t('factor.title'),
    lead: t(isForced ? 'factor.required' : 'factor.lead'),
    ...(!isForced && { above: aboveAccount(words) }),
    status: problem === undefined ? 200 : statusOf(problem),
    main: (
      <div class="factor-page">
        {done && <Done>{t(done)}</Done>}
        <form class="form" method="post" action={here}>
          {problem && <Wrong>{factorProblemText(words, problem)}</Wrong>}
          <ol class="factor-steps">
            <li>{t('factor.step-app')}</li>
            <li>
              <p>{t('factor.step-scan')}</p>
              <p>
                <img
                  class="factor-picture"
                  src={`${here}/key.svg`}
                  alt={t('factor.picture')}
                  width="232"
                  height="232"
                />
              </p>
              <p>
                {t('factor.key')}{' '}
                <code class="factor-key" dir="ltr">
                  {key.secret.replace(/(.{4})(?=.)/g, '$1 ')}
                </code>
              </p>
            </li>
            <li>{t('factor.step-code')}</li>
          </ol>
          <input type="hidden" name="next" value={nextOf(visit, here)} />
          <Field
            name="code"
            label={t('factor.code')}
            help={t('factor.code-help')}
            autoComplete="one-time-code"
            inputMode="numeric"
            maxLength={20}
            dir="ltr"
          />
          <p>
            <button type="submit" class="main-button">
              {t('factor.confirm')}
            </button>
          </p>
        </form>
        {isForced && (
          <p>
            <a href={`/account/passkeys?${new URLSearchParams({ next: nextOf(visit, here) })}`}>
              {t('factor.ask.passkey')}
            </a>
          </p>
        )}
        {isForced && (
          <form method="post" action="/sign-out">
            <button type="submit" class="other-button">
              {t('account.sign-out')}
            </button>
          </form>
        )}
      </div>
    ),
  });
}

/** Shown once, as the answer to the form: they are nowhere else. */
function codesPage(visit: SignedInVisit, codes: readonly string[]): Page {
  const { t } = visit.words;
  return framed({
    title: t('factor.codes.title'),
    lead: t('factor.codes.text'),
    main: (
      <div class="factor-page">
        <ol class="recovery-codes" dir="ltr">
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ol>
        <p>
          <a class="main-button" href={nextOf(visit, here)}>
            {t('factor.go-on')}
          </a>
        </p>
      </div>
    ),
  });
}

async function statusPage(visit: SignedInVisit, problem?: FactorProblem): Promise<Page> {
  const { words, store, person } = visit;
  const { t } = words;
  const { id } = person.account;
  const { totp, left, events } = await store.transaction(async (tx) => ({
    totp: await findTotp(tx, id),
    left: await countRecoveryCodes(tx, id),
    events: await listFactorEvents(tx, id),
  }));
  return framed({
    title: t('factor.title'),
    lead: t('factor.lead'),
    above: aboveAccount(words),
    status: problem === undefined ? 200 : statusOf(problem),
    main: (
      <div class="factor-page">
        {problem && <Wrong>{factorProblemText(words, problem)}</Wrong>}
        {totp?.confirmed && <p>{t('factor.on', { date: words.date(totp.confirmed) })}</p>}
        <p>
          <a class="other-button" href={`${here}?again`}>
            {t('factor.set-up-again')}
          </a>
        </p>
        <form method="post" action={`${here}/removal`}>
          <button type="submit" class="other-button ending">
            {t('factor.remove')}
          </button>
        </form>
        <h2>{t('factor.codes.title')}</h2>
        <p>{t('factor.codes.left', { count: left })}</p>
        <form method="post" action={`${here}/recovery-codes`}>
          <p>{t('factor.codes.new-text')}</p>
          <button type="submit" class="other-button">
            {t('factor.codes.new')}
          </button>
        </form>
        <h2>{t('factor.events.title')}</h2>
        <FactorEvents events={events} />
      </div>
    ),
  });
}

export function FactorEvents({ events }: { readonly events: Awaited<ReturnType<typeof listFactorEvents>> }) {
  const words = useWords();
  return (
    <ul class="factor-events">
      {events.map(({ kind, detail, at }) => (
        <li key={at.getTime()}>
          <time dateTime={at.toISOString()}>{words.date(at)}</time> {words.t(`factor.event.${kind}`)}
          {detail && (
            <>
              {' · '}
              <bdi>{detail}</bdi>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
