/** The pages of second factors, passkeys and tokens before axe-core, in every view, as those see them who have them and who have not. */

import type { FastifyInstance } from 'fastify';
import { generate } from 'otplib';
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginSession, personOfSecret } from '../../register/src/actions/accounts/begin-session.ts';
import { createSecretBox } from '../../register/src/actions/accounts/secret-box.ts';
import { createOwnToken } from '../../register/src/actions/accounts/tokens.ts';
import { confirmTotpKey, totpKeyFor } from '../../register/src/actions/accounts/totp.ts';
import { addPasskey, openStore, type Store, writeCentres } from '../../register/src/store/index.ts';
import { aPerson } from '../../register/test/build/a-person.ts';
import { aSite, testSecretKey } from '../../register/test/build/a-site.ts';
import { embeddedTemplate } from '../../register/test/databases.ts';
import { faultsOf, launchBrowser, skip, views } from '../a11y/axe.ts';
import { freePort } from './free-port.ts';

describe.skipIf(skip !== false)(`pages of factors${skip ? ` (skipped: ${skip})` : ''}`, () => {
  let store: Store;
  let site: FastifyInstance;
  let browser: Browser;
  let baseUrl: string;
  /** Cookies: a head with everything, the same with the password alone, a head with nothing, an administrator. */
  const cookies: Record<string, string> = {};
  let account = 0;

  beforeAll(async () => {
    store = await openStore({ template: await embeddedTemplate() });
    await store.transaction((tx) => writeCentres(tx, [{ code: '7' }]));
    const port = await freePort();
    baseUrl = `http://localhost:${port}`;
    site = await aSite(store, baseUrl);
    await site.listen({ port, host: '127.0.0.1' });
    const all = await aPerson(store, { role: 'head', centre: '7', baseUrl });
    account = all.account.id;
    const person = async () => (await personOfSecret(store, all.headers.cookie!.split('=')[1]!))!;
    const secrets = createSecretBox(testSecretKey);
    const now = Date.now();
    const key = await totpKeyFor(store, secrets, await person(), 'register', now);
    if (key.ok) {
      const code = await generate({ secret: key.secret, epoch: Math.floor(now / 1000) });
      expect((await confirmTotpKey(store, secrets, await person(), code, now)).ok).toBe(true);
    }
    const whose = { type: 'person', role: 'head', centre: '7' } as const;
    await createOwnToken(store, await person(), { for: whose, label: 'Import', groups: ['records'], days: 9 });
    const passkey = {
      credential: 'x',
      publicKey: new Uint8Array(1),
      counter: 0,
      transports: [],
      name: 'Laptop',
      backedUp: false,
    };
    await store.transaction((tx) => addPasskey(tx, { account, ...passkey }));
    cookies.all = all.headers.cookie!;
    cookies.half = `session=${(await beginSession(store, { account, way: 'password' })).secret}`;
    const bare = await aPerson(store, { role: 'head', centre: '7', secondFactor: false, baseUrl });
    cookies.bare = bare.headers.cookie!;
    cookies.boss = (await aPerson(store, { role: 'administrator', baseUrl })).headers.cookie!;
    browser = await launchBrowser();
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await site.close();
    await store.close();
  });

  async function as(who: string | undefined, view: BrowserContextOptions): Promise<BrowserContext> {
    const context = await browser.newContext(view);
    const [name, value] = (cookies[who ?? ''] ?? '').split('=');
    if (name && value) await context.addCookies([{ name, value, url: baseUrl, httpOnly: true }]);
    return context;
  }

  const pages: readonly (readonly [string, string | undefined, () => string])[] = [
    ['signing in', undefined, () => '/sign-in'],
    ['signing in with a passkey', undefined, () => '/sign-in/passkey'],
    ['setting codes up', 'bare', () => '/account/second-factor'],
    ['making a passkey', 'bare', () => '/account/passkeys'],
    ['being asked for a code', 'half', () => '/sign-in/second-factor'],
    ['what is set up', 'all', () => '/account/second-factor'],
    ['passkeys', 'all', () => '/account/passkeys'],
    ['tokens', 'all', () => '/account/tokens'],
    ['tokens of a centre', 'all', () => '/administration/centres/7/tokens'],
    ['being asked again', 'all', () => '/sign-in/again'],
    ['resetting', 'boss', () => `/administration/accounts/${account}/factors`],
  ];

  test.each(Object.entries(views))(
    '%s',
    async (_name, view) => {
      const faults: string[] = [];
      for (const [name, who, path] of pages) {
        const context = await as(who, view);
        faults.push(...(await faultsOf(context, `${baseUrl}${path()}`)).map((fault) => `${name}: ${fault}`));
        await context.close();
      }
      expect(faults).toEqual([]);
    },
    180_000,
  );
});
