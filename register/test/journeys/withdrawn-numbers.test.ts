/** Pages of numbers that were withdrawn, and of titles that link to them: since when, why, and where to go today. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cancelDuplicate } from '../../src/actions/cancel-duplicate.ts';
import { suppressIssn } from '../../src/actions/suppress-issn.ts';
import { aProvisional, aTitleOf, done, head, issn, system, take } from '../build/a-life.ts';
import { aSite } from '../build/a-site.ts';
import { eachDatabase } from '../databases.ts';

/** What a page shows: without markup, scripts and drawings. */
const textOf = (html: string): string =>
  html
    .replace(/<(script|style|svg)\b.*?<\/\1>/gs, '')
    .replace(/<\/?(?:bdi|span|q)\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');

eachDatabase((_, open) => {
  let site: Awaited<ReturnType<typeof aSite>>;
  const pageOf = async (number: number, view = ''): Promise<string> => {
    const url = `/resource/ISSN/${issn(number)}${view}`;
    const { statusCode, body } = await site.inject({ url, headers: { accept: 'text/html' } });
    expect([url, statusCode]).toEqual([url, 200]);
    return body;
  };

  beforeAll(async () => {
    const store = await open();
    await take(
      store,
      aTitleOf(1, 'First', { centre: '2', issnL: issn(1) }),
      aTitleOf(2, 'Second', { centre: '2', issnL: issn(2) }),
      aTitleOf(3, 'Third', { centre: '2', issnL: issn(3) }),
      aTitleOf(4, 'Earlier', { centre: '7', links: [['785', '0', 'First', issn(1)]] }),
      aTitleOf(5, 'Other version', {
        centre: '7',
        links: [
          ['776', '8', 'First', issn(1)],
          ['776', '8', 'Second', issn(2)],
        ],
      }),
      aProvisional(6, 'Coming', { centre: '2', expected: '203103' }),
      aProvisional(7, 'Never', { centre: '2', expected: '2031' }),
    );
    const reason = 'Two numbers for one <journal>.';
    for (const [number, inFavourOf] of [
      [1, 2],
      [2, 3],
    ] as const) {
      done(await cancelDuplicate(store, head('2'), { number, inFavourOf, reason }));
    }
    const evidence = { type: 'statement', text: 'Qzxletter' } as const;
    done(await suppressIssn(store, system, { number: 7, reason: 'Given up.', evidence }));
    site = await aSite(store);
  });
  afterAll(() => site?.close());

  test('a cancelled number: the reason, what replaced it, and what replaced that', async () => {
    const text = textOf(await pageOf(1));
    expect(text).toMatch(/Cancelled on \d+ \w+ \d{4}\. The reason given: .?Two numbers for one <journal>\./);
    expect(text).toMatch(new RegExp(`In its place stands ISSN ${issn(2)}`));
    expect(text).toMatch(new RegExp(`Today use ISSN ${issn(3)}`));
    const second = textOf(await pageOf(2));
    expect(second).toContain(`In its place stands ISSN ${issn(3)}`);
    expect(second).not.toContain('Today use');
  });

  test('it is offered neither to be cited nor as a version of anything', async () => {
    const page = await pageOf(1);
    expect(page).not.toContain('id="a-cite"');
    expect(page).not.toContain(`/resource/ISSN-L/${issn(1)}`);
    expect(await pageOf(3)).toContain('id="a-cite"');
  });

  test('a suppressed number: the reason, and nothing of the evidence', async () => {
    const page = await pageOf(7);
    expect(textOf(page)).toMatch(/Suppressed on \d+ \w+ \d{4}\. The reason given: .?Given up\./);
    expect(page).not.toContain('Qzxletter');
  });

  test('a provisional number: when it is expected', async () => {
    expect(textOf(await pageOf(6))).toContain('Publication is expected in March 2031.');
  });

  test('links of other centres’ records lead to the number of today, once, whatever the records say', async () => {
    const earlier = await pageOf(4);
    expect(earlier).toContain(`href="/resource/ISSN/${issn(3)}"`);
    expect(earlier).not.toContain(`href="/resource/ISSN/${issn(1)}"`);
    expect(await pageOf(4, '?view=marc')).toContain(issn(1));
    const version = await pageOf(5);
    expect(version.match(new RegExp(`href="/resource/ISSN/${issn(3)}"`, 'g'))).toHaveLength(1);
  });
});
