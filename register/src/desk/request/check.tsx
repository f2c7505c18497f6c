/** The look at it all before it is sent; sending; and for whoever has no account the letter that proves her address first. */
import { sendSignInLetter } from '../../actions/accounts/send-sign-in-letter.ts';
import { adoptDraft } from '../../actions/requests/adopt-draft.ts';
import { submitRequest } from '../../actions/requests/submit-request.ts';
import { checkRequestForm, isEmailAddress, type RequestProblem } from '../../domain/request-form/check.ts';
import { requestSteps, stepOfField } from '../../domain/request-form/steps.ts';
import { requestDays } from '../../domain/request-state.ts';
import { type EvidenceRow, emailKey, listEvidence } from '../../store/index.ts';
import { addresses } from '../../view/addresses.ts';
import type { Page, Redirect } from '../../view/page.ts';
import { useWords } from '../../words/context.ts';
import type { MessageKey } from '../../words/words.ts';
import { actorFor, type DeskPage, type Refusal, type Visit } from '../desk.ts';
import { Field } from '../parts/field.tsx';
import { Done, Wrong } from '../parts/notices.tsx';
import { type AskedRequest, askedRequest } from './asker.ts';
import { EvidenceList } from './evidence-fields.tsx';
import { anchorOf, problemText } from './fields.tsx';
import { requestPage, Steps, stepAddress } from './frame.tsx';
import { type KnownTitles, KnownTitlesNote, knownTitles } from './known-titles.tsx';
import { refusalText } from './refusal.ts';
import { expiredPage } from './step.tsx';
import { Summary } from './summary.tsx';

const purpose = 'draft';

export const checkPages: readonly DeskPage[] = [
  {
    method: 'GET',
    path: '/request/:reference/check',
    who: 'anyone',
    run: async (visit) => {
      const found = await draftOf(visit);
      return 'request' in found ? checkPage(visit, found) : found.answer;
    },
  },
  {
    method: 'POST',
    path: '/request/:reference/check',
    who: 'anyone',
    run: async (visit) => {
      const found = await draftOf(visit);
      return 'request' in found ? send(visit, found) : found.answer;
    },
  },
  {
    method: 'GET',
    path: '/request/:reference/letter',
    who: 'anyone',
    run: async (visit) => {
      const found = await draftOf(visit);
      if (!('request' in found)) return found.answer;
      return 'secret' in found.asker
        ? letterPage(visit, found)
        : { status: 303, location: addresses.requestPage(found.request.reference) };
    },
  },
  {
    method: 'POST',
    path: '/request/:reference/letter',
    who: 'anyone',
    run: async (visit) => {
      const found = await draftOf(visit);
      if (!('request' in found)) return found.answer;
      return writeLetter(visit, found, { email: visit.form.get('email') ?? '', send: false });
    },
  },
  { method: 'GET', path: '/request/:reference/taken', who: 'person', run: (visit) => take(visit) },
];

type Found = AskedRequest | { readonly answer: Page | Redirect | Refusal };

async function draftOf(visit: Visit): Promise<Found> {
  const found = await askedRequest(visit, 'write-request');
  if (found === undefined || found.request.kind !== 'issn') return { answer: 'not-found' };
  const { state, reference } = found.request;
  if (state === 'expired') return { answer: expiredPage(visit) };
  return state === 'draft' ? found : { answer: { status: 303, location: addresses.requestPage(reference) } };
}

async function checkPage(visit: Visit, { request, asker }: AskedRequest, wrong?: string): Promise<Page> {
  const { words, store, query } = visit;
  const { form } = request;
  const problems = checkRequestForm(form, { complete: true });
  const evidence = (await store.transaction((tx) => listEvidence(tx, request.id))).filter(
    ({ kind }) => kind !== 'attachment',
  );
  const wanting = new Set(problems.map(({ field }) => stepOfField(field)));
  if (evidence.length === 0) wanting.add('evidence');
  return requestPage({
    title: words.t('request.step-title.check'),
    lead: words.t('request.step-lead.check'),
    status: wrong === undefined ? 200 : 422,
    above: <Steps reference={request.reference} now="check" done={requestSteps.filter((step) => !wanting.has(step))} />,
    main: (
      <Check
        found={{ request, asker }}
        problems={problems}
        evidence={evidence}
        known={await knownTitles(visit, form)}
        wrong={wrong}
        saved={query.has('saved')}
      />
    ),
  });
}

interface CheckProps {
  readonly found: AskedRequest;
  readonly problems: readonly RequestProblem[];
  readonly evidence: readonly EvidenceRow[];
  readonly known: KnownTitles;
  readonly wrong: string | undefined;
  readonly saved: boolean;
}

function Check({ found: { request, asker }, problems, evidence, known, wrong, saved }: CheckProps) {
  const words = useWords();
  const { t } = words;
  const { form, reference } = request;
  const at = (step: string): string => stepAddress(reference, step);
  const complete = problems.length === 0 && evidence.length > 0;
  return (
    <>
      {saved && <Done>{t('request.saved')}</Done>}
      {wrong && <Wrong>{wrong}</Wrong>}
      {!complete && (
        <section class="said said-wrong" id="problems" aria-labelledby="problems-head">
          <h2 id="problems-head">
            {t('request.problems', { count: problems.length + (evidence.length > 0 ? 0 : 1) })}
          </h2>
          <ul>
            {problems.map((problem) => (
              <li key={`${problem.type} ${problem.field}`}>
                <a href={`${at(stepOfField(problem.field))}?look#${anchorOf(problem)}`}>
                  {problemText(words, problem)}
                </a>
              </li>
            ))}
            {evidence.length === 0 && (
              <li>
                <a href={`${at('evidence')}?look#evidence`}>{t('request.refusal.evidence-missing')}</a>
              </li>
            )}
          </ul>
        </section>
      )}
      <KnownTitlesNote known={known} />
      <Summary form={form} changeAt={at} />
      <section class="group" aria-labelledby="sum-copy">
        <h2 id="sum-copy">{t('request.evidence')}</h2>
        <EvidenceList evidence={evidence} />
      </section>
      {complete && (
        <form method="post" action={at('check')} class="send">
          <p>{t('request.send-text', { days: form.urgent ? requestDays.decideUrgent : requestDays.decide })}</p>
          {'secret' in asker && <p>{t('request.send-proof', { email: form.applicant.email ?? '' })}</p>}
          <p class="button-row">
            <button type="submit" class="main-button">
              {t('request.send')}
            </button>
          </p>
        </form>
      )}
      {'secret' in asker && (
        <p>
          <a href={at('letter')}>{t('request.other-device')}</a>
        </p>
      )}
    </>
  );
}

async function send(visit: Visit, found: AskedRequest): Promise<Page | Redirect | Refusal> {
  const { store, person, words } = visit;
  const { request, asker } = found;
  const { form, reference } = request;
  if ('secret' in asker) {
    const me = person && actorFor(visit, 'write-request', { account: person.account.id });
    if (me === undefined) {
      const whole = await submitRequest(store, asker, { reference });
      // All is well but for who she is.
      if (!whole.ok && whole.problem.type !== 'address-not-proved')
        return checkPage(visit, found, refusalText(words, whole.problem));
      return writeLetter(visit, found, { email: form.applicant.email ?? '', send: true });
    }
    const adopted = await adoptDraft(store, me, reference, asker);
    if (!adopted.ok) return checkPage(visit, found, refusalText(words, adopted.problem));
    return submit(visit, { request: adopted.request, asker: me });
  }
  return submit(visit, found);
}

async function submit(visit: Visit, found: AskedRequest): Promise<Page | Redirect> {
  const { request, asker } = found;
  const sent = await submitRequest(visit.store, asker, { reference: request.reference });
  if (!sent.ok) return checkPage(visit, found, refusalText(visit.words, sent.problem));
  return { status: 303, location: `${addresses.requestPage(request.reference)}?sent` };
}

/** A letter to the address that opens the draft there: to go on with it, or to send it. */
async function writeLetter(
  visit: Visit,
  found: AskedRequest,
  { email, send: sends }: { readonly email: string; readonly send: boolean },
): Promise<Page | Redirect> {
  const { request, asker } = found;
  const { words, desk, store } = visit;
  if (!('secret' in asker)) return { status: 303, location: addresses.requestPage(request.reference) };
  const address = email.trim().slice(0, 254);
  if (!isEmailAddress(address)) {
    return letterPage(visit, found, words.t('account.problem.email-not-usable'));
  }
  // Whoever reads the mail of the address has the draft, and nobody else who sees the link.
  const key = desk.secrets.seal(purpose, asker.secret, emailKey(address));
  const next = `/request/${request.reference}/taken?${new URLSearchParams({ key, ...(sends && { send: 'yes' }) })}`;
  const { name } = request.form.applicant;
  const written = await sendSignInLetter(store, {
    email: address,
    name: name ?? address.slice(0, address.indexOf('@')),
    language: words.language.code,
    next,
    letter: sends ? 'request-proof' : 'draft-link',
    values: {
      title: request.form.title?.original ?? (request.title || words.t('request.untitled')),
      reference: request.reference,
    },
  });
  if (!written.ok) {
    const sentence = words.t(`account.problem.${written.problem.type}` as MessageKey, { minutes: 60 });
    return sends ? checkPage(visit, found, sentence) : letterPage(visit, found, sentence);
  }
  return requestPage({
    title: words.t(sends ? 'request.proof' : 'request.letter-sent'),
    main: (
      <>
        <p class="lead">{words.t(sends ? 'request.proof-text' : 'request.letter-sent-text', { email: address })}</p>
        <p>{words.t('request.proof-nothing')}</p>
        <p>
          <a href={stepAddress(request.reference, 'check')}>{words.t('request.proof-back')}</a>
        </p>
      </>
    ),
  });
}

function letterPage({ words }: Visit, { request }: AskedRequest, problem?: string): Page {
  const { t } = words;
  return requestPage({
    title: t('request.other-device'),
    lead: t('request.other-device-text'),
    status: problem === undefined ? 200 : 422,
    main: (
      <form class="form" method="post" action={stepAddress(request.reference, 'letter')}>
        <Field
          name="email"
          type="email"
          label={t('request.field.applicant.email')}
          value={request.form.applicant.email ?? ''}
          autoComplete="email"
          problem={problem}
        />
        <p class="button-row">
          <button type="submit" class="main-button">
            {t('request.other-device-send')}
          </button>
        </p>
      </form>
    ),
  });
}

/** Where the letter leads: the draft is hers now, and it is sent if it was to be. Twice is once. */
async function take(visit: Visit): Promise<Page | Redirect | Refusal> {
  const { store, desk, query, params, person } = visit;
  const { reference = '' } = params;
  const me = person && actorFor(visit, 'write-request', { account: person.account.id });
  if (person === undefined || me === undefined) return 'forbidden';
  const secret = desk.secrets.open(purpose, query.get('key') ?? '', emailKey(person.account.email));
  const adopted = await adoptDraft(store, me, reference, { secret: secret ?? '' });
  if (!adopted.ok) return 'not-found';
  const { request } = adopted;
  if (request.state !== 'draft') return { status: 303, location: addresses.requestPage(request.reference) };
  if (query.get('send') !== 'yes') return { status: 303, location: stepAddress(request.reference, 'check') };
  return submit(visit, { request, asker: me });
}
