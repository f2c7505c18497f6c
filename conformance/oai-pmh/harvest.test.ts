/** A public harvester (HTTP::OAI for Perl) takes every record exactly once; every kind of answer is valid by `response.rng`. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../register/src/store/index.ts';
import { tagOf } from '../../register/test/build/harvest.ts';
import { described, type RunningRepository, startRepository, withdrawn } from './repository.ts';
import { harvestWithPerl, lint, missing } from './tools.ts';

let store: Store;
let repository: RunningRepository;

beforeAll(async () => {
  store = await openStore({});
  repository = await startRepository(store);
});
afterAll(async () => {
  await repository?.site.close();
  await store?.close();
});

describe.skipIf(missing.perl)(missing.perl ?? 'HTTP::OAI', () => {
  it.each([
    ['oai_dc', 'oai_dc:dc'],
    ['marcxml', 'record'],
  ])('takes every record once as %s', async (prefix, root) => {
    const lines = await harvestWithPerl(repository.baseUrl, prefix);
    const taken = lines.map(([identifier]) => identifier?.split(':').at(-1)).sort();
    expect(taken).toEqual([...described, ...withdrawn].sort());
    for (const [identifier, datestamp, status, element] of lines) {
      const deleted = withdrawn.some((issn) => identifier?.endsWith(issn));
      expect(datestamp).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      expect([identifier, status, element]).toEqual([identifier, deleted ? 'deleted' : '-', deleted ? '-' : root]);
    }
  });

  it('takes a set, and what changed since a day', async () => {
    const online = await harvestWithPerl(repository.baseUrl, 'oai_dc', 'set=medium:online');
    expect(online).toHaveLength(Math.ceil(described.length / 4));
    const since = await harvestWithPerl(repository.baseUrl, 'oai_dc', 'from=2000-01-01', 'until=2999-12-31');
    expect(since).toHaveLength(described.length + withdrawn.length);
  });
});

describe.skipIf(missing.xmllint)(missing.xmllint ?? 'xmllint', () => {
  const ask = async (query: string): Promise<string> => (await fetch(`${repository.baseUrl}?${query}`)).text();
  const nature = 'oai:masthead.localhost:0300-0001';

  it.each([
    'verb=Identify',
    'verb=ListMetadataFormats',
    `verb=ListMetadataFormats&identifier=${nature}`,
    'verb=ListSets',
    'verb=ListIdentifiers&metadataPrefix=oai_dc',
    'verb=ListIdentifiers&metadataPrefix=oai_dc&set=medium:online',
    'verb=ListRecords&metadataPrefix=marcxml&from=2000-01-01&until=2999-12-31&set=medium',
    `verb=GetRecord&metadataPrefix=oai_dc&identifier=${nature}`,
    `verb=GetRecord&metadataPrefix=marcxml&identifier=oai:masthead.localhost:${withdrawn[0]}`,
    'verb=GetRecord&metadataPrefix=oai_dc&identifier=urn:issn:0028-0836',
    'verb=GetRecord&metadataPrefix=mods&identifier=urn:issn:0028-0836',
    'verb=ListRecords&resumptionToken=%22%3Cjunk%3E%01%EF%BF%BE',
    'verb=ListRecords&metadataPrefix=%22%3Cjunk%3E%01',
    'verb=ListRecords&metadataPrefix=oai_dc&until=1990-01-01',
    'verb=%01%3Cjunk%3E',
    '',
  ])('finds nothing wrong with %s', async (query) => {
    expect(await lint(await ask(query))).toBe('');
  });

  it.each(['oai_dc', 'marcxml'])('finds nothing wrong with any page of a list of %s', async (prefix) => {
    let pages = 0;
    for (let query = `verb=ListRecords&metadataPrefix=${prefix}`; query !== ''; pages++) {
      const page = await ask(query);
      expect(await lint(page)).toBe('');
      const token = tagOf(page, 'resumptionToken');
      query = token === '' ? '' : `verb=ListRecords&resumptionToken=${token}`;
    }
    expect(pages).toBeGreaterThan(10);
  });

  it('would find a mistake', async () => {
    const page = await ask(`verb=GetRecord&metadataPrefix=oai_dc&identifier=${nature}`);
    expect(await lint(page.replaceAll('dc:title', 'dc:titel'))).toContain('element dc');
    expect(await lint(page.replace('<header>', '<header status="gone">'))).not.toBe('');
    expect(await lint(page.replace('</OAI-PMH>', ''))).not.toBe('');
  });
});
