/** A publisher fetches the barcode of a number: from its page, in every form, size and variant, and is told what is not right. */
import { barcodeFormats, drawBarcode } from '@masthead/barcode';
import { type Issn, issnFromInteger } from '@masthead/issn';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Store, setNumberState } from '../../src/store/index.ts';
import { aRecord } from '../build/a-record.ts';
import { aSite } from '../build/a-site.ts';
import { takeRecords } from '../build/take-records.ts';
import { eachDatabase } from '../databases.ts';

eachDatabase((_name, open) => {
  let store: Store;
  let site: FastifyInstance;

  beforeAll(async () => {
    store = await open();
    await takeRecords(store, [
      aRecord({ issn: '2049-3630', title: 'Zasshi' }),
      aRecord({ issn: '2434-561X' }),
      aRecord({ issn: '1562-6865', title: 'Zasshi (Online)', medium: 'online' }),
    ]);
    const change = { actor: 'test' };
    await store.transaction(async (tx) => {
      await setNumberState(tx, { number: 28083, state: 'cancelled', replacement: 2049363, change });
      await setNumberState(tx, { number: 229818, state: 'suppressed', change });
      await setNumberState(tx, { number: 205533, state: 'unreported', change });
    });
    site = await aSite(store);
  });
  afterAll(async () => {
    await site?.close();
  });

  const get = (url: string, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> =>
    site.inject({ url, headers });
  const barcode = '/resource/ISSN/2049-3630/barcode';

  function expected(options: Parameters<typeof drawBarcode>[1], name: string, scale = 1): Buffer {
    const drawn = drawBarcode('2049-3630' as Issn, options);
    if (!drawn.ok) throw new Error(drawn.problem.type);
    return Buffer.from(barcodeFormats.find((format) => format.name === name)!.write(drawn.barcode, scale));
  }

  describe.each(barcodeFormats)('$name', ({ name, mediaType }) => {
    test.each<[string, Parameters<typeof drawBarcode>[1], number, string]>([
      ['', {}, 1, '2049-3630-00'],
      ['?variant=07', { variant: '07' }, 1, '2049-3630-07'],
      ['?addon=05&scale=0.8', { addOn: '05' }, 0.8, '2049-3630-00-05'],
      ['?addon=51299&scale=2', { addOn: '51299' }, 2, '2049-3630-00-51299'],
      ['?variant=00&addon=&scale=1', {}, 1, '2049-3630-00'],
    ])('with %j', async (query, options, scale, fileName) => {
      const response = await get(`${barcode}.${name}${query}`);
      expect(response.statusCode).toBe(200);
      expect(response.headers['content-type']).toBe(mediaType);
      expect(response.headers['content-disposition']).toBe(`inline; filename="issn-${fileName}.${name}"`);
      expect(response.rawPayload.equals(expected(options, name, scale))).toBe(true);
    });

    test('may be kept, and is the same when it is asked for again', async () => {
      const first = await get(`${barcode}.${name}`);
      expect(first.headers['cache-control']).toBe('public, max-age=3600');
      const etag = String(first.headers.etag);
      expect(etag).toMatch(/^"[\w-]{20}"$/);
      const again = await get(`${barcode}.${name}`, { 'if-none-match': `"other", W/${etag}` });
      expect([again.statusCode, again.body]).toEqual([304, '']);
      const other = await get(`${barcode}.${name}?variant=01`, { 'if-none-match': etag });
      expect(other.statusCode).toBe(200);
    });
  });

  test('pages of a printed title offer it, those of an online version do not; by its address any number has one', async () => {
    for (const page of ['', '/embed']) {
      const [print, online] = await Promise.all(
        ['2049-3630', '1562-6865'].map((issn) => get(`/resource/ISSN/${issn}${page}`, { accept: 'text/html' })),
      );
      expect(print?.body).toContain('src="/resource/ISSN/2049-3630/barcode.svg"');
      expect(online?.statusCode).toBe(200);
      expect(online?.body).not.toContain('barcode.svg');
    }
    expect((await get('/resource/ISSN/1562-6865/barcode.svg')).statusCode).toBe(200);
  });

  test('?download makes a browser save it', async () => {
    for (const query of ['?download', '?download=1']) {
      const { headers } = await get(`${barcode}.png${query}`);
      expect(headers['content-disposition']).toBe('attachment; filename="issn-2049-3630-00.png"');
    }
  });

  test('any site may show it', async () => {
    const { headers } = await get(`${barcode}.svg`);
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['cross-origin-resource-policy']).toBe('cross-origin');
  });

  test.each([
    ['/resource/ISSN/20493630/barcode.svg?addon=05', '/resource/ISSN/2049-3630/barcode.svg?addon=05'],
    ['/resource/ISSN/2434-561x/barcode.pdf', '/resource/ISSN/2434-561X/barcode.pdf'],
  ])('%s is sent on to the canonical address', async (url, location) => {
    const response = await get(url);
    expect([response.statusCode, response.headers.location]).toEqual([301, location]);
  });

  test('a number that the Register knows without a record has one as well', async () => {
    expect((await get('/resource/ISSN/0205-5333/barcode.svg')).statusCode).toBe(200);
  });

  describe('what is not right', () => {
    test.each<[string, string, number, Record<string, unknown>]>([
      ['a variant of one digit', `${barcode}.svg?variant=7`, 400, { problem: 'bad-variant' }],
      ['an add-on of three', `${barcode}.svg?addon=123`, 400, { problem: 'bad-add-on' }],
      ['a size that is too large', `${barcode}.png?scale=2.5`, 400, { problem: 'bad-scale' }],
      ['a size in per cent', `${barcode}.png?scale=100%25`, 400, { problem: 'bad-scale' }],
      ['a misspelt name', `${barcode}.pdf?add-on=05`, 400, { problem: 'unknown-parameter', parameter: 'add-on' }],
      ['a name twice', `${barcode}.pdf?addon=05&addon=06`, 400, { problem: 'repeated-parameter', parameter: 'addon' }],
      ['another form', `${barcode}.gif`, 404, { problem: 'unknown-suffix' }],
      ['a wrong check digit', '/resource/ISSN/2049-3631/barcode.svg', 404, { problem: 'wrong-number' }],
      ['a number that is not here', '/resource/ISSN/0317-8471/barcode.svg', 404, { problem: 'unknown-number' }],
      [
        'a cancelled number',
        '/resource/ISSN/0028-0836/barcode.svg',
        410,
        { problem: 'withdrawn-number', replacement: '2049-3630' },
      ],
      [
        'a suppressed number',
        `/resource/ISSN/${issnFromInteger(229818)}/barcode.svg`,
        410,
        { problem: 'withdrawn-number' },
      ],
    ])('%s', async (_reason, url, status, members) => {
      const response = await get(url);
      expect(response.headers['content-type']).toBe('application/problem+json');
      expect(response.json()).toMatchObject({ type: 'about:blank', status, ...members });
      expect(response.statusCode).toBe(status);
      expect(response.headers.etag).toBeUndefined();

      const forPeople = await get(url, { accept: 'text/html,*/*;q=0.8' });
      expect(forPeople.headers['content-type']).toBe('text/plain; charset=utf-8');
      expect(forPeople.body).toBe(`${response.json().detail}\n`);
    });

    test('a wrong check digit names the number that was probably meant', async () => {
      expect((await get('/resource/ISSN/2049-3631/barcode.svg')).json().likely).toContain('2049-3630');
    });

    test('no other kind of number has one', async () => {
      expect((await get('/resource/ISSN-L/2049-3630/barcode.svg')).statusCode).toBe(404);
    });
  });

  describe('the record page', () => {
    test('shows it, and links and form lead to it', async () => {
      const { body } = await get('/resource/ISSN/2049-3630', { accept: 'text/html' });
      for (const { name } of barcodeFormats) {
        expect(body).toContain(`<a href="${barcode}.${name}"`);
        expect(body).toMatch(new RegExp(` formaction="${barcode}.${name}"`, 'i'));
      }
      expect(body).toContain(`<img src="${barcode}.svg" alt="Barcode of ISSN 2049-3630"`);
      // What the form sends is what the address takes.
      const form = /<details class="barcode">.*?<\/details>/s.exec(body)![0];
      const names = [...form.matchAll(/ name="(\w+)"/g)].map((match) => match[1]);
      expect(names).toEqual(['variant', 'addon', 'scale']);
      for (const [, scale] of form.matchAll(/<option [^>]*value="([^"]*)"/g)) {
        expect((await get(`${barcode}.svg?variant=00&addon=&scale=${scale}`)).statusCode).toBe(200);
      }
      expect(form.match(/<option/g)).toHaveLength(6);
    });

    test('does not of a number that was withdrawn', async () => {
      const { body } = await get('/resource/ISSN/0028-0836', { accept: 'text/html' });
      expect(body).not.toContain('barcode.svg');
    });
  });
});
