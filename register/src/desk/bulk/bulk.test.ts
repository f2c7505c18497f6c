/** Many titles at once over HTTP: the template in six languages, errors in place, corrections, the one confirmed step, and the files that come back. */
import { describe, expect, test } from 'vitest';
import { aPerson } from '../../../test/build/a-person.ts';
import { aSite } from '../../../test/build/a-site.ts';
import { eachDatabase } from '../../../test/databases.ts';
import { readRequestFile } from '../../actions/requests/read-request-file.ts';
import { requestColumns, requestLists } from '../../domain/request-columns.ts';
import { addOrganisation, listRequests, moveRequest, type Store, writeCentre } from '../../store/index.ts';
import { languages, wordsFor } from '../../words/languages.ts';
import { headingOf, requestVocabulary, valueText } from '../../words/request-vocabulary.ts';
import { exampleText, markedHeading, templateCsv, templateWorkbook } from './template.ts';
import { writeCsv, writeWorkbook } from './workbook.ts';

describe.each(languages.map(({ code }) => code))('in %s', (code) => {
  const words = wordsFor(code);

  test('every heading is understood as its column, with its star and without', () => {
    for (const column of requestColumns) {
      expect([column.key, requestVocabulary.columnOf(headingOf(words, column))]).toEqual([column.key, column.key]);
      expect(requestVocabulary.columnOf(markedHeading(words, column))).toBe(column.key);
    }
  });

  test('every value of every list is understood', () => {
    for (const [list, codes] of Object.entries(requestLists)) {
      for (const one of codes) {
        const name = list as keyof typeof requestLists;
        expect([one, requestVocabulary.valueOf(name, valueText(words, name, one))]).toEqual([one, one]);
      }
    }
  });

  test('the template is read back, as a workbook and as plain text, and its example is not asked for', async () => {
    const filled = requestColumns.map((column) => exampleText(words, column));
    for (const bytes of [templateWorkbook(words), templateCsv(words)]) {
      expect(await readRequestFile({ bytes }, requestVocabulary)).toEqual({
        ok: false,
        problem: { type: 'file-no-rows' },
      });
    }
    const rows = [requestColumns.map((column) => markedHeading(words, column)), filled];
    for (const bytes of [writeWorkbook([{ name: 'a', rows }]), writeCsv(rows, ';'), writeCsv(rows, ',')]) {
      const read = await readRequestFile({ bytes }, requestVocabulary);
      expect(read).toMatchObject({ ok: true, file: { notes: [], rows: [{ row: 2 }] } });
      const cells = read.ok ? read.file.rows[0]!.cells : {};
      expect(requestVocabulary.countryOf(cells.country!)).toBe('FRA');
      expect(requestVocabulary.languageOf(cells['language-1']!)).toBe('fre');
    }
  });
});

test('what looks like a formula stays a text in what we write, and comes back as it was', async () => {
  const titles = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', "'=1", 'A "quoted", title; of two'];
  const rows = [['title', 'note'], ...titles.map((title) => [title, 'x'])];
  const csv = new TextDecoder().decode(writeCsv(rows));
  for (const cell of csv.split('\r\n').slice(1)) expect(cell).not.toMatch(/^"?[=+\-@\t]/);
  for (const bytes of [writeCsv(rows), writeWorkbook([{ name: 'a', rows }])]) {
    const read = await readRequestFile({ bytes }, requestVocabulary);
    expect(read.ok && read.file.rows.map(({ cells }) => cells.title)).toEqual(titles.map((title) => title.trim()));
  }
});

const head = [
  'own-reference',
  'title',
  'country',
  'city-1',
  'print',
  'language-1',
  'publisher',
  'status',
  'start',
  'frequency',
  'type',
  'evidence',
];
const row = (title: string, more: Record<string, string> = {}): string[] => {
  const cells: Record<string, string> = {
    'own-reference': title.toLowerCase(),
    title,
    country: 'France',
    'city-1': 'Lyon',
    print: 'oui',
    'language-1': 'français',
    publisher: 'Presses',
    status: 'current',
    start: '2026',
    frequency: 'q',
    type: 'periodical',
    evidence: 'https://acta.example.org/1',
    ...more,
  };
  return head.map((key) => cells[key] ?? '');
};

/** A form with one file and some fields, as a browser sends it. */
function sent(
  file: { readonly name: string; readonly bytes: Uint8Array; readonly field?: string },
  fields: Record<string, string> = {},
) {
  const boundary = 'x-boundary-x';
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const payload = Buffer.concat([
    Buffer.from(parts.join('')),
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="${file.field ?? 'file'}"; filename="${file.name}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
    ),
    Buffer.from(file.bytes),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  return { payload, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } };
}

const withCentre = (store: Store): Promise<unknown> =>
  store.transaction((tx) =>
    writeCentre(
      tx,
      { code: '2', name: 'France', country: 'FRA', countries: ['FRA'], status: 'active' },
      { actor: 'test' },
    ),
  );

eachDatabase((_name, open) => {
  test('a file goes from its template to its result', async () => {
    const store = await open();
    await withCentre(store);
    const site = await aSite(store);
    const { headers } = await aPerson(store);
    const get = (url: string) => site.inject({ method: 'GET', url, headers });
    const post = (
      url: string,
      { payload, headers: more }: { payload: Buffer | string; headers: Record<string, string> },
    ) => site.inject({ method: 'POST', url, headers: { ...headers, ...more }, payload });
    const fields = (values: Record<string, string>) => ({
      payload: new URLSearchParams(values).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });

    const template = await get('/requests/files/template.xlsx');
    expect(template.statusCode).toBe(200);
    expect(template.headers['content-type']).toContain('spreadsheetml');
    expect((await get('/requests/files')).body).toContain('/requests/files/template.csv');

    const bytes = writeCsv([head, row('Acta', { country: 'Atlantis' }), row('<b>Bona</b>', { evidence: 'cover.pdf' })]);
    const taken = await post(
      '/requests/files',
      sent({ name: 'my titles.csv', bytes }, { kind: 'publisher', acting: 'self' }),
    );
    expect(taken.statusCode).toBe(303);
    const address = taken.headers.location!;
    expect(address).toMatch(/^\/requests\/files\/F-[0-9A-Z-]+$/);
    // The same file again is the same page.
    const again = await post('/requests/files', sent({ name: 'copy.csv', bytes }, { kind: 'publisher' }));
    expect(again.headers.location).toBe(`${address}?same`);

    const wrong = (await get(address)).body;
    expect(wrong).toContain('name="cell.2.country"');
    expect(wrong).toContain('“Atlantis” is no country that we know.');
    expect(wrong).toContain('name="cell.3.evidence"');
    expect(wrong).not.toContain('Send 2 requests');
    const notSent = await post(`${address}/sending`, fields({}));
    expect(notSent.statusCode).toBe(422);
    expect(notSent.body).toContain('2 rows are still to be mended.');
    const problems = await readRequestFile(
      { bytes: (await get(`${address}/problems.xlsx`)).rawPayload },
      requestVocabulary,
    );
    expect(problems).toMatchObject({
      ok: true,
      file: { notes: [], rows: [{ row: 2, cells: { country: 'Atlantis' } }, { row: 3 }] },
    });

    await post(`${address}/cells`, fields({ 'cell.2.country': 'Frankreich', 'was.2.country': 'Atlantis' }));
    expect((await get(address)).body).toContain('“Frankreich” is no country that we know.');
    await post(`${address}/cells`, fields({ 'cell.2.country': 'Francia', 'was.2.country': 'Frankreich' }));
    const pdf = new TextEncoder().encode('%PDF-1.4\n%%EOF\n');
    const script = await post(
      `${address}/evidence`,
      sent({ field: 'files', name: 'cover.pdf', bytes: new TextEncoder().encode('#!/bin/sh') }),
    );
    expect(script.statusCode).toBe(422);
    expect(
      (await post(`${address}/evidence`, sent({ field: 'files', name: 'Cover.PDF', bytes: pdf }))).statusCode,
    ).toBe(303);

    const well = (await get(address)).body;
    expect(well).toContain('Send 2 requests');
    expect(well).toContain('2 requests go to France.');
    const done = await post(`${address}/sending`, fields({}));
    expect(done.headers.location).toBe(address);
    await post(`${address}/sending`, fields({}));
    const page = (await get(address)).body;
    expect(page).toContain('2 requests were sent.');
    expect(page).toContain('&lt;b>Bona&lt;/b>');

    const { rows } = await store.transaction((tx) => listRequests(tx, { batch: address.split('/').at(-1)! }));
    expect(rows).toHaveLength(2);
    const acta = rows.find(({ form }) => form.title?.roman === 'Acta')!;
    const titles = [{ label: '1', issn: '0317-8471', issnL: '0317-8471', keyTitle: '=Acta' }];
    const decision = { type: 'accepted', state: 'register', titles, changeSet: 'x' };
    await store.transaction((tx) =>
      moveRequest(tx, acta.id, 'accept', { actor: { name: 'c', role: 'cataloguer' }, decision }),
    );
    expect((await get(address)).body).toContain('href="/resource/ISSN/0317-8471"');
    const csv = (await get(`${address}/result.csv`)).body;
    expect(csv).toContain(`2,acta,Acta,${acta.reference},Accepted,Print,0317-8471,"'=Acta"`);
    const result = await get(`${address}/result.xlsx`);
    expect(result.headers['content-disposition']).toContain('attachment');
    expect(await readRequestFile({ bytes: result.rawPayload }, requestVocabulary)).toMatchObject({
      ok: true,
      file: { format: 'xlsx' },
    });
    await site.close();
  });

  test('a file that is none is refused with what to do, and somebody else’s is not found', async () => {
    const store = await open();
    await withCentre(store);
    const site = await aSite(store);
    const { headers } = await aPerson(store);
    const other = (await aPerson(store)).headers;
    const pdf = sent({ name: 'titles.xlsx', bytes: new TextEncoder().encode('%PDF-1.4') }, { kind: 'publisher' });
    const refused = await site.inject({
      method: 'POST',
      url: '/requests/files',
      payload: pdf.payload,
      headers: { ...headers, ...pdf.headers },
    });
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('This is a PDF, and no spreadsheet.');
    const file = sent({ name: 'a.csv', bytes: writeCsv([head, row('Acta')]) }, { kind: 'publisher' });
    const taken = await site.inject({
      method: 'POST',
      url: '/requests/files',
      payload: file.payload,
      headers: { ...headers, ...file.headers },
    });
    const address = taken.headers.location!;
    for (const path of ['', '/problems.xlsx', '/result.csv', '/result.xlsx']) {
      expect((await site.inject({ method: 'GET', url: address + path, headers: other })).statusCode).toBe(404);
    }
    for (const path of ['/cells', '/sending', '/giving-up', '/evidence']) {
      expect((await site.inject({ method: 'POST', url: address + path, headers: other })).statusCode).toBe(404);
    }
    const nobody = await site.inject({ method: 'GET', url: address, headers: { accept: 'text/html' } });
    expect(nobody.headers.location).toMatch(/^\/sign-in\?next=/);
    // A file sent in instead of another: that one is gone, who asks is the same.
    const first = sent({ name: 'b.csv', bytes: writeCsv([head, row('Bona')]) }, { kind: 'library' });
    const replaced = (
      await site.inject({
        method: 'POST',
        url: '/requests/files',
        payload: first.payload,
        headers: { ...headers, ...first.headers },
      })
    ).headers.location!;
    const second = sent(
      { name: 'b.csv', bytes: writeCsv([head, row('Bona mater')]) },
      { replaces: replaced.split('/').at(-1)!, acting: 'self' },
    );
    const instead = await site.inject({
      method: 'POST',
      url: '/requests/files',
      payload: second.payload,
      headers: { ...headers, ...second.headers },
    });
    expect(instead.statusCode).toBe(303);
    expect((await site.inject({ method: 'GET', url: replaced, headers })).statusCode).toBe(404);
    const dropped = await site.inject({ method: 'POST', url: `${address}/giving-up`, headers });
    expect(dropped.headers.location).toBe('/requests/files?dropped');
    expect((await site.inject({ method: 'GET', url: address, headers })).statusCode).toBe(404);
    await site.close();
  });

  test('a file of an organisation is every member’s, and nobody’s who is not', async () => {
    const store = await open();
    await withCentre(store);
    const site = await aSite(store);
    const organisation = (
      await store.transaction((tx) => addOrganisation(tx, { kind: 'publisher', name: 'Presses', by: 'test' }))
    ).id;
    const [one, two] = [
      await aPerson(store, { role: 'member', organisation }),
      await aPerson(store, { role: 'owner', organisation }),
    ];
    const file = sent(
      { name: 'a.csv', bytes: writeCsv([head, row('Acta')]) },
      { kind: 'publisher', acting: String(organisation) },
    );
    const taken = await site.inject({
      method: 'POST',
      url: '/requests/files',
      payload: file.payload,
      headers: { ...one.headers, ...file.headers },
    });
    const address = taken.headers.location!;
    expect((await site.inject({ method: 'GET', url: '/requests/files', headers: two.headers })).body).toContain(
      address,
    );
    expect((await site.inject({ method: 'POST', url: `${address}/sending`, headers: two.headers })).statusCode).toBe(
      303,
    );
    const { rows } = await store.transaction((tx) => listRequests(tx, { batch: address.split('/').at(-1)! }));
    expect(rows).toMatchObject([
      { organisation, state: 'submitted', form: { applicant: { organisation: 'Presses' } } },
    ]);
    const stranger = await aPerson(store);
    expect((await site.inject({ method: 'GET', url: address, headers: stranger.headers })).statusCode).toBe(404);
    await site.close();
  });
});
