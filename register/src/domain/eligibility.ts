/**
 * Whether an ISSN is for what somebody publishes, before she fills in anything: serials and ongoing integrating resources are, what is
 * complete at once or has an end from the start is not (ISO 3297:2020, 1 and 3.3). It says what is there instead.
 */

/** What people say they publish, those for which it is first. */
export const publicationsAsked = [
  'journal',
  'newspaper',
  'report',
  'proceedings',
  'book-series',
  'blog',
  'website',
  'database',
  'loose-leaf',
  'repository',
  'book',
  'multi-volume',
  'event',
  'film',
  'music',
  'score',
  'article',
  'shop',
  'personal-page',
  'social-media',
  'catalogue',
] as const;
export type PublicationAsked = (typeof publicationsAsked)[number];

/** Other standard identifiers, by their names as everybody writes them. */
export type OtherIdentifier = 'ISBN' | 'ISAN' | 'ISRC' | 'ISMN' | 'DOI';

export type EligibilityReason =
  | 'serial'
  | 'integrating'
  | 'predetermined-end'
  | 'complete-at-once'
  | 'finite-parts'
  | 'part-of-a-resource'
  | 'not-editorial'
  | 'personal';

export interface Eligibility {
  readonly answer: 'applies' | 'perhaps' | 'does-not';
  readonly reason: EligibilityReason;
  /** What is there for it. */
  readonly instead?: OtherIdentifier;
  /** Where the rule stands. The criteria of integrating resources are those of the ISSN Manual. */
  readonly source: string;
}

/** Undefined: that it goes on without an end is what she has still to say. */
export function eligibilityOf(what: PublicationAsked, goesOn: boolean): Eligibility {
  const found = table[what];
  if (found.answer === 'applies' && !goesOn) {
    const instead = what === 'book-series' || what === 'proceedings' ? ({ instead: 'ISBN' } as const) : {};
    return { answer: 'does-not', reason: 'predetermined-end', source: 'ISO 3297:2020, 3.3.1', ...instead };
  }
  return found;
}

const serial = { answer: 'applies', reason: 'serial', source: 'ISO 3297:2020, 1, 3.3.8' } as const;
const integrating = { answer: 'applies', reason: 'integrating', source: 'ISO 3297:2020, 3.3.3' } as const;
const without = (reason: EligibilityReason, source: string, instead?: OtherIdentifier): Eligibility => ({
  answer: 'does-not',
  reason,
  source,
  ...(instead !== undefined && { instead }),
});
const scope = 'ISO 3297:2020, 1';
const manual = 'ISSN Manual, 0.3';

const table: Readonly<Record<PublicationAsked, Eligibility>> = {
  journal: serial,
  newspaper: serial,
  report: serial,
  proceedings: serial,
  'book-series': serial,
  blog: { ...integrating, answer: 'perhaps' },
  website: { ...integrating, answer: 'perhaps' },
  database: integrating,
  'loose-leaf': integrating,
  repository: integrating,
  book: without('complete-at-once', scope, 'ISBN'),
  'multi-volume': without('finite-parts', 'ISO 3297:2020, 3.3.6', 'ISBN'),
  event: without('predetermined-end', 'ISO 3297:2020, 3.3.1', 'ISBN'),
  film: without('complete-at-once', scope, 'ISAN'),
  music: without('complete-at-once', scope, 'ISRC'),
  score: without('complete-at-once', scope, 'ISMN'),
  article: without('part-of-a-resource', scope, 'DOI'),
  shop: without('not-editorial', manual),
  'personal-page': without('personal', manual),
  'social-media': without('personal', manual),
  catalogue: without('not-editorial', manual),
};

export const isPublicationAsked = (text: string): text is PublicationAsked =>
  (publicationsAsked as readonly string[]).includes(text);
