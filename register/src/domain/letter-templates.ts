/** Beginnings of messages to applicants, for the questions that are asked most: words `desk.template.<key>` in the applicant's language. */
export const letterTemplates = [
  'first-issue',
  'title-on-publication',
  'address-not-open',
  'publisher-differs',
  'same-title',
  'frequency-planned',
  'new-title',
] as const;
export type LetterTemplate = (typeof letterTemplates)[number];
