/** A title abbreviated by ISO 4, and why each word became what it did. */
import { type Explanation, type LtwaEntry, languagesWithFunctionWords, type Step, type Style } from '@masthead/iso4';
import { addresses } from '../../view/addresses.ts';
import type { Page } from '../../view/page.ts';
import { useWords } from '../../words/context.ts';
import type { MessageKey, Words } from '../../words/words.ts';

export interface AbbreviateAsked {
  readonly title: string;
  /** ISO 639-2/B. */
  readonly language: string | undefined;
  readonly style: Style;
  /** Absent when nothing was asked. */
  readonly explanation: Explanation | undefined;
  /** Name of the list of title word abbreviations that is in force, and its entries. */
  readonly list: string;
  readonly entries: number;
}

export function abbreviatePage(words: Words, baseUrl: string, asked: AbbreviateAsked): Page {
  return {
    status: 200,
    title: words.t('abbreviate.title'),
    description: words.t('abbreviate.lead'),
    ...(asked.title === '' ? { canonical: `${baseUrl}${addresses.abbreviate}` } : {}),
    main: <AbbreviateTool {...asked} />,
  };
}

export function AbbreviateTool(asked: AbbreviateAsked) {
  const words = useWords();
  const { t, number, rich } = words;
  const { title, language, style, explanation, list, entries } = asked;
  return (
    <article class="frame record embed tool abbreviate">
      <header class="record-head">
        <h1>{t('abbreviate.title')}</h1>
        <p class="lead">{t('abbreviate.lead')}</p>
      </header>
      <form class="tool-form" action={addresses.abbreviate} method="get">
        <p>
          <label for="title">{t('abbreviate.key-title')}</label>
          <input
            id="title"
            name="title"
            value={title}
            maxLength={1000}
            required
            dir="auto"
            autoComplete="off"
            autoCapitalize="off"
            spellcheck={false}
            aria-describedby="title-help"
          />
        </p>
        <p class="quiet" id="title-help">
          {t('abbreviate.key-title-help')}
        </p>
        <div class="tool-pair">
          <p>
            <label for="language">{t('abbreviate.language')}</label>
            <select id="language" name="language">
              <option value="">{t('abbreviate.language-told')}</option>
              {languageChoices(language, words).map(([code, name]) => (
                <option key={code} value={code} selected={code === language}>
                  {name}
                </option>
              ))}
            </select>
          </p>
          <p>
            <label for="style">{t('abbreviate.style')}</label>
            <select id="style" name="style">
              <option value="key-title">{t('abbreviate.style-key-title')}</option>
              <option value="citation" selected={style === 'citation'}>
                {t('abbreviate.style-citation')}
              </option>
            </select>
          </p>
        </div>
        <p>
          <button type="submit">{t('abbreviate.ask')}</button>
        </p>
      </form>
      {explanation && <Answer explanation={explanation} asked={asked} />}
      <p class="quiet">
        {rich('abbreviate.list', {
          list: <bdi>{list}</bdi>,
          entries: number(entries),
          a: (chunks) => <a href={addresses.ltwa}>{chunks}</a>,
        })}
      </p>
    </article>
  );
}

function languageChoices(asked: string | undefined, words: Words): [code: string, name: string][] {
  const codes = new Set([...languagesWithFunctionWords, ...(asked === undefined ? [] : [asked])]);
  return [...codes]
    .map((code): [string, string] => [code, words.languageName(code)])
    .sort(([, one], [, other]) => words.compare(one, other));
}

function Answer({ explanation, asked }: { readonly explanation: Explanation; readonly asked: AbbreviateAsked }) {
  const { t, languageName } = useWords();
  const { abbreviation, steps, alternatives, language } = explanation;
  const name = language === undefined ? '' : languageName(language.code);
  const address = new URLSearchParams({
    title: asked.title,
    ...(asked.language === undefined ? {} : { language: asked.language }),
    style: asked.style,
    format: 'json',
  });
  return (
    <section class="embed-group" aria-labelledby="answer">
      <h2 id="answer">{t('abbreviate.answer')}</h2>
      <p class="tool-result" role="status" dir="auto" translate={false}>
        {abbreviation}
      </p>
      <p>
        {language === undefined
          ? t('abbreviate.in-no-language')
          : t(language.given ? 'abbreviate.in-language' : 'abbreviate.in-guessed', { language: name })}{' '}
        <a href={`${addresses.abbreviate}?${address}`}>{t('abbreviate.data')}</a>
      </p>
      {alternatives.length > 0 && (
        <>
          <h3>{t('abbreviate.alternatives')}</h3>
          <ul class="checker-list">
            {alternatives.map(({ entry, abbreviation: other }) => (
              <li key={`${entry.line} ${other}`}>
                <bdi translate={false}>{other}</bdi> · <Entry entry={entry} />
              </li>
            ))}
          </ul>
        </>
      )}
      <h3 id="trace">{t('abbreviate.trace')}</h3>
      <Trace steps={steps} />
    </section>
  );
}

function Trace({ steps }: { readonly steps: readonly Step[] }) {
  const { t } = useWords();
  return (
    <table class="trace" aria-labelledby="trace">
      <thead>
        <tr>
          <th scope="col">{t('abbreviate.word')}</th>
          <th scope="col">{t('abbreviate.becomes')}</th>
          <th scope="col">{t('abbreviate.why')}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map(({ text, start, result, rule, outcome, entry }) => (
          <tr key={start} class={`trace-${outcome}`}>
            <th scope="row" translate={false}>
              <bdi>{text}</bdi>
            </th>
            <td translate={false}>
              {result === '' ? <span class="quiet">{t('abbreviate.left-out')}</span> : <bdi>{result}</bdi>}
            </td>
            <td>
              {t(`abbreviate.rule.${rule}` satisfies MessageKey)}
              {entry && (
                <>
                  {' '}
                  <Entry entry={entry} />
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** An entry of the list, with a link to it there. */
function Entry({ entry }: { readonly entry: LtwaEntry }) {
  const { t, list, languageName } = useWords();
  const { pattern, abbreviation, note, languages } = entry;
  return (
    <span class="entry">
      <a href={addresses.ltwaFor(entry.text)} translate={false}>
        <bdi>{note === undefined ? pattern : `${pattern} (${note})`}</bdi>
      </a>{' '}
      <span translate={false}>{abbreviation ?? t('abbreviate.not-abbreviated')}</span>{' '}
      <span class="quiet">
        {list(languages.map((code) => (code === 'mul' ? t('abbreviate.any-language') : languageName(code))))}
      </span>
    </span>
  );
}
