/** THE LIST of pages that people work in: an area adds its own, and they have their addresses, rights and checks. */
import { accountPages } from './account/pages.ts';
import { administrationPages } from './administration/pages.ts';
import { agreementPages } from './agreements/pages.ts';
import { appealPages } from './appeals/pages.tsx';
import { bulkPages } from './bulk/pages.tsx';
import { creditPages } from './credits/pages.ts';
import type { DeskPage } from './desk.ts';
import { factorPages } from './factors/pages.ts';
import { inboxPages } from './inbox/pages.ts';
import { mailPages } from './mail/pages.tsx';
import { requestPages } from './request/pages.ts';
import { titlePages } from './titles/pages.ts';

export const deskPages: readonly DeskPage[] = [
  ...accountPages,
  ...administrationPages,
  ...factorPages,
  ...inboxPages,
  ...mailPages,
  ...requestPages,
  ...bulkPages,
  ...appealPages,
  ...titlePages,
  ...agreementPages,
  ...creditPages,
];
