import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { embeddedTemplate } from '../../test/databases.ts';
import { openStore, type Store } from '../store/index.ts';
import { buildServer } from './server.ts';

let store: Store;
let site: Awaited<ReturnType<typeof buildServer>>;
beforeAll(async () => {
  store = await openStore({ template: await embeddedTemplate() });
  site = await buildServer({
    read: store.read,
    settings: { baseUrl: 'https://register.example.org' },
    log: pino({ level: 'silent' }),
  });
});
afterAll(async () => {
  await site.close();
  await store.close();
});

const get = (path: string, query: Record<string, string>, accept = 'text/html') =>
  site.inject({ url: `${path}?${new URLSearchParams(query)}`, headers: { accept } });

describe('/new-issn', () => {
  test('shows a form, and with two titles the answer', async () => {
    const form = await get('/new-issn', {});
    expect(form.statusCode).toBe(200);
    expect(form.body).toContain('name="old"');
    expect(form.body).not.toContain('id="answer"');
    const answer = await get('/new-issn', { old: 'Cast metal times', new: 'Cast metal & diecasting times' });
    expect(answer.body).toContain('a new ISSN is needed');
    expect(answer.body).toContain('<ins><bdi>&amp; diecasting</bdi></ins>');
  });

  test('asks what words do not settle, with an address for each answer', async () => {
    const titles = { old: 'The journal of the history of ideas', new: 'The journal of the history of concepts' };
    const asked = await get('/new-issn', titles);
    expect(asked.body).toContain('It depends');
    expect(asked.body).toContain('meaning=same');
    expect((await get('/new-issn', { ...titles, meaning: 'same' })).body).toContain('the ISSN stays');
  });

  test.each<[Record<string, string>, string, string]>([
    [{ format: 'json' }, 'text/html', 'the address decides'],
    [{}, 'application/json', 'the header decides'],
  ])('gives data: %j, %s (%s)', async (query, accept) => {
    const titles = { old: 'Lancet', new: 'Lancet', 'old-medium': 'print', 'new-medium': 'online', language: 'eng' };
    const answer = await get('/new-issn', { ...titles, ...query }, accept);
    expect(answer.headers['content-type']).toContain('application/json');
    expect(answer.headers['access-control-allow-origin']).toBe('*');
    expect(answer.json()).toMatchObject({ old: { medium: 'print' }, answer: 'major', rules: [{ id: 'medium' }] });
  });

  test('says what is missing, as data', async () => {
    const answer = await get('/new-issn', { old: 'x', format: 'json' });
    expect([answer.statusCode, answer.json().detail]).toEqual([400, 'Give the titles as `old` and `new`.']);
  });

  test('shows what was sent as text, and no more of it than a title can have', async () => {
    const answer = await get('/new-issn', { old: '"><script>x</script>', new: 'y'.repeat(5000), event: 'wedding' });
    expect(answer.statusCode).toBe(200);
    expect(answer.body).not.toContain('<script>x');
    expect(answer.body).not.toContain('y'.repeat(2001));
  });
});

describe('/romanization', () => {
  test('lists every standard with a way to its table', async () => {
    const page = await get('/romanization', {});
    expect(page.statusCode).toBe(200);
    for (const text of ['ISO 9:1995', 'ISO 15919:2001', 'ISO 7098:2015', 'table=iso9984'])
      expect(page.body).toContain(text);
    const table = await get('/romanization', { table: 'iso9', script: 'Cyrl' });
    expect(table.body).toContain('<bdi>щ</bdi><span lang="und-Latn">ŝ</span>');
  });

  test.each([
    [{ text: 'Вестник' }, 'Vestnik', 'Cyrillic'],
    [{ text: 'نور' }, 'ū', 'the choice is named'],
    [{ text: '漢字' }, 'has to be read', 'kanji'],
    [{ text: '北京', standard: 'iso7098' }, 'běi jīng', 'Chinese by a reader'],
    [{ text: '한국' }, 'no table here covers', 'Korean'],
    [{ text: 'Vestnik', standard: 'iso9', back: 'yes' }, 'Вестник', 'back'],
    [{ text: 'Vestnik', back: 'yes' }, 'Choose the standard', 'back, but from what'],
    [{ text: 'kana', standard: 'iso3602', back: 'yes' }, 'cannot be turned back', 'not reversible'],
    [{ text: '<b>Ж</b>' }, '&lt;b>Ž&lt;/b>', 'what was sent is text'],
    [{ text: 'x', standard: 'nonsense', table: 'nonsense', script: 'Xxxx' }, 'ISO 9:1995', 'nonsense is not asked for'],
  ] as [Record<string, string>, string, string][])('%j: %s (%s)', async (query, text) => {
    const page = await get('/romanization', query);
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain(text);
  });

  test('gives data', async () => {
    const standards = (await get('/romanization', { format: 'json' })).json().standards;
    expect(standards.map(({ id }: { id: string }) => id)).toContain('iso9');
    expect((await get('/romanization', { text: 'Ж' }, 'application/json')).json()).toMatchObject({
      input: 'Ж',
      text: 'Ž',
      reversible: true,
    });
    expect((await get('/romanization', { text: 'Ž', standard: 'iso9', back: 'yes', format: 'json' })).json().text).toBe(
      'Ж',
    );
    expect((await get('/romanization', { text: 'Ž', back: 'yes', format: 'json' })).statusCode).toBe(400);
  });
});
