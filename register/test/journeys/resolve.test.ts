/** A link resolver sends an OpenURL, somebody follows a URN: both come to the resource, or are told what was understood (E.4, E.5). */
import { formatOpenUrl, formatOpenUrlXml } from '@masthead/issn/openurl';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Store, setNumberState } from '../../src/store/index.ts';
import { aRecord } from '../build/a-record.ts';
import { aSite } from '../build/a-site.ts';
import { takeRecords } from '../build/take-records.ts';
import { eachDatabase } from '../databases.ts';

const xml = formatOpenUrlXml({ eissn: '1476-4687' as never });
const contextObject = `url_ver=Z39.88-2004&url_ctx_fmt=info:ofi/fmt:xml:xsd:ctx&url_ctx_val=${encodeURIComponent(xml)}`;

eachDatabase((_name, open) => {
  let store: Store;
  let site: FastifyInstance;
  const get = (url: string, accept = 'application/json') => site.inject({ url, headers: { accept } });
  const post = (payload: string) =>
    site.inject({
      method: 'POST',
      url: '/openurl',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload,
    });

  beforeAll(async () => {
    store = await open();
    await takeRecords(store, [
      aRecord({ issn: '0028-0836', issnL: '0028-0836', title: 'Nature (London)' }),
      aRecord({ issn: '1476-4687', issnL: '0028-0836', title: 'Nature (London. Online)', medium: 'online' }),
      aRecord({ issn: '0036-8075', issnL: '0036-8075', title: 'Science' }),
      aRecord({ issn: '0317-8471', title: 'Annals of physics' }),
      aRecord({ issn: '2049-3630', title: 'The old number of Nature' }),
    ]);
    await store.transaction((tx) =>
      setNumberState(tx, { number: 2_049_363, state: 'cancelled', replacement: 28_083, change: { actor: 'test' } }),
    );
    site = await aSite(store);
  });
  afterAll(async () => {
    await site?.close();
    await store?.close();
  });

  describe('an OpenURL leads with 303 to', () => {
    const nature = '/resource/ISSN-L/0028-0836';
    test.each([
      ['rft.issn=1476-4687', nature, 'all versions, whichever was named (E.1)'],
      ['rft.issn=0028-0836&rft.eissn=1476-4687', nature, 'the same from both'],
      ['genre=article&issn=00280836&volume=1', nature, 'version 0.1'],
      ['rft_id=urn:ISSN:0028-0836', nature, 'an identifier'],
      ['rft_id=info:doi/10.1038/issn.1476-4687', nature, 'a DOI with the number'],
      ['rft.issnl=0028-0836', nature, 'an element for the ISSN-L (E.4.1.2)'],
      ['rft.issn=2049-3630', nature, 'what replaces a cancelled number'],
      ['rft.issn=0028-0837&rft.eissn=1476-4687', nature, 'the right one of two'],
      ['rft.issn=0317-8471', '/resource/ISSN/0317-8471', 'the number itself outside of a cluster'],
      ['rft.issn=0036-8075', '/resource/ISSN/0036-8075', 'the number itself where there is one version'],
      ['rft.issnl=0036-8075', '/resource/ISSN-L/0036-8075', 'its ISSN-L when that was asked for'],
      [formatOpenUrl({ linking: '0028-0836' as never }), nature, 'what the library writes'],
      [contextObject, nature, 'a ContextObject in XML, by value'],
    ])('%s: %3$s', async (query, location, _why) => {
      for (const { statusCode, headers } of [await get(`/openurl?${query}`), await post(query)]) {
        expect([statusCode, headers.location]).toEqual([303, location]);
        expect(headers['access-control-allow-origin']).toBe('*');
      }
    });
  });

  test('several resources: a choice, as data and as a page', async () => {
    const url = '/openurl?rft.issn=0028-0836&rft.eissn=0036-8075';
    const { statusCode, body } = await get(url);
    expect(statusCode).toBe(300);
    expect(JSON.parse(body)).toMatchObject({
      problem: 'several-resources',
      numbers: [
        { key: 'issn', issn: '0028-0836', resource: '/resource/ISSN-L/0028-0836' },
        { key: 'eissn', issn: '0036-8075', resource: '/resource/ISSN/0036-8075' },
      ],
    });
    const page = await get(url, 'text/html');
    expect(page.statusCode).toBe(300);
    for (const issn of ['0028-0836', '0036-8075']) expect(page.body).toContain(`href="/resource/ISSN/${issn}"`);
  });

  test('nothing found: what was understood, the likely numbers, and the title to search for', async () => {
    const url = '/openurl?rft.issn=0028-0837&rft.eissn=1234-5679&rft.jtitle=Nature+%3Cb%3E&rft_ref=http://10.0.0.1/';
    const { statusCode, headers, body } = await get(url);
    expect([statusCode, headers['content-type']]).toEqual([404, 'application/problem+json']);
    expect(JSON.parse(body)).toMatchObject({
      problem: 'no-resource',
      numbers: [{ key: 'eissn', issn: '1234-5679' }],
      wrong: [{ key: 'issn', value: '0028-0837', reason: 'wrong-check-digit', likely: ['0028-0836', {}, {}] }].map(
        ({ likely: _, ...rest }) => rest,
      ),
      journal: 'Nature <b>',
    });
    expect(JSON.parse(body).wrong[0].likely[0]).toBe('0028-0836');
    const page = await get(url, 'text/html');
    expect(page.statusCode).toBe(404);
    expect(page.body).toContain('href="/resource/ISSN/0028-0836"');
    expect(page.body).toContain('/search?q=Nature');
    expect(page.body).not.toContain('Nature <b>');
  });

  test('a bare address says what it is for', async () => {
    expect((await get('/openurl')).statusCode).toBe(400);
    expect((await get('/openurl', 'text/html')).body).toContain('OpenURL resolver');
    expect((await get('/openurl?rft.volume=1')).statusCode).toBe(404);
  });

  test('many numbers and long values are no work', async () => {
    const many = Array.from({ length: 5_000 }, () => 'issn=0028-0836').join('&');
    expect((await post(many)).statusCode).toBe(413);
    expect((await post(many.slice(0, 60_000))).statusCode).toBe(303);
    expect((await get(`/openurl?issn=${'1'.repeat(5_000)}`)).statusCode).toBe(404);
  });

  describe('a URN leads with 303 to', () => {
    test.each([
      ['urn:issn:0028-0836', '/resource/ISSN/0028-0836', 'the resource'],
      ['URN:ISSN:00280836', '/resource/ISSN/0028-0836', 'case and hyphen do not count (RFC 8254)'],
      ['urn:issn:2434-561x', '/resource/ISSN/2434-561X', 'nor does that of the check digit'],
      ['urn%3Aissn%3A0028-0836', '/resource/ISSN/0028-0836', 'encoded'],
      ['urn:issn:1476-4687?+issnl', '/resource/ISSN-L/1476-4687', 'the cluster, by the r-component'],
      ['urn:issn:0028-0836?=format=turtle', '/resource/ISSN/0028-0836?format=turtle', 'with its q-component'],
      ['urn:issn:0028-0836?format=turtle', '/resource/ISSN/0028-0836?format=turtle', 'with a query of the usual kind'],
      ['urn:issn:ISSN%200028-0836', '/resource/ISSN/0028-0836', 'a prefix too many'],
    ])('%s: %3$s', async (urn, location, _why) => {
      const answers = [await get(`/${urn}`), await get(`/resolve?urn=${encodeURIComponent(decodeURIComponent(urn))}`)];
      for (const { statusCode, headers } of answers) {
        expect([statusCode, headers.location]).toEqual([303, location]);
      }
    });
  });

  test.each([
    ['/urn:issn:0028-0837', 404, 'wrong-number'],
    ['/urn:issn:', 404, 'wrong-number'],
    ['/urn:isbn:9780306406157', 400, 'not-a-urn'],
    ['/resolve', 400, 'not-a-urn'],
    ['/resolve?urn=0028-0836', 400, 'not-a-urn'],
  ])('%s is %i %s', async (url, status, problem) => {
    const { statusCode, body } = await get(url);
    expect([statusCode, JSON.parse(body).problem]).toEqual([status, problem]);
    const page = await get(url, 'text/html');
    expect([page.statusCode, page.headers['content-type']]).toEqual([status, 'text/html; charset=utf-8']);
  });

  test('what is no part of an address is encoded on the way', async () => {
    const { statusCode, headers } = await get(`/resolve?urn=${encodeURIComponent('urn:issn:0028-0836?=a=€\r\nb: c')}`);
    expect([statusCode, headers.location]).toEqual([303, '/resource/ISSN/0028-0836?a=%E2%82%AC%0D%0Ab:%20c']);
  });

  test('a wrong check digit names the likely numbers', async () => {
    expect(JSON.parse((await get('/urn:issn:0028-0837')).body).likely[0]).toBe('0028-0836');
    expect((await get('/urn:issn:0028-0837', 'text/html')).body).toContain('href="/resource/ISSN/0028-0836"');
  });
});
