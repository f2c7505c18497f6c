/** The ways to narrow a search, each with its count, and the ones in force as chips that can be taken away. */
import type { SearchFacets } from '../../store/index.ts';
import { Icon } from '../../view/icons.tsx';
import { useWords } from '../../words/context.ts';
import type { Words } from '../../words/words.ts';
import {
  type FacetName,
  facetNames,
  isNarrowed,
  type Search,
  searchAddress,
  withChosen,
  withoutFilters,
} from '../model/search-address.ts';

/** Values of a facet that stand open; the others are one step away. */
const shownAtOnce = 8;

/** What a code of a facet is called. */
export function facetLabel(name: FacetName, code: string, { t, country, languageName }: Words): string {
  switch (name) {
    case 'medium':
      return t(`medium.${code as 'print'}`);
    case 'status':
      return t(`state.${code as 'register'}`);
    case 'country':
      return country(code);
    case 'language':
      return languageName(code);
    case 'decade':
      return t('years.decade', { decade: code });
  }
}

export function Facets({ search, facets }: { readonly search: Search; readonly facets: SearchFacets }) {
  const words = useWords();
  const { t } = words;
  return (
    <aside class="facets" id="narrow" aria-labelledby="facets-title">
      <h2 id="facets-title">{t('facets.title')}</h2>
      {facetNames.map((name) => {
        const values = facets[name].map(({ code, count }) => ({ code: String(code), count }));
        if (values.length === 0) return null;
        return (
          <section key={name} aria-labelledby={`facet-${name}`}>
            <h3 id={`facet-${name}`}>{t(`facet.${name}`)}</h3>
            <FacetList name={name} values={values.slice(0, shownAtOnce)} search={search} />
            {values.length > shownAtOnce && (
              <details>
                <summary>{t('facets.more', { count: values.length - shownAtOnce })}</summary>
                <FacetList name={name} values={values.slice(shownAtOnce)} search={search} />
              </details>
            )}
          </section>
        );
      })}
    </aside>
  );
}

interface FacetListProps {
  readonly name: FacetName;
  readonly values: readonly { readonly code: string; readonly count: number }[];
  readonly search: Search;
}

function FacetList({ name, values, search }: FacetListProps) {
  const words = useWords();
  const chosen = search.chosen[name];
  return (
    <ul>
      {values.map(({ code, count }) => {
        const isChosen = chosen.includes(code);
        const codes = isChosen ? chosen.filter((other) => other !== code) : [...chosen, code];
        return (
          <li key={code}>
            <a href={searchAddress(withChosen(search, name, codes))} aria-current={isChosen ? 'true' : undefined}>
              <span>{facetLabel(name, code, words)}</span> <span class="count">{words.number(count)}</span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}

export function Chips({ search }: { readonly search: Search }) {
  const words = useWords();
  const { t } = words;
  if (!isNarrowed(search)) return null;
  const applied = facetNames.flatMap((name) => search.chosen[name].map((code) => ({ name, code })));
  return (
    <ul class="chips" aria-label={t('facets.applied')}>
      {applied.map(({ name, code }) => {
        const label = facetLabel(name, code, words);
        const rest = search.chosen[name].filter((other) => other !== code);
        return (
          <li key={`${name} ${code}`}>
            <a href={searchAddress(withChosen(search, name, rest))} aria-label={t('facets.remove', { label })}>
              {label}
              <Icon name="remove" />
            </a>
          </li>
        );
      })}
      {applied.length > 1 && (
        <li>
          <a class="chips-all" href={searchAddress(withoutFilters(search))}>
            {t('facets.remove-all')}
          </a>
        </li>
      )}
    </ul>
  );
}
