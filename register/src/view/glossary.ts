/** The terms that pages explain. Name and sentences of each are in the message catalogue. */

export const glossaryTerms = [
  'issn',
  'issn-l',
  'continuing-resource',
  'key-title',
  'title-proper',
  'abbreviated-key-title',
  'parallel-title',
  'variant-title',
  'medium',
  'issuing-body',
  'check-digit',
  'cluster',
  'issn-centre',
  'block',
  'custody',
  'record',
  'register',
  'provisional',
  'legacy',
  'unreported',
  'cancelled',
  'suppressed',
  'incorrect-issn',
  'coden',
  'marc',
  'unimarc',
] as const;

export type GlossaryTerm = (typeof glossaryTerms)[number];
