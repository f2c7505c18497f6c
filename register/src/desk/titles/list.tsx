/** `/titles`: what she, or her organisations, hold: states with until when, and what the checker found on their sites. */

import { readMarc21 } from '@masthead/crosswalk';
import { issnFromInteger } from '@masthead/issn';
import { mainTitle } from '@masthead/serial';
import { dueDateOf } from '../../domain/confirmation-due.ts';
import type { NumberRow, RecordRow } from '../../domain/rows.ts';
import {
  findNumbers,
  findRecords,
  type HoldingRow,
  latestSiteChecks,
  listHoldings,
  type SiteCheckRow,
} from '../../store/index.ts';
import { State } from '../../view/state.tsx';
import { Scripted } from '../../view/text.tsx';
import { plainView, textView } from '../../view/text-view.ts';
import { useWords } from '../../words/context.ts';
import type { DeskPage } from '../desk.ts';
import { titlePage } from './frame.tsx';

/** Titles of one page. */
const limit = 50;

export const listPages: readonly DeskPage[] = [
  {
    method: 'GET',
    path: '/titles',
    who: 'person',
    run: async (visit) => {
      const { person, query, store, words } = visit;
      const after = /^[0-9]{1,7}$/.test(query.get('after') ?? '') ? Number(query.get('after')) : -1;
      const organisations = person.memberships.flatMap(({ role, organisation }) =>
        organisation !== undefined && (role === 'owner' || role === 'member') ? [organisation] : [],
      );
      // What was given a moment ago is to stand here.
      const held = await store.transaction(async (tx) => {
        const rows = await listHoldings(tx, { account: person.account.id, organisations, after, limit: limit + 1 });
        const numbers = rows.map(({ number }) => number);
        return {
          rows,
          numbers: await findNumbers(tx, numbers),
          records: await findRecords(tx, numbers),
          checks: await latestSiteChecks(tx, numbers),
        };
      });
      const shown = held.rows.slice(0, limit);
      return titlePage({
        title: words.t('holdings.title'),
        lead: words.t('holdings.lead'),
        main: (
          <>
            {shown.length === 0 ? (
              <p>{words.t('holdings.none')}</p>
            ) : (
              <ul class="held">
                {shown.map((row) => (
                  <Held
                    key={row.number}
                    row={row}
                    number={held.numbers.get(row.number)!}
                    record={held.records.get(row.number)}
                    check={held.checks.get(row.number)}
                    of={person.memberships.find(({ organisation }) => organisation === row.organisation)?.of}
                  />
                ))}
              </ul>
            )}
            <p class="button-row">
              {held.rows.length > limit && (
                <a class="other-button" href={`/titles?after=${shown.at(-1)!.number}`}>
                  {words.t('holdings.more')}
                </a>
              )}
              <a class="main-button" href="/titles/claim">
                {words.t('holdings.claim')}
              </a>
              <a class="other-button" href="/certificates">
                {words.t('certificate.check')}
              </a>
            </p>
          </>
        ),
      });
    },
  },
];

interface HeldProps {
  readonly row: HoldingRow;
  readonly number: NumberRow;
  readonly record: RecordRow | undefined;
  readonly check: SiteCheckRow | undefined;
  readonly of: string | undefined;
}

function Held({ row, number, record, check, of }: HeldProps) {
  const words = useWords();
  const { t } = words;
  const issn = issnFromInteger(row.number);
  const serial = record && readMarc21(record.record).serial;
  const title = serial && mainTitle(serial);
  return (
    <li class="held-title">
      <p class="held-name">
        <a href={`/titles/${issn}`}>
          <Scripted text={title ? textView(title, serial.languages[0]) : plainView(`ISSN ${issn}`)} />
        </a>
      </p>
      <p class="held-facts">
        <bdi dir="ltr" class="number-small">
          ISSN {issn}
        </bdi>
        <State state={number.state} />
        {number.state === 'provisional' && (
          <span>{t('holdings.until', { date: words.date(dueDateOf(record?.record, number.firstSeen).day) })}</span>
        )}
        {of !== undefined && <bdi class="quiet">{of}</bdi>}
      </p>
      {check && (
        <p class={check.result === 'shown' ? 'quiet' : 'held-found'}>
          {t(`site.${check.result}`, { date: words.date(check.at) })}
        </p>
      )}
    </li>
  );
}
