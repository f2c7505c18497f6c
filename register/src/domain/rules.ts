/**
 * The published rules by which a request is refused, each with its clause: a decision cites one, in the version that held then, and the page
 * of rules shows them all (ISO 3297:2020, D.2.k and l). Their sentences are words `rule.<key>`.
 */

export interface PublishedRule {
  readonly key: RuleKey;
  /** Of ISO 3297:2020. */
  readonly clause: string;
  /** Counts up when what the rule says changes; a decision names the version it was made by. */
  readonly version: number;
  /** ISO 8601 day from which this version holds. */
  readonly since: string;
}

export const ruleKeys = [
  'not-continuing',
  'planned-end',
  'not-public',
  'part-of-another',
  'has-issn',
  'minor-change',
  'other-format',
  'evidence-missing',
  'not-verifiable',
  'no-answer',
  'not-published',
  'not-for-others',
  'outside-centre',
] as const;
export type RuleKey = (typeof ruleKeys)[number];

const clauses: Readonly<Record<RuleKey, string>> = {
  'not-continuing': '3.3.1',
  'planned-end': '3.3.1',
  'not-public': '3.3.1',
  'part-of-another': '3.3.1',
  'has-issn': '5.6',
  'minor-change': '5.8',
  'other-format': '5.7',
  'evidence-missing': '5.3',
  'not-verifiable': '5.4',
  'no-answer': '5.4',
  'not-published': '5.3',
  'not-for-others': '5.2',
  'outside-centre': '5.1',
};

/** All that hold now. */
export const publishedRules: readonly PublishedRule[] = ruleKeys.map((key) => ({
  key,
  clause: clauses[key],
  version: 1,
  since: '2026-11-22',
}));

export function findRule(key: string): PublishedRule | undefined {
  return publishedRules.find((rule) => rule.key === key);
}
