/** The pages of credits: one's own, and those of the Registration Authority. */
import type { DeskPage } from '../desk.ts';
import { administrationPages } from './administration.tsx';
import { ownPages } from './own.tsx';

export const creditPages: readonly DeskPage[] = [...ownPages, ...administrationPages];
