/**
 * EPUB 3 package metadata of an issue (ISO 3297:2020, 9.3): the serial as the collection that the publication belongs to, with its numbers, and
 * a link to its record in the Register. The publication's own `dc:identifier` stays what it is.
 */
import { formatUrn } from '@masthead/issn';
import type { EmbeddingFacts } from './facts.ts';
import { leaf, text } from './markup.ts';

/** `id` of the collection, by which a later run finds what an earlier one wrote. */
export const opfCollectionId = 'issn-serial';

export function writeOpf(facts: EmbeddingFacts): string {
  return text(opfLines(facts));
}

/** Elements that go into `metadata` of the package document; the prefix `dcterms` is reserved there and needs no declaration. */
export function opfLines(facts: EmbeddingFacts): string[] {
  const refine = (property: string, value: string | undefined): string[] =>
    leaf('meta', value, { refines: `#${opfCollectionId}`, property });
  return [
    ...leaf('meta', facts.title, { property: 'belongs-to-collection', id: opfCollectionId }),
    ...refine('collection-type', 'series'),
    ...facts.versions.flatMap(({ issn }) => refine('dcterms:identifier', formatUrn(issn))),
    ...refine('dcterms:identifier', facts.uri),
    ...refine('dcterms:identifier', facts.issnLUri),
  ];
}
