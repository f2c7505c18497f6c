/** The page for a right number that this Register has never held. */
import type { Issn } from '@masthead/issn';
import { addresses } from '../../view/addresses.ts';
import { IssnText } from '../../view/issn-text.tsx';
import type { Page } from '../../view/page.ts';
import { useWords } from '../../words/context.ts';
import type { PageContext } from '../context.ts';

export function unknownNumberPage({ words }: PageContext, issn: Issn, prefix: 'ISSN' | 'ISSN-L' = 'ISSN'): Page {
  return {
    status: 404,
    title: words.t(prefix === 'ISSN' ? 'unknown.title' : 'unknown.cluster-title'),
    asked: issn,
    main: <UnknownNumber issn={issn} prefix={prefix} />,
  };
}

export function UnknownNumber({ issn, prefix }: { readonly issn: Issn; readonly prefix: 'ISSN' | 'ISSN-L' }) {
  const { t } = useWords();
  return (
    <div class="frame notice prose">
      <h1>{t(prefix === 'ISSN' ? 'unknown.title' : 'unknown.cluster-title')}</h1>
      <p class="typed">
        <IssnText issn={issn} prefix={prefix} />
      </p>
      {prefix === 'ISSN' && (
        <p>
          <span class="state state-never-issued">{t('state.never-issued')}</span>
        </p>
      )}
      <p class="lead">{t(prefix === 'ISSN' ? 'unknown.text' : 'unknown.cluster-text')}</p>
      <h2>{t('try.title')}</h2>
      <ul>
        {prefix === 'ISSN-L' && (
          <li>
            <a href={addresses.record(issn)}>{t('unknown.try-record', { issn })}</a>
          </li>
        )}
        <li>{t('unknown.try-source')}</li>
        <li>{t('unknown.try-title')}</li>
        <li>{t('unknown.try-centre')}</li>
      </ul>
    </div>
  );
}
