/** `/convert`: a cataloguer pastes a record, sends a file or comes from a record of the Register; programs send bytes. */

import { formats } from '@masthead/crosswalk';
import { type MarcRecord, writeIso2709, writeLines } from '@masthead/marc';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importRecords } from '../../src/actions/import-records.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { buildServer } from '../../src/web/server.ts';
import { embeddedTemplate } from '../databases.ts';

const record: MarcRecord = {
  leader: '00000nas a2200000 c 4500',
  fields: [
    { tag: '001', value: '0028-0836' },
    { tag: '003', value: 'ISSN' },
    { tag: '007', value: 'ta' },
    { tag: '008', value: '190816c18691990enkwr|p       0   a0eng c' },
    {
      tag: '022',
      ind1: ' ',
      ind2: ' ',
      subfields: [
        { code: 'a', value: '0028-0836' },
        { code: 'l', value: '0028-0836' },
      ],
    },
    { tag: '044', ind1: ' ', ind2: ' ', subfields: [{ code: 'c', value: 'GBR' }] },
    {
      tag: '222',
      ind1: ' ',
      ind2: '0',
      subfields: [
        { code: 'a', value: 'Nature' },
        { code: 'b', value: '(London)' },
      ],
    },
    { tag: '245', ind1: '1', ind2: '0', subfields: [{ code: 'a', value: 'Nature <b>& more</b>' }] },
  ],
};
const lines = writeLines(record);
const written = writeIso2709(record);
const bytes = written.ok ? Buffer.from(written.bytes) : Buffer.alloc(0);

let store: Store;
let site: FastifyInstance;

beforeAll(async () => {
  store = await openStore({ template: await embeddedTemplate() });
  const chunks = (async function* () {
    yield bytes;
  })();
  await importRecords(store, [{ name: 'one.mrc', chunks }], { actor: 'test' });
  site = await buildServer({
    read: store.read,
    settings: { baseUrl: 'https://register.example.org' },
    log: pino({ level: 'silent' }),
  });
});
afterAll(async () => {
  await site?.close();
  await store?.close();
});

const boundary = 'xxxxxxxx';
function formOf(
  fields: Readonly<Record<string, string>>,
  file?: Buffer,
): { payload: Buffer; headers: Record<string, string> } {
  const parts: Buffer[] = Object.entries(fields).map(([name, value]) =>
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
  );
  if (file) {
    parts.push(
      Buffer.from(
        `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.mrc"\r\nContent-Type: application/octet-stream\r\n\r\n`,
      ),
      file,
      Buffer.from('\r\n'),
    );
  }
  parts.push(Buffer.from(`--${boundary}--\r\n`));
  return { payload: Buffer.concat(parts), headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } };
}

const post = (url: string, sent: { payload: Buffer | string; headers?: Record<string, string> }) =>
  site.inject({ method: 'POST', url, ...sent, headers: { accept: 'text/html', ...sent.headers } });

describe('a visitor', () => {
  test('sees the form, without any script of its own', async () => {
    const { statusCode, body, headers } = await site.inject('/convert');
    expect(statusCode).toBe(200);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(body).toContain('<textarea id="record"');
    expect(body.match(/<script/g)).toHaveLength(1);
  });

  test('pastes lines, and sees what is wrong with which field, and every form', async () => {
    const { statusCode, body } = await post('/convert', formOf({ record: lines.replaceAll('\n', '\r\n'), status: '' }));
    expect(statusCode).toBe(200);
    expect(body).toContain('008 says that it is current (06 is c), and that it ended (1990).');
    expect(body).toContain('=008  190816c18691990enkwr|p');
    for (const { label } of formats) expect(body).toContain(`<summary>${label.replaceAll('&', '&amp;')}</summary>`);
    // What was pasted is text on the page and nothing else.
    expect(body).not.toContain('<b>&');
    expect(body).toContain('&lt;b>&amp; more&lt;/b>');
  });

  test.each([
    ['ISO 2709 as text', bytes.toString('utf8')],
    [
      'MARC-in-JSON',
      JSON.stringify({
        leader: record.leader,
        fields: [{ '022': { ind1: ' ', ind2: ' ', subfields: [{ a: '0028-0836' }] } }],
      }),
    ],
    [
      'MARCXML',
      '\n<record xmlns="http://www.loc.gov/MARC21/slim"><leader>00000nas a2200000 c 4500</leader><datafield tag="022" ind1=" " ind2=" "><subfield code="a">0028-0836</subfield></datafield></record>',
    ],
  ])('pastes %s', async (_what, text) => {
    const { statusCode, body } = await post('/convert', formOf({ record: text }));
    expect([statusCode, body.includes('What the profile has against it')]).toEqual([200, true]);
  });

  test('pastes a record as a catalogue shows it', async () => {
    const shown = ['00000nas a2200000 c 4500', '001 0028-0836', '022    $a 0028-0836', '245 10 $a Nature & more'];
    const { statusCode, body } = await post('/convert', formOf({ record: shown.join('\r\n') }));
    expect(statusCode).toBe(200);
    expect(body).toContain('Taken as MARC 21 as text.');
    expect(body).toContain('=245  10$aNature &amp; more');
  });

  test('sees of UNIMARC what MARC 21 has no place for, and the reverse', async () => {
    const unimarc =
      '=011  \\\\$a0028-0836$dfree\n=100  \\\\$a20190816a18699999u  y0engy50      ba\n=200  1\\$aNature\n=326  \\\\$aWeekly';
    const { body } = await post('/convert', formOf({ record: unimarc }));
    expect(body).toContain('The record is UNIMARC, and was taken as that.');
    expect(body).toContain('What MARC 21 has no place for');
    expect(body).toContain('Field 011 is carried without $d, for which MARC 21 has no place. It is kept in 886.');
    const marc21 = await post('/convert', formOf({ record: `${lines.trimEnd()}\n=699  \\\\$8Register` }));
    expect(marc21.body).toContain('What this format has no place for.');
    expect(marc21.body).toMatch(/Field 699 is for local use and means nothing in UNIMARC/);
  });

  test('sends a file, which counts more than the field, and has it as text to go on with', async () => {
    const { body } = await post('/convert', formOf({ record: 'old text' }, bytes));
    expect(body).toContain('Taken as MARC 21 (ISO 2709).');
    expect(body).not.toContain('old text');
    expect(body).toContain('=022  \\\\$a0028-0836$l0028-0836');
  });

  test('says what status it is to have', async () => {
    const { body } = await post('/convert', formOf({ record: lines, status: 'legacy' }));
    expect(body).toMatch(/<option value="legacy" selected>/);
    expect(body).toContain('Errors: 1, warnings');
  });

  test('downloads a form', async () => {
    const { body, headers } = await post('/convert?format=turtle&download=yes', formOf({ record: lines }));
    expect(headers['content-disposition']).toBe('attachment; filename="0028-0836.ttl"');
    expect(headers['content-type']).toBe('text/turtle; charset=utf-8');
    expect(body).toContain('0028-0836');
  });

  test.each([
    ['nothing', '   ', 'There was nothing in the field'],
    ['something else', 'Dear Sir or Madam', 'It cannot be told what this is.'],
    ['XML that ends in the middle', '<record><leader>', 'No record could be made of it.'],
  ])('pastes %s and is told so', async (_what, text, sentence) => {
    const { statusCode, body } = await post('/convert', formOf({ record: text }));
    expect(statusCode).toBe(422);
    expect(body).toContain(sentence);
  });

  test('sends more than a megabyte', async () => {
    const { statusCode } = await post('/convert', formOf({}, Buffer.alloc(1024 * 1024 + 1, 0x20)));
    expect(statusCode).toBe(413);
  });

  test('does not send a form from another site', async () => {
    const form = formOf({ record: lines });
    const { statusCode } = await post('/convert', {
      ...form,
      headers: { ...form.headers, 'sec-fetch-site': 'cross-site' },
    });
    expect(statusCode).toBe(403);
  });

  test('comes from a record of the Register', async () => {
    const { statusCode, body } = await site.inject({
      url: '/convert?issn=0028-0836',
      headers: { accept: 'text/html' },
    });
    expect(statusCode).toBe(200);
    expect(body).toContain('=222  \\0$aNature$b(London)');
    expect((await site.inject('/convert?issn=1476-4687')).statusCode).toBe(404);
    expect((await site.inject('/convert?issn=nothing')).statusCode).toBe(404);
  });
});

describe('a program', () => {
  const sent = { payload: bytes, headers: { 'content-type': 'application/marc' } };

  test.each([
    ['/convert?issn=1476-4687&format=marcxml', 404, 'not-here'],
    ['/convert?issn=1476-4687&format=report', 404, 'not-here'],
  ])('is told in its own form what is not here: %s', async (url, status, problem) => {
    const { statusCode, headers, body } = await site.inject(url);
    expect(statusCode).toBe(status);
    expect(headers['content-type']).toContain('application/problem+json');
    expect(JSON.parse(body)).toMatchObject({ status, problem });
  });

  test('is told in its own form that it asks too often', async () => {
    // The limit is the site's: this one is for nobody else.
    const other = await buildServer({
      read: store.read,
      settings: { baseUrl: 'https://register.example.org' },
      log: pino({ level: 'silent' }),
    });
    const asked = { method: 'POST', url: '/convert', payload: '' } as const;
    const headers = { 'content-type': 'application/marc', accept: 'application/json' };
    // Thirty at once are taken; more are sent on a machine so slow that the limit refills meanwhile.
    let refused = await other.inject({ ...asked, headers });
    for (let sends = 0; refused.statusCode !== 429 && sends < 2_000; sends++) {
      refused = await other.inject({ ...asked, headers });
    }
    await other.close();
    expect([refused.statusCode, refused.headers['retry-after']]).toEqual([429, '5']);
    expect(refused.headers['content-type']).toContain('application/problem+json');
    expect(refused.json()).toMatchObject({ status: 429, problem: 'too-many' });
  });

  test('has the problems as JSON', async () => {
    const { body, headers } = await post('/convert', {
      ...sent,
      headers: { ...sent.headers, accept: 'application/json' },
    });
    expect(headers['access-control-allow-origin']).toBe('*');
    const found = JSON.parse(body);
    expect(found).toMatchObject({ format: 'marc21', records: 1, issn: '0028-0836' });
    expect(found.problems[0]).toMatchObject({
      severity: 'error',
      rule: 'date-current-ended',
      tag: '008',
      position: '11-14',
    });
    expect(JSON.parse((await post('/convert?format=report&status=legacy', sent)).body).problems.length).toBeGreaterThan(
      0,
    );
  });

  test.each([
    ['application/marcxml+xml', 'application/marcxml+xml; charset=utf-8'],
    ['text/turtle', 'text/turtle; charset=utf-8'],
    ['application/marc', 'application/marc'],
  ])('has %s by Accept', async (accept, type) => {
    const { statusCode, headers } = await post('/convert', { ...sent, headers: { ...sent.headers, accept } });
    expect([statusCode, headers['content-type']]).toEqual([200, type]);
  });

  test('is told what is wrong in the same way', async () => {
    const nothing = await post('/convert?format=report', {
      payload: '',
      headers: { 'content-type': 'application/marc' },
    });
    expect([nothing.statusCode, nothing.headers['content-type']]).toEqual([
      422,
      'application/problem+json; charset=utf-8',
    ]);
    expect(JSON.parse(nothing.body)).toMatchObject({ status: 422, problem: 'empty' });
    expect((await post('/convert?format=pdf', sent)).statusCode).toBe(406);
  });
});
