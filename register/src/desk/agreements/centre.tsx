/** The centre's side of agreements: writing them, bringing them into force, suspending and ending them. */
import { moveAgreementBy } from '../../actions/agreements/move.ts';
import { writeAgreement } from '../../actions/agreements/write.ts';
import { type AgreementTerms, agreementMoves, isAgreementMove, mayMoveAgreement } from '../../domain/agreement.ts';
import type { BlockRow } from '../../domain/block.ts';
import { formatSevenDigits } from '../../domain/number-range.ts';
import {
  type AgreementRow,
  agreementsOfBlocks,
  listAgreementSamples,
  listBlocks,
  listCentres,
  listPublishers,
} from '../../store/index.ts';
import type { Page } from '../../view/page.ts';
import { useWords } from '../../words/context.ts';
import { languages } from '../../words/languages.ts';
import { actorFor, type DeskPage, type SignedInVisit } from '../desk.ts';
import { Choice, Field } from '../parts/field.tsx';
import { framed, Problems, type ShownProblem } from './frame.tsx';
import { AgreementList } from './publisher.tsx';
import { idOf, type SeenAgreement, seeAgreement, seeAgreements } from './read.ts';
import { SampleList } from './sample.tsx';
import { AgreementFacts, AgreementHistory } from './view.tsx';

const place = '/desk/agreements';

export const centrePages: readonly DeskPage[] = [
  {
    method: 'GET',
    path: place,
    who: 'sample-agreement',
    run: async (visit) => {
      const { t } = visit.words;
      const seen = await seeAgreements(visit, 'sample-agreement');
      const mayWrite = visit.actors.some(({ role }) => role === 'head' || role === 'staff' || role === 'administrator');
      return framed({
        title: t('agreement.desk.title'),
        lead: t('agreement.desk.lead'),
        place,
        main: (
          <>
            {mayWrite && (
              <p>
                <a class="other-button" href={`${place}/new`}>
                  {t('agreement.desk.new')}
                </a>
              </p>
            )}
            <AgreementList seen={seen} base={place} none={t('agreement.desk.none')} />
          </>
        ),
      });
    },
  },
  { method: 'GET', path: `${place}/new`, who: 'write-agreement', run: (visit) => showNew(visit) },
  {
    method: 'POST',
    path: place,
    who: 'write-agreement',
    run: async (visit) => {
      const { form } = visit;
      const centre = form.get('centre') ?? '';
      const actor = actorFor(visit, 'write-agreement', centre);
      if (actor === undefined) return 'forbidden';
      const organisation = idOf(form.get('organisation') ?? undefined) ?? 0;
      const result = await writeAgreement(visit.store, actor, { organisation, centre, terms: termsOf(form) });
      return result.ok ? { status: 303, location: `${place}/${result.id}` } : showNew(visit, result.problems);
    },
  },
  { method: 'GET', path: `${place}/:id`, who: 'sample-agreement', run: (visit) => show(visit) },
  {
    method: 'POST',
    path: `${place}/:id`,
    who: 'write-agreement',
    run: async (visit) => {
      const seen = await seeAgreement(visit, 'write-agreement');
      if (seen === undefined) return 'not-found';
      const { id, centre, organisation } = seen.agreement;
      const actor = actorFor(visit, 'write-agreement', centre)!;
      const version = Number(visit.form.get('version'));
      const reason = visit.form.get('reason') ?? '';
      const terms = termsOf(visit.form);
      const result = await writeAgreement(visit.store, actor, { id, version, organisation, centre, terms, reason });
      return result.ok ? { status: 303, location: `${place}/${id}` } : show(visit, result.problems);
    },
  },
  {
    method: 'POST',
    path: `${place}/:id/:move`,
    who: 'write-agreement',
    run: async (visit) => {
      const seen = await seeAgreement(visit, 'write-agreement');
      const { move = '' } = visit.params;
      if (seen === undefined || !isAgreementMove(move)) return 'not-found';
      const { id, centre } = seen.agreement;
      const actor = actorFor(visit, 'write-agreement', centre)!;
      const reason = visit.form.get('reason') ?? '';
      const result = await moveAgreementBy(visit.store, actor, { id, move, reason });
      return result.ok ? { status: 303, location: `${place}/${id}` } : show(visit, result.problems);
    },
  },
];

function termsOf(form: URLSearchParams): AgreementTerms {
  const text = (name: string): string => (form.get(name) ?? '').trim();
  const whole = (name: string): number => (/^\d{1,9}$/.test(text(name)) ? Number(text(name)) : Number.NaN);
  const block = idOf(text('block'));
  return {
    ...(block !== undefined && { block }),
    since: text('since'),
    ...(text('until') !== '' && { until: text('until') }),
    quotaYear: whole('quotaYear'),
    quotaOpen: whole('quotaOpen'),
    byApi: form.has('byApi'),
    byFile: form.has('byFile'),
    sampling: whole('sampling'),
    errorLimit: whole('errorLimit'),
    contactName: text('contactName').slice(0, 200),
    contactEmail: text('contactEmail').slice(0, 300),
    contactLanguage: languages.find(({ code }) => code === text('contactLanguage'))?.code ?? 'en',
    terms: text('terms').slice(0, 20_000),
  };
}

async function showNew(visit: SignedInVisit, problems: readonly ShownProblem[] = []): Promise<Page> {
  const { t } = visit.words;
  const { publishers, centres, blocks } = await visit.store.transaction(async (tx) => {
    const centres = (await listCentres(tx)).filter(
      ({ code }) => actorFor(visit, 'write-agreement', code) !== undefined,
    );
    return { publishers: await listPublishers(tx), centres, blocks: await usableBlocks(visit) };

    async function usableBlocks({ actors: _ }: SignedInVisit): Promise<BlockRow[]> {
      const all = await listBlocks(tx, { state: 'open' });
      const taken = await agreementsOfBlocks(
        tx,
        all.map(({ id }) => id),
      );
      return all.filter(
        ({ id, centre, purpose }) =>
          purpose === 'publisher' && !taken.has(id) && centres.some(({ code }) => code === centre),
      );
    }
  });
  const { form } = visit;
  return framed({
    title: t('agreement.desk.new'),
    lead: t('agreement.desk.new-lead'),
    above: { href: place, label: t('agreement.desk.title') },
    place,
    ...(problems.length > 0 && { status: 422 }),
    main: (
      <>
        <Problems problems={problems} />
        {publishers.length === 0 && <p>{t('agreement.desk.no-publisher')}</p>}
        <form class="form" method="post" action={place}>
          <Choice
            name="organisation"
            label={t('agreement.field.organisation')}
            value={form.get('organisation') ?? undefined}
            options={publishers.map(({ id, name }) => ({ value: String(id), label: name }))}
          />
          <Choice
            name="centre"
            label={t('agreement.field.centre')}
            value={form.get('centre') ?? undefined}
            options={centres.map(({ code, name }) => ({ value: code, label: name ?? code }))}
          />
          <TermFields form={form} blocks={blocks} />
          <p>
            <button class="main-button" type="submit">
              {t('agreement.write.save')}
            </button>
          </p>
        </form>
      </>
    ),
  });
}

async function show(visit: SignedInVisit, problems: readonly ShownProblem[] = []): Promise<Page | 'not-found'> {
  const seen = await seeAgreement(visit, 'sample-agreement');
  if (seen === undefined) return 'not-found';
  const { agreement } = seen;
  const { id, centre } = agreement;
  const mayWrite = actorFor(visit, 'write-agreement', centre) !== undefined;
  const { samples, blocks } = await visit.store.transaction(async (tx) => {
    const all = await listBlocks(tx, { centre, state: 'open' });
    const taken = await agreementsOfBlocks(
      tx,
      all.map((block) => block.id),
    );
    return {
      samples: await listAgreementSamples(tx, id),
      blocks: all.filter(
        (block) => block.purpose === 'publisher' && (taken.get(block.id) ?? agreement.id) === agreement.id,
      ),
    };
  });
  const { t } = visit.words;
  return framed({
    title: t('agreement.named', { number: String(id) }),
    above: { href: place, label: t('agreement.desk.title') },
    place,
    ...(problems.length > 0 && { status: 422 }),
    main: (
      <>
        <Problems problems={problems} />
        <AgreementFacts {...seen} />
        <p>
          <a href={`/agreements/${id}/report`}>{t('agreement.report.title')}</a>
        </p>
        <SampleList agreement={agreement} samples={samples} />
        {mayWrite && agreement.state !== 'ended' && <Moves agreement={agreement} />}
        {mayWrite && agreement.state !== 'ended' && (
          <details open={problems.length > 0}>
            <summary>{t('agreement.write.title')}</summary>
            <form class="form" method="post" action={`${place}/${id}`}>
              <input type="hidden" name="version" value={agreement.version} />
              <TermFields form={visit.form.has('since') ? visit.form : formOf(seen)} blocks={blocks} />
              <Field name="reason" label={t('agreement.field.reason')} optional />
              <p>
                <button class="main-button" type="submit">
                  {t('agreement.write.save')}
                </button>
              </p>
            </form>
          </details>
        )}
        <AgreementHistory events={seen.events} />
      </>
    ),
  });
}

function formOf({ agreement }: SeenAgreement): URLSearchParams {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(agreement)) {
    if (typeof value === 'boolean') {
      if (value) form.set(name, 'yes');
    } else if (typeof value === 'string' || typeof value === 'number') form.set(name, String(value));
  }
  return form;
}

/** Each with a form of its own, and a reason where something is taken away. */
function Moves({ agreement: { id, state } }: { readonly agreement: AgreementRow }) {
  const { t } = useWords();
  const moves = (Object.keys(agreementMoves) as (keyof typeof agreementMoves)[]).filter((move) =>
    mayMoveAgreement(state, move),
  );
  return (
    <section class="agreement-moves">
      <h2>{t('agreement.move.title')}</h2>
      {moves.map((move) => (
        <form key={move} class="form" method="post" action={`${place}/${id}/${move}`}>
          <p>{t(`agreement.move.${move}.text`)}</p>
          {(move === 'suspend' || move === 'end') && (
            <div class="field">
              <label for={`reason-${move}`}>{t('agreement.field.reason')}</label>
              <input id={`reason-${move}`} name="reason" type="text" maxLength={2000} required dir="auto" />
            </div>
          )}
          <p>
            <button class={move === 'end' ? 'other-button ending' : 'other-button'} type="submit">
              {t(`agreement.move.${move}`)}
            </button>
          </p>
        </form>
      ))}
    </section>
  );
}

function TermFields({ form, blocks }: { readonly form: URLSearchParams; readonly blocks: readonly BlockRow[] }) {
  const { t } = useWords();
  const value = (name: string, otherwise = ''): string => form.get(name) ?? otherwise;
  const isNew = !form.has('since');
  return (
    <>
      <Choice
        name="block"
        label={t('agreement.field.block')}
        help={t('agreement.help.block')}
        value={value('block')}
        options={[
          { value: '', label: t('agreement.block.none') },
          ...blocks.map(({ id, first, last, holder }) => ({
            value: String(id),
            label: `${formatSevenDigits(first)}–${formatSevenDigits(last)} ${holder ?? ''}`,
          })),
        ]}
      />
      <Field
        name="since"
        label={t('agreement.field.since')}
        help={t('agreement.help.day')}
        value={value('since')}
        dir="ltr"
        maxLength={10}
      />
      <Field name="until" label={t('agreement.field.until')} value={value('until')} dir="ltr" maxLength={10} optional />
      <Field
        name="quotaYear"
        label={t('agreement.field.quotaYear')}
        value={value('quotaYear', '1000')}
        inputMode="numeric"
        dir="ltr"
        maxLength={7}
      />
      <Field
        name="quotaOpen"
        label={t('agreement.field.quotaOpen')}
        value={value('quotaOpen', '1000')}
        inputMode="numeric"
        dir="ltr"
        maxLength={7}
      />
      <fieldset class="field">
        <legend>{t('agreement.field.ways')}</legend>
        {(['byApi', 'byFile'] as const).map((name) => (
          <p key={name}>
            <label>
              <input type="checkbox" name={name} value="yes" checked={isNew || form.has(name)} />{' '}
              {t(name === 'byApi' ? 'agreement.way.api' : 'agreement.way.file')}
            </label>
          </p>
        ))}
      </fieldset>
      <Field
        name="sampling"
        label={t('agreement.field.sampling-rate')}
        help={t('agreement.help.sampling')}
        value={value('sampling', '5')}
        inputMode="numeric"
        dir="ltr"
        maxLength={3}
      />
      <Field
        name="errorLimit"
        label={t('agreement.field.errorLimit')}
        value={value('errorLimit', '5')}
        inputMode="numeric"
        dir="ltr"
        maxLength={3}
      />
      <Field name="contactName" label={t('agreement.field.contactName')} value={value('contactName')} />
      <Field name="contactEmail" label={t('agreement.field.contactEmail')} type="email" value={value('contactEmail')} />
      <Choice
        name="contactLanguage"
        label={t('agreement.field.contactLanguage')}
        value={value('contactLanguage', 'en')}
        options={languages.map(({ code, name }) => ({ value: code, label: name, lang: code }))}
      />
      <div class="field">
        <label for="terms">
          {t('agreement.field.terms')} <span class="quiet">{t('account.optional')}</span>
        </label>
        <textarea id="terms" name="terms" rows={5} maxLength={20_000} dir="auto">
          {value('terms')}
        </textarea>
      </div>
    </>
  );
}
