/** A title as it is asked for in a request, ready to be taken: its versions and their links (Table C.1). */
import { checkRequestForm, type RequestProblem } from '../../domain/request-form/check.ts';
import type { RequestForm } from '../../domain/request-form.ts';
import { titlesOfRequest } from '../../domain/request-to-titles.ts';
import type { TakeTitle } from './take-provisional.ts';

export type FormResult =
  | { readonly ok: true; readonly title: Omit<TakeTitle, 'label' | 'despite'> }
  | { readonly ok: false; readonly problems: readonly RequestProblem[] };

/**
 * Who takes under an agreement has said once who she is: what a request asks of its applicant is not asked again. All else is judged by the
 * rules of requests.
 */
export function titlesOfForm(form: RequestForm): FormResult {
  const problems = checkRequestForm(form, { complete: true }).filter(({ field }) => !field.startsWith('applicant'));
  if (problems.length > 0) return { ok: false, problems };
  const { titles, links } = titlesOfRequest(form);
  return { ok: true, title: { titles, links } };
}
