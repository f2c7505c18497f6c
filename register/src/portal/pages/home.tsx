/** Home: the search field is the masthead; below it what the Register holds, three doors, and the newest titles. */
import { demonstrationBlock, demonstrationCentre } from '../../domain/demonstration.ts';
import { formatSevenDigits } from '../../domain/number-range.ts';
import { findCentre, newestTitles, type RegisterCounts, registerCounts, type SearchHit } from '../../store/index.ts';
import { addresses } from '../../view/addresses.ts';
import { Icon } from '../../view/icons.tsx';
import { useWords } from '../../words/context.ts';
import type { MakePage } from '../context.ts';
import { SearchForm } from '../parts/search-form.tsx';
import { HitList } from '../parts/title-list.tsx';

const newestShown = 8;

export const homePage: MakePage = async ({ read, baseUrl, words }) => {
  const [counts, newest, demonstration] = await Promise.all([
    registerCounts(read),
    newestTitles(read, newestShown),
    findCentre(read, demonstrationCentre.code),
  ]);
  return {
    status: 200,
    title: words.t('home.title'),
    description: words.t('home.description'),
    canonical: `${baseUrl}/`,
    asked: false,
    place: addresses.home,
    main: <Home counts={counts} newest={newest} demonstrates={demonstration !== undefined} />,
  };
};

interface Props {
  readonly counts: RegisterCounts;
  readonly newest: readonly SearchHit[];
  /** It has a demonstration centre. */
  readonly demonstrates?: boolean;
}

export function Home({ counts, newest, demonstrates = false }: Props) {
  const { t, rich } = useWords();
  const example = (text: string) => (
    <a href={addresses.searchFor(text)}>
      <bdi>{text}</bdi>
    </a>
  );
  return (
    <div class="home frame">
      <header class="flag">
        <h1>{t('site.name')}</h1>
        <p class="flag-line">
          <span>{t('home.standard')}</span>
          <span>{t('home.subtitle')}</span>
          <span>{t('home.open')}</span>
        </p>
        <SearchForm asked="" large />
        <p class="flag-examples">
          {rich('home.examples', {
            words: example('nature'),
            number: example('0028-0836'),
            phrase: example('"new scientist"'),
          })}
        </p>
        {demonstrates && <Demonstration />}
      </header>
      <Holdings counts={counts} />
      <Doors />
      {newest.length > 0 && (
        <section class="newest" aria-labelledby="newest">
          <h2 id="newest">{t('home.newest')}</h2>
          <HitList hits={newest} />
          <p>
            <a class="onward" href={addresses.search}>
              {t('home.all-titles')}
              <Icon name="onward" />
            </a>
          </p>
        </section>
      )}
    </div>
  );
}

/** The live line of what the Register holds. */
function Holdings({ counts }: { readonly counts: RegisterCounts }) {
  const { rich } = useWords();
  return (
    <p class="holdings">
      {rich('home.holdings', {
        titles: counts.titles,
        numbers: counts.numbers,
        countries: counts.countries,
        b: (chunks) => <b>{chunks}</b>,
      })}
    </p>
  );
}

/** Numbers of a demonstration are not to be taken for real ones. */
function Demonstration() {
  const { rich } = useWords();
  const { first, last } = demonstrationBlock;
  return (
    <p class="flag-examples">
      {rich('home.demonstration', {
        first: <bdi dir="ltr">{formatSevenDigits(first)}</bdi>,
        last: <bdi dir="ltr">{formatSevenDigits(last)}</bdi>,
        a: (chunks) => <a href={addresses.blocksOf(demonstrationCentre.code)}>{chunks}</a>,
      })}
    </p>
  );
}

function Doors() {
  const { t } = useWords();
  const doors = [
    { name: 'find', href: addresses.search },
    { name: 'request', href: addresses.request },
    { name: 'integrate', href: `${addresses.about}#programs` },
  ] as const;
  return (
    <div class="doors">
      {doors.map(({ name, href }) => (
        <section key={name}>
          <h2>
            <a href={href}>{t(`door.${name}.title`)}</a>
          </h2>
          <p>{t(`door.${name}.text`)}</p>
          <p>
            <a class="onward" href={href}>
              {t(`door.${name}.action`)}
              <Icon name="onward" />
            </a>
          </p>
        </section>
      ))}
    </div>
  );
}
