/** The way of an applicant over HTTP, without scripts: from the first page to the status, and what others cannot do to her request. */
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountName } from '../../src/domain/person.ts';
import {
  addOrganisation,
  findRequest,
  listEvidence,
  moveRequest,
  openStore,
  type Store,
  writeCentre,
} from '../../src/store/index.ts';
import { type ABrowser, aBrowser } from '../build/a-browser.ts';
import { aTitleOf } from '../build/a-life.ts';
import { aPerson } from '../build/a-person.ts';
import { startAsked, typeEvidence, typeStep } from '../build/a-request-asked.ts';
import { aSite } from '../build/a-site.ts';
import { lettersTo } from '../build/read-letters.ts';
import { takeRecords } from '../build/take-records.ts';
import { embeddedTemplate } from '../databases.ts';

let store: Store;
let site: FastifyInstance;

beforeAll(async () => {
  store = await openStore({ template: await embeddedTemplate() });
  await store.transaction((tx) =>
    writeCentre(
      tx,
      { code: '0', name: 'Authority', email: 'desk@centre.example.org', status: 'active' },
      { actor: 'test' },
    ),
  );
  site = await aSite(store);
});
afterAll(async () => {
  await site?.close();
  await store?.close();
});

const textOf = (html: string): string =>
  html
    .slice(html.indexOf('<main'))
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
const steps = ['title', 'versions', 'publisher', 'dates'] as const;
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n');

async function aDraft() {
  const started = await startAsked(site);
  for (const step of steps) await typeStep(started.browser, started.reference, step);
  return started;
}

/** Somebody who is signed in, as a browser. */
async function signedIn(): Promise<{ browser: ABrowser; id: number; email: string }> {
  const { account, headers } = await aPerson(store);
  const browser = aBrowser(site);
  const [name, value] = headers.cookie!.split('=') as [string, string];
  browser.cookies.set(name, value);
  return { browser, id: account.id, email: account.email };
}

async function aSent() {
  const person = await signedIn();
  const page = await person.browser.post('/request', { key: 'k'.repeat(40) + String(person.id).padStart(3, '0') });
  const reference = /R-[0-9A-Z-]+/.exec(page.url)![0];
  for (const step of steps) await typeStep(person.browser, reference, step);
  const check = await typeEvidence(person.browser, reference);
  const sent = await person.browser.send(check, `/request/${reference}/check`);
  return { ...person, reference, sent };
}

test('without an account before: the letter proves the address, and then the request is sent', async () => {
  const { browser, reference } = await aDraft();
  const email = 'first@example.org';
  const check = await typeEvidence(browser, reference, { 'applicant.email': email });
  expect(check.url).toBe(`/request/${reference}/check`);
  const told = await browser.send(check, `/request/${reference}/check`);
  expect(textOf(told.html)).toContain('saved, but not sent yet');
  expect((await findRequest(store.read, reference))!.state).toBe('draft');
  const [letter] = await lettersTo(store, email);
  expect(letter!.subject).toContain('Вестник ботаники');
  // She reads her mail on another device.
  const phone = aBrowser(site);
  const address = new URL(letter!.link!).pathname;
  const status = await phone.send(await phone.open(address), address);
  expect(status.url).toBe(`/requests/${reference}?sent`);
  expect(textOf(status.html)).toContain('With the centre');
  expect(textOf(status.html)).toContain('so the International Centre decides');
  const sent = (await findRequest(store.read, reference))!;
  expect(sent).toMatchObject({ state: 'submitted', centre: '0', account: expect.any(Number) });
  expect((await lettersTo(store, email)).map(({ subject }) => subject)).toHaveLength(2);
  expect((await lettersTo(store, 'desk@centre.example.org')).length).toBeGreaterThan(0);
  // The draft's secret opens nothing any more, and what is sent twice is sent once.
  expect((await browser.open(`/request/${reference}/title`)).status).toBe(404);
  expect((await phone.open(`/requests/${reference}`)).status).toBe(200);
});

test('a form sent twice starts one draft, and a robot none', async () => {
  const browser = aBrowser(site);
  const page = await browser.open('/request');
  const robot = await browser.post('/request', { homepage: 'https://spam.example.org' });
  expect(robot.status).toBe(422);
  expect(browser.cookies.size).toBe(0);
  const first = await browser.send(page, '/request');
  const second = await browser.send(page, '/request');
  expect(second.url).toBe(first.url);
});

test('what was typed and cannot be used is kept, with a summary that leads to it', async () => {
  const { browser, reference } = await startAsked(site);
  const page = await typeStep(browser, reference, 'versions', [
    { do: 'next', 'versions.1.use': 'yes', 'versions.1.url': 'not an address', 'versions.1.issn': '1234' },
  ]);
  expect(page.html).toContain('value="not an address"');
  expect(page.html).toMatch(/href="#versions\.\d\.url"/);
  expect(textOf(page.html)).toContain('“not an address” is no web address');
  const later = await browser.send(page, `/request/${reference}/versions`, { do: 'later' });
  expect(later.url).toBe(`/request/${reference}/publisher`);
});

test('two windows do not lose a word', async () => {
  const { browser, reference } = await aDraft();
  const address = `/request/${reference}/title`;
  const [one, other, elsewhere] = [
    await browser.open(address),
    await browser.open(address),
    await browser.open(`/request/${reference}/dates`),
  ];
  await browser.send(one, address, { 'title.shown': 'One window', do: 'save' });
  // Another step is no conflict.
  expect(
    (await browser.send(elsewhere, `/request/${reference}/dates`, { 'start.year': '1999', do: 'save' })).status,
  ).toBe(200);
  const conflict = await browser.send(other, address, { 'title.shown': 'The other window', do: 'save' });
  expect(conflict.status).toBe(409);
  expect(conflict.html).toContain('value="The other window"');
  expect(textOf(conflict.html)).toContain('One window');
  await browser.send(conflict, address, { do: 'save' });
  const { form } = (await findRequest(store.read, reference))!;
  expect(form).toMatchObject({ title: { roman: 'The other window' }, start: '1999-03' });
});

test('HTML and formulas stay text, and a line break makes no second line', async () => {
  const { browser, reference } = await startAsked(site);
  const evil = '=cmd|"/c calc"!A1 <script>alert(1)</script>';
  const page = await typeStep(browser, reference, 'title', [
    { do: 'save', 'title.shown': `${evil}\r\nBcc: x@example.org` },
  ]);
  expect(page.html).not.toContain('<script>alert');
  expect((await findRequest(store.read, reference))!.title).toBe(`${evil} Bcc: x@example.org`);
});

describe('what is somebody else’s', () => {
  test('is not there, whatever is done to it', async () => {
    const { browser, reference } = await aDraft();
    await typeEvidence(browser, reference);
    const [evidence] = await listEvidence(store.read, (await findRequest(store.read, reference))!.id);
    const stranger = (await signedIn()).browser;
    for (const other of [stranger, aBrowser(site)]) {
      for (const step of [...steps, 'evidence', 'check', 'letter']) {
        expect((await other.open(`/request/${reference}/${step}`)).status, step).toBe(404);
        expect((await other.post(`/request/${reference}/${step}`, { do: 'next' })).status, step).toBe(404);
      }
      expect((await other.open(`/evidence/${evidence!.id}`)).status).toBe(404);
    }
    for (const act of ['messages', 'withdraw', 'copy']) {
      expect((await stranger.post(`/requests/${reference}/${act}`, { body: 'x' })).status, act).toBe(404);
    }
    expect((await stranger.open(`/request/${reference}/taken?key=x&send=yes`)).status).toBe(404);
    for (const path of [
      '/requests/R-0000-0000-00',
      '/requests/1',
      '/requests/%27%3B--',
      '/evidence/0',
      '/evidence/x',
    ]) {
      expect((await stranger.open(path)).status, path).toBe(404);
    }
    expect((await findRequest(store.read, reference))!.state).toBe('draft');
  });

  test('a form of another site is not taken', async () => {
    const { browser, reference } = await aDraft();
    const foreign = aBrowser(site, 'https://evil.example.org');
    for (const [name, value] of browser.cookies) foreign.cookies.set(name, value);
    expect((await foreign.post(`/request/${reference}/title`, { 'title.shown': 'Taken' })).status).toBe(403);
  });
});

describe('evidence', () => {
  test('a file is judged by its bytes, kept, served to be saved, and taken back', async () => {
    const { browser, reference } = await aDraft();
    const address = `/request/${reference}/evidence`;
    const page = await browser.open(address);
    const added = await browser.sendFiles(page, address, { do: 'upload' }, [
      { field: 'evidence.files', name: '../../"Heft" 1\u0001.html', type: 'text/html', bytes: pdf },
    ]);
    const path = /\/evidence\/\d+/.exec(added.html)![0];
    const served = await browser.open(path);
    expect(served.status).toBe(200);
    expect(served.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
    });
    expect(String(served.headers['content-disposition'])).toMatch(
      /^attachment; filename="[^"/\\]*\.pdf"; filename\*=UTF-8''[^"/\\ ]*\.pdf$/,
    );
    const id = path.split('/')[2]!;
    await browser.send(await browser.open(address), address, { do: `evidence.${id}` });
    expect((await browser.open(path)).status).toBe(404);
  });

  test('what lies about its type, or carries scripts, is refused with a sentence, and what was typed stays', async () => {
    const { browser, reference } = await aDraft();
    const address = `/request/${reference}/evidence`;
    const page = await browser.open(address);
    const refused = await browser.sendFiles(page, address, { do: 'next', 'applicant.name': 'Ada' }, [
      {
        field: 'evidence.files',
        name: 'issue.pdf',
        type: 'application/pdf',
        bytes: Buffer.from('<html><script>1</script>'),
      },
      { field: 'evidence.files', name: 'cover.png', type: 'image/png', bytes: Buffer.from('MZ\u0090\u0000') },
    ]);
    expect(refused.status).toBe(422);
    expect(textOf(refused.html)).toContain('“issue.pdf” was not taken. It is a web page or a drawing');
    expect(textOf(refused.html)).toContain('“cover.png” was not taken. It is a program');
    expect(refused.html).toContain('value="Ada"');
    expect(await listEvidence(store.read, (await findRequest(store.read, reference))!.id)).toEqual([]);
  });
});

describe('after it is sent', () => {
  test('she answers, attaches, corrects, withdraws and asks again for the same publisher', async () => {
    const { browser, reference, sent } = await aSent();
    expect(sent.url).toBe(`/requests/${reference}?sent`);
    const { id } = (await findRequest(store.read, reference))!;
    const cataloguer = { name: 'cataloguer', role: 'cataloguer', centre: '0' } as const;
    await store.transaction((tx) => moveRequest(tx, id, 'ask', { actor: cataloguer }));
    const waiting = await browser.open(`/requests/${reference}`);
    expect(textOf(waiting.html)).toContain('Your answer is needed');
    const answered = await browser.sendFiles(
      waiting,
      `/requests/${reference}/messages`,
      { body: 'Since <b>1998</b>.' },
      [{ field: 'files', name: 'cover.pdf', bytes: pdf }],
    );
    expect(answered.html).toContain('Since &lt;b>1998&lt;/b>.');
    expect(answered.html).toContain('cover.pdf');
    expect(textOf(answered.html)).toContain('With the centre');
    const [letter] = (await lettersTo(store, 'desk@centre.example.org'))
      .filter(({ subject }) => subject.includes(reference))
      .slice(-1);
    expect(letter!.text).toContain('Since <b>1998</b>.');
    const address = `/request/${reference}/dates`;
    const corrected = await browser.send(await browser.open(address), address, { do: 'next', frequency: 'm' });
    expect(corrected.url).toBe(`/requests/${reference}`);
    expect(textOf(corrected.html)).toContain('Corrected');
    const withdrawn = await browser.send(corrected, `/requests/${reference}/withdraw`);
    expect(textOf(withdrawn.html)).toContain('Nothing more happens.');
    expect(textOf((await browser.open('/requests')).html)).toContain('Withdrawn');
    const copy = await browser.send(withdrawn, `/requests/${reference}/copy`);
    expect(copy.url).toMatch(/^\/request\/R-.*\/title$/);
    const { form } = (await findRequest(store.read, copy.url.split('/')[2]!))!;
    expect(form).toMatchObject({ publisher: { name: { original: 'Наука' } }, country: 'RUS' });
    expect(form.title).toBeUndefined();
  });

  test('an expired draft says so, and holds nothing any more', async () => {
    const { browser, reference } = await aDraft();
    const { id } = (await findRequest(store.read, reference))!;
    await store.transaction((tx) => moveRequest(tx, id, 'expire', { actor: { name: accountName(1), role: 'system' } }));
    const page = await browser.open(`/request/${reference}/title`);
    expect(page.status).toBe(410);
    expect(textOf(page.html)).toContain('This request has expired');
    expect((await findRequest(store.read, reference))!.content).toEqual({});
  });
});

describe('what is told before and while she types', () => {
  test.each([
    ['?what=journal&goes-on=yes', 'Yes, an ISSN is for this'],
    ['?what=book-series&goes-on=no', 'ISBN'],
    ['?what=film', 'ISAN'],
    ['?what=shop', 'somebody responsible'],
    ['?what=blog', 'Probably'],
  ])('the guide answers %s', async (query, sentence) => {
    expect(textOf((await aBrowser(site).open(`/request${query}`)).html)).toContain(sentence);
  });

  test('suggestions say whose a number is, propose Roman letters, and end when they are asked for too often', async () => {
    const browser = aBrowser(site);
    const ask = async (name: string, q: string) =>
      browser.open(`/request/suggestions/${name}?${new URLSearchParams({ q })}`);
    expect(JSON.parse((await ask('issn', '0028-0837')).html)).toMatchObject({ wrong: true });
    expect(JSON.parse((await ask('issn', '0028-0836')).html).sentence).toContain('not in this Register');
    expect(JSON.parse((await ask('roman', 'Вестник')).html)).toEqual({ roman: 'Vestnik' });
    expect(JSON.parse((await ask('roman', 'Nature')).html)).toEqual({});
    const many = await Promise.all(Array.from({ length: 90 }, () => ask('roman', 'x')));
    expect(many.some(({ status }) => status === 429)).toBe(true);
  });

  test('a title that is known already is shown with the way to claim it, before and after it is saved', async () => {
    await takeRecords(store, [aTitleOf(7_100_001, 'Annals of the sea', { centre: '0' })]);
    const { browser, reference } = await startAsked(site);
    const page = await typeStep(browser, reference, 'title', [{ do: 'save', 'title.shown': 'ANNALS of the Sea' }]);
    expect(textOf(page.html)).toContain('A title of this name is in the Register');
    expect(page.html).toMatch(/href="\/titles\/claim\?issn=\d{4}-\d{3}[\dX]"/);
  });

  test('whoever belongs to a publisher asks for it, and for no other', async () => {
    const [own, other] = await store.transaction(async (tx) => [
      (await addOrganisation(tx, { kind: 'publisher', name: 'Presses', by: 'test' })).id,
      (await addOrganisation(tx, { kind: 'publisher', name: 'Another', by: 'test' })).id,
    ]);
    const { headers } = await aPerson(store, { role: 'member', organisation: own });
    const browser = aBrowser(site);
    const [name, value] = headers.cookie!.split('=') as [string, string];
    browser.cookies.set(name, value);
    const start = await browser.open('/request');
    expect(start.html).toContain('>Presses</option>');
    for (const [organisation, whose] of [
      [own, own],
      [other, undefined],
    ] as const) {
      const page = await browser.post('/request', { organisation: String(organisation) });
      const request = await findRequest(store.read, page.url.split('/')[2]!);
      expect(request?.organisation).toBe(whose);
    }
  });
});
