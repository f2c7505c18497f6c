/** Why a snippet cannot be written, as data. */
import type { Issn } from '@masthead/issn';
import type { Medium, RecordStatus } from '@masthead/serial';

export type EmbeddingProblem =
  /** The number is cancelled, suppressed or unreported: nothing must spread it. */
  | { readonly type: 'names-no-resource'; readonly status: RecordStatus; readonly replacedBy?: Issn }
  /** The format requires a title and the record has none. */
  | { readonly type: 'no-title' }
  /** The format knows print and electronic only, and no version is either. */
  | { readonly type: 'medium-not-expressible'; readonly medium?: Medium }
  /** No main series or subseries with an ISSN in the record. */
  | { readonly type: 'no-series' }
  /** No insert and no host of one in the record. */
  | { readonly type: 'no-insert' }
  /** Title and ISBN of the volume were not given. */
  | { readonly type: 'no-volume' }
  | { readonly type: 'not-an-isbn'; readonly text: string };
