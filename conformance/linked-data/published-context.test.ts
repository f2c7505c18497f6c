/** Our context against the one that the network publishes: the same terms with the same meaning, but for the mended ones. */
import { jsonLdContext, serialToQuads, toJsonLd } from '@masthead/crosswalk';
import { describe, expect, it } from 'vitest';
import { parseJsonLd, sameGraph, toGraph } from '../../packages/crosswalk/src/linked-data/oracles.test.help.ts';
import { pravda } from '../../packages/crosswalk/src/linked-data/serials.test.help.ts';
import { absent, isThere, readShared } from '../shared.ts';

const file = 'reference/linked-data/context.json';
const there = isThere(file);

type Definition = string | Readonly<Record<string, string>>;
type Definitions = Readonly<Record<string, Definition>>;

/** Terms that are not as published, with the reason. */
const mended: Readonly<Record<string, string>> = {
  M3620_a: 'm213xx is no prefix; m213XX is',
  M3620_z: 'm213xx is no prefix; m213XX is',
  M3621_a: 'm213xx is no prefix; m213XX is',
  M3621_z: 'm213xx is no prefix; m213XX is',
  hasCancelledISSN: 'a link between identifiers, not a string',
  cancelledInFavorOf: 'a link between identifiers, not a string',
  citation_text: 'a text, not a node',
  versionOf: 'dct:isVersionOf, as in the mapping; there is no dct:versionOf',
  memberOf: 'left out: there is no dct:memberOf, and nothing uses it',
};

const expand = (definitions: Definitions, definition: Definition | undefined): Definition | undefined => {
  if (definition === undefined || typeof definition === 'string') return definition;
  return Object.fromEntries(
    Object.entries(definition).map(([key, value]) => {
      const [prefix = '', name] = value.split(':');
      const namespace = definitions[prefix];
      return [
        key,
        typeof namespace === 'string' && name !== undefined && !name.startsWith('//') ? namespace + name : value,
      ];
    }),
  );
};

describe.skipIf(!there)(`published JSON-LD context${there ? '' : ` (${absent(file)})`}`, () => {
  const published = there ? (JSON.parse(readShared(file)) as { '@context': Definitions })['@context'] : {};
  const ours = jsonLdContext['@context'] as unknown as Definitions;

  it.each(Object.keys(published))('%s', (term) => {
    const same = JSON.stringify(expand(ours, ours[term])) === JSON.stringify(expand(published, published[term]));
    expect([term, same]).toEqual([term, mended[term] === undefined]);
  });

  it('reads a document of ours as the same graph, but for the mended terms', async () => {
    const quads = serialToQuads({ ...pravda, cancelled: [], recordData: {} });
    const document = toJsonLd(quads, { contextUrl: 'https://example.org/published.jsonld' });
    const contexts = { 'https://example.org/published.jsonld': { '@context': published } };
    expect(sameGraph(await parseJsonLd(JSON.stringify(document), contexts), toGraph(quads))).toBe(true);
  });
});
