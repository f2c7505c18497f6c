/**
 * `/titles/:issn/report` and `/titles/claim`: the one form by which a holder reports or asks something about a title, or says that a title is
 * hers. A change of title is first judged by the rules of ISO 3297:2020, 5.8, so that she knows what it means for her number.
 */
import { randomBytes } from 'node:crypto';
import { type Issn, issnToInteger, parseAnyIssn, parseIssn } from '@masthead/issn';
import { isNewIssnNeeded, media } from '@masthead/serial';
import { lookAtSite } from '../../actions/titles/look-at-site.ts';
import { sendTitleRequest } from '../../actions/titles/send-title-request.ts';
import { findTitle, type Title, type TitleProblem } from '../../actions/titles/title-act.ts';
import { evidenceLimits } from '../../domain/evidence-file.ts';
import {
  correctedParts,
  fieldsOf,
  type TitleMatter,
  type TitleRequest,
  titleMatters,
} from '../../domain/title-request.ts';
import { referenceOf } from '../../store/index.ts';
import { addresses } from '../../view/addresses.ts';
import type { Page, Redirect } from '../../view/page.ts';
import { useWords } from '../../words/context.ts';
import type { DeskPage, SignedInVisit } from '../desk.ts';
import { Choice, Field } from '../parts/field.tsx';
import { Wrong } from '../parts/notices.tsx';
import { actorAs, selves, titlePage, wrongText } from './frame.tsx';
import { titleOfVisit } from './title.tsx';

const files = { most: 3, largest: evidenceLimits.fileBytes } as const;

export const reportPages: readonly DeskPage[] = [
  {
    method: 'GET',
    path: '/titles/:issn/report',
    who: 'person',
    run: async (visit) => {
      const found = await titleOfVisit(visit, 'report-change');
      const what = matterOf(visit.query.get('what'));
      if (found === undefined || what === undefined || what === 'claim') return 'not-found';
      return formPage(visit, found.title, found.issn, what, visit.query);
    },
  },
  {
    method: 'POST',
    path: '/titles/:issn/report',
    who: 'person',
    files: { ...files, maySend: async (visit) => (await titleOfVisit(visit, 'report-change')) !== undefined },
    run: async (visit) => {
      const found = await titleOfVisit(visit, 'report-change');
      const what = matterOf(visit.form.get('what'));
      if (found === undefined || what === undefined || what === 'claim') return 'not-found';
      return send(visit, found.title, found.issn, what);
    },
  },
  {
    method: 'GET',
    path: '/titles/claim',
    who: 'person',
    run: async (visit) => {
      const asked = visit.query.get('issn')?.trim() ?? '';
      const parsed = parseAnyIssn(asked);
      const title = parsed.ok ? await findTitle(visit.store.read, issnToInteger(parsed.issn)) : undefined;
      if (parsed.ok && title !== undefined) return formPage(visit, title, parsed.issn, 'claim', visit.query);
      return claimStart(visit, asked);
    },
  },
  {
    method: 'POST',
    path: '/titles/claim',
    who: 'person',
    files,
    run: async (visit) => {
      const parsed = parseIssn(visit.form.get('issn') ?? '');
      const title = parsed.ok ? await findTitle(visit.store.read, issnToInteger(parsed.issn)) : undefined;
      return parsed.ok && title !== undefined ? send(visit, title, parsed.issn, 'claim') : 'not-found';
    },
  },
];

const matterOf = (text: string | null): TitleMatter | undefined => titleMatters.find((one) => one === text);

/** Empty fields are left out. */
function contentOf(form: URLSearchParams, what: TitleMatter): TitleRequest {
  const said = (name: string): string | undefined => form.get(name)?.normalize('NFC').trim() || undefined;
  const [text, original, url, since, to, note] = ['text', 'original', 'url', 'since', 'to', 'note'].map(said);
  const medium = media.find((one) => one === said('medium'));
  const part = correctedParts.find((one) => one === said('part'));
  return {
    what,
    ...(text && { text: text.slice(0, 2000) }),
    ...(original && { original: original.slice(0, 2000) }),
    ...(url && { url: url.slice(0, 2000) }),
    ...(since && { since: since.slice(0, 10) }),
    ...(to && { to: to.slice(0, 254) }),
    ...(note && { note: note.slice(0, 10_000) }),
    ...(medium && { medium }),
    ...(part && { part }),
  };
}

async function send(visit: SignedInVisit, title: Title, issn: Issn, what: TitleMatter): Promise<Page | Redirect> {
  const { form, store, desk, words } = visit;
  const content = contentOf(form, what);
  const once = form.get('once') ?? '';
  const as = form.get('as') ?? (title.holding?.organisation === undefined ? '' : String(title.holding.organisation));
  const proofUrl = form.get('proof-url')?.trim();
  const result = await sendTitleRequest(store, desk.evidence, actorAs(visit, what === 'claim' ? as : holderOf(title)), {
    number: title.number.number,
    content,
    files: visit.files.map(({ name, bytes }) => ({ name, bytes })),
    ...(proofUrl && { proofUrl }),
    ...(/^R-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}$/.test(once) && { reference: once }),
    language: words.language.code,
  });
  if (!result.ok) return formPage(visit, title, issn, what, form, result.problem);
  const { reference } = result.request;
  // What stands at the address is looked at while she still is here, so that the centre has it before it opens the request.
  if (what === 'first-issue' && content.url && !result.repeated) {
    await lookAtSite(store, desk.readPage, { number: title.number.number, url: content.url, why: 'asked' });
  }
  return {
    status: 303,
    location: what === 'transfer' ? `/titles/transfers/${reference}` : addresses.requestPage(reference),
  };
}

const holderOf = ({ holding }: Title): string =>
  holding?.organisation === undefined ? '' : String(holding.organisation);

function claimStart(visit: SignedInVisit, asked: string): Page {
  const { t } = visit.words;
  return titlePage({
    title: t('report.claim'),
    lead: t('claim.lead'),
    above: { href: '/titles', label: t('holdings.title') },
    main: (
      <form class="form" method="get" action="/titles/claim">
        <Field
          name="issn"
          label={t('claim.number')}
          value={asked}
          maxLength={60}
          dir="ltr"
          problem={asked === '' ? undefined : t('claim.unknown')}
        />
        <p>
          <button type="submit" class="main-button">
            {t('claim.next')}
          </button>
        </p>
      </form>
    ),
  });
}

function formPage(
  visit: SignedInVisit,
  title: Title,
  issn: Issn,
  what: TitleMatter,
  filled: URLSearchParams,
  problem?: TitleProblem,
): Page {
  const { t } = visit.words;
  return titlePage({
    ...(problem && { status: 422 }),
    title: t(`report.${what}`),
    lead: (
      <>
        <bdi>{title.name}</bdi> <bdi dir="ltr">ISSN {issn}</bdi>
      </>
    ),
    above:
      what === 'claim'
        ? { href: '/titles', label: t('holdings.title') }
        : { href: `/titles/${issn}`, label: title.name },
    main: <ReportForm {...{ visit, title, issn, what, filled, ...(problem && { problem }) }} />,
  });
}

interface FormProps {
  readonly visit: SignedInVisit;
  readonly title: Title;
  readonly issn: Issn;
  readonly what: TitleMatter;
  readonly filled: URLSearchParams;
  readonly problem?: TitleProblem;
}

function ReportForm({ visit, title, issn, what, filled, problem }: FormProps) {
  const words = useWords();
  const { t } = words;
  const wrong = problem?.type === 'not-usable' ? problem.problems : [];
  const wrongOf = (name: string): string | undefined => {
    const one = wrong.find(({ field }) => field === name);
    return one && t(`report.wrong.${one.type}`);
  };
  const value = (name: string): string => filled.get(name) ?? '';
  const fields = fieldsOf(what);
  const needsProof = fields.some(({ name }) => name === 'proof') || what === 'first-issue';
  const action = what === 'claim' ? '/titles/claim' : `/titles/${issn}/report`;
  const once = value('once') || referenceOf(randomBytes(10));
  const newTitle = value('text').trim();
  return (
    <>
      {problem && <Wrong>{problem.type === 'not-usable' ? t('report.not-sent') : wrongText(words, problem)}</Wrong>}
      <p>{t(`report.${what}-help`)}</p>
      {what === 'title' && (
        <form class="form" method="get" action={action}>
          <input type="hidden" name="what" value="title" />
          <Field name="text" label={t('report.title-new')} value={newTitle} maxLength={2000} />
          <p>
            <button type="submit" class="other-button">
              {t('new-issn.ask')}
            </button>
          </p>
        </form>
      )}
      {what === 'title' && newTitle !== '' && <Verdict title={title} newTitle={newTitle} />}
      {(what !== 'title' || newTitle !== '') && (
        <form class="form" method="post" action={action} encType="multipart/form-data">
          <input type="hidden" name="what" value={what} />
          <input type="hidden" name="issn" value={issn} />
          <input type="hidden" name="once" value={once} />
          {what === 'title' && <input type="hidden" name="text" value={newTitle} />}
          {what === 'claim' && selves(visit).length > 1 && (
            <Choice name="as" label={t('claim.as')} options={selves(visit)} value={value('as')} />
          )}
          {fields.map(({ name, optional }) => {
            const common = { problem: wrongOf(name), optional };
            switch (name) {
              case 'text':
                return what === 'title' ? (
                  <Field
                    key="original"
                    name="original"
                    label={t('report.original')}
                    value={value('original')}
                    optional
                  />
                ) : (
                  <>
                    <Field
                      key={name}
                      name={name}
                      label={t(what === 'publisher' ? 'report.publisher-new' : 'report.right')}
                      value={value(name)}
                      maxLength={2000}
                      {...common}
                    />
                    <Field
                      key="original"
                      name="original"
                      label={t('report.original')}
                      value={value('original')}
                      optional
                    />
                  </>
                );
              case 'url':
                return (
                  <Field
                    key={name}
                    name={name}
                    type="url"
                    label={t('report.address')}
                    value={value(name)}
                    maxLength={2000}
                    {...common}
                  />
                );
              case 'medium':
                return (
                  <Choice
                    key={name}
                    name={name}
                    label={t('report.medium-new')}
                    options={media.map((one) => ({ value: one, label: t(`medium.${one}`) }))}
                    value={value(name)}
                    {...common}
                  />
                );
              case 'since':
                return (
                  <Field
                    key={name}
                    name={name}
                    label={t(
                      what === 'first-issue'
                        ? 'report.published'
                        : what === 'cessation'
                          ? 'report.ended'
                          : 'report.since',
                    )}
                    help={t('report.day-help')}
                    value={value(name)}
                    maxLength={10}
                    dir="ltr"
                    {...common}
                  />
                );
              case 'part':
                return (
                  <Choice
                    key={name}
                    name={name}
                    label={t('report.part')}
                    options={correctedParts.map((one) => ({ value: one, label: t(`report.part.${one}`) }))}
                    value={value(name)}
                    {...common}
                  />
                );
              case 'to':
                return (
                  <Field
                    key={name}
                    name={name}
                    type="email"
                    label={t('report.to')}
                    help={t('report.to-help')}
                    value={value(name)}
                    maxLength={254}
                    {...common}
                  />
                );
              case 'note':
                return (
                  <div key={name} class={common.problem === undefined ? 'field' : 'field field-wrong'}>
                    <label for="note">
                      {t(what === 'claim' ? 'claim.grounds' : 'report.note')}{' '}
                      {optional && <span class="quiet">{t('account.optional')}</span>}
                    </label>
                    {common.problem && <p class="field-problem">{common.problem}</p>}
                    <textarea id="note" name="note" rows={5} maxLength={10_000} dir="auto" required={!optional}>
                      {value('note')}
                    </textarea>
                  </div>
                );
              default:
                return null;
            }
          })}
          {what !== 'transfer' && (
            <fieldset class="proof">
              <legend>
                {t('report.proof')} {!needsProof && <span class="quiet">{t('account.optional')}</span>}
              </legend>
              {wrongOf('proof') && <p class="field-problem">{wrongOf('proof')}</p>}
              <div class="field">
                <label for="proof-file">{t('report.proof-file')}</label>
                <input id="proof-file" name="proof-file" type="file" multiple />
                <p class="field-help">{t('report.proof-help')}</p>
              </div>
              {what !== 'first-issue' && (
                <Field
                  name="proof-url"
                  type="url"
                  label={t('report.proof-url')}
                  value={value('proof-url')}
                  maxLength={2000}
                  optional
                />
              )}
            </fieldset>
          )}
          <p>
            <button type="submit" class="main-button">
              {t(what === 'transfer' ? 'report.offer' : 'report.send')}
            </button>
          </p>
        </form>
      )}
    </>
  );
}

/** By the rules of 5.8: does the title as it is now need a number of its own? */
export function judgedTitle(title: Title, newTitle: string) {
  const old = title.serial?.titleProper?.text ?? title.name;
  const language = title.serial?.languages[0];
  const side = (text: string) => ({ title: text, ...(language !== undefined && { language }) });
  return isNewIssnNeeded({ old: side(old), new: side(newTitle), answers: {} });
}

/** What the rules say of the change, before it is sent. */
export function Verdict({ title, newTitle }: { readonly title: Title; readonly newTitle: string }) {
  const { t } = useWords();
  const judged = judgedTitle(title, newTitle);
  return (
    <div class="said">
      <p>
        <strong>{t(`new-issn.answer-${judged.answer}`)}</strong>
      </p>
      <ul>
        {judged.rules.map(({ id }) => (
          <li key={id}>{t(`new-issn.rule.${id}`)}</li>
        ))}
      </ul>
      <p class="quiet">{t('new-issn.centre')}</p>
    </div>
  );
}
