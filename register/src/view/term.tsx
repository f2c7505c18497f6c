/** The small `?` beside a term: opens the sentence of the glossary in place, without script, and links to the whole entry. */

import { useWords } from '../words/context.ts';
import { addresses } from './addresses.ts';
import type { GlossaryTerm } from './glossary.ts';

export function Term({ term }: { readonly term: GlossaryTerm }) {
  const { t } = useWords();
  const name = t(`glossary.${term}.name`);
  return (
    <details class="term" name="term">
      <summary>
        <span aria-hidden="true">?</span>
        <span class="unseen">{t('glossary.what-is', { term: name })}</span>
      </summary>
      <span class="term-text">
        {t(`glossary.${term}.text`)} <a href={addresses.term(term)}>{t('glossary.more')}</a>
      </span>
    </details>
  );
}
