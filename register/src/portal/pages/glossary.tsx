/** The glossary: the terms of the field, each in a sentence or two. The small `?` of other pages leads here. */
import { addresses } from '../../view/addresses.ts';
import { glossaryTerms } from '../../view/glossary.ts';
import { useWords } from '../../words/context.ts';
import type { MakePage } from '../context.ts';

export const glossaryPage: MakePage = async ({ baseUrl, words }) => ({
  status: 200,
  title: words.t('glossary.title'),
  description: words.t('glossary.description'),
  canonical: `${baseUrl}${addresses.glossary}`,
  place: addresses.glossary,
  main: <Glossary />,
});

export function Glossary() {
  const { t, language } = useWords();
  const entries = glossaryTerms
    .map((term) => ({ term, name: t(`glossary.${term}.name`), text: t(`glossary.${term}.text`) }))
    .sort((one, other) => one.name.localeCompare(other.name, language.code));
  return (
    <div class="frame reading">
      <h1>{t('glossary.title')}</h1>
      <p class="lead">{t('glossary.description')}</p>
      <dl class="glossary">
        {entries.map(({ term, name, text }) => (
          <div key={term} id={term}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
