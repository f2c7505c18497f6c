/** The pages of administration: accounts, organisations, and who works where. */
import type { DeskPage } from '../desk.ts';
import { accountsPages } from './accounts.tsx';
import { administrationIndex } from './index-page.tsx';
import { adminOrganisationsPages } from './organisations.tsx';
import { staffPages } from './staff.tsx';

export const administrationPages: readonly DeskPage[] = [
  administrationIndex,
  ...accountsPages,
  ...adminOrganisationsPages,
  ...staffPages,
];
