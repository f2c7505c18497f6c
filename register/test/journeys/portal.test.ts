/** A reader in front of the portal: finds, narrows, opens, goes on; and what she meets when a number or an address is wrong. */
import { issnFromInteger } from '@masthead/issn';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Store, setNumberState } from '../../src/store/index.ts';
import { aFullRecord } from '../build/a-gathered-record.ts';
import { aRecord } from '../build/a-record.ts';
import { aSite } from '../build/a-site.ts';
import { takeRecords } from '../build/take-records.ts';
import { eachDatabase } from '../databases.ts';

/** Right numbers for the titles that only fill pages. */
const numbers = Array.from({ length: 25 }, (_, index) => issnFromInteger(2_100_000 + index));

const browser = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };

eachDatabase((_name, open) => {
  let store: Store;
  let site: FastifyInstance;

  beforeAll(async () => {
    store = await open();
    await takeRecords(store, [
      aRecord({
        issn: '0028-0836',
        issnL: '0028-0836',
        title: 'Nature (London)',
        publisher: 'Macmillan',
        links: [
          ['780', '0', 'Natural annals', '0036-8075'],
          ['776', '8', 'Nature (London. Online)', '1476-4687'],
        ],
      }),
      aRecord({
        issn: '1476-4687',
        issnL: '0028-0836',
        title: 'Nature (London. Online)',
        medium: 'online',
        start: '1997',
      }),
      aRecord({ issn: '0036-8075', title: 'Natural annals', start: '1841', publisher: 'Taylor' }),
      aRecord({
        issn: '0317-8471',
        title: 'Annals of physics',
        country: ['nyu', 'USA'],
        start: '1957',
        publisher: 'AIP',
      }),
      aRecord({
        issn: '1520-6424',
        title: 'Pravda',
        original: 'Правда',
        language: 'rus',
        country: ['ru', 'RUS'],
        publisher: 'Pechat',
      }),
      aFullRecord(),
      ...Array.from({ length: 25 }, (_, index) =>
        aRecord({
          issn: numbers[index]!,
          title: `Bulletin ${String.fromCharCode(65 + index)}`,
          language: 'fre',
          publisher: 'Presse',
        }),
      ),
    ]);
    await store.transaction(async (tx) => {
      const change = { actor: 'test' };
      await setNumberState(tx, { number: 205533, state: 'cancelled', replacement: 28083, change });
      await setNumberState(tx, { number: 229818, state: 'suppressed', change });
    });
    site = await aSite(store);
  });

  afterAll(async () => {
    await site?.close();
  });

  const get = (url: string, headers: Record<string, string> = browser): Promise<LightMyRequestResponse> =>
    site.inject({ url, headers });
  const textOf = (html: string): string =>
    html
      .slice(html.indexOf('<main'), html.indexOf('</main>'))
      .replace(/<[^>]+>/g, ' ')
      .replaceAll('&amp;', '&')
      .replace(/\s+/g, ' ');
  const see = async (url: string): Promise<string> => textOf((await get(url)).body);
  const linksOf = (html: string): string[] =>
    [...html.matchAll(/<a\b[^>]*href="([^"]*)"/g)].map((match) => match[1]!.replaceAll('&amp;', '&'));

  describe('home', () => {
    test('says what the Register holds, offers the search and the newest titles', async () => {
      const { body } = await get('/');
      expect(textOf(body)).toMatch(/holds 31 titles under \d+ numbers, from 4 countries/);
      expect(body).toContain('action="/search"');
      expect(textOf(body)).toContain('Bulletin Y');
    });
  });

  describe('search', () => {
    test.each([
      ['nature', ['Nature (London)', 'Nature (London. Online)'], 'a word'],
      ['natur', ['Nature (London)', 'Natural annals'], 'the beginning of the last word'],
      ['"annals of physics"', ['Annals of physics'], 'a phrase'],
      ['NATÜRE', ['Nature (London)'], 'capitals and accents'],
      ['правда', ['Pravda'], 'the original script'],
      ['世界', ['Sekai no zasshi'], 'Japanese'],
    ])('%s finds %j: %s', async (query, titles) => {
      const page = await see(`/search?${new URLSearchParams({ q: query })}`);
      for (const title of titles) expect(page).toContain(title);
    });

    test.each([
      '0028-0836',
      '00280836',
      'ISSN 0028-0836',
      'issn: 0028–0836',
      'urn:issn:0028-0836',
      'https://portal.issn.org/resource/ISSN/0028-0836',
      'https://register.example.org/resource/ISSN/0028-0836',
    ])('%s goes straight to the record', async (query) => {
      const response = await get(`/search?${new URLSearchParams({ q: query })}`);
      expect([response.statusCode, response.headers.location]).toEqual([303, '/resource/ISSN/0028-0836']);
    });

    test('a linking number goes to its cluster', async () => {
      expect((await get('/search?q=ISSN-L+0028-0836')).headers.location).toBe('/resource/ISSN-L/0028-0836');
    });

    test('a number can be searched for as words all the same', async () => {
      expect((await get('/search?q=0028-0837&as=words')).statusCode).toBe(200);
    });

    test('is narrowed by a facet, widened by its chip, and keeps the query in the field', async () => {
      const { body } = await get('/search?q=nature');
      expect(body).toMatch(/<input id="q"[^>]* value="nature"/);
      expect(linksOf(body)).toContain('/search?q=nature&medium=online');
      const narrowed = await get('/search?q=nature&medium=online');
      expect(textOf(narrowed.body)).toContain('One title');
      expect(linksOf(narrowed.body)).toContain('/search?q=nature');
    });

    test('is paged by a cursor, forth and back, without a title twice', async () => {
      const first = (await get('/search?q=bulletin&sort=title')).body;
      const next = /<a rel="next" href="([^"]+)"/.exec(first)![1]!.replaceAll('&amp;', '&');
      const second = (await get(next)).body;
      const titles = (html: string) => html.match(/Bulletin [A-Y]/g)!;
      expect(new Set([...titles(first), ...titles(second)]).size).toBe(25);
      const back = /<a rel="prev" href="([^"]+)"/.exec(second)![1]!.replaceAll('&amp;', '&');
      expect(titles((await get(back)).body)).toEqual(titles(first));
    });

    test('without words shows every title', async () => {
      expect(await see('/search')).toContain('31 titles');
    });

    test('a cursor that is not ours counts as none', async () => {
      const { statusCode, body } = await get('/search?q=nature&after=%00%ff..%2f');
      expect(statusCode).toBe(200);
      expect(textOf(body)).toContain('Nature (London)');
    });

    test('that finds nothing says why, and what may have been meant', async () => {
      const { body, statusCode } = await get('/search?q=annals+of+pyhsics');
      expect(statusCode).toBe(200);
      expect(textOf(body)).toContain('No title matches');
      expect(linksOf(body)).toContain('/search?q=annals+of+physics');
      expect(linksOf(body)).toContain('/search?q=annals+of');
    });

    test('that is narrowed to nothing offers the same words without narrowing', async () => {
      const { body } = await get('/search?q=nature&country=JPN');
      expect(textOf(body)).toMatch(/The same words without narrowing\s?: 2 titles/);
    });
  });

  describe('a record', () => {
    test('shows title, number, state, siblings, earlier titles and every format', async () => {
      const { body, headers } = await get('/resource/ISSN/0028-0836');
      const page = textOf(body);
      expect(page).toMatch(/Nature \(London\).*ISSN 0028 - 0836.*Confirmed/);
      expect(page).toContain('continues Natural annals');
      const links = linksOf(body);
      expect(links).toContain('/resource/ISSN/1476-4687');
      expect(links).toContain('/resource/ISSN/0036-8075');
      expect(links).toContain('/resource/ISSN-L/0028-0836');
      for (const suffix of ['.mrc', '.marcxml', '.ttl', '.rdf', '.jsonld', '.csv', '.txt']) {
        expect(links).toContain(`/resource/ISSN/0028-0836${suffix}`);
        expect(body).toMatch(
          new RegExp(`<link rel="alternate" type="[^"]+" href="/resource/ISSN/0028-0836\\${suffix}"`),
        );
      }
      expect(headers.vary).toContain('Accept');
    });

    test('is linked from a title that its own record does not name', async () => {
      const { body } = await get('/resource/ISSN/0036-8075');
      expect(textOf(body)).toContain('Earlier and later titles');
      expect(linksOf(body)).toContain('/resource/ISSN/0028-0836');
    });

    test('has the schema.org block that indexes read', async () => {
      const { body } = await get('/resource/ISSN/0028-0836');
      const block = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(body)![1]!);
      expect(JSON.stringify(block)).toContain('"issn":"0028-0836"');
      expect(JSON.stringify(block)).toContain('Nature (London)');
    });

    test('shows original scripts with their language and direction', async () => {
      const { body } = await get('/resource/ISSN/1520-6424');
      expect(body).toContain('lang="ru" dir="ltr">Правда');
      expect(body).toContain('lang="ru-Latn" dir="ltr">Pravda');
    });

    test('has a MARC view, field by field, with original scripts tied to their fields', async () => {
      const { body } = await get('/resource/ISSN/1520-6424?view=marc');
      expect(textOf(body)).toMatch(/245 00 \$a|245 00 \$6/);
      expect(textOf(body)).toContain('see 880, the same in another script');
      expect(body).toContain('aria-current="page">MARC 21');
    });

    test('has a UNIMARC view, which names what has no place there', async () => {
      const { body } = await get('/resource/ISSN/1520-6424?view=unimarc');
      const text = textOf(body);
      expect(text).toMatch(/011 0?#+ \$a\s*1520-6424/);
      expect(text).toMatch(/200 [01]# \$/);
      expect(text).not.toContain('$2 marc21');
      expect(text).toContain('MARC 21 that UNIMARC does not say, or not so');
      expect(body).toContain('aria-current="page">UNIMARC');
    });

    test('says all that it has: every value of the record is on its page or in its MARC view', async () => {
      const page = await see('/resource/ISSN/2049-3630');
      for (const said of [
        '世界の雑誌',
        'SEZAAB',
        'Magazine of the world',
        'Henshūbu',
        'Vol. 1, no. 1 (1951)-',
        '0317-8471',
      ]) {
        expect(page.replace(/ - /g, '-')).toContain(said);
      }
    });

    test('of a cluster leads to every medium', async () => {
      const { body } = await get('/resource/ISSN-L/0028-0836');
      expect(linksOf(body)).toEqual(expect.arrayContaining(['/resource/ISSN/0028-0836', '/resource/ISSN/1476-4687']));
      expect(textOf(body)).toContain('2 versions');
    });

    test('that was cancelled names the number in its place', async () => {
      const { body, statusCode } = await get('/resource/ISSN/0205-5333');
      expect(statusCode).toBe(200);
      expect(textOf(body)).toContain('This number was cancelled');
      expect(linksOf(body)).toContain('/resource/ISSN/0028-0836');
    });

    test('that was suppressed says so', async () => {
      expect(await see('/resource/ISSN/0229-818X')).toContain('This number was withdrawn');
    });
  });

  describe('a number that is not right', () => {
    test('is explained: the character, the sum, the number that was meant with its title', async () => {
      const { body, statusCode } = await get('/resource/ISSN/0028-0837');
      const page = textOf(body);
      expect(statusCode).toBe(404);
      expect(body).toMatch(/<mark>.*?7<\/mark>/s);
      expect(page).toContain('82 divided by 11 leaves 5, and 11 − 5 = 6. So the check digit is 6, not 7.');
      expect(page).toContain('Nature (London)');
      expect(linksOf(body)).toContain('/resource/ISSN/0028-0836');
    });

    test('is explained from the search field too', async () => {
      const { body, statusCode } = await get('/search?q=ISSN+0028-O836');
      expect(statusCode).toBe(404);
      expect(textOf(body)).toContain('“0” was probably meant');
      expect(body).toMatch(/<input id="q"[^>]* value="ISSN 0028-O836"/);
    });

    test('is told from one that is right but not in the Register', async () => {
      const { body, statusCode } = await get('/resource/ISSN/1050-124X');
      expect(statusCode).toBe(404);
      expect(textOf(body)).toContain('its check digit is right');
    });
  });

  describe('what goes wrong', () => {
    test.each(['/nothing', '/assets/portal.000000000000.css', '/resource/ISBN/0028-0836', '/searches'])(
      '%s is a written page for people',
      async (url) => {
        const { body, statusCode, headers } = await get(url);
        expect(statusCode).toBe(404);
        expect(headers['content-type']).toBe('text/html; charset=utf-8');
        expect(textOf(body)).toContain('There is no page at this address');
      },
    );

    test('and a problem document for programs', async () => {
      const response = await get('/nothing', { accept: 'application/json' });
      expect(response.headers['content-type']).toContain('application/problem+json');
      expect(response.json()).toMatchObject({ status: 404, title: 'There is no page at this address' });
    });

    test('a body that is too large is refused before it is read', async () => {
      const payload = `verb=${'x'.repeat(70_000)}`;
      const headers = { ...browser, 'content-type': 'application/x-www-form-urlencoded' };
      const response = await site.inject({ method: 'POST', url: '/oai', headers, payload });
      expect(response.statusCode).toBe(413);
      expect(textOf(response.body)).toContain('This request is too large');
    });

    test.each([
      ['/resource/ISSN/%E0%A4%A', 400, 'This request cannot be read'],
      [`/resource/ISSN/${'1'.repeat(400)}`, 414, 'This request is too large'],
    ])('an address that cannot be read is answered like any other mistake', async (url, status, title) => {
      const { body, statusCode, headers } = await get(url);
      expect(statusCode).toBe(status);
      expect(textOf(body)).toContain(title);
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
      expect((await get(url, { accept: '*/*' })).json()).toMatchObject({ status, title });
    });
  });

  test('every page keeps to the content policy, and names its request', async () => {
    const { headers } = await get('/');
    expect(headers['content-security-policy']).toBe(
      "default-src 'none';script-src 'self';style-src 'self';font-src 'self';img-src 'self';connect-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none'",
    );
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-frame-options']).toBe('DENY');
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers).not.toHaveProperty('x-powered-by');
  });

  test('a first paint needs one page and one stylesheet; both may be kept as they deserve', async () => {
    const { body } = await get('/resource/ISSN/0028-0836');
    const sheets = [...body.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map((match) => match[1]!);
    expect(sheets).toHaveLength(1);
    const sheet = await get(sheets[0]!);
    expect(sheet.headers['content-type']).toBe('text/css; charset=utf-8');
    expect(sheet.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  test('no link on the pages of the site leads nowhere', async () => {
    const start = [
      '/',
      '/search?q=nature',
      '/about',
      '/glossary',
      '/resource/ISSN/0028-0836',
      '/resource/ISSN/2049-3630',
    ];
    const pages = await Promise.all(start.map((url) => get(url)));
    const links = new Set(pages.flatMap(({ body }) => linksOf(body)).filter((href) => href.startsWith('/')));
    expect(links.size).toBeGreaterThan(40);
    for (const link of links) {
      const { statusCode } = await get(link, { accept: '*/*' });
      // Examples on the home page may be numbers that this small register does not have.
      expect([200, 303], link).toContain(statusCode);
    }
  });
});
