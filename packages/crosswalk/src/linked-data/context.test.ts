/** The context gives every term that the writers use, and each the meaning that the profile gives it. */
import { describe, expect, it } from 'vitest';
import { contextPrefixes, contextTerms, jsonLdContext } from './context.ts';

describe('the context', () => {
  it('expands every term by a prefix that it declares', () => {
    for (const [term, definition] of Object.entries(contextTerms)) {
      const name = definition['@id'] ?? definition['@reverse'] ?? '';
      expect([term, contextPrefixes[name.split(':')[0]!] !== undefined]).toEqual([term, true]);
    }
  });

  it('never names a term like a prefix, which would hide it', () => {
    for (const term of Object.keys(contextTerms)) expect([term, contextPrefixes[term]]).toEqual([term, undefined]);
  });

  it.each([
    ['M3620_a', { '@id': 'm213XX:M3620_a', '@type': 'xsd:string' }, 'm213xx in the published context has no meaning'],
    ['hasCancelledISSN', { '@id': 'issnprop:hasCancelledISSN', '@type': '@id' }, 'a link between identifiers'],
    ['cancelledInFavorOf', { '@id': 'issnprop:cancelledInFavorOf', '@type': '@id' }, 'a link between identifiers'],
    ['hasCancelledISSN-L', { '@id': 'issnprop:hasCancelledISSN-L', '@type': 'xsd:string' }, 'a value'],
    ['versionOf', { '@id': 'dct:isVersionOf', '@type': '@id' }, 'there is no dct:versionOf'],
    ['created', { '@id': 'prov:startedAtTime', '@type': 'xsd:date' }, 'used in the examples, defined nowhere'],
    ['identifiedBy', { '@id': 'bf:identifiedBy', '@type': '@id', '@container': '@id' }, 'identifiers by their address'],
    ['generatedBy', { '@reverse': 'prov:generated', '@type': '@id' }, 'the other direction'],
  ])('%s is %j: %s', (term, definition, _reason) => {
    expect(contextTerms[term]).toEqual(definition);
  });

  it('is one object that can be served', () => {
    expect(Object.keys(jsonLdContext)).toEqual(['@context']);
    expect(jsonLdContext['@context']).toMatchObject({
      id: '@id',
      type: '@type',
      bf: 'http://id.loc.gov/ontologies/bibframe/',
    });
  });
});
