/** What a request is called in lists and letters: its main title, in Roman letters where it has them. */
import type { RequestForm } from '../../domain/request-form.ts';

import type { RequestRow } from '../../store/index.ts';

export const formTitle = ({ title }: RequestForm): string => title?.roman ?? title?.original ?? '';

/** How letters speak to the applicant. */
export const nameOf = ({ form: { applicant } }: Pick<RequestRow, 'form'>): string =>
  applicant.name ?? applicant.organisation ?? '';
