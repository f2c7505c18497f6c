/** The search above a list of administration, and the way to its next page. */
import { useWords } from '../../words/context.ts';

interface SearchBarParts {
  readonly action: string;
  readonly label: string;
  readonly text: string;
  readonly choice: {
    readonly name: string;
    readonly label: string;
    readonly value: string | undefined;
    readonly options: readonly { readonly value: string; readonly label: string }[];
  };
}

export function SearchBar({ action, label, text, choice }: SearchBarParts) {
  const { t } = useWords();
  return (
    <search>
      <form class="account-search" method="get" action={action}>
        <div class="field">
          <label for="find">{label}</label>
          <input id="find" name="q" type="search" value={text} maxLength={200} dir="auto" />
        </div>
        <div class="field">
          <label for={choice.name}>{choice.label}</label>
          <select id={choice.name} name={choice.name}>
            <option value="">{t('admin.all')}</option>
            {choice.options.map(({ value, label: name }) => (
              <option key={value} value={value} selected={value === choice.value}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" class="main-button">
          {t('admin.find')}
        </button>
      </form>
    </search>
  );
}

interface NextPageParts {
  readonly base: string;
  readonly asked: Readonly<Record<string, string>>;
  readonly after: number;
}

export function NextPage({ base, asked, after }: NextPageParts) {
  const { t } = useWords();
  return (
    <p>
      <a class="other-button" rel="next" href={`${base}?${new URLSearchParams({ ...asked, after: String(after) })}`}>
        {t('admin.next')}
      </a>
    </p>
  );
}
