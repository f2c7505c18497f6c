/** The report of an agreement, for both sides: on the page and as a file. */
import { type AgreementReport, reportAgreement } from '../../actions/agreements/report.ts';
import { useWords } from '../../words/context.ts';
import { actorFor, type DeskPage, type SignedInVisit } from '../desk.ts';
import { sendCsv } from '../parts/csv.ts';
import { Facts, framed, Table } from './frame.tsx';
import { seeAgreement } from './read.ts';

async function read(visit: SignedInVisit): Promise<AgreementReport | undefined> {
  const seen = await seeAgreement(visit, 'read-agreement');
  if (seen === undefined) return undefined;
  const { id, centre, organisation } = seen.agreement;
  const actor = actorFor(visit, 'read-agreement', { centre, organisation });
  const result = actor && (await visit.store.transaction((tx) => reportAgreement(tx, actor, id)));
  return result?.ok ? result.report : undefined;
}

export const reportPages: readonly DeskPage[] = [
  {
    method: 'GET',
    path: '/agreements/:id/report',
    who: 'read-agreement',
    run: async (visit) => {
      const report = await read(visit);
      if (report === undefined) return 'not-found';
      const { t } = visit.words;
      const id = String(report.agreement.id);
      const own = actorFor(visit, 'take-provisional', { organisation: report.agreement.organisation }) !== undefined;
      return framed({
        title: t('agreement.report.title'),
        lead: (
          <>
            <bdi>{report.agreement.organisationName}</bdi> · <bdi>{report.agreement.centreName}</bdi>
          </>
        ),
        above: { href: `${own ? '' : '/desk'}/agreements/${id}`, label: t('agreement.named', { number: id }) },
        place: '/agreements',
        main: <Report report={report} />,
      });
    },
  },
  {
    method: 'GET',
    path: '/agreements/:id/report.csv',
    who: 'read-agreement',
    run: async (visit) => {
      const report = await read(visit);
      if (report === undefined) return 'not-found';
      return sendCsv(visit.reply, `agreement-${report.agreement.id}.csv`, [
        ['month', 'taken', 'confirmed', 'sampled', 'wrong'],
        ...report.months.map(({ month, taken, confirmed, sampled, wrong }) => [
          month,
          taken,
          confirmed,
          sampled,
          wrong,
        ]),
      ]);
    },
  },
];

function Report({ report }: { readonly report: AgreementReport }) {
  const { t, number } = useWords();
  const { agreement, usage, months } = report;
  return (
    <>
      <Facts
        rows={[
          [t('agreement.report.taken'), number(report.taken)],
          [t('agreement.report.confirmed'), number(report.confirmed)],
          [t('agreement.report.provisional'), number(report.provisional)],
          [t('agreement.report.overdue'), number(report.overdue)],
          [t('agreement.report.withdrawn'), number(report.withdrawn)],
          [t('agreement.report.sampled'), number(report.sampled)],
          [
            t('agreement.report.wrong'),
            report.errorRate === undefined
              ? t('agreement.report.not-judged')
              : t('agreement.report.rate', { wrong: report.wrong, rate: number(report.errorRate) }),
          ],
          [t('agreement.field.left'), t('agreement.left-of', { left: usage.left, size: usage.size })],
        ]}
      />
      <h2>{t('agreement.report.by-month')}</h2>
      {months.length === 0 && <p>{t('agreement.report.none')}</p>}
      {months.length > 0 && (
        <>
          <Table
            label={t('agreement.report.by-month')}
            head={[
              t('agreement.report.month'),
              t('agreement.report.taken'),
              t('agreement.report.confirmed'),
              t('agreement.report.sampled'),
              t('agreement.report.wrong'),
            ]}
          >
            {months.map((month) => (
              <tr key={month.month}>
                <th scope="row">
                  <MonthName month={month.month} />
                </th>
                <td>{number(month.taken)}</td>
                <td>{number(month.confirmed)}</td>
                <td>{number(month.sampled)}</td>
                <td>{number(month.wrong)}</td>
              </tr>
            ))}
          </Table>
          <p>
            <a href={`/agreements/${agreement.id}/report.csv`}>{t('agreement.as-csv')}</a>
          </p>
        </>
      )}
    </>
  );
}

function MonthName({ month }: { readonly month: string }) {
  const { manner } = useWords().language;
  const format = new Intl.DateTimeFormat(manner, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return <time dateTime={month}>{format.format(new Date(`${month}-01T00:00:00Z`))}</time>;
}
