/** What a rule across fields is; those of single fields are in the tables `fields.ts` and `fixed.ts`. */
import type { Severity } from '../problems.ts';
import type { Facts, Found } from './facts.ts';
import type { RuleId } from './sentences.ts';

export interface ProfileRule {
  readonly id: RuleId;
  readonly severity: Severity;
  /** Clause of ISO 3297:2020, field of MARC 21, or other document that says so. */
  readonly source: string;
  /** `all`: also of records that are cancelled, suppressed or unreported, which say next to nothing. */
  readonly of?: 'all';
  check(facts: Facts): Iterable<Found>;
  /** Lines that break it, each in the place of the fields with its tag in a record that is right (`examples.test.help.ts`). */
  readonly wrong: readonly string[];
  /** Lines close by that do not. */
  readonly right: readonly string[];
}
