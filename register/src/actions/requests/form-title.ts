/** What a request is called in lists and letters: its main title, in Roman letters where it has them. */
import type { RequestForm } from '../../domain/request-form.ts';

export const formTitle = ({ title }: RequestForm): string => title?.roman ?? title?.original ?? '';
