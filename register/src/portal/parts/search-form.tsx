/** The one search field: words of a title, or a number in any spelling. A plain form, so it works everywhere. */
import { addresses } from '../../view/addresses.ts';
import { Icon } from '../../view/icons.tsx';
import { useWords } from '../../words/context.ts';

interface Props {
  /** What was asked; it stays in the field. */
  readonly asked: string;
  readonly large?: boolean;
}

export function SearchForm({ asked, large = false }: Props) {
  const { t } = useWords();
  return (
    <search>
      <form class={large ? 'ask ask-large' : 'ask'} action={addresses.search} method="get">
        <label class="unseen" for="q">
          {t('search.label')}
        </label>
        <input
          id="q"
          type="search"
          name="q"
          value={asked}
          placeholder={t('search.placeholder')}
          autoComplete="off"
          autoCapitalize="off"
          spellcheck={false}
          maxLength={400}
        />
        <button type="submit">
          <Icon name="search" />
          <span class={large ? undefined : 'unseen'}>{t('search.button')}</span>
        </button>
      </form>
    </search>
  );
}
