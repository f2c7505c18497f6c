/** Every kind of page of the portal, in every view, before axe-core in a real browser; and that the pages work without scripts and by keyboard. */
import { issnFromInteger } from '@masthead/issn';
import type { FastifyInstance } from 'fastify';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { giveBlock } from '../../register/src/actions/give-block.ts';
import { writeCentre } from '../../register/src/actions/write-centre.ts';
import { systemActor } from '../../register/src/domain/actor.ts';
import { openStore, type Store, setNumberState, takeNumbers, writeNumbers } from '../../register/src/store/index.ts';
import { aFullRecord } from '../../register/test/build/a-gathered-record.ts';
import { aRecord } from '../../register/test/build/a-record.ts';
import { aSite } from '../../register/test/build/a-site.ts';
import { takeRecords } from '../../register/test/build/take-records.ts';
import { embeddedTemplate } from '../../register/test/databases.ts';
import { faultsOf, launchBrowser, skip, views } from './axe.ts';

const pages = [
  ['home', '/'],
  ['all titles', '/search'],
  ['results, narrowed', '/search?q=zasshi&medium=print&country=JPN'],
  ['no results', '/search?q=natrue+zzz'],
  ['a record in two scripts with a history', '/resource/ISSN/2049-3630'],
  ['its MARC view', '/resource/ISSN/2049-3630?view=marc'],
  ['what to show and embed of it', '/resource/ISSN/2049-3630/embed'],
  ['a cancelled number', '/resource/ISSN/0317-8471'],
  ['a cluster', '/resource/ISSN-L/2049-3630'],
  ['a wrong number', '/resource/ISSN/2049-3631'],
  ['a number too short', '/search?q=ISSN+2049-363'],
  ['a number not in the Register', '/resource/ISSN/1050-124X'],
  ['an OpenURL that names several titles', '/openurl?rft.issn=2049-3630&rft.eissn=0028-0836'],
  ['an OpenURL of which nothing is known', '/openurl?rft.issn=2049-3631&rft.eissn=1050-124X&rft.jtitle=Zasshi'],
  ['the word list', '/ltwa'],
  ['words found in it', '/ltwa?q=journal'],
  ['a word that is not', '/ltwa?q=xqzzy&language=ger'],
  ['a title abbreviated, word by word', '/abbreviate?title=Labor+und+Zeitschrift+(Online)&language=ger'],
  ['a change of title, with its question', '/new-issn?old=A+b+c+d+e+f&new=A+b+c+d+e+g&old-medium=print'],
  [
    'Romanization, with a table and what is left open',
    '/romanization?text=%D9%86%D9%88%D8%B1+%E6%9D%B1%E4%BA%AC%E3%81%AE%E3%81%93%E3%81%86%E3%81%97&table=iso9&script=Cyrl',
  ],
  [
    'a key title, with what is taken',
    '/key-title?title=Zasshi+%3A+a+journal&place=Kyoto&medium=online&country=ZZ&language=jpn',
  ],
  ['checking and converting a record', '/convert'],
  ['a record checked', '/convert?issn=2049-3630'],
  ['the list of key titles', '/key-titles'],
  ['key titles that two records have', '/key-titles/conflicts'],
  ['about', '/about'],
  ['the centres', '/centres'],
  ['blocks of numbers', '/centres/blocks'],
  ['the blocks of one centre', '/centres/blocks?centre=7'],
  ['a number that is free in a block', `/resource/ISSN/${issnFromInteger(9_000_900)}`],
  ['glossary', '/glossary'],
  ['no page', '/nothing'],
] as const;

describe.skipIf(skip !== false)(`accessibility${skip ? ` (skipped: ${skip})` : ''}`, () => {
  let store: Store;
  let site: FastifyInstance;
  let browser: Browser;
  let address: string;

  beforeAll(async () => {
    store = await openStore({ template: await embeddedTemplate() });
    await takeRecords(store, [
      aRecord({ issn: '0028-0836', title: 'Zasshi (Tōkyō)', start: '1921', language: 'jpn', country: ['ja', 'JPN'] }),
      aRecord({ issn: '1144-875X', issnL: '2049-3630', title: 'Sekai no zasshi (Online)', medium: 'online' }),
      aRecord({ issn: '1520-6424', title: 'al-Ahrām', original: 'الأهرام', language: 'ara', country: ['ua', 'EGY'] }),
      aFullRecord(),
    ]);
    await store.transaction(async (tx) => {
      const change = { actor: 'test' };
      await setNumberState(tx, { number: 317847, state: 'cancelled', replacement: 2049363, change });
    });
    const contact = { name: 'Mme Ada Lovelace, head', email: 'ada@example.org' };
    const changes = {
      name: 'ISSN France',
      countries: ['FRA', 'MCO'],
      website: 'https://example.org/',
      contacts: [contact],
    };
    await writeCentre(store, systemActor(), { code: '7', changes });
    await giveBlock(store, systemActor(), { centre: '7', first: '9000-000', size: 1000 });
    await store.transaction(async (tx) => {
      const taken = await takeNumbers(tx, { centre: '7', count: 40 });
      const change = { actor: 'test' };
      await writeNumbers(
        tx,
        (taken.ok ? taken.numbers : []).map((number) => ({ number, state: 'unreported', centre: '7', change })),
      );
    });
    site = await aSite(store);
    address = await site.listen({ host: '127.0.0.1', port: 0 });
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await site?.close();
    await store?.close();
  });

  describe.each(Object.entries(views))('%s', (_name, options) => {
    let context: BrowserContext;
    beforeAll(async () => {
      context = await browser.newContext(options);
    });
    afterAll(() => context?.close());
    test.each(pages)('%s', async (_page, path) => {
      expect(await faultsOf(context, address + path)).toEqual([]);
    });
  });

  test('the copy button copies the number, and says so', async () => {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    await page.goto(`${address}/resource/ISSN/2049-3630`);
    await page.click('.number-line .copy');
    await page.waitForSelector('.number-line .copy.done');
    expect(await page.textContent('.number-line .copy')).toContain('Copied');
    expect(await page.textContent('#spoken')).toBe('Copied');
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe('ISSN 2049-3630');
    await context.close();
  });

  test('without scripts the search finds, narrows and opens, and no button stands idle', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(address);
    await page.fill('#q', 'sekai');
    await page.press('#q', 'Enter');
    await page.click('.facets a:has-text("Print")');
    await page.click('.hits h3 a');
    expect(new URL(page.url()).pathname).toBe('/resource/ISSN/2049-3630');
    expect(await page.isVisible('.copy')).toBe(false);
    await page.click('.number-line .term summary');
    expect(await page.isVisible('.number-line .term-text')).toBe(true);
    await context.close();
  });

  test('with the keyboard alone: the first stop skips to the content, the search is next but one', async () => {
    const page = await browser.newPage();
    await page.goto(`${address}/resource/ISSN/2049-3630`);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toBe('skip');
    expect(await page.isVisible('.skip')).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.id')).toBe('q');
    await page.close();
  });
});
