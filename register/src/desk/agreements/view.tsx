/** Parts of agreements that both sides see: state, terms, what is used, what happened. */
import type { AgreementUsage } from '../../domain/agreement.ts';
import type { AgreementEvent, AgreementRow } from '../../store/index.ts';
import { useWords } from '../../words/context.ts';
import { Moment } from '../parts/moment.tsx';
import { Facts } from './frame.tsx';

export function AgreementFacts({
  agreement,
  usage,
}: {
  readonly agreement: AgreementRow;
  readonly usage: AgreementUsage;
}) {
  const { t, date, number } = useWords();
  const { since, until, quotaYear, quotaOpen, byApi, byFile, sampling, errorLimit } = agreement;
  const ways = [byApi && t('agreement.way.api'), byFile && t('agreement.way.file')].filter((way) => way !== false);
  return (
    <Facts
      rows={[
        [t('agreement.field.state'), <strong key="state">{t(`agreement.state.${agreement.state}`)}</strong>],
        [t('agreement.field.organisation'), <bdi key="organisation">{agreement.organisationName}</bdi>],
        [t('agreement.field.centre'), <bdi key="centre">{agreement.centreName ?? agreement.centre}</bdi>],
        [
          t('agreement.field.period'),
          until === undefined
            ? t('agreement.period.open', { since: date(since) })
            : t('agreement.period.closed', { since: date(since), until: date(until) }),
        ],
        [t('agreement.field.quotaYear'), t('agreement.used-of', { used: usage.year, most: quotaYear })],
        [t('agreement.field.quotaOpen'), t('agreement.used-of', { used: usage.open, most: quotaOpen })],
        [
          t('agreement.field.left'),
          agreement.block === undefined
            ? t('agreement.block.none')
            : t('agreement.left-of', { left: usage.left, size: usage.size }),
        ],
        [t('agreement.field.ways'), ways.length === 0 ? t('agreement.way.none') : ways.join(' · ')],
        [t('agreement.field.sampling'), t('agreement.sampling', { rate: number(sampling), limit: number(errorLimit) })],
        [
          t('agreement.field.contact'),
          <>
            <bdi>{agreement.contactName}</bdi> <bdi dir="ltr">{agreement.contactEmail}</bdi>
          </>,
        ],
        ...(agreement.terms === ''
          ? []
          : [
              [
                t('agreement.field.terms'),
                <span class="as-written" key="terms" dir="auto">
                  {agreement.terms}
                </span>,
              ] as const,
            ]),
      ]}
    />
  );
}

const kinds = [
  'written',
  'activated',
  'suspended',
  'resumed',
  'ended',
  'sampled',
  'judged',
  'quota-near',
  'block-near-end',
] as const;
type EventKind = (typeof kinds)[number];

export function AgreementHistory({ events }: { readonly events: readonly AgreementEvent[] }) {
  const { t } = useWords();
  return (
    <section>
      <h2>{t('agreement.history')}</h2>
      <ol class="agreement-history">
        {events.map(({ ordinal, at, kind, actor, reason }) => (
          <li key={ordinal}>
            <span class="quiet">
              <Moment at={at} />
            </span>{' '}
            {kinds.includes(kind as EventKind) && t(`agreement.event.${kind as EventKind}`)}{' '}
            <bdi class="quiet">{actor}</bdi>
            {reason !== undefined && (
              <p class="as-written" dir="auto">
                {reason}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
