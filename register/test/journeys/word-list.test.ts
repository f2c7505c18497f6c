/** The page of the word list, from what is loaded into the register to what a visitor and a program get. */
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importWordList, useWordList } from '../../src/actions/import-word-list.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { buildServer } from '../../src/web/server.ts';
import { embeddedTemplate } from '../databases.ts';

let store: Store;
let closed: FastifyInstance;
let open: FastifyInstance;

beforeAll(async () => {
  store = await openStore({ template: await embeddedTemplate() });
  const site = (wordListDownload: boolean) =>
    buildServer({
      read: store.read,
      settings: { baseUrl: 'https://register.example.org', wordListDownload },
      log: pino({ level: 'silent' }),
    });
  closed = await site(false);
  open = await site(true);
});

afterAll(async () => {
  await closed?.close();
  await open?.close();
  await store?.close();
});

const get = (url: string, site = closed) => site.inject({ url });
const json = (url: string, site = closed) => site.inject({ url, headers: { accept: 'application/json' } });

describe('/ltwa', () => {
  test('before a list is imported: the short list of our own, open to all', async () => {
    const page = await get('/ltwa');
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('Masthead short list');
    expect(page.body).toContain('href="/ltwa.csv"');
    expect((await get('/ltwa?q=Journal')).body).toContain('j.');
    const csv = await get('/ltwa.csv');
    expect(csv.headers['content-type']).toContain('text/csv');
    expect(csv.body).toMatch(/^WORD,ABBREVIATIONS,LANGUAGE CODES\r\n/);
    expect((await get('/ltwa.json')).json().entries.length).toBeGreaterThan(1000);
    // What was written is what is read: the file can be loaded as a list.
    const again = await importWordList(
      store,
      { name: 'again', bytes: new TextEncoder().encode(csv.body) },
      { actor: 'test', dryRun: true },
    );
    expect(again).toMatchObject({ action: 'would-import', entries: { added: 0, removed: 0, changed: 0 } });
  });

  test('an imported list: searched by word, abbreviation and language, but not had whole', async () => {
    const rows = Array.from({ length: 600 }, (_, at) => {
      const letters = String(at).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)]!);
      return `zz${letters}\tzz.\tger`;
    });
    const text = ['WORD\tABBREVIATIONS\tLANGUAGE CODES', 'journal\tj\teng, fre', ...rows, 'band\t\tger'].join('\n');
    await importWordList(
      store,
      { name: 'list <b>', bytes: new TextEncoder().encode(text) },
      { actor: 'test', compare: false },
    );
    const page = await get('/ltwa');
    expect(page.body).toContain('list &lt;b');
    expect(page.body).toContain('A cut abbreviation got its full stop');
    expect(page.body).toContain('There is no abbreviation');
    expect(page.body).not.toContain('zza');
    expect((await get('/ltwa.csv')).statusCode).toBe(403);
    expect((await get('/ltwa.json')).json()).toMatchObject({ status: 403 });
    expect((await json('/ltwa')).statusCode).toBe(400);

    expect((await json('/ltwa?q=journal')).json()).toMatchObject({
      list: { name: 'list <b>' },
      total: 1,
      entries: [{ word: 'journal', abbreviation: 'j.', languages: ['eng', 'fre'], match: 'applies' }],
    });
    expect((await json('/ltwa?q=journals')).json().entries).toMatchObject([{ word: 'journal', match: 'form' }]);
    expect((await get('/ltwa?q=journals')).body).toContain('is the word without its ending');
    expect((await json('/ltwa?q=j&by=abbreviation')).json().total).toBe(1);
    expect((await json('/ltwa?q=journal&language=ger')).json().total).toBe(0);
    expect((await get('/ltwa?q=journal&language=ger')).body).toContain('No entry for');
    // A search that finds the whole list is no way to have it.
    expect((await json('/ltwa?q=zz&page=10')).json().entries).toHaveLength(50);
    expect((await json('/ltwa?q=zz&page=11')).statusCode).toBe(400);
    expect((await get('/ltwa?q=zz&page=10')).body).not.toContain('rel="next"');
    expect((await get('/ltwa?q=zz&page=11')).body).toContain('Type more of the word');
  });

  test('the operator may open it', async () => {
    expect((await get('/ltwa.csv', open)).body.split('\r\n')).toHaveLength(603);
    expect((await get('/ltwa?page=2', open)).body).toContain('rel="next"');
    expect((await json('/ltwa?q=zz&page=11', open)).json().entries).toHaveLength(50);
  });

  test.each([
    '/ltwa?q=%00%ff',
    '/ltwa?page=-1',
    '/ltwa?page=999999999999',
    '/ltwa?language=xyz&by=x',
    `/ltwa?q=${'a'.repeat(5000)}`,
  ])('%s is answered', async (url) => {
    expect((await get(url, open)).statusCode).toBe(200);
  });

  test('another list in force shows at once', async () => {
    await useWordList(store, undefined, { actor: 'test', compare: false });
    expect((await json('/ltwa?q=zzaab')).json().total).toBe(0);
    expect((await get('/ltwa')).body).toContain('Masthead short list');
  });
});
