/** The references for Romanized key titles (ISO 3297:2020, 6.3): every standard held here with its table, and a field to try them. */
import {
  type Choice,
  type Limit,
  type Romanization,
  type RomanizationStandard,
  romanizationStandards,
  type StandardId,
  standardById,
  tableOf,
} from '@masthead/romanize';
import { addresses } from '../../view/addresses.ts';
import type { Page } from '../../view/page.ts';
import { useWords } from '../../words/context.ts';
import type { Words } from '../../words/words.ts';

export interface RomanizationAsked {
  readonly text: string;
  readonly standard?: StandardId;
  readonly back: boolean;
  readonly romanized?: Romanization;
  /** What came back, or nothing where the standard cannot. */
  readonly returned?: string | undefined;
  /** Which table to show. */
  readonly table?: { readonly standard: StandardId; readonly script: string };
}

export function romanizationPage(words: Words, baseUrl: string, asked: RomanizationAsked): Page {
  return {
    status: 200,
    title: words.t('romanization.title'),
    description: words.t('romanization.lead'),
    ...(asked.text === '' ? { canonical: `${baseUrl}${addresses.romanization}` } : {}),
    main: <RomanizationTool {...asked} />,
  };
}

export function RomanizationTool(asked: RomanizationAsked) {
  const { t } = useWords();
  const { text, standard, back, table } = asked;
  return (
    <article class="frame record embed tool">
      <header class="record-head">
        <h1>{t('romanization.title')}</h1>
        <p class="lead">{t('romanization.lead')}</p>
      </header>
      <form class="tool-form" action={addresses.romanization} method="get">
        <p>
          <label for="text">{t('romanization.text')}</label>
          <textarea id="text" name="text" rows={2} maxLength={2000} required dir="auto" autoComplete="off">
            {text}
          </textarea>
        </p>
        <p>
          <label for="standard">{t('romanization.standard')}</label>
          <select id="standard" name="standard">
            <option value="">{t('romanization.by-script')}</option>
            {romanizationStandards.map(({ id, name, scripts }) => (
              <option key={id} value={id} selected={id === standard}>
                {`${name} · ${scriptNames(scripts, t)}`}
              </option>
            ))}
          </select>
        </p>
        <p>
          <label class="tool-check">
            <input type="checkbox" name="back" value="yes" checked={back} /> {t('romanization.back')}
          </label>
        </p>
        <p>
          <button type="submit">{t('romanization.try')}</button>
        </p>
      </form>
      <Answer {...asked} />
      {table && <Table {...table} />}
      <section class="embed-group" aria-labelledby="standards">
        <h2 id="standards">{t('romanization.standards')}</h2>
        <p>{t('romanization.standards-text')}</p>
        <ul class="standards">
          {romanizationStandards.map((one) => (
            <li key={one.id} id={one.id}>
              <Standard standard={one} />
            </li>
          ))}
        </ul>
        <h3>{t('romanization.missing')}</h3>
        <ul class="checker-list">
          <li>{t('romanization.missing-persian')}</li>
          <li>{t('romanization.missing-korean')}</li>
          <li>{t('romanization.missing-ala-lc')}</li>
        </ul>
      </section>
    </article>
  );
}

function Answer({ text, standard, back, romanized, returned }: RomanizationAsked) {
  const { t } = useWords();
  if (back && text !== '') {
    return (
      <section class="embed-group" aria-labelledby="answer" role="status">
        <h2 id="answer">{t('romanization.returned')}</h2>
        {returned === undefined ? (
          <p>{t(standard === undefined ? 'romanization.back-which' : 'romanization.back-not')}</p>
        ) : (
          <p class="tool-result">
            <bdi>{returned}</bdi>
          </p>
        )}
      </section>
    );
  }
  return romanized ? <Romanized romanized={romanized} /> : null;
}

function Romanized({ romanized }: { readonly romanized: Romanization }) {
  const { t, list } = useWords();
  const { text, standards, reversible, unknown, choices, limits } = romanized;
  return (
    <section class="embed-group" aria-labelledby="answer" role="status">
      <h2 id="answer">{t('romanization.answer')}</h2>
      <p class="tool-result">
        <bdi lang="und-Latn">{text}</bdi>
      </p>
      {standards.length === 0 ? (
        <p>{t('romanization.nothing')}</p>
      ) : (
        <p>
          {t('romanization.by', { standards: list(standards.map((id) => standardById(id).name)) })}{' '}
          {t(reversible ? 'romanization.reversible' : 'romanization.not-reversible')}
        </p>
      )}
      {unknown.length > 0 && (
        <>
          <h3>{t('romanization.unknown')}</h3>
          <ul class="checker-list">
            {(['not-in-table', 'no-standard', 'reading'] as const).map((why) => {
              const characters = [...new Set(unknown.filter((one) => one.why === why).map((one) => one.character))];
              return characters.length === 0 ? null : (
                <li key={why}>
                  <bdi class="letters-in-line">{characters.join(' ')}</bdi> {t(`romanization.unknown-${why}`)}
                </li>
              );
            })}
          </ul>
        </>
      )}
      {choices.length > 0 && (
        <>
          <h3>{t('romanization.choices')}</h3>
          <ul class="checker-list">
            {choices.map((choice) => (
              <li key={choice.start}>
                <OneChoice choice={choice} />
              </li>
            ))}
          </ul>
        </>
      )}
      {limits.length > 0 && (
        <>
          <h3>{t('romanization.limits')}</h3>
          <ul class="checker-list">
            {limits.map((limit: Limit) => (
              <li key={limit}>{t(`romanization.limit-${limit}`)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function OneChoice({ choice }: { readonly choice: Choice }) {
  const { t } = useWords();
  return (
    <>
      <bdi class="letters-in-line">{choice.source}</bdi>: <bdi>{choice.chosen}</bdi>
      {t('list.separator')}
      {t('romanization.or')} <bdi>{choice.alternatives.join(t('list.separator'))}</bdi>.{' '}
      {t(`romanization.why-${choice.why}`)}
    </>
  );
}

function Standard({ standard }: { readonly standard: RomanizationStandard }) {
  const { t, list, languageName } = useWords();
  const { id, name, title, year, scripts, languages, kind, reversible, source } = standard;
  return (
    <>
      <h3>{name.replace(/^ISO [\d-]+/, (number) => `${number}:${year}`)}</h3>
      <p class="standard-title" lang="en">
        {title}
      </p>
      <dl class="standard-facts">
        <dt>{t('romanization.scripts')}</dt>
        <dd>{scriptNames(scripts, t)}</dd>
        <dt>{t('romanization.languages')}</dt>
        <dd>{list(languages.map(languageName))}</dd>
        <dt>{t('romanization.kind')}</dt>
        <dd>
          {t(`romanization.kind-${kind}`)}{' '}
          {t(reversible ? 'romanization.comes-back' : 'romanization.does-not-come-back')}
        </dd>
        <dt>{t('romanization.source')}</dt>
        <dd lang="en">{source}</dd>
      </dl>
      <p class="standard-note">{t(`romanization.note.${id}`)}</p>
      {id !== 'iso7098' && (
        <p>
          {scripts.map((script, index) => (
            <span key={script}>
              {index > 0 && ' · '}
              <a href={`${addresses.romanization}?${new URLSearchParams({ table: id, script })}#table`}>
                {t('romanization.table', { script: scriptNames([script], t) })}
              </a>
            </span>
          ))}
        </p>
      )}
    </>
  );
}

function Table({ standard, script }: { readonly standard: StandardId; readonly script: string }) {
  const { t } = useWords();
  return (
    <section class="embed-group" aria-labelledby="table">
      <h2 id="table">
        {t('romanization.table-of', { standard: standardById(standard).name, script: scriptNames([script], t) })}
      </h2>
      <ul class="letters" dir="ltr">
        {tableOf(standard, script).map(([letter, latin]) => (
          <li key={letter}>
            <bdi>{/^\p{M}/u.test(letter) ? `◌${letter}` : letter}</bdi>
            <span lang="und-Latn">{/^\p{M}/u.test(latin) ? `◌${latin}` : latin}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const scriptNames = (scripts: readonly string[], t: Words['t']): string =>
  scripts.map((script) => t(`script-name.${script}` as 'script-name.Cyrl')).join(', ');
