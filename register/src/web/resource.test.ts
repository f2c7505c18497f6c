import { createHash } from 'node:crypto';
import { formats } from '@masthead/crosswalk';
import { describe, expect, test } from 'vitest';
import { jsonLdContextDocument } from '../services/linked-data/index.ts';
import { contextPath } from './resource.ts';
import { offerByName, offerBySuffix, readAddress } from './resource-address.ts';

describe('readAddress', () => {
  test.each([
    ['ISSN', '0028-0836', { kind: 'ISSN', text: '0028-0836', suffix: '' }],
    ['issn', '0028-0836.ttl', { kind: 'ISSN', text: '0028-0836', suffix: '.ttl' }],
    ['ISSNL', '0028-0836.DC.XML', { kind: 'ISSN-L', text: '0028-0836', suffix: '.dc.xml' }],
    ['Issn-l', '', { kind: 'ISSN-L', text: '', suffix: '' }],
    ['ISSN', '.ttl', { kind: 'ISSN', text: '', suffix: '.ttl' }],
    ['ISSN-H', '0028-0836', undefined],
    ['xISSN', '0028-0836', undefined],
  ])('/resource/%s/%s', (kind, name, expected) => {
    expect(readAddress(kind, name)).toEqual(expected);
  });
});

describe('the table of formats as addresses', () => {
  test('every suffix and every name leads to one format', () => {
    const suffixes = formats.map(({ suffix }) => suffix);
    expect(new Set(suffixes).size).toBe(suffixes.length);
    const names = formats.flatMap(({ queryNames }) => queryNames);
    expect(new Set(names).size).toBe(names.length);
    for (const format of formats) {
      expect(offerBySuffix(format.suffix)).toBe(format);
      for (const name of format.queryNames) expect(offerByName(name.toUpperCase())).toBe(format);
    }
  });

  test.each([
    ['.ttl', 'turtle'],
    ['.rdf', 'rdfxml'],
    ['.jsonld', 'jsonld'],
    ['.json', 'jsonld-graph'],
    ['.xml', 'rdfxml'],
    ['.marcxml', 'marcxml'],
    ['.mrc', 'marc21'],
    ['.txt', 'text'],
    ['.csv', 'csv'],
    ['.html', 'html'],
    ['.pdf', undefined],
    ['.', undefined],
  ])('%s is %s', (suffix, name) => {
    expect(offerBySuffix(suffix)?.name).toBe(name);
  });
});

describe('the JSON-LD context', () => {
  test('is what its address promises: a context that changes needs a new number in `contextPath`', () => {
    const hash = createHash('sha256').update(jsonLdContextDocument).digest('hex').slice(0, 16);
    expect([contextPath, hash]).toEqual(['/context/issn-1.jsonld', '436902af215b82fd']);
  });
});
