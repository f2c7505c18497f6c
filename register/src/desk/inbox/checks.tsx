/** The checks of a request, each with its result as a word and a shape, what was found, and where that comes from. */
import type { CheckEvidence, CheckFinding } from '../../domain/request-checks.ts';
import { isRequestCheck, requestChecks } from '../../domain/request-checks.ts';
import type { CheckRow } from '../../store/index.ts';
import { useWords } from '../../words/context.ts';
import { en } from '../../words/en/index.ts';
import type { MessageKey, Words } from '../../words/words.ts';
import { Address } from './asked.tsx';
import { ResultMark } from './glance.tsx';

export function Checks({ checks, version }: { readonly checks: readonly CheckRow[]; readonly version: number }) {
  const { t, date } = useWords();
  const rows = requestChecks.flatMap((kind) => checks.find((one) => one.kind === kind) ?? []);
  if (rows.length === 0) return <p class="quiet">{t('desk.checks-none')}</p>;
  const stale = rows.some((row) => row.version !== version);
  return (
    <>
      {stale && <p class="said">{t('desk.checked-before')}</p>}
      <ul class="desk-checks">
        {rows.map(({ kind, result, data }) => {
          if (!isRequestCheck(kind)) return null;
          const { source, findings } = data as CheckEvidence;
          return (
            <li key={kind} class={`check check-${result}`}>
              <details open={result === 'failed' || result === 'warning'}>
                <summary>
                  <ResultMark result={result} /> <span>{t(`desk.check-${kind}`)}</span>{' '}
                  <span class="quiet">{t(`desk.result-${result}`)}</span>
                </summary>
                <ul class="desk-findings">
                  {findings.map((finding, at) => (
                    <li key={at}>
                      <Finding finding={finding} />
                    </li>
                  ))}
                  <li class="quiet">{t(`desk.source-${source}`)}</li>
                </ul>
              </details>
            </li>
          );
        })}
      </ul>
      <p class="quiet">{t('desk.checked-at', { date: date(rows[0]!.at) })}</p>
    </>
  );
}

/** In the words of the page that checks addresses; nothing for a cause that has none. */
function whyNotOpened(t: Words['t'], problem: string): string {
  const key = `checker.fetch-${problem}`;
  return key in en.messages && problem !== 'status' ? t(key as MessageKey) : '';
}

function Finding({ finding }: { readonly finding: CheckFinding }) {
  const { t, rich } = useWords();
  const record = (issn: string) => <a href={`/resource/ISSN/${encodeURIComponent(issn)}`}>{issn}</a>;
  switch (finding.type) {
    case 'like':
      return (
        <>
          {t('desk.finding.like', { score: finding.score })} {record(finding.issn)} <bdi>{finding.title}</bdi>{' '}
          <span class="quiet">{t(`state.${finding.state}`)}</span>
        </>
      );
    case 'key-title-qualified':
      return (
        <>
          {rich('desk.finding.key-title-qualified', { keyTitle: <bdi>{finding.keyTitle}</bdi> })}{' '}
          {finding.holder && record(finding.holder)} <bdi>{finding.holderTitle}</bdi>
        </>
      );
    case 'opens':
    case 'shows-title':
    case 'title-not-shown':
    case 'not-asked':
    case 'shows-no-issn':
      return <>{rich(`desk.finding.${finding.type}`, { url: <Address url={finding.url} /> })}</>;
    case 'not-opened':
      return (
        <>
          {rich('desk.finding.not-opened', { url: <Address url={finding.url} /> })} {whyNotOpened(t, finding.problem)}
        </>
      );
    case 'shows-issn':
      return <>{rich('desk.finding.shows-issn', { url: <Address url={finding.url} />, issn: record(finding.issn) })}</>;
    case 'number-fits':
    case 'number-differs':
    case 'publisher-title':
      return (
        <>{rich(`desk.finding.${finding.type}`, { issn: record(finding.issn), title: <bdi>{finding.title}</bdi> })}</>
      );
    default: {
      const values = Object.fromEntries(
        Object.entries(finding).filter(([, value]) => typeof value === 'string' || typeof value === 'number'),
      ) as Record<string, string | number>;
      return <>{t(`desk.finding.${finding.type}`, values)}</>;
    }
  }
}
