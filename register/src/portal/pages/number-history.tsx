/** The history of a number: every change with its moment and what became of the record, and the record between any two of them. */
import { type Issn, issnFromInteger } from '@masthead/issn';
import type { ToldChange, ToldComparison, ToldHistory } from '../../actions/tell-history.ts';
import { addresses } from '../../view/addresses.ts';
import { IssnText } from '../../view/issn-text.tsx';
import { NumberLine } from '../../view/number.tsx';
import type { Page } from '../../view/page.ts';
import { State } from '../../view/state.tsx';
import { useWords } from '../../words/context.ts';
import type { Words } from '../../words/words.ts';
import { Differences } from '../parts/differences.tsx';
import { LabelledRow } from '../parts/groups.tsx';

interface HistoryProps {
  readonly issn: Issn;
  readonly history: ToldHistory;
}

export function numberHistoryPage(
  words: Words,
  baseUrl: string,
  { issn, history }: HistoryProps,
  isFirst: boolean,
): Page {
  return {
    status: 200,
    title: words.t('changes.title', { issn }),
    description: words.t('changes.lead'),
    ...(isFirst && { canonical: `${baseUrl}${addresses.numberHistory(issn)}` }),
    asked: '',
    main: <NumberHistory issn={issn} history={history} />,
  };
}

export function NumberHistory({ issn, history: { changes, earlier } }: HistoryProps) {
  const { t } = useWords();
  return (
    <article class="frame record embed tool">
      <header class="record-head">
        <h1>{t('changes.heading')}</h1>
        <NumberLine issn={issn} />
        <p class="lead">{t('changes.lead')}</p>
        <p>
          <a href={addresses.record(issn)}>{t('changes.to-record')}</a>
        </p>
      </header>
      {changes.length > 1 && <Compare issn={issn} changes={changes} />}
      {changes.map((change) => (
        <ChangeSection key={change.position} issn={issn} change={change} />
      ))}
      {earlier !== undefined && (
        <nav class="pager" aria-label={t('pager.label')}>
          <a rel="next" href={`${addresses.numberHistory(issn)}?before=${earlier}`}>
            {t('changes.earlier')}
          </a>
        </nav>
      )}
      <p class="quiet small">
        <a href={addresses.ledger}>{t('changes.proof')}</a>
      </p>
    </article>
  );
}

function ChangeSection({ issn, change }: { readonly issn: Issn; readonly change: ToldChange }) {
  const { t, number } = useWords();
  const { position, kind, state, formerState, replacement, differences, centre, by, isFirstRecord, ordinal } = change;
  const id = `p${position}`;
  return (
    <section class="embed-group" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>
        {t(`change.${kind}`)} · <Moment at={change.sealedAt} />
      </h2>
      <dl class="rows">
        <LabelledRow label={t('changes.state')}>
          <dd>
            {formerState && (
              <>
                <State state={formerState} /> <span aria-hidden="true">→</span>{' '}
                <span class="unseen">{t('changes.becomes')}</span>{' '}
              </>
            )}
            <State state={state} />
          </dd>
        </LabelledRow>
        {replacement !== undefined && (
          <LabelledRow label={t('changes.replacement')}>
            <dd>
              <a href={addresses.record(issnFromInteger(replacement))}>
                <IssnText issn={issnFromInteger(replacement)} />
              </a>
            </dd>
          </LabelledRow>
        )}
        {centre !== undefined && (
          <LabelledRow label={t('data.centre')}>
            <dd>{centre}</dd>
          </LabelledRow>
        )}
        {by && (
          <>
            <Said label={t('changes.actor')} text={by.actor} />
            <Said label={t('changes.reason')} text={by.reason} />
            <Said label={t('changes.evidence')} text={by.evidence} />
          </>
        )}
        <LabelledRow label={t('changes.position')}>
          <dd>
            <a href={`#${id}`}>{number(position)}</a>
          </dd>
        </LabelledRow>
        {ordinal !== undefined && (
          <LabelledRow label={t('changes.record')}>
            <dd>
              {isFirstRecord && <>{t('changes.first-record')} </>}
              <a href={addresses.recordAt(issn, position)}>{t('changes.as-it-was')}</a>
            </dd>
          </LabelledRow>
        )}
      </dl>
      {differences.length > 0 && <Differences differences={differences} label={t('differences.title')} />}
    </section>
  );
}

function Said({ label, text }: { readonly label: string; readonly text: string | undefined }) {
  return text === undefined ? null : (
    <LabelledRow label={label}>
      <dd>
        <bdi>{text}</bdi>
      </dd>
    </LabelledRow>
  );
}

/** Day and time to the second, in UTC. */
export function Moment({ at }: { readonly at: Date }) {
  const { date, rich } = useWords();
  const time = <bdi dir="ltr">{at.toISOString().slice(11, 19)}</bdi>;
  return <time dateTime={at.toISOString()}>{rich('changes.moment', { date: date(at), time })}</time>;
}

function Compare({ issn, changes }: { readonly issn: Issn; readonly changes: readonly ToldChange[] }) {
  const { t } = useWords();
  const choice = (name: 'from' | 'to', chosen: number) => (
    <p>
      <label for={name}>{t(`changes.compare-${name}`)}</label>
      <select id={name} name={name}>
        {changes.map(({ position, sealedAt, kind }) => (
          <option key={position} value={position} selected={position === chosen}>
            {sealedAt.toISOString().slice(0, 19).replace('T', ' ')} · {t(`change.${kind}`)}
          </option>
        ))}
      </select>
    </p>
  );
  return (
    <form class="tool-form" action={addresses.numberHistory(issn)} method="get">
      {choice('from', changes.at(-1)!.position)}
      {choice('to', changes[0]!.position)}
      <p>
        <button type="submit">{t('changes.compare')}</button>
      </p>
    </form>
  );
}

export function comparisonPage(words: Words, issn: Issn, comparison: ToldComparison): Page {
  return {
    status: 200,
    title: words.t('changes.compare-title', { issn }),
    asked: '',
    main: <Comparison issn={issn} comparison={comparison} />,
  };
}

export function Comparison({
  issn,
  comparison: { from, to, differences },
}: {
  readonly issn: Issn;
  readonly comparison: ToldComparison;
}) {
  const { t, rich } = useWords();
  const link = ({ position, sealedAt }: ToldChange) => (
    <a href={addresses.recordAt(issn, position)}>
      <Moment at={sealedAt} />
    </a>
  );
  return (
    <article class="frame record embed tool">
      <header class="record-head">
        <h1>{t('changes.compare-heading')}</h1>
        <NumberLine issn={issn} />
        <p class="lead">{rich('changes.between', { from: link(from), to: link(to) })}</p>
      </header>
      {from.state !== to.state && (
        <p>
          <State state={from.state} /> <span aria-hidden="true">→</span>{' '}
          <span class="unseen">{t('changes.becomes')}</span> <State state={to.state} />
        </p>
      )}
      {differences.length === 0 ? (
        <p>{t('differences.none')}</p>
      ) : (
        <Differences differences={differences} label={t('differences.title')} />
      )}
      <p class="embed-link">
        <a href={addresses.numberHistory(issn)}>{t('changes.all')}</a>
      </p>
    </article>
  );
}
