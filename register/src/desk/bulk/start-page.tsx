/** `/requests/files`: the template, the file to be checked, and the files that were sent in before. */
import { requestFileLimits } from '../../actions/requests/read-request-file.ts';
import type { Membership, Person } from '../../domain/person.ts';
import { applicantKinds } from '../../domain/request-form.ts';
import type { ListedBatch } from '../../store/index.ts';
import { useWords } from '../../words/context.ts';
import { Choice } from '../parts/field.tsx';
import { Done } from '../parts/notices.tsx';

interface StartProps {
  readonly person: Person;
  readonly organisations: readonly Membership[];
  readonly files: readonly ListedBatch[];
  readonly asked: URLSearchParams;
  readonly dropped: boolean;
  readonly problem?: string;
}

/** Where programs ask. */
const apiAddress = '/api/requests';
const megabytes = requestFileLimits.bytes / 1024 / 1024;

export function StartPage({ person, organisations, files, asked, dropped, problem }: StartProps) {
  const words = useWords();
  const { t } = words;
  const { rows, columns } = requestFileLimits;
  return (
    <article class="frame record bulk">
      <header class="record-head">
        <h1>{t('bulk.title')}</h1>
        <p class="lead">{t('bulk.lead', { rows })}</p>
      </header>
      {dropped && <Done>{t('bulk.dropped')}</Done>}
      {problem && (
        <div class="said said-wrong" role="alert">
          <p>
            <b>{t('bulk.not-taken')}</b>
          </p>
          <p>{problem}</p>
        </div>
      )}
      <section aria-labelledby="template">
        <h2 id="template">{t('bulk.step-template')}</h2>
        <p>{t('bulk.template-text')}</p>
        <p class="button-row">
          <a class="main-button" href="/requests/files/template.xlsx">
            {t('bulk.template-xlsx')}
          </a>
          <a class="other-button" href="/requests/files/template.csv">
            {t('bulk.template-csv')}
          </a>
        </p>
      </section>
      <section aria-labelledby="send">
        <h2 id="send">{t('bulk.step-send')}</h2>
        <form class="form" action="/requests/files" method="post" encType="multipart/form-data">
          {organisations.length > 0 && (
            <Choice
              name="acting"
              label={t('bulk.acting')}
              value={asked.get('acting') ?? String(organisations[0]!.organisation)}
              options={[
                ...organisations.map(({ organisation, of = '' }) => ({ value: String(organisation), label: of })),
                { value: 'self', label: t('bulk.acting-self', { name: person.account.name }) },
              ]}
            />
          )}
          <Choice
            name="kind"
            label={t('bulk.applicant-kind')}
            value={asked.get('kind') ?? applicantKinds[0]}
            options={applicantKinds.map((value) => ({ value, label: t(`request.kind.${value}`) }))}
          />
          <div class="field">
            <label for="file">{t('bulk.file')}</label>
            <input
              id="file"
              name="file"
              type="file"
              accept=".xlsx,.csv,.tsv,.txt"
              required
              aria-describedby="file-help"
            />
            <p class="field-help" id="file-help">
              {t('bulk.file-help', { megabytes, rows, columns })}
            </p>
          </div>
          <p>
            <button class="main-button" type="submit">
              {t('bulk.check')}
            </button>
          </p>
        </form>
      </section>
      <section aria-labelledby="files">
        <h2 id="files">{t('bulk.files')}</h2>
        {files.length === 0 ? (
          <p class="quiet">{t('bulk.files-none')}</p>
        ) : (
          <div class="bulk-table">
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('bulk.file-column')}</th>
                  <th scope="col">{t('bulk.date-column')}</th>
                  <th scope="col" class="bulk-number">
                    {t('bulk.rows-column')}
                  </th>
                  <th scope="col">{t('bulk.state-column')}</th>
                </tr>
              </thead>
              <tbody>
                {files.map(({ id, name, created, lines, state }) => (
                  <tr key={id}>
                    <td>
                      <a href={`/requests/files/${id}`}>
                        <bdi>{name || id}</bdi>
                      </a>
                    </td>
                    <td>{words.date(created)}</td>
                    <td class="bulk-number">{words.number(lines)}</td>
                    <td>{state !== 'dropped' && t(`bulk.state.${state}`)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
      <p class="quiet">{words.rich('bulk.by-program', { api: <a href="/api">{apiAddress}</a> })}</p>
    </article>
  );
}
