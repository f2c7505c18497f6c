/** What each of the five steps asks (Table C.1; the numbers are those of domain/request-form.ts). */
import { frequencies, isoCountries, type Language, languages } from '@masthead/serial';
import {
  applicantKinds,
  electronicFormats,
  otherTitleKinds,
  publicationStatuses,
  publicationTypes,
  type RequestForm,
  type VersionAsked,
} from '../../domain/request-form.ts';
import { useWords } from '../../words/context.ts';
import type { MessageKey, Words } from '../../words/words.ts';
import {
  type Asked,
  Both,
  Field,
  Help,
  isWrongUnder,
  Line,
  type Option,
  problemsAt,
  problemText,
  Radios,
  Rows,
  Select,
  YearMonth,
} from './fields.tsx';

export interface StepProps {
  readonly form: RequestForm;
  readonly asked: Asked;
}

const named = ({ t }: Words, keys: readonly string[], prefix: string): Option[] =>
  keys.map((value) => ({ value, label: t(`${prefix}.${value}` as MessageKey) }));

const sorted = (words: Words, options: Option[]): Option[] => options.sort((a, b) => words.compare(a.label, b.label));

/** By language of the interface: they are the same for everybody. */
const countryLists = new Map<string, readonly Option[]>();
export function countryOptions(words: Words): readonly Option[] {
  const { code } = words.language;
  const known =
    countryLists.get(code) ??
    sorted(
      words,
      isoCountries().flatMap(({ iso3, discontinued }) =>
        iso3 === undefined || discontinued ? [] : [{ value: iso3, label: words.country(iso3) }],
      ),
    );
  countryLists.set(code, known);
  return known;
}

/** Families of languages, and what says that nothing is known: no text is written in them. Four families are what people name. */
const isFamily = ({ code, name }: Language): boolean =>
  !['ber', 'nah', 'sgn', 'smi'].includes(code) && /languages$|^Creoles|^Undetermined$/i.test(name);

const languageLists = new Map<string, readonly Option[]>();
export function languageOptions(words: Words): readonly Option[] {
  const { code } = words.language;
  const known =
    languageLists.get(code) ??
    sorted(
      words,
      namedOnce(
        words,
        languages().filter((one) => !isFamily(one)),
      ),
    );
  languageLists.set(code, known);
  return known;
}

/** Some languages share a name outside English (Akan, Fanti and Twi): the English one tells them apart. */
function namedOnce(words: Words, all: readonly Language[]): Option[] {
  const names = all.map(({ code }) => words.languageName(code));
  return all.map(({ code, name }, at) => {
    const shared = names.indexOf(names[at]!) !== names.lastIndexOf(names[at]!);
    return { value: code, label: shared ? `${names[at]} (${name})` : names[at]! };
  });
}

export function TitleStep({ form, asked }: StepProps) {
  const words = useWords();
  const { t } = words;
  const tongues = languageOptions(words);
  return (
    <>
      <Both path="title" asked={asked} value={form.title} suggest="title" most={1000} />
      <section class="ask-more" aria-labelledby="other-titles">
        <h2 id="other-titles">{t('request.other-titles')}</h2>
        <p class="quiet">{t('request.other-titles-text')}</p>
        <Rows
          name="otherTitles"
          asked={asked}
          rows={form.otherTitles}
          row={(row, path) => (
            <div class="pair">
              <Line path={`${path}.text`} asked={asked} value={row?.text} most={1000} help={false} />
              <Select
                path={`${path}.kind`}
                asked={asked}
                value={row?.kind ?? 'subtitle'}
                options={named(words, otherTitleKinds, 'request.other')}
              />
            </div>
          )}
        />
      </section>
      <Rows
        name="languages"
        asked={asked}
        rows={form.languages}
        least={1}
        row={(row, path) => <Select path={path} asked={asked} value={row} options={tongues} />}
      />
      <Radios path="type" asked={asked} value={form.type} options={named(words, publicationTypes, 'request.type')} />
    </>
  );
}

const offered = ['print', 'online'] as const;

export function VersionsStep({ form, asked }: StepProps) {
  const words = useWords();
  const { t } = words;
  // Print and online have their boxes; what else there is stands below them, row by row.
  const first = offered.map((medium) => form.versions.findIndex((version) => version.medium === medium));
  const others = form.versions.map((_, at) => at).filter((at) => !first.includes(at));
  const extra = asked.add === 'versions' ? [undefined] : [];
  const places = [...first.map((at) => (at < 0 ? undefined : at)), ...others, ...extra];
  // Fields are numbered as the versions are; those that are not yet there come after them.
  let next = form.versions.length;
  return (
    <div id="versions" tabIndex={-1}>
      {asked.problems
        .filter(({ field }) => field === 'versions')
        .map((problem) => (
          <p class="field-problem" key={problem.type}>
            {problemText(words, problem)}
          </p>
        ))}
      {places.map((place, index) => {
        const path = `versions.${place ?? next++}`;
        const version = place === undefined ? undefined : form.versions[place];
        const medium = offered[index];
        return medium === undefined ? (
          <fieldset class="version" key={path}>
            <legend>{t('request.version-other')}</legend>
            <Select
              path={`${path}.medium`}
              asked={asked}
              value={version?.medium}
              options={named(words, ['print', 'online', 'digital-carrier', 'other'], 'medium')}
            />
            <VersionFields path={path} asked={asked} version={version} online />
            <button type="submit" class="other-button" name="do" value={`remove.${path}`}>
              {t('request.remove')}
            </button>
          </fieldset>
        ) : (
          <fieldset class="version" key={path}>
            <legend>
              <label class="version-use" for={`${path}.medium`}>
                <input
                  type="checkbox"
                  id={`${path}.medium`}
                  name={`${path}.use`}
                  value="yes"
                  checked={version !== undefined}
                />{' '}
                {t(`request.use.${medium}`)}
              </label>
            </legend>
            <input type="hidden" name={`${path}.offered`} value="yes" />
            <input type="hidden" name={`${path}.medium`} value={medium} />
            <div class="version-fields">
              {problemsAt(asked, `${path}.medium`).map((problem) => (
                <p class="field-problem" key={problem.type}>
                  {problemText(words, problem)}
                </p>
              ))}
              <VersionFields path={path} asked={asked} version={version} online={medium === 'online'} />
            </div>
          </fieldset>
        );
      })}
      <p>
        <button type="submit" class="other-button" name="do" value="add.versions">
          {t('request.add.versions')}
        </button>
      </p>
    </div>
  );
}

interface VersionFieldsProps {
  readonly path: string;
  readonly asked: Asked;
  readonly version: VersionAsked | undefined;
  readonly online: boolean;
}

function VersionFields({ path, asked, version, online }: VersionFieldsProps) {
  const words = useWords();
  const { t } = words;
  const more =
    version?.title !== undefined ||
    version?.start !== undefined ||
    isWrongUnder(asked, `${path}.title`, `${path}.start`);
  return (
    <>
      {online && (
        <div class="pair">
          <Line path={`${path}.url`} asked={asked} value={version?.url} type="url" most={2000} example="https://" />
          <Select
            path={`${path}.format`}
            asked={asked}
            value={version?.format}
            options={named(words, electronicFormats, 'request.format')}
          />
        </div>
      )}
      <Line
        path={`${path}.issn`}
        asked={asked}
        value={version?.issn}
        most={50}
        optional
        suggest="issn"
        example="0000-0000"
      />
      <details class="ask-details" open={more}>
        <summary>{t('request.version-more')}</summary>
        <Both path={`${path}.title`} asked={asked} value={version?.title} optional most={1000} />
        <YearMonth path={`${path}.start`} asked={asked} value={version?.start} optional />
      </details>
    </>
  );
}

export function PublisherStep({ form, asked }: StepProps) {
  const words = useWords();
  const { t } = words;
  const countries = countryOptions(words);
  const elsewhere = form.publisher?.country !== undefined || isWrongUnder(asked, 'publisher.country');
  return (
    <>
      <Both path="publisher.name" asked={asked} value={form.publisher?.name} autoComplete="organization" />
      <Rows
        name="cities"
        asked={asked}
        rows={form.cities}
        least={1}
        row={(row, path) => <Both path={path} asked={asked} value={row} />}
      />
      <Select path="country" asked={asked} value={form.country} options={countries} autoComplete="country" />
      <details class="ask-details" open={elsewhere}>
        <summary>{t('request.publisher-elsewhere')}</summary>
        <Select path="publisher.country" asked={asked} value={form.publisher?.country} options={countries} optional />
      </details>
      <section class="ask-more" aria-labelledby="co-publishers">
        <h2 id="co-publishers">{t('request.co-publishers')}</h2>
        <p class="quiet">{t('request.co-publishers-text')}</p>
        <Rows
          name="coPublishers"
          asked={asked}
          rows={form.coPublishers}
          row={(row, path) => (
            <>
              <Both path={`${path}.name`} asked={asked} value={row?.name} />
              <Select path={`${path}.country`} asked={asked} value={row?.country} options={countries} optional />
            </>
          )}
        />
      </section>
    </>
  );
}

export function DatesStep({ form, asked }: StepProps) {
  const words = useWords();
  const { t } = words;
  const often = ['d', 'i', 'c', 'w', 'e', 's', 'j', 'm', 'b', 'q', 't', 'f', 'a', 'g', 'h', 'k', ' ', 'z'];
  return (
    <>
      <Radios
        path="status"
        asked={asked}
        value={form.status}
        options={named(words, publicationStatuses, 'request.status')}
      />
      <YearMonth path="start" asked={asked} value={form.start} />
      <div class="ask-end">
        <YearMonth path="end" asked={asked} value={form.end} optional />
      </div>
      <Select
        path="frequency"
        asked={asked}
        value={form.frequency === ' ' ? '_' : form.frequency}
        options={often.map((code) => ({
          value: code === ' ' ? '_' : code,
          label: t(`frequency.${frequencies[code]}` as MessageKey),
        }))}
      />
      {(['former', 'succeeding'] as const).map((name) => (
        <section class="ask-more" key={name} aria-labelledby={`${name}-head`}>
          <h2 id={`${name}-head`}>{t(`request.${name}`)}</h2>
          <p class="quiet">{t(`request.${name}-text`)}</p>
          <Rows
            name={name}
            asked={asked}
            rows={form[name]}
            row={(row, path) => (
              <div class="pair">
                <Line path={`${path}.title`} asked={asked} value={row?.title} most={1000} />
                <Line
                  path={`${path}.issn`}
                  asked={asked}
                  value={row?.issn}
                  most={50}
                  optional
                  suggest="issn"
                  example="0000-0000"
                />
              </div>
            )}
          />
        </section>
      ))}
    </>
  );
}

export interface ApplicantProps extends StepProps {
  /** The proved address of whoever is signed in. */
  readonly proved?: string;
}

export function ApplicantFields({ form, asked, proved }: ApplicantProps) {
  const words = useWords();
  const { t } = words;
  const { applicant } = form;
  return (
    <section class="ask-more" aria-labelledby="who">
      <h2 id="who">{t('request.who')}</h2>
      <Radios
        path="applicant.kind"
        asked={asked}
        value={applicant.kind}
        options={named(words, applicantKinds, 'request.kind')}
      />
      <Line path="applicant.name" asked={asked} value={applicant.name} autoComplete="name" help={false} />
      <Line
        path="applicant.email"
        asked={asked}
        value={applicant.email ?? proved}
        type="email"
        most={254}
        autoComplete="email"
      />
      <details
        class="ask-details"
        open={
          applicant.organisation !== undefined ||
          applicant.country !== undefined ||
          isWrongUnder(asked, 'applicant.organisation', 'applicant.country')
        }
      >
        <summary>{t('request.who-more')}</summary>
        <Line
          path="applicant.organisation"
          asked={asked}
          value={applicant.organisation}
          autoComplete="organization"
          optional
          help={false}
        />
        <Select
          path="applicant.country"
          asked={asked}
          value={applicant.country}
          options={countryOptions(words)}
          optional
          help={false}
        />
      </details>
      <Field path="note" asked={asked} optional help={false}>
        <textarea id="note" name="note" rows={3} maxLength={10_000} dir="auto">
          {form.note}
        </textarea>
      </Field>
      <div class="asked">
        <div class="ask-head">
          <label class="tool-check" for="urgent">
            <input type="checkbox" id="urgent" name="urgent" value="yes" checked={form.urgent === true} />{' '}
            {t('request.field.urgent')}
          </label>
          <Help path="urgent" label={t('request.field.urgent')} />
        </div>
      </div>
    </section>
  );
}
