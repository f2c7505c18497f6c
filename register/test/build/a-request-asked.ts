/** A request filled in step by step as a first-time publisher does, over HTTP. */
import type { FastifyInstance } from 'fastify';
import { type ABrowser, aBrowser, type BrowserPage, type Typed } from './a-browser.ts';

/** What is typed at each step: every element of Table C.1. */
export const everythingTyped: Readonly<Record<'title' | 'versions' | 'publisher' | 'dates', readonly Typed[]>> = {
  title: [
    { do: 'add.otherTitles', 'title.shown': 'Вестник ботаники' },
    {
      do: 'next',
      'title.roman': 'Vestnik botaniki',
      'otherTitles.0.kind': 'parallel',
      'otherTitles.0.text': 'Bulletin of Botany',
      'languages.0': 'rus',
      type: 'periodical',
    },
  ],
  versions: [
    {
      do: 'next',
      'versions.0.use': 'yes',
      'versions.1.use': 'yes',
      'versions.1.url': 'https://botany.example.org/',
      'versions.1.format': 'pdf',
      'versions.0.issn': '0028-0836',
    },
  ],
  publisher: [
    {
      do: 'add.coPublishers',
      'publisher.name.shown': 'Наука',
      'publisher.country': 'KAZ',
      'cities.0.shown': 'Москва',
      country: 'RUS',
    },
    { do: 'next', 'coPublishers.0.name.shown': 'Springer', 'coPublishers.0.country': 'DEU' },
  ],
  dates: [
    { do: 'add.former' },
    { do: 'add.succeeding', 'former.0.title': 'Записки ботаника', 'former.0.issn': '0317-8471' },
    {
      do: 'next',
      'succeeding.0.title': 'New Botany',
      'succeeding.0.issn': '1050-124X',
      status: 'discontinued',
      'start.year': '1998',
      'start.month': '03',
      'end.year': '2025',
      'end.month': '12',
      frequency: 'q',
    },
  ],
};

/** Starts a request as somebody without an account; the page of its first step. */
export async function startAsked(
  site: FastifyInstance,
): Promise<{ browser: ABrowser; page: BrowserPage; reference: string }> {
  const browser = aBrowser(site);
  const page = await browser.send(await browser.open('/request'), '/request');
  const reference = /R-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}/.exec(page.url)![0];
  return { browser, page, reference };
}

/** Types a step; a proposal of Roman letters that is shown again is taken as it is. The page after it. */
export async function typeStep(
  browser: ABrowser,
  reference: string,
  step: keyof typeof everythingTyped,
  typed: readonly Typed[] = everythingTyped[step],
): Promise<BrowserPage> {
  const address = `/request/${reference}/${step}`;
  let page = await browser.open(address);
  for (const one of typed) page = await browser.send(page, address, one);
  return /[?&]roman=/.test(page.url) ? browser.send(page, address, { do: 'next' }) : page;
}

/** The fifth step with an address as evidence. */
export async function typeEvidence(browser: ABrowser, reference: string, more: Typed = {}): Promise<BrowserPage> {
  const address = `/request/${reference}/evidence`;
  return browser.send(await browser.open(address), address, {
    do: 'next',
    'evidence.url': 'https://botany.example.org/1',
    'applicant.kind': 'publisher',
    'applicant.name': 'Ada',
    'applicant.email': 'ada@example.org',
    ...more,
  });
}
