/** A browser or a program asks for a resource: one address, every format, redirections, conditional requests, wrong numbers. */
import { setTimeout } from 'node:timers/promises';
import { formats } from '@masthead/crosswalk';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { Parser } from 'n3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Store, sealHead, setNumberState } from '../../src/store/index.ts';
import { aField, aRecord } from '../build/a-record.ts';
import { aSite } from '../build/a-site.ts';
import { takeRecords } from '../build/take-records.ts';
import { textOf } from '../build/text-of.ts';
import { eachDatabase } from '../databases.ts';

eachDatabase((_name, open) => {
  let store: Store;
  let site: FastifyInstance;

  beforeAll(async () => {
    store = await open();
    await takeRecords(store, [
      aRecord({ issn: '0028-0836', issnL: '0028-0836', title: 'Nature (London)' }),
      aRecord({
        issn: '1476-4687',
        issnL: '0028-0836',
        title: 'Nature (Online)',
        medium: 'online',
        cancelled: ['0302-2889'],
      }),
      aRecord({ issn: '1520-6424', title: 'Azerbaijan', original: 'Азербайджан' }),
      aRecord({
        issn: '2049-3630',
        title: 'Long',
        fields: Array.from({ length: 60 }, () => aField('500', '  ', 'a', 'x'.repeat(2_000))),
      }),
    ]);
    await store.transaction(async (tx) => {
      await setNumberState(tx, { number: 205533, state: 'unreported', centre: '76', change: { actor: 'test' } });
      await setNumberState(tx, { number: 229818, state: 'suppressed', change: { actor: 'test' } });
    });
    site = await aSite(store);
  });

  afterAll(async () => {
    await site?.close();
  });

  const get = (url: string, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> =>
    site.inject({ url, headers });
  const turtle = { accept: 'text/turtle' };
  const issnProperty = 'http://schema.org/issn';

  /** Values that the resource has for a property, in whatever syntax. */
  function objectsOf(text: string, subject: string, property: string): string[] {
    return new Parser()
      .parse(text)
      .filter((quad) => quad.subject.value === subject && quad.predicate.value === property)
      .map((quad) => quad.object.value);
  }

  describe('what is sent', () => {
    test.each([
      ['text/turtle', 'text/turtle; charset=utf-8', '.ttl'],
      ['application/rdf+xml', 'application/rdf+xml; charset=utf-8', '.rdf'],
      ['application/ld+json', 'application/ld+json', '.jsonld'],
      ['application/json', 'application/json', '.json'],
      [
        'application/ld+json;profile="https://schema.org/"',
        'application/ld+json;profile="https://schema.org/"',
        '.schemaorg.json',
      ],
      ['application/marcxml+xml', 'application/marcxml+xml; charset=utf-8', '.marcxml'],
      ['application/marc', 'application/marc', '.mrc'],
      ['text/plain', 'text/plain; charset=utf-8', '.txt'],
      ['text/csv', 'text/csv; charset=utf-8', '.csv'],
      ['application/mods+xml', 'application/mods+xml; charset=utf-8', '.mods.xml'],
      ['application/x-research-info-systems', 'application/x-research-info-systems; charset=utf-8', '.ris'],
      ['application/x-bibtex', 'application/x-bibtex; charset=utf-8', '.bib'],
      ['application/vnd.citationstyles.csl+json', 'application/vnd.citationstyles.csl+json', '.csl.json'],
      [
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        '.xlsx',
      ],
      ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'text/html; charset=utf-8', '.html'],
      ['*/*', 'text/html; charset=utf-8', '.html'],
      ['text/html;q=0.4, text/turtle;q=0.5', 'text/turtle; charset=utf-8', '.ttl'],
    ])('Accept: %s gets %s', async (accept, type, suffix) => {
      const response = await get('/resource/ISSN/0028-0836', { accept });
      expect(response.statusCode).toBe(200);
      expect(response.headers['content-type']).toBe(type);
      expect(String(response.headers.vary)).toMatch(/\bAccept\b/);
      expect(response.headers['content-location']).toBe(`/resource/ISSN/0028-0836${suffix}`);
    });

    test.each(formats.map((format) => [format.name, format] as const))(
      '%s has a suffix and names, and they win over Accept',
      async (_name, format) => {
        const bySuffix = await get(`/resource/ISSN/0028-0836${format.suffix}`, { accept: 'text/html' });
        expect(bySuffix.statusCode).toBe(200);
        expect(bySuffix.headers['content-type']).toContain(format.mediaTypes[0]);
        for (const name of format.queryNames) {
          const byName = await get(`/resource/ISSN/0028-0836?format=${name}`, { accept: 'text/html' });
          expect(byName.rawPayload.equals(bySuffix.rawPayload), name).toBe(true);
        }
      },
    );

    test.each([
      ['xml', 'application/rdf+xml'],
      ['json', 'application/json'],
      ['turtle', 'text/turtle'],
      ['TURTLE', 'text/turtle'],
      ['html', 'text/html'],
    ])('?format=%s is %s, as on the Portal', async (name, type) => {
      expect((await get(`/resource/ISSN/0028-0836?format=${name}`)).headers['content-type']).toContain(type);
    });

    test('a suffix wins over ?format=', async () => {
      const response = await get('/resource/ISSN/0028-0836.ttl?format=csv');
      expect(response.headers['content-type']).toContain('text/turtle');
    });

    test('linked data parses, with both scripts of the title', async () => {
      const { body } = await get('/resource/ISSN/1520-6424', turtle);
      const texts = new Parser().parse(body).map((quad) => quad.object.value);
      expect(texts).toEqual(expect.arrayContaining(['Azerbaijan', 'Азербайджан']));
    });

    test('the state of the Register is told, and its ISSN-L', async () => {
      const { body } = await get('/resource/ISSN/1476-4687.ttl');
      const resource = 'http://issn.org/resource/ISSN/1476-4687';
      expect(objectsOf(body, resource, 'http://schema.org/isPartOf')).toEqual([
        'http://issn.org/resource/ISSN-L/0028-0836',
      ]);
      expect(objectsOf(body, `${resource}#Record`, 'http://id.loc.gov/ontologies/bibframe/status')).toEqual([
        'http://issn.org/vocabularies/RecordStatus#Register',
      ]);
      expect(objectsOf(body, resource, 'http://purl.org/dc/terms/isFormatOf')).toEqual([
        'http://issn.org/resource/ISSN/0028-0836',
      ]);
    });

    test('a record that does not fit into ISO 2709 is refused in it, with what it fits into', async () => {
      const response = await get('/resource/ISSN/2049-3630.mrc');
      expect(response.statusCode).toBe(406);
      expect(response.headers.etag).toBeUndefined();
      expect(response.body).toContain('/resource/ISSN/2049-3630.marcxml');
      expect(response.body).not.toContain('/resource/ISSN/2049-3630.mrc\t');
    });

    test('HEAD says what GET says, without the body', async () => {
      const head = await site.inject({ method: 'HEAD', url: '/resource/ISSN/0028-0836.ttl' });
      const full = await get('/resource/ISSN/0028-0836.ttl');
      expect(head.body).toBe('');
      for (const name of ['etag', 'last-modified', 'content-type', 'content-length', 'link']) {
        expect(head.headers[name], name).toBe(full.headers[name]);
      }
    });

    test('downloads have a name', async () => {
      expect((await get('/resource/ISSN/0028-0836.mrc')).headers['content-disposition']).toBe(
        'attachment; filename="issn-0028-0836.mrc"',
      );
      expect((await get('/resource/ISSN-L/0028-0836.ttl?download')).headers['content-disposition']).toBe(
        'attachment; filename="issn-l-0028-0836.ttl"',
      );
      expect((await get('/resource/ISSN/0028-0836.ttl')).headers['content-disposition']).toBeUndefined();
    });

    test('scripts of other sites may read data', async () => {
      for (const url of [
        '/resource/ISSN/0028-0836.ttl',
        '/resource/ISSN/00280836.ttl',
        '/resource/ISSN/0028-0837.ttl',
      ]) {
        expect((await get(url)).headers['access-control-allow-origin'], url).toBe('*');
      }
    });
  });

  describe('links', () => {
    test('every format is announced, and each address that is announced is there', async () => {
      const { headers } = await get('/resource/ISSN/0028-0836', turtle);
      const links = [...String(headers.link).matchAll(/<([^>]+)>; rel="alternate"; type="((?:\\.|[^"\\])+)"/g)];
      expect(links).toHaveLength(formats.length + 1);
      for (const [, href, type] of links) {
        const response = await get(String(href));
        expect(response.statusCode, href).toBe(200);
        expect(response.headers['content-type'], href).toContain(type?.replaceAll('\\', ''));
      }
      expect(headers.link).toContain('<http://issn.org/resource/ISSN/0028-0836>; rel="describes"');
      expect(headers.link).toContain('/resource/ISSN/0028-0836>; rel="canonical"');
    });
  });

  describe('other spellings', () => {
    test.each([
      ['/resource/ISSN/00280836', 301, '/resource/ISSN/0028-0836', 'no hyphen'],
      ['/resource/ISSN/00280836.ttl?download', 301, '/resource/ISSN/0028-0836.ttl?download', 'suffix and query stay'],
      ['/resource/ISSN/0028-0836.TTL', 301, '/resource/ISSN/0028-0836.ttl', 'a suffix in capitals'],
      ['/resource/issn/2434-561x?format=json', 301, '/resource/ISSN/2434-561X?format=json', 'small x'],
      ['/resource/ISSN/0028-0836/', 301, '/resource/ISSN/0028-0836', 'a slash at the end'],
      ['/resource/Issn/0028-0836', 301, '/resource/ISSN/0028-0836', 'another case'],
      ['/resource/ISSN/0028%2D0836', 301, '/resource/ISSN/0028-0836', 'an escaped hyphen'],
      ['/resource/ISSN/ISSN%200028-0836', 301, '/resource/ISSN/0028-0836', 'with the prefix'],
      ['/resource/ISSNL/0028-0836', 301, '/resource/ISSN-L/0028-0836', 'the other spelling of ISSN-L'],
      ['/resource/issn-l/00280836.rdf', 301, '/resource/ISSN-L/0028-0836.rdf', 'small letters'],
      [
        '/resource/ISSN-L/1476-4687.ttl',
        303,
        '/resource/ISSN-L/0028-0836.ttl',
        'a member leads to its ISSN-L, which is another thing',
      ],
      ['/issn/0028-0836.ttl', 301, '/resource/ISSN/0028-0836.ttl', 'the short address'],
    ])('%s is %i to %s: %s', async (url, status, location) => {
      const response = await get(url, turtle);
      expect([response.statusCode, response.headers.location]).toEqual([status, location]);
    });

    test('redirections end at once', async () => {
      const first = await get('/resource/issnl/00280836.ttl');
      expect((await get(String(first.headers.location))).statusCode).toBe(200);
    });
  });

  describe('conditional requests', () => {
    // A seal is stamped up to a second and a half ahead; until then each answer is dated by its own second, which moves on.
    beforeAll(async () => {
      const { sealedAt } = await sealHead(store.read);
      await setTimeout(Math.max(0, (sealedAt?.getTime() ?? 0) - Date.now() + 10));
    });

    test.each(['.ttl', '.jsonld', '.mrc', '.html'])('%s is not sent again', async (suffix) => {
      const url = `/resource/ISSN/0028-0836${suffix}`;
      const { headers } = await get(url);
      const byTag = await get(url, { 'if-none-match': String(headers.etag) });
      expect([byTag.statusCode, byTag.body, byTag.headers.etag]).toEqual([304, '', headers.etag]);
      expect((await get(url, { 'if-modified-since': String(headers['last-modified']) })).statusCode).toBe(304);
      expect((await get(url, { 'if-none-match': '"another"' })).statusCode).toBe(200);
    });

    test('no two formats have the same tag', async () => {
      const tags = await Promise.all(
        formats.map(async ({ suffix }) => (await get(`/resource/ISSN/0028-0836${suffix}`)).headers.etag),
      );
      expect(new Set(tags).size).toBe(formats.length);
      for (const tag of tags) expect(tag).toMatch(/^"[\w-]+"$/);
    });

    test('a change of the record, and only of this one, changes the tag', async () => {
      const before = await Promise.all([get('/resource/ISSN/1520-6424.ttl'), get('/resource/ISSN/2049-3630.ttl')]);
      await takeRecords(store, [aRecord({ issn: '1520-6424', title: 'Azerbaijan today', original: 'Азербайджан' })]);
      const after = await Promise.all([get('/resource/ISSN/1520-6424.ttl'), get('/resource/ISSN/2049-3630.ttl')]);
      expect(after[0].headers.etag).not.toBe(before[0].headers.etag);
      expect(after[1].headers.etag).toBe(before[1].headers.etag);
      expect(after[0].body).toContain('Azerbaijan today');
    });

    test('a date of change is never in the future', async () => {
      const { headers } = await get('/resource/ISSN/1520-6424.ttl');
      expect(Date.parse(String(headers['last-modified']))).toBeLessThanOrEqual(Date.now());
    });
  });

  describe('what there is not', () => {
    test('no representation is acceptable: 406 says what there is, as lines and as JSON', async () => {
      const lines = await get('/resource/ISSN/0028-0836', { accept: 'image/png' });
      expect([lines.statusCode, lines.headers['content-type']]).toEqual([406, 'text/plain; charset=utf-8']);
      expect(lines.body).toContain('/resource/ISSN/0028-0836.ttl\ttext/turtle');
      expect(lines.headers.link).toContain('rel="alternate"');
      const json = await get('/resource/ISSN/0028-0836?format=pdf', { accept: 'application/json' });
      expect([json.statusCode, json.headers['content-type']]).toEqual([406, 'application/problem+json']);
      expect(json.json().available.map(({ href }: { href: string }) => href)).toContain('/resource/ISSN/0028-0836.rdf');
    });

    test('a suffix that no format has is an address of nothing', async () => {
      const response = await get('/resource/ISSN/0028-0836.pdf', { accept: 'application/json' });
      expect([response.statusCode, response.json().problem]).toEqual([404, 'unknown-suffix']);
    });

    test('a wrong check digit: a page for people, the likely numbers for programs', async () => {
      const page = await get('/resource/ISSN/0028-0837', { accept: 'text/html' });
      expect([page.statusCode, page.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
      const problem = await get('/resource/ISSN/0028-0837.ttl');
      expect([problem.statusCode, problem.headers['content-type']]).toEqual([404, 'application/problem+json']);
      expect(problem.json()).toMatchObject({ status: 404, problem: 'wrong-number', reason: 'wrong-check-digit' });
      expect(problem.json().likely[0]).toBe('0028-0836');
    });

    test.each([
      ['/resource/ISSN/0317-8471', 'unknown-number', 'a right number that nobody has given'],
      ['/resource/ISSN-L/1520-6424', 'no-linking-number', 'a number that is no ISSN-L'],
      ['/resource/ISSN/hello', 'wrong-number', 'no number'],
      ['/resource/ISSN/..%2f..%2fetc', 'wrong-number', 'a path in disguise'],
      ['/resource/ISSN/%F0%9F%93%96', 'wrong-number', 'a picture'],
    ])('%s is 404 (%s): %s', async (url, problem) => {
      const response = await get(url, turtle);
      expect([response.statusCode, response.json().problem]).toEqual([404, problem]);
      expect((await get(url, { accept: 'text/html' })).statusCode).toBe(404);
    });

    test('another kind of number is no address here', async () => {
      expect((await get('/resource/ISBN/0028-0836', turtle)).statusCode).toBe(404);
    });
  });

  describe('numbers that name no resource', () => {
    test.each([
      ['0302-2889', 'Cancelled', 'Cancelled'],
      ['0229-818X', 'Suppressed', 'Suppressed'],
      ['0205-5333', 'Unreported', 'Valid'],
    ])('%s is a tombstone: record %s, number %s', async (issn, recordStatus, numberStatus) => {
      const resource = `http://issn.org/resource/ISSN/${issn}`;
      const response = await get(`/resource/ISSN/${issn}`, turtle);
      expect(response.statusCode).toBe(200);
      const status = 'http://id.loc.gov/ontologies/bibframe/status';
      expect(objectsOf(response.body, `${resource}#Record`, status)).toEqual([
        `http://issn.org/vocabularies/RecordStatus#${recordStatus}`,
      ]);
      expect(objectsOf(response.body, `${resource}#ISSN`, status)).toEqual([
        `http://issn.org/vocabularies/IdentifierStatus#${numberStatus}`,
      ]);
      expect(objectsOf(response.body, resource, issnProperty)).toEqual([]);
      expect(objectsOf(response.body, resource, 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type')).toEqual([]);
    });

    test('a cancelled one names what replaces it, in linked data and in MARC', async () => {
      const { body } = await get('/resource/ISSN/0302-2889.ttl');
      const number = 'http://issn.org/resource/ISSN/0302-2889#ISSN';
      expect(objectsOf(body, number, 'http://issn.org/vocabularies/properties/cancelledInFavorOf')).toEqual([
        'http://issn.org/resource/ISSN/1476-4687#ISSN',
      ]);
      expect((await get('/resource/ISSN/0302-2889.txt')).body).toMatch(/^=022 .*\$a0302-2889.*\$v1476-4687/m);
    });
  });

  describe('an ISSN-L', () => {
    test('is a resource of its own with its parts', async () => {
      const { body } = await get('/resource/ISSN-L/0028-0836', turtle);
      expect(objectsOf(body, 'http://issn.org/resource/ISSN-L/0028-0836', 'http://schema.org/hasPart').sort()).toEqual([
        'http://issn.org/resource/ISSN/0028-0836',
        'http://issn.org/resource/ISSN/1476-4687',
      ]);
    });

    test('says the same in JSON-LD', async () => {
      const document = (await get('/resource/ISSN-L/0028-0836.jsonld')).json();
      expect(JSON.stringify(document['@context'])).toContain('"@base":"http://issn.org/resource/ISSN-L/0028-0836"');
      const parts = document.hasPart.map((part: string | { id: string }) =>
        typeof part === 'string' ? part : part.id,
      );
      expect(parts).toEqual(['resource:ISSN/0028-0836', 'resource:ISSN/1476-4687']);
    });

    test.each(formats.map((format) => [format.name, format.suffix] as const))(
      'has both its members as %s',
      async (_name, suffix) => {
        const response = await get(`/resource/ISSN-L/0028-0836${suffix}`);
        expect(response.statusCode).toBe(200);
        const text = textOf(response.rawPayload);
        expect(text).toContain('0028-0836');
        expect(text).toContain('1476-4687');
        if (/json/.test(suffix)) expect(() => JSON.parse(response.body)).not.toThrow();
      },
    );

    test('has a page', async () => {
      expect((await get('/resource/ISSN-L/0028-0836', { accept: 'text/html' })).headers['content-type']).toContain(
        'text/html',
      );
    });
  });

  describe('the JSON-LD context', () => {
    test('is open to all and never changes', async () => {
      const response = await get('/context/issn-1.jsonld');
      expect([response.statusCode, response.headers['content-type']]).toEqual([200, 'application/ld+json']);
      expect(response.headers['access-control-allow-origin']).toBe('*');
      expect(response.headers['cache-control']).toContain('immutable');
      expect(response.json()['@context'].schema).toBe('http://schema.org/');
    });
  });
});
