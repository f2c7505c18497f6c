/** A spreadsheet of 500 titles goes through: the template is filled in, one cell is wrong and mended in its place, and all are sent in one step. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { invite } from '../../register/src/actions/accounts/invite.ts';
import { setUpDemonstration } from '../../register/src/actions/set-up-demonstration.ts';
import { systemActor } from '../../register/src/domain/actor.ts';
import { launchBrowser, skip } from '../a11y/axe.ts';
import { followLetter, joinCentre } from './people.ts';
import { createPictures } from './pictures.ts';
import { letterFor, startProgram, type TheProgram } from './the-program.ts';

const size = 500;

describe.skipIf(skip !== false)(`a spreadsheet${skip ? ` (skipped: ${skip})` : ''}`, () => {
  let program: TheProgram;
  let browser: Browser;
  beforeAll(async () => {
    program = await startProgram({
      async prepare(store) {
        await setUpDemonstration(store, systemActor());
        await invite(store, systemActor(), {
          email: 'eva@centre.example',
          role: 'head',
          centre: 'DEMO',
          language: 'en',
        });
      },
    });
    browser = await launchBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
  });

  test('500 titles', { timeout: 600_000 }, async () => {
    const picture = createPictures('spreadsheet');
    const email = 'office@house.example';
    const context = await browser.newContext({
      locale: 'en',
      viewport: { width: 1280, height: 900 },
      acceptDownloads: true,
    });
    const page = await context.newPage();
    await page.goto(`${program.address}/sign-up?next=/requests/files`);
    await page.getByLabel('Name').fill('The office');
    await page.getByLabel('E-mail address').fill(email);
    await page.getByRole('button', { name: 'Make an account' }).click();
    await followLetter(page, program, email, /account|address/i);
    await page.goto(`${program.address}/requests/files`);
    await picture(page, 'files');

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('a[href$="template.csv"]').first().click(),
    ]);
    const [headings = []] = parse(readFileSync(await download.path()), { bom: true }) as string[][];
    const filled: Readonly<Record<string, (row: number) => string>> = {
      'Title *': (row) => `Proceedings of Society ${row}`,
      'Country of publication *': (row) => (row === 250 ? 'Atlantis' : 'Portugal'),
      'City of publication 1 *': () => 'Porto',
      'Online: yes or no': () => 'yes',
      'Online: address (URL)': (row) => `https://society${row}.example/`,
      'Online: format': () => 'Web pages (HTML)',
      'Language 1 *': () => 'English',
      'Publisher *': (row) => `Society ${row}`,
      'State of publication *': () => 'Yes, it comes out now',
      'First issue (year or year and month) *': () => '2026',
      'Frequency *': () => 'Quarterly',
      'Type of publication *': () => 'Journal, magazine or other periodical',
      'Evidence: address or file name *': (row) => `https://society${row}.example/1`,
    };
    expect(Object.keys(filled).filter((name) => !headings.includes(name))).toEqual([]);
    const rows = Array.from({ length: size }, (_, at) => headings.map((name) => filled[name]?.(at + 1) ?? ''));
    const csv = [headings, ...rows]
      .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
      .join('\r\n');
    await page
      .locator('input[type="file"]')
      .first()
      .setInputFiles({ name: 'titles.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await page.locator('main form:has(input[type="file"]) button[type="submit"]').first().click();
    await page.waitForLoadState();
    await picture(page, 'one cell is wrong');
    const said = (await page.textContent('main'))!;
    expect(said).toContain('Atlantis');
    await page.getByLabel('Country of publication, row 251').fill('Portugal');
    await page.getByRole('button', { name: 'Save the corrections and check again' }).click();
    await page.waitForLoadState();
    await picture(page, 'all is well');
    await page.locator('main form[action$="/sending"] button[type="submit"]').click();
    await page.waitForLoadState();
    await picture(page, 'sent');
    const status = page.url();
    const told = async () => {
      await page.reload();
      return page.textContent('main');
    };
    await expect.poll(told, { timeout: 60_000 }).toContain('With the centre500');
    const eva = await (await browser.newContext({ locale: 'en', viewport: { width: 1280, height: 900 } })).newPage();
    await joinCentre(eva, program, 'eva@centre.example', 'Eva');
    await eva.goto(`${program.address}/desk`);
    await picture(eva, 'the inbox');
    expect(await inboxOf(eva)).toContain('500 For us to decide');
    // All that stand on a page, until none is left.
    for (let pages = 0; !/ 0 For us to decide/.test(await inboxOf(eva)); pages++) {
      expect(pages).toBeLessThan(60);
      for (const box of await eva.locator('main input[name="reference"]').all()) await box.check();
      await eva.getByRole('button', { name: 'Accept those that are complete' }).click();
      await eva.waitForLoadState();
      await eva.goto(`${program.address}/desk`);
    }
    await picture(eva, 'the inbox afterwards');

    // The file comes back with a number in every row.
    await page.goto(status);
    await picture(page, 'what became of them');
    const [result] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('a[href$="result.csv"]').first().click(),
    ]);
    const text = readFileSync(await result.path(), 'utf8');
    expect(new Set(text.match(/\b9\d{3}-\d{3}[\dX]\b/g)).size).toBe(size);
    await letterFor(program, email, /500/);
  });
});

/** What the inbox says, with its white space as one sees it. */
async function inboxOf(page: Page): Promise<string> {
  return String(await page.evaluate("document.querySelector('main').innerText")).replace(/\s+/g, ' ');
}
