/** Somebody chooses a title and asks whether it is free; a cataloguer leafs through the key titles and works off those that collide. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../../src/store/index.ts';
import { aRecord } from '../build/a-record.ts';
import { aSite } from '../build/a-site.ts';
import { takeRecords } from '../build/take-records.ts';
import { eachDatabase } from '../databases.ts';

eachDatabase((_name, open) => {
  let store: Store;
  let site: FastifyInstance;
  const get = (url: string, accept = 'text/html') => site.inject({ url, headers: { accept } });
  const ask = (query: Record<string, string>) => get(`/key-title?${new URLSearchParams(query)}`);
  const data = async (url: string) => (await get(url, 'application/json')).json();

  beforeAll(async () => {
    store = await open();
    await takeRecords(store, [
      aRecord({ issn: '0028-0836', issnL: '0028-0836', title: 'Nature <b>' }),
      aRecord({ issn: '0036-8075', title: 'Science' }),
      aRecord({ issn: '0140-6736', title: 'SCIENCE' }),
      aRecord({ issn: '0092-8674', title: 'Cell (Cambridge)' }),
    ]);
    site = await aSite(store);
  });
  afterAll(async () => {
    await site?.close();
    await store?.close();
  });

  test('the form stands alone, without an answer', async () => {
    const { statusCode, body } = await get('/key-title');
    expect(statusCode).toBe(200);
    expect(body).toContain('<form');
    expect(body).not.toContain('role="status" aria-labelledby="answer"');
  });

  test('a free title', async () => {
    const { body } = await ask({ title: 'Journal of chemistry', language: 'eng' });
    expect(body).toContain('This title is free');
    expect(body).toContain('<bdi>Journal of chemistry</bdi>');
    expect(body).toContain('<bdi>J. chem.</bdi>');
  });

  test('a taken one: the key title, why, and who has it, linked; what was typed stays in the form', async () => {
    const { body } = await ask({ title: 'science', place: 'Paris', medium: 'online' });
    expect(body).toContain('This title is taken');
    expect(body).toContain('<bdi>science (Paris)</bdi>');
    expect(body).toContain('The place of publication tells it apart.');
    expect(body).toContain('href="/resource/ISSN/0036-8075"');
    expect(body).toContain('value="Paris"');
    expect(body).toMatch(/<option selected value="online"|<option value="online" selected/);
  });

  test('what stands in titles is text, not markup', async () => {
    const { body } = await ask({ title: 'Nature <b>', place: '<script>alert(1)</script>' });
    expect(body).not.toContain('<b>');
    expect(body).not.toContain('<script>alert');
    expect(body).toContain('Nature &lt;b>');
  });

  test.each([
    ['nothing but white space', { title: ' \u00a0 ' }, 'There is no key title to propose'],
    ['ten thousand characters', { title: 'a'.repeat(3000) }, 'at most 1,000'],
    ['punctuation', { title: '???' }, 'neither letters nor digits'],
    ['an open parenthesis', { title: 'Nature (new' }, 'A parenthesis in it is not closed'],
    ['another script', { title: 'Наука' }, 'href="/romanization"'],
    ['a qualifier alone', { title: '(Online)' }, '<bdi>(Online)</bdi>'],
    ['a sibling that is no number', { title: 'Nature', sibling: '1234-5678' }, 'is no valid ISSN'],
    ['a country that is none', { title: 'Nature', country: 'ZZZ' }, 'is no code of a country'],
    ['nothing left', { title: 'Science' }, 'Everything that is known of it is taken too'],
  ])('answers to %s', async (_why, query, sentence) => {
    const { statusCode, body } = await ask(query);
    expect(statusCode).toBe(200);
    expect(body).toContain(sentence);
  });

  describe('as data', () => {
    test('by the address and by Accept', async () => {
      const one = await data('/key-title?title=Science&place=Paris');
      expect(one).toMatchObject({ isFree: false, keyTitle: { text: 'Science (Paris)', rule: 'place' } });
      expect((await get('/key-title?title=Science&place=Paris&format=json')).json()).toEqual(one);
    });

    test.each([
      ['no title', '/key-title?format=json'],
      ['an empty one', '/key-title?format=json&title=%20'],
      ['a medium that is none', '/key-title?format=json&title=Nature&medium=stone'],
    ])('%s is a bad request that says what to send', async (_why, url) => {
      const { statusCode, headers, body } = await get(url);
      expect(statusCode).toBe(400);
      expect(headers['content-type']).toContain('application/problem+json');
      expect(JSON.parse(body).detail).not.toBe('');
    });
  });

  test('the list has every key title with its number', async () => {
    const { body } = await get('/key-titles');
    const at = ['Cell (Cambridge)', 'Nature &lt;b>', 'Science', 'SCIENCE'].map((text) =>
      body.indexOf(`<bdi>${text}</bdi>`),
    );
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(at[0]).toBeGreaterThan(0);
    expect(body).toContain('another number has this key title');
    expect(body).toContain('href="/key-titles/conflicts"');
  });

  test('begins where one asks, and goes back', async () => {
    const { keyTitles, previous } = await data('/key-titles?from=s');
    expect(keyTitles.map(({ issn }: { issn: string }) => issn)).toEqual(['0036-8075', '0140-6736']);
    const back = await data(new URL(previous).pathname + new URL(previous).search);
    expect(back.keyTitles).toHaveLength(2);
    expect((await get('/key-titles?from=zzz')).body).toContain('There are no key titles here');
    expect((await get('/key-titles?after=nonsense')).statusCode).toBe(200);
  });

  test('the worklist names both, and asks what else', async () => {
    const { body } = await get('/key-titles/conflicts');
    expect(body).toContain('href="/resource/ISSN/0140-6736"');
    expect(body).toContain('href="/key-title?issn=0140-6736"');
    // The record says what is known of it: its publisher’s place, among others.
    const { body: other } = await get('/key-title?issn=0140-6736');
    expect(other).toContain('This title is taken');
    expect(other).toContain('In the Register it is called <bdi>SCIENCE</bdi>.');
    expect(other).toMatch(/<p class="tool-result"><bdi>SCIENCE \(London\)<\/bdi>/);
    expect(await data('/key-titles/conflicts')).toMatchObject({
      conflicts: [{ issn: '0140-6736', keyTitle: 'SCIENCE', heldBy: { issn: '0036-8075' } }],
    });
  });
});
