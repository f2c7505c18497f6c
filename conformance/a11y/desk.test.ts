/** Every page that people work in, with something on it and opened by the right person, in every view, before axe-core in a real browser. */
import type { FastifyInstance } from 'fastify';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deskPages } from '../../register/src/desk/pages.ts';
import { openStore, type Store } from '../../register/src/store/index.ts';
import { aSite } from '../../register/test/build/a-site.ts';
import { embeddedTemplate } from '../../register/test/databases.ts';
import { freePort } from '../accounts/free-port.ts';
import { faultsOf, launchBrowser, skip, views } from './axe.ts';
import { type DeskAddress, type DeskObjects, makeDeskObjects, type Who } from './desk-objects.ts';

/** Addresses that answer with no page. */
const noPages: Readonly<Record<string, string>> = {
  '/account/second-factor/key.svg': 'a picture on a page that is looked at',
  '/sign-in/directory/:name': 'leads to the directory of a centre',
  '/sign-in/directory/:name/callback': 'leads back from there',
  '/mail/:letter/html': 'a letter in a frame, as its sender wrote it; its own tests read it',
  '/request/suggestions/title': 'for a script',
  '/request/suggestions/issn': 'for a script',
  '/request/suggestions/roman': 'for a script',
  '/request/:reference/taken': 'leads to the request',
  '/evidence/:id': 'a file that somebody sent',
  '/requests/files/template.xlsx': 'a file',
  '/requests/files/template.csv': 'a file',
  '/requests/files/:id/problems.xlsx': 'a file',
  '/requests/files/:id/result.xlsx': 'a file',
  '/requests/files/:id/result.csv': 'a file',
  '/titles/:issn/certificate.pdf': 'a file',
  '/agreements/:id/template.csv': 'a file',
  '/agreements/:id/calls/:call/rows.csv': 'a file',
  '/agreements/:id/report.csv': 'a file',
  '/credits/entries.csv': 'a file',
};

describe.skipIf(skip !== false)(`pages of people${skip ? ` (skipped: ${skip})` : ''}`, () => {
  let store: Store;
  let site: FastifyInstance;
  let browser: Browser;
  let baseUrl: string;
  let objects: DeskObjects;

  beforeAll(async () => {
    store = await openStore({ template: await embeddedTemplate() });
    const port = await freePort();
    baseUrl = `http://localhost:${port}`;
    site = await aSite(store, baseUrl);
    await site.listen({ port, host: '127.0.0.1' });
    objects = await makeDeskObjects(store, site, baseUrl);
    browser = await launchBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    await store?.close();
  });

  test('no page is left out', () => {
    const looked = new Set(objects.addresses.map(({ path }) => path));
    const paths = deskPages.flatMap(({ method, path }) => (method === 'GET' ? [path] : []));
    expect(paths.filter((path) => !looked.has(path) && noPages[path] === undefined)).toEqual([]);
    expect([...looked, ...Object.keys(noPages)].filter((path) => !paths.includes(path))).toEqual([]);
    expect(Object.keys(noPages).filter((path) => looked.has(path))).toEqual([]);
  });

  test('each is there for whoever opens it', { timeout: 120_000 }, async () => {
    const others: string[] = [];
    for (const { who, address } of objects.addresses) {
      const cookie = objects.cookies[who].map((pair) => pair.join('=')).join('; ');
      const headers = { accept: 'text/html', 'accept-language': 'ar', cookie };
      const answer = await fetch(baseUrl + address, { headers, redirect: 'manual' });
      const isThere = answer.status === 200 || address === '/letter/over';
      const isPage = isThere && (await answer.text()).includes('dir="rtl"');
      if (!isPage) others.push(`${who} ${address}: ${answer.status} ${answer.headers.get('location') ?? ''}`);
    }
    expect(others).toEqual([]);
  });

  test.each(Object.entries(views))('%s', { timeout: 600_000 }, async (_name, view) => {
    const contexts = new Map<Who, BrowserContext>();
    for (const [who, cookies] of Object.entries(objects.cookies)) {
      const context = await browser.newContext(view);
      await context.addCookies(cookies.map(([name, value]) => ({ name, value, url: baseUrl, httpOnly: true })));
      contexts.set(who as Who, context);
    }
    const faults: string[] = [];
    const look = async ({ who, address }: DeskAddress) => {
      const found = await faultsOf(contexts.get(who)!, baseUrl + address);
      faults.push(...found.map((fault) => `${who} ${address}: ${fault}`));
    };
    // Two at a time: the browser works on one page while the register makes the other.
    const left = [...objects.addresses];
    const worker = async () => {
      for (let next = left.shift(); next !== undefined; next = left.shift()) await look(next);
    };
    await Promise.all([worker(), worker()]);
    for (const context of contexts.values()) await context.close();
    expect(faults.sort()).toEqual([]);
  });
});
