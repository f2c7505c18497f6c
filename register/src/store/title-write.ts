/** What an action hands over to write titles, many at once. */
import type { RelationKind } from '@masthead/serial';
import type { ChangeKind, ChangeMeta } from '../domain/change.ts';
import type { KeyTitleClaim } from '../domain/key-title-claim.ts';
import type { NumberState } from '../domain/number-state.ts';
import type { RevisionForm } from '../domain/rows.ts';
import type { SearchDocument } from '../domain/search-document.ts';

/** A title's new revision and all that follows from it. */
export interface TitleWrite {
  readonly number: number;
  /** State of the number from now on. */
  readonly state: NumberState;
  /** For `state: 'cancelled'`, the number that replaces it, when it is known. It is recorded as `unreported` if unknown. */
  readonly replacement?: number;
  readonly centre?: string;
  readonly form: RevisionForm;
  /** The record's canonical text and its hash, both from `canonicalRecord`. */
  readonly text: string;
  readonly hash: string;
  readonly source?: string;
  /** Ordinal of the revision this one was made from, as `loadForImport` gave it; absent for a new title. */
  readonly basedOn?: number;
  /** Links to other numbers. Replace those of the former revision; one of each (kind, to) counts. */
  readonly relations: readonly { readonly kind: RelationKind; readonly to: number }[];
  /** Clusters it is in. A kind that is not named keeps its membership. */
  readonly clusters: readonly { readonly kind: string; readonly number: number }[];
  /** Numbers without a title of their own that become cancelled in favour of this one (022 $z). */
  readonly cancels: readonly number[];
  /** Absent: the record has no key title. A withdrawn number holds none whatever its record says. */
  readonly keyTitle?: KeyTitleClaim;
  /** `claimKeyTitles` made just this claim the number's in the same transaction: there is nothing left to do. */
  readonly keyTitleTaken?: true;
  readonly search: SearchDocument;
  readonly change: ChangeMeta;
  /** What the ledger calls the change; absent: `title-created` or `title-updated`. */
  readonly kind?: ChangeKind;
}

/** What a bulk write of titles has to tell. */
export interface TitlesWritten {
  /** Numbers that did not get the key title of their record, with the number that holds it. */
  readonly keyTitlesTaken: ReadonlyMap<number, number>;
}

/** A number's state without a title's revision: recorded, cancelled, suppressed. */
export interface NumberWrite {
  readonly number: number;
  readonly state: NumberState;
  readonly replacement?: number;
  readonly centre?: string;
  readonly clusters?: readonly { readonly kind: string; readonly number: number }[];
  readonly change: ChangeMeta;
  /** What the ledger calls the change; absent: by the state. */
  readonly kind?: ChangeKind;
}

/** What an import needs to know of a number before it decides. */
export interface KnownNumber {
  readonly number: number;
  readonly state: NumberState;
  readonly centre?: string;
  readonly replacement?: number;
  /** Its ISSN-L by the Register. */
  readonly issnL?: number;
  /** The kind of cluster that it is the number of, such as `H`: then it names no title, ever. */
  readonly namesCluster?: string;
  /** Its title's current revision; absent for a number without a title. */
  readonly title?: {
    readonly id: number;
    readonly ordinal: number;
    readonly form: RevisionForm;
    /** Lower-case hexadecimal SHA-256, to compare with `canonicalRecord(…).hash`. */
    readonly hash: string;
  };
}
