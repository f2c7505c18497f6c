/** The records that a request would become: key title with the reason for its qualifier, abbreviation word by word, and MARC 21. */
import { describeProfileProblem } from '@masthead/crosswalk';
import { issnFromInteger } from '@masthead/issn';
import { writeLines } from '@masthead/marc';
import type { Preview, PreviewedTitle } from '../../actions/requests/preview-titles.ts';
import { addresses } from '../../view/addresses.ts';
import { MediumMark } from '../../view/state.tsx';
import { useWords } from '../../words/context.ts';
import { Address, Row } from './asked.tsx';
import { sentenceOfAssignProblem } from './problems.tsx';

export function DraftRecords({ preview }: { readonly preview: Preview }) {
  const words = useWords();
  const { t } = words;
  return (
    <section class="desk-draft" aria-labelledby="draft">
      <h2 id="draft">{t('desk.draft')}</h2>
      {preview.titles.length === 0 && preview.unusable.length === 0 && <p>{t('desk.no-draft')}</p>}
      {preview.unusable.map((problem, at) => (
        <p key={at} class="said said-wrong">
          {sentenceOfAssignProblem(words, problem)}
        </p>
      ))}
      {preview.titles.map((title) => (
        <DraftRecord key={title.label} title={title} preview={preview} />
      ))}
    </section>
  );
}

const linkMessages = { continues: 'desk.former', 'continued-by': 'desk.succeeding' } as const;

function DraftRecord({ title, preview }: { readonly title: PreviewedTitle; readonly preview: Preview }) {
  const { t, list, country, languageName } = useWords();
  const { label, proposal, abbreviation, record, serial, problems } = title;
  const keyTitle = proposal?.keyTitle;
  const links = preview.links.filter(({ from }) => from === label);
  const publication = serial?.publications[0];
  const grave = problems.filter(({ severity }) => severity !== 'advice');
  return (
    <section class="draft-record" aria-labelledby={`draft-${label}`}>
      <h3 id={`draft-${label}`}>
        <bdi>{keyTitle?.text ?? title.draft.title.text}</bdi>
      </h3>
      <p class="quiet">
        {serial?.medium && <MediumMark medium={serial.medium} />} {t('desk.draft-number')}
      </p>
      <p>
        {keyTitle ? t(`key-title.rule.${keyTitle.rule}`) : t('desk.finding.key-title-none', { label })}
        {proposal?.holder && (
          <>
            {' '}
            <a href={addresses.record(issnFromInteger(proposal.holder.number))}>
              <bdi>{proposal.holder.text}</bdi>
            </a>
          </>
        )}
      </p>
      <dl class="rows">
        <Row label={t('record.abbreviated-key-title')}>
          <bdi>{proposal?.abbreviated?.text ?? abbreviation?.abbreviation}</bdi>
        </Row>
        {serial?.titleProper?.original && (
          <Row label={t('desk.original-script')}>
            <bdi>{serial.titleProper.original.text}</bdi>
          </Row>
        )}
        {publication && (
          <Row label={t('record.published')}>
            <bdi>
              {[
                publication.places.map(({ text }) => text).join(', '),
                publication.publishers.map(({ text }) => text).join(', '),
                publication.dates,
              ]
                .filter(Boolean)
                .join(', ')}
            </bdi>
          </Row>
        )}
        {serial && serial.countries.length > 0 && (
          <Row label={t('record.country')}>{list(serial.countries.map(country))}</Row>
        )}
        {serial && serial.languages.length > 0 && (
          <Row label={t('record.language')}>{list(serial.languages.map(languageName))}</Row>
        )}
        {serial?.urls.map(({ url }) => (
          <Row key={url} label={t('record.url')}>
            <Address url={url} />
          </Row>
        ))}
        {links.length > 0 && (
          <Row label={t('desk.linked')}>
            <ul class="plain">
              {links.map(({ kind, to }) => (
                <li key={`${kind} ${to}`}>
                  {t(linkMessages[kind as keyof typeof linkMessages] ?? 'relation.other-medium')}:{' '}
                  {/^\d{1,2}$/.test(to) ? t('desk.version', { label: to }) : <bdi>ISSN {to}</bdi>}
                </li>
              ))}
            </ul>
          </Row>
        )}
      </dl>
      {grave.length > 0 && (
        <ul class="desk-findings">
          {grave.map((problem) => {
            const { tag, subfield, rule, severity } = problem;
            const { wrong, mend } = describeProfileProblem(problem);
            return (
              <li key={`${rule} ${tag} ${subfield}`} class={`profile-${severity}`}>
                {t('desk.finding.profile', { label, where: subfield === undefined ? tag : `${tag} $${subfield}` })}{' '}
                <bdi lang="en">
                  {wrong} {mend}
                </bdi>
              </li>
            );
          })}
        </ul>
      )}
      {abbreviation && (
        <details>
          <summary>{t('desk.abbreviation-trace')}</summary>
          <table class="trace">
            <thead>
              <tr>
                <th scope="col">{t('abbreviate.word')}</th>
                <th scope="col">{t('abbreviate.becomes')}</th>
                <th scope="col">{t('abbreviate.why')}</th>
              </tr>
            </thead>
            <tbody>
              {abbreviation.steps.map(({ text, start, result, rule, outcome }) => (
                <tr key={start} class={`trace-${outcome}`}>
                  <th scope="row" translate={false}>
                    <bdi>{text}</bdi>
                  </th>
                  <td translate={false}>
                    {result === '' ? <span class="quiet">{t('abbreviate.left-out')}</span> : <bdi>{result}</bdi>}
                  </td>
                  <td>{t(`abbreviate.rule.${rule}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p class="quiet">
            <bdi>{preview.list}</bdi>
          </p>
        </details>
      )}
      <details>
        <summary>{t('desk.marc')}</summary>
        <pre class="desk-marc" dir="ltr">
          {writeLines(record)}
        </pre>
      </details>
    </section>
  );
}
