/** Every number has an answer, and every centre its page: what a reader and a program see of blocks, from the giving to the last number. */
import { issnFromInteger } from '@masthead/issn';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { giveBlock } from '../../src/actions/give-block.ts';
import { setUpDemonstration } from '../../src/actions/set-up-demonstration.ts';
import { writeCentre } from '../../src/actions/write-centre.ts';
import { systemActor } from '../../src/domain/actor.ts';
import { type Store, takeNumbers, writeTitles } from '../../src/store/index.ts';
import { aSite } from '../build/a-site.ts';
import { aSerial, aTitle } from '../build/a-title.ts';
import { eachDatabase } from '../databases.ts';

const system = systemActor('test');
const browser = { accept: 'text/html' };
/** What a reader sees, in one line. */
const textOf = (html: string): string => html.replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, ' ');

eachDatabase((_, open) => {
  let store: Store;
  let site: FastifyInstance;
  const get = (url: string, headers: Record<string, string> = browser) => site.inject({ url, headers });

  beforeAll(async () => {
    store = await open();
    site = await aSite(store);
    await writeCentre(store, system, {
      code: '7',
      changes: {
        name: 'Centre <b>de</b> France',
        country: 'FRA',
        countries: ['FRA', 'MCO'],
        languages: ['fre'],
        city: 'Paris',
        email: 'issn@example.org',
        website: 'https://example.org/',
        contacts: [{ name: 'Mme Ada Lovelace' }],
      },
    });
    await giveBlock(store, system, { centre: '7', first: '9100-000', size: 4 });
    await store.transaction(async (tx) => {
      const taken = await takeNumbers(tx, { centre: '7', count: 1 });
      if (!taken.ok) throw new Error('none free');
      const [number] = taken.numbers;
      await writeTitles(tx, [aTitle(aSerial(number!, 'First of the block', { centre: '7' }), { centre: '7' })]);
    });
  });
  afterAll(() => site.close());

  describe('a number', () => {
    test('that was given out has its record', async () => {
      const { statusCode, body } = await get(`/resource/ISSN/${issnFromInteger(9_100_000)}`);
      expect(statusCode).toBe(200);
      expect(textOf(body)).toContain('First of the block');
      expect(body).toContain('<a href="/centres#7">Centre &lt;b>de&lt;/b> France</a>');
    });

    test('that is free in a block is unreported, and says whose it is', async () => {
      const issn = issnFromInteger(9_100_001);
      const { statusCode, body } = await get(`/resource/ISSN/${issn}`);
      expect(statusCode).toBe(200);
      expect(textOf(body)).toContain('set aside for an ISSN centre');
      expect(body).toContain('href="/centres#7"');
      // Nobody is to print its barcode.
      expect(body).not.toContain('/barcode');
      // Nothing has happened to it yet.
      expect(body).not.toContain(`/resource/ISSN/${issn}/history`);
      const data = await get(`/resource/ISSN/${issn}.ttl`);
      expect(data.statusCode).toBe(200);
      expect(data.body).toContain('recordStatus:Unreported');
      expect(data.body).toContain('ISSNCenter#_7');
      const marc = await get(`/resource/ISSN/${issn}.marcxml`);
      expect(marc.statusCode).toBe(200);
      expect(marc.body).toContain('<subfield code="8">Unreported</subfield>');
    });

    test('that lies in no block was never issued', async () => {
      const issn = issnFromInteger(9_100_004);
      const page = await get(`/resource/ISSN/${issn}`);
      expect(page.statusCode).toBe(404);
      expect(textOf(page.body)).toContain('Never issued');
      const data = await get(`/resource/ISSN/${issn}`, { accept: 'text/turtle' });
      expect(data.statusCode).toBe(404);
      expect(data.json()).toMatchObject({ problem: 'unknown-number', issn, state: 'never-issued' });
    });

    test('is no linking number before it is one', async () => {
      const { statusCode } = await get(`/resource/ISSN-L/${issnFromInteger(9_100_001)}`);
      expect(statusCode).toBe(404);
    });
  });

  test('the centres, for readers and programs', async () => {
    const { statusCode, body } = await get('/centres');
    expect(statusCode).toBe(200);
    expect(textOf(body)).toContain('For France and Monaco');
    expect(body).toContain('Centre &lt;b>de&lt;/b> France');
    const data = await get('/centres', { accept: 'application/json' });
    expect(data.json().centres).toMatchObject([{ code: '7', country: 'FRA', city: 'Paris' }]);
    const linked = await get('/organization/ISSNCenter.ttl');
    expect(linked.body).toContain('Main contact point');
    expect((await get('/organization/ISSNCenter')).statusCode).toBe(200);
  });

  test('the blocks: what is left of them, of all centres and of one', async () => {
    const { body } = await get('/centres/blocks');
    expect(textOf(body)).toContain('Blocks of numbers');
    const one = await get('/centres/blocks?centre=7');
    expect(textOf(one.body)).toMatch(/9100-000\s+–\s+9100-003/);
    const data = await get('/centres/blocks?centre=7&format=json');
    expect(data.json().blocks).toMatchObject([
      { first: '9100-000', last: '9100-003', numbers: 4, used: 1, free: 3, knownBefore: 0, state: 'open' },
    ]);
    // One of four in a week: three more weeks, which is within ninety days.
    expect(data.json().warnings).toMatchObject([{ centre: '7', warning: 'soon', free: 3 }]);
    expect(textOf(one.body)).toContain('3 free numbers left');
    expect((await get('/centres/blocks?centre=nobody')).statusCode).toBe(200);
  });

  test('a register that demonstrates says so, once it is set up and however often', async () => {
    expect(textOf((await get('/')).body)).not.toContain('This is a demonstration');
    expect(await setUpDemonstration(store, system)).toBe(1_000);
    expect(await setUpDemonstration(store, system)).toBeUndefined();
    expect(textOf((await get('/')).body)).toContain('9000-000 to 9000-999');
  });
});
