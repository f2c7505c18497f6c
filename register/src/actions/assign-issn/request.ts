/** What an assignment is asked with, what can be wrong with it, and what it gives (ISO 3297:2020, 5 and 6). */
import type { ProfileProblem } from '@masthead/crosswalk';
import type { Issn } from '@masthead/issn';
import type { MarcRecord } from '@masthead/marc';
import type { KeyTitleProblem, Medium, RelationKind, Serial } from '@masthead/serial';
import type { BlockPurpose } from '../../domain/block.ts';
import type { FamilyProblem } from '../../domain/family.ts';
import type { PermissionProblem } from '../../domain/permissions.ts';
import type { TakeProblem } from '../../store/index.ts';

/** A title that is to have a number: a record without one, or what is known of it. */
export interface TitleDraft {
  /** How the links of the request call it; each once. */
  readonly label: string;
  readonly content:
    | { readonly type: 'record'; readonly record: MarcRecord }
    | { readonly type: 'description'; readonly description: Omit<Serial, 'issn'> };
  /** Edition statement, which tells two editions apart in their key titles: `English ed.` */
  readonly edition?: string;
  /** What the medium is called in the key title, where the table's word will not do: `DVD`. */
  readonly mediumTerm?: string;
}

export interface LinkDraft {
  readonly from: string;
  readonly kind: RelationKind;
  /** A label of the request, or an ISSN of the Register in any spelling. */
  readonly to: string;
}

export interface AssignRequest {
  /** Chosen by who asks, once for each request: the same request again gives the same numbers. At most 200 characters. */
  readonly key: string;
  /** Code of the centre that assigns, and will have the records in custody. */
  readonly centre: string;
  /** Where the numbers are taken; by default the centre's open blocks of the purpose, lowest number first. */
  readonly block?: number;
  readonly purpose?: BlockPurpose;
  readonly holder?: string;
  /** `register`: confirmed, because it has been published. */
  readonly state: 'provisional' | 'register';
  /** That it has been published, such as the address of its first issue; for `register`. */
  readonly evidence?: string;
  /** The request of a publisher or library that it answers; absent for what a centre numbers of itself (5.1). */
  readonly request?: string;
  readonly reason?: string;
  /** Why it is given all the same, although the Register seems to have the title. */
  readonly despite?: string;
  readonly titles: readonly TitleDraft[];
  readonly links?: readonly LinkDraft[];
}

/** A title of the Register that may be the one that asks. */
export interface DuplicateCandidate {
  readonly issn: Issn;
  readonly keyTitle: string;
  readonly medium?: Medium;
  /** What the two have in common, such as `title`, `medium`, `body`. */
  readonly reasons: readonly string[];
  /** How likely they are one resource, 0 to 1; absent where title, medium and country are exactly the same. */
  readonly score?: number;
}

export type AssignProblem =
  | PermissionProblem
  | TakeProblem
  | FamilyProblem
  | { readonly type: 'key-not-usable' }
  /** The same key, and another request. */
  | { readonly type: 'key-used'; readonly key: string; readonly issns: readonly Issn[] }
  | { readonly type: 'too-many-titles'; readonly limit: number }
  /** A confirmed number needs evidence that the resource was published. */
  | { readonly type: 'evidence-missing' }
  /** A record that has an ISSN gets no other. */
  | { readonly type: 'has-issn'; readonly label: string; readonly issn: string }
  | { readonly type: 'record-not-readable'; readonly label: string }
  | { readonly type: 'title-missing'; readonly label: string }
  | { readonly type: 'medium-missing'; readonly label: string }
  | { readonly type: 'title-not-usable'; readonly label: string; readonly problem: KeyTitleProblem }
  | { readonly type: 'duplicate-likely'; readonly label: string; readonly candidates: readonly DuplicateCandidate[] }
  /** The key title that the record has is another number's. */
  | { readonly type: 'key-title-taken'; readonly label: string; readonly keyTitle: string; readonly holder?: Issn }
  | { readonly type: 'no-key-title-free'; readonly label: string }
  /** The record would not be right by the ISSN profile. */
  | { readonly type: 'record-not-right'; readonly label: string; readonly problems: readonly ProfileProblem[] };

export interface AssignedTitle {
  readonly label: string;
  readonly issn: Issn;
  readonly issnL: Issn;
  readonly keyTitle: string;
  readonly abbreviatedKeyTitle?: string;
  /** Warnings and advice of the ISSN profile. */
  readonly warnings: readonly ProfileProblem[];
}

export interface Assigned {
  readonly ok: true;
  /** True when the request had been answered before: these are the numbers it got then. */
  readonly repeated: boolean;
  readonly state: 'provisional' | 'register';
  readonly titles: readonly AssignedTitle[];
  /** Records that got the link back. */
  readonly linkedBack: readonly Issn[];
  /** Records of other centres, to which the link back was proposed. */
  readonly proposed: readonly { readonly issn: Issn; readonly centre?: string }[];
  /** Names the changes in the ledger. */
  readonly changeSet: string;
}

export interface NotAssigned {
  readonly ok: false;
  readonly problems: readonly AssignProblem[];
}

export type AssignResult = Assigned | NotAssigned;

/** Titles of one request. */
export const largestFamily = 50;
