/** ISO 3297:2020, 5.2 to 5.4, 10.1 and Table C.1: what an applicant is asked, through the form over HTTP, as it is seen and as it is kept. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { submitRequest } from '../../register/src/actions/requests/submit-request.ts';
import { checkRequestForm } from '../../register/src/domain/request-form/check.ts';
import { applicantKinds, type RequestForm } from '../../register/src/domain/request-form.ts';
import { findRequest, openStore, type Store } from '../../register/src/store/index.ts';
import type { ABrowser, BrowserPage } from '../../register/test/build/a-browser.ts';
import { aCentre } from '../../register/test/build/a-centre.ts';
import { everythingTyped, startAsked, typeEvidence, typeStep } from '../../register/test/build/a-request-asked.ts';
import { aSite } from '../../register/test/build/a-site.ts';
import { embeddedTemplate } from '../../register/test/databases.ts';

let store: Store;
let site: FastifyInstance;
let browser: ABrowser;
let reference: string;
let summary: string;
let form: RequestForm;
let before: BrowserPage;

beforeAll(async () => {
  store = await openStore({ template: await embeddedTemplate() });
  await aCentre(store, { code: '7', first: 6_000_000 });
  site = await aSite(store);
  ({ browser, reference } = await startAsked(site));
  for (const step of ['title', 'versions', 'publisher', 'dates'] as const) await typeStep(browser, reference, step);
  before = await browser.open(`/request/${reference}/check`);
  summary = textOf((await typeEvidence(browser, reference)).html);
  form = (await findRequest(store.read, reference))!.form;
});
afterAll(async () => {
  await site?.close();
  await store?.close();
});

const textOf = (html: string): string =>
  html
    .slice(html.indexOf('<main'))
    .replace(/<[^>]+>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');

/** The elements of Table C.1 in its order: what the summary shows, and where the form keeps it. */
const elements: readonly (readonly [
  name: string,
  shown: readonly string[],
  kept: (form: RequestForm) => unknown,
  value: unknown,
])[] = [
  [
    '1 main title in both scripts',
    ['Вестник ботаники', 'Vestnik botaniki'],
    ({ title }) => title,
    { original: 'Вестник ботаники', roman: 'Vestnik botaniki' },
  ],
  [
    '2 other titles',
    ['Bulletin of Botany'],
    ({ otherTitles }) => otherTitles,
    [{ kind: 'parallel', text: 'Bulletin of Botany' }],
  ],
  ['3 country of publication', ['Russia'], ({ country }) => country, 'RUS'],
  ['4 cities in both scripts', ['Москва', 'Moskva'], ({ cities }) => cities, [{ original: 'Москва', roman: 'Moskva' }]],
  ['5 medium', ['Print', 'Online'], ({ versions }) => versions.map(({ medium }) => medium), ['print', 'online']],
  ['6 languages', ['Russian'], ({ languages }) => languages, ['rus']],
  [
    '7 publisher in both scripts',
    ['Наука', 'Nauka'],
    ({ publisher }) => publisher?.name,
    { original: 'Наука', roman: 'Nauka' },
  ],
  ['8 country of the publisher', ['Kazakhstan'], ({ publisher }) => publisher?.country, 'KAZ'],
  ['9 co-publisher', ['Springer'], ({ coPublishers }) => coPublishers[0]?.name, { roman: 'Springer' }],
  ['10 country of the co-publisher', ['Germany'], ({ coPublishers }) => coPublishers[0]?.country, 'DEU'],
  ['11 publication status', ['It has ended'], ({ status }) => status, 'discontinued'],
  ['12 dates', ['March 1998', 'December 2025'], ({ start, end }) => [start, end], ['1998-03', '2025-12']],
  ['13 frequency', ['Quarterly'], ({ frequency }) => frequency, 'q'],
  [
    '14 electronic location',
    ['https://botany.example.org/'],
    ({ versions }) => versions[1]?.url,
    'https://botany.example.org/',
  ],
  ['15 electronic format', ['PDF'], ({ versions }) => versions[1]?.format, 'pdf'],
  [
    '16 former title and ISSN',
    ['Записки ботаника', '0317-8471'],
    ({ former }) => former,
    [{ title: 'Записки ботаника', issn: '0317-8471' }],
  ],
  [
    '17 succeeding title and ISSN',
    ['New Botany', '1050-124X'],
    ({ succeeding }) => succeeding,
    [{ title: 'New Botany', issn: '1050-124X' }],
  ],
  ['18 other medium versions and their ISSN', ['0028-0836'], ({ versions }) => versions[0]?.issn, '0028-0836'],
  ['19 type of publication', ['periodical'], ({ type }) => type, 'periodical'],
];

test.each(elements)('C.1 %s', (_name, shown, kept, value) => {
  for (const text of shown) expect(summary).toContain(text);
  expect(kept(form)).toEqual(value);
});

test('10.1 every element of C.1 has its field in the form', () => {
  expect(elements).toHaveLength(19);
  expect(Object.keys(everythingTyped)).toEqual(['title', 'versions', 'publisher', 'dates']);
  expect(checkRequestForm(form, { complete: true })).toEqual([]);
});

test.each(applicantKinds)('5.2 a request may be made as %s', async (kind) => {
  const page = await typeEvidence(browser, reference, { 'applicant.kind': kind });
  expect(page.url).toBe(`/request/${reference}/check`);
  expect((await findRequest(store.read, reference))!.form.applicant.kind).toBe(kind);
});

test('5.2 who asks needs no account before', () => {
  expect([...browser.cookies.keys()]).toEqual(['__Host-drafts']);
});

test('5.3 without a copy of the earliest issue or access to it, a request stays a draft', async () => {
  expect(textOf(before.html)).toContain('Copy of the publication: please add a file or an address.');
  const other = await startAsked(site);
  for (const step of ['title', 'versions', 'publisher', 'dates'] as const)
    await typeStep(other.browser, other.reference, step);
  const page = await typeEvidence(other.browser, other.reference, { 'evidence.url': '' });
  expect(page.url).toMatch(/\/evidence\?look/);
  expect(textOf(page.html)).toContain('Without one, no ISSN can be given.');
  const secret = other.browser.cookies.get('__Host-drafts')!;
  expect(await submitRequest(store, { secret }, { reference: other.reference })).toMatchObject({
    problem: { type: 'evidence-missing' },
  });
  expect((await findRequest(store.read, other.reference))!.state).toBe('draft');
});

test('5.4 what is missing or cannot be right is told at its field before it is sent', async () => {
  const other = await startAsked(site);
  const page = await typeStep(other.browser, other.reference, 'title', [{ do: 'next' }]);
  expect(page.url).toMatch(/\?look/);
  expect(page.html).toContain('href="#title.shown"');
  expect(page.html).toMatch(/id="title\.shown"[^>]*aria-invalid="true"/);
  const versions = await typeStep(other.browser, other.reference, 'versions', [
    { do: 'next', 'versions.0.use': 'yes', 'versions.0.issn': '0028-0837', 'versions.1.use': 'yes' },
  ]);
  expect(textOf(versions.html)).toContain('“0028-0837” is no valid ISSN.');
  expect(textOf(versions.html)).toContain('an online version needs its address.');
});
