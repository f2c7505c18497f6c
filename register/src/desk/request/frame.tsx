/** The outline of the pages on which an ISSN is asked for. */
import type { ComponentChildren } from 'preact';
import { requestSteps } from '../../domain/request-form/steps.ts';
import { addresses } from '../../view/addresses.ts';
import type { Page } from '../../view/page.ts';
import { useWords } from '../../words/context.ts';

interface Framed {
  readonly title: string;
  readonly status?: number;
  readonly place?: string;
  readonly scripts?: readonly string[];
  readonly lead?: ComponentChildren;
  readonly above?: ComponentChildren;
  readonly main: ComponentChildren;
}

export const requestPage = ({
  title,
  status = 200,
  place = addresses.request,
  scripts,
  lead,
  above,
  main,
}: Framed): Page => ({
  status,
  title,
  place,
  desk: true,
  ...(scripts !== undefined && { scripts }),
  main: (
    <article class="frame record request">
      <header class="record-head">
        {above}
        <h1>{title}</h1>
        {lead && <p class="lead">{lead}</p>}
      </header>
      {main}
    </article>
  ),
});

export const stepAddress = (reference: string, step: string): string => `/request/${reference}/${step}`;

/** Where she is: five steps and the look at it all. Steps are links, since each is saved. */
export function Steps({
  reference,
  now,
  done,
}: {
  readonly reference: string;
  readonly now: string;
  readonly done: readonly string[];
}) {
  const { t, number } = useWords();
  return (
    <nav class="steps" aria-label={t('request.steps')}>
      <ol>
        {[...requestSteps, 'check' as const].map((step, at) => (
          <li key={step} class={done.includes(step) ? 'step-done' : undefined}>
            <a href={stepAddress(reference, step)} aria-current={step === now ? 'step' : undefined}>
              <span class="step-number" aria-hidden="true">
                {done.includes(step) ? '✓' : number(at + 1)}
              </span>{' '}
              <span class="step-name">{t(`request.step.${step}`)}</span>
              {done.includes(step) && <span class="unseen"> {t('request.step-done')}</span>}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
