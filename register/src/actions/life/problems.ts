/** Why something cannot be done with a number that was assigned, as data; the sentences are in describe-life-problem.ts. */
import type { ProfileProblem } from '@masthead/crosswalk';
import type { Issn } from '@masthead/issn';
import type { EvidenceProblem } from '../../domain/evidence.ts';
import type { NumberState } from '../../domain/number-state.ts';
import type { PermissionProblem, Verb } from '../../domain/permissions.ts';
import type { FieldDifference } from '../../domain/record-differences.ts';

export type LifeProblem =
  | PermissionProblem
  | EvidenceProblem
  /** The Register does not have the number: nothing was ever assigned under it. */
  | { readonly type: 'never-issued'; readonly issn: Issn }
  /** The Register has the number and no description of it. */
  | { readonly type: 'not-described'; readonly issn: Issn }
  /** The table of moves has no way for this verb from the state the number is in. */
  | {
      readonly type: 'wrong-state';
      readonly verb: Verb;
      readonly issn: Issn;
      readonly state: NumberState;
      readonly replacement?: Issn;
    }
  | { readonly type: 'reason-missing' }
  | { readonly type: 'not-a-day'; readonly text: string }
  | { readonly type: 'published-in-future'; readonly published: string }
  /** Another number holds the key title that the record has. */
  | { readonly type: 'key-title-taken'; readonly issn: Issn; readonly keyTitle: string; readonly holder: Issn }
  /** A provisional number is not suppressed before its publisher was asked. */
  | {
      readonly type: 'reminders-missing';
      readonly issn: Issn;
      readonly given: number;
      readonly needed: number;
      /** ISO 8601 day from which on it may be suppressed, when all that is missing is time. */
      readonly from?: string;
    }
  /** What was confirmed is suppressed by the Registration Authority only. */
  | { readonly type: 'confirmed-needs-authority'; readonly issn: Issn; readonly state: NumberState }
  /** Other numbers were cancelled in favour of this one. */
  | { readonly type: 'cited-as-replacement'; readonly issn: Issn; readonly by: readonly Issn[] }
  | { readonly type: 'same-number'; readonly issn: Issn }
  /** The number that is to survive names nothing itself. */
  | {
      readonly type: 'survivor-withdrawn';
      readonly issn: Issn;
      readonly survivor: Issn;
      readonly state: NumberState;
      readonly replacement?: Issn;
    }
  /** The record was written by somebody else after the revision that the correction starts from. Nothing was written. */
  | {
      readonly type: 'changed-meanwhile';
      readonly issn: Issn;
      readonly basedOn: number;
      readonly current: number;
      readonly by: string;
      readonly theirs: readonly FieldDifference[];
      /** Tags that both sides changed. */
      readonly both: readonly string[];
    }
  | { readonly type: 'revision-unknown'; readonly issn: Issn; readonly ordinal: number; readonly current: number }
  /** Something that a correction does not change, such as the number itself. */
  | {
      readonly type: 'fixed-field';
      readonly issn: Issn;
      readonly what: FixedPart;
      readonly before: string;
      readonly after: string;
    }
  | { readonly type: 'field-missing'; readonly tag: string; readonly occurrence: number }
  | { readonly type: 'field-unusable'; readonly text: string }
  | { readonly type: 'nothing-to-correct'; readonly issn: Issn }
  | { readonly type: 'unreadable' }
  | { readonly type: 'profile'; readonly issn: Issn; readonly problems: readonly ProfileProblem[] }
  | { readonly type: 'position-unknown'; readonly position: number }
  /** There is nothing before the change that could be restored. */
  | { readonly type: 'nothing-before'; readonly position: number; readonly issn: Issn }
  /** `by`: 0 for an undoing that is not sealed yet. */
  | { readonly type: 'already-undone'; readonly position: number; readonly by: number }
  /** Later changes of the same numbers have to be undone first, the latest of them first. */
  | {
      readonly type: 'later-changes';
      readonly position: number;
      readonly issn: Issn;
      /** 0 for one that is not sealed yet. */
      readonly later: readonly number[];
    }
  | { readonly type: 'no-way-back'; readonly issn: Issn; readonly from: NumberState; readonly to: NumberState }
  | { readonly type: 'too-many-together'; readonly position: number; readonly count: number; readonly most: number }
  /** A correction would link the record with itself (760-787). */
  | { readonly type: 'link-to-itself'; readonly issn: Issn }
  | { readonly type: 'note-empty' }
  | { readonly type: 'note-too-long'; readonly length: number; readonly most: number };

/** What a correction of a record leaves alone, and which verb is for it. */
export type FixedPart =
  | 'number'
  | 'control-number'
  | 'creating-centre'
  | 'centre'
  | 'status'
  | 'issn-l'
  | 'former-issn-l'
  | 'replacement'
  | 'cancelled-numbers';

export type LifeResult<T extends object> =
  | ({ readonly ok: true } & T)
  | { readonly ok: false; readonly problems: readonly LifeProblem[] };
