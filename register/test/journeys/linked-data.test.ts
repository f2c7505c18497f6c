/** A program follows the addresses of linked data: both models, shapes of JSON-LD by name, vocabularies, centres and agencies. */
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { Parser } from 'n3';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Store, setNumberState, writeCentres } from '../../src/store/index.ts';
import { buildServer } from '../../src/web/server.ts';
import { aField, aRecord } from '../build/a-record.ts';
import { takeRecords } from '../build/take-records.ts';
import { eachDatabase } from '../databases.ts';

const schema = 'http://schema.org/';

eachDatabase((_name, open) => {
  let store: Store;
  let free: FastifyInstance;
  let full: FastifyInstance;

  beforeAll(async () => {
    store = await open();
    await takeRecords(store, [
      aRecord({
        issn: '0028-0836',
        issnL: '0028-0836',
        title: 'Nature (London)',
        fields: [
          aField('023', '1 ', 'a', '0028-0836'),
          aField('264', ' 1', 'a', 'London', 'b', 'Macmillan'),
          aField('920', '  ', 'a', '0028-0836', 'c', 'Nature', 'g', 'CLOCKSS Archive', 'h', 'clockss', 'i', 'Archived'),
        ],
      }),
    ]);
    await store.transaction(async (tx) => {
      await writeCentres(tx, [{ code: '2', name: 'ISSN UK Centre', country: 'GBR' }, { code: '76' }]);
      await setNumberState(tx, { number: 205533, state: 'unreported', centre: '76', change: { actor: 'test' } });
    });
    const log = pino({ level: 'silent' });
    const baseUrl = 'https://register.example.org';
    free = await buildServer({ read: store.read, settings: { baseUrl }, log });
    full = await buildServer({ read: store.read, settings: { baseUrl, publicModel: 'full' }, log });
  });

  afterAll(async () => {
    await free?.close();
    await full?.close();
  });

  const get = (url: string, accept = '*/*', site = free): Promise<LightMyRequestResponse> =>
    site.inject({ url, headers: { accept } });
  const properties = (text: string): Set<string> =>
    new Set(new Parser().parse(text).map(({ predicate }) => predicate.value));

  describe('the two models', () => {
    test('everybody gets the free one', async () => {
      const said = properties((await get('/resource/ISSN/0028-0836.ttl')).body);
      expect(said.has(`${schema}publisher`)).toBe(false);
      // Archives are free.
      expect(said.has(`${schema}subjectOf`)).toBe(true);
    });

    test.each(['.ttl', '.rdf', '.jsonld', '.json', '.nt', '.nq'])(
      'an open installation gives the full one: %s',
      async (suffix) => {
        const reply = await get(`/resource/ISSN/0028-0836${suffix}`, '*/*', full);
        expect(reply.statusCode).toBe(200);
        expect(reply.body).toContain('Macmillan');
        expect((await get(`/resource/ISSN/0028-0836${suffix}`)).body).not.toContain('Macmillan');
      },
    );

    test('have tags of their own', async () => {
      const [one, other] = [
        await get('/resource/ISSN/0028-0836.ttl'),
        await get('/resource/ISSN/0028-0836.ttl', '', full),
      ];
      expect(one.headers.etag).not.toBe(other.headers.etag);
    });
  });

  describe('the shape of JSON-LD by its name', () => {
    const profile = (name: string) => `application/ld+json;profile="http://www.w3.org/ns/json-ld#${name}"`;
    test.each([
      ['application/ld+json', false, 'application/ld+json', 'the network’s own shape'],
      [profile('compacted'), false, profile('compacted'), 'named'],
      [profile('flattened'), true, profile('flattened'), 'the list of nodes'],
      [
        profile('flattened compacted'.replace(' ', ' http://www.w3.org/ns/json-ld#')),
        false,
        undefined,
        'either will do',
      ],
      [profile('expanded'), false, 'application/ld+json', 'one that we do not have may be ignored (RFC 6906, 3.1)'],
      [`${profile('flattened')}, application/ld+json;q=0.5`, true, profile('flattened'), 'the one liked better'],
      ['application/json', true, 'application/json', 'what older clients read'],
    ])('%s: a list %s, as %s (%s)', async (accept, isList, mediaType, _reason) => {
      const reply = await get('/resource/ISSN/0028-0836', accept);
      expect(reply.statusCode).toBe(200);
      if (mediaType) expect(reply.headers['content-type']).toBe(mediaType);
      if (mediaType) expect('@graph' in reply.json()).toBe(isList);
      expect(reply.headers.vary).toMatch(/accept/i);
    });
  });

  describe('a history cluster', () => {
    test('has its members, as data and as a page', async () => {
      const quads = new Parser().parse((await get('/resource/ISSN-H/0028-0836', 'text/turtle')).body);
      const parts = quads
        .filter(({ predicate }) => predicate.value === `${schema}hasPart`)
        .map(({ object }) => object.value);
      expect(parts).toEqual(['http://issn.org/resource/ISSN/0028-0836']);
      expect((await get('/resource/ISSN-H/0028-0836', 'text/html')).body).toContain('href="/resource/ISSN/0028-0836"');
    });

    test.each([
      ['/resource/ISSN-H/1476-4687', 404],
      ['/resource/ISSN-H/0028-0837', 404],
      ['/resource/ISSN-H/00280836', 301],
    ])('%s: %i', async (url, status) => expect((await get(url)).statusCode).toBe(status));
  });

  describe('vocabularies and organisations', () => {
    const medium = 'http://issn.org/vocabularies/Medium#Print';

    test.each([
      ['text/turtle', 'text/turtle; charset=utf-8'],
      ['application/rdf+xml', 'application/rdf+xml; charset=utf-8'],
      ['application/ld+json', 'application/ld+json'],
      ['application/n-triples', 'application/n-triples; charset=utf-8'],
      ['text/html', 'text/html; charset=utf-8'],
    ])('/vocabularies/Medium as %s', async (accept, type) => {
      const reply = await get('/vocabularies/Medium', accept);
      expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, type]);
      expect(reply.body).toMatch(/Print/);
      expect(reply.headers.vary).toMatch(/accept/i);
    });

    test('the page has the place that the address names', async () => {
      const { body } = await get('/vocabularies/Medium', 'text/html');
      expect(body).toContain('id="Print"');
      expect(body).toContain(medium);
      expect(body).toContain('href="/vocabularies/Medium.ttl"');
    });

    test.each([
      ['/vocabularies/medium', '/vocabularies/Medium', 301],
      ['/vocabularies/IdStatus.ttl', '/vocabularies/IdentifierStatus.ttl', 301],
      ['/vocabularies/properties/hasIncorrectISSN', '/vocabularies/properties', 303],
      ['/organization/issncenter', '/organization/ISSNCenter', 301],
    ])('%s leads to %s', async (from, to, status) => {
      const reply = await get(from);
      expect([reply.statusCode, reply.headers.location]).toEqual([status, to]);
    });

    test.each([
      '/vocabularies/Nothing',
      '/vocabularies/properties/nothing',
      '/organization/nothing',
      '/vocabularies/Medium.pdf',
    ])('%s is not there', async (url) => expect((await get(url)).statusCode).toBe(404));

    test('406 says what there is', async () => {
      const reply = await get('/vocabularies/Medium', 'image/png');
      expect(reply.statusCode).toBe(406);
      expect(reply.body).toContain('.ttl');
    });

    test('centres are those of the Register, with what it knows of them', async () => {
      const quads = new Parser().parse((await get('/organization/ISSNCenter.ttl')).body);
      const of = (code: string, property: string) =>
        quads
          .filter(({ subject, predicate }) => subject.value.endsWith(`#${code}`) && predicate.value === property)
          .map(({ object }) => object.value);
      expect(of('_2', `${schema}name`)).toEqual(['ISSN UK Centre']);
      expect(of('_2', 'http://purl.org/dc/terms/spatial')).toEqual(['https://www.iso.org/obp/ui/#iso:code:3166:GB']);
      expect(of('76', `${schema}name`)).toEqual(['ISSN Centre 76']);
      expect((await get('/organization/ISSNCenter', 'text/html')).body).toContain('id="_2"');
    });

    test('archiving agencies have the addresses that records use', async () => {
      const record = new Parser().parse((await get('/resource/ISSN/0028-0836.ttl')).body);
      const agency = record.find(({ predicate }) => predicate.value === `${schema}holdingArchive`)!.object.value;
      const subjects = new Parser()
        .parse((await get('/organization/keepers.ttl')).body)
        .map(({ subject }) => subject.value);
      expect(subjects).toContain(agency);
    });
  });
});
