/** On to the next page of results and back, by links; how the results are sorted and how many stand on a page. */

import { useWords } from '../../words/context.ts';
import { changed, pageSizes, type Search, searchAddress, sorts } from '../model/search-address.ts';

interface PagerProps {
  readonly search: Search;
  readonly next: string | undefined;
  readonly previous: string | undefined;
}

export function Pager({ search, next, previous }: PagerProps) {
  const { t } = useWords();
  if (next === undefined && previous === undefined) return null;
  const first = changed(search, {});
  return (
    <nav class="pager" aria-label={t('pager.label')}>
      {previous !== undefined && (
        <a rel="prev" href={searchAddress({ ...first, before: previous })}>
          {t('pager.previous')}
        </a>
      )}
      {next !== undefined && (
        <a rel="next" href={searchAddress({ ...first, after: next })}>
          {t('pager.next')}
        </a>
      )}
    </nav>
  );
}

export function Arrangement({ search }: { readonly search: Search }) {
  const { t, number } = useWords();
  return (
    <div class="arrangement">
      {search.text !== '' && (
        <Choice
          label={t('sort.label')}
          options={sorts.map((sort) => ({
            label: t(`sort.${sort}`),
            href: searchAddress(changed(search, { sort })),
            chosen: sort === search.sort,
          }))}
        />
      )}
      <Choice
        label={t('pager.size')}
        options={pageSizes.map((size) => ({
          label: number(size),
          href: searchAddress(changed(search, { size })),
          chosen: size === search.size,
        }))}
      />
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly options: readonly { readonly label: string; readonly href: string; readonly chosen: boolean }[];
}

function Choice({ label, options }: ChoiceProps) {
  return (
    <nav class="choice" aria-label={label}>
      <span aria-hidden="true">{label}</span>
      {options.map((option) => (
        <a key={option.label} href={option.href} aria-current={option.chosen ? 'true' : undefined}>
          {option.label}
        </a>
      ))}
    </nav>
  );
}
