/** "What would its key title be?" Whether a title is free in the Register, the key title with its reason, and who has the same (ISO 3297:2020, 6.2). */
import { issnFromInteger } from '@masthead/issn';
import { type KeyTitleAdvice, type KeyTitleProblem, media } from '@masthead/serial';
import type { KeyTitleProposal, KeyTitleProposalResult } from '../../actions/propose-key-title.ts';
import type { ReadKeyTitleRequest } from '../../domain/key-title-request.ts';
import type { KeyTitleRow } from '../../store/index.ts';
import { addresses } from '../../view/addresses.ts';
import { IssnText } from '../../view/issn-text.tsx';
import type { Page } from '../../view/page.ts';
import { useWords } from '../../words/context.ts';
import type { Words } from '../../words/words.ts';

export interface KeyTitleAsked extends ReadKeyTitleRequest {
  readonly query: URLSearchParams;
  /** Absent for the form alone. */
  readonly result?: KeyTitleProposalResult;
}

export function keyTitlePage(words: Words, baseUrl: string, asked: KeyTitleAsked): Page {
  return {
    status: 200,
    title: words.t('key-title.title'),
    description: words.t('key-title.lead'),
    ...(asked.result === undefined && { canonical: `${baseUrl}${addresses.keyTitle}` }),
    main: <KeyTitleTool {...asked} />,
  };
}

export function KeyTitleTool({ query, request, unusable, result }: KeyTitleAsked) {
  const { t, rich } = useWords();
  return (
    <article class="frame record embed tool">
      <header class="record-head">
        <h1>{t('key-title.title')}</h1>
        <p class="lead">{t('key-title.lead')}</p>
      </header>
      {unusable.length > 0 && (
        <section class="embed-group" aria-labelledby="unusable" role="status">
          <h2 id="unusable">{t('key-title.unusable')}</h2>
          <ul class="checker-list">
            {unusable.map(({ name, text }) => (
              <li key={`${name} ${text}`}>{t(`key-title.unusable-${name}`, { text })}</li>
            ))}
          </ul>
        </section>
      )}
      {result?.ok && <Answer {...result.proposal} hasNumber={request.number !== undefined} />}
      {result && !result.ok && <NoTitle problem={result.problem} />}
      <form class="tool-form" action={addresses.keyTitle} method="get">
        <Field name="title" query={query} required />
        <div class="tool-pair">
          <Field name="body" query={query} />
          <Field name="place" query={query} />
          <Field name="date" query={query} />
          <Field name="edition" query={query} />
        </div>
        <div class="tool-pair">
          <p>
            <label for="medium">{t('key-title.medium')}</label>
            <select id="medium" name="medium">
              <option value="">{t('key-title.not-said')}</option>
              {media.map((medium) => (
                <option key={medium} value={medium} selected={request.medium === medium}>
                  {t(`medium.${medium}`)}
                </option>
              ))}
            </select>
          </p>
          <Field name="country" query={query} help />
        </div>
        <details
          open={['designation', 'section', 'language', 'issn', 'sibling', 'several'].some((name) => query.get(name))}
        >
          <summary>{t('key-title.more')}</summary>
          <div class="tool-pair">
            <Field name="designation" query={query} />
            <Field name="section" query={query} />
          </div>
          <Field name="language" query={query} help />
          <div class="tool-pair">
            <Field name="sibling" query={query} help />
            <Field name="issn" query={query} help />
          </div>
          <p>
            <label class="tool-check">
              <input type="checkbox" name="several" value="yes" checked={request.inSeveralMedia === true} />{' '}
              {t('key-title.several')}
            </label>
          </p>
        </details>
        <p>
          <button type="submit">{t('key-title.ask')}</button>
        </p>
      </form>
      <p class="quiet">{t('key-title.centre')}</p>
      <p>{rich('key-title.list', { a: (chunks) => <a href={addresses.keyTitles}>{chunks}</a> })}</p>
    </article>
  );
}

type FieldName =
  | 'title'
  | 'body'
  | 'place'
  | 'date'
  | 'edition'
  | 'country'
  | 'designation'
  | 'section'
  | 'language'
  | 'sibling'
  | 'issn';

function Field({
  name,
  query,
  required,
  help,
}: {
  readonly name: FieldName;
  readonly query: URLSearchParams;
  readonly required?: boolean;
  readonly help?: boolean;
}) {
  const { t } = useWords();
  return (
    <p>
      <label for={name}>{t(name === 'title' ? 'key-title.title-field' : `key-title.${name}`)}</label>
      <input
        id={name}
        name={name}
        value={query.get(name) ?? ''}
        maxLength={2000}
        dir="auto"
        autoComplete="off"
        required={required}
        aria-describedby={help ? `${name}-help` : undefined}
      />
      {help && (
        <span class="quiet" id={`${name}-help`}>
          {t(`key-title.${name}-help` as 'key-title.country-help')}
        </span>
      )}
    </p>
  );
}

function NoTitle({ problem }: { readonly problem: KeyTitleProblem }) {
  const { t } = useWords();
  return (
    <section class="embed-group" aria-labelledby="answer" role="status">
      <h2 id="answer">{t('key-title.no-answer')}</h2>
      <p>{t(`key-title.problem-${problem.type}`, { ...problem })}</p>
    </section>
  );
}

function Answer({
  base,
  current,
  keyTitle,
  abbreviated,
  tried,
  holder,
  family,
  siblings,
  hasNumber,
}: KeyTitleProposal & { readonly hasNumber: boolean }) {
  const { t, rich } = useWords();
  const taken = tried.flatMap(({ candidate, holder: by }) => (by ? [{ candidate, by }] : []));
  const shown = new Set(taken.map(({ by }) => by.number));
  const others = family.filter(({ number }) => !shown.has(number));
  return (
    <section class="embed-group answer" aria-labelledby="answer" role="status">
      <h2 id="answer">{t(holder ? 'key-title.taken' : 'key-title.free')}</h2>
      {keyTitle ? (
        <>
          <p>{t('key-title.would-be')}</p>
          <p class="tool-result">
            <bdi>{keyTitle.text}</bdi>
          </p>
          <p>{t(`key-title.rule.${keyTitle.rule}`)}</p>
          {abbreviated && (
            <p>
              {rich('key-title.abbreviated', { title: <bdi>{abbreviated.text}</bdi> })}
              {abbreviated.collidesWith && (
                <>
                  {' '}
                  {t('key-title.abbreviated-taken')} <Holder {...abbreviated.collidesWith} />
                </>
              )}
            </p>
          )}
        </>
      ) : (
        <p>{t(hasNumber ? 'key-title.nothing-left-at-all' : 'key-title.nothing-left')}</p>
      )}
      {current && <p>{rich('key-title.current', { title: <bdi>{current.text}</bdi> })}</p>}
      {base.advice.length > 0 && (
        <>
          <h3>{t('key-title.advice')}</h3>
          <ul class="checker-list">
            {base.advice.map((advice, index) => (
              <li key={index}>
                <Advice advice={advice} />
              </li>
            ))}
          </ul>
        </>
      )}
      {taken.length > 0 && (
        <>
          <h3>{t('key-title.tried')}</h3>
          <ul class="checker-list">
            {taken.map(({ candidate, by }) => (
              <li key={candidate.normal}>
                <bdi>{candidate.text}</bdi> <span class="quiet">{t('key-title.is')}</span> <Holder {...by} />
              </li>
            ))}
          </ul>
        </>
      )}
      <Titles heading={t('key-title.siblings')} rows={siblings} />
      <Titles heading={t('key-title.family')} rows={others} />
    </section>
  );
}

function Titles({ heading, rows }: { readonly heading: string; readonly rows: readonly KeyTitleRow[] }) {
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{heading}</h3>
      <ul class="checker-list">
        {rows.map((row) => (
          <li key={row.number}>
            <Holder {...row} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** A key title that is somebody's, with the number that leads to its record. */
export function Holder({ number, text }: KeyTitleRow) {
  const issn = issnFromInteger(number);
  return (
    <>
      <a href={addresses.record(issn)}>
        <bdi>{text}</bdi>
      </a>{' '}
      <IssnText issn={issn} />
    </>
  );
}

function Advice({ advice }: { readonly advice: KeyTitleAdvice }) {
  const { t, rich } = useWords();
  switch (advice.type) {
    case 'omitted':
      return <>{t(`key-title.omitted-${advice.part}`, { text: advice.text })}</>;
    case 'article-not-filed':
    case 'varying-number':
    case 'own-parenthesis':
      return <>{t(`key-title.advice-${advice.type}`, { text: advice.text })}</>;
    case 'acronym':
      return <>{t('key-title.advice-acronym', { acronym: advice.acronym, full: advice.full })}</>;
    case 'not-romanized':
      return (
        <>{rich('key-title.advice-not-romanized', { a: (chunks) => <a href={addresses.romanization}>{chunks}</a> })}</>
      );
    default:
      return <>{t(`key-title.advice-${advice.type}`)}</>;
  }
}
