/** A cataloguer clears twenty requests with the keyboard only: accepts, refuses, asks; nothing needs a mouse, and nothing is lost. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { invite } from '../../register/src/actions/accounts/invite.ts';
import { setUpDemonstration } from '../../register/src/actions/set-up-demonstration.ts';
import { systemActor } from '../../register/src/domain/actor.ts';
import { aPerson } from '../../register/test/build/a-person.ts';
import { aForm, aRequest } from '../../register/test/build/a-request.ts';
import { launchBrowser, skip } from '../a11y/axe.ts';
import { joinCentre } from './people.ts';
import { createPictures } from './pictures.ts';
import { startProgram, type TheProgram } from './the-program.ts';

const towns =
  'Almada Braga Coimbra Douro Evora Faro Guarda Horta Ilhavo Leiria Mafra Nazare Ovar Porto Queluz Rio Sintra Tavira Vagos Xira';
const titles = towns.split(' ').map((town) => `Anais de ${town}`);

describe.skipIf(skip !== false)(`the keyboard${skip ? ` (skipped: ${skip})` : ''}`, () => {
  let program: TheProgram;
  let browser: Browser;
  beforeAll(async () => {
    program = await startProgram({
      async prepare(store) {
        await setUpDemonstration(store, systemActor());
        await invite(store, systemActor(), {
          email: 'leo@centre.example',
          role: 'cataloguer',
          centre: 'DEMO',
          language: 'en',
        });
        const { account } = await aPerson(store, { email: 'ada@example.org', name: 'Ada Lefèvre' });
        for (const title of titles) await aRequest(store, { form: aForm(title), centre: 'DEMO', account: account.id });
      },
    });
    browser = await launchBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
  });

  test('twenty requests', { timeout: 300_000 }, async () => {
    const picture = createPictures('keyboard');
    const context = await browser.newContext({ locale: 'en', viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await joinCentre(page, program, 'leo@centre.example', 'Leo');
    await page.goto(`${program.address}/desk`);
    await picture(page, 'inbox');
    // From here on nothing is clicked.
    const { keyboard } = page;
    const gone = async (act: () => Promise<void>) => {
      await Promise.all([page.waitForEvent('domcontentloaded'), act()]);
      await page.waitForLoadState();
    };
    await keyboard.press('?');
    await picture(page, 'keys');
    await keyboard.press('Escape');
    for (let done = 0; done < titles.length; done++) {
      // A decision leads to the next request; where there is none after it, to the inbox.
      if (new URL(page.url()).pathname === '/desk') {
        await keyboard.press('j');
        await gone(() => keyboard.press('Enter'));
      }
      if (done % 7 === 3) {
        await keyboard.press('r');
        await keyboard.press('ArrowDown');
        await keyboard.press('Tab');
        await keyboard.type('It ends with its third issue, as the cover of the first one says.');
        if (done === 3) await picture(page, 'refusing');
        await gone(() => keyboard.press('Control+Enter'));
      } else if (done % 7 === 5) {
        await keyboard.press('q');
        await focusOn(page, 'textarea');
        await keyboard.type('Could you send us the cover of the first issue?');
        if (done === 5) await picture(page, 'asking');
        await gone(() => keyboard.press('Control+Enter'));
        // A question stays where it was asked; the inbox has what is left.
        await gone(() => keyboard.press('u'));
      } else await gone(() => keyboard.press('a'));
      if (done === 0) await picture(page, 'after the first');
    }
    await page.goto(`${program.address}/desk`);
    await picture(page, 'an empty inbox');
    const said = (await page.textContent('main'))!.replace(/\s+/g, ' ');
    expect(said).toMatch(/0 ?For us to decide/);
    expect(said).toMatch(/3 ?Waiting for the applicant/);
    expect(said).toMatch(/14 ?Accepted/);
    expect(said).toMatch(/3 ?Refused/);
    // Each of the twenty has had its letter.
    const letters = await program.lettersFor('ada@example.org', 20);
    expect(letters.filter(({ text }) => /ISSN 9\d{3}-\d{3}[\dX]/.test(text))).toHaveLength(14);
  });
});

/** Where the focus is, the next letters go; by Tab until it is there, as a person does. */
async function focusOn(page: Page, tag: string): Promise<void> {
  for (let steps = 0; steps < 20; steps++) {
    if ((await page.evaluate('document.activeElement.tagName')) === tag.toUpperCase()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`No ${tag} is reached by Tab.`);
}
