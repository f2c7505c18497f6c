/** What a page about the past says beside the record: the mark that it is the past, and the pages for what was not there then. */
import type { Issn } from '@masthead/issn';
import type { MomentProblem } from '../../domain/moment-asked.ts';
import { addresses } from '../../view/addresses.ts';
import type { Page } from '../../view/page.ts';
import { useWords } from '../../words/context.ts';
import type { Words } from '../../words/words.ts';
import { Moment } from './number-history.tsx';

/** Stands before everything else that such a page says. */
export function AsOfNotice({
  moment,
  present,
  issn,
}: {
  readonly moment: Date;
  readonly present: string;
  readonly issn: Issn;
}) {
  const { t, rich } = useWords();
  return (
    <aside class="state-notice notice-legacy" aria-label={t('notice.label')}>
      <p>{rich('as-of.notice', { moment: <Moment at={moment} /> })}</p>
      <p>
        <a href={present}>{t('as-of.now')}</a> · <a href={addresses.numberHistory(issn)}>{t('changes.all')}</a>
      </p>
    </aside>
  );
}

export function notYetPage(words: Words, issn: Issn, moment: Date): Page {
  return { status: 404, title: words.t('as-of.not-yet'), asked: issn, main: <NotYet issn={issn} moment={moment} /> };
}

export function NotYet({ issn, moment }: { readonly issn: Issn; readonly moment: Date }) {
  const { t, rich } = useWords();
  return (
    <div class="frame notice prose">
      <h1>{t('as-of.not-yet')}</h1>
      <p class="lead">{rich('as-of.not-yet-text', { moment: <Moment at={moment} />, issn })}</p>
      <p>
        <a href={addresses.record(issn)}>{t('as-of.now')}</a>
      </p>
    </div>
  );
}

export function wrongMomentPage(words: Words, issn: Issn, problem: MomentProblem, status: number): Page {
  return { status, title: words.t('as-of.problem'), asked: issn, main: <WrongMoment issn={issn} problem={problem} /> };
}

export function WrongMoment({ issn, problem }: { readonly issn: Issn; readonly problem: MomentProblem }) {
  const { t } = useWords();
  return (
    <div class="frame notice prose">
      <h1>{t('as-of.problem')}</h1>
      <p class="lead">
        <Why problem={problem} />
      </p>
      <p>{t('as-of.try')}</p>
      <p>
        <a href={addresses.numberHistory(issn)}>{t('changes.all')}</a> ·{' '}
        <a href={addresses.record(issn)}>{t('as-of.now')}</a>
      </p>
    </div>
  );
}

function Why({ problem }: { readonly problem: MomentProblem }) {
  const { t, rich } = useWords();
  switch (problem.type) {
    case 'malformed':
    case 'no-such-date':
      return t(`as-of.${problem.type}`, { text: problem.text.slice(0, 60) });
    case 'in-the-future':
      return rich('as-of.in-the-future', { moment: <Moment at={problem.moment} /> });
    case 'before-the-first':
      return problem.first === undefined
        ? t('as-of.empty')
        : rich('as-of.before-the-first', {
            moment: <Moment at={problem.moment} />,
            first: <Moment at={problem.first} />,
          });
    case 'position-ahead':
      return t('as-of.position-ahead', { position: problem.position, head: problem.head });
  }
}
