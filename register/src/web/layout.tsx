/** The document around every page: head, band with nameplate and search, foot. Serves portal now, and what comes later. */
import { renderToString } from 'preact-render-to-string';
import { isOfNetwork } from '../domain/actor.ts';
import type { Person } from '../domain/person.ts';
import type { Assets } from '../portal/assets.ts';
import { SearchForm } from '../portal/parts/search-form.tsx';
import { addresses } from '../view/addresses.ts';
import type { Page } from '../view/page.ts';
import { Speaking, useWords } from '../words/context.ts';
import { languages } from '../words/languages.ts';
import type { MessageKey, Words } from '../words/words.ts';

export interface Surroundings {
  readonly assets: Assets;
  readonly words: Words;
  /** Path and query of the page, for the same page in another language. */
  readonly here: string;
  /** Whoever is signed in. */
  readonly person?: Person;
}

/** The whole document as text, ready to be sent. */
export function renderPage(page: Page, surroundings: Surroundings): string {
  const { words } = surroundings;
  const html = renderToString(
    <Speaking value={words}>
      <Document page={page} {...surroundings} />
    </Speaking>,
  );
  return `<!doctype html>${html}`;
}

function Document({ page, assets, here, person }: { readonly page: Page } & Surroundings) {
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
        {page.desk && <link rel="stylesheet" href={assets.deskStylesheet} />}
        <link rel="icon" href={assets.icon} type="image/svg+xml" />
        <link rel="search" href="/opensearch.xml" type="application/opensearchdescription+xml" title={t('site.name')} />
        {page.canonical &&
          languages.length > 1 &&
          languages.map(({ code }) => (
            <link key={code} rel="alternate" hreflang={code} href={inLanguage(page.canonical!, code)} />
          ))}
        {page.alternates?.map((link) => (
          <link key={link.href} rel="alternate" type={link.type} href={link.href} title={link.title} />
        ))}
        <meta name="color-scheme" content="light dark" />
        <script src={assets.script} type="module" />
        {page.scripts?.map((name) => (
          <script key={name} src={assets.deskScripts[name]} type="module" />
        ))}
        {page.data !== undefined && <DataBlock data={page.data} />}
      </head>
      <body>
        <a class="skip" href="#main">
          {t('site.skip')}
        </a>
        {page.asked === false ? (
          <header class="frame">
            <Ways place={page.place} person={person} />
          </header>
        ) : (
          <Band asked={page.asked ?? ''} place={page.place} person={person} />
        )}
        <main id="main" tabIndex={-1}>
          {page.main}
        </main>
        <Foot here={here} />
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

interface BandParts {
  readonly asked: string;
  readonly place: string | undefined;
  readonly person: Person | undefined;
}

function Band({ asked, place, person }: BandParts) {
  const { t } = useWords();
  return (
    <header class="band">
      <div class="frame">
        <a class="nameplate" href={addresses.home}>
          {t('site.name')}
        </a>
        <SearchForm asked={asked} />
        <Ways place={place} person={person} />
      </div>
    </header>
  );
}

function Ways({ place, person }: Omit<BandParts, 'asked'>) {
  const { t } = useWords();
  const ways = [
    { href: addresses.search, label: t('nav.browse') },
    { href: addresses.checker, label: t('nav.checker') },
    { href: addresses.glossary, label: t('nav.glossary') },
    { href: addresses.about, label: t('nav.about') },
    ...waysOf(person).map(({ href, key }) => ({ href, label: t(key) })),
  ];
  return (
    <nav class="ways" aria-label={t('nav.label')}>
      {ways.map((way) => (
        <a key={way.href} href={way.href} aria-current={way.href === place ? 'page' : undefined}>
          {way.label}
        </a>
      ))}
    </nav>
  );
}

/** What is hers: everybody may ask for a number; who works at a centre has its desk. */
function waysOf(person: Person | undefined): readonly { readonly href: string; readonly key: MessageKey }[] {
  if (person === undefined) {
    return [
      { href: addresses.request, key: 'nav.request' },
      { href: addresses.signIn, key: 'nav.sign-in' },
    ];
  }
  const atDesk = person.memberships.some(({ role }) => isOfNetwork(role));
  return [
    atDesk ? { href: addresses.desk, key: 'nav.desk' } : { href: addresses.requests, key: 'nav.requests' },
    { href: addresses.account, key: 'nav.account' },
  ];
}

function Foot({ here }: { readonly here: string }) {
  const { t, language } = useWords();
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
        {languages.length > 1 && (
          <ul aria-label={t('nav.languages')}>
            {languages.map(({ code, name }) => (
              <li key={code}>
                <a
                  href={inLanguage(here, code)}
                  hreflang={code}
                  lang={code}
                  aria-current={code === language.code ? 'true' : undefined}
                >
                  {name}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </footer>
  );
}

/** The same page in another language; a very long question is not carried along. */
function inLanguage(here: string, code: string): string {
  const [path = '/', query = ''] = here.split('?', 2);
  const asked = new URLSearchParams(query.length > 1000 ? '' : query);
  asked.set('lang', code);
  return `${path}?${asked}`;
}
