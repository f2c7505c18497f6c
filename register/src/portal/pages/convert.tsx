/** "Check and convert a record": what the ISSN profile has against a record, field by field, and the record in every other format. */

import { writeLines } from '@masthead/marc';
import type { RecordStatus } from '@masthead/serial';
import { recordStatuses } from '@masthead/serial';
import type { ConvertedRecord, JudgedProblem, WrittenForm } from '../../domain/convert-record.ts';
import { addresses } from '../../view/addresses.ts';
import { CopyButton } from '../../view/copy-button.tsx';
import type { Page } from '../../view/page.ts';
import { useWords } from '../../words/context.ts';
import type { Words } from '../../words/words.ts';

export type ConvertTrouble = 'empty' | 'unknown' | 'unreadable' | 'too-large' | 'broken-form' | 'not-here';

export interface ConvertAsked {
  /** As it was pasted. */
  readonly text: string;
  readonly status?: RecordStatus;
  readonly converted?: ConvertedRecord;
  readonly forms?: readonly WrittenForm[];
  readonly trouble?: ConvertTrouble;
  /** What the reader says, in English. */
  readonly sentences?: readonly string[];
}

/** As the page says it. */
const megabytes = 1;

export function convertPage(words: Words, baseUrl: string, asked: ConvertAsked): Page {
  const isForm = asked.converted === undefined && asked.trouble === undefined;
  return {
    status: 200,
    title: words.t('convert.title'),
    description: words.t('convert.lead'),
    ...(isForm && { canonical: `${baseUrl}${addresses.convert}` }),
    main: <ConvertTool {...asked} />,
  };
}

export function ConvertTool(asked: ConvertAsked) {
  const { t } = useWords();
  const { converted, forms = [], trouble, sentences = [] } = asked;
  return (
    <article class="frame record embed tool convert">
      <header class="record-head">
        <h1>{t('convert.title')}</h1>
        <p class="lead">{t('convert.lead')}</p>
      </header>
      {trouble && (
        <section class="embed-group" aria-labelledby="trouble" role="status">
          <h2 id="trouble">{t('convert.not-read')}</h2>
          <p>{t(`convert.${trouble}`)}</p>
          {sentences.length > 0 && <Sentences of={sentences} />}
        </section>
      )}
      {converted && (converted.isPart ? <p class="lead">{t('convert.part')}</p> : <Judgement converted={converted} />)}
      {converted && <Forms forms={forms} />}
      <RecordForm {...asked} />
    </article>
  );
}

function RecordForm({ text, status, converted }: ConvertAsked) {
  const { t } = useWords();
  return (
    <form id="record-form" class="tool-form" action={addresses.convert} method="post" encType="multipart/form-data">
      {converted && <h2>{t('convert.again')}</h2>}
      <p>
        <label for="record">{t('convert.record')}</label>
        <textarea
          id="record"
          name="record"
          rows={12}
          dir="ltr"
          spellcheck={false}
          autoComplete="off"
          aria-describedby="record-forms"
          class="convert-text"
        >
          {text === '' && converted ? writeLines(converted.record) : text}
        </textarea>
      </p>
      <p class="quiet" id="record-forms">
        {t('convert.record-forms', { megabytes })}
      </p>
      <p>
        <label for="file">{t('convert.file')}</label>
        <input id="file" name="file" type="file" accept=".mrc,.marc,.xml,.marcxml,.mrk,.txt,.json,.ris,.dat" />
      </p>
      <p>
        <label for="status">{t('convert.status')}</label>
        <select id="status" name="status">
          <option value="">{t('convert.status-own')}</option>
          {recordStatuses.map((one) => (
            <option key={one} value={one} selected={one === status}>
              {t(`state.${one}`)}
            </option>
          ))}
        </select>
      </p>
      <p>
        <button type="submit">{t('convert.check')}</button>
      </p>
    </form>
  );
}

const severities = ['error', 'warning', 'advice'] as const;

function Judgement({ converted }: { readonly converted: ConvertedRecord }) {
  const { t } = useWords();
  const { problems, reading, losses, from, records } = converted;
  const counts = severities.map((severity) => problems.filter(({ problem }) => problem.severity === severity));
  return (
    <section class="embed-group" aria-labelledby="judgement">
      <h2 id="judgement">{t(problems.length === 0 ? 'convert.well' : 'convert.problems')}</h2>
      <p class="quiet">
        {t('convert.taken', { format: from.label })}
        {records > 1 && ` ${t('convert.first', { count: records })}`}
      </p>
      {problems.length > 0 && (
        <p>
          {t('convert.counts', { errors: counts[0]!.length, warnings: counts[1]!.length, advice: counts[2]!.length })}{' '}
          {t(counts[0]!.length > 0 ? 'convert.verdict-errors' : 'convert.verdict-fit')}
        </p>
      )}
      {reading.length > 0 && (
        <>
          <h3>{t('convert.reading')}</h3>
          <Sentences of={reading.map(({ sentence }) => sentence)} />
        </>
      )}
      {losses.length > 0 && (
        <>
          <h3>{t('convert.losses')}</h3>
          <p class="quiet small">{t('convert.losses-mean')}</p>
          <Sentences of={losses} />
        </>
      )}
      {severities.map((severity, at) =>
        counts[at]!.length === 0 ? null : (
          <section key={severity} aria-labelledby={`problems-${severity}`}>
            <h3 id={`problems-${severity}`}>{t(`convert.${severity}`, { count: counts[at]!.length })}</h3>
            <p class="quiet small">{t(`convert.${severity}-means`)}</p>
            <ol class="checker-list" lang="en" dir="ltr">
              {counts[at]!.map((judged, index) => (
                <Problem key={index} judged={judged} />
              ))}
            </ol>
          </section>
        ),
      )}
    </section>
  );
}

/** What is said in English whatever the language of the page. */
function Sentences({ of }: { readonly of: readonly string[] }) {
  return (
    <ul class="checker-list" lang="en" dir="ltr">
      {of.map((sentence, index) => (
        <li key={index}>{sentence}</li>
      ))}
    </ul>
  );
}

function Problem({ judged: { told, fields } }: { readonly judged: JudgedProblem }) {
  return (
    <li class="snippet">
      <p>
        <strong>{told.where}</strong> {told.wrong} {told.mend}
      </p>
      {fields.length > 0 && <pre>{fields.join('\n')}</pre>}
      <p class="quiet small">{told.source}</p>
    </li>
  );
}

function Forms({ forms }: { readonly forms: readonly WrittenForm[] }) {
  const { t } = useWords();
  return (
    <section class="embed-group" aria-labelledby="forms">
      <h2 id="forms">{t('convert.forms')}</h2>
      {forms.map(({ format: { name, label, queryNames }, text, refused, losses }) => (
        <details key={name} class="snippet" id={`as-${name}`}>
          <summary>{label}</summary>
          {refused !== undefined ? (
            <p lang="en" dir="ltr">
              {refused}
            </p>
          ) : (
            <>
              {losses && (
                <>
                  <p class="quiet small">{t('convert.form-losses')}</p>
                  <Sentences of={losses} />
                </>
              )}
              {text !== undefined && <pre dir="ltr">{text}</pre>}
              <p class="snippet-actions">
                {text !== undefined && <CopyButton text={text} label={t('convert.copy', { format: label })} />}
                <button
                  class="copy"
                  type="submit"
                  form="record-form"
                  formaction={`${addresses.convert}?format=${queryNames[0]}&download=yes`}
                >
                  {t('convert.download', { format: label })}
                </button>
              </p>
            </>
          )}
        </details>
      ))}
    </section>
  );
}
