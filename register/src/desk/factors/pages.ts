/** The pages of what opens an account: second factors, passkeys, directories, credentials of programs. */
import type { DeskPage } from '../desk.ts';
import { againPages } from './again.tsx';
import { directoryPages } from './directory.tsx';
import { enrolmentPages } from './enrolment.tsx';
import { passkeyPages } from './passkeys.tsx';
import { resetPages } from './reset.tsx';
import { secondFactorPages } from './second-factor.tsx';
import { tokenPages } from './tokens.tsx';

export const factorPages: readonly DeskPage[] = [
  ...secondFactorPages,
  ...againPages,
  ...enrolmentPages,
  ...passkeyPages,
  ...tokenPages,
  ...resetPages,
  ...directoryPages,
];
