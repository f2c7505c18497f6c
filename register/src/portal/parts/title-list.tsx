/** Titles as a list that is quick to scan: title, medium, number, publisher, place, dates, state. Used by search and home. */
import { type Issn, issnFromInteger } from '@masthead/issn';
import type { SearchHit } from '../../store/index.ts';
import { addresses } from '../../view/addresses.ts';
import { IssnText } from '../../view/issn-text.tsx';
import { MediumMark, State } from '../../view/state.tsx';
import { Scripted } from '../../view/text.tsx';
import { textView } from '../../view/text-view.ts';
import { useWords } from '../../words/context.ts';
import type { Neighbour } from '../model/record.ts';

export function HitList({ hits }: { readonly hits: readonly SearchHit[] }) {
  return (
    <ol class="hits">
      {hits.map((hit) => (
        <li key={hit.number}>
          <Hit hit={hit} />
        </li>
      ))}
    </ol>
  );
}

function Hit({ hit }: { readonly hit: SearchHit }) {
  const { t, country } = useWords();
  const issn = issnFromInteger(hit.number);
  const imprint = [hit.place, hit.publisher].filter(Boolean).join(': ');
  const facts = [imprint || undefined, hit.country && country(hit.country), hit.dates].filter(Boolean);
  return (
    <article class="hit">
      <h3>
        <a href={addresses.record(issn)}>
          <Scripted text={textView(hit.title, hit.languages[0])} />
        </a>
      </h3>
      <p class="hit-number">
        <IssnText issn={issn} />
      </p>
      {hit.keyTitle && hit.keyTitle !== hit.title.text && (
        <p class="hit-key">{t('hit.key-title', { title: hit.keyTitle })}</p>
      )}
      <ul class="hit-facts">
        {hit.medium && (
          <li>
            <MediumMark medium={hit.medium} />
          </li>
        )}
        {facts.map((fact) => (
          <li key={fact}>
            <bdi>{fact}</bdi>
          </li>
        ))}
        <li>
          <State state={hit.state} />
        </li>
      </ul>
    </article>
  );
}

function NameOf({ entry }: { readonly entry: Neighbour | { readonly issn: Issn } }) {
  const { t } = useWords();
  if (!('state' in entry)) return <IssnText issn={entry.issn} />;
  if (entry.title) return <Scripted text={entry.title} />;
  return <span>{t(`record.untitled-${entry.state}`)}</span>;
}

/** Numbers with their titles, for suggestions: one that the Register knows without a title says what it is. */
export function NumberList({ entries }: { readonly entries: readonly (Neighbour | { readonly issn: Issn })[] }) {
  return (
    <ol class="hits">
      {entries.map((entry) => (
        <li key={entry.issn}>
          <article class="hit">
            <h3>
              <a href={addresses.record(entry.issn)}>
                <NameOf entry={entry} />
              </a>
            </h3>
            <p class="hit-number">
              <IssnText issn={entry.issn} />
            </p>
            {'state' in entry && (
              <ul class="hit-facts">
                {entry.medium && (
                  <li>
                    <MediumMark medium={entry.medium} />
                  </li>
                )}
                {entry.dates && (
                  <li>
                    <bdi dir="ltr">{entry.dates}</bdi>
                  </li>
                )}
                <li>
                  <State state={entry.state} />
                </li>
              </ul>
            )}
          </article>
        </li>
      ))}
    </ol>
  );
}
