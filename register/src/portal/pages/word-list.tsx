/** The list of title word abbreviations that is in force (ISO 4): search in it, which version it is, and how it was read. */

import { addresses } from '../../view/addresses.ts';
import type { Page } from '../../view/page.ts';
import { useWords } from '../../words/context.ts';
import type { Words } from '../../words/words.ts';
import {
  type ListReading,
  nextPage,
  type WordListAsked,
  type WordListView,
  wordListAddress,
  wordsPerPage,
} from '../model/word-list.ts';

export function wordListPage(words: Words, baseUrl: string, view: WordListView): Page {
  const { text } = view.asked;
  return {
    status: 200,
    title: text === '' ? words.t('ltwa.title') : words.t('ltwa.title-of', { query: text }),
    description: words.t('ltwa.lead'),
    ...(text === '' && view.asked.page === 1 && { canonical: `${baseUrl}${addresses.ltwa}` }),
    place: addresses.ltwa,
    main: <WordList {...view} />,
  };
}

export function WordList(view: WordListView) {
  const { t, rich, number } = useWords();
  const { list } = view;
  return (
    <article class="frame record embed tool">
      <header class="record-head">
        <h1>{t('ltwa.title')}</h1>
        <p class="lead">{t('ltwa.lead')}</p>
        <p class="quiet">
          {rich('ltwa.which', {
            name: <bdi>{list.name}</bdi>,
            entries: number(list.entries),
            a: (chunks) => <a href="#list">{chunks}</a>,
          })}
        </p>
      </header>
      <Form {...view} />
      <Answer {...view} />
      <p class="words-on">{rich('ltwa.abbreviate', { a: (chunks) => <a href={addresses.abbreviate}>{chunks}</a> })}</p>
      <TheList {...view} />
      {view.reading && <Reading reading={view.reading} />}
    </article>
  );
}

function Form({ asked, languages }: WordListView) {
  const { t, number, languageName } = useWords();
  return (
    <form class="tool-form" action={addresses.ltwa} method="get">
      <p>
        <label for="word">{t('ltwa.word')}</label>
        <input id="word" name="q" type="search" value={asked.text} maxLength={200} dir="auto" autoComplete="off" />
      </p>
      <div class="tool-pair">
        <p>
          <label for="by">{t('ltwa.by')}</label>
          <select id="by" name="by">
            {(['word', 'abbreviation'] as const).map((by) => (
              <option key={by} value={by} selected={by === asked.by}>
                {t(`ltwa.by-${by}`)}
              </option>
            ))}
          </select>
        </p>
        <p>
          <label for="language">{t('ltwa.language')}</label>
          <select id="language" name="language">
            <option value="">{t('ltwa.any-language')}</option>
            {languages
              .filter(({ code }) => code !== 'mul')
              .map(({ code, entries }) => (
                <option key={code} value={code} selected={code === asked.language}>
                  {`${languageName(code)} (${number(entries)})`}
                </option>
              ))}
          </select>
        </p>
      </div>
      <p>
        <button type="submit">{t('ltwa.search')}</button>
      </p>
    </form>
  );
}

function Answer(view: WordListView) {
  const { t, rich } = useWords();
  const { asked, answer } = view;
  if (!answer) {
    return asked.text === '' ? <p class="quiet">{t('ltwa.ask')}</p> : <p role="status">{t('ltwa.enough')}</p>;
  }
  if (answer.total === 0) {
    return (
      <section class="embed-group" aria-labelledby="found" role="status">
        <h2 id="found">{t('ltwa.nothing', { query: asked.text })}</h2>
        <p>{t('ltwa.nothing-means')}</p>
        <ul class="checker-list">
          <li>{t('ltwa.try-beginning')}</li>
          {asked.language && (
            <li>
              {rich('ltwa.try-languages', {
                a: (chunks) => <a href={wordListAddress(widened(asked))}>{chunks}</a>,
              })}
            </li>
          )}
          <li>{t(asked.by === 'word' ? 'ltwa.try-abbreviation' : 'ltwa.try-word')}</li>
        </ul>
      </section>
    );
  }
  const first = (asked.page - 1) * wordsPerPage + 1;
  const next = nextPage(view);
  return (
    <section class="embed-group" aria-labelledby="found">
      <h2 id="found">{t('ltwa.count', { count: answer.total })}</h2>
      {answer.hits.length === 0 && <p>{t('ltwa.past-the-end')}</p>}
      {answer.total > answer.hits.length && answer.hits.length > 0 && (
        <p class="quiet">{t('ltwa.range', { first, last: first + answer.hits.length - 1 })}</p>
      )}
      <Hits {...view} />
      <nav class="pager" aria-label={t('pager.label')}>
        {asked.page > 1 && (
          <a rel="prev" href={wordListAddress({ ...asked, page: asked.page - 1 })}>
            {t('pager.previous')}
          </a>
        )}
        {next !== undefined && (
          <a rel="next" href={wordListAddress({ ...asked, page: next })}>
            {t('pager.next')}
          </a>
        )}
      </nav>
    </section>
  );
}

function widened({ language: _, ...asked }: WordListAsked): WordListAsked {
  return { ...asked, page: 1 };
}

function Hits({ answer }: WordListView) {
  const { t, list, languageName, compare } = useWords();
  if (!answer || answer.hits.length === 0) return null;
  const tells = answer.hits.some(({ match }) => match === 'applies' || match === 'form');
  return (
    <table class="words entries">
      <thead>
        <tr>
          <th scope="col">{t('ltwa.column-word')}</th>
          <th scope="col">{t('ltwa.column-abbreviation')}</th>
          <th scope="col">{t('ltwa.column-languages')}</th>
          {tells && <th scope="col">{t('ltwa.column-why')}</th>}
        </tr>
      </thead>
      <tbody>
        {answer.hits.map(({ entry, match }) => (
          <tr key={`${entry.line} ${entry.pattern}`}>
            <th scope="row">
              <bdi dir="ltr">{entry.pattern}</bdi>
              {entry.note && <span class="quiet"> ({entry.note})</span>}
            </th>
            <td>
              {entry.abbreviation === undefined ? (
                <span class="quiet">{t('ltwa.not-abbreviated')}</span>
              ) : (
                <bdi dir="ltr">{entry.abbreviation}</bdi>
              )}
            </td>
            <td>
              {entry.languages.includes('mul')
                ? t('ltwa.all-languages')
                : list(entry.languages.map(languageName).sort(compare))}
            </td>
            {tells && (
              <td>
                {t(
                  match === 'applies'
                    ? `ltwa.applies-${entry.kind}`
                    : match === 'form'
                      ? 'ltwa.applies-form'
                      : 'ltwa.begins',
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function TheList({ list, lists, open }: WordListView) {
  const { t, rich, date, number } = useWords();
  return (
    <section class="embed-group" aria-labelledby="list">
      <h2 id="list">{t('ltwa.list')}</h2>
      {list.id === undefined ? (
        <p>{t('ltwa.own')}</p>
      ) : (
        <p>
          {rich('ltwa.imported', {
            name: <bdi>{list.name}</bdi>,
            id: number(list.id),
            entries: number(list.entries),
            date: date(list.importedAt!),
          })}
        </p>
      )}
      <p>
        {open
          ? rich('ltwa.download', {
              csv: (chunks) => <a href={addresses.ltwaAs('csv')}>{chunks}</a>,
              json: (chunks) => <a href={addresses.ltwaAs('json')}>{chunks}</a>,
            })
          : t('ltwa.no-download')}
      </p>
      <p>{t(list.id === undefined ? 'ltwa.licence-own' : 'ltwa.licence')}</p>
      {lists.length > 1 && (
        <>
          <h3>{t('ltwa.lists')}</h3>
          <ul class="checker-list">
            {lists.map(({ id, name, entries, importedAt }) => (
              <li key={id}>
                {rich(id === list.id ? 'ltwa.one-in-force' : 'ltwa.one', {
                  id: number(id),
                  name: <bdi>{name}</bdi>,
                  entries: number(entries),
                  date: date(importedAt),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Reading({ reading }: { readonly reading: ListReading }) {
  const { t, number } = useWords();
  const { counts, counted, repairs, refused, doubtful } = reading;
  return (
    <section class="embed-group" aria-labelledby="reading">
      <h2 id="reading">{t('ltwa.reading')}</h2>
      <p>{t('ltwa.reading-text')}</p>
      {counts.length > 0 && (
        <table class="words">
          <thead>
            <tr>
              <th scope="col">{t('ltwa.column-mended')}</th>
              <th scope="col" class="figure">
                {t('ltwa.column-times')}
              </th>
            </tr>
          </thead>
          <tbody>
            {counts.map(({ rule, times }) => (
              <tr key={rule}>
                <th scope="row">{t(`ltwa.repair-${rule}`)}</th>
                <td class="figure">{number(times)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {repairs.length > 0 && (
        <Rows
          title={t('ltwa.rows-mended')}
          all={counted.repairs}
          rows={repairs.map(({ line, rule, before, after }) => ({
            line,
            text: rule === 'no-language' ? after : `${before} → ${after}`,
            why: t(`ltwa.repair-${rule}`),
          }))}
        />
      )}
      {refused.length > 0 && (
        <Rows
          title={t('ltwa.rows-refused')}
          all={counted.refused}
          rows={refused.map(({ line, text, type }) => ({ line, text, why: t(`ltwa.problem-${type}`) }))}
        />
      )}
      {doubtful.length > 0 && (
        <Rows
          title={t('ltwa.rows-doubtful')}
          all={counted.doubtful}
          rows={doubtful.map(({ line, text, type }) => ({ line, text, why: t(`ltwa.problem-${type}`) }))}
        />
      )}
    </section>
  );
}

interface RowsProps {
  readonly title: string;
  /** How many there are; `rows` may be the first of them. */
  readonly all: number;
  readonly rows: readonly { readonly line: number; readonly text: string; readonly why: string }[];
}

function Rows({ title, all, rows }: RowsProps) {
  const { t, number } = useWords();
  return (
    <details class="words-rows">
      <summary>{`${title} (${number(all)})`}</summary>
      <ul class="checker-list">
        {rows.map(({ line, text, why }, at) => (
          <li key={at}>
            <span class="quiet">{t('ltwa.line', { line })}</span> <bdi dir="ltr">{text.replaceAll('\t', ' · ')}</bdi>
            <span class="quiet"> {why}</span>
          </li>
        ))}
        {all > rows.length && <li class="quiet">{t('ltwa.rows-more', { count: all - rows.length })}</li>}
      </ul>
    </details>
  );
}
