/** What the Register knows already of what is typed: titles of nearly the same name, and whose a number is. */

import { readMarc21 } from '@masthead/crosswalk';
import { type Issn, issnFromInteger, issnToInteger, likelyIssns, parseAnyIssn } from '@masthead/issn';
import { displayTitle, foldWords } from '@masthead/serial';
import type { NumberState } from '../../domain/number-state.ts';
import type { RequestForm } from '../../domain/request-form.ts';
import { findNumber, findRecord, searchTitles } from '../../store/index.ts';
import { addresses } from '../../view/addresses.ts';
import { useWords } from '../../words/context.ts';
import type { MessageKey } from '../../words/words.ts';
import type { Visit } from '../desk.ts';

export interface KnownTitle {
  readonly issn: Issn;
  readonly title: string;
  readonly state: NumberState;
  readonly medium?: string;
  readonly publisher?: string;
}
export type KnownTitles = readonly KnownTitle[];

const most = 5;

/** Titles whose words are those of the title, and hardly more. */
export async function titlesLike({ store }: Pick<Visit, 'store'>, title: string): Promise<KnownTitles> {
  const words = foldWords(title).slice(0, 12);
  if (words.length === 0 || words.join('').length < 3) return [];
  const { hits } = await searchTitles(store.read, {
    text: words.map((word) => `"${word}"`).join(' '),
    limit: 20,
    facets: false,
  });
  return hits
    .filter((hit) => foldWords(hit.title.text).length <= words.length + 3)
    .slice(0, most)
    .map((hit) => ({
      issn: issnFromInteger(hit.number),
      title: hit.title.text,
      state: hit.state,
      ...(hit.medium !== undefined && { medium: hit.medium }),
      ...(hit.publisher !== undefined && { publisher: hit.publisher }),
    }));
}

export const knownTitles = (visit: Visit, { title }: RequestForm): Promise<KnownTitles> =>
  titlesLike(visit, title?.original ?? title?.roman ?? '');

export type KnownNumber =
  | { readonly type: 'unreadable'; readonly meant?: Issn }
  | { readonly type: 'unknown'; readonly issn: Issn }
  | { readonly type: 'known'; readonly issn: Issn; readonly state: NumberState; readonly title?: string };

export async function knownNumber({ store }: Pick<Visit, 'store'>, text: string): Promise<KnownNumber> {
  const parsed = parseAnyIssn(text.slice(0, 200));
  if (!parsed.ok) {
    const [meant, another] = likelyIssns(text.slice(0, 50));
    return { type: 'unreadable', ...(meant !== undefined && another === undefined && { meant }) };
  }
  const { issn } = parsed;
  const row = await findNumber(store.read, issnToInteger(issn));
  if (row === undefined) return { type: 'unknown', issn };
  const record = row.title === undefined ? undefined : await findRecord(store.read, row.number);
  const serial = record && readMarc21(record.record).serial;
  return { type: 'known', issn, state: row.state, ...(serial && { title: displayTitle(serial) }) };
}

export function KnownTitlesNote({ known }: { readonly known: KnownTitles }) {
  const { t } = useWords();
  if (known.length === 0) return null;
  return (
    <section class="said known" aria-labelledby="known-head" role="status">
      <h2 id="known-head">{t('request.known', { count: known.length })}</h2>
      <KnownList known={known} />
      <p>
        {t('request.known-text')}{' '}
        <a href={`/titles/claim?${new URLSearchParams({ issn: known[0]!.issn })}`}>{t('request.claim')}</a>
      </p>
    </section>
  );
}

function KnownList({ known }: { readonly known: KnownTitles }) {
  const { t } = useWords();
  return (
    <ul>
      {known.map(({ issn, title, state, medium }) => (
        <li key={issn}>
          <a href={addresses.record(issn)}>
            <bdi>{title}</bdi>
          </a>{' '}
          <span class="quiet">
            <span class="issn">ISSN {issn}</span> · {t(`state.${state}` as MessageKey)}
            {medium && ` · ${t(`medium.${medium}` as MessageKey)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
