/**
 * The numbers as a publication shows them (ISO 3297:2020, 8): each with its prefix, all medium versions together with the word that
 * tells them apart, and the clusters after them.
 */
import { formatWithPrefix } from '@masthead/issn';
import type { Medium } from '@masthead/serial';
import type { EmbeddingFacts, RelatedTitle, Sibling } from './facts.ts';

/** Both layouts of 8.6: `ISSN 1562-6865 (Online)` and `Online version: ISSN 1562-6865`. */
export const layouts = ['after', 'before'] as const;
export type DisplayLayout = (typeof layouts)[number];

const words: Readonly<Record<Medium, string>> = {
  print: 'Print',
  online: 'Online',
  'digital-carrier': 'Digital carrier',
  other: 'Other medium',
};

/** A line for every version and cluster. A resource in one medium only needs no word for it. */
export function displayLines(facts: EmbeddingFacts, layout: DisplayLayout = 'after'): string[] {
  return [...facts.versions.map((version) => versionLine(version, facts, layout)), ...clusterLines(facts)];
}

function versionLine(version: Sibling, { versions }: EmbeddingFacts, layout: DisplayLayout): string {
  const number = formatWithPrefix(version.issn);
  const word = distinction(version, versions);
  if (word === undefined) return number;
  if (layout === 'after') return `${number} (${word})`;
  const isPlain = version.medium !== undefined && word === words[version.medium];
  return isPlain && version.medium !== 'other' ? `${word} version: ${number}` : `${word}: ${number}`;
}

/** What tells a version from the others: its medium; where two have the same, or it is not known, its title as well. */
function distinction({ medium, title }: Sibling, versions: readonly Sibling[]): string | undefined {
  if (versions.length < 2) return undefined;
  const word = medium && words[medium];
  const isAlone = versions.filter((version) => version.medium === medium).length === 1;
  if (word !== undefined && (isAlone || title === undefined)) return word;
  return word === undefined ? title : `${word}, ${title}`;
}

const clusterLines = ({ issnL, clusters }: EmbeddingFacts): string[] => [
  ...(issnL ? [`ISSN-L ${issnL}`] : []),
  ...clusters.map(({ kind, issn }) => `ISSN-${kind} ${issn}`),
];

/** The journal line of an article (8.2.2.2): title and all numbers in one line. */
export const articleLine = (facts: EmbeddingFacts): string =>
  [facts.title, displayLines(facts).join('; ')].filter((part) => part !== undefined).join('. ');

/** Series and subseries on one publication (8.4): each number with the title it belongs to in parentheses. */
export function seriesLines(facts: EmbeddingFacts): string[] {
  const own: RelatedTitle = { issn: facts.issn, title: facts.title ?? facts.issn };
  return [...facts.mainSeries, own, ...facts.subseries].map(
    ({ issn, title }) => `${formatWithPrefix(issn)} (${title})`,
  );
}

/** A volume of a series (8.3): ISBN and ISSN together, each after the title that it identifies. */
export function volumeLines(
  { issn, title }: EmbeddingFacts,
  volume: { readonly title: string; readonly isbn: string },
): string[] {
  return [`${volume.title} ISBN ${volume.isbn}`, `${title ?? ''} ${formatWithPrefix(issn)}`.trim()];
}

/** Inserts with a title page of their own (8.5): what stands on the title page of each. */
export function insertLines(facts: EmbeddingFacts): string[] {
  const own = facts.hosts.length > 0 ? [{ issn: facts.issn, title: facts.title ?? facts.issn }] : [];
  return [...own, ...facts.inserts].flatMap(({ issn, title }, index) => [
    ...(index === 0 ? [] : ['']),
    title,
    formatWithPrefix(issn),
  ]);
}
