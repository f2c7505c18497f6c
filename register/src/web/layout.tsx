/** The document around every page: head, band with nameplate and search, foot. Serves portal now, and what comes later. */
import { renderToString } from 'preact-render-to-string';
import type { Assets } from '../portal/assets.ts';
import { SearchForm } from '../portal/parts/search-form.tsx';
import { addresses } from '../view/addresses.ts';
import type { Page } from '../view/page.ts';
import { Speaking, useWords } from '../words/context.ts';
import type { Words } from '../words/words.ts';

export interface Surroundings {
  readonly assets: Assets;
  readonly words: Words;
}

/** The whole document as text, ready to be sent. */
export function renderPage(page: Page, { assets, words }: Surroundings): string {
  const html = renderToString(
    <Speaking value={words}>
      <Document page={page} assets={assets} />
    </Speaking>,
  );
  return `<!doctype html>${html}`;
}

function Document({ page, assets }: { readonly page: Page; readonly assets: Assets }) {
  const { t, language } = useWords();
  return (
    <html lang={language.code} dir={language.dir}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{page.place === addresses.home ? page.title : t('site.title', { page: page.title })}</title>
        {page.description && <meta name="description" content={page.description} />}
        {page.canonical ? <link rel="canonical" href={page.canonical} /> : <meta name="robots" content="noindex" />}
        {assets.preload.map((font) => (
          <link key={font} rel="preload" href={font} as="font" type="font/woff2" crossOrigin="anonymous" />
        ))}
        <link rel="stylesheet" href={assets.stylesheet} />
        <link rel="icon" href={assets.icon} type="image/svg+xml" />
        <link rel="search" href="/opensearch.xml" type="application/opensearchdescription+xml" title={t('site.name')} />
        {page.alternates?.map((link) => (
          <link key={link.href} rel="alternate" type={link.type} href={link.href} title={link.title} />
        ))}
        <meta name="color-scheme" content="light dark" />
        <script src={assets.script} type="module" />
        {page.data !== undefined && <DataBlock data={page.data} />}
      </head>
      <body>
        <a class="skip" href="#main">
          {t('site.skip')}
        </a>
        {page.asked === false ? null : <Band asked={page.asked ?? ''} place={page.place} />}
        <main id="main" tabIndex={-1}>
          {page.main}
        </main>
        <Foot />
        <div id="spoken" class="unseen" role="status" />
      </body>
    </html>
  );
}

/** Data, not script: no browser runs it, so the content policy stands. `<` is escaped, so nothing in it can end the block. */
function DataBlock({ data }: { readonly data: unknown }) {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}

function Band({ asked, place }: { readonly asked: string; readonly place: string | undefined }) {
  const { t } = useWords();
  const ways = [
    { href: addresses.search, label: t('nav.browse') },
    { href: addresses.checker, label: t('nav.checker') },
    { href: addresses.glossary, label: t('nav.glossary') },
    { href: addresses.about, label: t('nav.about') },
  ];
  return (
    <header class="band">
      <div class="frame">
        <a class="nameplate" href={addresses.home}>
          {t('site.name')}
        </a>
        <SearchForm asked={asked} />
        <nav class="ways" aria-label={t('nav.label')}>
          {ways.map((way) => (
            <a key={way.href} href={way.href} aria-current={way.href === place ? 'page' : undefined}>
              {way.label}
            </a>
          ))}
        </nav>
      </div>
    </header>
  );
}

function Foot() {
  const { t } = useWords();
  return (
    <footer class="foot">
      <div class="frame">
        <p>{t('site.foot')}</p>
        <ul>
          <li>
            <a href={addresses.about}>{t('nav.about')}</a>
          </li>
          <li>
            <a href={addresses.checker}>{t('checker.title')}</a>
          </li>
          <li>
            <a href={addresses.convert}>{t('convert.title')}</a>
          </li>
          <li>
            <a href={addresses.glossary}>{t('nav.glossary')}</a>
          </li>
          <li>
            <a href={`${addresses.about}#programs`}>{t('nav.programs')}</a>
          </li>
        </ul>
      </div>
    </footer>
  );
}
