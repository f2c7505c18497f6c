/** What people do in a browser again and again: fill in a request, follow a letter, prove a second factor. By what stands on the page. */
import { generate } from 'otplib';
import type { BrowserContext, Page } from 'playwright-core';
import { letterFor, type TheProgram } from './the-program.ts';

export interface WhatIsAsked {
  readonly title: string;
  readonly url: string;
  readonly publisher?: string;
  readonly city?: string;
  readonly name: string;
  readonly email: string;
  /** Whether the print version is asked for too; default yes. */
  readonly print?: boolean;
}

/** From the home page to the last step, “check and send”. */
export async function fillInRequest(page: Page, program: TheProgram, asked: WhatIsAsked): Promise<void> {
  const { title, url, publisher = 'Coastal Press', city = 'Lisbon', name, email, print = true } = asked;
  const goOn = () => page.getByRole('button', { name: 'Save and go on' }).last().click();
  await page.goto(program.address);
  await page.getByRole('link', { name: 'Request an ISSN' }).first().click();
  await page.getByRole('button', { name: 'Start a request' }).click();
  await page.getByLabel('Title as it stands on the publication').fill(title);
  await page.locator('[name="languages.0"]').selectOption({ label: 'English' });
  await page.getByLabel('Journal, magazine or other periodical').check();
  await goOn();
  if (print) await page.getByLabel('In print').check();
  await page.getByLabel('Online', { exact: true }).check();
  await page.getByLabel('Web address').fill(url);
  await page.locator('[name="versions.1.format"]').selectOption({ label: 'Web pages (HTML)' });
  await goOn();
  await page.locator('[name="publisher.name.shown"]').fill(publisher);
  await page.locator('[name="cities.0.shown"]').fill(city);
  await page.getByLabel('Country of publication').selectOption({ label: 'Portugal' });
  await goOn();
  await page.getByLabel('Yes, it comes out now').check();
  await page.locator('[name="start.year"]').fill('2026');
  await page.getByLabel('How often does it come out?').selectOption({ label: 'Quarterly' });
  await goOn();
  await page.getByLabel('Or an address where it can be seen').fill(`${url}/1`);
  await page.getByLabel('the publisher', { exact: true }).check();
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('Your e-mail address').fill(email);
  await goOn();
}

/** Follows the link of the newest letter with these words and presses the button of the page it leads to. */
export async function followLetter(page: Page, program: TheProgram, email: string, words: RegExp): Promise<void> {
  const letter = await letterFor(program, email, words);
  const link = letter.links.find((one) => one.startsWith(`${program.address}/letter/`));
  if (link === undefined) throw new Error(`The letter leads nowhere:\n${letter.text}`);
  await page.goto(link);
  await page.locator('main form button').first().click();
}

export interface Worker {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Base32, as the page showed it. */
  readonly secret: string;
}

/** The code that the telephone shows now. */
export const codeOf = (secret: string): Promise<string> => generate({ secret });

/** Somebody who works for a centre comes for the first time: the invitation, a password, codes from the phone, and the desk. */
export async function joinCentre(page: Page, program: TheProgram, email: string, name: string): Promise<string> {
  await followLetter(page, program, email, /invit/i);
  await page.getByLabel('Name').fill(name);
  await page.getByLabel(/password/i).fill('a long sentence for the desk');
  await page.getByRole('button', { name: 'Accept the invitation' }).click();
  const key = /Key\s*((?:[A-Z2-7]{4} ?){8})/.exec((await page.textContent('main')) ?? '')?.[1];
  if (key === undefined) throw new Error('The page shows no key.');
  const secret = key.replaceAll(' ', '');
  await page.getByLabel('Code').fill(await codeOf(secret));
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.waitForLoadState();
  return secret;
}
