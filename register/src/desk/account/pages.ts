/** The pages of accounts: signing in and up, letters, one's own account, its organisations. */
import type { DeskPage } from '../desk.ts';
import { detailsPages } from './details.tsx';
import { letterPages } from './letter.tsx';
import { organisationPages } from './organisation.tsx';
import { organisationsPages } from './organisations.tsx';
import { overviewPages } from './overview.tsx';
import { passwordPages } from './password.tsx';
import { sessionPages } from './sessions.tsx';
import { signInPages } from './sign-in.tsx';
import { signUpPages } from './sign-up.tsx';

export const accountPages: readonly DeskPage[] = [
  ...signInPages,
  ...signUpPages,
  ...letterPages,
  ...passwordPages,
  ...overviewPages,
  ...detailsPages,
  ...sessionPages,
  ...organisationsPages,
  ...organisationPages,
];
