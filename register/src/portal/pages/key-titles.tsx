/** The list of key titles with their numbers (ISO 3297:2020, 6.3), by letter and page by page; and the worklist of those that two records have. */
import { issnFromInteger } from '@masthead/issn';
import type { KeyTitleConflict, KeyTitlePage, KeyTitlePlace } from '../../store/index.ts';
import { addresses } from '../../view/addresses.ts';
import { IssnText } from '../../view/issn-text.tsx';
import type { Page } from '../../view/page.ts';
import { useWords } from '../../words/context.ts';
import type { Words } from '../../words/words.ts';
import { Holder } from './key-title.tsx';

export interface KeyTitleList {
  /** What the visitor wants to begin at, as typed. */
  readonly from: string;
  readonly page: KeyTitlePage;
  /** Records whose key title another number holds. */
  readonly conflicts: number;
}

/** A place in the list as it stands in an address. */
export function formatKeyTitlePlace({ filing, number }: KeyTitlePlace): string {
  return Buffer.from(JSON.stringify([number, filing])).toString('base64url');
}

/** Undefined for a text that is no place: anybody can write one. */
export function parseKeyTitlePlace(text: string): KeyTitlePlace | undefined {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (!Array.isArray(parts) || parts.length !== 2) return undefined;
    const [number, filing] = parts as unknown[];
    if (!Number.isSafeInteger(number) || Math.abs(number as number) > 10_000_000) return undefined;
    return typeof filing === 'string' && filing.length <= 1000 ? { filing, number: number as number } : undefined;
  } catch {
    return undefined;
  }
}

export function keyTitlesPage(words: Words, baseUrl: string, list: KeyTitleList): Page {
  const plain = list.from === '' && list.page.previous === undefined;
  return {
    status: 200,
    title: words.t('key-titles.title'),
    description: words.t('key-titles.lead'),
    ...(plain && { canonical: `${baseUrl}${addresses.keyTitles}` }),
    main: <KeyTitles {...list} />,
  };
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

function KeyTitles({ from, page, conflicts }: KeyTitleList) {
  const { t, number, rich } = useWords();
  const { entries, next, previous } = page;
  return (
    <article class="frame record embed tool">
      <header class="record-head">
        <h1>{t('key-titles.title')}</h1>
        <p class="lead">{t('key-titles.lead')}</p>
      </header>
      <form class="tool-form" action={addresses.keyTitles} method="get">
        <p>
          <label for="from">{t('key-titles.from')}</label>
          <input id="from" name="from" value={from} maxLength={200} dir="auto" autoComplete="off" />
        </p>
        <p>
          <button type="submit">{t('key-titles.go')}</button>
        </p>
      </form>
      <nav class="choice" aria-label={t('key-titles.letters')}>
        <a href={addresses.keyTitles}>0–9</a>
        {letters.map((letter) => (
          <a key={letter} href={`${addresses.keyTitles}?from=${letter.toLowerCase()}`}>
            {letter}
          </a>
        ))}
      </nav>
      <section class="embed-group" aria-label={t('key-titles.list')}>
        {entries.length === 0 && <p>{t('key-titles.none')}</p>}
        <ul class="checker-list">
          {entries.map((entry) => (
            <li key={entry.number}>
              <Holder number={entry.number} text={entry.text} />
              {!entry.holds && <span class="quiet"> {t('key-titles.taken')}</span>}
            </li>
          ))}
        </ul>
      </section>
      <nav class="pager" aria-label={t('pager.label')}>
        {previous && (
          <a rel="prev" href={`${addresses.keyTitles}?before=${formatKeyTitlePlace(previous)}`}>
            {t('pager.previous')}
          </a>
        )}
        {next && (
          <a rel="next" href={`${addresses.keyTitles}?after=${formatKeyTitlePlace(next)}`}>
            {t('pager.next')}
          </a>
        )}
      </nav>
      <p>
        {rich('key-titles.conflicts-link', {
          count: conflicts,
          shown: number(conflicts),
          a: (chunks) => <a href={addresses.keyTitleConflicts}>{chunks}</a>,
        })}
      </p>
      <p>{rich('key-titles.ask', { a: (chunks) => <a href={addresses.keyTitle}>{chunks}</a> })}</p>
    </article>
  );
}

export interface KeyTitleConflictList {
  readonly conflicts: readonly KeyTitleConflict[];
  /** `after` of the following page. */
  readonly next?: number;
}

export function keyTitleConflictsPage(words: Words, list: KeyTitleConflictList): Page {
  return { status: 200, title: words.t('key-titles.conflicts'), main: <Conflicts {...list} /> };
}

function Conflicts({ conflicts, next }: KeyTitleConflictList) {
  const { t, rich } = useWords();
  return (
    <article class="frame record embed tool">
      <header class="record-head">
        <h1>{t('key-titles.conflicts')}</h1>
        <p class="lead">{t('key-titles.conflicts-lead')}</p>
      </header>
      <section class="embed-group" aria-label={t('key-titles.conflicts')}>
        {conflicts.length === 0 && <p>{t('key-titles.no-conflicts')}</p>}
        <ul class="checker-list">
          {conflicts.map(({ number, text, holder }) => (
            <li key={number}>
              <Holder number={number} text={text} /> <span class="quiet">{t('key-titles.held-by')}</span>{' '}
              <a href={addresses.record(issnFromInteger(holder.number))}>
                <IssnText issn={issnFromInteger(holder.number)} />
              </a>
              {'. '}
              <a href={`${addresses.keyTitle}?${new URLSearchParams({ issn: issnFromInteger(number) })}`}>
                {t('key-titles.what-else')}
              </a>
            </li>
          ))}
        </ul>
      </section>
      {next !== undefined && (
        <nav class="pager" aria-label={t('pager.label')}>
          <a rel="next" href={`${addresses.keyTitleConflicts}?after=${next}`}>
            {t('pager.next')}
          </a>
        </nav>
      )}
      <p>{rich('key-titles.back', { a: (chunks) => <a href={addresses.keyTitles}>{chunks}</a> })}</p>
    </article>
  );
}
