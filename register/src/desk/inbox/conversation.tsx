/** What was said between centre and applicant, what colleagues noted, what became of the letters, and everything that happened. */

import type { FormDifference } from '../../actions/requests/correct-request.ts';
import { useWords } from '../../words/context.ts';
import { en } from '../../words/en/index.ts';
import type { MessageKey } from '../../words/words.ts';
import { fieldName } from './field-name.ts';
import type { DeskModel } from './model.ts';

export function Conversation({ model }: { readonly model: DeskModel }) {
  const { t, date } = useWords();
  const { messages, letters } = model;
  const lost = letters.filter(({ state }) => state !== 'sent' && state !== 'waiting');
  return (
    <section class="desk-conversation" aria-labelledby="conversation">
      <h2 id="conversation">{t('desk.conversation')}</h2>
      {messages.length === 0 && <p class="quiet">{t('desk.no-messages')}</p>}
      <ol>
        {messages.map(({ id, side, body, at, name }) => (
          <li key={id} class={`message message-${side}`}>
            <p class="quiet">
              <strong>{t(`desk.side-${side}`)}</strong> {name && <bdi>{name}</bdi>}{' '}
              <time dateTime={at.toISOString()}>{date(at)}</time>
            </p>
            <p class="desk-text" dir="auto">
              {body}
            </p>
          </li>
        ))}
      </ol>
      {letters.length > 0 && (
        <details open={lost.length > 0}>
          <summary>{t('desk.letters')}</summary>
          <ul class="plain">
            {letters.map(({ id, to, letter, state, created }) => {
              const subject = `letter.${letter}.subject`;
              return (
                <li key={id} class={state === 'sent' || state === 'waiting' ? undefined : 'late'}>
                  <time dateTime={created.toISOString()}>{date(created)}</time>{' '}
                  {subject in en.messages && t(subject as MessageKey, valuesOf(model))} <bdi>{to}</bdi>:{' '}
                  {t(`desk.letter-${state}`)}
                </li>
              );
            })}
          </ul>
        </details>
      )}
    </section>
  );
}

/** Enough for the subject of any letter of a request. */
const valuesOf = ({ request }: DeskModel) => ({
  title: request.title,
  reference: request.reference,
  centre: request.centre ?? '',
  count: 1,
  days: 0,
  overdue: 0,
});

export function History({ model }: { readonly model: DeskModel }) {
  const words = useWords();
  const { t, date } = words;
  const { events, names } = model;
  return (
    <section aria-labelledby="history">
      <details>
        <summary>
          <h2 id="history">{t('desk.history')}</h2>
        </summary>
        <ol class="desk-history">
          {events.map(({ ordinal, at, kind, account, data }) => {
            const key = [`desk.event-${kind}`, `request.event.${kind}`].find((one) => one in en.messages);
            const changed = (data as { readonly changed?: readonly FormDifference[] } | undefined)?.changed;
            return (
              <li key={ordinal}>
                <time dateTime={at.toISOString()}>{date(at)}</time>{' '}
                {t((key as MessageKey | undefined) ?? 'desk.event-other')}{' '}
                {account !== undefined && <bdi class="quiet">{names.get(account)}</bdi>}
                {kind === 'corrected' && changed && (
                  <ul>
                    {changed.map(({ field, before, after }) => (
                      <li key={field}>
                        {fieldName(words, field)}: <del>{before}</del> <ins>{after}</ins>
                      </li>
                    ))}
                  </ul>
                )}
              </li>
            );
          })}
        </ol>
      </details>
    </section>
  );
}
