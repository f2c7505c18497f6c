/** The request as the record that it will become: every element of Table C.1 that was given, in the groups of the steps. */
import { directionOf, frequencies, scriptOf } from '@masthead/serial';
import type { ComponentChildren } from 'preact';
import { type RequestStep, requestSteps } from '../../domain/request-form/steps.ts';
import type { BothScripts, PublisherAsked, RelatedAsked, RequestForm } from '../../domain/request-form.ts';
import { useWords } from '../../words/context.ts';
import type { MessageKey } from '../../words/words.ts';

interface SummaryProps {
  readonly form: RequestForm;
  /** One step alone. */
  readonly only?: RequestStep;
  /** A link beside each group to where it is changed. */
  readonly changeAt?: (step: RequestStep) => string;
}

type Row = readonly [label: string, ...values: ComponentChildren[]];

export function Summary({ form, only, changeAt }: SummaryProps) {
  const words = useWords();
  const { t } = words;
  const label = (name: string): string => t(`request.field.${name}` as MessageKey);
  const name = (prefix: string, code: string | undefined): string | undefined =>
    code === undefined ? undefined : t(`${prefix}.${code}` as MessageKey);
  const country = (code: string | undefined) => code && words.country(code);
  const month = (text: string | undefined): string | undefined => text && monthText(text, words.language.manner);
  const groups: Readonly<Record<RequestStep, () => readonly Row[]>> = {
    title: () => [
      [label('title'), text(form.title)],
      ...form.otherTitles.map((one): Row => [name('request.other', one.kind) ?? label('otherTitles'), one.text]),
      [label('languages'), words.list(form.languages.map((code) => words.languageName(code)))],
      [label('type'), name('request.type', form.type)],
    ],
    versions: () =>
      form.versions.flatMap((version): Row[] => [
        [
          name('medium', version.medium) ?? label('versions.medium'),
          version.issn ? `ISSN ${version.issn}` : t('request.asked-for'),
        ],
        ...(version.title ? [[label('versions.title'), text(version.title)] as Row] : []),
        ...(version.url ? [[label('versions.url'), <span dir="ltr">{version.url}</span>] as Row] : []),
        ...(version.format ? [[label('versions.format'), name('request.format', version.format)] as Row] : []),
        ...(version.start ? [[label('versions.start'), month(version.start)] as Row] : []),
      ]),
    publisher: () => [
      [label('publisher.name'), publisher(form.publisher, country)],
      [label('cities'), ...form.cities.map(text)],
      [label('country'), country(form.country)],
      ...form.coPublishers.map((one): Row => [label('coPublishers.name'), publisher(one, country)]),
    ],
    dates: () => [
      [label('status'), name('request.status', form.status)],
      [label('start'), month(form.start)],
      [label('end'), month(form.end)],
      [label('frequency'), form.frequency && t(`frequency.${frequencies[form.frequency]}` as MessageKey)],
      ...form.former.map((one): Row => [label('former.title'), related(one)]),
      ...form.succeeding.map((one): Row => [label('succeeding.title'), related(one)]),
    ],
    evidence: () => [
      [label('applicant.kind'), name('request.kind', form.applicant.kind)],
      [label('applicant.name'), form.applicant.name && <bdi>{form.applicant.name}</bdi>],
      [label('applicant.email'), form.applicant.email && <bdi>{form.applicant.email}</bdi>],
      [label('applicant.organisation'), form.applicant.organisation && <bdi>{form.applicant.organisation}</bdi>],
      [label('applicant.country'), country(form.applicant.country)],
      [label('note'), form.note && <span class="as-written">{form.note}</span>],
      [label('urgent'), form.urgent && t('request.yes')],
    ],
  };
  return (
    <div class="summary">
      {(only === undefined ? requestSteps : [only]).map((step) => (
        <section class="group" key={step} aria-labelledby={`sum-${step}`}>
          <h2 id={`sum-${step}`}>
            {t(`request.step.${step}`)}{' '}
            {changeAt && (
              <a class="change" href={changeAt(step)}>
                {t('request.change')}
                <span class="unseen"> {t(`request.step.${step}`)}</span>
              </a>
            )}
          </h2>
          <dl class="rows">
            {groups[step]()
              .map(([head, ...values]): Row => [head, ...values.filter(Boolean)])
              .filter((row) => row.length > 1)
              .map(([head, ...values], at) => (
                <div class="row" key={at}>
                  <dt>{head}</dt>
                  {values.map((value, index) => (
                    <dd key={index}>{value}</dd>
                  ))}
                </div>
              ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

/** The original first where it exists, Roman letters below. */
function text(value: BothScripts | undefined): ComponentChildren {
  if (value === undefined) return undefined;
  const { original, roman } = value;
  return (
    <>
      {original && (
        <span class="title-original" dir={directionOf(scriptOf(original))}>
          {original}
        </span>
      )}
      {roman && (
        <span class={original ? 'title-roman quiet' : undefined} dir="auto">
          {roman}
        </span>
      )}
    </>
  );
}

function publisher(
  one: PublisherAsked | undefined,
  country: (code: string | undefined) => string | undefined,
): ComponentChildren {
  if (one?.name === undefined) return undefined;
  return (
    <>
      {text(one.name)}
      {one.country && <span class="quiet"> · {country(one.country)}</span>}
    </>
  );
}

function related({ title, issn }: RelatedAsked): ComponentChildren {
  return (
    <>
      <bdi>{title}</bdi>
      {issn && <span class="issn"> ISSN {issn}</span>}
    </>
  );
}

/** `2026-03` in the manner of the language; a year, or what is no date, as it stands. */
function monthText(value: string, manner: string): string {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(value);
  if (match === null) return value;
  const format = new Intl.DateTimeFormat(manner, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  return format.format(Date.UTC(Number(match[1]), Number(match[2]) - 1, 15));
}
