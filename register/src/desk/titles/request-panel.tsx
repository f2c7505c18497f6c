/** At the desk: what a holder reports or asks about a title beside what the record says, and the acts that decide it. */
import { issnFromInteger } from '@masthead/issn';
import { acceptTitleRequest } from '../../actions/titles/accept-title-request.ts';
import { findTitle, type Title } from '../../actions/titles/title-act.ts';
import { readTitleRequest, type TitleRequest } from '../../domain/title-request.ts';
import { findRequest, listSiteChecks, type ReadStore, type RequestRow, type SiteCheckRow } from '../../store/index.ts';
import { addresses } from '../../view/addresses.ts';
import { useWords } from '../../words/context.ts';
import { actorFor, type DeskPage } from '../desk.ts';
import { Wrong } from '../parts/notices.tsx';
import { titlePage, wrongText } from './frame.tsx';
import { judgedTitle, Verdict } from './report.tsx';

export interface TitlePanel {
  readonly request: RequestRow;
  readonly content: TitleRequest;
  readonly title: Title;
  readonly checks: readonly SiteCheckRow[];
}

/** Undefined for a request that is about something else. */
export async function titlePanelOf(read: ReadStore, request: RequestRow): Promise<TitlePanel | undefined> {
  const content = request.kind === 'issn' ? undefined : readTitleRequest(request.content);
  if (content === undefined || request.number === undefined) return undefined;
  const title = await findTitle(read, request.number);
  return title && { request, content, title, checks: await listSiteChecks(read, request.number, 3) };
}

export const panelPages: readonly DeskPage[] = [
  {
    method: 'POST',
    path: '/desk/requests/:reference/title',
    who: 'decide-request',
    run: async (visit) => {
      const request = await findRequest(visit.store.read, visit.params.reference ?? '');
      const actor = request && actorFor(visit, 'decide-request', request.centre);
      if (request === undefined || actor === undefined) return 'not-found';
      const act = visit.form.get('act');
      const result = await acceptTitleRequest(visit.store, actor, {
        reference: request.reference,
        ...(act === 'new-number' && { answer: 'new-number' as const }),
        ...(act === 'by-hand' && { byHand: true }),
      });
      if (result.ok) return { status: 303, location: `${addresses.deskRequest(request.reference)}?done=accept` };
      const panel = await titlePanelOf(visit.store.read, request);
      return titlePage({
        status: 422,
        title: visit.words.t('panel.title'),
        above: { href: addresses.deskRequest(request.reference), label: request.reference },
        place: addresses.desk,
        main: (
          <>
            <Wrong>{wrongText(visit.words, result.problem)}</Wrong>
            {panel && <TitleRequestPanel panel={panel} mayDecide />}
          </>
        ),
      });
    },
  },
];

/** What is asked, what the record says now, what the address showed; with the buttons of whoever may decide. */
export function TitleRequestPanel({ panel, mayDecide }: { readonly panel: TitlePanel; readonly mayDecide: boolean }) {
  const words = useWords();
  const { t } = words;
  const { request, content, title, checks } = panel;
  const issn = issnFromInteger(title.number.number);
  const { what, text, original, url, medium, since, part, to, taker, note } = content;
  const needsNew = what === 'medium' || (what === 'title' && judgedTitle(title, text ?? '').answer === 'major');
  const isOpen = request.state === 'submitted' || request.state === 'waiting';
  const now = title.serial;
  const rows: readonly (readonly [string, string | undefined, string | undefined])[] = [
    [t('certificate.state'), undefined, t(`state.${title.number.state}`)],
    ...(what === 'title' || part === 'title'
      ? [[t('certificate.name'), text, now?.titleProper?.text ?? title.name] as const]
      : []),
    ...(what === 'publisher' || part === 'publisher'
      ? [[t('certificate.publisher'), text, now?.publications.at(-1)?.publishers[0]?.text] as const]
      : []),
    ...(part === 'place' || part === 'start' || part === 'other'
      ? [[t(`report.part.${part}`), text, undefined] as const]
      : []),
    ...(original ? [[t('report.original'), original, undefined] as const] : []),
    ...(url || what === 'url' ? [[t('report.address'), url, now?.urls[0]?.url] as const] : []),
    ...(medium ? [[t('record.medium'), t(`medium.${medium}`), t(`medium.${now?.medium ?? 'unknown'}`)] as const] : []),
    ...(since ? [[t('report.since'), since, now?.dates.start] as const] : []),
    ...(to ? [[t('report.to'), to, undefined] as const] : []),
  ];
  const accept = what !== 'medium' && !(what === 'transfer' && taker === undefined) && (
    <button key="accept" type="submit" name="act" value="accept" class={needsNew ? 'other-button' : 'main-button'}>
      {t(`panel.accept.${what}`)}
    </button>
  );
  const newNumber = (what === 'title' || what === 'medium') && (
    <button
      key="new-number"
      type="submit"
      name="act"
      value="new-number"
      class={needsNew ? 'main-button' : 'other-button'}
    >
      {t('panel.new-number')}
    </button>
  );
  return (
    <section class="title-panel" aria-labelledby="title-panel">
      <h2 id="title-panel">{t(`report.${what}`)}</h2>
      <p>
        <a href={`/titles/${issn}`}>
          <bdi>{title.name}</bdi> <bdi dir="ltr">ISSN {issn}</bdi>
        </a>
      </p>
      <div class="wide-table">
        <table>
          <thead>
            <tr>
              <td />
              <th scope="col">{t('panel.asked')}</th>
              <th scope="col">{t('certificate.now')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([label, asked, said]) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td dir="auto">{asked ?? '–'}</td>
                <td dir="auto">{said ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {note && (
        <p class="as-written" dir="auto">
          {note}
        </p>
      )}
      {what === 'title' && text && <Verdict title={title} newTitle={text} />}
      {(what === 'first-issue' || what === 'url') &&
        checks.map((check) => (
          <p key={check.id} class={check.result === 'shown' ? undefined : 'held-found'}>
            <bdi dir="ltr">{check.url}</bdi> {t(`site.${check.result}`, { date: words.date(check.at) })}
          </p>
        ))}
      {what === 'claim' && <p>{t(title.holding === undefined ? 'panel.held-by-nobody' : 'panel.held-by-another')}</p>}
      {what === 'transfer' && <p>{t(taker === undefined ? 'panel.no-consent' : 'panel.consent')}</p>}
      {mayDecide && isOpen && (
        <form method="post" action={`/desk/requests/${request.reference}/title`} class="button-row">
          {/* First what the rules say. */}
          {needsNew ? [newNumber, accept] : [accept, newNumber]}
          {what !== 'claim' && what !== 'transfer' && what !== 'first-issue' && (
            <button type="submit" name="act" value="by-hand" class="other-button">
              {t('panel.by-hand')}
            </button>
          )}
        </form>
      )}
    </section>
  );
}
