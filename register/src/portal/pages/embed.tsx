/** "Show and embed": every snippet of the kit for one number, with where to put it (ISO 3297:2020, 8 and 9). */
import { namesResource, type PlaceGroup, placesFor, snippetUses, type Volume } from '@masthead/crosswalk';
import { type Issn, issnToInteger } from '@masthead/issn';
import { type Embeddable, embeddableOf } from '../../domain/embedding.ts';
import { findVersions } from '../../store/index.ts';
import { addresses } from '../../view/addresses.ts';
import { CopyButton } from '../../view/copy-button.tsx';
import { IssnText } from '../../view/issn-text.tsx';
import type { Page } from '../../view/page.ts';
import { Scripted } from '../../view/text.tsx';
import { useWords } from '../../words/context.ts';
import type { PageContext, Visit } from '../context.ts';
import { hasVolumes, type ShownSnippet, snippetGroups } from '../model/embed.ts';
import { headTitle } from '../model/record.ts';
import { BarcodeKit, hasBarcode } from '../parts/barcode.tsx';

/** Undefined for a number that this Register has never held. */
export async function embedPage(
  { read, baseUrl, words }: PageContext,
  visit: Visit,
  issn: Issn,
): Promise<Page | undefined> {
  const versions = await findVersions(read, issnToInteger(issn));
  if (!versions) return undefined;
  const embeddable = embeddableOf(versions.number, versions.issnL, versions.records);
  const volume = { title: visit.query.get('volume') ?? '', isbn: visit.query.get('isbn') ?? '' };
  return {
    status: 200,
    title: words.t('embed.page-title', { title: headTitle(embeddable.serial).text, issn }),
    canonical: `${baseUrl}${addresses.embed(issn)}`,
    asked: '',
    main: <Embed embeddable={embeddable} volume={volume} />,
  };
}

interface Props {
  readonly embeddable: Embeddable;
  /** As the visitor typed it. */
  readonly volume: Volume;
}

export function Embed({ embeddable, volume }: Props) {
  const { t } = useWords();
  const { issn, status, replacedBy, medium } = embeddable.serial;
  const asked = volume.title !== '' || volume.isbn !== '';
  return (
    <article class="frame record embed">
      <header class="record-head">
        <p>
          <a href={addresses.record(issn)}>
            <IssnText issn={issn} />
            {t('list.separator')}
            <Scripted text={headTitle(embeddable.serial)} />
          </a>
        </p>
        <h1>{t('embed.title')}</h1>
        <p class="lead">{t(namesResource(status) ? 'embed.lead' : 'embed.withdrawn')}</p>
        {replacedBy && <Instead issn={replacedBy} />}
        <p>
          <a href={addresses.checker}>{t('checker.title')}</a>
        </p>
      </header>
      {namesResource(status) && (
        <nav class="views" aria-label={t('embed.parts')}>
          {snippetUses.map((use) => (
            <a key={use} href={`#e-${use}`}>
              {t(`embed.${use}`)}
            </a>
          ))}
        </nav>
      )}
      {namesResource(status) &&
        snippetGroups(embeddable, asked ? { volume } : {}).map(({ use, snippets }) => (
          <section key={use} class="embed-group" aria-labelledby={`e-${use}`}>
            <h2 id={`e-${use}`}>{t(`embed.${use}`)}</h2>
            <p>{t(`embed.${use}-text`)}</p>
            {use === 'show' && <Places groups={placesFor(medium)} />}
            {snippets.map((snippet) => (
              <SnippetSection key={snippet.name} issn={issn} snippet={snippet} />
            ))}
            {use === 'show' && hasBarcode(medium) && <BarcodeSection issn={issn} />}
            {use === 'show' && hasVolumes(embeddable) && <VolumeForm issn={issn} volume={volume} />}
          </section>
        ))}
    </article>
  );
}

function Instead({ issn }: { readonly issn: Issn }) {
  const { t } = useWords();
  return (
    <p>
      {t('notice.use-instead')}{' '}
      <a href={addresses.embed(issn)}>
        <IssnText issn={issn} />
      </a>
    </p>
  );
}

function Places({ groups }: { readonly groups: readonly PlaceGroup[] }) {
  const { t } = useWords();
  return (
    <div class="places">
      {groups.map(({ clause, firstWillDo, places }) => (
        <div key={clause}>
          <h3>{t(firstWillDo ? 'embed.places-first' : 'embed.places-all')}</h3>
          <ol>
            {places.map((place) => (
              <li key={place}>{t(`embed.place-${place}`)}</li>
            ))}
          </ol>
        </div>
      ))}
    </div>
  );
}

/** The number stands in print beside its barcode as well (8.2.1). */
function BarcodeSection({ issn }: { readonly issn: Issn }) {
  const { t } = useWords();
  return (
    <section class="snippet" id="barcode" aria-labelledby="s-barcode">
      <h3 id="s-barcode">{t('aside.barcode')}</h3>
      <p>{t('barcode.where')}</p>
      <BarcodeKit issn={issn} />
    </section>
  );
}

function SnippetSection({ issn, snippet }: { readonly issn: Issn; readonly snippet: ShownSnippet }) {
  const { t } = useWords();
  const { name, language, text, problem } = snippet;
  const title = t(`embed.${name}.name` as 'embed.jsonld.name');
  return (
    <section class="snippet" id={name} aria-labelledby={`s-${name}`}>
      <h3 id={`s-${name}`}>{title}</h3>
      <p>{t(`embed.${name}.where` as 'embed.jsonld.where')}</p>
      {text === undefined ? (
        <p class="quiet">{t(`embed.problem-${problem}` as 'embed.problem-no-title')}</p>
      ) : (
        <>
          {language === 'text' ? (
            <pre dir="auto">{text}</pre>
          ) : (
            <details>
              <summary>{t('embed.see')}</summary>
              <pre dir="ltr">{text}</pre>
            </details>
          )}
          <p class="snippet-actions">
            <CopyButton text={text} label={t('embed.copy', { name: title })} />
            {name !== 'volume' && (
              <a
                href={addresses.snippet(issn, name)}
                rel="nofollow"
                aria-label={t('embed.as-text-of', { name: title })}
              >
                {t('embed.as-text')}
              </a>
            )}
          </p>
        </>
      )}
    </section>
  );
}

function VolumeForm({ issn, volume }: { readonly issn: Issn; readonly volume: Volume }) {
  const { t } = useWords();
  return (
    <form class="volume-form" action={`${addresses.embed(issn)}#volume-form`} method="get" id="volume-form">
      <h3>{t('embed.volume-form')}</h3>
      <p>{t('embed.volume-text')}</p>
      <p>
        <label for="volume-title">{t('embed.volume-title')}</label>
        <input id="volume-title" name="volume" value={volume.title} maxLength={400} required />
      </p>
      <p>
        <label for="volume-isbn">{t('embed.volume-isbn')}</label>
        <input id="volume-isbn" name="isbn" value={volume.isbn} maxLength={20} inputMode="numeric" required />
      </p>
      <button type="submit">{t('embed.volume-make')}</button>
    </form>
  );
}
