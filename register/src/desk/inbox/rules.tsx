/** `/rules`: the published rules by which requests are refused, for everybody to read (ISO 3297:2020, D.2.k). */
import { requestDays } from '../../domain/request-state.ts';
import { publishedRules } from '../../domain/rules.ts';
import type { Page } from '../../view/page.ts';
import { useWords } from '../../words/context.ts';
import type { Visit } from '../desk.ts';

export async function rulesPage({ words, desk }: Visit): Promise<Page> {
  return {
    status: 200,
    title: words.t('rules.title'),
    description: words.t('rules.lead', { days: requestDays.appeal }),
    canonical: `${desk.baseUrl}/rules`,
    desk: true,
    main: <Rules />,
  };
}

function Rules() {
  const { t, date } = useWords();
  return (
    <article class="frame record">
      <header class="record-head">
        <h1>{t('rules.title')}</h1>
        <p class="lead">{t('rules.lead', { days: requestDays.appeal })}</p>
      </header>
      <ol class="desk-rules">
        {publishedRules.map(({ key, clause, version, since }) => (
          <li key={key} id={key}>
            <p>{t(`rule.${key}`)}</p>
            <p class="quiet">
              {t('rules.clause', { clause })}. {t('rules.since', { version, date: date(since) })}.
            </p>
          </li>
        ))}
      </ol>
    </article>
  );
}
