/** Arabic: the desk of a centre. */
import type { desk as english } from '../en/desk.ts';

export const desk: Readonly<Record<keyof typeof english, string>> = {};
