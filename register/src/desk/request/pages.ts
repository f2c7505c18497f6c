/** Pages on which an ISSN is asked for, from the first word to the decision. */
import type { DeskPage } from '../desk.ts';
import { checkPages } from './check.tsx';
import { evidencePages } from './serve-evidence.ts';
import { startPages } from './start.tsx';
import { statusPages } from './status.tsx';
import { stepPages } from './step.tsx';
import { suggestionPages } from './suggestions.ts';

export const requestPages: readonly DeskPage[] = [
  ...startPages,
  ...suggestionPages,
  ...checkPages,
  ...stepPages,
  ...statusPages,
  ...evidencePages,
];
