/**
 * A page before axe-core in a real browser: WCAG 2.2 A and AA and axe's best practices, in every view: light and dark, 1280 and 360 pixels
 * wide, read from the left and (in Arabic) from the right, with the explanations open; and that nothing scrolls sideways and nothing is
 * refused by the content policy.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const browserPath = '/usr/bin/chromium';
/** Why the suites are skipped, when they are. */
export const skip = existsSync(browserPath)
  ? false
  : `${browserPath} is not here; Debian has it as the package chromium`;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const sizes = {
  wide: { viewport: { width: 1280, height: 900 } },
  narrow: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
} as const;

export const views: Readonly<Record<string, BrowserContextOptions>> = Object.fromEntries(
  Object.entries(sizes).flatMap(([size, options]) =>
    (['light', 'dark'] as const).flatMap((colorScheme) =>
      (['en', 'ar'] as const).map((locale) => [
        `${size}, ${colorScheme}, ${locale === 'ar' ? 'from the right' : 'from the left'}`,
        { ...options, colorScheme, locale },
      ]),
    ),
  ),
);

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: browserPath,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
}

/** What is wrong with the page at an address, one line each; none is what is wanted. */
export async function faultsOf(context: BrowserContext, address: string): Promise<string[]> {
  const page = await context.newPage();
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
  });
  page.on('pageerror', (error) => refused.push(String(error)));
  try {
    const answer = await page.goto(address);
    const failed = answer === null || answer.status() >= 500 ? [`answered ${answer?.status()}`] : [];
    const closed = await violations(page);
    const open = (await openAll(page)) ? await violations(page) : [];
    const sideways = Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'));
    return [
      ...new Set([
        ...failed,
        ...closed,
        ...open,
        ...(sideways > 1 ? [`scrolls sideways by ${sideways}px`] : []),
        ...refused,
      ]),
    ];
  } finally {
    await page.close();
  }
}

/** Opens every explanation; whether there was one. */
const openAll = (page: Page): Promise<boolean> =>
  page.evaluate(`(() => {
    const closed = [...document.querySelectorAll('details:not([open])')];
    for (const each of closed) each.open = true;
    return closed.length > 0;
  })()`);

/** What axe finds on the page as it stands. The script runs beside the page's own policy, not under it. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ': ' + target.join(' '))))`);
}
