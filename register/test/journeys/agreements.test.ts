/**
 * An agreement from both sides over HTTP: the head writes it, the publisher's program takes numbers, its people send a file and confirm what
 * has appeared, the centre looks at a sample, finds too much wrong, and suspends (ISO 3297:2020, 5.3, D.2).
 */
import { createHash, randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { giveBlock } from '../../src/actions/give-block.ts';
import { systemActor } from '../../src/domain/actor.ts';
import { addOrganisation, addToken, openStore, type Store, writeCentres } from '../../src/store/index.ts';
import { aPerson } from '../build/a-person.ts';
import { aSite } from '../build/a-site.ts';
import { anAgreement } from '../build/an-agreement.ts';
import { lettersTo } from '../build/read-letters.ts';
import { embeddedTemplate } from '../databases.ts';

type Headers = Record<string, string>;

let store: Store;
let site: FastifyInstance;
let organisation: number;
let head: Headers;
let cataloguer: Headers;
let owner: Headers;
let stranger: Headers;
let program: Headers;
let agreement: string;

const get = (url: string, headers: Headers) => site.inject({ url, headers });
const post = (url: string, headers: Headers, fields: Record<string, string> | [string, string][]) =>
  site.inject({
    method: 'POST',
    url,
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  });
const sendFile = (url: string, headers: Headers, fields: Record<string, string>, name: string, content: string) => {
  const boundary = 'xxboundaryxx';
  const parts = Object.entries(fields).map(
    ([key, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`,
  );
  const file = `--${boundary}\r\nContent-Disposition: form-data; name="${name}"; filename="list.csv"\r\nContent-Type: text/csv\r\n\r\n${content}\r\n`;
  return site.inject({
    method: 'POST',
    url,
    headers: { ...headers, 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: `${parts.join('')}${file}--${boundary}--\r\n`,
  });
};
const keyIn = (html: string): string => /name="key" value="([^"]+)"/.exec(html)![1]!;
const call = (url: string, payload: object, headers = program) =>
  site.inject({ method: 'POST', url: `/api${url}`, headers, payload });

const terms = {
  since: '2020-01-01',
  quotaYear: '100',
  quotaOpen: '60',
  byApi: 'yes',
  byFile: 'yes',
  sampling: '10',
  errorLimit: '10',
  contactName: 'Grace',
  contactEmail: 'grace@ode.example.org',
  contactLanguage: 'fr',
  terms: 'Once a month.\n<script>alert(1)</script>',
};

/** Titles that nobody takes for one another. */
const words = 'alder birch cedar dogwood elm fir gorse hazel ivy juniper larch maple oak pine rowan spruce'.split(' ');
const titleAt = (at: number) =>
  `${words[at % 16]} ${words[(at * 5 + 2) % 16]} ${words[(at * 7 + 3) % 16]} annals ${at}`;
const described = (at: number) => ({
  label: `t${at}`,
  description: {
    title: titleAt(at),
    medium: 'print',
    country: 'FRA',
    languages: ['fre'],
    publisher: 'Ode Press',
    place: 'Paris',
  },
});

beforeAll(async () => {
  store = await openStore({ template: await embeddedTemplate() });
  site = await aSite(store);
  organisation = await store.transaction(async (tx) => {
    await writeCentres(tx, [{ code: '7', name: 'ISSN France', country: 'FRA' }, { code: '2' }]);
    return (await addOrganisation(tx, { kind: 'publisher', name: 'Ode Press', country: 'FRA', by: 'test' })).id;
  });
  const given = await giveBlock(store, systemActor('test'), {
    centre: '7',
    first: '9200000',
    size: 100,
    purpose: 'publisher',
    holder: 'Ode Press',
  });
  expect(given.ok).toBe(true);
  ({ headers: head } = await aPerson(store, { role: 'head', centre: '7' }));
  ({ headers: cataloguer } = await aPerson(store, { role: 'cataloguer', centre: '7' }));
  ({ headers: owner } = await aPerson(store, { role: 'owner', organisation }));
  const other = await anAgreement(store, { first: 9_300_000, centre: '2', contactEmail: 'other@example.org' });
  ({ headers: stranger } = await aPerson(store, { role: 'owner', organisation: other.organisation }));
  const secret = `masthead_${randomBytes(32).toString('base64url')}`;
  await store.transaction((tx) =>
    addToken(tx, {
      name: 'Program of Ode Press',
      role: 'service',
      organisation,
      secretHash: createHash('sha256').update(secret).digest(),
      createdBy: 'test',
      expires: new Date(Date.now() + 86_400_000),
    }),
  );
  program = { authorization: `Bearer ${secret}` };
});

afterAll(async () => {
  await site.close();
  await store.close();
});

describe('the centre', () => {
  test('writes it, with what is wrong told beside what was typed', async () => {
    const form = await get('/desk/agreements/new', head);
    expect(form.statusCode).toBe(200);
    const block = /<option value="(\d+)">9200-000/.exec(form.body)?.[1];
    expect(block).toBeDefined();
    const write = (more: Record<string, string>) =>
      post('/desk/agreements', head, {
        organisation: String(organisation),
        centre: '7',
        block: block!,
        ...terms,
        ...more,
      });
    const wrong = await write({ since: '31 January', contactEmail: '' });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain('31 January');
    const written = await write({});
    expect(written.statusCode).toBe(303);
    agreement = /\d+$/.exec(String(written.headers.location))![0];
    const page = await get(`/desk/agreements/${agreement}`, head);
    expect(page.body).toContain('&lt;script>alert(1)');
    expect(page.body).not.toContain('<script>alert(1)');
  });

  test('brings it into force; a cataloguer may not, another centre does not see it', async () => {
    const url = `/desk/agreements/${agreement}/activate`;
    expect((await post(url, cataloguer, {})).statusCode).toBe(403);
    const { headers: elsewhere } = await aPerson(store, { role: 'head', centre: '2' });
    expect((await post(url, elsewhere, {})).statusCode).toBe(404);
    expect((await post(url, { ...head, origin: 'https://evil.example' }, {})).statusCode).toBe(403);
    expect((await post(url, head, {})).statusCode).toBe(303);
    const [letter] = await lettersTo(store, 'grace@ode.example.org');
    expect(letter!.subject).toBe('La convention avec ISSN France est en vigueur');
    expect(letter!.link).toContain(`/agreements/${agreement}`);
  });
});

describe('a program', () => {
  test('takes numbers once with one key, and is told row by row', async () => {
    const body = { key: 'one', titles: Array.from({ length: 20 }, (_, at) => described(at)) };
    const first = await call(`/agreements/${agreement}/numbers`, body);
    expect(first.statusCode).toBe(201);
    expect(first.json().usage).toEqual({ year: 20, open: 20, left: 80, size: 100 });
    const again = await call(`/agreements/${agreement}/numbers`, body);
    expect(again.statusCode).toBe(200);
    expect(again.json()).toEqual({ ...first.json(), repeated: true });
    const second = await call(`/agreements/${agreement}/numbers`, {
      key: 'two',
      titles: [
        described(3),
        {
          label: 'form',
          form: {
            applicant: {},
            title: { roman: 'Zeppelin quarterly of Marseille' },
            otherTitles: [],
            country: 'FRA',
            cities: [{ roman: 'Marseille' }],
            versions: [{ medium: 'print' }, { medium: 'online', url: 'https://zeppelin.example.org/', format: 'html' }],
            languages: ['fre'],
            publisher: { name: { roman: 'Ode Press' } },
            coPublishers: [],
            status: 'to-be-published',
            start: '2027',
            frequency: 'q',
            former: [],
            succeeding: [],
            type: 'periodical',
          },
        },
      ],
    });
    expect(second.json().problems ?? []).toEqual([]);
    expect(second.statusCode).toBe(201);
    const [known, form] = second.json().titles;
    expect(known).toMatchObject({ ok: false, problems: [{ type: 'duplicate-likely' }] });
    expect(known.problems[0].sentence).toMatch(/seems to have/);
    expect(form.ok).toBe(true);
    expect(form.titles).toHaveLength(2);
  });

  test.each([
    ['a key of another call', { key: 'one', titles: [described(40)] }, 409, 'key-used'],
    [
      'more than is left of the quota',
      { key: 'x', titles: Array.from({ length: 90 }, (_, at) => described(100 + at)) },
      422,
      'quota-exceeded',
    ],
    [
      'a form that lacks what is asked',
      { key: 'y', titles: [{ label: 'f', form: { applicant: {}, versions: [] } }] },
      422,
      undefined,
    ],
    ['nothing', { key: 'z', titles: [] }, 400, 'not-as-described'],
  ])('is told: %s', async (_why, body, status, type) => {
    const answer = await call(`/agreements/${agreement}/numbers`, body);
    expect(answer.statusCode).toBe(status);
    if (type !== undefined) expect(answer.json().problems[0].type).toBe(type);
    expect(answer.json().problems.every(({ sentence }: { sentence: string }) => sentence.length > 10)).toBe(true);
  });

  test('of another publisher gets nothing', async () => {
    const other = await call('/agreements/1/numbers', { key: 'k', titles: [described(1)] });
    expect([403, 404]).toContain(other.statusCode);
    expect((await call('/agreements/999/numbers', { key: 'k', titles: [described(1)] })).statusCode).toBe(404);
    expect((await call(`/agreements/${agreement}/numbers`, {}, {})).statusCode).toBe(401);
    const list = await site.inject({ url: '/api/agreements', headers: program });
    expect(list.json().agreements.map(({ id }: { id: number }) => String(id))).toEqual([agreement]);
  });

  test('confirms what has appeared', async () => {
    const numbers = [];
    const report = await call(`/agreements/${agreement}/numbers`, {
      key: 'one',
      titles: Array.from({ length: 20 }, (_, at) => described(at)),
    });
    for (const row of report.json().titles.slice(0, 5)) {
      numbers.push({ issn: row.titles[0].issn, url: 'https://ode.example.org/1', published: '2026' });
    }
    numbers.push({ issn: '0028-0836', url: 'https://ode.example.org/1', published: '2026' });
    const answer = await call(`/agreements/${agreement}/confirmations`, { key: 'c', numbers });
    expect(answer.statusCode).toBe(200);
    const actions = answer.json().numbers.map(({ action }: { action: string }) => action);
    expect(actions).toEqual([...Array<string>(5).fill('confirmed'), 'refused']);
    const told = await site.inject({ url: `/api/agreements/${agreement}/report`, headers: program });
    expect(told.json()).toMatchObject({ taken: 22, confirmed: 5, provisional: 17, overdue: 0 });
  });
});

describe('the publisher’s people', () => {
  test('send a file once, however often they press the button', async () => {
    const page = await get(`/agreements/${agreement}`, owner);
    expect(page.statusCode).toBe(200);
    const key = keyIn(page.body);
    const url = `/agreements/${agreement}/file`;
    const file = `title,medium,country,language,publisher,place,family\n${titleAt(50)},print,FRA,fre,Ode Press,Paris,a\n${titleAt(51)},print,FRA,fre,Ode Press,Paris,\n`;
    const bad = await sendFile(url, owner, { key }, 'titles', 'title,medium,issn\nNature,print,0028-0836\n');
    expect(bad.statusCode).toBe(422);
    expect(bad.body).toContain('Lines that cannot be used');
    const sent = await sendFile(url, owner, { key }, 'titles', file);
    expect(sent.statusCode).toBe(303);
    const again = await sendFile(url, owner, { key }, 'titles', file);
    expect(again.headers.location).toBe(sent.headers.location);
    const rows = await get(String(sent.headers.location), owner);
    expect(rows.body).toContain(titleAt(50));
    const csv = await get(`${sent.headers.location}/rows.csv`, owner);
    expect(csv.headers['content-type']).toMatch(/^text\/csv/);
    expect(csv.body.split('\r\n')).toHaveLength(4);
    for (const name of ['no', 'zip']) {
      const junk = await sendFile(url, owner, { key: name }, 'titles', 'PK\u0003\u0004junk');
      expect(junk.statusCode).toBe(422);
    }
  });

  test('confirm by boxes and by file', async () => {
    const page = await get(`/agreements/${agreement}`, owner);
    const issns = [...page.body.matchAll(/name="number" value="([\dX-]+)"/g)].map(([, issn]) => issn!);
    expect(issns.length).toBeGreaterThan(15);
    const [one, two, three] = issns as [string, string, string];
    const checked = await post(`/agreements/${agreement}/confirmations`, owner, [
      ['key', keyIn(page.body)],
      ['published', '2026-02'],
      ['number', one],
      ['number', two],
      [`url-${one}`, 'https://ode.example.org/one'],
      [`url-${two}`, 'javascript:alert(1)'],
    ]);
    expect(checked.statusCode).toBe(303);
    const rows = await get(String(checked.headers.location), owner);
    expect(rows.body).toMatch(/Confirmed\..*Not confirmed\..*begins with https/s);
    const file = `issn;url;published\n${three};https://ode.example.org/three;2026-03\n`;
    const sent = await sendFile(
      `/agreements/${agreement}/confirmations-file`,
      owner,
      { key: 'file' },
      'confirmations',
      file,
    );
    expect(sent.statusCode).toBe(303);
    expect((await get(String(sent.headers.location), owner)).body).toContain('Confirmed.');
    const report = await get(`/agreements/${agreement}/report`, owner);
    expect(report.statusCode).toBe(200);
    const told = await site.inject({ url: `/api/agreements/${agreement}/report`, headers: program });
    expect(told.json()).toMatchObject({ taken: 24, confirmed: 7 });
    const csv = await get(`/agreements/${agreement}/report.csv`, owner);
    expect(csv.body).toMatch(/^\uFEFFmonth,taken,confirmed,sampled,wrong\r\n\d{4}-\d\d,\d+,\d+,0,0\r\n/);
  });

  test('do not see another’s', async () => {
    for (const url of ['', '/report', '/report.csv', '/calls/1', '/calls/1/rows.csv']) {
      expect((await get(`/agreements/${agreement}${url}`, stranger)).statusCode, url).toBe(404);
    }
    expect((await get('/agreements', stranger)).body).not.toContain(`/agreements/${agreement}"`);
    const { headers: applicant } = await aPerson(store);
    expect((await get('/agreements', applicant)).statusCode).toBe(403);
    expect((await get('/agreements', {})).statusCode).toBe(303);
  });
});

describe('the sample', () => {
  test('drawn, judged by a cataloguer, too much of it wrong, suspended by the head', async () => {
    const base = `/desk/agreements/${agreement}`;
    const today = new Date().toISOString().slice(0, 10);
    expect((await post(`${base}/sample`, owner, { since: '2020-01-01', until: today })).statusCode).toBe(403);
    const drawn = await post(`${base}/sample`, cataloguer, { since: '2020-01-01', until: today });
    expect(drawn.statusCode).toBe(303);
    const url = String(drawn.headers.location);
    const page = await get(url, cataloguer);
    const issns = [...new Set([...page.body.matchAll(/name="v-([\dX-]+)"/g)].map(([, issn]) => issn!))];
    expect(issns).toHaveLength(3);
    const without = await post(url, cataloguer, { [`v-${issns[0]}`]: 'wrong' });
    expect(without.statusCode).toBe(422);
    const verdicts = Object.fromEntries(issns.map((issn, at) => [`v-${issn}`, at === 0 ? 'wrong' : 'right']));
    const judged = await post(url, cataloguer, { ...verdicts, [`reason-${issns[0]}`]: 'It is a book.' });
    expect(judged.statusCode).toBe(303);
    const result = await get(url, head);
    expect(result.body).toContain('It is a book.');
    expect(result.body).toContain('Should the agreement be suspended?');
    const letters = await lettersTo(store, 'grace@ode.example.org');
    expect(letters.at(-1)!.subject).toBe('Résultat de l’échantillon');
    expect((await post(`${base}/suspend`, head, { reason: '' })).statusCode).toBe(422);
    expect((await post(`${base}/suspend`, head, { reason: 'A third is wrong.' })).statusCode).toBe(303);
    const refused = await call(`/agreements/${agreement}/numbers`, { key: 'after', titles: [described(60)] });
    expect(refused.json().problems[0]).toMatchObject({ type: 'agreement-not-active', state: 'suspended' });
  });
});

test.each(['fr', 'es', 'ar', 'zh', 'ru'])('every page speaks %s', async (language) => {
  const accept = { 'accept-language': language };
  const base = `/desk/agreements/${agreement}`;
  for (const [url, headers] of [
    ['/agreements', owner],
    [`/agreements/${agreement}`, owner],
    [`/agreements/${agreement}/report`, owner],
    [`/agreements/${agreement}/calls/1`, owner],
    ['/desk/agreements', head],
    ['/desk/agreements/new', head],
    [base, head],
    [`${base}/sample`, head],
  ] as const) {
    const page = await get(url, { ...headers, ...accept });
    expect(page.statusCode, url).toBe(200);
    expect(page.body, url).toContain(`lang="${language}"`);
  }
});
