/** The vocabularies: every term that a record uses is in one of them, and each is a graph that every writer can write. */
import { describe, expect, it } from 'vitest';
import { graphWriters } from './formats.ts';
import { parseJsonLd, parseRdfXml, parseTurtle, sameGraph, toGraph } from './oracles.test.help.ts';
import { keepers, organizationsToQuads, vocabularies, vocabularyByName, vocabularyToQuads } from './vocabularies.ts';
import { vocabulary } from './vocabulary.ts';

describe('vocabularies', () => {
  const known = new Set(vocabularies.flatMap(({ terms }) => terms.map(({ uri }) => uri)));

  it('have every term of ours that stands under issn.org', () => {
    const ours = vocabulary
      .map(({ value }) => value)
      .filter((value) => value.startsWith('http://issn.org/vocabularies/'));
    expect(ours.length).toBeGreaterThan(15);
    expect(ours.filter((value) => !known.has(value))).toEqual([]);
  });

  it.each([
    ['Medium', 'Medium', 'as the profile has it'],
    ['medium', 'Medium', 'as older public data has it'],
    ['IdStatus', 'IdentifierStatus', 'as the mapping calls the list'],
  ])('%s is %s: %s', (name, expected) => {
    expect(vocabularyByName(name)?.name).toBe(expected);
  });

  it('has no other', () => expect(vocabularyByName('toString')).toBeUndefined());

  const described = {
    code: '7',
    name: 'ISSN France',
    country: 'FRA',
    street: '1, rue de l’Exemple',
    city: 'Paris',
    telephone: '+33 1 00 00 00 00',
    fax: '+33 1 00 00 00 01',
    email: 'issn@example.org',
    website: 'https://example.org/',
    logo: 'https://example.org/logo.svg',
    contacts: [{ name: 'Mme Ada Lovelace, head', email: 'ada@example.org' }, { name: 'M. Charles Babbage' }],
  };

  it('says of a centre what the profile says, the main contact point first', () => {
    const turtle = graphWriters.turtle!(organizationsToQuads('ISSNCenter', [described]));
    expect(turtle.match(/Main contact point/g)).toHaveLength(1);
    for (const said of ['faxNumber', 'PostalAddress', 'addressLocality', 'ContactPoint'])
      expect(turtle).toContain(said);
  });

  const graphs = [
    ...vocabularies.map((each) => [each.name, vocabularyToQuads(each)] as const),
    ['keepers', organizationsToQuads('keepers', keepers)] as const,
    ['ISSNCenter', organizationsToQuads('ISSNCenter', [{ code: '2', country: 'GBR' }, { code: '76' }])] as const,
    ['ISSNCenter with all that is said of one', organizationsToQuads('ISSNCenter', [described])] as const,
  ];

  it.each(graphs)('%s is the same in every form', async (_name, quads) => {
    const graph = toGraph(quads);
    expect(sameGraph(parseTurtle(graphWriters.turtle!(quads)), graph)).toBe(true);
    expect(sameGraph(parseTurtle(graphWriters.ntriples!(quads)), graph)).toBe(true);
    expect(sameGraph(await parseRdfXml(graphWriters.rdfxml!(quads)), graph)).toBe(true);
    expect(sameGraph(await parseJsonLd(graphWriters.jsonld!(quads)), graph)).toBe(true);
  });
});
