/** A harvester takes the Register out: whole lists and parts of them, what was withdrawn, tokens, mistakes. */
import { type Issn, issnFromInteger, issnToInteger } from '@masthead/issn';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Store, setNumberState } from '../../src/store/index.ts';
import { aRecord } from '../build/a-record.ts';
import { aSite } from '../build/a-site.ts';
import { codesOf, type Harvested, harvest, recordsOf, tagOf } from '../build/harvest.ts';
import { takeRecords } from '../build/take-records.ts';
import { eachDatabase } from '../databases.ts';

const described = Array.from({ length: 230 }, (_, index) => issnFromInteger(100_000 + index));
const cancelled = '0302-2889' as Issn;
const suppressed = '0229-818X' as Issn;
const unreported = '0205-5333' as Issn;
const oai = (issn: string): string => `oai:register.example.org:${issn}`;

eachDatabase((_name, open) => {
  let store: Store;
  let site: FastifyInstance;

  beforeAll(async () => {
    store = await open();
    await takeRecords(
      store,
      described.map((issn, index) =>
        aRecord({
          issn,
          title: `Title ${index} & <others>`,
          medium: index % 3 === 0 ? 'online' : 'print',
          ...(index === 0 && { cancelled: [cancelled] }),
        }),
      ),
    );
    await store.transaction(async (tx) => {
      await setNumberState(tx, { number: issnToInteger(suppressed), state: 'suppressed', change: { actor: 'test' } });
      await setNumberState(tx, { number: issnToInteger(unreported), state: 'unreported', change: { actor: 'test' } });
    });
    site = await aSite(store);
  });

  afterAll(async () => {
    await site?.close();
  });

  const ask = async (query: string): Promise<string> => (await site.inject(`/oai?${query}`)).body;
  const identifiers = (records: readonly Harvested[]): string[] => records.map(({ identifier }) => identifier).sort();

  describe('a whole list', () => {
    test.each(['ListRecords', 'ListIdentifiers'])(
      '%s gives every record once, the withdrawn ones as deleted',
      async (verb) => {
        const { records, pages } = await harvest(site, `verb=${verb}&metadataPrefix=oai_dc`);
        expect(identifiers(records)).toEqual([...described, cancelled, suppressed].map(oai).sort());
        expect(
          records
            .filter(({ deleted }) => deleted)
            .map(({ identifier }) => identifier)
            .sort(),
        ).toEqual([suppressed, cancelled].map(oai));
        expect(pages).toBe(3);
      },
    );

    test('only records that are there have metadata, in the format that was asked for', async () => {
      for (const [prefix, root] of [
        ['oai_dc', '<oai_dc:dc '],
        ['marcxml', '<record xmlns="http://www.loc.gov/MARC21/slim"'],
        ['mods', '<mods xmlns="http://www.loc.gov/mods/v3"'],
        ['qdc', '<qualifieddc xmlns:dcterms="http://purl.org/dc/terms/"'],
      ] as const) {
        const { records } = await harvest(site, `verb=ListRecords&metadataPrefix=${prefix}`);
        for (const { deleted, metadata } of records) expect(metadata.startsWith(root)).toBe(!deleted);
      }
    });

    test('tokens count, and the last page of several has an empty one', async () => {
      const first = await ask('verb=ListIdentifiers&metadataPrefix=oai_dc');
      const second = await ask(`verb=ListIdentifiers&resumptionToken=${tagOf(first, 'resumptionToken')}`);
      const third = await ask(`verb=ListIdentifiers&resumptionToken=${tagOf(second, 'resumptionToken')}`);
      expect([first, second, third].map((page) => /<resumptionToken cursor="(\d+)">/.exec(page)?.[1])).toEqual([
        '0',
        '100',
        '200',
      ]);
      expect(tagOf(third, 'resumptionToken')).toBe('');
      expect(recordsOf(third)).toHaveLength(32);
    });

    test('a list of one page has no token', async () => {
      expect(await ask('verb=ListSets')).not.toContain('resumptionToken');
      expect(await ask(`verb=ListIdentifiers&metadataPrefix=oai_dc&set=medium:online`)).not.toContain(
        'resumptionToken',
      );
    });

    test('what changes while the list is read neither leaves it nor comes twice, and is in the next list', async () => {
      const begun = await ask('verb=ListIdentifiers&metadataPrefix=oai_dc');
      const date = tagOf(begun, 'responseDate');
      const changed = [described[5]!, described[120]!, described[229]!];
      await takeRecords(
        store,
        changed.map((issn) => aRecord({ issn, title: `Changed ${issn}` })),
      );
      const rest = await harvest(site, `verb=ListIdentifiers&resumptionToken=${tagOf(begun, 'resumptionToken')}`);
      expect(identifiers([...recordsOf(begun), ...rest.records])).toEqual(
        [...described, cancelled, suppressed].map(oai).sort(),
      );
      const next = await harvest(site, `verb=ListIdentifiers&metadataPrefix=oai_dc&from=${date}`);
      expect(identifiers(next.records)).toEqual(expect.arrayContaining(changed.map(oai)));
    });
  });

  describe('parts of a list', () => {
    test('sets by medium are disjoint and together the parent', async () => {
      const bySet = new Map<string, string[]>();
      for (const set of ['medium', 'medium:print', 'medium:online', 'medium:digital-carrier', 'medium:other']) {
        bySet.set(set, identifiers((await harvest(site, `verb=ListRecords&metadataPrefix=oai_dc&set=${set}`)).records));
      }
      expect(bySet.get('medium:online')!.length).toBeGreaterThan(50);
      const children = [...bySet].filter(([set]) => set !== 'medium').flatMap(([, list]) => list);
      expect(children.sort()).toEqual(bySet.get('medium'));
      expect(new Set(children).size).toBe(children.length);
    });

    test('a header names the set that the record is in', async () => {
      const { records } = await harvest(site, 'verb=ListIdentifiers&metadataPrefix=oai_dc&set=medium:online');
      expect(new Set(records.flatMap(({ sets }) => sets))).toEqual(new Set(['medium:online']));
    });

    test('from and until are inclusive, to the second and to the day', async () => {
      const { records } = await harvest(site, 'verb=ListIdentifiers&metadataPrefix=oai_dc');
      const stamps = records.map(({ datestamp }) => datestamp).sort();
      const stamp = stamps[0]!;
      const ofThisSecond = identifiers(records.filter(({ datestamp }) => datestamp === stamp));
      const bySecond = await harvest(site, `verb=ListIdentifiers&metadataPrefix=oai_dc&from=${stamp}&until=${stamp}`);
      expect(identifiers(bySecond.records)).toEqual(ofThisSecond);
      const [first, last] = [stamps[0]!.slice(0, 10), stamps.at(-1)!.slice(0, 10)];
      const byDay = await harvest(site, `verb=ListIdentifiers&metadataPrefix=oai_dc&from=${first}&until=${last}`);
      expect(identifiers(byDay.records)).toEqual(identifiers(records));
      const before = await ask(`verb=ListIdentifiers&metadataPrefix=oai_dc&until=${secondBefore(stamp)}`);
      expect(codesOf(before)).toEqual(['noRecordsMatch']);
    });

    test('a part keeps its bounds from page to page', async () => {
      const { records } = await harvest(
        site,
        'verb=ListRecords&metadataPrefix=marcxml&from=2000-01-01&set=medium:print',
      );
      expect(records.length).toBeGreaterThan(100);
      expect(new Set(records.flatMap(({ sets }) => sets))).toEqual(new Set(['medium:print']));
    });
  });

  describe('one record', () => {
    test('is what the list says', async () => {
      const { records } = await harvest(site, 'verb=ListRecords&metadataPrefix=marcxml');
      for (const { identifier, datestamp, deleted, metadata } of [records[0]!, records.at(-1)!]) {
        const [one] = recordsOf(await ask(`verb=GetRecord&metadataPrefix=marcxml&identifier=${identifier}`));
        expect(one).toMatchObject({ identifier, datestamp, deleted, metadata });
      }
    });

    test('that is cancelled or suppressed is deleted, in every format', async () => {
      for (const issn of [cancelled, suppressed]) {
        for (const prefix of ['oai_dc', 'marcxml']) {
          const [one] = recordsOf(await ask(`verb=GetRecord&metadataPrefix=${prefix}&identifier=${oai(issn)}`));
          expect(one).toMatchObject({ identifier: oai(issn), deleted: true, metadata: '' });
        }
        expect(await ask(`verb=ListMetadataFormats&identifier=${oai(issn)}`)).toContain('<metadataPrefix>oai_dc<');
      }
    });

    test.each([
      [oai(unreported), 'a number that nobody has described'],
      [oai('0028-0836'), 'a number that is not here'],
      ['oai:other.example.org:0028-0836', 'another repository'],
      ['urn:issn:0028-0836', 'no identifier of this repository'],
    ])('%s does not exist: %s', async (identifier) => {
      expect(codesOf(await ask(`verb=GetRecord&metadataPrefix=oai_dc&identifier=${identifier}`))).toEqual([
        'idDoesNotExist',
      ]);
      expect(codesOf(await ask(`verb=ListMetadataFormats&identifier=${identifier}`))).toEqual(['idDoesNotExist']);
    });
  });

  describe('mistakes', () => {
    test.each([
      ['verb=ListRecords&metadataPrefix=marc', 'cannotDisseminateFormat'],
      [`verb=GetRecord&metadataPrefix=marc&identifier=${oai(described[0]!)}`, 'cannotDisseminateFormat'],
      ['verb=ListRecords&metadataPrefix=oai_dc&set=country:fr', 'noRecordsMatch'],
      ['verb=ListRecords&metadataPrefix=oai_dc&set=medium:other', 'noRecordsMatch'],
      ['verb=ListRecords&metadataPrefix=oai_dc&until=1990-01-01', 'noRecordsMatch'],
      ['verb=ListRecords&metadataPrefix=oai_dc&from=2999-01-01', 'noRecordsMatch'],
      ['verb=ListRecords&metadataPrefix=oai_dc&from=2024-02-30', 'badArgument'],
      ['verb=ListRecords&resumptionToken=junk', 'badResumptionToken'],
      ['verb=ListSets&resumptionToken=junk', 'badResumptionToken'],
      ['verb=Frotz', 'badVerb'],
    ])('%s is %s', async (query, code) => {
      const response = await site.inject(`/oai?${query}`);
      expect([response.statusCode, response.headers['content-type']]).toEqual([200, 'text/xml; charset=utf-8']);
      expect(codesOf(response.body)).toEqual([code]);
      const attributes = /<request([^>]*)>/.exec(response.body)?.[1];
      expect(attributes === '').toBe(code === 'badVerb' || code === 'badArgument');
    });

    test('a token of another verb, of a longer order or with a changed character is refused', async () => {
      const token = tagOf(await ask('verb=ListRecords&metadataPrefix=oai_dc'), 'resumptionToken');
      expect(codesOf(await ask(`verb=ListRecords&resumptionToken=${token}`))).toEqual([]);
      expect(codesOf(await ask(`verb=ListIdentifiers&resumptionToken=${token}`))).toEqual(['badResumptionToken']);
      expect(codesOf(await ask(`verb=ListRecords&resumptionToken=${token}x`))).toEqual(['badResumptionToken']);
      const other = await aSite(await open());
      const { body } = await other.inject(`/oai?verb=ListRecords&resumptionToken=${token}`);
      expect(codesOf(body)).toEqual(['badResumptionToken']);
      await other.close();
    });

    test('nothing that is sent can leave its place in the answer', async () => {
      const body = await ask(`verb=ListRecords&metadataPrefix=${encodeURIComponent('"><x>')}&set=%00%1f]]>`);
      expect(body).not.toMatch(/<x>|\0/);
      expect(codesOf(body)).toContain('badArgument');
    });
  });

  describe('the protocol on HTTP', () => {
    test('a form that is posted is a request like any other', async () => {
      const posted = await site.inject({
        method: 'POST',
        url: '/oai',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: `verb=GetRecord&metadataPrefix=oai_dc&identifier=${encodeURIComponent(oai(described[0]!))}`,
      });
      expect(posted.statusCode).toBe(200);
      expect(recordsOf(posted.body)).toHaveLength(1);
      const repeated = await site.inject({
        method: 'POST',
        url: '/oai',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: 'verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=marcxml',
      });
      expect(codesOf(repeated.body)).toEqual(['badArgument']);
    });

    test.each(['application/json', 'text/plain'])('%s is no form and is refused unread', async (type) => {
      const payload = '{"verb":{"toString":1}}';
      const posted = await site.inject({ method: 'POST', url: '/oai', headers: { 'content-type': type }, payload });
      expect(posted.statusCode).toBe(415);
    });

    test('HEAD is answered', async () => {
      const response = await site.inject({ method: 'HEAD', url: '/oai?verb=Identify' });
      expect([response.statusCode, response.body]).toEqual([200, '']);
    });

    test('a token outlives the process', async () => {
      const token = tagOf(await ask('verb=ListRecords&metadataPrefix=oai_dc'), 'resumptionToken');
      const again = await aSite(store);
      const { body } = await again.inject(`/oai?verb=ListRecords&resumptionToken=${token}`);
      expect(recordsOf(body)).toHaveLength(100);
      await again.close();
    });
  });

  describe('Identify', () => {
    test('says what harvesters need to know', async () => {
      const body = await ask('verb=Identify');
      expect(tagOf(body, 'baseURL')).toBe('https://register.example.org/oai');
      expect(tagOf(body, 'deletedRecord')).toBe('persistent');
      expect(tagOf(body, 'granularity')).toBe('YYYY-MM-DDThh:mm:ssZ');
      expect(tagOf(body, 'repositoryIdentifier')).toBe('register.example.org');
      const { records } = await harvest(site, 'verb=ListIdentifiers&metadataPrefix=oai_dc');
      const earliest = records.map(({ datestamp }) => datestamp).sort()[0]!;
      expect(tagOf(body, 'earliestDatestamp') <= earliest).toBe(true);
    });

    test('an empty register answers too', async () => {
      const quiet = await aSite(await open(), 'http://127.0.0.1:3312');
      const { body } = await quiet.inject('/oai?verb=Identify');
      expect(tagOf(body, 'adminEmail')).toMatch(/^\S+@(\S+\.)+\S+$/);
      expect(tagOf(body, 'repositoryIdentifier')).toBe('masthead.localhost');
      expect(codesOf((await quiet.inject('/oai?verb=ListRecords&metadataPrefix=oai_dc')).body)).toEqual([
        'noRecordsMatch',
      ]);
      await quiet.close();
    });
  });
});

function secondBefore(stamp: string): string {
  return `${new Date(Date.parse(stamp) - 1_000).toISOString().slice(0, 19)}Z`;
}
