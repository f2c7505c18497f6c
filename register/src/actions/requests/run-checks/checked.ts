/** What a check of a request found: which check, how it went, and the evidence with its source. */
import type { CheckEvidence, RequestCheck } from '../../../domain/request-checks.ts';
import type { CheckResult } from '../../../store/index.ts';

export interface Checked {
  readonly kind: RequestCheck;
  readonly result: CheckResult;
  readonly data: CheckEvidence;
}
