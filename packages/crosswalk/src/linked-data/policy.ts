/**
 * What each linked data model carries: every decision between the free and the full model of the application profile v2 is
 * here and nowhere else. The profile's text, its mapping table (column `Free`) and the annotated example of a public record
 * do not agree in all points; each line says which of them it follows.
 */
import type { RecordStatus } from '@masthead/serial';

export interface LinkedDataPolicy {
  /** `schema:alternateName` from 246 (parallel and variant titles). */
  readonly alternateNames: boolean;
  /** The original script of a title, as `bf:translationOf`, and of an alternate name, as a second one. */
  readonly originalScripts: boolean;
  /** `bf:otherPhysicalFormat` and `dct:isFormatOf` from 776 $x. */
  readonly otherMedium: boolean;
  /** `dct:modified` on `#Record`, from 005. */
  readonly recordModified: boolean;
  /** `#RecordCreation`, from 039 and 699 $v. */
  readonly recordCreation: boolean;
  /** Statuses whose resource is not typed and says nothing but its number and its record. */
  readonly withoutDescription: ReadonlySet<RecordStatus>;
}

export const policies = {
  free: {
    // The public example has it, the table does not.
    alternateNames: true,
    // Asked in a comment of the full example and left open; the public example refers to the same rules.
    originalScripts: true,
    // Neither the table nor the public example, but every public answer of the Portal has had it.
    otherMedium: true,
    // The profile's text and the public example have it, the table does not.
    recordModified: true,
    // The public example has it, the table does not.
    recordCreation: true,
    // Profile, "Cancelled, Incorrect ISSN and ISSN-L", and the three examples.
    withoutDescription: new Set<RecordStatus>(['unreported', 'cancelled', 'suppressed']),
  },
} as const satisfies Record<string, LinkedDataPolicy>;

export type LinkedDataModel = keyof typeof policies;
