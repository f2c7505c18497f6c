/** THE LIST of pages that people work in: an area adds its own, and they have their addresses, rights and checks. */
import { accountPages } from './account/pages.ts';
import type { DeskPage } from './desk.ts';

export const deskPages: readonly DeskPage[] = [...accountPages];
