/** About: what this Register is, how to get an ISSN, and how programs use it. The other half of two of the home page's doors. */
import type { ComponentChildren } from 'preact';
import { addresses } from '../../view/addresses.ts';
import { useWords } from '../../words/context.ts';
import type { MakePage } from '../context.ts';

export const aboutPage: MakePage = async ({ baseUrl, words }) => ({
  status: 200,
  title: words.t('about.title'),
  description: words.t('about.description'),
  canonical: `${baseUrl}${addresses.about}`,
  place: addresses.about,
  main: <About baseUrl={baseUrl} />,
});

export function About({ baseUrl }: { readonly baseUrl: string }) {
  const { t, rich } = useWords();
  const link = (href: string) => (chunks: ComponentChildren) => <a href={href}>{chunks}</a>;
  const code = (chunks: ComponentChildren) => (
    <code>
      <bdi dir="ltr">{chunks}</bdi>
    </code>
  );
  const record = `${baseUrl}/resource/ISSN/0028-0836`;
  return (
    <div class="frame reading prose">
      <h1>{t('about.title')}</h1>
      <p class="lead">{t('about.lead')}</p>
      <p>{rich('about.number', { a: link(addresses.term('issn')) })}</p>
      <p>{t('about.states')}</p>
      <p>{t('site.no-quality')}</p>

      <h2 id="search">{t('about.search.title')}</h2>
      <ul>
        <li>{t('about.search.words')}</li>
        <li>{t('about.search.phrase')}</li>
        <li>{t('about.search.number')}</li>
        <li>{t('about.search.scripts')}</li>
        <li>{rich('about.search.romanization', { a: link(addresses.romanization) })}</li>
        <li>{rich('about.search.key-titles', { a: link(addresses.keyTitles) })}</li>
        <li>{rich('about.search.abbreviate', { a: link(addresses.abbreviate) })}</li>
      </ul>

      <h2 id="request">{t('about.request.title')}</h2>
      <p>{t('about.request.text')}</p>
      <ul>
        <li>{t('about.request.issue')}</li>
        <li>{t('about.request.title-page')}</li>
        <li>{t('about.request.publisher')}</li>
        <li>{t('about.request.dates')}</li>
        <li>{t('about.request.media')}</li>
      </ul>

      <p>{rich('about.request.centres', { a: link(addresses.centres) })}</p>
      <p>{rich('about.request.change', { a: link(addresses.newIssn) })}</p>
      <p>{rich('about.request.key-title', { a: link(addresses.keyTitle) })}</p>

      <h2 id="programs">{t('about.programs.title')}</h2>
      <p>{rich('about.programs.negotiation', { code })}</p>
      <pre dir="ltr">{`curl -H 'Accept: text/turtle' ${record}\ncurl ${record}.marcxml`}</pre>
      <p>{rich('about.programs.oai', { code, a: link(`${addresses.oai}?verb=Identify`) })}</p>
      <pre dir="ltr">{`curl '${baseUrl}${addresses.oai}?verb=ListRecords&metadataPrefix=marcxml'`}</pre>
      <p>{rich('about.programs.ledger', { code, a: link(addresses.ledger) })}</p>
      <p>{rich('about.programs.resolvers', { code })}</p>
      <pre dir="ltr">{`curl -L '${baseUrl}/openurl?rft.issn=1476-4687'\ncurl -L '${baseUrl}/urn:issn:0028-0836?+issnl'`}</pre>
      <p>{rich('about.programs.convert', { a: link(addresses.convert) })}</p>
      <pre dir="ltr">{`curl --data-binary @record.mrc -H 'Accept: application/json' ${baseUrl}${addresses.convert}`}</pre>
      <p>{t('about.programs.software')}</p>
    </div>
  );
}
