/** A first-time publisher gets ISSNs for the print and online versions of one title, without an account beforehand; the centre decides. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, skip } from '../a11y/axe.ts';
import { fillInRequest, followLetter, joinCentre } from './people.ts';
import { createPictures } from './pictures.ts';
import { letterFor, startProgram, type TheProgram } from './the-program.ts';

describe.skipIf(skip !== false)(`the first request${skip ? ` (skipped: ${skip})` : ''}`, () => {
  let program: TheProgram;
  let browser: Browser;
  beforeAll(async () => {
    program = await startProgram({ sample: true });
    browser = await launchBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
  });

  test('from the home page to two numbers', { timeout: 180_000 }, async () => {
    const picture = createPictures('first-request');
    const context = await browser.newContext({ locale: 'en', viewport: { width: 390, height: 844 }, isMobile: true });
    const page = await context.newPage();
    const began = Date.now();
    await fillInRequest(page, program, {
      title: 'Journal of Coastal Studies',
      url: 'https://example.org/jcs',
      name: 'Maria Silva',
      email: 'maria@coastal.example',
    });
    await picture(page, 'summary');
    await page.getByRole('button', { name: 'Send the request' }).click();
    await picture(page, 'look into your mail');
    await followLetter(page, program, 'maria@coastal.example', /Coastal Studies/);
    await picture(page, 'sent');
    // Her own time; the machine's is counted with it. Typing is slower than this, but there is little to type.
    expect(Date.now() - began).toBeLessThan(5 * 60_000);
    expect(await page.textContent('main')).toContain('With the centre');
    const status = page.url().split('?')[0]!;

    const head = await browser.newContext({ locale: 'en', viewport: { width: 1280, height: 900 } });
    const desk = await head.newPage();
    await joinCentre(desk, program, 'head@demonstration.example', 'Ana Head');
    await desk.goto(`${program.address}/desk`);
    await picture(desk, 'inbox');
    await desk
      .getByRole('link', { name: /Coastal Studies/ })
      .first()
      .click();
    await picture(desk, 'request at the desk');
    await desk.getByRole('button', { name: 'Accept', exact: true }).click();
    await picture(desk, 'accepted');

    const told = await letterFor(program, 'maria@coastal.example', /ISSN \d{4}-\d{3}[\dX]/);
    const numbers = [...new Set(told.text.match(/\b9\d{3}-\d{3}[\dX]\b/g))];
    expect(numbers).toHaveLength(2);
    await page.goto(status);
    await picture(page, 'the numbers');
    const shown = await page.textContent('main');
    for (const number of numbers) {
      expect(shown).toContain(number);
      const record = await fetch(`${program.address}/resource/ISSN/${number}`, { headers: { accept: 'text/html' } });
      expect(record.status).toBe(200);
      expect(await record.text()).toContain('Journal of Coastal Studies');
    }
    await page.goto(`${program.address}/titles`);
    await picture(page, 'her titles');
    for (const number of numbers) expect(await page.textContent('main')).toContain(number);
  });
});
