/** The five steps of a request, one thing each, with the fields of the form that each fills (Table C.1). */
import type { RequestForm } from '../request-form.ts';
import { checkRequestForm, type RequestProblem } from './check.ts';

export const requestSteps = ['title', 'versions', 'publisher', 'dates', 'evidence'] as const;
export type RequestStep = (typeof requestSteps)[number];

export const fieldsOfStep: Readonly<Record<RequestStep, readonly (keyof RequestForm)[]>> = {
  title: ['title', 'otherTitles', 'languages', 'type'],
  versions: ['versions'],
  publisher: ['publisher', 'cities', 'country', 'coPublishers'],
  dates: ['status', 'start', 'end', 'frequency', 'former', 'succeeding'],
  evidence: ['applicant', 'urgent', 'note'],
};

export const stepOfField = (field: string): RequestStep =>
  requestSteps.find((step) => fieldsOfStep[step].some((name) => name === field.split('.')[0])) ?? 'evidence';

export function problemsOfStep(form: RequestForm, step: RequestStep, complete: boolean): RequestProblem[] {
  return checkRequestForm(form, { complete }).filter(({ field }) => stepOfField(field) === step);
}

/** What a step holds, as text: the same text is the same step, whatever stands in the others. */
export const stepText = (form: RequestForm, step: RequestStep): string =>
  JSON.stringify(fieldsOfStep[step].map((name) => form[name] ?? null));

/** The step that the applicant goes on with: the first that is not complete. */
export const nextStep = (form: RequestForm): RequestStep | undefined =>
  requestSteps.find((step) => problemsOfStep(form, step, true).length > 0);
