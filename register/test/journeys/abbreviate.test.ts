/** The page that abbreviates a title, from the request to what a visitor and a program get. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importWordList } from '../../src/actions/import-word-list.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { aSite } from '../build/a-site.ts';
import { embeddedTemplate } from '../databases.ts';

let store: Store;
let site: FastifyInstance;
const list =
  'WORD\tABBREVIATIONS\tLANGUAGE CODES\nLabor (laboratory)\tLab.\tger\nlabor (work)\tn.a.\tmul\n' +
  'Zeitschrift-\tZ.\tger\nseries\tser.\teng\njournal\tj.\teng, fre\n';

beforeAll(async () => {
  store = await openStore({ template: await embeddedTemplate() });
  site = await aSite(store);
  await importWordList(store, { name: 'five.tsv', bytes: new TextEncoder().encode(list) }, { actor: 'test' });
});
afterAll(async () => {
  await site.close();
  await store.close();
});

const address = (values: Record<string, string>): string => `/abbreviate?${new URLSearchParams(values)}`;
const json = async (values: Record<string, string>) =>
  (await site.inject(address({ ...values, format: 'json' }))).json();

describe('the page', () => {
  test('asks for a title, and names the list', async () => {
    const { statusCode, body } = await site.inject('/abbreviate');
    expect(statusCode).toBe(200);
    expect(body).toContain('<input id="title" name="title"');
    expect(body).toContain('five.tsv');
    expect(body).toContain('<link rel="canonical" href="https://register.example.org/abbreviate"');
  });

  test('answers word by word, with links to the entries, and what else it could be', async () => {
    const { body } = await site.inject(address({ title: 'Labor und Zeitschrift', language: 'ger' }));
    expect(body).toMatch(/class="tool-result"[^>]*>Lab\. Z\.</);
    expect(body).toContain('Read as a title in German.');
    expect(body).toContain('href="/ltwa?q=Zeitschrift"');
    expect(body).toContain('Conjunctions are left out.');
    expect(body).toContain('Labor Z.');
  });

  test('escapes what was asked', async () => {
    const { body } = await site.inject(address({ title: '<script>alert(1)</script> journal "of"' }));
    expect(body).not.toContain('<script>alert');
    expect(body).toContain('&lt;script>alert(1)');
  });

  test.each(['', '.', '(Online)', 'of the', 'a'.repeat(5000), '((((', '\u0301\u0323', '中文 журнал مجلة'])(
    'has an answer to %j',
    async (title) => expect((await site.inject(address({ title }))).statusCode).toBe(200),
  );
});

describe('the data', () => {
  test('by address and by Accept', async () => {
    const title = { title: 'Labor und Zeitschrift', language: 'ger' };
    const byAddress = await json(title);
    expect(byAddress).toMatchObject({
      title: 'Labor und Zeitschrift',
      abbreviation: 'Lab. Z.',
      style: 'key-title',
      language: 'ger',
      languageGiven: true,
      list: 'five.tsv',
      alternatives: [
        { step: 0, abbreviation: 'Labor Z.', entry: { pattern: 'labor', abbreviation: null, note: 'work' } },
      ],
    });
    expect(byAddress.steps.map(({ text, outcome }: { text: string; outcome: string }) => [text, outcome])).toEqual([
      ['Labor', 'abbreviated'],
      ['und', 'dropped'],
      ['Zeitschrift', 'abbreviated'],
    ]);
    const byAccept = await site.inject({ url: address(title), headers: { accept: 'application/json' } });
    expect(byAccept.json()).toEqual(byAddress);
    expect(byAccept.headers.vary).toContain('accept');
  });

  test('the style of citations', async () => {
    const title = 'Journal. Series A, Labor';
    expect((await json({ title })).abbreviation).toBe('J., Ser. A, Labor');
    expect((await json({ title, style: 'citation' })).abbreviation).toBe('J., A Labor');
  });

  test('without a title, what to send', async () => {
    const reply = await site.inject('/abbreviate?format=json');
    expect([reply.statusCode, reply.headers['content-type']]).toEqual([400, 'application/problem+json']);
    expect(reply.json().detail).toMatch(/Send the title/);
  });
});
