/** Checks at a glance and marks of a row: a word and a shape, never colour alone. */
import type { CheckResult, CheckRow, InboxRow } from '../../store/index.ts';
import { useWords } from '../../words/context.ts';
import { daysBetween } from './view.ts';

const shapes: Readonly<Record<CheckResult, string>> = { passed: '✓', warning: '▲', failed: '✕', unknown: '○' };

export function ResultMark({ result }: { readonly result: CheckResult }) {
  return (
    <span class={`mark mark-${result}`} aria-hidden="true">
      {shapes[result]}
    </span>
  );
}

export function ChecksGlance({ checks }: { readonly checks: readonly CheckRow[] }) {
  const { t } = useWords();
  const failed = checks.filter(({ result }) => result === 'failed').length;
  const look = checks.filter(({ result }) => result === 'warning').length;
  const result: CheckResult = checks.length === 0 ? 'unknown' : failed > 0 ? 'failed' : look > 0 ? 'warning' : 'passed';
  const text = {
    unknown: () => t('desk.checks-none'),
    failed: () => t('desk.checks-fail', { count: failed }),
    warning: () => t('desk.checks-look', { count: look }),
    passed: () => t('desk.checks-well'),
  }[result]();
  return (
    <span class="glance">
      <ResultMark result={result} /> {text}
    </span>
  );
}

export function Due({ request }: Pick<InboxRow, 'request'>) {
  const { t, date } = useWords();
  const { due, state } = request;
  if (due === undefined || (state !== 'submitted' && state !== 'waiting')) return null;
  const now = new Date();
  const late = due < now;
  return (
    <span class={late && state === 'submitted' ? 'due due-late' : 'due'}>
      {t(state === 'waiting' ? 'desk.answer-by' : 'desk.due-on', { date: date(due) })}
      {late && state === 'submitted' && (
        <strong> ({t('desk.late', { days: Math.max(1, daysBetween(due, now)) })})</strong>
      )}
    </span>
  );
}
