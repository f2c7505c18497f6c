/** "I am changing the title: do I need a new ISSN?" The rules of ISO 3297:2020, 5.8, applied to two titles, for publishers. */
import { media, type NewIssn, type TitleChange, type TitleRule } from '@masthead/serial';
import { titleEvents } from '../../domain/new-issn-question.ts';
import { addresses } from '../../view/addresses.ts';
import type { Page } from '../../view/page.ts';
import { useWords } from '../../words/context.ts';
import type { Words } from '../../words/words.ts';

export interface NewIssnAsked {
  /** As the visitor sent it. */
  readonly query: URLSearchParams;
  readonly change: TitleChange;
  /** Absent as long as one of the titles is. */
  readonly judged?: NewIssn;
}

export function newIssnPage(words: Words, baseUrl: string, asked: NewIssnAsked): Page {
  const address = asked.judged ? {} : { canonical: `${baseUrl}${addresses.newIssn}` };
  return {
    status: 200,
    title: words.t('new-issn.title'),
    description: words.t('new-issn.lead'),
    ...address,
    main: <NewIssnAnswer {...asked} />,
  };
}

export function NewIssnAnswer({ query, change, judged }: NewIssnAsked) {
  const { t } = useWords();
  return (
    <article class="frame record embed tool">
      <header class="record-head">
        <h1>{t('new-issn.title')}</h1>
        <p class="lead">{t('new-issn.lead')}</p>
      </header>
      {judged && <Judgement query={query} change={change} judged={judged} />}
      <form class="tool-form" action={addresses.newIssn} method="get">
        <p>
          <label for="old">{t('new-issn.old')}</label>
          <input id="old" name="old" value={change.old.title} maxLength={2000} required dir="auto" autoComplete="off" />
        </p>
        <p>
          <label for="new">{t('new-issn.new')}</label>
          <input id="new" name="new" value={change.new.title} maxLength={2000} required dir="auto" autoComplete="off" />
        </p>
        <details open={hasMore(query)}>
          <summary>{t('new-issn.more')}</summary>
          <TwoFields name="body" query={query} />
          <p class="quiet">{t('new-issn.body-help')}</p>
          <div class="tool-pair">
            {(['old', 'new'] as const).map((side) => (
              <p key={side}>
                <label for={`${side}-medium`}>{t(`new-issn.${side}-medium`)}</label>
                <select id={`${side}-medium`} name={`${side}-medium`}>
                  <option value="">{t('new-issn.not-said')}</option>
                  {media.map((medium) => (
                    <option key={medium} value={medium} selected={query.get(`${side}-medium`) === medium}>
                      {t(`medium.${medium}`)}
                    </option>
                  ))}
                </select>
              </p>
            ))}
          </div>
          <TwoFields name="edition" query={query} />
          <p>
            <label for="event">{t('new-issn.event')}</label>
            <select id="event" name="event">
              <option value="">{t('new-issn.event-none')}</option>
              {titleEvents.map((event) => (
                <option key={event} value={event} selected={change.event === event}>
                  {t(`new-issn.event-${event}`)}
                </option>
              ))}
            </select>
          </p>
          <p>
            <label class="tool-check">
              <input type="checkbox" name="alternates" value="yes" checked={change.answers?.alternates === true} />{' '}
              {t('new-issn.alternates')}
            </label>
          </p>
        </details>
        <p>
          <button type="submit">{t('new-issn.ask')}</button>
        </p>
      </form>
      <section class="embed-group" aria-labelledby="never">
        <h2 id="never">{t('new-issn.never')}</h2>
        <p>{t('new-issn.never-text')}</p>
        <p>{t('new-issn.centre')}</p>
      </section>
    </article>
  );
}

const moreFields = [
  'old-body',
  'new-body',
  'old-medium',
  'new-medium',
  'old-edition',
  'new-edition',
  'event',
  'alternates',
];
const hasMore = (query: URLSearchParams): boolean => moreFields.some((name) => (query.get(name) ?? '') !== '');

function TwoFields({ name, query }: { readonly name: 'body' | 'edition'; readonly query: URLSearchParams }) {
  const { t } = useWords();
  return (
    <div class="tool-pair">
      {(['old', 'new'] as const).map((side) => (
        <p key={side}>
          <label for={`${side}-${name}`}>
            {t(name === 'body' ? `new-issn.${side}-body` : `new-issn.${side}-edition`)}
          </label>
          <input
            id={`${side}-${name}`}
            name={`${side}-${name}`}
            value={query.get(`${side}-${name}`) ?? ''}
            maxLength={2000}
            dir="auto"
          />
        </p>
      ))}
    </div>
  );
}

function Judgement({ query, change, judged }: Required<NewIssnAsked>) {
  const { t } = useWords();
  const { answer, rules } = judged;
  const question = answer === 'undecided' ? rules.find(({ effect }) => effect === 'question') : undefined;
  const others = rules.filter((rule) => rule !== question);
  return (
    <section class={`embed-group answer answer-${answer}`} aria-labelledby="answer" role="status">
      <h2 id="answer">{t(`new-issn.answer-${answer}`)}</h2>
      <p class="answer-titles">
        <bdi>{change.old.title}</bdi> <span aria-hidden="true">→</span>
        <span class="unseen">{t('new-issn.becomes')}</span> <bdi>{change.new.title}</bdi>
      </p>
      <p>{t(`new-issn.answer-${answer}-text`)}</p>
      {question && (
        <p>
          <Rule rule={question} />
        </p>
      )}
      {question && isAnswerable(question) && (
        <ul class="tool-choices">
          {(['changed', 'same'] as const).map((meaning) => (
            <li key={meaning}>
              <a href={`${addresses.newIssn}?${answered(query, meaning)}`}>{t(`new-issn.meaning-${meaning}`)}</a>
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <>
          <h3>{t('new-issn.rules')}</h3>
          <ul class="checker-list">
            {others.map((rule, index) => (
              <li key={index}>
                <Rule rule={rule} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

const isAnswerable = ({ id }: TitleRule): boolean => id === 'meaning' || id === 'list-words' || id === 'colon';

function answered(query: URLSearchParams, meaning: 'changed' | 'same'): string {
  const next = new URLSearchParams(query);
  next.delete('format');
  next.set('meaning', meaning);
  return String(next);
}

function Rule({ rule }: { readonly rule: TitleRule }) {
  const { t } = useWords();
  const { old, new: next } = rule.evidence;
  return (
    <>
      {t(`new-issn.rule.${rule.id}`)}
      {(old !== undefined || next !== undefined) && (
        <>
          {' '}
          <span class="evidence">
            {old !== undefined && (
              <del>
                <bdi>{nameOf(rule, old, t)}</bdi>
              </del>
            )}{' '}
            {next !== undefined && (
              <ins>
                <bdi>{nameOf(rule, next, t)}</bdi>
              </ins>
            )}
          </span>
        </>
      )}
      <br />
      <span class="quiet" lang="en">
        {rule.source}
      </span>
    </>
  );
}

/** A medium is a code; all else stands as it was written. */
const nameOf = (rule: TitleRule, text: string, t: Words['t']): string =>
  rule.id === 'medium' ? t(`medium.${text}` as 'medium.print') : text;
