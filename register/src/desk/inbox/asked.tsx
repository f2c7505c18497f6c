/** What was asked for, as a description to be read: the form's elements in the order of ISO 3297:2020, Table C.1, and its evidence. */
import { frequencies } from '@masthead/serial';
import type { BothScripts } from '../../domain/request-form.ts';
import type { EvidenceRow, RequestRow } from '../../store/index.ts';
import { MediumMark } from '../../view/state.tsx';
import { useWords } from '../../words/context.ts';
import { en } from '../../words/en/index.ts';
import type { MessageKey } from '../../words/words.ts';

export function Asked({
  request,
  evidence,
}: {
  readonly request: RequestRow;
  readonly evidence: readonly EvidenceRow[];
}) {
  const { t, country, languageName, list } = useWords();
  const { form } = request;
  const { applicant, publisher, status, type } = form;
  const frequency = frequencies[form.frequency as keyof typeof frequencies] as string | undefined;
  const frequencyKey = `frequency.${frequency}`;
  return (
    <dl class="rows desk-asked">
      <Row label={t('record.title-proper')}>
        <Scripts text={form.title} />
      </Row>
      {form.otherTitles.map(({ kind, text }) => (
        <Row
          key={`${kind} ${text}`}
          label={t(
            kind === 'subtitle'
              ? 'desk.subtitle'
              : kind === 'parallel'
                ? 'record.parallel-title'
                : 'record.variant-title',
          )}
        >
          <bdi>{text}</bdi>
        </Row>
      ))}
      {form.versions.map(({ medium, title, issn, url, start }, at) => (
        <Row key={at} label={t('desk.version', { label: at + 1 })}>
          {medium && <MediumMark medium={medium} />} {title && <Scripts text={title} />}{' '}
          {issn && <span>{t('desk.has-issn', { issn })}</span>} {url && <Address url={url} />}{' '}
          {start && <span>{start}</span>}
        </Row>
      ))}
      {form.country && <Row label={t('record.country')}>{country(form.country)}</Row>}
      {form.cities.length > 0 && (
        <Row label={t('desk.place')}>
          {form.cities.map((city, at) => (
            <Scripts key={at} text={city} />
          ))}
        </Row>
      )}
      {form.languages.length > 0 && <Row label={t('record.language')}>{list(form.languages.map(languageName))}</Row>}
      {publisher?.name && (
        <Row label={t('record.published')}>
          <Scripts text={publisher.name} /> {publisher.country && `(${country(publisher.country)})`}
        </Row>
      )}
      {form.coPublishers.map((one, at) => (
        <Row key={at} label={t('desk.co-publisher')}>
          <Scripts text={one.name} /> {one.country && `(${country(one.country)})`}
        </Row>
      ))}
      {status && <Row label={t('desk.status')}>{t(`desk.status-${status}`)}</Row>}
      {form.start && <Row label={t('desk.start')}>{form.start}</Row>}
      {form.end && <Row label={t('desk.end')}>{form.end}</Row>}
      {form.frequency && (
        <Row label={t('record.frequency')}>
          {frequencyKey in en.messages ? t(frequencyKey as MessageKey) : form.frequency}
        </Row>
      )}
      {type && <Row label={t('record.type')}>{t(typeMessages[type])}</Row>}
      {form.former.map(({ title, issn }, at) => (
        <Row key={at} label={t('desk.former')}>
          <bdi>{title}</bdi> {issn && <bdi>ISSN {issn}</bdi>}
        </Row>
      ))}
      {form.succeeding.map(({ title, issn }, at) => (
        <Row key={at} label={t('desk.succeeding')}>
          <bdi>{title}</bdi> {issn && <bdi>ISSN {issn}</bdi>}
        </Row>
      ))}
      <Row label={t('desk.applicant')}>
        <bdi>{applicant.name}</bdi> {applicant.organisation && <bdi>{applicant.organisation}</bdi>}{' '}
        {applicant.kind && <span class="quiet">{t(`desk.applicant-${applicant.kind}`)}</span>}
      </Row>
      {form.note && (
        <Row label={t('desk.note-of-applicant')}>
          <span class="desk-text" dir="auto">
            {form.note}
          </span>
        </Row>
      )}
      <Row label={t('desk.evidence')}>
        {evidence.length === 0 ? (
          t('desk.finding.no-evidence')
        ) : (
          <ul class="plain">
            {evidence.map(({ id, kind, url, name }) => (
              <li key={id}>
                {t(`desk.evidence-${kind}`)}:{' '}
                {url === undefined ? (
                  <a href={`/evidence/${id}`}>
                    <bdi>{name || id}</bdi>
                  </a>
                ) : (
                  <Address url={url} />
                )}
              </li>
            ))}
          </ul>
        )}
      </Row>
    </dl>
  );
}

const typeMessages = {
  newspaper: 'type.newspaper',
  periodical: 'type.periodical',
  database: 'desk.type-database',
  website: 'desk.type-website',
  'book-series': 'type.monographic-series',
  'loose-leaf': 'type.updating-loose-leaf',
  blog: 'type.blog',
  repository: 'type.repository',
} as const satisfies Record<string, MessageKey>;

export function Row({ label, children }: { readonly label: string; readonly children: preact.ComponentChildren }) {
  return (
    <div class="row">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Original script first where there is one. */
export function Scripts({ text }: { readonly text: BothScripts | undefined }) {
  if (text === undefined) return null;
  const { roman, original } = text;
  return (
    <span class="scripts">
      {original && (
        <span dir="auto">
          <bdi>{original}</bdi>
        </span>
      )}{' '}
      {roman && (
        <span class={original ? 'quiet' : undefined}>
          <bdi>{roman}</bdi>
        </span>
      )}
    </span>
  );
}

/** An address that somebody else wrote: only where it leads to a page of the Web is it a link. */
export function Address({ url }: { readonly url: string }) {
  const safe = /^https?:\/\//i.test(url) && URL.canParse(url);
  return safe ? (
    <a href={url} rel="noopener noreferrer nofollow" dir="ltr" class="address">
      {url}
    </a>
  ) : (
    <bdi>{url}</bdi>
  );
}
