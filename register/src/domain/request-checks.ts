/** What is checked of a request before it is decided, and what each check keeps as its evidence (ISO 3297:2020, 5.3 to 5.6). */
import type { NumberState } from './number-state.ts';

export const requestChecks = [
  'duplicates',
  'key-title',
  'abbreviation',
  'evidence',
  'url',
  'issn-shown',
  'numbers',
  'publisher',
  'eligibility',
  'applicant',
  'record',
] as const;
export type RequestCheck = (typeof requestChecks)[number];

export const isRequestCheck = (kind: string): kind is RequestCheck =>
  (requestChecks as readonly string[]).includes(kind);

/** Where the answer comes from. */
export type CheckSource = 'register' | 'web' | 'form' | 'account' | 'word-list' | 'profile';

/** A thing that was found, as data; its sentence is `desk.finding.<type>`. */
export type CheckFinding =
  | {
      readonly type: 'like';
      readonly issn: string;
      readonly title: string;
      readonly state: NumberState;
      /** In percent. */
      readonly score: number;
      /** Comparisons that speak for it. */
      readonly reasons: readonly string[];
      readonly label: string;
    }
  | { readonly type: 'key-title-free'; readonly label: string; readonly keyTitle: string }
  | {
      readonly type: 'key-title-qualified';
      readonly label: string;
      readonly keyTitle: string;
      readonly holder?: string;
      readonly holderTitle?: string;
    }
  | { readonly type: 'key-title-none'; readonly label: string }
  | { readonly type: 'abbreviated'; readonly label: string; readonly text: string }
  | { readonly type: 'abbreviated-collides'; readonly label: string; readonly text: string; readonly issn: string }
  | { readonly type: 'has-first-issue' | 'has-mock-up'; readonly count: number }
  | { readonly type: 'no-evidence' }
  | { readonly type: 'file-missing'; readonly name: string }
  | { readonly type: 'opens'; readonly url: string }
  | { readonly type: 'shows-title'; readonly url: string }
  | { readonly type: 'title-not-shown'; readonly url: string }
  | { readonly type: 'not-opened'; readonly url: string; readonly problem: string }
  | { readonly type: 'not-asked'; readonly url: string }
  | { readonly type: 'shows-issn'; readonly url: string; readonly issn: string }
  | { readonly type: 'shows-no-issn'; readonly url: string }
  | { readonly type: 'number-fits'; readonly issn: string; readonly title: string }
  | { readonly type: 'number-unknown' | 'number-not-usable'; readonly issn: string }
  | { readonly type: 'number-withdrawn'; readonly issn: string; readonly state: NumberState }
  | { readonly type: 'number-differs'; readonly issn: string; readonly title: string }
  | { readonly type: 'publisher-title'; readonly issn: string; readonly title: string }
  | { readonly type: 'publisher-new'; readonly name: string }
  | { readonly type: 'ends'; readonly year: string }
  | { readonly type: 'status-unknown' | 'frequency-missing' | 'updated' | 'applicant-proved' | 'applicant-not-proved' }
  | { readonly type: 'address-fits' | 'address-elsewhere'; readonly domain: string }
  | { readonly type: 'profile'; readonly label: string; readonly where: string; readonly severity: 'error' | 'warning' }
  | { readonly type: 'unusable'; readonly label: string };

export interface CheckEvidence {
  readonly source: CheckSource;
  readonly findings: readonly CheckFinding[];
}
