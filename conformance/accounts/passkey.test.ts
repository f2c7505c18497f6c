/** Passkeys in a real Chromium with a virtual authenticator (WebAuthn over the DevTools protocol): made, used to sign in, used once, removed. */
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore, type Store, writeCentres } from '../../register/src/store/index.ts';
import { aPerson } from '../../register/test/build/a-person.ts';
import { aSite } from '../../register/test/build/a-site.ts';
import { embeddedTemplate } from '../../register/test/databases.ts';
import { launchBrowser, skip } from '../a11y/axe.ts';
import { freePort } from './free-port.ts';

describe.skipIf(skip !== false)(`passkeys${skip ? ` (skipped: ${skip})` : ''}`, () => {
  let store: Store;
  let site: FastifyInstance;
  let browser: Browser;
  let baseUrl: string;

  beforeAll(async () => {
    store = await openStore({ template: await embeddedTemplate() });
    await store.transaction((tx) => writeCentres(tx, [{ code: '7' }]));
    const port = await freePort();
    baseUrl = `http://localhost:${port}`;
    site = await aSite(store, baseUrl);
    await site.listen({ port, host: '127.0.0.1' });
    expect((site.server.address() as AddressInfo).port).toBe(port);
    browser = await launchBrowser();
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await site.close();
    await store.close();
  });

  /** A browser of its own, on a device that verifies its user, or fails to. */
  async function aBrowser(
    verifies = true,
  ): Promise<{ context: BrowserContext; page: Page; credentials(): Promise<number> }> {
    const context = await browser.newContext({ locale: 'en-GB' });
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('WebAuthn.enable');
    const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: verifies,
        automaticPresenceSimulation: true,
      },
    });
    return {
      context,
      page,
      credentials: async () => (await devtools.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length,
    };
  }

  const signedIn = async (context: BrowserContext, cookie: string): Promise<void> => {
    const [name, value] = cookie.split('=') as [string, string];
    await context.addCookies([{ name, value, url: baseUrl, httpOnly: true }]);
  };

  test('one is made, signs in without a word typed as both steps, once, and is removed', async () => {
    const { context, page, credentials } = await aBrowser();
    const { headers } = await aPerson(store, { role: 'head', centre: '7', secondFactor: false, baseUrl });
    await signedIn(context, headers.cookie!);

    // Whoever works for the network is led to a second factor; a passkey is one.
    await page.goto(`${baseUrl}/account/passkeys`);
    await page.getByLabel('Name').fill('Laptop of the centre');
    await page.getByRole('button', { name: 'Make a passkey' }).click();
    await page.getByText('Laptop of the centre').waitFor();
    expect(await credentials()).toBe(1);

    await context.clearCookies();
    await page.goto(`${baseUrl}/sign-in/passkey?next=/account/passkeys`);
    const sent = page.waitForRequest((request) => request.method() === 'POST');
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    const form = (await sent).postData()!;
    await page.getByText('Last used').waitFor();

    // The same answer again opens nothing.
    const replay = await site.inject({
      method: 'POST',
      url: '/sign-in/passkey',
      headers: { origin: baseUrl, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
      payload: form,
    });
    expect([replay.statusCode, replay.headers['set-cookie']]).toEqual([422, undefined]);

    // The last one stays with whoever must have a second factor.
    await page.getByRole('button', { name: 'Remove' }).click();
    await page.getByText('keeps one second factor').waitFor();
    await context.close();
  }, 60_000);

  test('a device that does not verify who holds it is not taken', async () => {
    const { context, page, credentials } = await aBrowser(false);
    const { headers } = await aPerson(store, { baseUrl });
    await signedIn(context, headers.cookie!);
    await page.goto(`${baseUrl}/account/passkeys`);
    await page.getByLabel('Name').fill('Found on a table');
    await page.getByRole('button', { name: 'Make a passkey' }).click();
    await page.getByText('Nothing happened').waitFor();
    expect(await credentials()).toBe(0);
    await context.close();
  }, 60_000);

  test('a browser without scripts is told so', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en-GB' });
    const page = await context.newPage();
    await page.goto(`${baseUrl}/sign-in/passkey`);
    expect(await page.getByText('Passkeys need scripts').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Sign in with a passkey' }).isDisabled()).toBe(true);
    await context.close();
  }, 60_000);
});
