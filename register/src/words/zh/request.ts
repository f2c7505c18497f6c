/** Chinese: asking for an ISSN, step by step. */
import { request as english } from '../en/request.ts';

export const request: Readonly<Record<keyof typeof english, string>> = english;
