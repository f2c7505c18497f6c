/** A publisher checks a publication: by its address, by sending the file from the page, and by program. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { strToU8, zipSync } from 'fflate';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../../src/store/index.ts';
import { buildServer } from '../../src/web/server.ts';
import { aRecord } from '../build/a-record.ts';
import { takeRecords } from '../build/take-records.ts';
import { eachDatabase } from '../databases.ts';

const bad =
  '<!doctype html>\n<title>T</title>\n<meta name="citation_issn" content="0028-0836">\n<p>ISSN 0028-0836, 1476-4687';
const boundary = 'a-boundary';

/** A form with one file, as a browser sends it. */
const aForm = (name: string, content: string | Uint8Array, field = 'file') => ({
  headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, 'sec-fetch-site': 'same-origin' },
  payload: Buffer.concat([
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="${field}"; filename="${name}"\r\nContent-Type: image/png\r\n\r\n`,
    ),
    Buffer.from(content),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]),
});

eachDatabase((_name, open) => {
  let store: Store;
  let site: FastifyInstance;
  let journal: Server;
  let address = '';

  /** A site of its own for each test, since all visitors of one share its bucket. */
  const aSite = (fetchPrivate = true) =>
    buildServer({
      read: store.read,
      settings: { baseUrl: 'https://register.example.org', fetchPrivate },
      log: pino({ level: 'silent' }),
    });
  const post = (form: ReturnType<typeof aForm>, query = '') =>
    site.inject({ method: 'POST', url: `/check-embedding${query}`, ...form });

  beforeAll(async () => {
    store = await open();
    await takeRecords(store, [
      aRecord({ issn: '0028-0836', issnL: '0028-0836', title: 'Nature (London) <b>', publisher: 'Macmillan' }),
      aRecord({ issn: '1476-4687', issnL: '0028-0836', title: 'Nature (London. Online)', medium: 'online' }),
      aRecord({ issn: '0317-8471', issnL: '0317-8471', title: 'Annals', publisher: 'AIP' }),
      aRecord({ issn: '0140-6736', issnL: '0317-8471', title: 'Annals', publisher: 'AIP', medium: 'online' }),
    ]);
    journal = createServer((_, reply) => void reply.setHeader('content-type', 'text/html').end(bad));
    await new Promise<void>((resolve) => journal.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(journal.address() as AddressInfo).port}/issue`;
  });
  afterAll(async () => {
    journal?.close();
    await store?.close();
  });
  const withSite =
    (run: () => Promise<void>, fetchPrivate = true) =>
    async () => {
      site = await aSite(fetchPrivate);
      try {
        await run();
      } finally {
        await site.close();
      }
    };

  describe('by its address', () => {
    const check = (url: string, more = '') =>
      site.inject({ url: `/check-embedding?url=${encodeURIComponent(url)}${more}`, headers: { accept: 'text/html' } });

    test(
      'shows what is missing, where each number stands, and what to paste',
      withSite(async () => {
        const { statusCode, body } = await check(address);
        expect(statusCode).toBe(200);
        expect(body).toContain('ISSN 1476-4687 is not embedded');
        expect(body).toContain('ISSN-L 0028-0836 is neither shown nor embedded');
        expect(body).toContain('line 3');
        expect(body).toContain('id="paste-0028-0836-html"');
        expect(body).toContain('href="/resource/ISSN/0028-0836/embed"');
        expect(body).not.toContain('<b>');
      }),
    );

    test(
      'is well once what the page says is pasted',
      withSite(async () => {
        const [html, masthead] = await Promise.all(
          ['html', 'masthead'].map(async (name) => (await site.inject(`/resource/ISSN/0028-0836/embed/${name}`)).body),
        );
        const { body } = await post(aForm('x.html', `<!doctype html><head>${html}</head><pre>${masthead}</pre>`));
        expect(body).toContain('All is well');
      }),
    );

    test(
      'shows once what is the same for two medium versions',
      withSite(async () => {
        const page = '<!doctype html><meta name="citation_issn" content="0317-8471"><p>ISSN 01406736';
        const { body } = await post(aForm('x.html', page));
        expect(body).toContain('“01406736” is not how the number is written');
        expect(body).toContain('ISSN 0317-8471 is embedded, but readers do not see it');
        expect(body.match(/id="paste-[\dX-]+-masthead"/g)).toHaveLength(1);
        // Every link to what is to be pasted leads to something on the page.
        const links = [...body.matchAll(/href="#(paste-[^"]+)"/g)].map(([, id]) => id);
        expect(links.length).toBeGreaterThan(1);
        for (const id of links) expect(body).toContain(`id="${id}"`);
      }),
    );

    test(
      'answers programs with JSON',
      withSite(async () => {
        const answer = await check(address, '&format=json');
        expect(answer.headers['content-type']).toContain('application/json');
        expect(answer.json()).toMatchObject({
          url: address,
          format: 'html',
          numbers: [
            {
              issn: '0028-0836',
              state: 'register',
              places: [
                { way: 'meta', line: 3 },
                { way: 'text', line: 4 },
              ],
            },
            { issn: '1476-4687' },
          ],
          findings: [{ type: 'missing-version', issn: '1476-4687', where: 'embedded' }, { type: 'missing-issn-l' }],
        });
      }),
    );

    test(
      'is refused inside, in words and as a problem',
      withSite(async () => {
        expect((await check(address)).body).toContain('The address is not on the public Internet.');
        const problem = await check(address, '&format=json');
        expect([problem.statusCode, problem.json().problem]).toEqual([422, 'fetch-not-public']);
      }, false),
    );
  });

  describe('from a file', () => {
    test(
      'is told by its content, whatever its name and type say',
      withSite(async () => {
        const docx = zipSync({
          '[Content_Types].xml': strToU8('<Types/>'),
          'word/document.xml': strToU8('<w:p><w:t>ISSN 0028-0836</w:t></w:p>'),
        });
        const { statusCode, body } = await post(aForm('<b>picture.png', docx));
        expect(statusCode).toBe(200);
        expect(body).toContain('Read as a Word, Excel or PowerPoint document.');
        expect(body).toContain('&lt;b>picture');
        expect(body).toContain('masthead embed 0028-0836 --into FILE');
      }),
    );

    test.each<[string, ReturnType<typeof aForm>, number, string]>([
      ['no file', aForm('', ''), 422, 'There was no file, or it was empty.'],
      ['a picture', aForm('a.pdf', Uint8Array.of(0x89, 0x50, 0, 0, 1)), 422, 'This is neither a web page'],
      ['a PDF that was cut off', aForm('a.pdf', '%PDF-1.7\n1 0 obj'), 422, 'The file is damaged or was cut off.'],
      ['more than the limit', aForm('a.txt', new Uint8Array(10_000_001)), 413, 'The file is too large'],
      [
        'a form that ends early',
        { ...aForm('a', 'x'), payload: aForm('a', 'x').payload.subarray(0, 60) },
        422,
        'The form did not come whole',
      ],
      [
        'a form without a boundary',
        { ...aForm('a', 'x'), headers: { 'content-type': 'multipart/form-data', 'sec-fetch-site': 'none' } },
        422,
        'The form did not come whole',
      ],
    ])('%s is said: %#', async (_, form, status, sentence) => {
      await withSite(async () => {
        const { statusCode, body } = await post(form);
        expect([statusCode, body]).toEqual([status, expect.stringContaining(sentence)]);
      })();
    });

    test(
      'is read with fields and files beside it, of which long ones are cut, and too many are refused',
      withSite(async () => {
        const part = (name: string, more: string, content: string) =>
          `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${content}\r\n`;
        const file = part('file', '; filename="a.html"', bad);
        const headers = aForm('', '').headers;
        const send = (...parts: string[]) =>
          post({ headers, payload: Buffer.from(`${parts.join('')}--${boundary}--\r\n`) });
        const answers = [
          await send(file, file),
          await send(part('csrf', '', 'x'), file),
          await send(...Array.from({ length: 500 }, (_, index) => part(`field${index}`, '', 'x')), file),
          await send(part('long', '', 'x'.repeat(100_000)), file),
          await send(part('only', '', 'x')),
        ];
        expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 422, 200, 422]);
      }),
    );

    test(
      'sent by the form of another site is refused, unread',
      withSite(async () => {
        const form = aForm('a.html', bad);
        const { statusCode } = await post({ ...form, headers: { ...form.headers, 'sec-fetch-site': 'cross-site' } });
        expect(statusCode).toBe(403);
      }),
    );

    test(
      'comes from programs as it is, by any type',
      withSite(async () => {
        for (const type of ['application/x-www-form-urlencoded', 'application/octet-stream', 'text/html', undefined]) {
          const { statusCode, body } = await site.inject({
            method: 'POST',
            url: '/check-embedding',
            headers: { accept: 'application/json', ...(type && { 'content-type': type }) },
            payload: Buffer.from(bad),
          });
          expect([statusCode, JSON.parse(body).format], type).toEqual([200, 'html']);
        }
      }),
    );

    test(
      'is taken ten at once, then refused for a while',
      withSite(async () => {
        const answers = [];
        for (let count = 0; count < 20; count++) answers.push((await post(aForm('a.html', bad))).statusCode);
        expect(answers.slice(0, 10)).toEqual(Array(10).fill(200));
        expect(answers).toContain(429);
      }),
    );
  });

  test(
    'the page is reached from every page and from the record',
    withSite(async () => {
      for (const url of ['/', '/about', '/resource/ISSN/0028-0836', '/resource/ISSN/0028-0836/embed'])
        expect((await site.inject({ url, headers: { accept: 'text/html' } })).body, url).toContain(
          'href="/check-embedding"',
        );
    }),
  );
});
