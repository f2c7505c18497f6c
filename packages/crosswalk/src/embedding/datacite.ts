/** DataCite 4.5: the journal as related identifiers, which know `ISSN`, `EISSN` and `LISSN`, and as related item (ISO 3297:2020, E.3). */
import type { EmbeddingFacts } from './facts.ts';
import { leaf, text, wrap } from './markup.ts';

export function writeDataCite(facts: EmbeddingFacts): string {
  const relationType = 'IsPublishedIn';
  const identifier = (relatedIdentifierType: string, value: string | undefined): string[] =>
    leaf('relatedIdentifier', value, { relatedIdentifierType, relationType });
  return text(
    wrap('resource', { xmlns: 'http://datacite.org/schema/kernel-4' }, [
      ...wrap('relatedIdentifiers', {}, [
        ...facts.versions.flatMap(({ issn, medium }) => identifier(medium === 'online' ? 'EISSN' : 'ISSN', issn)),
        ...identifier('LISSN', facts.issnL),
        ...identifier('URL', facts.uri),
        ...identifier('URL', facts.issnLUri),
      ]),
      ...wrap('relatedItems', {}, [
        ...wrap('relatedItem', { relatedItemType: 'Journal', relationType }, [
          ...leaf('relatedItemIdentifier', facts.issn, {
            relatedItemIdentifierType: facts.medium === 'online' ? 'EISSN' : 'ISSN',
          }),
          ...wrap('titles', {}, leaf('title', facts.title)),
          ...leaf('publisher', facts.publisher),
        ]),
      ]),
    ]),
  );
}
