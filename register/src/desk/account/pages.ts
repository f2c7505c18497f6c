/** The pages of accounts: signing in and up, letters, one's own account, its organisations. */
import type { DeskPage } from '../desk.ts';
import { letterPages } from './letter.tsx';
import { overviewPages } from './overview.tsx';
import { signInPages } from './sign-in.tsx';
import { signUpPages } from './sign-up.tsx';

export const accountPages: readonly DeskPage[] = [...signInPages, ...signUpPages, ...letterPages, ...overviewPages];
