/** What came of one call or file, row by row, on the page and as a file. */
import type { ConfirmRow } from '../../actions/agreements/confirm-many.ts';
import type { TakeRow } from '../../actions/agreements/take-provisional.ts';
import { type AgreementCall, findAgreementCall } from '../../store/index.ts';
import { addresses } from '../../view/addresses.ts';
import { IssnText } from '../../view/issn-text.tsx';
import { useWords } from '../../words/context.ts';
import type { DeskPage, SignedInVisit } from '../desk.ts';
import { sendCsv } from '../parts/csv.ts';
import { confirmRowText, framed, Table, takeRowText } from './frame.tsx';
import { idOf, seeAgreement } from './read.ts';

const place = '/agreements';

async function read(visit: SignedInVisit): Promise<AgreementCall | undefined> {
  const seen = await seeAgreement(visit, 'read-agreement');
  const call = idOf(visit.params.call);
  if (seen === undefined || call === undefined) return undefined;
  return visit.store.transaction((tx) => findAgreementCall(tx, seen.agreement.id, { id: call }));
}

export const callPages: readonly DeskPage[] = [
  {
    method: 'GET',
    path: `${place}/:id/calls/:call`,
    who: 'read-agreement',
    run: async (visit) => {
      const call = await read(visit);
      if (call === undefined) return 'not-found';
      const { t } = visit.words;
      const { id } = visit.params;
      return framed({
        title: t(`agreement.call.${call.kind}.title`),
        lead: t(`agreement.call.${call.kind}`, { asked: call.asked, done: call.done }),
        above: { href: `${place}/${id}`, label: t('agreement.named', { number: id! }) },
        place,
        main: (
          <>
            {call.state === 'open' && <p>{t('agreement.call.open')}</p>}
            {call.state === 'done' && (
              <p>
                <a href={`${place}/${id}/calls/${call.id}/rows.csv`}>{t('agreement.as-csv')}</a>
              </p>
            )}
            {call.kind === 'take' && <TakeRows rows={(call.result ?? []) as TakeRow[]} />}
            {call.kind === 'confirm' && <ConfirmRows rows={(call.result ?? []) as ConfirmRow[]} />}
          </>
        ),
      });
    },
  },
  {
    method: 'GET',
    path: `${place}/:id/calls/:call/rows.csv`,
    who: 'read-agreement',
    run: async (visit) => {
      const call = await read(visit);
      if (call === undefined) return 'not-found';
      const { words } = visit;
      const rows =
        call.kind === 'take'
          ? [
              ['label', 'version', 'issn', 'issn-l', 'key title', 'abbreviated key title', 'problem'],
              ...((call.result ?? []) as TakeRow[]).flatMap((row) =>
                row.ok
                  ? row.titles.map((one) => [
                      row.label,
                      one.label,
                      one.issn,
                      one.issnL,
                      one.keyTitle,
                      one.abbreviatedKeyTitle ?? '',
                      '',
                    ])
                  : [[row.label, '', '', '', '', '', row.problems.map((one) => takeRowText(words, one)).join(' ')]],
              ),
            ]
          : [
              ['issn', 'outcome', 'problem'],
              ...((call.result ?? []) as ConfirmRow[]).map(({ issn, action, problems = [] }) => [
                issn,
                action,
                problems.map((one) => confirmRowText(words, one)).join(' '),
              ]),
            ];
      return sendCsv(visit.reply, `agreement-${visit.params.id}-${call.id}.csv`, rows);
    },
  },
];

function TakeRows({ rows }: { readonly rows: readonly TakeRow[] }) {
  const words = useWords();
  const { t } = words;
  return (
    <Table
      label={t('agreement.call.take.title')}
      head={[t('agreement.call.label'), t('agreement.confirm.number'), t('agreement.call.key-title')]}
    >
      {rows.map((row) =>
        row.ok ? (
          row.titles.map(({ label, issn, keyTitle }) => (
            <tr key={`${row.label} ${label}`}>
              <td>{row.label}</td>
              <td>
                <a href={addresses.record(issn)}>
                  <IssnText issn={issn} />
                </a>
              </td>
              <td>
                <bdi>{keyTitle}</bdi>
              </td>
            </tr>
          ))
        ) : (
          <tr key={row.label}>
            <td>{row.label}</td>
            <td colSpan={2} class="row-wrong">
              {row.problems.map((one) => takeRowText(words, one)).join(' ')}
            </td>
          </tr>
        ),
      )}
    </Table>
  );
}

function ConfirmRows({ rows }: { readonly rows: readonly ConfirmRow[] }) {
  const words = useWords();
  const { t } = words;
  return (
    <Table
      label={t('agreement.call.confirm.title')}
      head={[t('agreement.confirm.number'), t('agreement.call.outcome')]}
    >
      {rows.map(({ issn, action, problems = [] }) => (
        <tr key={issn}>
          <td>
            <a href={addresses.record(issn)}>
              <IssnText issn={issn} />
            </a>
          </td>
          <td class={action === 'refused' ? 'row-wrong' : undefined}>
            {t(`agreement.outcome.${action}`)} {problems.map((one) => confirmRowText(words, one)).join(' ')}
          </td>
        </tr>
      ))}
    </Table>
  );
}
