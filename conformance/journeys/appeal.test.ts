/** A refused request is appealed: the reason is there, somebody else decides, and the request goes on. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { invite } from '../../register/src/actions/accounts/invite.ts';
import { setUpDemonstration } from '../../register/src/actions/set-up-demonstration.ts';
import { systemActor } from '../../register/src/domain/actor.ts';
import { launchBrowser, skip } from '../a11y/axe.ts';
import { fillInRequest, followLetter, joinCentre } from './people.ts';
import { createPictures } from './pictures.ts';
import { letterFor, startProgram, type TheProgram } from './the-program.ts';

describe.skipIf(skip !== false)(`an appeal${skip ? ` (skipped: ${skip})` : ''}`, () => {
  let program: TheProgram;
  let browser: Browser;
  beforeAll(async () => {
    program = await startProgram({
      async prepare(store) {
        await setUpDemonstration(store, systemActor());
        for (const [email, role] of [
          ['leo@centre.example', 'cataloguer'],
          ['eva@centre.example', 'head'],
        ] as const) {
          await invite(store, systemActor(), { email, role, centre: 'DEMO', language: 'en' });
        }
      },
    });
    browser = await launchBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
  });

  const newPage = async () =>
    (await browser.newContext({ locale: 'en', viewport: { width: 1280, height: 900 } })).newPage();

  test('refused, appealed, upheld, accepted', { timeout: 180_000 }, async () => {
    const picture = createPictures('appeal');
    const eva = await newPage();
    await joinCentre(eva, program, 'eva@centre.example', 'Eva');
    const email = 'ines@lagoa.example';
    const applicant = await newPage();
    await fillInRequest(applicant, program, {
      title: 'Boletim da Lagoa',
      url: 'https://lagoa.example/',
      name: 'Inês',
      email,
    });
    await applicant.getByRole('button', { name: 'Send the request' }).click();
    await followLetter(applicant, program, email, /Lagoa/);
    const status = applicant.url().split('?')[0]!;

    const leo = await newPage();
    await joinCentre(leo, program, 'leo@centre.example', 'Leo');
    await leo.goto(`${program.address}/desk`);
    await leo
      .getByRole('link', { name: /Boletim/ })
      .first()
      .click();
    await leo.locator('summary[data-key="r"]').click();
    await leo.locator('#rule').selectOption('planned-end');
    await leo.locator('#reason').fill('The website says that it ends with its tenth issue.');
    await leo.getByRole('button', { name: 'Refuse', exact: true }).click();

    const told = await letterFor(program, email, /tenth issue/);
    expect(told.text).toContain('planned end');
    await applicant.goto(status);
    await picture(applicant, 'refused');
    expect(await applicant.textContent('main')).toContain('tenth issue');
    await applicant.getByRole('link', { name: 'Appeal' }).click();
    await applicant
      .locator('main textarea')
      .first()
      .fill('The tenth issue ends the first volume. The second has been announced on our site.');
    await picture(applicant, 'grounds');
    await applicant.locator('main form button[type=submit]').last().click();
    await picture(applicant, 'appealed');

    // Who refused cannot decide; the head can.
    await leo.goto(`${program.address}/desk/appeals`);
    expect(await leo.locator('main a[href^="/desk/appeals/"]').count()).toBe(0);
    await eva.goto(`${program.address}/desk/appeals`);
    await picture(eva, 'appeals');
    await eva
      .getByRole('link', { name: /Boletim/ })
      .first()
      .click();
    await picture(eva, 'the appeal');
    await eva.locator('select[name="rule"]').selectOption('planned-end');
    await eva.locator('#reason').fill('The second volume is announced: no end is planned.');
    await eva.locator('button[name="outcome"][value="upheld"]').click();
    await picture(eva, 'upheld');

    expect((await letterFor(program, email, /second volume is announced/)).subject).toMatch(/appeal/i);
    await applicant.goto(status);
    await picture(applicant, 'with the centre again');
    expect(await applicant.textContent('main')).toContain('With the centre');
    await eva.goto(`${program.address}/desk`);
    await eva
      .getByRole('link', { name: /Boletim/ })
      .first()
      .click();
    await eva.getByRole('button', { name: 'Accept', exact: true }).click();
    await letterFor(program, email, /ISSN 9\d{3}-\d{3}[\dX]/);
  });
});
