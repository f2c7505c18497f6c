/** `/titles/transfers/:reference`: a title that is offered, for whoever gives it and whoever is asked to take it. */
import { issnFromInteger } from '@masthead/issn';
import { answerTransfer, findOffer } from '../../actions/titles/answer-transfer.ts';
import type { TitleProblem } from '../../actions/titles/title-act.ts';
import { addresses } from '../../view/addresses.ts';
import type { Page, Redirect } from '../../view/page.ts';
import type { DeskPage, SignedInVisit } from '../desk.ts';
import { Choice } from '../parts/field.tsx';
import { Wrong } from '../parts/notices.tsx';
import { actorAs, selves, titlePage, wrongText } from './frame.tsx';

export const transferPages: readonly DeskPage[] = [
  { method: 'GET', path: '/titles/transfers/:reference', who: 'person', run: (visit) => offerPage(visit) },
  {
    method: 'POST',
    path: '/titles/transfers/:reference',
    who: 'person',
    run: async (visit): Promise<Page | Redirect | 'not-found'> => {
      const reference = visit.params.reference ?? '';
      const as = visit.form.get('as');
      const actor = actorAs(visit, as);
      const result = await answerTransfer(visit.store, actor, {
        reference,
        takes: visit.form.get('answer') === 'take',
        ...(actor.organisation !== undefined && { organisation: actor.organisation }),
      });
      if (!result.ok && result.problem.type === 'request-unknown') return 'not-found';
      return result.ok
        ? { status: 303, location: `/titles/transfers/${result.request.reference}` }
        : offerPage(visit, result.problem);
    },
  },
];

async function offerPage(visit: SignedInVisit, problem?: TitleProblem): Promise<Page | 'not-found'> {
  const { t } = visit.words;
  const offer = await visit.store.transaction((tx) =>
    findOffer(tx, visit.person.account, visit.params.reference ?? ''),
  );
  if (offer === undefined) return 'not-found';
  const { request, content, side } = offer;
  const issn = issnFromInteger(request.number!);
  if (request.state === 'draft') return 'not-found';
  const state = request.state === 'waiting' ? (side === 'taker' ? 'asked' : 'waiting') : request.state;
  return titlePage({
    ...(problem && { status: 422 }),
    title: t('report.transfer'),
    lead: (
      <>
        <bdi>{request.title}</bdi> <bdi dir="ltr">ISSN {issn}</bdi>
      </>
    ),
    above: { href: '/titles', label: t('holdings.title') },
    main: (
      <>
        {problem && <Wrong>{wrongText(visit.words, problem)}</Wrong>}
        <p>{t(`transfer.${state}`, { to: content.to!, date: request.due ? visit.words.date(request.due) : '' })}</p>
        {content.note && <blockquote dir="auto">{content.note}</blockquote>}
        <p>
          <a href={addresses.record(issn)}>{t('title.record')}</a>
        </p>
        {state === 'asked' && (
          <form class="form" method="post" action={`/titles/transfers/${request.reference}`}>
            <p>{t('transfer.means')}</p>
            {selves(visit).length > 1 && <Choice name="as" label={t('claim.as')} options={selves(visit)} />}
            <p class="button-row">
              <button type="submit" name="answer" value="take" class="main-button">
                {t('transfer.take')}
              </button>
              <button type="submit" name="answer" value="decline" class="other-button">
                {t('transfer.decline')}
              </button>
            </p>
          </form>
        )}
        {side === 'giver' && (
          <p>
            <a href={addresses.requestPage(request.reference)}>{t('transfer.request')}</a>
          </p>
        )}
      </>
    ),
  });
}
