/** One step of a request: shown as it is saved, saved as it is sent, complete or not. Problems are told at the field and above the form. */
import { createHash } from 'node:crypto';
import { addEvidence, takeBackEvidence } from '../../actions/requests/add-evidence.ts';
import { saveDraft } from '../../actions/requests/save-draft.ts';
import { evidenceLimits } from '../../domain/evidence-file.ts';
import type { RequestProblem } from '../../domain/request-form/check.ts';
import { readRequestForm } from '../../domain/request-form/read.ts';
import { nextStep, problemsOfStep, type RequestStep, requestSteps, stepText } from '../../domain/request-form/steps.ts';
import type { RequestForm } from '../../domain/request-form.ts';
import { withRomanProposals } from '../../domain/romanize-form.ts';
import { type EvidenceRow, listEvidence } from '../../store/index.ts';
import { addresses } from '../../view/addresses.ts';
import type { Page, Redirect } from '../../view/page.ts';
import { useWords } from '../../words/context.ts';
import type { DeskPage, Refusal, Visit } from '../desk.ts';
import { Done, Wrong } from '../parts/notices.tsx';
import { type AskedRequest, askedRequest } from './asker.ts';
import { EvidenceFields } from './evidence-fields.tsx';
import { type Asked, anchorOf, problemText } from './fields.tsx';
import { requestPage, Steps, stepAddress } from './frame.tsx';
import { type KnownTitles, KnownTitlesNote, knownTitles } from './known-titles.tsx';
import { readStep } from './read-step.ts';
import { refusalText } from './refusal.ts';
import { ApplicantFields, DatesStep, PublisherStep, TitleStep, VersionsStep } from './step-fields.tsx';
import { Summary } from './summary.tsx';

const isStep = (text: string | undefined): text is RequestStep =>
  (requestSteps as readonly (string | undefined)[]).includes(text);

export const stepPages: readonly DeskPage[] = [
  { method: 'GET', path: '/request/:reference/:step', who: 'anyone', run: (visit) => showStep(visit) },
  {
    method: 'POST',
    path: '/request/:reference/:step',
    who: 'anyone',
    files: {
      most: 5,
      largest: evidenceLimits.fileBytes,
      maySend: async (visit) => (await askedRequest(visit, 'write-request')) !== undefined,
    },
    run: (visit) => takeStep(visit),
  },
];

/** What a step was when its page was made. */
const baseOf = (form: RequestForm, step: RequestStep): string =>
  createHash('sha256').update(stepText(form, step)).digest('base64url').slice(0, 16);

async function showStep(visit: Visit): Promise<Page | Redirect | Refusal> {
  const found = await askedRequest(visit, 'write-request');
  const { step } = visit.params;
  if (found === undefined || !isStep(step)) return 'not-found';
  const { request } = found;
  if (request.kind !== 'issn') return 'not-found';
  if (request.state === 'expired') return expiredPage(visit);
  if (!['draft', 'submitted', 'waiting'].includes(request.state)) {
    return { status: 303, location: addresses.requestPage(request.reference) };
  }
  return stepPage(visit, found, step, {
    form: request.form,
    version: request.version,
    looked: visit.query.has('look'),
  });
}

interface Shown {
  readonly form: RequestForm;
  readonly version: number;
  /** Everything that is missing is told too. */
  readonly looked: boolean;
  readonly wrong?: readonly string[];
  /** Somebody else's words, where two wrote at once. */
  readonly theirs?: RequestForm;
  readonly status?: number;
}

async function stepPage(visit: Visit, found: AskedRequest, step: RequestStep, shown: Shown): Promise<Page> {
  const { words, query, person, store } = visit;
  const { request } = found;
  const { form, version, looked, theirs } = shown;
  const evidence = step === 'evidence' ? await store.transaction((tx) => listEvidence(tx, request.id)) : [];
  const problems = problemsOfStep(form, step, looked);
  const proposed = query.get('roman')?.split(',').slice(0, 20) ?? [];
  const asked: Asked = { problems, proposed, ...(query.has('add') && { add: query.get('add')! }) };
  // What was found by the title is told on this step once it is saved, and on the next.
  const known = step === 'title' || step === 'versions' ? await knownTitles(visit, form) : undefined;
  const done = requestSteps.filter((one) => problemsOfStep(form, one, true).length === 0);
  const lacksEvidence = looked && step === 'evidence' && !evidence.some(({ kind }) => kind !== 'attachment');
  return requestPage({
    title: words.t(`request.step-title.${step}`),
    status: shown.status ?? 200,
    scripts: ['request'],
    above: <Steps reference={request.reference} now={step} done={done} />,
    lead: words.t(`request.step-lead.${step}`),
    main: (
      <StepForm
        reference={request.reference}
        waits={request.state !== 'draft'}
        step={step}
        form={form}
        version={version}
        base={baseOf(theirs ?? form, step)}
        asked={asked}
        wrong={[...(shown.wrong ?? []), ...(lacksEvidence ? [words.t('request.refusal.evidence-missing')] : [])]}
        saved={query.has('saved')}
        {...(known !== undefined && { known })}
        {...(theirs !== undefined && { theirs })}
        evidence={evidence}
        {...(person !== undefined && { proved: person.account.email })}
      />
    ),
  });
}

interface StepFormProps {
  readonly reference: string;
  readonly waits: boolean;
  readonly step: RequestStep;
  readonly form: RequestForm;
  readonly version: number;
  readonly base: string;
  readonly asked: Asked;
  readonly wrong: readonly string[];
  readonly saved: boolean;
  readonly known?: KnownTitles;
  readonly theirs?: RequestForm;
  readonly evidence: readonly EvidenceRow[];
  readonly proved?: string;
}

function StepForm(props: StepFormProps) {
  const { reference, waits, step, form, version, base, asked, wrong, saved, known, theirs, evidence, proved } = props;
  const { t } = useWords();
  const at = requestSteps.indexOf(step);
  const back = requestSteps[at - 1];
  const parts = { form, asked };
  return (
    <form
      class="request-form"
      method="post"
      action={stepAddress(reference, step)}
      {...(step === 'evidence' && { encType: 'multipart/form-data' })}
      noValidate
    >
      {saved && <Done>{t('request.saved')}</Done>}
      {wrong.map((sentence) => (
        <Wrong key={sentence}>{sentence}</Wrong>
      ))}
      {theirs && (
        <section class="said said-wrong" role="alert">
          <p>{t('request.two-wrote')}</p>
          <Summary form={theirs} only={step} />
        </section>
      )}
      <ProblemList problems={asked.problems} />
      {asked.proposed.length > 0 && <Done>{t('request.roman-look')}</Done>}
      {known && <KnownTitlesNote known={known} />}
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="base" value={base} />
      {/* Enter goes on, and does not take out a row. */}
      <button type="submit" class="unseen" name="do" value="next" tabIndex={-1} aria-hidden="true" />
      {step === 'title' && <TitleStep {...parts} />}
      {step === 'versions' && <VersionsStep {...parts} />}
      {step === 'publisher' && <PublisherStep {...parts} />}
      {step === 'dates' && <DatesStep {...parts} />}
      {step === 'evidence' && (
        <>
          <EvidenceFields evidence={evidence} published={form.status !== 'to-be-published'} />
          <ApplicantFields {...parts} {...(proved !== undefined && { proved })} />
        </>
      )}
      <div class="button-row step-buttons">
        <button type="submit" class="main-button" name="do" value="next">
          {t(waits ? 'request.save-correction' : 'request.next')}
        </button>
        {asked.problems.length > 0 && !waits && (
          <button type="submit" class="other-button" name="do" value="later">
            {t('request.later')}
          </button>
        )}
        <button type="submit" class="other-button" name="do" value="save">
          {t('request.save')}
        </button>
        {back && <a href={stepAddress(reference, back)}>{t('request.back')}</a>}
      </div>
      <p class="quiet">{t('request.saved-when')}</p>
    </form>
  );
}

export function ProblemList({ problems }: { readonly problems: readonly RequestProblem[] }) {
  const words = useWords();
  if (problems.length === 0) return null;
  return (
    <section
      class="said said-wrong"
      id="problems"
      tabIndex={-1}
      role="alert"
      aria-labelledby="problems-head"
      data-focus
    >
      <h2 id="problems-head">{words.t('request.problems', { count: problems.length })}</h2>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.type} ${problem.field}`}>
            <a href={`#${anchorOf(problem)}`}>{problemText(words, problem)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

async function takeStep(visit: Visit): Promise<Page | Redirect | Refusal> {
  const found = await askedRequest(visit, 'write-request');
  const { step } = visit.params;
  if (found === undefined || !isStep(step)) return 'not-found';
  const { request, asker } = found;
  const { form: sent, store, words } = visit;
  if (request.kind !== 'issn') return 'not-found';
  if (request.state === 'expired') return expiredPage(visit);
  const read = readRequestForm(readStep(step, sent, request.form));
  if (!read.ok) return 'bad-request';
  const { form, proposed } = await withRomanProposals(read.form);
  const version = Number(sent.get('version'));
  // What others wrote in other steps is in the form that was just read; only this step can have been written by two.
  const changed = version !== request.version && sent.get('base') !== baseOf(request.form, step);
  if (changed && stepText(form, step) !== stepText(request.form, step)) {
    return stepPage(visit, found, step, {
      form,
      version: request.version,
      looked: false,
      theirs: request.form,
      status: 409,
    });
  }
  const saved = await saveDraft(store, asker, { reference: request.id, form, version: request.version });
  const wrong: string[] = [];
  if (!saved.ok) wrong.push(refusalText(words, saved.problem));
  const wish = sent.get('do') ?? 'next';
  if (saved.ok && step === 'evidence') wrong.push(...(await takeEvidence(visit, found, wish)));
  if (wrong.length > 0) {
    const now = saved.ok ? saved.version : request.version;
    return stepPage(visit, found, step, { form, version: now, looked: false, wrong, status: 422 });
  }
  const here = stepAddress(request.reference, step);
  const go = (location: string): Redirect => ({ status: 303, location });
  const list = /^(add|remove)\.([A-Za-z]+)/.exec(wish);
  if (list !== null) return go(list[1] === 'add' ? `${here}?add=${list[2]}#${list[2]}` : `${here}#${list[2]}`);
  if (proposed.length > 0) return go(`${here}?${new URLSearchParams({ roman: proposed.join(',') })}#${proposed[0]}`);
  if (wish === 'save') return go(`${here}?saved`);
  if (wish === 'upload') return go(`${here}#evidence`);
  const lacks = step === 'evidence' && wish === 'next' && (await lacksEvidence(visit, request.id));
  if (wish !== 'later' && (lacks || problemsOfStep(form, step, true).length > 0)) return go(`${here}?look#problems`);
  if (request.state !== 'draft') return go(addresses.requestPage(request.reference));
  const next = requestSteps[requestSteps.indexOf(step) + 1] ?? 'check';
  // Whoever comes back to mend one thing goes on where something is still to do.
  return go(stepAddress(request.reference, next !== 'check' ? next : (nextStep(form) ?? 'check')));
}

const lacksEvidence = async ({ store }: Visit, request: number): Promise<boolean> =>
  !(await store.transaction((tx) => listEvidence(tx, request))).some(({ kind }) => kind !== 'attachment');

/** Files and addresses of the step; the sentences of what was not taken. */
async function takeEvidence(visit: Visit, { request, asker }: AskedRequest, wish: string): Promise<string[]> {
  const { store, desk, form, files, words } = visit;
  const kind = form.get('evidence.kind') === 'mock-up' ? 'mock-up' : 'first-issue';
  const wrong: string[] = [];
  const removed = /^evidence\.(\d{1,15})$/.exec(wish)?.[1];
  if (removed !== undefined) {
    const result = await takeBackEvidence(store, asker, { reference: request.id, evidence: Number(removed) });
    if (!result.ok) wrong.push(refusalText(words, result.problem));
  }
  for (const { name, bytes } of files) {
    const result = await addEvidence(store, desk.evidence, asker, {
      reference: request.id,
      kind,
      file: { name, bytes },
    });
    if (!result.ok) wrong.push(words.t('request.file-not-taken', { name, why: refusalText(words, result.problem) }));
  }
  const url = form.get('evidence.url')?.trim();
  if (url) {
    const result = await addEvidence(store, desk.evidence, asker, { reference: request.id, kind, url });
    if (!result.ok) wrong.push(refusalText(words, result.problem));
  }
  return wrong;
}

export function expiredPage({ words }: Visit): Page {
  return requestPage({
    title: words.t('request.expired'),
    status: 410,
    main: (
      <p>
        {words.t('request.expired-text')} <a href={addresses.request}>{words.t('request.start.button')}</a>
      </p>
    ),
  });
}
