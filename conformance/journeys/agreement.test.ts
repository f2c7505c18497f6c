/** A publisher under an agreement takes 1,000 provisional numbers by program and confirms 900; its centre sees the report and looks at a sample. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { personOfSecret } from '../../register/src/actions/accounts/begin-session.ts';
import { invite } from '../../register/src/actions/accounts/invite.ts';
import { createOwnToken } from '../../register/src/actions/accounts/tokens.ts';
import { systemActor } from '../../register/src/domain/actor.ts';
import { aPerson } from '../../register/test/build/a-person.ts';
import { anAgreement } from '../../register/test/build/an-agreement.ts';
import { launchBrowser, skip } from '../a11y/axe.ts';
import { joinCentre } from './people.ts';
import { createPictures } from './pictures.ts';
import { startProgram, type TheProgram } from './the-program.ts';

const [taken, confirmed, block, open] = [1_000, 900, 1_200, 1_100];
const email = 'eva@centre.example';

interface Answer {
  readonly status: number;
  readonly body: {
    readonly repeated?: boolean;
    readonly problems?: readonly (Readonly<Record<string, unknown>> & { readonly sentence: string })[];
    readonly titles?: readonly { readonly ok: boolean; readonly titles: readonly { readonly issn: string }[] }[];
    readonly numbers?: readonly { readonly action: string }[];
    readonly report?: Readonly<Record<string, unknown>>;
  } & Readonly<Record<string, unknown>>;
}

describe.skipIf(skip !== false)(`an agreement${skip ? ` (skipped: ${skip})` : ''}`, () => {
  let program: TheProgram;
  let browser: Browser;
  let agreement = 0;
  let secret = '';
  beforeAll(async () => {
    program = await startProgram({
      async prepare(store) {
        const made = await anAgreement(store, { size: block, quotaOpen: open, sampling: 2, errorLimit: 5 });
        agreement = made.id;
        await invite(store, systemActor(), { email, role: 'head', centre: '7', language: 'en' });
        // The owner of the house makes credentials for its program.
        const owner = await aPerson(store, {
          role: 'owner',
          organisation: made.organisation,
          baseUrl: 'http://localhost',
        });
        const person = (await personOfSecret(store, owner.headers.cookie!.split('=')[1]!))!;
        const token = await createOwnToken(store, person, {
          for: { type: 'organisation', organisation: made.organisation },
          label: 'The production system',
          groups: ['agreements', 'reading'],
          days: 30,
        });
        if (!token.ok) throw new Error(token.problem.type);
        ({ secret } = token);
      },
    });
    browser = await launchBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await program?.stop();
  });

  async function call(path: string, body?: unknown): Promise<Answer> {
    const answer = await fetch(`${program.address}/api/agreements/${agreement}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        authorization: `Bearer ${secret}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: (await answer.json()) as Answer['body'] };
  }
  const titles = (first: number, count: number) =>
    Array.from({ length: count }, (_, at) => ({
      label: `title ${first + at}`,
      description: {
        title: `Proceedings of Society ${first + at}`,
        medium: 'online',
        country: 'FRA',
        languages: ['eng'],
        publisher: `Society ${first + at}`,
        place: 'Paris',
        urls: [`https://society${first + at}.example.org/`],
      },
    }));
  const stateOf = async (issn: string): Promise<string> =>
    (await fetch(`${program.address}/resource/ISSN/${issn}`, { headers: { accept: 'text/html' } })).text();

  test('1,000 taken, 900 confirmed, a sample judged', { timeout: 600_000 }, async () => {
    const first = await call('/numbers', { key: 'spring list', titles: titles(1, taken) });
    expect(first.status).toBe(201);
    const numbers = first.body.titles!.flatMap((row) => (row.ok ? row.titles.map(({ issn }) => issn) : []));
    expect(new Set(numbers).size).toBe(taken);

    // The answer was lost on the way: the program asks again.
    const again = await call('/numbers', { key: 'spring list', titles: titles(1, taken) });
    expect(again.status).toBe(200);
    expect(again.body.repeated).toBe(true);
    expect(again.body.titles).toEqual(first.body.titles);
    const other = await call('/numbers', { key: 'spring list', titles: titles(2_000, 1) });
    expect([other.status, other.body.problems?.[0]]).toEqual([
      409,
      expect.objectContaining({ type: 'key-used', key: 'spring list' }),
    ]);

    const overQuota = await call('/numbers', { key: 'too many', titles: titles(2_000, open - taken + 1) });
    expect(overQuota.status).toBe(422);
    expect(overQuota.body.problems).toEqual([
      expect.objectContaining({ type: 'quota-exceeded', quota: 'open', most: open, used: taken, asked: 101 }),
    ]);
    expect(overQuota.body.problems![0]!.sentence).toMatch(/\w/);

    const confirmation = {
      key: 'june',
      numbers: numbers.slice(0, confirmed).map((issn, at) => ({
        issn,
        url: `https://society${at + 1}.example.org/1`,
        published: new Date().toISOString().slice(0, 7),
      })),
    };
    const done = await call('/confirmations', confirmation);
    expect(done.status).toBe(200);
    expect(new Set(done.body.numbers!.map(({ action }) => action))).toEqual(new Set(['confirmed']));
    expect(done.body.numbers).toHaveLength(confirmed);

    // With 900 confirmed the quota allows more; the block has 200 left.
    const overBlock = await call('/numbers', { key: 'more than there are', titles: titles(2_000, 201) });
    expect(overBlock.status).toBe(422);
    expect(overBlock.body.problems).toEqual([
      expect.objectContaining({ type: 'block-exhausted', left: block - taken, asked: 201 }),
    ]);

    const report = await call('/report');
    const figures = report.body.report ?? report.body;
    expect(figures).toMatchObject({ taken, confirmed, provisional: taken - confirmed, withdrawn: 0, overdue: 0 });
    expect(await stateOf(numbers[0]!)).not.toMatch(/provisional/i);
    for (const issn of [numbers[confirmed]!, numbers.at(-1)!]) expect(await stateOf(issn)).toMatch(/provisional/i);

    const picture = createPictures('agreement');
    const eva = await (await browser.newContext({ locale: 'en', viewport: { width: 1280, height: 900 } })).newPage();
    await joinCentre(eva, program, email, 'Eva');
    await eva.goto(`${program.address}/desk/agreements`);
    await picture(eva, 'agreements');
    await eva.locator(`main a[href="/desk/agreements/${agreement}"]`).first().click();
    await picture(eva, 'the agreement');
    await eva.locator(`main a[href="/agreements/${agreement}/report"]`).first().click();
    await picture(eva, 'report');
    const shown = (await eva.textContent('main'))!;
    for (const figure of ['1,000', '900', '100', '200 of 1,200']) expect(shown).toContain(figure);

    await eva.goto(`${program.address}/desk/agreements/${agreement}/sample`);
    await eva.locator('#since').fill('2020-01-01');
    await picture(eva, 'drawing a sample');
    await eva.locator('main form button[type=submit]').click();
    await eva.waitForLoadState();
    const right = eva.locator('main input[type=radio][value=right]');
    const size = await right.count();
    // Two in a hundred of 1,000.
    expect(size).toBe(20);
    await picture(eva, 'sample');
    for (let at = 2; at < size; at++) await right.nth(at).check();
    for (const at of [0, 1]) {
      await eva.locator('main input[type=radio][value=wrong]').nth(at).check();
      await eva.locator('main input[name^="reason-"]').nth(at).fill('The page at the address has another title.');
    }
    await eva.locator('main form button[type=submit]').click();
    await eva.waitForLoadState();
    await picture(eva, 'judged');
    expect(await eva.locator(`main a[href="/desk/agreements/${agreement}"]`).count()).toBeGreaterThan(1);
    await eva.goto(`${program.address}/agreements/${agreement}/report`);
    await picture(eva, 'report with the sample');
    expect(await eva.textContent('main')).toContain('2 (10 in a hundred)');
  });
});
