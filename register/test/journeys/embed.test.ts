/** A publisher takes the numbers of a journal: from its page, and by program from an address for each snippet. */
import { kit } from '@masthead/crosswalk';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Store, setNumberState } from '../../src/store/index.ts';
import { aRecord } from '../build/a-record.ts';
import { aSite } from '../build/a-site.ts';
import { takeRecords } from '../build/take-records.ts';
import { eachDatabase } from '../databases.ts';

eachDatabase((_name, open) => {
  let store: Store;
  let site: FastifyInstance;
  const get = (url: string) => site.inject({ url, headers: { accept: 'text/html' } });

  beforeAll(async () => {
    store = await open();
    await takeRecords(store, [
      aRecord({ issn: '0028-0836', issnL: '0028-0836', title: 'Nature (London) <b>', publisher: 'Macmillan' }),
      aRecord({ issn: '1476-4687', issnL: '0028-0836', title: 'Nature (London. Online)', medium: 'online' }),
      aRecord({ issn: '0317-8471', title: 'Annals of physics', country: ['nyu', 'USA'] }),
    ]);
    await store.transaction(async (tx) => {
      const change = { actor: 'test' };
      await setNumberState(tx, { number: 317847, state: 'cancelled', replacement: 28083, change });
    });
    site = await aSite(store);
  });
  afterAll(async () => {
    await site?.close();
    await store?.close();
  });

  describe('the page', () => {
    test('is linked from the record and has every snippet that applies, ready to copy', async () => {
      expect((await get('/resource/ISSN/0028-0836')).body).toContain('href="/resource/ISSN/0028-0836/embed"');
      const { statusCode, body } = await get('/resource/ISSN/0028-0836/embed');
      expect(statusCode).toBe(200);
      const applies = kit.filter(({ name }) => !['text', 'series', 'insert', 'volume'].includes(name));
      for (const { name } of applies) expect(body, name).toContain(`href="/resource/ISSN/0028-0836/embed/${name}"`);
      expect(body).toContain('ISSN 0028-0836 (Print)\nISSN 1476-4687 (Online)\nISSN-L 0028-0836\n');
      expect(body).not.toContain('<b>');
    });

    test('shows the same numbers from the other version', async () => {
      const [print, online] = await Promise.all(
        ['0028-0836', '1476-4687'].map((issn) => get(`/resource/ISSN/${issn}/embed/cover`)),
      );
      expect(online?.body).toBe(print?.body);
    });

    test('offers nothing of a cancelled number, and leads to the one that replaces it', async () => {
      const { statusCode, body } = await get('/resource/ISSN/0317-8471/embed');
      expect(statusCode).toBe(200);
      expect(body).not.toContain('data-copy');
      expect(body).toContain('href="/resource/ISSN/0028-0836/embed"');
      expect((await get('/resource/ISSN/0317-8471')).body).not.toContain('/embed"');
    });

    test.each([
      ['/resource/ISSN/00280836/embed?a=1', 301, 'another spelling'],
      ['/resource/ISSN/0028-0837/embed', 404, 'a wrong check digit'],
      ['/resource/ISSN/2049-3630/embed', 404, 'never in this Register'],
      ['/resource/ISSN-L/0028-0836/embed', 404, 'a cluster is shown on each of its members'],
    ])('%s: %i (%s)', async (url, status, _reason) => {
      expect((await get(url)).statusCode).toBe(status);
    });
  });

  describe('the address of a snippet', () => {
    test('gives it as plain text to every site, and 304 to who has it', async () => {
      const first = await get('/resource/ISSN/0028-0836/embed/jsonld');
      expect(first.headers).toMatchObject({
        'content-type': 'text/plain; charset=utf-8',
        'access-control-allow-origin': '*',
      });
      expect(first.body).toMatch(/^<script type="application\/ld\+json">/);
      const again = await site.inject({
        url: '/resource/ISSN/0028-0836/embed/jsonld',
        headers: { 'if-none-match': String(first.headers.etag) },
      });
      expect([again.statusCode, again.body]).toEqual([304, '']);
    });

    test('takes a volume for 8.3', async () => {
      const volume = 'volume=Studies&isbn=978-1-4073-1652-9';
      const { body } = await get(`/resource/ISSN/0028-0836/embed/volume?${volume}`);
      expect(body).toBe('Studies ISBN 978-1-4073-1652-9\nNature (London) <b> ISSN 0028-0836\n');
    });

    test('names the likely numbers for a wrong one, those of the Register first', async () => {
      const { body } = await get('/resource/ISSN/0028-0837/embed/jsonld');
      expect(JSON.parse(body).likely[0]).toBe('0028-0836');
    });

    test.each([
      ['0028-0836/embed/nothing', 404, 'unknown-snippet'],
      ['0028-0837/embed/jsonld', 404, 'wrong-number'],
      ['2049-3630/embed/jsonld', 404, 'unknown-number'],
      ['0317-8471/embed/jsonld', 404, 'names-no-resource'],
      ['0028-0836/embed/series', 404, 'no-series'],
      ['0028-0836/embed/volume', 400, 'no-volume'],
      ['0028-0836/embed/volume?volume=A&isbn=1', 400, 'not-an-isbn'],
    ])('%s: %i %s', async (path, status, problem) => {
      const answer = await get(`/resource/ISSN/${path}`);
      expect(answer.headers['content-type']).toBe('application/problem+json');
      expect([answer.statusCode, answer.json().status, answer.json().problem]).toEqual([status, status, problem]);
    });
  });
});
