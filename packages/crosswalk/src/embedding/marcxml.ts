/**
 * A short MARCXML record (ISO 3297:2020, 9.2 "MARCXML"): 022 with ISSN and ISSN-L, and their URIs in 856 42 with what they
 * lead to, since 022 has no place for them.
 */
import { type DataField, writeMarcXml } from '@masthead/marc';
import type { EmbeddingFacts } from './facts.ts';

export function writeMarcXmlSnippet(facts: EmbeddingFacts): string {
  const others = facts.versions.filter(({ issn }) => issn !== facts.issn);
  const fields = [
    field('022', '  ', ['a', facts.issn], ['l', facts.issnL]),
    ...facts.clusters.filter(({ kind }) => kind === 'H').map(({ issn }) => field('023', '1 ', ['a', issn])),
    field('210', '0 ', ['a', facts.abbreviatedKeyTitle]),
    field('222', ' 0', ['a', facts.keyTitle]),
    field('245', '00', ['a', facts.title]),
    field('264', '31', ['b', facts.publisher]),
    ...others.map(({ issn, title }) => field('776', '0 ', ['t', title], ['x', issn])),
    metadata('ISSN metadata', facts.uri),
    metadata('ISSN-L metadata', facts.issnLUri),
  ].filter(({ subfields }) => subfields.length > 0);
  const result = writeMarcXml({ leader: '00000nas a2200000 c 4500', fields }, { namespace: true });
  if (!result.ok) throw new Error('the texts of a snippet are clean');
  return result.xml;
}

type Given = readonly [code: string, value: string | undefined];

function field(tag: string, indicators: string, ...given: readonly Given[]): DataField {
  const subfields = given.flatMap(([code, value]) => (value === undefined ? [] : [{ code, value }]));
  return { tag, ind1: indicators[0]!, ind2: indicators[1]!, subfields };
}

const metadata = (what: string, uri: string | undefined): DataField =>
  uri === undefined ? field('856', '42') : field('856', '42', ['3', what], ['u', uri]);
