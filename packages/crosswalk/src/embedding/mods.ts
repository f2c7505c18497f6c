/** MODS (ISO 3297:2020, 9.2 "MODS"): `issn`, `issn-l` and `uri` identifiers, other media as related items. */
import type { EmbeddingFacts } from './facts.ts';
import { leaf, text, wrap } from './markup.ts';

export function writeMods(facts: EmbeddingFacts): string {
  const others = facts.versions.filter(({ issn }) => issn !== facts.issn);
  return text(
    wrap('mods', { xmlns: 'http://www.loc.gov/mods/v3', version: '3.8' }, [
      ...wrap('titleInfo', {}, leaf('title', facts.title)),
      ...wrap('titleInfo', { type: 'abbreviated' }, leaf('title', facts.abbreviatedKeyTitle)),
      ...(facts.keyTitle === facts.title
        ? []
        : wrap('titleInfo', { type: 'alternative', displayLabel: 'Key title' }, leaf('title', facts.keyTitle))),
      ...wrap('originInfo', {}, leaf('publisher', facts.publisher)),
      ...facts.languageCodes.flatMap((code) =>
        wrap('language', {}, leaf('languageTerm', code, { type: 'code', authority: 'iso639-2b' })),
      ),
      ...others.flatMap((version) =>
        wrap('relatedItem', { type: 'otherFormat' }, [
          ...wrap('titleInfo', {}, leaf('title', version.title)),
          ...leaf('identifier', version.issn, { type: 'issn' }),
        ]),
      ),
      ...leaf('identifier', facts.issn, { type: 'issn' }),
      ...leaf('identifier', facts.issnL, { type: 'issn-l' }),
      ...facts.clusters.flatMap(({ kind, issn }) => leaf('identifier', issn, { type: `issn-${kind.toLowerCase()}` })),
      ...leaf('identifier', facts.uri, { type: 'uri' }),
      ...leaf('identifier', facts.issnLUri, { type: 'uri' }),
    ]),
  );
}
