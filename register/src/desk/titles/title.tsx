/** `/titles/:issn`: one title for its holder and its centre: what may be done, what its site shows, what was asked, who held it. */
import { type issnFromInteger, issnToInteger, parseIssn } from '@masthead/issn';
import { mainTitle } from '@masthead/serial';
import { lookAtSite } from '../../actions/titles/look-at-site.ts';
import { listOverdue, type Overdue, suppressOverdue } from '../../actions/titles/remind-provisional.ts';
import { belongingOfTitle, findTitle, type Title } from '../../actions/titles/title-act.ts';
import { isCertified } from '../../domain/certificate.ts';
import { dueDateOf } from '../../domain/confirmation-due.ts';
import { titleReports } from '../../domain/title-request.ts';
import {
  type HoldingRow,
  holdingHistory,
  listRequests,
  listSiteChecks,
  type RequestRow,
  type SiteCheckRow,
} from '../../store/index.ts';
import { addresses } from '../../view/addresses.ts';
import { NumberLine } from '../../view/number.tsx';
import { ScriptedTitle } from '../../view/text.tsx';
import { textView } from '../../view/text-view.ts';
import { useWords } from '../../words/context.ts';
import { actorFor, type DeskPage, type Visit } from '../desk.ts';
import { Done, Wrong } from '../parts/notices.tsx';
import { titlePage } from './frame.tsx';

/** The title of the address, for who may see it; nobody learns that there is one which is not hers. */
export async function titleOfVisit(visit: Visit, verb: 'read-holdings' | 'report-change' | 'suppress-issn') {
  const parsed = parseIssn(visit.params.issn ?? '');
  if (!parsed.ok) return undefined;
  const title = await visit.store.transaction((tx) => findTitle(tx, issnToInteger(parsed.issn)));
  if (title === undefined) return undefined;
  const actor = actorFor(visit, verb, belongingOfTitle(title));
  return actor && { title, actor, issn: parsed.issn };
}

const doneWords = {
  looked: 'title.done.looked',
  busy: 'title.done.busy',
  suppressed: 'title.done.suppressed',
  refused: 'title.done.not-suppressed',
} as const;

export const onePages: readonly DeskPage[] = [
  {
    method: 'GET',
    path: '/titles/:issn',
    who: 'person',
    run: async (visit) => {
      const found = await titleOfVisit(visit, 'read-holdings');
      if (found === undefined) return 'not-found';
      const { title, issn, actor } = found;
      const { number } = title.number;
      const [checks, history, requests] = await visit.store.transaction(async (tx) => [
        await listSiteChecks(tx, number, 5),
        await holdingHistory(tx, number),
        (await listRequests(tx, { number, limit: 50 })).rows,
      ]);
      const own = requests.filter(({ account, organisation, state }) =>
        state === 'draft'
          ? false
          : actor.centre !== undefined ||
            account === visit.person.account.id ||
            (organisation !== undefined && organisation === actor.organisation),
      );
      const mayEnd = actorFor(visit, 'suppress-issn', title.number.centre);
      const overdue =
        mayEnd && title.number.state === 'provisional'
          ? (await listOverdue(visit.store.read, mayEnd)).find((one) => one.number === number)
          : undefined;
      const done = visit.query.get('done') ?? '';
      return titlePage({
        title: title.name,
        above: { href: '/titles', label: visit.words.t('holdings.title') },
        main: (
          <>
            {done in doneWords &&
              (done === 'busy' || done === 'refused' ? (
                <Wrong>{visit.words.t(doneWords[done])}</Wrong>
              ) : (
                <Done>{visit.words.t(doneWords[done as 'looked'])}</Done>
              ))}
            <One
              title={title}
              checks={checks}
              history={history}
              requests={own}
              overdue={overdue}
              isHolder={actor.centre === undefined}
              issn={issn}
            />
          </>
        ),
      });
    },
  },
  {
    method: 'POST',
    path: '/titles/:issn/check',
    who: 'person',
    run: async (visit) => {
      const found = await titleOfVisit(visit, 'read-holdings');
      if (found === undefined) return 'not-found';
      const { title, issn } = found;
      const { number } = title.number;
      const url = title.serial?.urls[0]?.url;
      const [last] = await listSiteChecks(visit.store.read, number, 1);
      // Once a minute is as often as anything changes, and keeps us from being used against a site.
      const isSoon = last !== undefined && Date.now() - last.at.getTime() < 60_000;
      if (url !== undefined && !isSoon)
        await lookAtSite(visit.store, visit.desk.readPage, { number, url, why: 'asked' });
      return { status: 303, location: `/titles/${issn}?done=${isSoon ? 'busy' : 'looked'}#site` };
    },
  },
  {
    method: 'POST',
    path: '/titles/:issn/suppress',
    who: 'suppress-issn',
    run: async (visit) => {
      const found = await titleOfVisit(visit, 'suppress-issn');
      if (found === undefined) return 'not-found';
      const { title, issn, actor } = found;
      const { number } = title.number;
      const reason = visit.words.t('title.suppressed-reason');
      const done = await suppressOverdue(visit.store, actor, { number, reason });
      return { status: 303, location: `/titles/${issn}?done=${done ? 'suppressed' : 'refused'}` };
    },
  },
];

interface OneProps {
  readonly title: Title;
  readonly issn: ReturnType<typeof issnFromInteger>;
  readonly checks: readonly SiteCheckRow[];
  readonly history: readonly HoldingRow[];
  readonly requests: readonly RequestRow[];
  readonly overdue: Overdue | undefined;
  readonly isHolder: boolean;
}

function One({ title, issn, checks, history, requests, overdue, isHolder }: OneProps) {
  const words = useWords();
  const { t } = words;
  const { number, record, serial } = title;
  const main = serial && mainTitle(serial);
  const url = serial?.urls[0]?.url;
  return (
    <>
      {main?.original && (
        <p class="lead">
          <ScriptedTitle text={textView(main, serial?.languages[0])} />
        </p>
      )}
      <NumberLine issn={issn} state={number.state} />
      {number.state === 'provisional' && (
        <p>{t('title.provisional', { date: words.date(dueDateOf(record?.record, number.firstSeen).day) })}</p>
      )}
      <ul class="ways-list">
        <li>
          <a href={addresses.record(issn)}>{t('title.record')}</a>
        </li>
        {isCertified(number.state) && record && (
          <li>
            <a href={`/titles/${issn}/certificate.pdf`}>{t('certificate.get')}</a>
          </li>
        )}
        <li>
          <a href={addresses.embed(issn)}>{t('title.kit')}</a>
        </li>
      </ul>
      {isHolder && isCertified(number.state) && (
        <section aria-labelledby="report">
          <h2 id="report">{t('title.report')}</h2>
          <ul class="ways-list">
            {titleReports
              .filter((what) => what !== 'first-issue' || number.state === 'provisional')
              .map((what) => (
                <li key={what}>
                  <a href={`/titles/${issn}/report?what=${what}`}>{t(`report.${what}`)}</a>
                </li>
              ))}
            <li>
              <a href={`/titles/${issn}/report?what=transfer`}>{t('report.transfer')}</a>
            </li>
          </ul>
        </section>
      )}
      {overdue && (
        <section aria-labelledby="overdue">
          <h2 id="overdue">{t('title.overdue')}</h2>
          <p>
            {overdue.until === undefined
              ? t('title.overdue-unwritten')
              : t('title.overdue-until', { date: words.date(overdue.until) })}
          </p>
          {overdue.ready && (
            <form method="post" action={`/titles/${issn}/suppress`}>
              <button type="submit" class="other-button ending">
                {t('title.suppress')}
              </button>
            </form>
          )}
        </section>
      )}
      <section aria-labelledby="site">
        <h2 id="site">{t('title.site')}</h2>
        {url === undefined ? (
          <p>{t('site.no-address')}</p>
        ) : (
          <>
            <p>
              <bdi dir="ltr">
                <a href={url} rel="noreferrer">
                  {url}
                </a>
              </bdi>
            </p>
            <ul class="site-checks">
              {checks.map((check) => (
                <li key={check.id} class={check.result === 'shown' ? undefined : 'held-found'}>
                  {t(`site.${check.result}`, { date: words.date(check.at) })}
                  <Evidence data={check.data} />
                </li>
              ))}
            </ul>
            <form method="post" action={`/titles/${issn}/check`}>
              <button type="submit" class="other-button">
                {t('site.look')}
              </button>
            </form>
          </>
        )}
      </section>
      <section aria-labelledby="asked">
        <h2 id="asked">{t('title.asked')}</h2>
        {requests.length === 0 ? (
          <p class="quiet">{t('title.asked-none')}</p>
        ) : (
          <ul class="site-checks">
            {requests.map((request) => (
              <li key={request.id}>
                <a
                  href={isHolder ? addresses.requestPage(request.reference) : addresses.deskRequest(request.reference)}
                >
                  {t(`report.${(request.content as { what?: 'url' }).what ?? 'number'}`)}
                </a>{' '}
                <span class="quiet">{words.date(request.submitted ?? request.created)}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="held">
        <h2 id="held">{t('title.held')}</h2>
        {history.length === 0 ? (
          <p class="quiet">{t('title.held-none')}</p>
        ) : (
          <ul class="site-checks">
            {history.map((row) => (
              <li key={row.id}>
                {row.until === undefined
                  ? t(`held.${row.how}`, { since: words.date(row.since) })
                  : `${t(`held.${row.how}`, { since: words.date(row.since) })} ${t('held.until', { date: words.date(row.until) })}`}
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}

/** What was seen there: numbers that it shows. */
function Evidence({ data }: { readonly data: unknown }) {
  const { t, list } = useWords();
  const { issns = [] } = data as { readonly issns?: readonly string[] };
  return issns.length === 0 ? null : <span class="quiet"> {t('site.numbers', { numbers: list(issns) })}</span>;
}
