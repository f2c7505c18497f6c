/** What the validation of a record by the ISSN profile gives. Sentences are in `sentences.ts`, told by `describe.ts`. */
import type { RecordStatus } from '@masthead/serial';
import type { Severity } from '../problems.ts';
import type { RuleId } from './sentences.ts';

export interface ProfileProblem {
  /** `error`: the record cannot stand in the Register like this. `warning`: probably wrong. `advice`: could be better. */
  readonly severity: Severity;
  readonly rule: RuleId;
  /** `LDR` for the leader. */
  readonly tag: string;
  /** Which of the fields with this tag, from 1; several when the same is wrong with several; absent for a field that is not there. */
  readonly occurrences?: readonly number[];
  readonly subfield?: string;
  /** Of a control field or the leader, as the manuals count: `06`, `35-37`. */
  readonly position?: string;
  /** Indicator 1 or 2. */
  readonly indicator?: 1 | 2;
  /** What stands there, as the sentence needs it. */
  readonly found?: string;
  /** What would be right, or what it disagrees with. */
  readonly expected?: string;
}

export interface ValidateOptions {
  /** By default what the record says of itself (699 $8, LDR/05, LDR/17). */
  readonly status?: RecordStatus;
  /** ISO 8601 date; with it, dates that lie in the future are found. Packages have no clock. */
  readonly today?: string;
}
