/** Search: words, a quoted phrase or a number in any spelling; results with facets beside them, and help where there are none. */
import type { Issn } from '@masthead/issn';
import { foldWords } from '@masthead/serial';
import { type ReadStore, type SearchAnswer, searchTitles, seenFacets } from '../../store/index.ts';
import { addresses } from '../../view/addresses.ts';
import type { Page, Redirect } from '../../view/page.ts';
import { useWords } from '../../words/context.ts';
import type { MakePage } from '../context.ts';
import { whatIsAsked } from '../model/number-asked.ts';
import {
  changed,
  isNarrowed,
  type Search,
  searchAddress,
  searchFrom,
  storeQuery,
  withoutFilters,
} from '../model/search-address.ts';
import { beginnings, nearestWord, shorterQueries } from '../model/suggest.ts';
import { Chips, Facets } from '../parts/facets.tsx';
import { Arrangement, Pager } from '../parts/pager.tsx';
import { HitList } from '../parts/title-list.tsx';
import { wrongNumberPage } from './wrong-number.tsx';

export const searchPage: MakePage = async (context, { query }): Promise<Page | Redirect> => {
  const { read, baseUrl, words } = context;
  const search = searchFrom(query, seenFacets(read));
  if (query.get('as') !== 'words') {
    const asked = whatIsAsked(search.text, new URL(baseUrl).host);
    if (asked.type === 'number') return { status: 303, location: addressOf(asked.kind, asked.issn) };
    if (asked.type === 'wrong-number') return wrongNumberPage(context, search.text);
  }
  const answer = await searchTitles(read, storeQuery(search));
  const help = answer.hits.length === 0 ? await helpFor(read, search) : undefined;
  const title = search.text === '' ? words.t('search.all') : words.t('search.title', { query: search.text });
  return {
    status: 200,
    title,
    asked: search.text,
    ...(search.text === '' && { place: addresses.search }),
    main: (
      <div class="frame search-page">
        {help ? <Nothing search={search} help={help} /> : <Results search={search} answer={answer} title={title} />}
      </div>
    ),
  };
};

const addressOf = (kind: string, issn: Issn): string =>
  kind === 'ISSN-L' ? addresses.cluster(issn) : addresses.record(issn);

interface ResultsProps {
  readonly search: Search;
  readonly answer: SearchAnswer;
  readonly title: string;
}

export function Results({ search, answer, title }: ResultsProps) {
  const { t } = useWords();
  const count = t(answer.totalIsExact ? 'search.count' : 'search.count-at-least', { count: answer.total });
  return (
    <>
      <h1 class={search.text === '' ? undefined : 'unseen'}>{title}</h1>
      <div class="results">
        <section aria-labelledby="count">
          <div class="results-head">
            <h2 id="count" class="results-count">
              {count}
            </h2>
            <a class="to-facets" href="#narrow">
              {t('facets.jump')}
            </a>
            <Arrangement search={search} />
          </div>
          <Chips search={search} />
          <HitList hits={answer.hits} />
          <Pager search={search} next={answer.next} previous={answer.previous} />
          <p class="results-foot">{t('site.no-quality')}</p>
        </section>
        {answer.facets && <Facets search={search} facets={answer.facets} />}
      </div>
    </>
  );
}

interface Suggestion {
  readonly label: string;
  readonly href: string;
  readonly count: number;
}

interface Help {
  /** The query with its words as titles here write them. */
  readonly meant?: Suggestion;
  readonly shorter: readonly Suggestion[];
  /** The same words without what narrows them. */
  readonly wider?: Suggestion;
}

const mostShorter = 4;

/** A few cheap searches for what might have been meant. */
async function helpFor(read: ReadStore, search: Search): Promise<Help> {
  const count = async (other: Search): Promise<Suggestion | undefined> => {
    const { total } = await searchTitles(read, { ...storeQuery(other), limit: 1, facets: false });
    return total > 0 ? { label: other.text, href: searchAddress(other), count: total } : undefined;
  };
  const plain = changed(withoutFilters(search), {});
  const wider = isNarrowed(search) ? await count(plain) : undefined;
  if (wider) return { shorter: [], wider };
  const meantText = await meantQuery(read, search.text);
  const meant = meantText === undefined ? undefined : await count(changed(plain, { text: meantText }));
  const shorter: Suggestion[] = [];
  for (const text of shorterQueries(search.text, mostShorter)) {
    const found = await count(changed(plain, { text }));
    if (found) shorter.push(found);
  }
  return { shorter, ...(meant && { meant }) };
}

const titlesLookedAt = 100;
const mostWords = 5;

/** The query with each word that no title has replaced by the nearest one that a title has; undefined when there is none. */
async function meantQuery(read: ReadStore, text: string): Promise<string | undefined> {
  const words = foldWords(text);
  if (words.length === 0 || words.length > mostWords) return undefined;
  const known = await Promise.all(words.map((word) => isWord(read, word)));
  const others = words.filter((_word, index) => known[index]).join(' ');
  const meant = await Promise.all(
    words.map(async (word, index) => (known[index] ? word : ((await near(read, word, others)) ?? word))),
  );
  const query = meant.join(' ');
  return query === words.join(' ') ? undefined : query;
}

const isWord = async (read: ReadStore, word: string): Promise<boolean> =>
  (await searchTitles(read, { text: `"${word}"`, limit: 1 })).total > 0;

/** Looks in titles that have the other words, then in those that have a word with the same beginning. */
async function near(read: ReadStore, word: string, others: string): Promise<string | undefined> {
  const queries = [...(others === '' ? [] : [others]), ...beginnings(word)];
  for (const text of queries) {
    const { hits } = await searchTitles(read, { text, limit: titlesLookedAt });
    const found = nearestWord(
      word,
      hits.map((hit) => hit.title.text),
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The page for no results: what was looked for, why there is nothing, what to try. */
export function Nothing({ search, help }: { readonly search: Search; readonly help: Help }) {
  const { t, rich } = useWords();
  const { meant, wider, shorter } = help;
  return (
    <div class="notice prose">
      <h1>
        {search.text === ''
          ? t('nothing.title-narrowed')
          : rich('nothing.title', { query: search.text, q: (chunks) => <q class="asked">{chunks}</q> })}
      </h1>
      <Chips search={search} />
      {meant && (
        <p class="lead">
          {rich('nothing.meant', {
            query: meant.label,
            count: meant.count,
            a: (chunks) => <a href={meant.href}>{chunks}</a>,
          })}
        </p>
      )}
      <p>{t('nothing.why')}</p>
      <ul>
        {wider && (
          <li>{rich('nothing.wider', { count: wider.count, a: (chunks) => <a href={wider.href}>{chunks}</a> })}</li>
        )}
        {shorter.map((suggestion) => (
          <li key={suggestion.href}>
            {rich('nothing.shorter', {
              query: suggestion.label,
              count: suggestion.count,
              a: (chunks) => <a href={suggestion.href}>{chunks}</a>,
            })}
          </li>
        ))}
        <li>{t('nothing.try-words')}</li>
        <li>{t('nothing.try-number')}</li>
        <li>{t('nothing.try-script')}</li>
      </ul>
    </div>
  );
}
